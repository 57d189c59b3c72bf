const length = 4;
/** Of large collections only every so many runs of words are kept: the same ones of every text. */
const sampled = 8;
const largeCollection = 1_000_000;

/** Finds the text most like another among many, by the runs of four words both have. */
export class SimilarTexts {
  readonly #places = new Map<number, number[]>();
  readonly #counts: number[] = [];
  readonly #ids: string[] = [];
  readonly #every: number;

  /** `words` is about how many words all texts have together. */
  constructor(words: number) {
    this.#every = words > largeCollection ? sampled : 1;
  }

  /** Takes a text in. */
  add(id: string, text: string): void {
    const index = this.#ids.push(id) - 1;
    const runs = this.#runsOf(text);
    this.#counts[index] = runs.size;
    for (const run of runs) {
      const list = this.#places.get(run);
      if (list) list.push(index);
      else this.#places.set(run, [index]);
    }
  }

  /** The text that shares most with `text`, and the share of the runs of the shorter one; undefined when none does. */
  mostLike(text: string): { id: string; share: number } | undefined {
    const runs = this.#runsOf(text);
    const shared = new Map<number, number>();
    for (const run of runs) {
      for (const index of this.#places.get(run) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
    }
    let best: { id: string; share: number } | undefined;
    for (const [index, count] of shared) {
      const share = count / Math.max(1, Math.min(runs.size, this.#counts[index] ?? 0));
      if (share > (best?.share ?? 0)) best = { id: this.#ids[index] ?? "", share };
    }
    return best;
  }

  #runsOf(text: string): Set<number> {
    const words =
      text
        .normalize("NFC")
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [];
    const runs = new Set<number>();
    for (let at = 0; at + length <= words.length; at++) {
      const run = hash(words, at);
      if (run % this.#every === 0) runs.add(run);
    }
    return runs;
  }
}

/** FNV-1a over the letters of four words. */
function hash(words: readonly string[], at: number): number {
  let value = 0x811c9dc5;
  for (let i = at; i < at + length; i++) {
    const word = words[i] ?? "";
    for (let unit = 0; unit < word.length; unit++) {
      value = Math.imul(value ^ word.charCodeAt(unit), 0x01000193);
    }
    value = Math.imul(value ^ 0x20, 0x01000193);
  }
  return value >>> 0;
}
