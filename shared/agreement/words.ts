import type { Range } from "../text/words";
import { Coincidences } from "./alpha";
import { Confusion } from "./kappa";
import type { LabelledRange } from "./spans";

/** An article with the work of coders on it. */
export interface CodedArticle {
  /** The words that count, sorted and without overlaps; UTF-16 units as those of the spans. */
  words: readonly Range[];
  /** A list for each coder, in the same order for every article; null where a coder did not work on it. */
  coders: ReadonlyArray<readonly LabelledRange[] | null>;
}

/** How far coders agree, word by word. */
export interface WordAgreement {
  /** Words that at least two coders worked on. */
  words: number;
  /** Krippendorff's alpha, nominal; null where it is not defined. */
  alpha: number | null;
  /** Cohen's kappa of two coders; null for more than two, and where it is not defined. */
  kappa: number | null;
}

/** Ranges of words, first included, last not: sorted and without overlaps. */
export type WordRuns = ReadonlyArray<readonly [first: number, last: number]>;

/** The words that ranges touch, as runs. `words` are sorted and do not overlap. */
export function wordRuns(words: readonly Range[], ranges: ReadonlyArray<Range>): WordRuns {
  const runs: Array<[number, number]> = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const first = firstWord(words, (word) => word.end > start);
    const last = firstWord(words, (word) => word.start >= end);
    if (last > first) addRun(runs, first, last);
  }
  return runs;
}

/** Adds a run to others; runs are added by where they begin. */
export function addRun(runs: Array<[number, number]>, first: number, last: number): void {
  const before = runs.at(-1);
  if (before && first <= before[1]) before[1] = Math.max(before[1], last);
  else runs.push([first, last]);
}

function firstWord(words: readonly Range[], is: (word: Range) => boolean): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const word = words[middle];
    if (word && is(word)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** More sets of labels than there can ever be. */
const width = 2 ** 24;

/**
 * Counts word by word how coders agree; the value of a word is whether it lies in a span of the label, and over all
 * the labels it lies in, taken together as one value, none included.
 */
export class WordTally {
  /** Words by how many coders worked on them. */
  readonly #worked = new Map<number, number>();
  readonly #labels = new Map<string, LabelTally>();
  /** Words that two coders worked on, by what both have there. */
  readonly #pairs = new Map<number, number>();
  /** Words that more worked on. */
  readonly #many = new Coincidences();
  readonly #sets = new Map<string, number>();

  /** Takes in an article of `words` words; for each coder the runs by label, null where a coder did not work on it. */
  add(words: number, coders: ReadonlyArray<ReadonlyMap<string, WordRuns> | null>): void {
    const working = coders.filter((coder) => coder !== null);
    if (working.length < 2 || words === 0) return;
    this.#worked.set(working.length, (this.#worked.get(working.length) ?? 0) + words);
    const used = [...new Set(working.flatMap((coder) => [...coder.keys()]))].sort();
    for (const label of used) {
      const runs = working.map((coder) => coder.get(label) ?? []);
      const tally = this.#labels.get(label) ?? new LabelTally();
      this.#labels.set(label, tally);
      tally.add(runs);
    }
    this.#addAll(words, used, working);
  }

  #addAll(words: number, used: string[], working: ReadonlyArray<ReadonlyMap<string, WordRuns>>): void {
    const values = working.map((coder) => {
      const sets = new Int32Array(words);
      for (const label of used) {
        // Neighbouring words mostly have the same labels.
        let [before, after] = [-1, 0];
        for (const [first, last] of coder.get(label) ?? []) {
          for (let word = first; word < last; word++) {
            if (sets[word] !== before) {
              before = sets[word] ?? 0;
              after = this.#setWith(before, label);
            }
            sets[word] = after;
          }
        }
      }
      return sets;
    });
    const [first, second] = values;
    if (first && second && values.length === 2) this.#addPairs(first, second);
    else this.#addMany(words, values);
  }

  #addPairs(first: Int32Array, second: Int32Array): void {
    for (let word = 0; word < first.length; word++) {
      const key = (first[word] ?? 0) * width + (second[word] ?? 0);
      let times = 1;
      while (
        word + 1 < first.length &&
        first[word + 1] === first[word] &&
        second[word + 1] === second[word]
      ) {
        word++;
        times++;
      }
      this.#pairs.set(key, (this.#pairs.get(key) ?? 0) + times);
    }
  }

  #addMany(words: number, values: readonly Int32Array[]): void {
    for (let from = 0, to = 0; from < words; from = to) {
      do to++;
      while (to < words && values.every((sets) => sets[to] === sets[from]));
      const counts = new Map<number, number>();
      for (const sets of values) counts.set(sets[from] ?? 0, (counts.get(sets[from] ?? 0) ?? 0) + 1);
      this.#many.add(counts, to - from);
    }
  }

  // Labels come in their order, so that the same labels always make the same set. 0 is the empty set.
  #setWith(set: number, label: string): number {
    const key = `${set} ${label}`;
    const known = this.#sets.get(key) ?? this.#sets.size + 1;
    this.#sets.set(key, known);
    return known;
  }

  /** Over all labels. `coders` is how many there are altogether. */
  all(coders: number): WordAgreement {
    const confusion = new Confusion();
    const coincidences = this.#many.copy();
    for (const [key, times] of this.#pairs) {
      const [first, second] = [Math.floor(key / width), key % width];
      confusion.add(first, second, times);
      coincidences.add(
        first === second
          ? [[first, 2]]
          : [
              [first, 1],
              [second, 1],
            ],
        times,
      );
    }
    const kappa = coders === 2 ? confusion.kappa() : null;
    return { words: this.#words(), alpha: coincidences.alpha(), kappa };
  }

  /** The labels that occur, in the order of their ids. */
  labels(): string[] {
    return [...this.#labels.keys()].sort();
  }

  /** One label: in a span of it or not. */
  label(label: string, coders: number): WordAgreement {
    const tally = this.#labels.get(label);
    const kappa = coders === 2 ? (tally?.kappa(this.#words()) ?? null) : null;
    return { words: this.#words(), alpha: tally?.alpha(this.#worked) ?? null, kappa };
  }

  #words(): number {
    return [...this.#worked.values()].reduce((sum, words) => sum + words, 0);
  }
}

/** Words in spans of one label. */
class LabelTally {
  /** By number of coders who worked on a word, then by how many of them have it in a span, from 1. */
  readonly #counts = new Map<number, number[]>();
  readonly #covered: number[] = [];

  add(runs: readonly WordRuns[]): void {
    const counts = this.#counts.get(runs.length) ?? [];
    this.#counts.set(runs.length, counts);
    const turns: Array<[word: number, by: 1 | -1]> = [];
    for (const [coder, own] of runs.entries()) {
      for (const [first, last] of own) {
        turns.push([first, 1], [last, -1]);
        this.#covered[coder] = (this.#covered[coder] ?? 0) + last - first;
      }
    }
    turns.sort((a, b) => a[0] - b[0]);
    let depth = 0;
    let before = 0;
    for (const [word, by] of turns) {
      if (depth > 0) counts[depth] = (counts[depth] ?? 0) + word - before;
      depth += by;
      before = word;
    }
  }

  alpha(worked: ReadonlyMap<number, number>): number | null {
    const coincidences = new Coincidences();
    for (const [coders, words] of worked) {
      let rest = words;
      for (const [inside, times = 0] of (this.#counts.get(coders) ?? []).entries()) {
        rest -= times;
        coincidences.add(
          [
            ["in", inside],
            ["out", coders - inside],
          ],
          times,
        );
      }
      coincidences.add([["out", coders]], rest);
    }
    return coincidences.alpha();
  }

  /** Of two coders, whose work is all there is. */
  kappa(words: number): number | null {
    const both = this.#counts.get(2)?.[2] ?? 0;
    const [first = 0, second = 0] = this.#covered;
    const confusion = new Confusion();
    confusion.add(1, 1, both);
    confusion.add(1, 0, first - both);
    confusion.add(0, 1, second - both);
    confusion.add(0, 0, words - first - second + both);
    return confusion.kappa();
  }
}

/**
 * How far coders agree word by word, over all labels and for each label that occurs. The unit is a word of an
 * article; its value is the label whose span it lies in or none. Words that lie in spans of several labels have all
 * of them together as one value. Words of articles that fewer than two coders worked on do not count.
 */
export function wordAgreement(articles: Iterable<CodedArticle>): {
  all: WordAgreement;
  labels: Array<{ label: string } & WordAgreement>;
} {
  const tally = new WordTally();
  let most = 0;
  for (const { words, coders } of articles) {
    most = Math.max(most, coders.length);
    tally.add(
      words.length,
      coders.map((ranges) => ranges && runsByLabel(words, ranges)),
    );
  }
  const labels = tally.labels().map((label) => ({ label, ...tally.label(label, most) }));
  return { all: tally.all(most), labels };
}

function runsByLabel(words: readonly Range[], ranges: readonly LabelledRange[]): Map<string, WordRuns> {
  const byLabel = new Map<string, LabelledRange[]>();
  for (const range of ranges) {
    const own = byLabel.get(range.label);
    if (own) own.push(range);
    else byLabel.set(range.label, [range]);
  }
  return new Map([...byLabel].map(([label, own]) => [label, wordRuns(words, own)]));
}
