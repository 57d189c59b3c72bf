/** How often names occur. */
export class CountTally {
  readonly #counts = new Map<string, number>();

  add(name: string, count = 1): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + count);
  }

  of(name: string): number {
    return this.#counts.get(name) ?? 0;
  }

  get size(): number {
    return this.#counts.size;
  }

  /** The most frequent first, equal ones by name. */
  byCount(): Array<[name: string, count: number]> {
    return [...this.#counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  }

  byName(): Array<[name: string, count: number]> {
    return [...this.#counts].sort(([a], [b]) => (a < b ? -1 : 1));
  }
}

/** Whole numbers, kept as how often each occurs. */
export class LengthTally {
  readonly #counts = new Map<number, number>();
  #total = 0;
  #number = 0;

  add(length: number): void {
    this.#counts.set(length, (this.#counts.get(length) ?? 0) + 1);
    this.#total += length;
    this.#number++;
  }

  get total(): number {
    return this.#total;
  }

  /** The smallest number that at least so large a share (0 to 1) of all does not exceed; 0 when there is none. */
  quantile(share: number): number {
    const wanted = Math.max(1, Math.ceil(share * this.#number));
    let seen = 0;
    for (const [length, count] of [...this.#counts].sort(([a], [b]) => a - b)) {
      seen += count;
      if (seen >= wanted) return length;
    }
    return 0;
  }
}
