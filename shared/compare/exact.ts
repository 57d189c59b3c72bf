import type { PreparedArticle } from "./pair-prepare";
import { PairWork } from "./pair-work";

/** A run of the same words in both articles: indexes of its first words, and how many they are. */
export interface Run {
  a: number;
  b: number;
  length: number;
}

/** Marks the words of each side that are taken already. */
export interface Taken {
  a: Uint8Array;
  b: Uint8Array;
}

/** So many words in a row are looked up; runs that are looked for are no shorter, but for very short ones. */
const seedWords = 4;
/** Wording that stands more often than this, multiplied over both articles, is looked at in part, */
const mostRepeats = 10_000;
/** each time beside so many of its places in the other article as come before and after it in number. */
const repeatsBeside = 32;
/** Of more runs only the longest are kept. */
const mostRuns = 40_000;
/** After so many steps no further runs are looked for. */
const mostSteps = 40_000_000;

/** The places of an article by the words that begin there. */
interface Seeds {
  /** A hash of the words that begin at each place; 0 where masked text or the end of the article is too near. */
  hashes: Int32Array;
  /** Which one of the places with the same words each place is. */
  ranks: Int32Array;
  places: ReadonlyMap<number, readonly number[]>;
}

function seedsOf({ tokens, masked }: PreparedArticle, width: number): Seeds {
  const hashes = new Int32Array(tokens.count);
  const ranks = new Int32Array(tokens.count);
  const places = new Map<number, number[]>();
  for (let i = 0; i + width <= tokens.count; i++) {
    if (masked[i] !== masked[i + width - 1]) continue;
    let hash = 0x811c9dc5;
    for (let k = 0; k < width; k++) hash = Math.imul(hash ^ (tokens.words[i + k] as number), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) | 1;
    const list = places.get(hash);
    hashes[i] = hash;
    ranks[i] = list?.length ?? 0;
    if (list) list.push(i);
    else places.set(hash, [i]);
  }
  return { hashes, ranks, places };
}

/** Finds runs from the places where both articles have the same few words. */
class RunFinder {
  readonly #a: PreparedArticle;
  readonly #b: PreparedArticle;
  readonly #seedsA: Seeds;
  readonly #seedsB: Seeds;

  constructor(a: PreparedArticle, b: PreparedArticle, width: number) {
    this.#a = a;
    this.#b = b;
    this.#seedsA = seedsOf(a, width);
    this.#seedsB = seedsOf(b, width);
  }

  /** The places of b to look at beside word `i` of a. */
  placesBeside(i: number): readonly number[] {
    const hash = this.#seedsA.hashes[i] as number;
    const places = hash === 0 ? undefined : this.#seedsB.places.get(hash);
    if (!places) return [];
    if (!this.#isCrowded(hash)) return places;
    const rank = this.#seedsA.ranks[i] as number;
    return places.slice(Math.max(0, rank - repeatsBeside), rank + repeatsBeside + 1);
  }

  #isCrowded(hash: number): boolean {
    const { places } = this.#seedsA;
    return (places.get(hash)?.length ?? 0) * (this.#seedsB.places.get(hash)?.length ?? 0) > mostRepeats;
  }

  /** Whether `placesBeside(i)` has `j`. */
  #isLookedAt(i: number, j: number): boolean {
    const hash = this.#seedsA.hashes[i] as number;
    if (hash === 0 || hash !== this.#seedsB.hashes[j]) return false;
    if (!this.#isCrowded(hash)) return true;
    const apart = (this.#seedsA.ranks[i] as number) - (this.#seedsB.ranks[j] as number);
    return Math.abs(apart) <= repeatsBeside;
  }

  /** How many words before (i, j) belong to the same run; undefined if it was found from one of these. */
  wordsBefore(i: number, j: number): number | undefined {
    let before = 0;
    while (this.#matches(i - before, j - before, -1)) {
      before++;
      if (this.#isLookedAt(i - before, j - before)) return undefined;
    }
    return before;
  }

  /** How many words from (i, j) on are the same. */
  wordsFrom(i: number, j: number): number {
    if (this.#a.tokens.words[i] !== this.#b.tokens.words[j]) return 0;
    let length = 1;
    while (this.#matches(i + length - 1, j + length - 1, 1)) length++;
    return length;
  }

  /** Whether the words next to (i, j) are the same, with no masked text between. */
  #matches(i: number, j: number, step: 1 | -1): boolean {
    const [k, l] = [i + step, j + step];
    if (k < 0 || l < 0 || k >= this.#a.tokens.count || l >= this.#b.tokens.count) return false;
    if (this.#a.masked[i] !== this.#a.masked[k] || this.#b.masked[j] !== this.#b.masked[l]) return false;
    return this.#a.tokens.words[k] === this.#b.tokens.words[l];
  }
}

/**
 * All runs of at least `least` same words (2 or more) that cannot be made longer; none crosses masked text. Of wording
 * that both articles repeat over and over not every place is set beside every other one.
 */
export function commonRuns(
  a: PreparedArticle,
  b: PreparedArticle,
  least: number,
  work: PairWork = new PairWork(),
): Run[] {
  const finder = new RunFinder(a, b, Math.max(2, Math.min(least, seedWords)));
  const runs: Run[] = [];
  const last = work.steps + mostSteps;
  for (let i = 0; i + 1 < a.tokens.count; i++) {
    for (const j of finder.placesBeside(i)) {
      if (!work.goOn(1) || work.steps > last) return longest(runs);
      const before = finder.wordsBefore(i, j);
      if (before === undefined) continue;
      const length = before + finder.wordsFrom(i, j);
      work.goOn(length);
      if (length >= least) runs.push({ a: i - before, b: j - before, length });
    }
  }
  return longest(runs);
}

function longest(runs: Run[]): Run[] {
  if (runs.length <= mostRuns) return runs;
  return runs.sort(byLength).slice(0, mostRuns);
}

function byLength(one: Run, other: Run): number {
  return other.length - one.length || one.a - other.a || one.b - other.b;
}

/**
 * Chooses runs so that no word is in two of them: the longest first, the earlier one of two; what is left of a run
 * beside chosen ones is looked at again. `counts` says which runs may be chosen. Marks their words as taken.
 */
export function chooseRuns(runs: readonly Run[], taken: Taken, counts: (run: Run) => boolean): Run[] {
  const chosen: Run[] = [];
  let open = runs.flatMap((run) => freeParts(run, taken)).filter(counts);
  while (open.length > 0) {
    open.sort(byLength);
    const rest: Run[] = [];
    for (const run of open) {
      const parts = freeParts(run, taken);
      if (parts.length === 1 && parts[0]?.length === run.length) {
        chosen.push(run);
        taken.a.fill(1, run.a, run.a + run.length);
        taken.b.fill(1, run.b, run.b + run.length);
      } else rest.push(...parts.filter(counts));
    }
    open = rest;
  }
  return chosen;
}

function freeParts(run: Run, taken: Taken): Run[] {
  const parts: Run[] = [];
  let start = 0;
  for (let k = 0; k <= run.length; k++) {
    if (k < run.length && !taken.a[run.a + k] && !taken.b[run.b + k]) continue;
    if (k > start) parts.push({ a: run.a + start, b: run.b + start, length: k - start });
    start = k + 1;
  }
  return parts;
}
