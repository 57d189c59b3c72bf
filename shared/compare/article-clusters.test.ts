import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ClusteredArticle, clusterArticles } from "./article-clusters";
import type { SharedPairs } from "./overlap";

type Row = [a: number, b: number, shared: number];

function pairsOf(rows: readonly Row[]): SharedPairs {
  const column = (at: 0 | 1 | 2) => Uint32Array.from(rows, (row) => row[at]);
  return { a: column(0), b: column(1), sharedA: column(2), sharedB: column(2) };
}

function articles(...published: Array<string | null>): ClusteredArticle[] {
  return published.map((day) => ({ words: 400, published: day }));
}

const groups = (list: readonly ClusteredArticle[], rows: readonly Row[]) =>
  clusterArticles(list, pairsOf(rows)).map((cluster) => cluster.articles);

describe("clusters of articles", () => {
  it("hold articles that share wording, by day; articles alone are in none", () => {
    const list = articles("2025-09-04", "2025-09-03", null, "2025-09-04", "2025-09-05");
    expect(
      groups(list, [
        [0, 1, 40],
        [0, 2, 40],
        [1, 2, 30],
      ]),
    ).toEqual([[1, 0, 2]]);
  });

  it("are not held together by a chain of single links", () => {
    const list = articles(...Array.from({ length: 6 }, () => "2025-09-04"));
    const one: Row[] = [
      [0, 1, 60],
      [0, 2, 60],
      [1, 2, 60],
    ];
    const other: Row[] = [
      [3, 4, 60],
      [3, 5, 60],
      [4, 5, 60],
    ];
    expect(groups(list, [...one, ...other, [2, 3, 12]])).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]);
    expect(groups(list, [...one, ...other, [2, 3, 12], [1, 3, 12], [0, 4, 12]])).toEqual([
      [0, 1, 2, 3, 4, 5],
    ]);
  });

  it("hold all versions of one text, of which each is linked with the next only", () => {
    const list = articles(...Array.from({ length: 80 }, () => "2025-09-04"));
    const rows = list.slice(1).map((_, at): Row => [at, at + 1, 390]);
    expect(groups(list, rows)).toEqual([list.map((_, at) => at)]);
  });

  it("leave out a sentence in common, and articles of other days that share little", () => {
    expect(groups(articles("2025-09-04", "2025-09-04"), [[0, 1, 7]])).toEqual([]);
    expect(groups(articles("2025-09-04", "2025-10-04"), [[0, 1, 30]])).toEqual([]);
    expect(groups(articles("2025-09-04", "2025-10-04"), [[0, 1, 200]])).toEqual([[0, 1]]);
    expect(groups(articles("2025-09-04", "2025-09"), [[0, 1, 30]])).toEqual([[1, 0]]);
  });

  it("say who was first, and everybody who may have been", () => {
    const first = (...published: Array<string | null>) => {
      const rows = published
        .slice(1)
        .flatMap((_, b) => published.slice(0, b + 1).map((__, a): Row => [a, b + 1, 80]));
      return clusterArticles(articles(...published), pairsOf(rows))[0]?.first;
    };
    expect(first("2025-09-05", "2025-09-04", null)).toEqual([1]);
    expect(first("2025-09-04", "2025-09-04", "2025-09-06")).toEqual([0, 1]);
    expect(first("2025-09-04", "2025-09", "2025-09-06")).toEqual([1, 0]);
    expect(first(null, null)).toEqual([]);
  });

  it("are the same in whatever order pairs come, and no article is in two", () => {
    const row = fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 }), fc.nat({ max: 300 }));
    const rowsArbitrary = fc
      .array(row, { maxLength: 30 })
      .map((rows) => [
        ...new Map(rows.filter(([a, b]) => a < b).map((one) => [`${one[0]} ${one[1]}`, one])).values(),
      ]);
    const list = articles(...Array.from({ length: 10 }, (_, at) => (at % 4 ? "2025-09-04" : null)));
    fc.assert(
      fc.property(rowsArbitrary, (rows) => {
        const found = groups(list, rows as Row[]);
        expect(groups(list, [...rows].reverse() as Row[])).toEqual(found);
        expect(new Set(found.flat()).size).toBe(found.flat().length);
      }),
    );
  });
});
