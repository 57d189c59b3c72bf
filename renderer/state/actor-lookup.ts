import type { KnownWording } from "#shared/ipc/registry-types";
import type { Actor } from "#shared/model/project";
import { ActorIndex } from "#shared/names/actor-index";

/** Finds actors by what they are called. A new object whenever what it would find may be different. */
export type ActorLookup = Pick<ActorIndex, "search" | "match">;

/** What the lookup is made from. */
export interface LookupSource {
  actors: readonly Actor[];
  wordings: readonly KnownWording[];
  /** BCP 47, of the project. */
  language: string;
}

// With more changed wordings than these, building anew is quicker than changing one after the other.
const mostLearnt = 300;
// About ten milliseconds of work.
const slice = 150;

/**
 * Keeps one index of the actor registry up to date: a large registry takes long to read in, one entry takes no time.
 * Reading in goes on in slices while nothing else is to be done, or at once when somebody asks.
 */
export class ActorLookups {
  #index: ActorIndex | undefined;
  #source: LookupSource | undefined;
  #there = new Map<string, Actor>();
  #waiting: Actor[] = [];
  #lookup: ActorLookup | undefined;

  /** Takes in what has changed; the entries of a new registry wait for `readIn` or for somebody who asks. */
  follow(source: LookupSource): void {
    const before = this.#source;
    if (
      before?.actors === source.actors &&
      before.wordings === source.wordings &&
      before.language === source.language
    ) {
      return;
    }
    this.#source = source;
    this.#lookup = undefined;
    const learnt = before?.language === source.language ? differences(before.wordings, source.wordings) : [];
    if (!this.#index || before?.language !== source.language || learnt.length > mostLearnt) {
      this.#index = new ActorIndex([], source.wordings, source.language);
      this.#there = new Map();
      this.#waiting = [...source.actors];
      return;
    }
    for (const { wording, actor, count } of learnt) this.#index.learn(wording, actor, count);
    if (before.actors !== source.actors) this.#changeActors(source.actors);
  }

  /** Reads a slice of the entries that wait in. True when more are waiting. */
  readIn(): boolean {
    for (const actor of this.#waiting.splice(0, slice)) this.#add(actor);
    return this.#waiting.length > 0;
  }

  /** The registry to search in, complete. */
  lookup(source: LookupSource): ActorLookup {
    this.follow(source);
    while (this.readIn());
    const index = this.#index ?? new ActorIndex([], [], source.language);
    this.#lookup ??= {
      search: (query, options) => index.search(query, options),
      match: (wording) => index.match(wording),
    };
    return this.#lookup;
  }

  #add(actor: Actor): void {
    this.#there.set(actor.id, actor);
    this.#index?.add(actor);
  }

  #changeActors(actors: readonly Actor[]): void {
    const ids = new Set(actors.map(({ id }) => id));
    for (const id of this.#there.keys()) {
      if (ids.has(id)) continue;
      this.#index?.remove(id);
      this.#there.delete(id);
    }
    this.#waiting = actors.filter((actor) => this.#there.get(actor.id) !== actor);
  }
}

/** How many links more or fewer each wording has. */
function differences(before: readonly KnownWording[], now: readonly KnownWording[]): KnownWording[] {
  if (before === now) return [];
  const counts = new Map<string, KnownWording>();
  const count = (known: KnownWording, sign: 1 | -1) => {
    const key = `${known.actor} ${known.wording}`;
    const there = counts.get(key)?.count ?? 0;
    counts.set(key, { ...known, count: there + sign * known.count });
  };
  for (const known of now) count(known, 1);
  for (const known of before) count(known, -1);
  return [...counts.values()].filter((known) => known.count !== 0);
}
