/** Places in texts: an article by its rank in the list, and UTF-16 offsets. Grows as needed. */
export class PlaceList {
  #articles = new Uint32Array(1024);
  #starts = new Uint32Array(1024);
  #ends = new Uint32Array(1024);
  /** How many places are kept. */
  length = 0;

  /** Keeps a place. */
  push(article: number, start: number, end: number): void {
    if (this.length === this.#articles.length) {
      this.#articles = twice(this.#articles);
      this.#starts = twice(this.#starts);
      this.#ends = twice(this.#ends);
    }
    this.#articles[this.length] = article;
    this.#starts[this.length] = start;
    this.#ends[this.length] = end;
    this.length++;
  }

  article(place: number): number {
    return this.#articles[place] ?? 0;
  }

  start(place: number): number {
    return this.#starts[place] ?? 0;
  }

  end(place: number): number {
    return this.#ends[place] ?? 0;
  }

  /** The places by article, start and end. Those of one article are in order already where they were found so. */
  inOrder(): Uint32Array {
    const order = new Uint32Array(this.length).map((_, index) => index);
    let isSorted = true;
    for (let at = 1; at < this.length && isSorted; at++) isSorted = this.#compare(at - 1, at) <= 0;
    return isSorted ? order : order.sort((a, b) => this.#compare(a, b));
  }

  #compare(a: number, b: number): number {
    return this.article(a) - this.article(b) || this.start(a) - this.start(b) || this.end(a) - this.end(b);
  }
}

function twice(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}
