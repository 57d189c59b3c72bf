import type { Span } from "#shared/model/annotations";
import type { Codebook, LinkRole } from "#shared/model/codebook";
import {
  dateLabels,
  entryRole,
  rolesFrom,
  speakerRole,
  statementRole,
  whenRole,
} from "../state/codebook-kinds";
import { pickRole, pickTarget } from "../state/link-store";
import { useProject } from "../state/project-store";
import { acceptProposals, proposalsNow } from "../state/proposals";
import { reader } from "../state/reader-store";
import { useSession } from "../state/session-store";
import { acceptAll, acceptable } from "../state/suggestion-actions";
import { currentSuggestion, showSuggestions, useSuggestions } from "../state/suggestions-store";
import { openDialog, toggleGuideline } from "../state/view-store";
import type { Behaviour } from "./behaviour";
import { canChangeArticle, hasArticle, hasProject } from "./conditions";

function selected(): Span | undefined {
  const { open, selectedSpan } = useSession.getState();
  return selectedSpan === undefined
    ? undefined
    : open?.shown.annotations.spans.find((span) => span.id === selectedSpan);
}

type RoleOf = (codebook: Codebook, label: string) => LinkRole | undefined;

/** Opens the picker for the role that `roleOf` finds for the selected span. */
function linkCommand(roleOf: RoleOf): Behaviour {
  const role = () => {
    const codebook = useProject.getState().snapshot?.codebook;
    const span = selected();
    return codebook && span ? roleOf(codebook, span.label) : undefined;
  };
  return {
    run: () => {
      const span = selected();
      const found = role();
      if (span && found) pickTarget(span.id, found.id);
    },
    isEnabled: () => canChangeArticle() && role() !== undefined,
  };
}

const anySuggestion = () => hasArticle() && useSuggestions.getState().list.length > 0;
const onCurrent = () => canChangeArticle() && currentSuggestion() !== undefined;

function acceptAllCommand(kind: "date" | "known"): Behaviour {
  return {
    run: () => void acceptAll(kind),
    isEnabled: () => canChangeArticle() && useSuggestions.getState().shown && acceptable(kind).length > 0,
  };
}

/** The words that would be tagged everywhere: those of the selected tag, or of the current suggestion. */
function wordsForEverywhere() {
  const open = useSession.getState().open?.shown;
  const { snapshot } = useProject.getState();
  if (!open || !snapshot) return undefined;
  const { language } = open.article;
  const span = selected();
  const suggestion = currentSuggestion();
  if (!span) {
    if (!suggestion) return undefined;
    const { label, quote, actor } = suggestion;
    return { label, wording: quote, language, ...(actor ? { actor } : {}) };
  }
  const role = entryRole(snapshot.codebook, span.label)?.id;
  const actor = open.annotations.links.find((link) => link.from === span.id && link.role === role)?.to;
  return { label: span.label, wording: span.quote, language, ...(actor ? { actor } : {}) };
}

/** Commands that link spans, go through suggestions and tag everywhere. */
export const linkCommands = {
  "link.speaker": linkCommand(speakerRole),
  "link.date": linkCommand((codebook, label) => whenRole(codebook, label, dateLabels(codebook))),
  "link.statement": linkCommand(statementRole),
  "link.entry": linkCommand(entryRole),
  "link.any": {
    run: () => {
      const span = selected();
      if (span) pickRole(span.id);
    },
    isEnabled: () => {
      const span = selected();
      const codebook = useProject.getState().snapshot?.codebook;
      return canChangeArticle() && !!span && !!codebook && rolesFrom(codebook, span.label).length > 0;
    },
  },
  "suggestion.next": { run: () => reader()?.nextSuggestion(1), isEnabled: anySuggestion },
  "suggestion.previous": { run: () => reader()?.nextSuggestion(-1), isEnabled: anySuggestion },
  "suggestion.accept": { run: () => reader()?.acceptSuggestion(), isEnabled: onCurrent },
  "suggestion.reject": { run: () => reader()?.rejectSuggestion(), isEnabled: onCurrent },
  "suggestion.other-reading": {
    run: () => reader()?.otherReading(),
    isEnabled: () => onCurrent() && (currentSuggestion()?.others?.length ?? 0) > 0,
  },
  "suggestion.accept-proposals": {
    run: () => {
      const span = selected();
      if (span) void acceptProposals(span.id, proposalsNow(span.id));
    },
    isEnabled: () => canChangeArticle() && proposalsNow(selected()?.id).length > 0,
  },
  "suggestion.accept-dates": acceptAllCommand("date"),
  "suggestion.accept-known": acceptAllCommand("known"),
  "tag.everywhere": {
    run: () => {
      const words = wordsForEverywhere();
      if (words) openDialog({ kind: "everywhere", ...words });
    },
    isEnabled: () => canChangeArticle() && wordsForEverywhere() !== undefined,
  },
  "view.suggestions": {
    run: () => showSuggestions(!useSuggestions.getState().shown),
    isEnabled: hasArticle,
    isChecked: () => useSuggestions.getState().shown,
  },
  "help.guideline": {
    run: () => toggleGuideline(reader()?.labelHere() ?? undefined),
    isEnabled: hasProject,
  },
} satisfies Record<string, Behaviour>;
