import {
  type ArticleWords,
  eachShingle,
  leastRunWorth,
  type RunSettings,
  shingleLength,
  wordMark,
} from "./article-words";
import { Candidates, finish, type LongWork } from "./candidates";

/** Pairs of articles that share wording: parallel arrays, a < b, sorted by a, then b. */
export interface SharedPairs {
  a: Uint32Array;
  b: Uint32Array;
  /** Words of `a` that stand in `b` too, and the other way round. */
  sharedA: Uint32Array;
  sharedB: Uint32Array;
}

/** How many words two articles share, counted on each side. */
export interface SharedWords {
  a: number;
  b: number;
}

/** A stretch that an article repeats is looked up so often in it; only lists of one word again and again have more. */
const mostRepeats = 64;

/** Articles with more words are compared all the same; what is known of their runs is not remembered. */
const mostWords = 2 ** 20;

/**
 * Counts the words one article shares with others, exactly: the words in all longest common runs of at least
 * `minWords` words, wherever they stand, that are worth more than a formula. A run never crosses
 * masked text. Words are counted once, however many runs they are in.
 */
export class WordOverlap {
  readonly #all: ArticleWords;
  readonly #length: number;
  readonly #minWords: number;
  #article = -1;
  /** Hash table of the article's stretches: the first place of each, and the next place with the same slot. */
  #heads = new Int32Array(1 << 11);
  #hashes = new Uint32Array(1 << 11);
  #next = new Int32Array(1 << 11);
  /** By diagonal: the word of the article up to which a run there is known, with the pair it was for. */
  #reached = new Float64Array(1 << 12);
  #inA = new Uint32Array(1 << 11);
  #inB = new Uint32Array(1 << 11);
  #pair = 0;

  constructor(all: ArticleWords, settings: RunSettings) {
    this.#all = all;
    this.#length = shingleLength(settings);
    this.#minWords = Math.max(1, settings.minWords);
  }

  /** Takes the article that others are compared with. */
  take(article: number): void {
    const { starts } = this.#all;
    const start = starts[article] ?? 0;
    const count = (starts[article + 1] ?? 0) - start;
    this.#article = article;
    let size = 64;
    while (size < count * 2) size *= 2;
    if (this.#heads.length < size) this.#heads = new Int32Array(size);
    if (this.#next.length < count) {
      this.#next = new Int32Array(count * 2);
      this.#hashes = new Uint32Array(count * 2);
    }
    if (this.#inA.length < count) this.#inA = new Uint32Array(count * 2);
    this.#heads.fill(0);
    const mask = this.#heads.length - 1;
    eachShingle(this.#all, article, this.#length, (at, hash) => {
      const slot = hash & mask;
      this.#hashes[at - start] = hash;
      this.#next[at - start] = this.#heads[slot] as number;
      this.#heads[slot] = at - start + 1;
    });
  }

  /** The words that the article taken (`a`) and another one (`b`) share. */
  with(other: number): SharedWords {
    const { starts } = this.#all;
    const [startA, startB] = [starts[this.#article] ?? 0, starts[other] ?? 0];
    const countA = (starts[this.#article + 1] ?? 0) - startA;
    const countB = (starts[other + 1] ?? 0) - startB;
    if (this.#reached.length < countA + countB) this.#reached = new Float64Array((countA + countB) * 2);
    if (this.#inB.length < countB) this.#inB = new Uint32Array(countB * 2);
    if (++this.#pair === 0xffff_ffff) this.#startCountingAnew();
    const shared: SharedWords = { a: 0, b: 0 };
    const mask = this.#heads.length - 1;
    eachShingle(this.#all, other, this.#length, (at, hash) => {
      let repeats = 0;
      for (let place = this.#heads[hash & mask] as number; place > 0; ) {
        if (this.#hashes[place - 1] === hash) {
          if (++repeats > mostRepeats) break;
          this.#follow(startA + place - 1, at, { startA, startB, countA, countB }, shared);
        }
        place = this.#next[place - 1] as number;
      }
    });
    return shared;
  }

  #startCountingAnew(): void {
    this.#pair = 1;
    this.#reached.fill(0);
    this.#inA.fill(0);
    this.#inB.fill(0);
  }

  /** Finds the longest run through two places and counts its words. */
  #follow(atA: number, atB: number, { startA, startB, countA, countB }: Bounds, shared: SharedWords): void {
    const diagonal = atA - startA - (atB - startB) + countB;
    // Of a pair with this number, up to this word.
    const known = this.#pair * mostWords + (atA - startA);
    if ((this.#reached[diagonal] as number) > known && countA < mostWords) return;
    const from = this.#wordsBefore(atA, atB, Math.min(atA - startA, atB - startB));
    const [runA, runB] = [atA - from, atB - from];
    const { length, worth } = this.#runFrom(
      runA,
      runB,
      Math.min(startA + countA - runA, startB + countB - runB),
    );
    this.#reached[diagonal] = this.#pair * mostWords + Math.min(mostWords - 1, runA - startA + length);
    // The hashes of different words may be equal: then this is no run, or a short one.
    if (length < this.#minWords || worth < leastRunWorth) return;
    shared.a += markNew(this.#inA, runA - startA, length, this.#pair);
    shared.b += markNew(this.#inB, runB - startB, length, this.#pair);
  }

  /** How many words before two places are the same, `most` at most, and joined with what follows. */
  #wordsBefore(atA: number, atB: number, most: number): number {
    const { words, marks } = this.#all;
    let from = 0;
    while (
      from < most &&
      words[atA - from - 1] === words[atB - from - 1] &&
      (((marks[atA - from] as number) | (marks[atB - from] as number)) & wordMark.masked) === 0
    ) {
      from++;
    }
    return from;
  }

  /** How many words from two places on are the same, `most` at most, and what they are worth. */
  #runFrom(runA: number, runB: number, most: number): { length: number; worth: number } {
    const { words, marks } = this.#all;
    let length = 0;
    let worth = 0;
    while (length < most && words[runA + length] === words[runB + length]) {
      const [markA, markB] = [marks[runA + length] as number, marks[runB + length] as number];
      if (length > 0 && ((markA | markB) & wordMark.masked) !== 0) break;
      worth += lesserWorth(markA, markB);
      length++;
    }
    return { length, worth };
  }
}

/** Marks places with the number of a pair; gives how many did not have it. */
function markNew(places: Uint32Array, start: number, length: number, pair: number): number {
  let fresh = 0;
  for (let at = start; at < start + length; at++) {
    if (places[at] === pair) continue;
    places[at] = pair;
    fresh++;
  }
  return fresh;
}

/** In one of the articles the word may be part of a name, or begin a sentence: both are to be worth it. */
function lesserWorth(markA: number, markB: number): number {
  const [worthA, worthB] = [markA & wordMark.worth, markB & wordMark.worth];
  return worthA < worthB ? worthA : worthB;
}

interface Bounds {
  startA: number;
  startB: number;
  countA: number;
  countB: number;
}

/** Finds all pairs of articles that share wording. Yields often: what runs it may pause or end it there. */
export function* findSharedPairs(all: ArticleWords, settings: RunSettings): LongWork<SharedPairs> {
  const articles = all.starts.length - 1;
  const candidates = yield* Candidates.find(all, shingleLength(settings));
  const overlap = new WordOverlap(all, settings);
  const rows = new PairRows();
  let work = 0;
  for (let a = 0; a < articles; a++) {
    const partners = candidates.after(a);
    if (partners.length > 0) overlap.take(a);
    for (const b of partners) {
      const shared = overlap.with(b);
      if (shared.a > 0) rows.push(a, b, shared);
      if (++work % 256 === 0) yield 0.5 + (0.5 * a) / articles;
    }
    if (a % 256 === 255) yield 0.5 + (0.5 * a) / articles;
  }
  return rows.taken();
}

/** The same without pauses. */
export function sharedPairs(all: ArticleWords, settings: RunSettings): SharedPairs {
  return finish(findSharedPairs(all, settings));
}

const columns = 4;

/** Pairs that are added one by one. */
class PairRows {
  #cells = new Uint32Array(1 << 12);
  #used = 0;

  push(a: number, b: number, shared: SharedWords): void {
    if (this.#used + columns > this.#cells.length) {
      const larger = new Uint32Array(this.#cells.length * 2);
      larger.set(this.#cells);
      this.#cells = larger;
    }
    this.#cells[this.#used] = a;
    this.#cells[this.#used + 1] = b;
    this.#cells[this.#used + 2] = shared.a;
    this.#cells[this.#used + 3] = shared.b;
    this.#used += columns;
  }

  taken(): SharedPairs {
    const column = (offset: number) =>
      Uint32Array.from(
        { length: this.#used / columns },
        (_, row) => this.#cells[row * columns + offset] ?? 0,
      );
    return { a: column(0), b: column(1), sharedA: column(2), sharedB: column(3) };
  }
}
