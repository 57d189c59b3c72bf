import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { partSizes, splitArticles } from "./splits";

const ids = (count: number) => Array.from({ length: count }, (_, index) => `a_${index}`);
const counted = (parts: Map<string, string>) =>
  ["train", "dev", "test"].map((part) => [...parts.values()].filter((own) => own === part).length);

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
    expect(counted(splitArticles(ids(total), percentages, 1))).toEqual(sizes);
  });

  it("gives every article one part and is never off by one or more", () => {
    const percentages = fc.array(fc.nat(100), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.nat(500), percentages, fc.integer(), (total, shares, seed) => {
        const sum = shares.reduce((a, b) => a + b, 0);
        fc.pre(sum > 0);
        const parts = splitArticles(ids(total), shares, seed);
        expect(parts.size).toBe(total);
        counted(parts).forEach((size, part) => {
          expect(Math.abs(size - (total * (shares[part] ?? 0)) / sum)).toBeLessThan(1);
        });
      }),
    );
  });

  it("depends on the seed and the articles, not on their order", () => {
    const forward = splitArticles(ids(200), [50, 25, 25], 7);
    const backward = splitArticles(ids(200).reverse(), [50, 25, 25], 7);
    const other = splitArticles(ids(200), [50, 25, 25], 8);
    expect(new Map([...backward].sort())).toEqual(new Map([...forward].sort()));
    expect(ids(200).filter((id) => other.get(id) !== forward.get(id)).length).toBeGreaterThan(50);
  });
});
