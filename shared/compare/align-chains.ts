import type { Points } from "./align-points";
import type { PreparedArticle } from "./pair-prepare";

/** A local alignment: points, both sides rising. */
export interface Chain {
  /** Indexes of matching words in a and in b. */
  a: number[];
  b: number[];
  /** `pointKind` of each. */
  kinds: number[];
  score: number;
}

/** What words without a partner cost between two matching ones. */
const cost = { mismatch: 0.7, gap: 0.6, stop: 0.15, border: 1 } as const;

/** The most words between two matching ones on either side. */
const longestGap = 12;

/** Weaker alignments are not looked at. */
const leastScore = 2.2;

/** Prefix sums over one article: words that carry something, and the numbers of sentences and masked stretches. */
interface Side {
  heavy: Int32Array;
  sentence: Uint32Array;
  masked: Uint32Array;
}

function sideOf(article: PreparedArticle): Side {
  const heavy = new Int32Array(article.tokens.count + 1);
  for (let i = 0; i < article.tokens.count; i++) {
    heavy[i + 1] = (heavy[i] as number) + ((article.worths[i] as number) > 0 ? 1 : 0);
  }
  return { heavy, sentence: article.tokens.sentence, masked: article.masked };
}

/** What it costs to go from the words (i, j) to the later words (k, l); infinite across masked text. */
function stepCost(a: Side, b: Side, i: number, j: number, k: number, l: number): number {
  if (a.masked[i] !== a.masked[k] || b.masked[j] !== b.masked[l]) return Number.POSITIVE_INFINITY;
  const skippedA = k - i - 1;
  const skippedB = l - j - 1;
  if (skippedA === 0 && skippedB === 0) return 0;
  const heavyA = (a.heavy[k] as number) - (a.heavy[i + 1] as number);
  const heavyB = (b.heavy[l] as number) - (b.heavy[j + 1] as number);
  const light = Math.max(skippedA - heavyA, skippedB - heavyB);
  const least = Math.min(heavyA, heavyB);
  const border = a.sentence[i] !== a.sentence[k] || b.sentence[j] !== b.sentence[l] ? cost.border : 0;
  return cost.mismatch * least + cost.gap * (Math.max(heavyA, heavyB) - least) + cost.stop * light + border;
}

/** The first point of a row whose word of b is `j` or a later one. */
function firstFrom({ rows, b }: Points, row: number, j: number): number {
  let low = rows[row] as number;
  let high = rows[row + 1] as number;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((b[middle] as number) < j) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Scores of the best chains that end at each point, with the point before it (-1 for none). */
function forward(
  points: Points,
  a: Side,
  b: Side,
  alive: Uint8Array,
): { best: Float32Array; before: Int32Array } {
  const best = new Float32Array(points.count);
  const before = new Int32Array(points.count).fill(-1);
  for (let p = 0; p < points.count; p++) {
    if (!alive[p]) continue;
    const i = points.a[p] as number;
    const j = points.b[p] as number;
    let most = 0;
    for (let row = i - 1; row >= 0 && row >= i - 1 - longestGap; row--) {
      for (let q = firstFrom(points, row, j) - 1; q >= (points.rows[row] as number); q--) {
        const l = points.b[q] as number;
        if (l < j - 1 - longestGap) break;
        if (!alive[q] || (best[q] as number) <= most) continue;
        const value = (best[q] as number) - stepCost(a, b, row, l, i, j);
        if (value > most) {
          most = value;
          before[p] = q;
        }
      }
    }
    best[p] = most + (points.weights[p] as number);
  }
  return { best, before };
}

/** Scores of the best chains that begin at each point. */
function backward(points: Points, a: Side, b: Side): Float32Array {
  const best = new Float32Array(points.count);
  for (let p = points.count - 1; p >= 0; p--) {
    const i = points.a[p] as number;
    const j = points.b[p] as number;
    let most = 0;
    for (let row = i + 1; row < points.rows.length - 1 && row <= i + 1 + longestGap; row++) {
      for (let q = firstFrom(points, row, j + 1); q < (points.rows[row + 1] as number); q++) {
        const l = points.b[q] as number;
        if (l > j + 1 + longestGap) break;
        if ((best[q] as number) <= most) continue;
        const value = (best[q] as number) - stepCost(a, b, i, j, row, l);
        if (value > most) most = value;
      }
    }
    best[p] = most + (points.weights[p] as number);
  }
  return best;
}

/** Only the points that some chain worth looking at goes through, numbered anew. */
function promising(points: Points, a: Side, b: Side): Points {
  const alive = new Uint8Array(points.count).fill(1);
  const { best } = forward(points, a, b, alive);
  const after = backward(points, a, b);
  const kept: number[] = [];
  const rows = new Int32Array(points.rows.length);
  for (let row = 0; row + 1 < rows.length; row++) {
    rows[row] = kept.length;
    for (let p = points.rows[row] as number; p < (points.rows[row + 1] as number); p++) {
      const through = (best[p] as number) + (after[p] as number) - (points.weights[p] as number);
      if (through >= leastScore) kept.push(p);
    }
  }
  rows[rows.length - 1] = kept.length;
  return {
    count: kept.length,
    a: Int32Array.from(kept, (p) => points.a[p] as number),
    b: Int32Array.from(kept, (p) => points.b[p] as number),
    weights: Float32Array.from(kept, (p) => points.weights[p] as number),
    kinds: Uint8Array.from(kept, (p) => points.kinds[p] as number),
    rows,
  };
}

function trace(points: Points, before: Int32Array, last: number, score: number): Chain {
  const chain: Chain = { a: [], b: [], kinds: [], score };
  for (let p = last; p >= 0; p = before[p] as number) {
    chain.a.push(points.a[p] as number);
    chain.b.push(points.b[p] as number);
    chain.kinds.push(points.kinds[p] as number);
  }
  chain.a.reverse();
  chain.b.reverse();
  chain.kinds.reverse();
  return chain;
}

/**
 * The local alignments of two articles, best first, in whatever order they stand; no word is in two of them. `accept`
 * may shorten an alignment or refuse it; of one that is refused no two words are aligned with one another again.
 */
export function alignments(
  all: Points,
  first: PreparedArticle,
  second: PreparedArticle,
  accept: (chain: Chain) => Chain[],
): Chain[] {
  const a = sideOf(first);
  const b = sideOf(second);
  const points = promising(all, a, b);
  const alive = new Uint8Array(points.count).fill(1);
  const chains: Chain[] = [];
  for (;;) {
    const { best, before } = forward(points, a, b, alive);
    let last = -1;
    for (let p = 0; p < points.count; p++) {
      if (alive[p] && (last < 0 || (best[p] as number) > (best[last] as number) + 1e-4)) last = p;
    }
    if (last < 0 || (best[last] as number) < leastScore) return chains;
    const accepted = accept(trace(points, before, last, best[last] as number));
    chains.push(...accepted);
    if (accepted.length === 0) for (let p = last; p >= 0; p = before[p] as number) alive[p] = 0;
    for (const chain of accepted) silence(points, alive, chain);
  }
}

function silence(points: Points, alive: Uint8Array, { a, b }: Chain): void {
  const [fromA, toA, fromB, toB] = [a[0] ?? 0, a.at(-1) ?? 0, b[0] ?? 0, b.at(-1) ?? 0];
  for (let p = 0; p < points.count; p++) {
    const inA = (points.a[p] as number) >= fromA && (points.a[p] as number) <= toA;
    const inB = (points.b[p] as number) >= fromB && (points.b[p] as number) <= toB;
    if (inA || inB) alive[p] = 0;
  }
}
