import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayFromNumber, dayNumber, isoWeekOf, weekdayOf } from "./calendar";
import { intervalOf } from "./timex-interval";

describe("first and last day", () => {
  it.each([
    ["2025-09-02", "2025-09-02", "2025-09-02"],
    ["2025-09-02TMO", "2025-09-02", "2025-09-02"],
    ["2025-09", "2025-09-01", "2025-09-30"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2025-12", "2025-12-01", "2025-12-31"],
    ["2025-09-XX", "2025-09-01", "2025-09-30"],
    ["2025", "2025-01-01", "2025-12-31"],
    ["2025-WXX", "2025-01-01", "2025-12-31"],
    ["2025-XX-XX", "2025-01-01", "2025-12-31"],
    ["2025-W36", "2025-09-01", "2025-09-07"],
    ["2025-W36-WE", "2025-09-06", "2025-09-07"],
    ["2025-W36-2", "2025-09-02", "2025-09-02"],
    ["2025-Q3", "2025-07-01", "2025-09-30"],
    ["2025-H1", "2025-01-01", "2025-06-30"],
    ["2025-SU", "2025-06-01", "2025-08-31"],
    ["2025-WI", "2025-12-01", "2026-02-28"],
    ["202", "2020-01-01", "2029-12-31"],
    ["20", "2000-01-01", "2099-12-31"],
    ["199X", "1990-01-01", "1999-12-31"],
  ])("%s is from %s to %s", (value, from, to) => expect(intervalOf(value)).toEqual({ from, to }));

  it.each(["P6Y", "PAST_REF", "XXXX-04-27", "T12:30", "FY2024", "nonsense", "XXXX"])("%s has none", (value) =>
    expect(intervalOf(value)).toBeUndefined(),
  );

  it("a day is in its week, its month and its year", () => {
    const days = fc
      .integer({ min: dayNumber("0002-01-01"), max: dayNumber("9998-01-01") })
      .map(dayFromNumber);
    fc.assert(
      fc.property(days, (day) => {
        const week = isoWeekOf(day);
        for (const value of [day, day.slice(0, 7), day.slice(0, 4), day.slice(0, 3), day.slice(0, 2), week]) {
          const interval = intervalOf(value);
          expect(interval && interval.from <= day && day <= interval.to).toBe(true);
        }
        expect(intervalOf(`${week}-${weekdayOf(day)}`)).toEqual({ from: day, to: day });
      }),
    );
  });
});
