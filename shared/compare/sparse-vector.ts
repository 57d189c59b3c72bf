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

  static readonly empty = new SparseVector(new Uint32Array(0), new Float64Array(0));

  /** A vector with these entries. */
  static from(entries: ReadonlyMap<number, number>): SparseVector {
    const keys = Uint32Array.from(entries.keys()).sort();
    return new SparseVector(
      keys,
      Float64Array.from(keys, (key) => entries.get(key) ?? 0),
    );
  }

  /** The sum of two vectors. */
  plus(other: SparseVector): SparseVector {
    const most = this.keys.length + other.keys.length;
    const keys = new Uint32Array(most);
    const weights = new Float64Array(most);
    let count = 0;
    for (let i = 0, j = 0; i < this.keys.length || j < other.keys.length; count++) {
      const mine = this.keys[i] ?? Number.POSITIVE_INFINITY;
      const theirs = other.keys[j] ?? Number.POSITIVE_INFINITY;
      keys[count] = Math.min(mine, theirs);
      let weight = 0;
      if (mine <= theirs) weight += this.weights[i++] as number;
      if (theirs <= mine) weight += other.weights[j++] as number;
      weights[count] = weight;
    }
    return new SparseVector(keys.subarray(0, count), weights.subarray(0, count));
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

/** The scalar products of all vectors of one list with all of another: row by row, a row for each of `a`. */
export function productsOf(a: readonly SparseVector[], b: readonly SparseVector[]): Float64Array {
  const products = new Float64Array(a.length * b.length);
  // Most keys are in few vectors: looking up who has each is much less work than going through all pairs.
  const holders = new Map<number, Array<{ column: number; weight: number }>>();
  b.forEach(({ keys, weights }, column) => {
    for (let at = 0; at < keys.length; at++) {
      const entry = { column, weight: weights[at] as number };
      const known = holders.get(keys[at] as number);
      if (known) known.push(entry);
      else holders.set(keys[at] as number, [entry]);
    }
  });
  a.forEach(({ keys, weights }, row) => {
    for (let at = 0; at < keys.length; at++) {
      const known = holders.get(keys[at] as number);
      if (!known) continue;
      for (const { column, weight } of known) {
        const place = row * b.length + column;
        products[place] = (products[place] as number) + weight * (weights[at] as number);
      }
    }
  });
  return products;
}
