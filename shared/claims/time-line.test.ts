import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayFromNumber, dayNumber } from "../dates/calendar";
import { binEvents, binUnitFor, binUnits, nextUnit, packRows, startOfUnit } from "./lanes";
import { leadClass, leadClasses, leadOf, leadRows } from "./lead-lag";
import { firstRange, moved, rangeOf, sideOf, wholeRange, zoomed } from "./time-range";

const day = (from: string, to = from) => rangeOf({ from, to });
const some = fc
  .tuple(fc.integer({ min: -20_000, max: 30_000 }), fc.integer({ min: 1, max: 4000 }))
  .map(([from, length]) => ({ from, to: from + length }));

describe("the range looked at first", () => {
  it("is where most lies, not where one far-off date would stretch it to", () => {
    const march = Array.from({ length: 30 }, (_, at) => day(`2025-03-${String(at + 1).padStart(2, "0")}`));
    const range = firstRange([...march, day("1950-06-25"), day("2049-01-01", "2049-12-31")]);
    expect(dayFromNumber(range?.from ?? 0) >= "2025-02-01").toBe(true);
    expect(dayFromNumber(range?.to ?? 0) <= "2025-05-01").toBe(true);
    expect(sideOf(day("1950-06-25"), range ?? { from: 0, to: 0 })).toBe("before");
    expect(sideOf(day("2049-01-01"), range ?? { from: 0, to: 0 })).toBe("after");
  });

  it("gives a single day a fortnight, and nothing when there is nothing", () => {
    const range = firstRange([day("2025-03-04")]);
    expect((range?.to ?? 0) - (range?.from ?? 0)).toBeGreaterThanOrEqual(14);
    expect(sideOf(day("2025-03-04"), range ?? { from: 0, to: 0 })).toBe("in");
    expect(firstRange([])).toBeUndefined();
    expect(wholeRange([])).toBeUndefined();
  });

  it("always holds at least half of what there is, within the whole", () => {
    fc.assert(
      fc.property(fc.array(some, { minLength: 1, maxLength: 40 }), (times) => {
        const range = firstRange(times) ?? { from: 0, to: 0 };
        const inside = times.filter((time) => sideOf(time, range) === "in").length;
        expect(inside * 2).toBeGreaterThanOrEqual(times.length);
        const all = wholeRange(times) ?? { from: 0, to: 0 };
        expect(times.every((time) => time.from >= all.from && time.to <= all.to)).toBe(true);
      }),
    );
  });

  it("stays within its limits when it is zoomed and moved, and keeps what is under the pointer there", () => {
    const limits = { from: 0, to: 1000 };
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        fc.integer({ min: 100, max: 200 }),
        (factor, at) => {
          const next = zoomed({ from: 100, to: 200 }, factor, at, limits);
          expect(next.from).toBeGreaterThanOrEqual(0);
          expect(next.to).toBeLessThanOrEqual(1000);
          expect(next.from <= at && at <= next.to).toBe(true);
        },
      ),
    );
    expect(moved({ from: 100, to: 200 }, -500, limits)).toEqual({ from: 0, to: 100 });
    expect(moved({ from: 100, to: 200 }, 50, limits)).toEqual({ from: 150, to: 250 });
  });
});

describe("rows without overlap", () => {
  it("has none, and no more rows than ever lie above each other", () => {
    fc.assert(
      fc.property(fc.array(some, { maxLength: 30 }), (times) => {
        const { rows, count } = packRows(times, 0);
        for (const [a, one] of times.entries()) {
          for (const [b, two] of times.entries()) {
            if (a < b && rows[a] === rows[b]) expect(one.to <= two.from || two.to <= one.from).toBe(true);
          }
        }
        const deepest = Math.max(
          0,
          ...times.map(({ from }) => times.filter((time) => time.from <= from && from < time.to).length),
        );
        expect(count).toBe(deepest);
      }),
    );
  });
});

describe("events counted together", () => {
  it("begins units where the calendar does", () => {
    const start = (date: string, unit: (typeof binUnits)[number]) =>
      dayFromNumber(startOfUnit(dayNumber(date), unit));
    expect(start("2025-03-06", "week")).toBe("2025-03-03");
    expect(start("2025-03-03", "week")).toBe("2025-03-03");
    expect(start("2025-03-06", "month")).toBe("2025-03-01");
    expect(start("2025-03-06", "quarter")).toBe("2025-01-01");
    expect(start("2025-03-06", "decade")).toBe("2020-01-01");
    expect(start("2025-03-06", "century")).toBe("2000-01-01");
    expect(start("0042-03-06", "century")).toBe("0001-01-01");
  });

  it("follows one unit by the next without a gap", () => {
    fc.assert(
      fc.property(fc.integer({ min: -600_000, max: 60_000 }), fc.constantFrom(...binUnits), (at, unit) => {
        const start = startOfUnit(at, unit);
        const next = nextUnit(start, unit);
        expect(next).toBeGreaterThan(at);
        expect(startOfUnit(next, unit)).toBe(next);
        expect(startOfUnit(next - 1, unit)).toBe(start);
      }),
    );
  });

  it("counts each event once", () => {
    fc.assert(
      fc.property(fc.array(some, { maxLength: 30 }), fc.constantFrom(...binUnits), (times, unit) => {
        const bins = binEvents(times, { from: 0, to: 10_000 }, unit);
        expect(bins.flatMap(({ events }) => events).sort((a, b) => a - b)).toEqual([...times.keys()]);
        for (const [at, bin] of bins.entries())
          expect(bin.from).toBeGreaterThanOrEqual(bins[at - 1]?.to ?? -1e9);
      }),
    );
    expect(binUnitFor({ from: 0, to: 40 }, 60)).toBe("day");
    expect(binUnitFor({ from: 0, to: 4000 }, 60)).toBe("quarter");
  });
});

describe("lead and lag", () => {
  const spoken = (from: string, to: string, published: string | null) =>
    leadOf({ interval: { from, to }, published });
  it("is 0 where publication lies in the time, else the days between", () => {
    expect(spoken("2025-01-01", "2025-12-31", "2025-03-04")).toBe(0);
    expect(spoken("2025-03-05", "2025-03-05", "2025-03-04")).toBe(1);
    expect(spoken("2025-03-03", "2025-03-03", "2025-03-04")).toBe(-1);
    expect(spoken("2025-02-01", "2025-02-28", "2025-03-04")).toBe(-4);
    expect(spoken("2025-04-01", "2025-04-30", "2025-03")).toBe(1);
    expect(spoken("2025-03-05", "2025-03-05", null)).toBeUndefined();
    expect(leadOf({ interval: null, published: "2025" })).toBeUndefined();
  });

  it("has one class for every lead, and counts all by source", () => {
    for (const lead of [-4000, -366, -365, -31, -30, -8, -7, -2, -1, 0, 1, 2, 7, 8, 30, 31, 365, 366, 9999]) {
      const { from, to } = leadClasses[leadClass(lead)] ?? { from: 1, to: 0 };
      expect((from ?? lead) <= lead && lead <= (to ?? lead)).toBe(true);
    }
    const event = (source: string, date: string) => ({
      source,
      published: "2025-03-04",
      interval: { from: date, to: date },
    });
    const rows = leadRows(
      [event("A", "2025-03-05"), event("A", "2025-03-01"), event("A", "2025-03-04")],
      ["B", "A"],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ source: "A", count: 3, median: 0 });
    expect(rows[0]?.counts.reduce((sum, one) => sum + one, 0)).toBe(3);
  });
});
