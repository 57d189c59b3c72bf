import type { ChangeName } from "#shared/messages/changes";
import type { ArticleStatus, Attributes, AttributeValue, Rejection } from "#shared/model/annotations";
import { makeSpan, moveSpan } from "#shared/ops/make-span";
import type { AnnotationOp, Op, SpanEdit } from "#shared/ops/op";
import { showEntries, takeEntriesBack } from "./early-entries";
import { applyChange, useSession } from "./session-store";

type WithoutPlace<O> = O extends unknown ? Omit<O, "target" | "coder" | "article"> : never;

/** An op on the open article's annotations, without saying which article and coder. */
export type HereOp = WithoutPlace<AnnotationOp>;

interface StepOptions {
  merge?: string | undefined;
  /** New entries of the registries that the ops need; they come first. */
  entries?: readonly Op[];
}

/** Applies ops to the open article's annotations as one step. False when it was refused; that is said in a notice. */
export async function annotate(
  name: ChangeName,
  ops: readonly HereOp[],
  { merge, entries = [] }: StepOptions = {},
): Promise<boolean> {
  const open = useSession.getState().open?.shown;
  if (!open || ops.length === 0) return false;
  const { coder, article } = open.annotations;
  const placed = ops.map((op) => ({ target: "annotations", coder, article, ...op }) as AnnotationOp);
  const before = showEntries(entries);
  const answer = await applyChange({ name, ops: [...entries, ...placed], ...(merge ? { merge } : {}) });
  if (!answer.ok) takeEntriesBack(before);
  return answer.ok;
}

const now = () => new Date().toISOString();

/** Shows a span in the inspector and marks it in the text; null for none. */
export function selectSpan(id: string | null): void {
  useSession.setState({ selectedSpan: id ?? undefined });
}

/** The first tag of an article that was still to do begins the work on it, as part of the same step. */
export function beginning(): HereOp[] {
  const status = useSession.getState().open?.shown.annotations.status;
  return status === "todo" ? [{ op: "set-status", status: "doing" }] : [];
}

/** Tags `[start, end)` of the open article and selects the new span. Offsets are UTF-16 units. */
export function addSpan(range: { start: number; end: number; label: string }): void {
  const text = useSession.getState().open?.shown.text;
  if (text === undefined) return;
  const span = makeSpan({ text, ...range });
  void annotate("add-span", [{ op: "add-span", span }, ...beginning()]);
  const there = useSession.getState().open?.shown.annotations.spans.some((other) => other.id === span.id);
  if (there) selectSpan(span.id);
}

/** Tags several stretches with one label as one step. */
export function addSpans(label: string, ranges: ReadonlyArray<{ start: number; end: number }>): void {
  const text = useSession.getState().open?.shown.text;
  if (text === undefined) return;
  const spans = ranges.map((range) => makeSpan({ text, label, start: range.start, end: range.end }));
  void annotate("tag-many", [...spans.map((span) => ({ op: "add-span" as const, span })), ...beginning()]);
}

function change(name: ChangeName, id: string, set: SpanEdit, merge?: string): void {
  void annotate(name, [{ op: "change-span", id, set, modified: now() }], { merge });
}

/** Moves a span's borders to `[start, end)`. */
export function moveSpanTo(id: string, start: number, end: number): void {
  const text = useSession.getState().open?.shown.text;
  if (text !== undefined) change("move-span", id, moveSpan(text, start, end), `move-span:${id}`);
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
  const selected = useSession.getState().selectedSpan;
  if (selected && ids.includes(selected)) selectSpan(null);
  void annotate(
    ids.length > 1 ? "remove-many" : "remove-span",
    ids.map((id) => ({ op: "remove-span", id })),
  );
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
