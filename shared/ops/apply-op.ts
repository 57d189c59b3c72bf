import { appError } from "../errors";
import type { Article } from "../model/article";
import { neverChanged } from "../model/file";
import type { Passages } from "../model/passage-decision";
import type { Actors, Project, Statements } from "../model/project";
import { fail, ok, type Result } from "../result";
import { applyAnnotationOp } from "./apply-annotation-op";
import { applyCodebookOp } from "./apply-codebook-op";
import type { Documents, Op } from "./op";
import { overlay, underlay } from "./overlay";
import { logged, unlogged } from "./registry-log-op";

/** The kind of document an op changes. */
export type DocumentOf<O extends Op> = Documents[O["target"]];

/** A document after an op, and the ops that lead back, to be applied in order. */
export interface AppliedOp<D> {
  document: D;
  inverse: Op[];
}

/**
 * Applies one op to the document it targets. Pure: the document given is not changed, parts that stay the same are
 * shared. Fails with a code when the op does not fit the document, such as removing a span that is not there.
 */
export function applyOp<O extends Op>(document: DocumentOf<O>, op: O): Result<AppliedOp<DocumentOf<O>>> {
  return applyAny(document, op) as Result<AppliedOp<DocumentOf<O>>>;
}

function applyAny(document: Documents[Op["target"]], op: Op): Result<AppliedOp<unknown>> {
  switch (op.target) {
    case "annotations":
      return applyAnnotationOp(document as Documents["annotations"], op);
    case "article":
      return editArticle(document as Article, op);
    case "project":
      return editProject(document as Project, op);
    case "codebook":
      return applyCodebookOp(document as Documents["codebook"], op);
    case "actors":
      return changeActors(document as Actors, op);
    case "statements":
      return changeStatements(document as Statements, op);
    case "passages":
      return changePassages(document as Passages | null, op);
    case "coder":
      return ok({ document: op.value, inverse: [{ ...op, value: document as Documents["coder"] }] });
  }
}

function editArticle(article: Article, op: Extract<Op, { target: "article" }>): Result<AppliedOp<Article>> {
  const { removed, ...fields } = op.set;
  const before: typeof op.set = underlay(article, fields);
  const document = overlay(article, fields);
  if (removed !== undefined) {
    before.removed = article.removed ?? null;
    if (removed === null) delete document.removed;
    else document.removed = removed;
  }
  return ok({ document, inverse: [{ ...op, set: before }] });
}

function editProject(project: Project, op: Extract<Op, { target: "project" }>): Result<AppliedOp<Project>> {
  return ok({
    document: overlay(project, op.set),
    inverse: [{ ...op, set: underlay(project, op.set) }],
  });
}

function changeActors(actors: Actors, op: Extract<Op, { target: "actors" }>): Result<AppliedOp<Actors>> {
  if (op.op === "log-actors") {
    return logged(actors, op.entry, { target: "actors", op: "unlog-actors", id: op.entry.id });
  }
  if (op.op === "unlog-actors") {
    return unlogged(actors, op.id, (entry) => ({ target: "actors", op: "log-actors", entry }));
  }
  const put = op.op === "put-actor" ? op.actor : undefined;
  const id = op.op === "put-actor" ? op.actor.id : op.id;
  const changed = changeRegistry(actors.actors, id, put);
  if (!changed.ok) return changed;
  const inverse: Op = changed.value.before
    ? { target: "actors", op: "put-actor", actor: changed.value.before }
    : { target: "actors", op: "remove-actor", id };
  return ok({ document: { ...actors, actors: changed.value.entries }, inverse: [inverse] });
}

function changeStatements(
  statements: Statements,
  op: Extract<Op, { target: "statements" }>,
): Result<AppliedOp<Statements>> {
  if (op.op === "log-statements") {
    return logged(statements, op.entry, { target: "statements", op: "unlog-statements", id: op.entry.id });
  }
  if (op.op === "unlog-statements") {
    return unlogged(statements, op.id, (entry) => ({ target: "statements", op: "log-statements", entry }));
  }
  const put = op.op === "put-statement" ? op.statement : undefined;
  const id = op.op === "put-statement" ? op.statement.id : op.id;
  const changed = changeRegistry(statements.statements, id, put);
  if (!changed.ok) return changed;
  const inverse: Op = changed.value.before
    ? { target: "statements", op: "put-statement", statement: changed.value.before }
    : { target: "statements", op: "remove-statement", id };
  return ok({ document: { ...statements, statements: changed.value.entries }, inverse: [inverse] });
}

function changePassages(
  passages: Passages | null,
  op: Extract<Op, { target: "passages" }>,
): Result<AppliedOp<Passages | null>> {
  const put = op.op === "put-decision" ? op.decision : undefined;
  const id = op.op === "put-decision" ? op.decision.id : op.id;
  const changed = changeRegistry(passages?.decisions ?? [], id, put);
  if (!changed.ok) return changed;
  const { before, entries } = changed.value;
  const inverse: Op = before
    ? { target: "passages", op: "put-decision", decision: before }
    : { target: "passages", op: "remove-decision", id };
  const document = entries.length === 0 ? null : { ...(passages ?? noPassages), decisions: entries };
  return ok({ document, inverse: [inverse] });
}

const noPassages: Passages = {
  format: "wortlaut-passages",
  formatVersion: 1,
  offsetUnit: "utf-16",
  decisions: [],
  saved: neverChanged,
};

/** Puts `put` in the place of the entry with `id`, or takes that entry out; entries stay sorted by id. */
function changeRegistry<E extends { id: string }>(
  entries: readonly E[],
  id: string,
  put: E | undefined,
): Result<{ entries: E[]; before: E | undefined }> {
  const before = entries.find((entry) => entry.id === id);
  if (!put && !before) return fail(appError("op-invalid", id, "there is no such entry."));
  const rest = entries.filter((entry) => entry.id !== id);
  if (put) rest.push(put);
  return ok({ entries: rest.sort((a, b) => (a.id < b.id ? -1 : 1)), before });
}
