import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OverviewAnswer } from "../ipc/compare-types";
import { type ArticleFacts, isEarlier, PairIndex } from "./article-facts";
import { arrivals } from "./first-publisher";
import { reuseMatrix } from "./reuse-matrix";
import { reuseNetwork } from "./reuse-network";
import { orderBySimilarity } from "./similarity-order";

type Pair = [a: number, b: number, sharedA: number, sharedB: number];

function answerOf(words: number[], pairs: Pair[]): OverviewAnswer {
  const column = (index: 0 | 1 | 2 | 3) => Uint32Array.from(pairs, (pair) => pair[index]);
  return {
    articles: words.map((_, index) => `a_${index}`),
    words: Uint32Array.from(words),
    pairs: { a: column(0), b: column(1), sharedA: column(2), sharedB: column(3) },
    clusters: [],
    notices: [],
    cached: false,
    ms: 0,
  };
}

const fact = (id: number, source: string, published: string | null): ArticleFacts => ({
  id: `a_${id}`,
  title: `Artikel ${id}`,
  source,
  published,
});

const facts = [
  fact(0, "Tagesspalte", "2025-03-04"),
  fact(1, "Querlicht", "2025-03-05"),
  fact(2, "Querlicht", "2025-03-06"),
  fact(3, "Bote", null),
];
const answer = answerOf(
  [100, 200, 50, 80],
  [
    [0, 1, 40, 60],
    [0, 2, 30, 25],
    [1, 2, 10, 10],
    [2, 3, 5, 8],
  ],
);
const pairs = new PairIndex(answer);
const all = [0, 1, 2, 3];

describe("the matrix", () => {
  it("says in each row how much of the row stands in the column", () => {
    const matrix = reuseMatrix({ answer, pairs, members: all, facts, by: "article", order: "time" });
    expect(matrix.items.map(({ key }) => key)).toEqual(["a_0", "a_1", "a_2", "a_3"]);
    expect(matrix.cell(0, 1)).toEqual({ words: 40, share: 0.4 });
    expect(matrix.cell(1, 0)).toEqual({ words: 60, share: 0.3 });
    expect(matrix.cell(0, 3)).toEqual({ words: 0, share: 0 });
    expect(matrix.cell(2, 2)).toBeUndefined();
    expect(matrix.largest).toBe(0.5);
  });

  it("of sources counts each article with the partner it shares most with", () => {
    const matrix = reuseMatrix({ answer, pairs, members: all, facts, by: "source", order: "source" });
    expect(matrix.items.map(({ name, words }) => [name, words])).toEqual([
      ["Bote", 80],
      ["Querlicht", 250],
      ["Tagesspalte", 100],
    ]);
    expect(matrix.cell(2, 1)).toEqual({ words: 40, share: 0.4 });
    expect(matrix.cell(1, 2)).toEqual({ words: 85, share: 0.34 });
  });

  it("leaves out what is not asked for", () => {
    const matrix = reuseMatrix({ answer, pairs, members: [1, 2], facts, by: "article", order: "time" });
    expect(matrix.items).toHaveLength(2);
    expect(matrix.cell(0, 1)).toEqual({ words: 10, share: 0.05 });
  });

  it("puts what is alike side by side", () => {
    const at = (row: number, column: number) => row * 4 + column;
    const words = new Map([
      [at(0, 2), 90],
      [at(2, 0), 90],
      [at(1, 3), 50],
      [at(3, 0), 10],
    ]);
    expect(orderBySimilarity(4, words, () => 100)).toEqual([2, 0, 3, 1]);
  });

  it("keeps every item once in any order", () => {
    const shared = fc.dictionary(fc.nat(143).map(String), fc.integer({ min: 1, max: 90 }));
    fc.assert(
      fc.property(shared, (cells) => {
        const words = new Map(Object.entries(cells).map(([place, count]) => [Number(place), count]));
        expect(orderBySimilarity(12, words, () => 100).toSorted((a, b) => a - b)).toEqual(
          Array.from({ length: 12 }, (_, item) => item),
        );
      }),
    );
  });
});

describe("time", () => {
  it("tells nothing between a day and its own month", () => {
    expect(isEarlier(fact(0, "", "2025-03"), fact(1, "", "2025-03-05"))).toBeUndefined();
    expect(isEarlier(fact(0, "", "2025-02"), fact(1, "", "2025-03-05"))).toBe(true);
    expect(isEarlier(fact(0, "", null), fact(1, "", "2025-03-05"))).toBeUndefined();
  });

  it("says who was first, and from which earlier article most may come", () => {
    expect(arrivals(all, facts, answer.words, pairs)).toEqual([
      { article: 0, wordsBefore: 0, shareBefore: 0, from: undefined, isFirst: true },
      { article: 1, wordsBefore: 60, shareBefore: 0.3, from: 0, isFirst: false },
      { article: 2, wordsBefore: 25, shareBefore: 0.5, from: 0, isFirst: false },
      { article: 3, wordsBefore: 0, shareBefore: 0, from: undefined, isFirst: false },
    ]);
  });
});

describe("the network", () => {
  const nodes = facts.map(({ id, title, source }, article) => ({
    key: id,
    name: title,
    source,
    articles: [article],
    words: answer.words[article] ?? 0,
  }));

  it("leads from the earlier to the later article; without a date it has no direction", () => {
    const network = reuseNetwork({ pairs, nodes, facts, least: 0 });
    expect(network.edges).toEqual([
      { from: 0, to: 1, words: 60, share: 0.3, isDirected: true },
      { from: 0, to: 2, words: 25, share: 0.5, isDirected: true },
      { from: 1, to: 2, words: 10, share: 0.2, isDirected: true },
      { from: 2, to: 3, words: 8, share: 0.16, isDirected: false },
    ]);
  });

  it("counts what a threshold hides", () => {
    const { edges, hidden } = reuseNetwork({ pairs, nodes, facts, least: 0.25 });
    expect(edges.map(({ to }) => to)).toEqual([1, 2]);
    expect(hidden).toBe(2);
  });
});
