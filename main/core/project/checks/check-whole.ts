import { type AppError, appError } from "#shared/errors";
import type { Codebook } from "#shared/model/codebook";
import type { Actors } from "#shared/model/project";
import type { Op } from "#shared/ops/op";
import type { ChangeDraft } from "../change-draft";
import { orphanError } from "./check-codebook";
import { hasEntry } from "./registry-ids";

/** The documents a change is compared with: as they were before its first op. */
export interface Before {
  codebook: Codebook;
  actors: Actors;
}

/** What can be judged only when all ops of a change were tried, because later ones may put it right. */
export async function checkWhole(
  draft: ChangeDraft,
  ops: readonly Op[],
  before: Before,
): Promise<AppError | undefined> {
  // Taking a version back begins with the codebook; the spans it had given other labels follow.
  const isOlder = ops.some(({ op }) => op === "unsave-codebook");
  const orphan = isOlder
    ? await orphanError(draft, before.codebook, await draft.codebookBefore())
    : undefined;
  return orphan ?? (await parentError(draft, ops, before.actors));
}

/** An actor cannot come to belong to one that is not there, and one that others belong to cannot go. */
async function parentError(
  draft: ChangeDraft,
  ops: readonly Op[],
  before: Actors,
): Promise<AppError | undefined> {
  if (!ops.some(({ op }) => op === "put-actor" || op === "remove-actor")) return undefined;
  const { actors } = await draft.actors();
  const old = new Map(before.actors.map(({ id, parent }) => [id, parent]));
  for (const { id, name, parent } of actors) {
    if (parent === undefined || hasEntry(actors, parent)) continue;
    if (old.has(parent)) return appError("op-invalid", parent, `“${name}” belongs to it.`);
    // What was wrong in the files before is no fault of this change.
    if (parent !== old.get(id)) return appError("op-invalid", name, "what it belongs to is not there.");
  }
  return undefined;
}
