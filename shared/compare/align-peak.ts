/** Numbers of which the largest is asked for again and again while single ones change. */
export class Peak {
  readonly #values: Float32Array;
  readonly #leaves: number;

  constructor(values: Float32Array) {
    let leaves = 1;
    while (leaves < values.length) leaves *= 2;
    this.#leaves = leaves;
    this.#values = new Float32Array(2 * leaves);
    this.#values.set(values, leaves);
    for (let node = leaves - 1; node > 0; node--) this.#values[node] = this.#largerBelow(node);
  }

  #largerBelow(node: number): number {
    return Math.max(this.#values[2 * node] as number, this.#values[2 * node + 1] as number);
  }

  /** Puts another number at `place`. */
  set(place: number, value: number): void {
    let node = this.#leaves + place;
    this.#values[node] = value;
    for (node >>= 1; node > 0; node >>= 1) {
      const larger = this.#largerBelow(node);
      if (this.#values[node] === larger) return;
      this.#values[node] = larger;
    }
  }

  /** The largest number; 0 for none. */
  get top(): number {
    return this.#values[1] as number;
  }

  /** The first place whose number is no more than `tolerance` below the largest. */
  first(tolerance: number): number {
    const least = this.top - tolerance;
    let node = 1;
    while (node < this.#leaves) {
      node *= 2;
      if ((this.#values[node] as number) < least) node++;
    }
    return node - this.#leaves;
  }
}
