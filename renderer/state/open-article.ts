import type { OpenArticle } from "#shared/ipc/contract";
import type { Annotations } from "#shared/model/annotations";
import { applyOp } from "#shared/ops/apply-op";
import type { Change, Op } from "#shared/ops/op";
import { ok, type Result } from "#shared/result";

/** A change on its way to the disk. */
export interface Pending {
  key: number;
  change: Change;
  /** The number it got, once the main process has answered. */
  confirmed?: number;
}

/**
 * The open article as the disk has it (`base`), the changes under way, and what is shown: the base with those changes
 * on top. Nothing here talks to the main process.
 */
export interface OpenState {
  base: OpenArticle;
  pending: Pending[];
  shown: OpenArticle;
}

/** The state right after an article was read. */
export function opened(article: OpenArticle): OpenState {
  return { base: article, pending: [], shown: article };
}

/** Whether an op changes anything of this article. */
export function concerns(open: OpenArticle, op: Op): boolean {
  return (op.target === "annotations" || op.target === "article") && op.article === open.article.id;
}

/** Applies one op to an article; ops of other articles and coders without a file here leave it as it is. */
export function applyToArticle(open: OpenArticle, op: Op): Result<OpenArticle> {
  if (!concerns(open, op)) return ok(open);
  if (op.target === "article") {
    const applied = applyOp(open.article, op);
    return applied.ok ? ok({ ...open, article: applied.value.document }) : applied;
  }
  if (op.target !== "annotations") return ok(open);
  if (op.coder === open.annotations.coder) {
    const applied = applyOp(open.annotations, op);
    return applied.ok ? ok({ ...open, annotations: applied.value.document }) : applied;
  }
  return applyToOther(open, op);
}

function applyToOther(open: OpenArticle, op: Extract<Op, { target: "annotations" }>): Result<OpenArticle> {
  const others: Annotations[] = [];
  for (const other of open.others) {
    if (other.coder !== op.coder) others.push(other);
    else {
      const applied = applyOp(other, op);
      if (!applied.ok) return applied;
      others.push(applied.value.document);
    }
  }
  return ok({ ...open, others });
}

/** Applies all ops; those that do not fit any more are left out, because the disk already has them or never will. */
function applyWhatFits(open: OpenArticle, ops: readonly Op[]): OpenArticle {
  let result = open;
  for (const op of ops) {
    const applied = applyToArticle(result, op);
    if (applied.ok) result = applied.value;
  }
  return result;
}

function shownOf(base: OpenArticle, pending: readonly Pending[]): OpenArticle {
  return pending.reduce((article, entry) => applyWhatFits(article, entry.change.ops), base);
}

/** Shows a change before it is on disk. Fails without any effect when it does not fit what is shown. */
export function begin(state: OpenState, key: number, change: Change): Result<OpenState> {
  let shown = state.shown;
  for (const op of change.ops) {
    const applied = applyToArticle(shown, op);
    if (!applied.ok) return applied;
    shown = applied.value;
  }
  return ok({ base: state.base, pending: [...state.pending, { key, change }], shown });
}

/** Takes a refused change back. */
export function refuse(state: OpenState, key: number): OpenState {
  const pending = state.pending.filter((entry) => entry.key !== key);
  return { base: state.base, pending, shown: shownOf(state.base, pending) };
}

/** Notes that a change is on disk under `number`; it stops being pending when the base has reached that number. */
export function confirm(state: OpenState, key: number, number: number): OpenState {
  const entry = state.pending.find((other) => other.key === key);
  if (!entry) return state;
  if (number === state.base.change + 1) {
    const base = { ...applyWhatFits(state.base, entry.change.ops), change: number };
    const pending = state.pending.filter((other) => other !== entry);
    return { base, pending, shown: pending.length === 0 ? base : shownOf(base, pending) };
  }
  const pending = state.pending.map((other) => (other === entry ? { ...entry, confirmed: number } : other));
  return settle({ ...state, pending });
}

/** Takes in a change that is on disk. "gap": changes in between are missing, so the article must be read again. */
export function receive(state: OpenState, number: number, ops: readonly Op[]): OpenState | "gap" {
  if (number <= state.base.change) return state;
  if (number > state.base.change + 1) return "gap";
  const base = { ...applyWhatFits(state.base, ops), change: number };
  return settle({ ...state, base });
}

function settle(state: OpenState): OpenState {
  const { base } = state;
  const pending = state.pending.filter(
    (entry) => entry.confirmed === undefined || entry.confirmed > base.change,
  );
  return { base, pending, shown: pending.length === 0 ? base : shownOf(base, pending) };
}
