import { type AppError, appError } from "#shared/errors";
import type { ChangeDraft } from "../change-draft";
import type { Check } from "./check-op";

/** An actor: the one it belongs to must be there and must not belong to it in turn. */
export const checkPutActor: Check<"put-actor"> = async (draft, { actor }) => {
  if (actor.parent === undefined) return undefined;
  const { actors } = await draft.actors();
  const parents = new Map(actors.map(({ id, parent }) => [id, parent]));
  parents.set(actor.id, actor.parent);
  // A parent may follow in the same import of a registry; only a circle is wrong for good.
  const seen = new Set<string>([actor.id]);
  for (let at: string | undefined = actor.parent; at !== undefined; at = parents.get(at)) {
    if (seen.has(at)) return appError("op-invalid", actor.name, "it would belong to itself.");
    seen.add(at);
  }
  return undefined;
};

/** An actor that links or attributes point to stays; whether others belong to it is seen when all ops were tried. */
export const checkRemoveActor: Check<"remove-actor"> = (draft, { id }) => inUse(draft, id);

/** A statement that links point to stays. */
export const checkRemoveStatement: Check<"remove-statement"> = (draft, { id }) => inUse(draft, id);

async function inUse(draft: ChangeDraft, id: string): Promise<AppError | undefined> {
  for await (const { title, work } of draft.allWork()) {
    if (work.registry.includes(id)) {
      return appError("op-invalid", id, `it is linked to, for example in “${title}”.`, {
        todo: "Remove the links first.",
      });
    }
  }
  return undefined;
}
