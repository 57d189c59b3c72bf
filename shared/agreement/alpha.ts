/**
 * How often values of a unit go together, for Krippendorff's alpha with nominal values: any number of coders, values
 * may be missing (Krippendorff, Content Analysis, 4th edition, chapter 12). A unit with fewer than two values says
 * nothing and is left out.
 */
export class Coincidences {
  readonly #ofValue = new Map<number | string, number>();
  /** Values in units with at least two of them. */
  #total = 0;
  /** Weighted pairs of different values. */
  #different = 0;

  /** Takes in `times` units in which the values occur as often as `counts` says. */
  add(counts: Iterable<readonly [value: number | string, count: number]>, times = 1): void {
    const pairs = [...counts].filter(([, count]) => count > 0);
    const size = pairs.reduce((sum, [, count]) => sum + count, 0);
    if (size < 2 || times <= 0) return;
    this.#total += size * times;
    for (const [value, count] of pairs) {
      this.#ofValue.set(value, (this.#ofValue.get(value) ?? 0) + count * times);
      this.#different += (times * count * (size - count)) / (size - 1);
    }
  }

  /** The same counts, to be added to. */
  copy(): Coincidences {
    const copy = new Coincidences();
    for (const [value, count] of this.#ofValue) copy.#ofValue.set(value, count);
    copy.#total = this.#total;
    copy.#different = this.#different;
    return copy;
  }

  /**
   * 1: the coders always agree; 0: as often as chance would have it; below 0: less often than that. Null where it is
   * not defined: no unit has two values, or only one value occurs, so that nobody could have disagreed.
   */
  alpha(): number | null {
    const total = this.#total;
    if (total < 2 || this.#ofValue.size < 2) return null;
    let expected = 0;
    for (const count of this.#ofValue.values()) expected += count * (total - count);
    return 1 - ((total - 1) * this.#different) / expected;
  }
}

/**
 * Krippendorff's alpha of nominal data: a row for each coder, a column for each unit, null where a coder gave no
 * value. Null where it is not defined.
 */
export function nominalAlpha(coders: ReadonlyArray<ReadonlyArray<string | number | null>>): number | null {
  const coincidences = new Coincidences();
  const units = Math.max(0, ...coders.map(({ length }) => length));
  for (let unit = 0; unit < units; unit++) {
    const counts = new Map<string | number, number>();
    for (const values of coders) {
      const value = values[unit] ?? null;
      if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    coincidences.add(counts);
  }
  return coincidences.alpha();
}
