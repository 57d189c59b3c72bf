import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { monthOf, monthsWithGaps } from "./months";
import { Histogram } from "./spread";

describe("Histogram", () => {
  it("has the quartiles of a spreadsheet", () => {
    const histogram = new Histogram();
    for (const value of [1, 2, 4, 7, 7, 10]) histogram.add(value);
    const { bars, ...numbers } = histogram.spread();
    expect(numbers).toEqual({
      count: 6,
      least: 1,
      firstQuarter: 2.5,
      median: 5.5,
      thirdQuarter: 7,
      most: 10,
      mean: 31 / 6,
    });
    expect(bars.map(({ count }) => count)).toEqual([1, 1, 0, 1, 0, 0, 2, 0, 0, 1]);
  });

  it("puts every number into one bar, few of them", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 5000 }), { minLength: 1, maxLength: 60 }), (values) => {
        const histogram = new Histogram();
        for (const value of values) histogram.add(value);
        const { bars, median, firstQuarter, thirdQuarter } = histogram.spread();
        expect(bars.length).toBeLessThanOrEqual(13);
        for (const { from, to, count } of bars) {
          expect(count).toBe(values.filter((value) => value >= from && value < to).length);
        }
        expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
        expect(firstQuarter).toBeLessThanOrEqual(median);
        expect(median).toBeLessThanOrEqual(thirdQuarter);
        const sorted = values.sort((a, b) => a - b);
        const middle = [Math.floor((sorted.length - 1) / 2), Math.ceil((sorted.length - 1) / 2)];
        expect(median).toBe(middle.reduce((sum, at) => sum + (sorted[at] ?? 0), 0) / 2);
      }),
      { numRuns: 50 },
    );
  });

  it("is all zeros without numbers", () => {
    expect(new Histogram().spread()).toMatchObject({ count: 0, median: 0, mean: 0, bars: [] });
  });
});

describe("months", () => {
  it("fills short gaps only, and has what is undated last", () => {
    expect(monthsWithGaps(["2025-02", "", "2024-11", "2025-02"])).toEqual([
      "2024-11",
      "2024-12",
      "2025-01",
      "2025-02",
      "",
    ]);
    expect(monthsWithGaps(["1925-01", "2025-02"])).toEqual(["1925-01", "2025-02"]);
    expect(monthsWithGaps([])).toEqual([]);
  });

  it("knows the month of a date", () => {
    expect(["2025-09-04", "2025-09", "2025", null].map(monthOf)).toEqual(["2025-09", "2025-09", "", ""]);
  });
});
