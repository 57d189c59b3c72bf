import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PairIndex } from "#shared/overview/article-facts";
import { reuseNetwork } from "#shared/overview/reuse-network";
import type { Overview } from "../../state/overview-store";
import { clusterFacts, everything, filterClusters } from "./clusters";
import { closestArticles, placeAfter } from "./matrix-places";
import { nearest } from "./NetworkPicture";
import { placeNetwork } from "./network-layout";
import { sourceSigns } from "./source-signs";

const fact = (id: number, source: string, published: string | null) => ({
  id: `a_${id}`,
  title: id === 2 ? "Senat schweigt" : `Sperrwerk ${id}`,
  source,
  published,
});
const answer: Overview["answer"] = {
  articles: ["a_0", "a_1", "a_2", "a_3"],
  words: Uint32Array.of(100, 200, 50, 80),
  pairs: {
    a: Uint32Array.of(0, 0, 1),
    b: Uint32Array.of(1, 2, 3),
    sharedA: Uint32Array.of(40, 30, 10),
    sharedB: Uint32Array.of(60, 25, 12),
  },
  clusters: [{ articles: [0, 1, 2], first: [0] }],
  notices: [],
  cached: false,
  ms: 1,
};
const overview: Overview = {
  answer,
  pairs: new PairIndex(answer),
  facts: [
    fact(0, "Tagesspalte", "2025-03-04"),
    fact(1, "Querlicht", "2025-03-05"),
    fact(2, "Bote", null),
    fact(3, "Querlicht", "2025-09-12"),
  ],
};

describe("the list of events", () => {
  it("says of each who is in it, when it was, and how much is taken over at most", () => {
    expect(clusterFacts(overview)).toEqual([
      {
        id: "a_0",
        members: [0, 1, 2],
        first: [0],
        title: "Sperrwerk 0",
        sources: ["Bote", "Querlicht", "Tagesspalte"],
        from: "2025-03-04",
        to: "2025-03-05",
        largest: 0.5,
      },
    ]);
    expect(everything(overview)).toMatchObject({ id: "all", members: [0, 1, 2, 3], largest: 0.5 });
  });

  it("is filtered by words that stand together in one article", () => {
    const clusters = clusterFacts(overview);
    expect(filterClusters(clusters, overview.facts, "senat bote")).toHaveLength(1);
    expect(filterClusters(clusters, overview.facts, "senat querlicht")).toHaveLength(0);
    expect(filterClusters(clusters, overview.facts, "2025-03")).toHaveLength(1);
  });
});

describe("the grid of the matrix", () => {
  it("never leaves the grid, whatever is pressed", () => {
    const key = fc.constantFrom(
      "ArrowUp",
      "ArrowDown",
      "ArrowLeft",
      "ArrowRight",
      "PageUp",
      "PageDown",
      "Home",
      "End",
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.boolean())), fc.integer({ min: 1, max: 30 }), (keys, size) => {
        let place = { row: 0, column: 0 };
        for (const [name, ctrl] of keys) {
          place = placeAfter(place, { key: name, ctrl, size, page: 10 }) ?? place;
          expect(Math.min(place.row, place.column)).toBeGreaterThanOrEqual(0);
          expect(Math.max(place.row, place.column)).toBeLessThan(size);
        }
      }),
    );
    expect(placeAfter({ row: 0, column: 0 }, { key: "x", ctrl: false, size: 3, page: 10 })).toBeUndefined();
  });

  it("opens the two articles of two sources that share most", () => {
    const item = (articles: number[]) => ({ key: "", name: "", articles, words: 1 });
    expect(closestArticles(item([0]), item([1, 2, 3]), overview.pairs)).toEqual([0, 1]);
    expect(closestArticles(item([2]), item([3]), overview.pairs)).toBeUndefined();
  });
});

describe("the network's picture", () => {
  const nodes = overview.facts.map(({ id, title, source }, article) => ({
    key: id,
    name: title,
    source,
    articles: [article],
    words: 100,
  }));
  const network = reuseNetwork({ pairs: overview.pairs, nodes, facts: overview.facts, least: 0 });

  it("is the same every time, without nodes on one another", () => {
    const placed = placeNetwork(network);
    expect(placeNetwork(network)).toEqual(placed);
    for (const one of placed.nodes) {
      expect(Number.isFinite(one.x + one.y)).toBe(true);
      for (const two of placed.nodes) {
        if (one === two) continue;
        expect(Math.hypot(one.x - two.x, one.y - two.y)).toBeGreaterThan(one.radius + two.radius);
      }
    }
  });

  it("has a place for nothing at all", () => {
    expect(placeNetwork({ nodes: [], edges: [], hidden: 0 }).box.width).toBeGreaterThan(0);
  });

  it("is walked to the nearest node in the direction of the key", () => {
    const at = (node: number, x: number, y: number) => ({ node, x, y, radius: 5 });
    const places = [at(0, 0, 0), at(1, 50, 5), at(2, 20, 40), at(3, -10, 0)];
    expect(nearest(places, 0, "ArrowRight")).toBe(1);
    expect(nearest(places, 0, "ArrowDown")).toBe(2);
    expect(nearest(places, 0, "ArrowLeft")).toBe(3);
    expect(nearest(places, 0, "ArrowUp")).toBeUndefined();
    expect(nearest(places, 0, "a")).toBeUndefined();
  });

  it("has one sign a source, told apart by colour or shape", () => {
    const signs = sourceSigns(Array.from({ length: 35 }, (_, index) => `Blatt ${index}`));
    const kinds = new Set([...signs.values()].map(({ colour, path }) => `${colour} ${path}`));
    expect(kinds.size).toBe(35);
  });
});
