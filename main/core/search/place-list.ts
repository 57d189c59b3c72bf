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
    const order = this.#byArticle();
    for (let at = 1; at < order.length; at++) {
      if (this.#compare(order[at - 1] ?? 0, order[at] ?? 0) > 0)
        return order.sort((a, b) => this.#compare(a, b));
    }
    return order;
  }

  /** The places by article, those of one article as they were kept. */
  #byArticle(): Uint32Array {
    let articles = 0;
    for (let place = 0; place < this.length; place++) articles = Math.max(articles, this.article(place) + 1);
    const next = new Uint32Array(articles + 1);
    for (let place = 0; place < this.length; place++)
      next[this.article(place) + 1] = (next[this.article(place) + 1] ?? 0) + 1;
    for (let article = 1; article < articles; article++)
      next[article] = (next[article] ?? 0) + (next[article - 1] ?? 0);
    const order = new Uint32Array(this.length);
    for (let place = 0; place < this.length; place++) {
      const article = this.article(place);
      const at = next[article] ?? 0;
      order[at] = place;
      next[article] = at + 1;
    }
    return order;
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
