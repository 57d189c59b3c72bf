import type { Ground } from "./acceptance";
import { useProject } from "./project-store";
import { useSession } from "./session-store";

/** What accepting and linking reckon with at this moment; undefined without an article, or where it cannot be changed. */
export function groundNow(): Ground | undefined {
  const open = useSession.getState().open?.shown;
  const { snapshot } = useProject.getState();
  if (!open || !snapshot || snapshot.readOnly) return undefined;
  const actors = new Set(snapshot.actors.map((actor) => actor.id));
  const actorNamed = (name: string) =>
    snapshot.actors.find((actor) => actor.name === name || actor.aliases.includes(name))?.id;
  return { open, codebook: snapshot.codebook, hasActor: (id) => actors.has(id), actorNamed };
}
