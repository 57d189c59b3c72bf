import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DealSettings, dealArticles, partSizes, type SplitArticle } from "./splits";

const plain = (count: number): SplitArticle[] =>
  Array.from({ length: count }, (_, index) => ({ id: `a_${index}`, source: "", labels: new Map() }));
const counted = (parts: ReadonlyMap<string, string>) =>
  ["train", "dev", "test"].map((part) => [...parts.values()].filter((own) => own === part).length);
const entries = (parts: ReadonlyMap<string, string>) => [...parts].sort();

const shares = fc
  .array(fc.nat(100), { minLength: 3, maxLength: 3 })
  .filter((all) => all.some((one) => one > 0));
const anyArticles = fc
  .array(
    fc.record({
      source: fc.constantFrom("Bote", "Kurier", "Post"),
      claim: fc.nat(9),
      actor: fc.nat(3),
    }),
    { maxLength: 120 },
  )
  .map((all) =>
    all.map(({ source, claim, actor }, index): SplitArticle => {
      const labels = new Map([
        ["claim", claim],
        ["actor", actor],
      ]);
      return { id: `a_${index}`, source, labels };
    }),
  );

/** Cuts the articles into groups of these sizes, as far as they go. */
function groupsOf(articles: readonly SplitArticle[], sizes: readonly number[]): string[][] {
  let at = 0;
  return sizes
    .map((size) => {
      at += size;
      return articles.slice(at - size, at).map(({ id }) => id);
    })
    .filter(({ length }) => length > 1);
}

describe("splitting", () => {
  it.each([
    [10, [80, 10, 10], [8, 1, 1]],
    [5, [80, 10, 10], [4, 1, 0]],
    [7, [60, 20, 20], [4, 2, 1]],
    [3, [1, 1, 1], [1, 1, 1]],
    [1, [80, 10, 10], [1, 0, 0]],
    [100, [70, 0, 30], [70, 0, 30]],
    [10, [8, 1, 1], [8, 1, 1]],
    [10, [0.8, 0.1, 0.1], [8, 1, 1]],
    [0, [80, 10, 10], [0, 0, 0]],
  ])("%i articles by %j are %j", (total, percentages, sizes) => {
    expect(partSizes(total, percentages)).toEqual(sizes);
    for (const stratify of [true, false]) {
      expect(counted(dealArticles(plain(total), { percentages, stratify }))).toEqual(sizes);
    }
  });

  it("gives every article one part, keeps groups whole, and is off by less than the largest group", () => {
    const groupSizes = fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 20 });
    fc.assert(
      fc.property(
        anyArticles,
        shares,
        groupSizes,
        fc.integer(),
        fc.boolean(),
        (articles, percentages, sizes, seed, stratify) => {
          const groups = groupsOf(articles, sizes);
          const parts = dealArticles(articles, { percentages, groups, seed, stratify });
          expect(parts.size).toBe(articles.length);
          for (const group of groups) expect(new Set(group.map((id) => parts.get(id))).size).toBe(1);
          const largest = Math.max(1, ...groups.map(({ length }) => length));
          const wanted = partSizes(articles.length, percentages);
          counted(parts).forEach((size, part) => {
            expect(Math.abs(size - (wanted[part] ?? 0))).toBeLessThan(largest);
          });
        },
      ),
    );
  });

  it("depends on the seed and the articles, not on their order or that of the groups", () => {
    fc.assert(
      fc.property(anyArticles, shares, fc.boolean(), (articles, percentages, stratify) => {
        const groups = groupsOf(articles, [3, 1, 2, 5, 2]);
        const settings: DealSettings = { percentages, stratify, groups, seed: 7 };
        const backward = dealArticles([...articles].reverse(), {
          ...settings,
          groups: groups.map((group) => [...group].reverse()).reverse(),
        });
        expect(entries(backward)).toEqual(entries(dealArticles(articles, settings)));
      }),
      { numRuns: 50 },
    );
    for (const stratify of [true, false]) {
      const bySeed = (seed: number) =>
        dealArticles(plain(200), { percentages: [50, 25, 25], seed, stratify });
      const [one, other] = [bySeed(7), bySeed(8)];
      expect(plain(200).filter(({ id }) => one.get(id) !== other.get(id)).length).toBeGreaterThan(50);
    }
  });

  it("spreads sources and labels evenly, groups or not", () => {
    const articles = Array.from({ length: 300 }, (_, index): SplitArticle => {
      const labels = new Map([
        ["claim", (index % 5) + 1],
        ["date", index % 10 === 3 ? 4 : 0],
        ["rare", index % 30 === 7 ? 1 : 0],
      ]);
      return { id: `a_${index}`, source: ["Bote", "Kurier", "Post"][Math.floor(index / 100)] ?? "", labels };
    });
    const groups = groupsOf(articles, [12, 7, 5, 5, 4, 3, 3, 2, 2, 2]);
    const parts = dealArticles(articles, { percentages: [60, 20, 20], groups });
    const sumOf = (part: string, count: (article: SplitArticle) => number) =>
      articles.filter(({ id }) => parts.get(id) === part).reduce((sum, article) => sum + count(article), 0);
    for (const [part, share] of [
      ["train", 0.6],
      ["dev", 0.2],
      ["test", 0.2],
    ] as const) {
      for (const source of ["Bote", "Kurier", "Post"]) {
        const own = sumOf(part, (article) => (article.source === source ? 1 : 0));
        expect(Math.abs(own - share * 100), `${source} in ${part}`).toBeLessThanOrEqual(6);
      }
      const rare = sumOf(part, ({ labels }) => labels.get("rare") ?? 0);
      expect(Math.abs(rare - share * 10), `rare in ${part}`).toBeLessThanOrEqual(1);
      const dates = sumOf(part, ({ labels }) => labels.get("date") ?? 0);
      expect(Math.abs(dates - share * 120), `dates in ${part}`).toBeLessThanOrEqual(8);
      const claims = sumOf(part, ({ labels }) => labels.get("claim") ?? 0);
      expect(Math.abs(claims - share * 900), `claims in ${part}`).toBeLessThanOrEqual(45);
    }
  });
});
