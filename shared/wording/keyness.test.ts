import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chanceOf, keynessRows, logLikelihood, logRatio } from "./keyness";

describe("the measures", () => {
  it("are what the formulas say where they can be worked out by hand", () => {
    // All ten in one of two equal groups: 2 · 10 · ln 2.
    expect(logLikelihood(10, 0, 1000, 1000)).toBeCloseTo(20 * Math.LN2, 10);
    expect(logLikelihood(0, 10, 1000, 1000)).toBeCloseTo(-20 * Math.LN2, 10);
    // Expected 15 and 15: 2 · (20 · ln 4/3 + 10 · ln 2/3).
    expect(logLikelihood(20, 10, 500, 500)).toBeCloseTo(
      2 * (20 * Math.log(4 / 3) + 10 * Math.log(2 / 3)),
      10,
    );
    expect(logLikelihood(3, 6, 100, 200)).toBe(0);
    expect(logRatio(20, 10, 500, 500)).toBe(1);
    expect(logRatio(1, 0, 100, 100)).toBe(1);
    expect(logRatio(0, 4, 100, 100)).toBe(-3);
  });

  it.each([
    [3.8415, 0.05],
    [6.6349, 0.01],
    [10.8276, 0.001],
    [15.1367, 0.0001],
  ])("G2 of %d has the chance of chi-squared tables, %d", (g2, chance) => {
    expect(chanceOf(g2) / chance).toBeCloseTo(1, 3);
    expect(chanceOf(-g2)).toBe(chanceOf(g2));
  });

  it("turn their sign when the groups change places, and agree which group it is", () => {
    const count = fc.nat(500);
    fc.assert(
      fc.property(count, count, fc.integer({ min: 500 }), fc.integer({ min: 500 }), (a, b, sizeA, sizeB) => {
        const one = logLikelihood(a, b, sizeA, sizeB);
        const other = logLikelihood(b, a, sizeB, sizeA);
        expect(Math.abs(one)).toBeCloseTo(Math.abs(other), 6);
        if (Math.abs(one) > 1e-6) expect(Math.sign(one)).toBe(-Math.sign(other));
        if (a > 0 && b > 0 && Math.abs(one) > 1e-6)
          expect(Math.sign(one)).toBe(Math.sign(logRatio(a, b, sizeA, sizeB)));
      }),
    );
  });
});

describe("keynessRows", () => {
  const row = (wording: string, countA: number, countB: number) => ({
    ...{ wording, countA, countB },
    ...{ articlesA: Math.min(1, countA), articlesB: Math.min(1, countB) },
  });
  const choice = { sizeA: 1000, sizeB: 1000, least: 2, limit: 10 };

  it("puts the surest first, leaves out what is rare and says how many were looked at", () => {
    const found = keynessRows([row("der", 50, 48), row("Deich", 20, 1), row("Flut", 1, 0)], choice);
    expect(found.tested).toBe(2);
    expect(found.rows.map(({ wording }) => wording)).toEqual(["Deich", "der"]);
    expect(found.rows[0]).toMatchObject({ rateA: 200, rateB: 10, articlesA: 1, holds: "bonferroni" });
    expect(found.rows[1]).toMatchObject({ holds: "none" });
    expect(keynessRows([row("a", 9, 0), row("b", 8, 0)], { ...choice, limit: 1 })).toMatchObject({
      tested: 2,
      rows: [{ wording: "a" }],
    });
  });

  it("holds fewer of the same differences when more is looked at", () => {
    const sure = row("Deich", 9, 1);
    const noise = Array.from({ length: 200 }, (_, at) => row(`w${at}`, 5, 5));
    expect(keynessRows([sure], choice).rows[0]?.holds).toBe("bonferroni");
    expect(keynessRows([sure, ...noise], { ...choice, limit: 500 }).rows[0]?.holds).toBe("none");
    // Many such differences together are no chance, though none holds alone.
    const many = Array.from({ length: 40 }, (_, at) => row(`x${at}`, 9, 1));
    const all = keynessRows([...many, ...noise], { ...choice, limit: 500 }).rows;
    expect(new Set(all.slice(0, 40).map(({ holds }) => holds))).toEqual(new Set(["fdr"]));
  });

  it("compares nothing with nothing", () => {
    expect(keynessRows([], { ...choice, sizeA: 0 })).toEqual({ rows: [], tested: 0 });
    expect(keynessRows([row("a", 0, 3)], { ...choice, sizeA: 0 }).rows[0]).toMatchObject({
      logLikelihood: 0,
      logRatio: 0,
      rateA: 0,
    });
  });
});
