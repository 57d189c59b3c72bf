import type { CountRow } from "#shared/ipc/statistics-types";

/** Spans by label for each of some keys: sources, coders, months. */
export class CountRows {
  readonly #width: number;
  readonly #rows = new Map<string, { articles: number; spans: Float64Array }>();

  constructor(width: number) {
    this.#width = width;
  }

  /** The counts of a key by column of the label, to be added to. */
  row(key: string): { articles: number; spans: Float64Array } {
    const known = this.#rows.get(key);
    if (known) return known;
    const fresh = { articles: 0, spans: new Float64Array(this.#width) };
    this.#rows.set(key, fresh);
    return fresh;
  }

  keys(): string[] {
    return [...this.#rows.keys()];
  }

  /** Rows for these keys in this order, with labels that occur. */
  rows(keys: readonly string[], labels: readonly string[]): CountRow[] {
    return keys.map((key) => {
      const { articles = 0, spans = [] } = this.#rows.get(key) ?? {};
      const counts = labels.map((label, at) => [label, spans[at] ?? 0] as const);
      return { key, articles, spans: Object.fromEntries(counts.filter(([, count]) => count > 0)) };
    });
  }
}

/** A square of numbers that is the same on both sides of its diagonal. */
export class Square {
  readonly #size: number;
  readonly #cells: Float64Array;

  constructor(size: number) {
    this.#size = size;
    this.#cells = new Float64Array(size * size);
  }

  add(a: number, b: number): void {
    const cells = this.#cells;
    cells[a * this.#size + b] = (cells[a * this.#size + b] ?? 0) + 1;
    if (a !== b) cells[b * this.#size + a] = (cells[b * this.#size + a] ?? 0) + 1;
  }

  /** The cells of some rows and the same columns. */
  of(places: readonly number[]): number[][] {
    return places.map((row) => places.map((column) => this.#cells[row * this.#size + column] ?? 0));
  }
}
