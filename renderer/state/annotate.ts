import type { ChangeName } from "#shared/messages/changes";
import type { ArticleStatus, Attributes, AttributeValue, Rejection } from "#shared/model/annotations";
import { articleWork, type HereOp, type StepOptions } from "./article-work";
import { useSession } from "./session-store";

export type { HereOp } from "./article-work";

const work = articleWork({
  shown: () => useSession.getState().open?.shown,
  selected: () => useSession.getState().selectedSpan,
  select: selectSpan,
});

/** Applies ops to the open article's annotations as one step. False when it was refused; that is said in a notice. */
export function annotate(
  name: ChangeName,
  ops: readonly HereOp[],
  options: StepOptions = {},
): Promise<boolean> {
  return work.annotate(name, ops, options);
}

/** Shows a span in the inspector and marks it in the text; null for none. */
export function selectSpan(id: string | null): void {
  useSession.setState({ selectedSpan: id ?? undefined });
}

/** The first tag of an article that was still to do begins the work on it, as part of the same step. */
export function beginning(): HereOp[] {
  return work.beginning();
}

/** Tags `[start, end)` of the open article and selects the new span. Offsets are UTF-16 units. */
export function addSpan(range: { start: number; end: number; label: string }): void {
  work.addSpan(range);
}

/** Tags several stretches with one label as one step. */
export function addSpans(label: string, ranges: ReadonlyArray<{ start: number; end: number }>): void {
  work.addSpans(label, ranges);
}

const change = work.changeSpan;

/** Moves a span's borders to `[start, end)`. */
export function moveSpanTo(id: string, start: number, end: number): void {
  work.moveSpan(id, start, end);
}

/** Gives a span another label. */
export function relabelSpan(id: string, label: string): void {
  change("change-label", id, { label });
}

/** Sets an attribute of a span; null takes it away. Typing (`typing`) becomes one step of undo. */
export function setAttribute(
  id: string,
  attribute: string,
  value: AttributeValue | null,
  typing = false,
): void {
  const merge = typing ? `attribute:${id}:${attribute}` : undefined;
  change("change-attribute", id, { attributes: { [attribute]: value } }, merge);
}

/** Sets what a date span stands for, as one step; null takes an attribute away. */
export function setDateValue(id: string, attributes: Record<string, Attributes[string] | null>): void {
  change("set-date", id, { attributes });
}

/** Sets the note of a span; an empty one takes it away. */
export function setSpanNote(id: string, note: string): void {
  change("span-note", id, { note: note === "" ? null : note }, `note:${id}`);
}

/** Removes spans, and the links that touch them, as one step. */
export function removeSpans(ids: readonly string[]): void {
  work.removeSpans(ids);
}

/** Removes a link. */
export function removeLink(id: string): void {
  void annotate("remove-link", [{ op: "remove-link", id }]);
}

/**
 * Sets an attribute of a link; null takes it away. With `merge` it is undone together with the step of the same key
 * right before it.
 */
export function setLinkAttribute(
  id: string,
  attribute: string,
  value: AttributeValue | null,
  merge?: string,
): void {
  const set = { attributes: { [attribute]: value } };
  void annotate("link-attribute", [{ op: "change-link", id, set }], { merge });
}

/** Turns proposals down for ever, as one step. */
export function rejectProposals(rejections: readonly Rejection[]): Promise<boolean> {
  return annotate(
    "reject-suggestion",
    rejections.map((rejection) => ({ op: "reject", rejection })),
  );
}

/** Sets how far the coder is with the open article. */
export function setStatus(status: ArticleStatus): void {
  void annotate("set-status", [{ op: "set-status", status }]);
}

/** Sets the coder's note on the open article. */
export function setArticleNote(note: string): void {
  void annotate("set-article-note", [{ op: "set-article-note", note }], { merge: "article-note" });
}
