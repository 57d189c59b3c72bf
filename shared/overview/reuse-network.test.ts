import { expect, it } from "vitest";
import type { OverviewAnswer } from "../ipc/compare-types";
import { type ArticleFacts, PairIndex } from "./article-facts";
import { reuseNetwork } from "./reuse-network";

type Pair = [a: number, b: number, sharedA: number, sharedB: number];

/** A network of sources from articles of so many words. */
function networkOf(
  articles: Array<[source: string, published: string | null, words: number]>,
  pairs: Pair[],
) {
  const column = (index: 0 | 1 | 2 | 3) => Uint32Array.from(pairs, (pair) => pair[index]);
  const answer: OverviewAnswer = {
    articles: articles.map((_, at) => `a_${at}`),
    words: Uint32Array.from(articles, ([, , words]) => words),
    pairs: { a: column(0), b: column(1), sharedA: column(2), sharedB: column(3) },
    ...{ clusters: [], notices: [], cached: false, ms: 0 },
  };
  const facts = articles.map(
    ([source, published], at): ArticleFacts => ({ id: `a_${at}`, title: `Artikel ${at}`, source, published }),
  );
  const sources = [...new Set(articles.map(([source]) => source))];
  const nodes = sources.map((source) => {
    const own = [...articles.keys()].filter((at) => articles[at]?.[0] === source);
    const words = own.reduce((sum, at) => sum + (articles[at]?.[2] ?? 0), 0);
    return { key: source, name: source, source, articles: own, words };
  });
  return reuseNetwork({ pairs: new PairIndex(answer), nodes, facts, least: 0 });
}

it("counts no word of a later source twice that several articles of an earlier one have", () => {
  const network = networkOf(
    [
      ["Abendblatt", "2025-03-01", 100],
      ["Abendblatt", "2025-03-02", 120],
      ["Bote", "2025-03-03", 150],
    ],
    [
      [0, 2, 90, 90],
      [1, 2, 80, 80],
    ],
  );
  expect(network.edges).toEqual([{ from: 0, to: 1, words: 90, share: 0.6, isDirected: true }]);
});

it("counts every article of a later source that has the words of one earlier article", () => {
  const network = networkOf(
    [
      ["Abendblatt", "2025-03-01", 100],
      ["Bote", "2025-03-02", 100],
      ["Bote", "2025-03-03", 100],
    ],
    [
      [0, 1, 50, 50],
      [0, 2, 40, 40],
      [1, 2, 40, 40],
    ],
  );
  expect(network.edges).toEqual([{ from: 0, to: 1, words: 90, share: 0.45, isDirected: true }]);
});

it("says of both directions which has more, and counts only words of the later source", () => {
  const network = networkOf(
    [
      ["Abendblatt", "2025-03-01", 100],
      ["Bote", "2025-03-02", 100],
      ["Abendblatt", "2025-03-03", 100],
      ["Bote", "2025-03-01", 100],
    ],
    [
      [0, 1, 60, 60],
      [2, 3, 20, 20],
    ],
  );
  expect(network.edges).toEqual([{ from: 0, to: 1, words: 60, share: 0.3, isDirected: true }]);
});
