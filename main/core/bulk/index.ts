import type { ProjectSession } from "#core/project/index";
import { appError, type ErrorCode, WortlautError } from "#shared/errors";
import type { BulkAction, BulkKind, BulkPreview } from "#shared/ipc/bulk-types";
import type { Applied } from "#shared/ipc/contract";
import { fail, ok, type Result } from "#shared/result";
import type { BulkControls, Plan, PlanContext, Planner } from "./plan";
import { groupClaims } from "./planners/group-claims";
import { markChecked } from "./planners/mark-checked";
import { mergeActors, mergeStatements } from "./planners/merge";
import { recomputeDates } from "./planners/recompute-dates";
import { relabel } from "./planners/relabel";
import { removeActor, removeStatement } from "./planners/remove";
import { saveCodebook } from "./planners/save-codebook";
import { splitActor, splitStatement } from "./planners/split";
import { tagPlaces } from "./planners/tag-places";
import { previewOf } from "./preview";

export type { BulkControls } from "./plan";

const planners: { [K in BulkKind]: Planner<K> } = {
  "merge-actors": mergeActors,
  "split-actor": splitActor,
  "remove-actor": removeActor,
  "merge-statements": mergeStatements,
  "group-claims": groupClaims,
  "split-statement": splitStatement,
  "remove-statement": removeStatement,
  "save-codebook": saveCodebook,
  relabel,
  "tag-places": tagPlaces,
  "recompute-dates": recomputeDates,
  "mark-checked": markChecked,
};

/** What an action would do, over all articles and coders; nothing is changed. */
export async function previewBulk(
  session: ProjectSession,
  action: BulkAction,
  coder: string,
  controls: BulkControls = {},
): Promise<Result<BulkPreview>> {
  const plan = await planOf(session, action, { coder, controls, isThorough: false });
  return plan.ok ? ok(previewOf(plan.value)) : plan;
}

/**
 * Does an action as one step that undo takes back as a whole. Fails with `project-read-only`, with `op-invalid` when
 * nothing would change, and with what stands against one of its ops; then nothing has changed.
 */
export async function runBulk(
  session: ProjectSession,
  action: BulkAction,
  coder: string,
  controls: BulkControls = {},
): Promise<Result<Applied>> {
  const { readOnly } = session;
  if (readOnly) return fail(appError("project-read-only", session.folder, `${readOnly.detail}.`));
  const first = await attempt(session, action, { coder, controls, isThorough: false });
  // What does not fit was displaced by a file from elsewhere, or changed while the plan was made.
  if (first.ok || !outdated.has(first.error.code)) return first;
  return attempt(session, action, { coder, controls, isThorough: true });
}

const outdated = new Set<ErrorCode>(["span-not-found", "span-exists", "link-not-found", "link-exists"]);

type How = Pick<PlanContext, "coder" | "controls" | "isThorough">;

/** So often a plan is made anew because something else changed while it was made. */
const mostPlans = 4;

async function attempt(session: ProjectSession, action: BulkAction, how: How): Promise<Result<Applied>> {
  for (let round = 1; ; round++) {
    const since = session.history().change;
    const isLast = round === mostPlans;
    const plan = await planOf(session, action, how);
    if (!plan.ok) return plan;
    const { name, ops } = plan.value;
    if (ops.length === 0) return fail(appError("op-invalid", name, "nothing would change."));
    if (session.history().change !== since && !isLast) continue;
    how.controls.onProgress?.({ phase: "save", done: 0, total: 0 });
    const done = await session.apply({ name, ops });
    // What was waiting before it may be why it does not fit.
    if (done.ok || isLast || session.history().change === since) return done;
  }
}

async function planOf(session: ProjectSession, action: BulkAction, how: How): Promise<Result<Plan>> {
  const context: PlanContext = { session, now: new Date().toISOString(), ...how };
  try {
    return await (planners[action.action] as Planner<BulkKind>)(action, context);
  } catch (error) {
    if (error instanceof WortlautError) return fail(error.appError);
    throw error;
  }
}
