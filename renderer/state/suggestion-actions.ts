import { suggestionMessages } from "#shared/messages/suggestions";
import type { Suggestion, SuggestionKind } from "#shared/suggest/suggestion";
import { say } from "../i18n/use-messages";
import { acceptanceOf, rejectionOf } from "./acceptance";
import { annotate, beginning, rejectProposals } from "./annotate";
import { groundNow } from "./ground";
import { notifyDone } from "./notices-store";
import { stepHistory } from "./session-store";
import { useSuggestions } from "./suggestions-store";

function find(id: string): Suggestion | undefined {
  return useSuggestions.getState().open.find((one) => one.id === id);
}

/** Accepts a suggestion as one step: the tag, what it carries, and the links its card shows. False when it could not. */
export async function acceptSuggestion(id: string): Promise<boolean> {
  const suggestion = find(id);
  const ground = groundNow();
  if (!suggestion || !ground) return false;
  const { ops, entries } = acceptanceOf([suggestion], ground);
  return annotate("accept-suggestion", [...ops, ...beginning()], { entries });
}

/** Turns a suggestion down for good; Undo brings it back. False when it could not. */
export async function rejectSuggestion(id: string): Promise<boolean> {
  const suggestion = find(id);
  if (!suggestion || !groundNow()) return false;
  return rejectProposals([rejectionOf(suggestion)]);
}

/** The open suggestions of a kind that can be accepted together: of overlapping ones the surer. */
export function acceptable(kind: SuggestionKind, open = useSuggestions.getState().open): Suggestion[] {
  const chosen: Suggestion[] = [];
  const bySureness = open
    .filter((one) => one.kind === kind && !one.waiting)
    .sort((a, b) => b.score - a.score || a.start - b.start);
  for (const one of bySureness) {
    const overlaps = chosen.some(
      (other) => other.label === one.label && other.start < one.end && one.start < other.end,
    );
    if (!overlaps) chosen.push(one);
  }
  return chosen.sort((a, b) => a.start - b.start);
}

/** Accepts all suggestions of a kind as one step, says how many and offers the way back. */
export async function acceptAll(kind: "date" | "known"): Promise<void> {
  const ground = groundNow();
  const suggestions = acceptable(kind);
  if (!ground || suggestions.length === 0) return;
  const { ops, entries } = acceptanceOf(suggestions, ground);
  const name = kind === "date" ? "accept-dates" : "accept-known";
  if (!(await annotate(name, [...ops, ...beginning()], { entries }))) return;
  notifyDone(say(suggestionMessages, name, { count: suggestions.length }), {
    label: say(suggestionMessages, "undo"),
    run: () => void stepHistory("undo"),
  });
}
