import type { OpenArticle } from "#shared/ipc/contract";
import type { ChangeName } from "#shared/messages/changes";
import { makeSpan, moveSpan } from "#shared/ops/make-span";
import type { AnnotationOp, Op, SpanEdit } from "#shared/ops/op";
import { showEntries, takeEntriesBack } from "./early-entries";
import { applyChange } from "./session-store";

type WithoutPlace<O> = O extends unknown ? Omit<O, "target" | "coder" | "article"> : never;

/** An op on one article's annotations, without saying which article and coder. */
export type HereOp = WithoutPlace<AnnotationOp>;

export interface StepOptions {
  merge?: string | undefined;
  /** New entries of the registries that the ops need; they come first. */
  entries?: readonly Op[];
}

/** Where an article lies open, and which of its spans is selected there. */
export interface Desk {
  shown(): OpenArticle | undefined;
  selected(): string | undefined;
  select(id: string | null): void;
}

/** What can be done with the spans of the article on a desk. Ranges are UTF-16 units. */
export interface ArticleWork {
  /** Applies ops as one step. False when it was refused; that is said in a notice. */
  annotate(name: ChangeName, ops: readonly HereOp[], options?: StepOptions): Promise<boolean>;
  /** The first tag of an article that was still to do begins the work on it, as part of the same step. */
  beginning(): HereOp[];
  /** Tags a stretch and selects the new span. */
  addSpan(range: { start: number; end: number; label: string }): void;
  /** Tags several stretches with one label as one step. */
  addSpans(label: string, ranges: ReadonlyArray<{ start: number; end: number }>): void;
  changeSpan(name: ChangeName, id: string, set: SpanEdit, merge?: string): void;
  moveSpan(id: string, start: number, end: number): void;
  /** Removes spans, and the links that touch them, as one step. */
  removeSpans(ids: readonly string[]): void;
}

async function annotateOn(
  desk: Desk,
  name: ChangeName,
  ops: readonly HereOp[],
  { merge, entries = [] }: StepOptions,
): Promise<boolean> {
  const open = desk.shown();
  if (!open || ops.length === 0) return false;
  const { coder, article } = open.annotations;
  const placed = ops.map((op) => ({ target: "annotations", coder, article, ...op }) as AnnotationOp);
  const before = showEntries(entries);
  const answer = await applyChange({ name, ops: [...entries, ...placed], ...(merge ? { merge } : {}) });
  if (!answer.ok) takeEntriesBack(before);
  return answer.ok;
}

/** The work on whatever article lies on `desk` at that moment. */
export function articleWork(desk: Desk): ArticleWork {
  const annotate: ArticleWork["annotate"] = (name, ops, options = {}) => annotateOn(desk, name, ops, options);
  const beginning = (): HereOp[] =>
    desk.shown()?.annotations.status === "todo" ? [{ op: "set-status", status: "doing" }] : [];
  const changeSpan: ArticleWork["changeSpan"] = (name, id, set, merge) => {
    const modified = new Date().toISOString();
    void annotate(name, [{ op: "change-span", id, set, modified }], { merge });
  };
  return {
    annotate,
    beginning,
    addSpan(range) {
      const text = desk.shown()?.text;
      if (text === undefined) return;
      const span = makeSpan({ text, ...range });
      void annotate("add-span", [{ op: "add-span", span }, ...beginning()]);
      const there = desk.shown()?.annotations.spans.some((other) => other.id === span.id);
      if (there) desk.select(span.id);
    },
    addSpans(label, ranges) {
      const text = desk.shown()?.text;
      if (text === undefined) return;
      const spans = ranges.map(({ start, end }) => makeSpan({ text, label, start, end }));
      void annotate("tag-many", [
        ...spans.map((span) => ({ op: "add-span" as const, span })),
        ...beginning(),
      ]);
    },
    changeSpan,
    moveSpan(id, start, end) {
      const text = desk.shown()?.text;
      if (text !== undefined) changeSpan("move-span", id, moveSpan(text, start, end), `move-span:${id}`);
    },
    removeSpans(ids) {
      const selected = desk.selected();
      if (selected && ids.includes(selected)) desk.select(null);
      const name = ids.length > 1 ? "remove-many" : "remove-span";
      void annotate(
        name,
        ids.map((id) => ({ op: "remove-span", id })),
      );
    },
  };
}
