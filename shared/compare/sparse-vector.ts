/** A vector with few entries: keys in order and their weights. */
export class SparseVector {
  readonly keys: Uint32Array;
  readonly weights: Float64Array;
  /** Its length as a vector. */
  readonly norm: number;

  constructor(keys: Uint32Array, weights: Float64Array) {
    this.keys = keys;
    this.weights = weights;
    let sum = 0;
    for (const weight of weights) sum += weight * weight;
    this.norm = Math.sqrt(sum);
  }

  static from(entries: ReadonlyMap<number, number>): SparseVector {
    const keys = Uint32Array.from(entries.keys()).sort();
    return new SparseVector(
      keys,
      Float64Array.from(keys, (key) => entries.get(key) ?? 0),
    );
  }

  /** Every weight times what `factor` gives for its key. */
  scaled(factor: (key: number) => number): SparseVector {
    return new SparseVector(
      this.keys,
      this.weights.map((weight, at) => weight * factor(this.keys[at] ?? 0)),
    );
  }

  /** The sum of two vectors. */
  plus(other: SparseVector): SparseVector {
    const sum = new Map<number, number>();
    for (const { keys, weights } of [this, other]) {
      for (let at = 0; at < keys.length; at++) {
        const key = keys[at] ?? 0;
        sum.set(key, (sum.get(key) ?? 0) + (weights[at] ?? 0));
      }
    }
    return SparseVector.from(sum);
  }

  /** The scalar product. */
  dot(other: SparseVector): number {
    let sum = 0;
    let i = 0;
    let j = 0;
    while (i < this.keys.length && j < other.keys.length) {
      const mine = this.keys[i] as number;
      const theirs = other.keys[j] as number;
      if (mine === theirs) sum += (this.weights[i++] as number) * (other.weights[j++] as number);
      else if (mine < theirs) i++;
      else j++;
    }
    return sum;
  }
}
