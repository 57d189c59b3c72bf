const fewWords = 100;

/** Words in order, each with what it belongs to; answers prefixes by halving. */
export class SortedWords<T> {
  #words: string[] = [];
  #pending: string[] = [];
  readonly #owners = new Map<string, T[]>();

  /** Adds an owner of `word`. */
  add(word: string, owner: T): void {
    const there = this.#owners.get(word);
    if (there) {
      there.push(owner);
      return;
    }
    this.#owners.set(word, [owner]);
    this.#pending.push(word);
  }

  /** Takes the owner of `word` out; does nothing if it is not there. */
  remove(word: string, owner: T): void {
    const there = this.#owners.get(word);
    if (!there?.includes(owner)) return;
    const rest = there.filter((other) => other !== owner);
    if (rest.length > 0) {
      this.#owners.set(word, rest);
      return;
    }
    this.#owners.delete(word);
    this.#order();
    this.#words.splice(this.#at(word), 1);
  }

  /** The owners of `word`. */
  get(word: string): readonly T[] {
    return this.#owners.get(word) ?? [];
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
    // Sorting all again for one new word would be felt while typing.
    if (this.#pending.length < fewWords) {
      for (const word of this.#pending) this.#words.splice(this.#at(word), 0, word);
    } else this.#words = [...this.#words, ...this.#pending].sort();
    this.#pending = [];
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
