import type { AlikeWord } from "./align-words";
import type { PreparedArticle } from "./pair-prepare";
import { tokenFlag } from "./tokens";

/** How two words at a point match. */
export const pointKind = { same: 0, inflected: 1, variant: 2, similar: 3, entity: 4 } as const;

/** Pairs of words, one of each article, that match: parallel arrays in the order of a's words, then b's. */
export interface Points {
  count: number;
  a: Int32Array;
  b: Int32Array;
  weights: Float32Array;
  kinds: Uint8Array;
  /** Index of the first point of each word of a, and `count` at the end. */
  rows: Int32Array;
}

/** What a pair of matching words adds to an alignment. */
const gain = {
  stop: 0.2,
  name: 0.6,
  full: 1,
  variant: 0.85,
  similar: 0.6,
  entity: 0.8,
  border: 0.6,
} as const;

/** Words that stand more often than this, multiplied over both articles, match beside other matches only. */
const mostPlain = 400;
/** Those that stand more often than this, only near words that stand seldom. No two usual articles have such words. */
export const mostCrowded = 20_000;
/** Those that stand more often than this, not at all: of texts as long as books function words would take minutes. */
const mostAtAll = 1_000_000;
/** Places that are near one another lie in the same square of so many words by so many, as power of 2, or next to it. */
const squareBits = 3;

/** Words of b by number: chains of the places where each stands, in order. */
class Places {
  readonly #first = new Map<number, number>();
  readonly #next: Int32Array;
  readonly #counts = new Map<number, number>();

  constructor(numbers: Uint32Array) {
    this.#next = new Int32Array(numbers.length);
    for (let i = numbers.length - 1; i >= 0; i--) {
      const number = numbers[i] as number;
      this.#next[i] = this.#first.get(number) ?? -1;
      this.#first.set(number, i);
      this.#counts.set(number, (this.#counts.get(number) ?? 0) + 1);
    }
  }

  first(number: number): number {
    return this.#first.get(number) ?? -1;
  }

  next(place: number): number {
    return this.#next[place] as number;
  }

  count(number: number): number {
    return this.#counts.get(number) ?? 0;
  }
}

class PointList {
  count = 0;
  a = new Int32Array(2048);
  b = new Int32Array(2048);
  weights = new Float32Array(2048);
  kinds = new Uint8Array(2048);

  add(a: number, b: number, weight: number, kind: number): void {
    if (this.count === this.a.length) this.#grow();
    this.a[this.count] = a;
    this.b[this.count] = b;
    this.weights[this.count] = weight;
    this.kinds[this.count++] = kind;
  }

  #grow(): void {
    const length = this.a.length * 2;
    const old = { a: this.a, b: this.b, weights: this.weights, kinds: this.kinds };
    this.a = new Int32Array(length);
    this.b = new Int32Array(length);
    this.weights = new Float32Array(length);
    this.kinds = new Uint8Array(length);
    this.a.set(old.a);
    this.b.set(old.b);
    this.weights.set(old.weights);
    this.kinds.set(old.kinds);
  }

  /** Puts the points from `from` on in the order of b; of two for the same place the first stays. */
  sortRow(from: number): void {
    for (let i = from + 1; i < this.count; i++) {
      const [b, weight, kind] = [this.b[i] as number, this.weights[i] as number, this.kinds[i] as number];
      let j = i - 1;
      for (; j >= from && (this.b[j] as number) > b; j--) {
        this.b[j + 1] = this.b[j] as number;
        this.weights[j + 1] = this.weights[j] as number;
        this.kinds[j + 1] = this.kinds[j] as number;
      }
      this.b[j + 1] = b;
      this.weights[j + 1] = weight;
      this.kinds[j + 1] = kind;
    }
    let kept = from;
    for (let i = from; i < this.count; i++) {
      if (kept > from && this.b[kept - 1] === this.b[i]) continue;
      this.b[kept] = this.b[i] as number;
      this.weights[kept] = this.weights[i] as number;
      this.kinds[kept++] = this.kinds[i] as number;
    }
    this.count = kept;
  }
}

/** What bounds the points of very long or repetitive articles. */
export interface PointLimits {
  /** How often a word may stand, multiplied over both articles, before it matches near seldom ones only. */
  crowded: number;
  /** The most points. */
  points: number;
}

/** All pairs of words of two articles that match and may be part of a passage; undefined for more than allowed. */
export function matchPoints(
  a: PreparedArticle,
  b: PreparedArticle,
  alike: ReadonlyMap<number, readonly AlikeWord[]>,
  useEntities: boolean,
  limits: PointLimits = { crowded: mostCrowded, points: Number.POSITIVE_INFINITY },
): Points | undefined {
  const list = new PointList();
  const rows = new Int32Array(a.tokens.count + 1);
  const index: Index = {
    byStem: new Places(b.tokens.stems),
    byWord: new Places(b.tokens.words),
    byEntity: new Places(b.tokens.entities),
    often: new Places(a.tokens.stems),
    oftenEntity: new Places(a.tokens.entities),
    alike,
    useEntities,
    crowded: limits.crowded,
    near: undefined,
  };
  index.near = seldomSquares(a, index);
  for (let i = 0; i < a.tokens.count; i++) {
    rows[i] = list.count;
    addRow(list, a, b, i, index);
    list.sortRow(rows[i] as number);
    if (list.count > limits.points) return undefined;
  }
  rows[a.tokens.count] = list.count;
  return { ...list, rows };
}

interface Index {
  byStem: Places;
  byWord: Places;
  byEntity: Places;
  often: Places;
  oftenEntity: Places;
  alike: ReadonlyMap<number, readonly AlikeWord[]>;
  useEntities: boolean;
  crowded: number;
  /** Squares with matches of words that stand seldom; undefined where no word is crowded. */
  near: Squares | undefined;
}

/** Squares of the plane that the words of two articles span. Others may count as in it, very few of them. */
class Squares {
  readonly #bits = new Uint8Array(1 << 21);

  add(i: number, j: number): void {
    this.#bits[slotOf(i >> squareBits, j >> squareBits)] = 1;
  }

  /** Whether the square of (i, j) or one next to it was added. */
  hasNear(i: number, j: number): boolean {
    const [x, y] = [i >> squareBits, j >> squareBits];
    for (let k = x - 1; k <= x + 1; k++) {
      for (let l = y - 1; l <= y + 1; l++) if (this.#bits[slotOf(k, l)]) return true;
    }
    return false;
  }
}

function slotOf(x: number, y: number): number {
  const hash = Math.imul(Math.imul(x, 0x9e3779b1) ^ y, 0x85ebca6b);
  return (hash ^ (hash >>> 13)) & 0x1fffff;
}

function seldomSquares(a: PreparedArticle, index: Index): Squares | undefined {
  const { stems, flags, count } = a.tokens;
  const often = (i: number) => howOften(index, stems[i] as number);
  let squares: Squares | undefined;
  for (let i = 0; i < count && !squares; i++) if (often(i) > index.crowded) squares = new Squares();
  if (!squares) return undefined;
  const seldom = Math.min(mostPlain, index.crowded);
  for (let i = 0; i < count; i++) {
    if ((flags[i] as number) & tokenFlag.stop || often(i) > seldom) continue;
    const stem = stems[i] as number;
    for (let j = index.byStem.first(stem); j >= 0; j = index.byStem.next(j)) squares.add(i, j);
  }
  return squares;
}

function howOften({ often, byStem }: Index, stem: number): number {
  return often.count(stem) * byStem.count(stem);
}

function addRow(list: PointList, a: PreparedArticle, b: PreparedArticle, i: number, index: Index): void {
  const word = a.tokens.words[i] as number;
  const stem = a.tokens.stems[i] as number;
  const stop = ((a.tokens.flags[i] as number) & tokenFlag.stop) !== 0;
  const often = howOften(index, stem);
  if (often <= mostAtAll) {
    const beside = stop || often > Math.min(mostPlain, index.crowded);
    const near = often > index.crowded ? index.near : undefined;
    for (let j = index.byStem.first(stem); j >= 0; j = index.byStem.next(j)) {
      if (beside && !besideMatch(a, b, i, j)) continue;
      if (near && !near.hasNear(i, j)) continue;
      const same = b.tokens.words[j] === word;
      if (stop && !same) continue;
      list.add(i, j, gainOf(a, b, i, j), same ? pointKind.same : pointKind.inflected);
    }
  }
  if (stop || often > mostAtAll) return;
  addAlike(list, a, b, i, index);
  addEntity(list, a, b, i, index);
}

function addAlike(list: PointList, a: PreparedArticle, b: PreparedArticle, i: number, index: Index): void {
  const stem = a.tokens.stems[i] as number;
  const times = index.often.count(stem);
  for (const { word: other, how } of index.alike.get(a.tokens.words[i] as number) ?? []) {
    if (times * index.byWord.count(other) > index.crowded) continue;
    for (let j = index.byWord.first(other); j >= 0; j = index.byWord.next(j)) {
      if (b.tokens.stems[j] === stem) continue;
      const factor = how === "variant" ? gain.variant : gain.similar;
      list.add(i, j, factor * gainOf(a, b, i, j), how === "variant" ? pointKind.variant : pointKind.similar);
    }
  }
}

function addEntity(list: PointList, a: PreparedArticle, b: PreparedArticle, i: number, index: Index): void {
  const entity = a.tokens.entities[i] as number;
  if (entity === 0 || !index.useEntities) return;
  if (index.oftenEntity.count(entity) * index.byEntity.count(entity) > index.crowded) return;
  for (let j = index.byEntity.first(entity); j >= 0; j = index.byEntity.next(j)) {
    if (((b.tokens.flags[j] as number) & tokenFlag.stop) === 0 && b.tokens.stems[j] !== a.tokens.stems[i]) {
      list.add(i, j, gain.entity, pointKind.entity);
    }
  }
}

function gainOf(a: PreparedArticle, b: PreparedArticle, i: number, j: number): number {
  const least = Math.min(a.worths[i] as number, b.worths[j] as number);
  if (least === 0) return gain.stop;
  return (least >= 0.4 ? gain.full : gain.name) + (sharesBorder(a, b, i, j) ? gain.border : 0);
}

/** Whether both words begin their sentences, or both end them. */
function sharesBorder(a: PreparedArticle, b: PreparedArticle, i: number, j: number): boolean {
  return (
    (startsSentence(a, i) && startsSentence(b, j)) || (startsSentence(a, i + 1) && startsSentence(b, j + 1))
  );
}

/** Whether word `i` begins a sentence or is beyond the last one. */
export function startsSentence({ tokens }: PreparedArticle, i: number | undefined): boolean {
  return (
    i !== undefined && (i >= tokens.count || ((tokens.flags[i] as number) & tokenFlag.sentenceStart) !== 0)
  );
}

function besideMatch(a: PreparedArticle, b: PreparedArticle, i: number, j: number): boolean {
  return (
    sameStem(a, b, i - 1, j - 1) ||
    sameStem(a, b, i + 1, j + 1) ||
    sameStem(a, b, i - 2, j - 2) ||
    sameStem(a, b, i + 2, j + 2)
  );
}

function sameStem(a: PreparedArticle, b: PreparedArticle, i: number, j: number): boolean {
  return i >= 0 && j >= 0 && i < a.tokens.count && a.tokens.stems[i] === b.tokens.stems[j];
}
