/** How often two coders gave which pair of values. */
export class Confusion {
  readonly #first = new Map<number | string, number>();
  readonly #second = new Map<number | string, number>();
  #same = 0;
  #total = 0;

  /** Takes in `times` units with these two values. */
  add(first: number | string, second: number | string, times = 1): void {
    if (times <= 0) return;
    this.#first.set(first, (this.#first.get(first) ?? 0) + times);
    this.#second.set(second, (this.#second.get(second) ?? 0) + times);
    if (first === second) this.#same += times;
    this.#total += times;
  }

  /**
   * Cohen's kappa: 1: the two always agree; 0: as often as chance would have it. Null where it is not defined: there
   * is no unit, or both gave one and the same value throughout.
   */
  kappa(): number | null {
    const total = this.#total;
    if (total === 0) return null;
    let chance = 0;
    for (const [value, count] of this.#first) chance += count * (this.#second.get(value) ?? 0);
    const possible = total * total - chance;
    return possible === 0 ? null : (this.#same * total - chance) / possible;
  }
}

/** Cohen's kappa of two coders' values; units where one of them gave none (null) do not count. */
export function cohenKappa(
  first: ReadonlyArray<string | number | null>,
  second: ReadonlyArray<string | number | null>,
): number | null {
  const confusion = new Confusion();
  for (const [unit, value] of first.entries()) {
    const other = second[unit] ?? null;
    if (value !== null && other !== null) confusion.add(value, other);
  }
  return confusion.kappa();
}
