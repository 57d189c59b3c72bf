import type { MentionTables, TaggedWork } from "./tagged-work";

/** A wording that is tagged, with the number of places that say so. */
export interface TalliedWording {
  label: string;
  wording: string;
  actor?: string;
  count: number;
}

const actors = 2 ** 20;
const labels = 2 ** 10;

/**
 * How often each wording is tagged with which label and linked to which actor. The same place tagged by several
 * coders counts once; once for each actor if they do not agree who it is.
 */
export class WordingTally {
  readonly #tables: MentionTables;
  /** By wording: label and actor in one number, and how often, one after the other. */
  readonly #counts = new Map<number, number[]>();
  readonly #ofArticle = new Map<string, Float64Array>();
  /** Wordings whose counts are different since somebody looked. */
  #changed = new Set<number>();

  constructor(tables: MentionTables) {
    this.#tables = tables;
  }

  /** Takes the present work of an article in place of what was counted for it before; none: it counts no more. */
  replace(article: string, work: readonly TaggedWork[]): void {
    const before = this.#ofArticle.get(article);
    const keys = keysOf(work);
    if (before && sameKeys(before, keys)) return;
    for (const key of before ?? []) this.#count(key, -1);
    for (const key of keys) this.#count(key, 1);
    if (keys.length > 0) this.#ofArticle.set(article, keys);
    else this.#ofArticle.delete(article);
  }

  #count(key: number, by: number): void {
    const wording = Math.floor(key / actors / labels);
    const tagged = key % (actors * labels);
    this.#changed.add(wording);
    const counts = this.#counts.get(wording) ?? [];
    const at = counts.findIndex((value, index) => index % 2 === 0 && value === tagged);
    if (at < 0) counts.push(tagged, by);
    else counts[at + 1] = (counts[at + 1] ?? 0) + by;
    if (at >= 0 && counts[at + 1] === 0) counts.splice(at, 2);
    if (counts.length > 0) this.#counts.set(wording, counts);
    else this.#counts.delete(wording);
  }

  /** Numbers of the wordings whose counts have changed since this was called last. For one caller only. */
  takeChanged(): Set<number> {
    const changed = this.#changed;
    this.#changed = new Set();
    return changed;
  }

  /** All wordings, or those of these numbers. */
  *wordings(only: Iterable<number> = this.#counts.keys()): Generator<TalliedWording> {
    for (const wording of only) {
      const counts = this.#counts.get(wording) ?? [];
      for (let at = 0; at < counts.length; at += 2) {
        const tagged = counts[at] ?? 0;
        const actor = (tagged % actors) - 1;
        yield {
          label: this.#tables.labels.text(Math.floor(tagged / actors)),
          wording: this.#tables.wordings.text(wording),
          ...(actor < 0 ? {} : { actor: this.#tables.entries.text(actor) }),
          count: counts[at + 1] ?? 0,
        };
      }
    }
  }
}

function sameKeys(a: Float64Array, b: Float64Array): boolean {
  return a.length === b.length && a.every((key, at) => key === b[at]);
}

function keysOf(work: readonly TaggedWork[]): Float64Array {
  const [only, other] = work;
  if (!only) return new Float64Array();
  // One coder tags no place twice with a label.
  return other ? keysOfSeveral(work) : keysOfOne(only);
}

function keysOfOne(work: TaggedWork): Float64Array {
  const keys = new Float64Array(work.spans);
  let length = 0;
  for (let span = 0; span < work.spans; span++) {
    const wording = work.wordingNumber(span);
    if (wording < 0) continue;
    keys[length++] = (wording * labels + work.labelNumber(span)) * actors + work.actorNumber(span) + 1;
  }
  return keys.slice(0, length);
}

function keysOfSeveral(work: readonly TaggedWork[]): Float64Array {
  const byPlace = new Map<string, { key: number; actors: Set<number> }>();
  for (const one of work) {
    for (let span = 0; span < one.spans; span++) {
      const wording = one.wordingNumber(span);
      if (wording < 0) continue;
      const label = one.labelNumber(span);
      const place = `${label} ${one.start(span)} ${one.end(span)}`;
      const actor = one.actorNumber(span);
      const known = byPlace.get(place) ?? { key: (wording * labels + label) * actors, actors: new Set() };
      byPlace.set(place, known);
      if (actor >= 0) known.actors.add(actor + 1);
    }
  }
  const keys: number[] = [];
  for (const { key, actors: linked } of byPlace.values()) {
    if (linked.size === 0) keys.push(key);
    for (const actor of linked) keys.push(key + actor);
  }
  return Float64Array.from(keys);
}
