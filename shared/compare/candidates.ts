import { type ArticleWords, eachShingle } from "./article-words";

/** A stretch of words that more articles have links each of them with the next one only. */
const mostArticles = 50;

const isLast = 0x8000_0000;
const isChained = 0x4000_0000;
const numberBits = 0x3fff_ffff;

const digitBits = 11;
const buckets = 1 << digitBits;
const digits = 3;

/** Long work that yields how much of it is done, 0 to 1: what runs it may pause or end it whenever it is told. */
export type LongWork<T> = Generator<number, T>;

/** Does long work without a pause. */
export function finish<T>(work: LongWork<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/**
 * For every article the ones after it that have a stretch of `length` words in common with it, found by sorting all
 * stretches. Where more than 50 articles have the same stretch each is linked with the next of them, so that a text
 * that stood everywhere is not lost and costs no square.
 */
export class Candidates {
  /** By index of a word: the place in `#members` of its article, plus 1; 0 where the stretch is in one article only. */
  readonly #own: Uint32Array;
  /** Numbers of articles, group after group, ascending in each, with what ends a group in the upper bits. */
  readonly #members: Uint32Array;
  readonly #starts: Uint32Array;
  readonly #seen: Uint32Array;

  private constructor(starts: Uint32Array, own: Uint32Array, members: Uint32Array) {
    this.#starts = starts;
    this.#own = own;
    this.#members = members;
    this.#seen = new Uint32Array(starts.length);
  }

  /** Sorts all stretches of `length` words. Yields between its steps; each takes time in proportion to all words. */
  static *find(all: ArticleWords, length: number): LongWork<Candidates> {
    const sorted = yield* sortedStretches(all, length);
    yield 0.45;
    const own = sorted.spare;
    own.fill(0);
    const used = group(sorted, all.starts, own);
    return new Candidates(all.starts, own, sorted.positions.subarray(0, used));
  }

  /** Articles with a larger number that may share wording with this one, ascending. */
  after(article: number): number[] {
    const found: number[] = [];
    const end = this.#starts[article + 1] ?? 0;
    for (let at = this.#starts[article] ?? end; at < end; at++) {
      const place = this.#own[at] as number;
      if (place > 0) this.#gather(place - 1, article + 1, found);
    }
    return found.sort((a, b) => a - b);
  }

  #gather(place: number, stamp: number, found: number[]): void {
    if ((this.#members[place] as number) & isLast) return;
    for (let at = place + 1; ; at++) {
      const member = this.#members[at] as number;
      const article = member & numberBits;
      if (this.#seen[article] !== stamp) {
        this.#seen[article] = stamp;
        found.push(article);
      }
      if (member & (isLast | isChained)) return;
    }
  }
}

interface Sorted {
  count: number;
  hashes: Uint32Array;
  positions: Uint32Array;
  /** An array as long as there are words. */
  spare: Uint32Array;
}

/** By hash, then by position: least significant digit first, each pass keeping the order of the one before. */
function* sortedStretches(all: ArticleWords, length: number): LongWork<Sorted> {
  const size = all.words.length;
  let hashes = new Uint32Array(size);
  let positions = new Uint32Array(size);
  const tallies = new Uint32Array(buckets * digits);
  let count = 0;
  const articles = all.starts.length - 1;
  for (let article = 0; article < articles; article++) {
    eachShingle(all, article, length, (at, hash) => {
      hashes[count] = hash;
      positions[count++] = at;
      for (let digit = 0; digit < digits; digit++) {
        const bucket = slot(hash, digit);
        tallies[bucket] = (tallies[bucket] as number) + 1;
      }
    });
    if (article % 512 === 511) yield (0.2 * article) / articles;
  }
  let otherHashes = new Uint32Array(size);
  let otherPositions = new Uint32Array(size);
  for (let digit = 0; digit < digits; digit++) {
    yield 0.2 + 0.08 * digit;
    scatter(hashes, positions, count, digit, tallies, otherHashes, otherPositions);
    [hashes, otherHashes] = [otherHashes, hashes];
    [positions, otherPositions] = [otherPositions, positions];
  }
  return { count, hashes, positions, spare: otherPositions };
}

function slot(hash: number, digit: number): number {
  return digit * buckets + ((hash >>> (digit * digitBits)) & (buckets - 1));
}

function scatter(
  hashes: Uint32Array,
  positions: Uint32Array,
  count: number,
  digit: number,
  tallies: Uint32Array,
  toHashes: Uint32Array,
  toPositions: Uint32Array,
): void {
  const next = new Uint32Array(buckets);
  for (let bucket = 1; bucket < buckets; bucket++) {
    next[bucket] = (next[bucket - 1] as number) + (tallies[digit * buckets + bucket - 1] as number);
  }
  const shift = digit * digitBits;
  for (let i = 0; i < count; i++) {
    const hash = hashes[i] as number;
    const bucket = (hash >>> shift) & (buckets - 1);
    const to = next[bucket] as number;
    next[bucket] = to + 1;
    toHashes[to] = hash;
    toPositions[to] = positions[i] as number;
  }
}

/**
 * Writes the articles of every stretch that several have over the positions, and into `own` where each position finds
 * its article there. Gives how many entries that makes.
 */
function group({ count, hashes, positions }: Sorted, starts: Uint32Array, own: Uint32Array): number {
  let used = 0;
  for (let from = 0; from < count; ) {
    const hash = hashes[from];
    let to = from + 1;
    while (to < count && hashes[to] === hash) to++;
    if (to > from + 1) used = groupOne(positions, from, to, used, starts, own);
    from = to;
  }
  return used;
}

function groupOne(
  positions: Uint32Array,
  from: number,
  to: number,
  used: number,
  starts: Uint32Array,
  own: Uint32Array,
): number {
  const one = articleAt(starts, positions[from] as number);
  if ((positions[to - 1] as number) < (starts[one + 1] as number)) return used;
  const first = used;
  let end = 0;
  // What is written never overtakes what is still to be read.
  for (let i = from; i < to; i++) {
    const position = positions[i] as number;
    if (position >= end) {
      const article = articleAt(starts, position);
      end = starts[article + 1] as number;
      positions[used++] = article;
    }
    own[position] = used;
  }
  if (used - first > mostArticles) {
    for (let i = first; i < used; i++) positions[i] = (positions[i] as number) | isChained;
  }
  positions[used - 1] = (positions[used - 1] as number) | isLast;
  return used;
}

/** The article a word belongs to. */
export function articleAt(starts: Uint32Array, position: number): number {
  let low = 0;
  let high = starts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((starts[middle] as number) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}
