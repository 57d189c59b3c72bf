import type { Actor } from "#shared/model/project";
import { ActorIndex } from "#shared/names/actor-index";
import type { ProjectMemory } from "../mentions";

/** Below this a wording may mean somebody else. */
const surely = 0.8;
/** How much surer the first has to be than the second. */
const ahead = 0.1;

interface Built {
  index: ActorIndex;
  entries: Map<string, string>;
  actors: readonly Actor[];
}

/** The registry of actors ready to tell whom a wording means; follows its changes entry by entry. */
export class ActorRegistry {
  readonly #memory: ProjectMemory;
  readonly #byLanguage = new Map<string, Built>();

  constructor(memory: ProjectMemory) {
    this.#memory = memory;
  }

  /** The one actor that a wording surely means. */
  meant(wording: string, language: string): string | undefined {
    const [first, second] = this.#current(language).index.match(wording);
    if (!first || first.score < surely) return undefined;
    return second && first.score - second.score < ahead ? undefined : first.actor;
  }

  #current(language: string): Built {
    const { actors } = this.#memory;
    const built = this.#byLanguage.get(language) ?? {
      index: new ActorIndex([], [], language),
      entries: new Map<string, string>(),
      actors: [],
    };
    this.#byLanguage.set(language, built);
    if (built.actors === actors) return built;
    const gone = new Set(built.entries.keys());
    for (const actor of actors) {
      gone.delete(actor.id);
      const entry = JSON.stringify(actor);
      if (built.entries.get(actor.id) === entry) continue;
      built.index.update(actor);
      built.entries.set(actor.id, entry);
    }
    for (const id of gone) {
      built.index.remove(id);
      built.entries.delete(id);
    }
    built.actors = actors;
    return built;
  }
}
