import { type AppError, appError } from "#shared/errors";
import type { Saved } from "#shared/model/file";
import { type AppliedOp, applyOp } from "#shared/ops/apply-op";
import { type Op, targetKey } from "#shared/ops/op";
import { fail, type Result } from "#shared/result";
import { type AnyDocument, type DocumentKey, parseKey, pathOfKey } from "./document-kinds";
import type { JournalChange } from "./journal-line";
import { emptyAnnotations } from "./new-documents";

/** The ops of one change that concern one document. */
export interface DocumentChange {
  change: JournalChange;
  ops: Op[];
}

/** A document after changes of the journal, and the ops that did not fit it. */
export interface Replayed {
  document: AnyDocument | null;
  failed: Array<{ change: JournalChange; op: Op; error: AppError }>;
}

/** The ops in `changes` by the document they concern; those that were on disk before their line are left out. */
export function changesByDocument(changes: readonly JournalChange[]): Map<DocumentKey, DocumentChange[]> {
  const byKey = new Map<DocumentKey, DocumentChange[]>();
  for (const change of changes) {
    for (const op of change.ops.slice(change.written ?? 0)) {
      const key = targetKey(op);
      const list = byKey.get(key) ?? [];
      const last = list.at(-1);
      if (last?.change === change) last.ops.push(op);
      else list.push({ change, ops: [op] });
      byKey.set(key, list);
    }
  }
  return byKey;
}

/**
 * The changes that a file with this `saved` (null: there is no file) still awaits, out of those its document has
 * had in `journal`. "foreign": it is neither a version from before them nor one that has some of them, so it
 * came from elsewhere and is taken as it is.
 */
export function awaitedChanges(
  key: DocumentKey,
  saved: Saved | null,
  changes: readonly DocumentChange[],
  journal: string,
): readonly DocumentChange[] | "foreign" {
  if (changes.length === 0) return [];
  for (let at = changes.length - 1; at >= 0; at--) {
    const base = changes[at]?.change.base?.[key];
    if (base !== undefined && isSame(base, saved)) return changes.slice(at);
  }
  const last = changes.at(-1)?.ops.at(-1);
  if (saved === null) return last?.op === "put-coder" && last.value === null ? [] : "foreign";
  if (saved.journal !== journal) return "foreign";
  return changes.filter(({ change }) => change.n > saved.change);
}

function isSame(a: Saved | null, b: Saved | null): boolean {
  return a === null || b === null ? a === b : a.journal === b.journal && a.change === b.change;
}

/** Applies `changes` to `document` one after another; an op that does not fit is noted and passed over. */
export function replay(
  key: DocumentKey,
  document: AnyDocument | null,
  changes: readonly DocumentChange[],
): Replayed {
  const replayed: Replayed = { document, failed: [] };
  for (const { change, ops } of changes) {
    for (const op of ops) {
      const applied = applyTo(key, replayed.document, op);
      if (applied.ok) replayed.document = applied.value.document;
      else replayed.failed.push({ change, op, error: applied.error });
    }
    if (replayed.document) {
      replayed.document = { ...replayed.document, saved: { journal: change.journal, change: change.n } };
    }
  }
  return replayed;
}

/** `applyOp` on a document that may not exist yet: annotations begin empty, a coder begins as null. */
export function applyTo(
  key: DocumentKey,
  document: AnyDocument | null,
  op: Op,
): Result<AppliedOp<AnyDocument | null>> {
  const { kind, ids } = parseKey(key);
  if (document === null && kind === "annotations") {
    return applyOp<Op>(emptyAnnotations(ids[0] ?? "", ids[1] ?? "", ""), op);
  }
  if (document === null && kind !== "coder" && kind !== "passages") {
    return fail(appError("op-invalid", pathOfKey(key), "there is no such document."));
  }
  return applyOp<Op>(document, op);
}
