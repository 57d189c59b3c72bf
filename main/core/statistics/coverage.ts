/** Counts words that lie in spans, each once for a label and once for all labels together. */
export class Coverage {
  readonly #words: Float64Array;
  /** Of the article at hand, by column: first and last word of each run by turns; behind the labels all of them. */
  readonly #runs: number[][];

  /** `width` is the number of labels. */
  constructor(width: number) {
    this.#words = new Float64Array(width + 1);
    this.#runs = Array.from({ length: width + 1 }, () => []);
  }

  /** A span of the article at hand covers the words from `first` up to `last`, which is not included. */
  add(column: number, first: number, last: number): void {
    if (last <= first) return;
    this.#runs[column]?.push(first, last);
    this.#runs.at(-1)?.push(first, last);
  }

  /** The article is through; its runs come by where they begin, unless there is work of several coders. */
  finish(isMixed: boolean): void {
    for (const [column, runs] of this.#runs.entries()) {
      if (runs.length === 0) continue;
      this.#words[column] = (this.#words[column] ?? 0) + wordsIn(isMixed ? sorted(runs) : runs);
      runs.length = 0;
    }
  }

  /** The words that spans of a label cover; -1 for all labels together. */
  of(column: number): number {
    return this.#words.at(column) ?? 0;
  }
}

function sorted(runs: readonly number[]): number[] {
  const pairs = Array.from({ length: runs.length / 2 }, (_, at) => [
    runs[at * 2] ?? 0,
    runs[at * 2 + 1] ?? 0,
  ]);
  return pairs.sort(([a = 0], [b = 0]) => a - b).flat();
}

function wordsIn(runs: readonly number[]): number {
  let words = 0;
  let reached = 0;
  for (let at = 0; at < runs.length; at += 2) {
    const first = Math.max(reached, runs[at] ?? 0);
    const last = runs[at + 1] ?? 0;
    if (last <= first) continue;
    words += last - first;
    reached = last;
  }
  return words;
}
