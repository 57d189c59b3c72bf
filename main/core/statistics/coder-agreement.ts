import { addMatches, matchRanges, noMatches, type SpanMatches, withF1 } from "#shared/agreement/spans";
import { addRun, WordTally } from "#shared/agreement/words";
import type { DatasetStatistics } from "#shared/ipc/statistics-types";
import type { TaggedWork } from "../mentions";
import { firstWordAfter, firstWordFrom, type WordBounds } from "./article-words";
import type { LabelColumns } from "./label-columns";

interface Pair {
  coders: [string, string];
  articles: number;
  words: WordTally;
  all: SpanMatches;
  byLabel: Map<string, SpanMatches>;
}

interface OwnLabel {
  ranges: Array<{ start: number; end: number }>;
  runs: Array<[number, number]>;
}

/** Whether a coder has begun with an article. */
export function hasBegun(work: TaggedWork): boolean {
  return work.spans > 0 || work.status !== "todo";
}

/** How far each two coders agree in the articles both have begun. */
export class CoderAgreement {
  readonly #columns: LabelColumns;
  readonly #pairs = new Map<string, Pair>();

  constructor(columns: LabelColumns) {
    this.#columns = columns;
  }

  /** Takes in all chosen work on an article. */
  add(works: readonly TaggedWork[], bounds: WordBounds): void {
    const begun = works.filter(hasBegun).sort((a, b) => (a.coder < b.coder ? -1 : 1));
    if (begun.length < 2) return;
    const own = begun.map((work) => this.#byLabel(work, bounds));
    for (const [one, first] of begun.entries()) {
      for (let two = one + 1; two < begun.length; two++) {
        const pair = this.#pair(first.coder, begun[two]?.coder ?? "");
        this.#compare(pair, own[one] ?? new Map(), own[two] ?? new Map(), bounds.length / 2);
      }
    }
  }

  #pair(one: string, two: string): Pair {
    const key = `${one} ${two}`;
    const known = this.#pairs.get(key);
    if (known) return known;
    const words = new WordTally();
    const pair: Pair = { coders: [one, two], articles: 0, words, all: noMatches(), byLabel: new Map() };
    this.#pairs.set(key, pair);
    return pair;
  }

  #compare(pair: Pair, one: ReadonlyMap<string, OwnLabel>, two: typeof one, words: number): void {
    pair.articles++;
    const runs = (own: typeof one) => new Map([...own].map(([label, { runs }]) => [label, runs]));
    pair.words.add(words, [runs(one), runs(two)]);
    for (const label of new Set([...one.keys(), ...two.keys()])) {
      const matches = matchRanges(one.get(label)?.ranges ?? [], two.get(label)?.ranges ?? []);
      const sum = pair.byLabel.get(label) ?? noMatches();
      pair.byLabel.set(label, sum);
      addMatches(sum, matches);
      addMatches(pair.all, matches);
    }
  }

  #byLabel(work: TaggedWork, bounds: WordBounds): Map<string, OwnLabel> {
    const byLabel = new Map<string, OwnLabel>();
    for (let span = 0; span < work.spans; span++) {
      const label = this.#columns.ids[this.#columns.of(work.labelNumber(span))];
      if (label === undefined) continue;
      const [start, end] = [work.start(span), work.end(span)];
      const own = byLabel.get(label) ?? { ranges: [], runs: [] };
      byLabel.set(label, own);
      own.ranges.push({ start, end });
      const [first, last] = [firstWordAfter(bounds, start), firstWordFrom(bounds, end)];
      if (last > first) addRun(own.runs, first, last);
    }
    return byLabel;
  }

  /** The pairs by the ids of their coders, each over all labels, as "", and by label. */
  agreement(): DatasetStatistics["agreement"] {
    const pairs = [...this.#pairs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair);
    return pairs.flatMap(({ coders, articles, words, all, byLabel }) => {
      const row = (label: string, matches: SpanMatches, { alpha, kappa }: ReturnType<WordTally["all"]>) => {
        const { exactF1: exact, overlappingF1: overlapping } = withF1(matches);
        return { coders, label, articles, exact, overlapping, alpha, kappa };
      };
      const used = this.#columns.ids.filter((label) => byLabel.has(label));
      return [
        row("", all, words.all(2)),
        ...used.map((label) => row(label, byLabel.get(label) ?? noMatches(), words.label(label, 2))),
      ];
    });
  }
}
