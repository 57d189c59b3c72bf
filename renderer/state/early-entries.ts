import type { Op } from "#shared/ops/op";
import { applyToSnapshot, useProject } from "./project-store";

function apply(ops: readonly Op[]): void {
  useProject.setState(({ snapshot }) =>
    snapshot ? { snapshot: ops.reduce(applyToSnapshot, snapshot) } : {},
  );
}

/** The op that gives back what the registries had before `op`; undefined for an op on something else. */
function inverseOf(op: Op): Op | undefined {
  const { snapshot } = useProject.getState();
  if (op.op === "put-actor") {
    const before = snapshot?.actors.find((actor) => actor.id === op.actor.id);
    return before ? { ...op, actor: before } : { target: "actors", op: "remove-actor", id: op.actor.id };
  }
  if (op.op !== "put-statement") return undefined;
  const before = snapshot?.statements.find((statement) => statement.id === op.statement.id);
  if (before) return { ...op, statement: before };
  return { target: "statements", op: "remove-statement", id: op.statement.id };
}

/**
 * Shows new or changed entries of the registries before they are on disk, so that what is linked to them has a name
 * at once. Answers how to take them back.
 */
export function showEntries(ops: readonly Op[]): Op[] {
  const inverse = ops.map(inverseOf).filter((op) => op !== undefined);
  if (inverse.length > 0) apply(ops);
  return inverse;
}

/** Takes entries back that were refused. */
export function takeEntriesBack(inverse: readonly Op[]): void {
  if (inverse.length > 0) apply(inverse);
}
