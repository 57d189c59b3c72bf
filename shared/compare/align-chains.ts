import type { Points } from "./align-points";
import { ChainSearch } from "./align-search";
import { firstFrom, longestGap, type Side, sideOf, stepCost } from "./align-steps";
import type { PreparedArticle } from "./pair-prepare";
import type { PairWork } from "./pair-work";

/** A local alignment: points, both sides rising. */
export interface Chain {
  /** Indexes of matching words in a and in b. */
  a: number[];
  b: number[];
  /** `pointKind` of each. */
  kinds: number[];
  score: number;
}

/** Weaker alignments are not looked at. */
const leastScore = 2.2;

/** Scores of the best chains that begin at each point. */
function backward(points: Points, a: Side, b: Side, work: PairWork): Float32Array {
  const best = new Float32Array(points.count);
  for (let p = points.count - 1; p >= 0 && !work.ended; p--) {
    const i = points.a[p] as number;
    const j = points.b[p] as number;
    let most = 0;
    let looked = longestGap;
    for (let row = i + 1; row < points.rows.length - 1 && row <= i + 1 + longestGap; row++) {
      const end = points.rows[row + 1] as number;
      if (points.rows[row] === end) continue;
      for (let q = firstFrom(points, row, j + 1); q < end; q++) {
        const l = points.b[q] as number;
        if (l > j + 1 + longestGap) break;
        looked++;
        if ((best[q] as number) <= most) continue;
        const value = (best[q] as number) - stepCost(a, b, i, j, row, l);
        if (value > most) most = value;
      }
    }
    work.goOn(looked);
    best[p] = most + (points.weights[p] as number);
  }
  return best;
}

/** Only the points that some chain worth looking at goes through, numbered anew. */
function promising(points: Points, a: Side, b: Side, work: PairWork): Points {
  const before = new ChainSearch(points, a, b, work).scores;
  const after = backward(points, a, b, work);
  const kept: number[] = [];
  const rows = new Int32Array(points.rows.length);
  for (let row = 0; row + 1 < rows.length; row++) {
    rows[row] = kept.length;
    for (let p = points.rows[row] as number; p < (points.rows[row + 1] as number); p++) {
      const through = (before[p] as number) + (after[p] as number) - (points.weights[p] as number);
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

function chainOf(points: Points, path: readonly number[], score: number): Chain {
  return {
    a: path.map((p) => points.a[p] as number),
    b: path.map((p) => points.b[p] as number),
    kinds: path.map((p) => points.kinds[p] as number),
    score,
  };
}

/**
 * The local alignments of two articles, best first, in whatever order they stand; no word is in two of them. `accept`
 * may shorten an alignment or refuse it; of one that is refused no two words are aligned with one another again.
 * `most` bounds the steps: when `work` has counted so many, weaker alignments are not looked for.
 */
export function alignments(
  all: Points,
  first: PreparedArticle,
  second: PreparedArticle,
  { work, most }: { work: PairWork; most: number },
  accept: (chain: Chain) => Chain[],
): Chain[] {
  const a = sideOf(first);
  const b = sideOf(second);
  const points = promising(all, a, b, work);
  const search = new ChainSearch(points, a, b, work);
  const chains: Chain[] = [];
  while (!work.ended && work.steps < most && search.top >= leastScore) {
    const path = search.topChain();
    const accepted = accept(chainOf(points, path, search.top));
    work.goOn(path.length);
    chains.push(...accepted);
    const gone = accepted.flatMap(({ a: inA, b: inB }) =>
      search.crossing(inA[0] ?? 0, inA.at(-1) ?? 0, inB[0] ?? 0, inB.at(-1) ?? 0),
    );
    search.remove(accepted.length === 0 ? path : gone);
  }
  return chains;
}
