import { useCallback, useEffect, useMemo } from "react";
import { linkMessages } from "#shared/messages/link";
import type { Label, LinkRole } from "#shared/model/codebook";
import { runCommand } from "../../commands/run-command";
import { togglePane } from "../../commands/view-commands";
import { say, useLanguage } from "../../i18n/use-messages";
import { ArticleView } from "../../reader/ArticleView";
import type { ArticleViewHandle, ArticleViewProps } from "../../reader/reader-props";
import { addSpan, addSpans, moveSpanTo, relabelSpan, removeSpans, selectSpan } from "../../state/annotate";
import { maskStretch, unmaskStretch } from "../../state/edit-articles";
import { inspectSpan } from "../../state/inspect";
import { linkSpans, pickRole, pickTarget } from "../../state/link-store";
import { useProject } from "../../state/project-store";
import { acceptProposals, proposalsNow } from "../../state/proposals";
import { announce, setReader, useReader } from "../../state/reader-store";
import { useSession } from "../../state/session-store";
import { useSettings } from "../../state/settings-store";
import { acceptSuggestion, rejectSuggestion } from "../../state/suggestion-actions";
import { chooseSuggestion, turnReading, useSuggestions } from "../../state/suggestions-store";
import { ArticleHeader } from "./ArticleHeader";
import { useOthers } from "./use-others";
import { useUnlinked } from "./use-unlinked";

const noLabels: Label[] = [];
const noRoles: LinkRole[] = [];

// What the reader tells, and what is done about it: the same for every article.
const callbacks = {
  onSelectSpan: selectSpan,
  onSelectionChange: (selection) => useReader.setState({ selection }),
  onCaret: (caret) => useReader.setState({ caret }),
  onTag: addSpan,
  onTagMany: ({ label, ranges }) => addSpans(label, ranges),
  onMoveSpan: ({ id, start, end }) => moveSpanTo(id, start, end),
  onRelabelSpan: ({ id, label }) => relabelSpan(id, label),
  onRemoveSpan: (id) => removeSpans([id]),
  onInspect: (id) => inspect(id, "span"),
  onNote: (id) => inspect(id, "note"),
  onShowKeys: () => void runCommand("help.keys"),
  onSelectSuggestion: chooseSuggestion,
  onAcceptSuggestion: (id) => void acceptSuggestion(id),
  onRejectSuggestion: (id) => void rejectSuggestion(id),
  onOtherReading: (id) => void turnReading(id),
  onLinkKey: ({ span, role }) => orSay(pickTarget(span, role)),
  onLinkAny: (span) => orSay(pickRole(span)),
  onLinkDrag: ({ from, to }) => orSay(linkSpans(from, to)),
  onProposals: (span) => void acceptProposals(span, proposalsNow(span)),
  onMask: maskStretch,
  onUnmask: ({ start, end }) => unmaskStretch(start, end),
  announce,
  actorName: (id) => useProject.getState().snapshot?.actors.find((actor) => actor.id === id)?.name,
} satisfies Partial<ArticleViewProps>;

function orSay(done: boolean): void {
  if (!done) announce(say(linkMessages, "noRole"), true);
}

function inspect(id: string, place: "span" | "note"): void {
  selectSpan(id);
  togglePane("inspector", true);
  inspectSpan(id, place);
}

/** The open article in the reader. */
export function OpenedArticle() {
  const shown = useSession((state) => state.open?.shown);
  const selectedSpan = useSession((state) => state.selectedSpan ?? null);
  const labels = useProject((state) => state.snapshot?.codebook.labels ?? noLabels);
  const roles = useProject((state) => state.snapshot?.codebook.roles ?? noRoles);
  const readOnly = useProject((state) => state.snapshot?.readOnly !== undefined);
  const settings = useSettings((state) => state.settings);
  const suggestions = useSuggestions((state) => state.list);
  const currentSuggestion = useSuggestions((state) => state.current ?? null);
  const language = useLanguage();
  const others = useOthers();
  const unlinked = useUnlinked();
  const handle = useCallback((next: ArticleViewHandle | null) => setReader(next), []);
  const header = useMemo(() => <ArticleHeader />, []);
  useEffect(() => selectSpan(null), []);
  if (!shown) return null;
  return (
    <ArticleView
      ref={handle}
      article={shown.article}
      text={shown.text}
      spans={shown.annotations.spans}
      links={shown.annotations.links}
      labels={labels}
      roles={roles}
      others={others}
      mask={shown.article.mask}
      readOnly={readOnly}
      language={language}
      readingSize={settings.readingSize}
      hyphenation={settings.hyphenation}
      snapToWords={settings.snapToWords}
      showMask={settings.showMask}
      minimap={settings.minimap}
      selectedSpan={selectedSpan}
      suggestions={suggestions}
      currentSuggestion={currentSuggestion}
      unlinked={unlinked}
      header={header}
      {...callbacks}
    />
  );
}
