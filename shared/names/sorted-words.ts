/** Words in order, each with what it belongs to; answers prefixes by halving. */
export class SortedWords<T> {
  #words: string[] = [];
  #sorted = true;
  readonly #owners = new Map<string, Set<T>>();

  /** Adds an owner of `word`. */
  add(word: string, owner: T): void {
    const there = this.#owners.get(word);
    if (there) {
      there.add(owner);
      return;
    }
    this.#owners.set(word, new Set([owner]));
    this.#words.push(word);
    this.#sorted = false;
  }

  /** Takes the owner of `word` out; does nothing if it is not there. */
  remove(word: string, owner: T): void {
    const there = this.#owners.get(word);
    if (!there?.delete(owner) || there.size > 0) return;
    this.#owners.delete(word);
    this.#order();
    this.#words.splice(this.#at(word), 1);
  }

  /** The owners of `word`. */
  get(word: string): ReadonlySet<T> {
    return this.#owners.get(word) ?? new Set();
  }

  /** All words that begin with `prefix`, in order. */
  withPrefix(prefix: string): string[] {
    this.#order();
    const start = this.#at(prefix);
    let end = start;
    while (this.#words[end]?.startsWith(prefix)) end++;
    return this.#words.slice(start, end);
  }

  /** All words, in order. */
  words(): readonly string[] {
    this.#order();
    return this.#words;
  }

  #order(): void {
    if (this.#sorted) return;
    this.#words.sort();
    this.#sorted = true;
  }

  #at(word: string): number {
    let low = 0;
    let high = this.#words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#words[middle] ?? "") < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
