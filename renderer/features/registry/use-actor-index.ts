import { useMemo } from "react";
import type { Actor } from "#shared/model/project";
import { ActorIndex } from "#shared/names/actor-index";
import { useProject } from "../../state/project-store";

const noActors: Actor[] = [];

/** The actors by everything they are called. */
export function useActorIndex(): ActorIndex {
  const actors = useProject((state) => state.snapshot?.actors ?? noActors);
  const language = useProject((state) => state.snapshot?.project.language ?? "");
  return useMemo(() => new ActorIndex(actors, [], language), [actors, language]);
}
