import type { TaggedWork } from "../mentions";
import type { LabelColumns } from "./label-columns";
import { Square } from "./span-counts";

/** Which labels stand together, within one coder's work. */
export class Together {
  readonly #columns: LabelColumns;
  readonly #articles: Square;
  readonly #overlaps: Square;

  constructor(columns: LabelColumns) {
    this.#columns = columns;
    this.#articles = new Square(columns.ids.length);
    this.#overlaps = new Square(columns.ids.length);
  }

  /** Takes in all chosen work on an article. */
  add(works: readonly TaggedWork[]): void {
    const pairs = new Set<number>();
    const size = this.#columns.ids.length;
    for (const work of works) {
      const used = [...this.#overlapsOf(work)].sort((a, b) => a - b);
      for (const [at, one] of used.entries()) {
        for (const two of used.slice(at)) pairs.add(one * size + two);
      }
    }
    for (const pair of pairs) this.#articles.add(Math.floor(pair / size), pair % size);
  }

  /** Counts overlaps of spans, which are sorted by where they begin; gives the columns that occur. */
  #overlapsOf(work: TaggedWork): Set<number> {
    const used = new Set<number>();
    let open: Array<{ column: number; end: number }> = [];
    for (let span = 0; span < work.spans; span++) {
      const column = this.#columns.of(work.labelNumber(span));
      if (column < 0) continue;
      used.add(column);
      const start = work.start(span);
      if (open.some(({ end }) => end <= start)) open = open.filter(({ end }) => end > start);
      for (const other of open) this.#overlaps.add(column, other.column);
      open.push({ column, end: work.end(span) });
    }
    return used;
  }

  /** The tables for these columns. */
  of(places: readonly number[]): { articles: number[][]; overlaps: number[][] } {
    return { articles: this.#articles.of(places), overlaps: this.#overlaps.of(places) };
  }
}
