import { Peak } from "./align-peak";
import type { Points } from "./align-points";
import { firstFrom, longestGap, type Side, stepCost } from "./align-steps";
import type { PairWork } from "./pair-work";

const none = -1;

/**
 * The best chain of points that ends at each point, while points are taken away. That makes chains worse and never
 * better: only what lay on a chain with a point that is gone is reckoned anew.
 */
export class ChainSearch {
  readonly #points: Points;
  readonly #a: Side;
  readonly #b: Side;
  readonly #work: PairWork;
  readonly #alive: Uint8Array;
  readonly #best: Float32Array;
  readonly #before: Int32Array;
  readonly #peak: Peak;
  /** Marks what `#behind` has found. */
  readonly #isBehind: Uint8Array;
  /** For each point those that came to it as the one before: lists in #next, which may hold some that left since. */
  readonly #firstAfter: Int32Array;
  #after: Int32Array;
  #next: Int32Array;
  #links = 0;
  readonly #columns: { starts: Int32Array; points: Int32Array };

  constructor(points: Points, a: Side, b: Side, work: PairWork) {
    this.#points = points;
    this.#a = a;
    this.#b = b;
    this.#work = work;
    this.#alive = new Uint8Array(points.count).fill(1);
    this.#best = new Float32Array(points.count);
    this.#isBehind = new Uint8Array(points.count);
    this.#before = new Int32Array(points.count).fill(none);
    this.#firstAfter = new Int32Array(points.count).fill(none);
    this.#after = new Int32Array(points.count + 16);
    this.#next = new Int32Array(points.count + 16);
    for (let p = 0; p < points.count && !work.ended; p++) this.#reckon(p);
    this.#peak = new Peak(this.#best);
    this.#columns = columnsOf(points);
  }

  /** Scores of the best chains that end at each point. */
  get scores(): Float32Array {
    return this.#best;
  }

  /** The score of the best chain. */
  get top(): number {
    return this.#peak.top;
  }

  /** The points of the best chain, in order; of two as good the one that ends first. */
  topChain(): number[] {
    const chain: number[] = [];
    if (this.#points.count === 0) return chain;
    for (let p = this.#peak.first(1e-4); p >= 0; p = this.#before[p] as number) chain.push(p);
    return chain.reverse();
  }

  #reckon(p: number): void {
    const { a, b, rows, weights } = this.#points;
    const i = a[p] as number;
    const j = b[p] as number;
    let most = 0;
    let from = none;
    let looked = longestGap;
    for (let row = i - 1; row >= 0 && row >= i - 1 - longestGap; row--) {
      const start = rows[row] as number;
      if (start === rows[row + 1]) continue;
      for (let q = firstFrom(this.#points, row, j) - 1; q >= start; q--) {
        const l = b[q] as number;
        if (l < j - 1 - longestGap) break;
        looked++;
        if (!this.#alive[q] || (this.#best[q] as number) <= most) continue;
        const value = (this.#best[q] as number) - stepCost(this.#a, this.#b, row, l, i, j);
        if (value > most) {
          most = value;
          from = q;
        }
      }
    }
    this.#work.goOn(looked);
    this.#best[p] = most + (weights[p] as number);
    if (from !== this.#before[p]) this.#link(from, p);
  }

  #link(from: number, p: number): void {
    this.#before[p] = from;
    if (from === none) return;
    if (this.#links === this.#after.length) {
      this.#after = longer(this.#after);
      this.#next = longer(this.#next);
    }
    this.#after[this.#links] = p;
    this.#next[this.#links] = this.#firstAfter[from] as number;
    this.#firstAfter[from] = this.#links++;
  }

  /** The points with words of a from `firstA` to `lastA` or of b from `firstB` to `lastB`. */
  crossing(firstA: number, lastA: number, firstB: number, lastB: number): number[] {
    const { rows } = this.#points;
    const { starts, points } = this.#columns;
    const found: number[] = [];
    for (let p = rows[firstA] as number; p < (rows[lastA + 1] as number); p++) found.push(p);
    for (let at = starts[firstB] as number; at < (starts[lastB + 1] as number); at++) {
      found.push(points[at] as number);
    }
    return found;
  }

  /** Takes away points. */
  remove(gone: readonly number[]): void {
    const open: number[] = [];
    for (const p of gone) {
      if (!this.#alive[p]) continue;
      this.#alive[p] = 0;
      this.#peak.set(p, 0);
      open.push(p);
    }
    for (const p of this.#behind(open)) {
      this.#reckon(p);
      this.#peak.set(p, this.#best[p] as number);
      if (this.#work.ended) return;
    }
  }

  /** All points whose best chain goes through one of these, in order. */
  #behind(open: number[]): Int32Array {
    const found: number[] = [];
    for (let p = open.pop(); p !== undefined; p = open.pop()) {
      for (let link = this.#firstAfter[p] as number; link >= 0; link = this.#next[link] as number) {
        const q = this.#after[link] as number;
        if (!this.#alive[q] || this.#before[q] !== p || this.#isBehind[q]) continue;
        this.#isBehind[q] = 1;
        found.push(q);
        open.push(q);
      }
    }
    for (const q of found) this.#isBehind[q] = 0;
    return Int32Array.from(found).sort();
  }
}

function longer(array: Int32Array): Int32Array {
  const more = new Int32Array(array.length * 2);
  more.set(array);
  return more;
}

/** The points by their words of b. */
function columnsOf({ count, b }: Points): { starts: Int32Array; points: Int32Array } {
  let width = 0;
  for (let p = 0; p < count; p++) width = Math.max(width, (b[p] as number) + 1);
  const starts = new Int32Array(width + 1);
  for (let p = 0; p < count; p++) {
    const column = (b[p] as number) + 1;
    starts[column] = (starts[column] as number) + 1;
  }
  for (let column = 0; column < width; column++) {
    starts[column + 1] = (starts[column + 1] as number) + (starts[column] as number);
  }
  const points = new Int32Array(count);
  const free = starts.slice();
  for (let p = 0; p < count; p++) {
    const column = b[p] as number;
    points[free[column] as number] = p;
    free[column] = (free[column] as number) + 1;
  }
  return { starts, points };
}
