import type { OverviewAnswer } from "../ipc/compare-types";
import { type ArticleFacts, compareByTime, type PairIndex } from "./article-facts";
import { orderBySimilarity } from "./similarity-order";

/** What stands in a row and a column: an article, or all articles of a source. */
export interface MatrixItem {
  key: string;
  name: string;
  /** Numbers of its articles in the answer. */
  articles: number[];
  words: number;
}

export interface MatrixCell {
  /** Words of the row's item that also stand in the column's. */
  words: number;
  /** The same as a share of the row's words, 0 to 1. */
  share: number;
}

export type MatrixOrder = "time" | "source" | "similarity";

/**
 * How much of each item's wording stands in each other one. Between sources, each article counts with the words that
 * one article of the other source has in common with it, the one with the most: so no word counts twice, and what is
 * spread over several articles of the other source is underestimated.
 */
export class ReuseMatrix {
  readonly items: readonly MatrixItem[];
  readonly #words: Map<number, number>;

  constructor(items: readonly MatrixItem[], words: Map<number, number>) {
    this.items = items;
    this.#words = words;
  }

  /** The cell in row `row` and column `column`; undefined on the diagonal. */
  cell(row: number, column: number): MatrixCell | undefined {
    if (row === column) return undefined;
    const words = this.#words.get(row * this.items.length + column) ?? 0;
    const all = this.items[row]?.words ?? 0;
    return { words, share: all === 0 ? 0 : Math.min(1, words / all) };
  }

  /** The cells with words in them, row by row. */
  *cells(): Generator<MatrixCell & { row: number; column: number }> {
    const places = [...this.#words.keys()].sort((a, b) => a - b);
    for (const place of places) {
      const [row, column] = [Math.floor(place / this.items.length), place % this.items.length];
      const cell = this.cell(row, column);
      if (cell) yield { row, column, ...cell };
    }
  }

  /** The largest share of any cell. */
  get largest(): number {
    let largest = 0;
    for (const [place, words] of this.#words) {
      const all = this.items[Math.floor(place / this.items.length)]?.words ?? 0;
      if (all > 0) largest = Math.max(largest, words / all);
    }
    return Math.min(1, largest);
  }
}

interface MatrixRequest {
  answer: OverviewAnswer;
  pairs: PairIndex;
  /** Numbers of the articles to show. */
  members: readonly number[];
  facts: readonly ArticleFacts[];
  by: "article" | "source";
  order: MatrixOrder;
}

/** The matrix of the articles in `members`, or of their sources. */
export function reuseMatrix({ answer, pairs, members, facts, by, order }: MatrixRequest): ReuseMatrix {
  const items = by === "article" ? articleItems(answer, members, facts) : sourceItems(answer, members, facts);
  items.sort(orderOf(order === "source" ? "source" : "time", facts));
  if (order !== "similarity") return new ReuseMatrix(items, wordsBetween(items, pairs));
  const places = orderBySimilarity(
    items.length,
    wordsBetween(items, pairs),
    (item) => items[item]?.words ?? 0,
  );
  const sorted = places.flatMap((place) => items[place] ?? []);
  return new ReuseMatrix(sorted, wordsBetween(sorted, pairs));
}

function articleItems(
  answer: OverviewAnswer,
  members: readonly number[],
  facts: readonly ArticleFacts[],
): MatrixItem[] {
  return members.map((article) => ({
    key: answer.articles[article] ?? "",
    name: facts[article]?.title ?? "",
    articles: [article],
    words: answer.words[article] ?? 0,
  }));
}

function sourceItems(
  answer: OverviewAnswer,
  members: readonly number[],
  facts: readonly ArticleFacts[],
): MatrixItem[] {
  const items = new Map<string, MatrixItem>();
  for (const article of members) {
    const name = facts[article]?.source ?? "";
    const item = items.get(name) ?? { key: name, name, articles: [], words: 0 };
    item.articles.push(article);
    item.words += answer.words[article] ?? 0;
    items.set(name, item);
  }
  return [...items.values()];
}

function orderOf(order: "time" | "source", facts: readonly ArticleFacts[]) {
  const first = ({ articles }: MatrixItem): ArticleFacts => {
    const sorted = articles.flatMap((article) => facts[article] ?? []).sort(compareByTime);
    return sorted[0] ?? { id: "", title: "", source: "", published: null };
  };
  return (a: MatrixItem, b: MatrixItem): number => {
    const [one, two] = [first(a), first(b)];
    const bySource = one.source.localeCompare(two.source, "de");
    return (order === "source" ? bySource : 0) || compareByTime(one, two);
  };
}

/** Words of item i that stand in item j, under i * n + j; pairs without any are absent. */
function wordsBetween(items: readonly MatrixItem[], pairs: PairIndex): Map<number, number> {
  const itemOf = new Map<number, number>();
  for (const [item, { articles }] of items.entries()) for (const one of articles) itemOf.set(one, item);
  const words = new Map<number, number>();
  for (const [item, { articles }] of items.entries()) {
    for (const article of articles) {
      const most = new Map<number, number>();
      pairs.forEach(article, (other, here) => {
        const column = itemOf.get(other);
        if (column === undefined || column === item) return;
        most.set(column, Math.max(most.get(column) ?? 0, here));
      });
      for (const [column, here] of most) {
        const place = item * items.length + column;
        words.set(place, (words.get(place) ?? 0) + here);
      }
    }
  }
  return words;
}
