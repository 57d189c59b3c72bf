import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  addWeeks,
  addYears,
  dayFromNumber,
  dayNumber,
  dayOfWeek,
  daysBetween,
  daysInMonth,
  daysOfWeek,
  dayValue,
  easterSunday,
  isDay,
  isoWeekOf,
  monthValue,
  nearestWeekday,
  weekdayAfter,
  weekdayBefore,
  weekdayOf,
  weeksInYear,
} from "./calendar";

const msPerDay = 86_400_000;
const first = dayNumber("0001-01-01");
const last = dayNumber("9999-12-31");
const anyNumber = fc.integer({ min: first, max: last });
const anyDay = anyNumber.map(dayFromNumber);
/** Far enough from both ends for weeks and months to be added. */
const middleDay = fc
  .integer({ min: dayNumber("0200-01-01"), max: dayNumber("9800-01-01") })
  .map(dayFromNumber);
const byDate = (number: number) => new Date(number * msPerDay).toISOString().slice(0, 10);

describe("days", () => {
  it("are those that Date has in UTC, both ways", () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        expect(dayFromNumber(number)).toBe(byDate(number));
        expect(dayNumber(byDate(number))).toBe(number);
        expect(isDay(byDate(number))).toBe(true);
        expect(weekdayOf(byDate(number))).toBe(new Date(number * msPerDay).getUTCDay() || 7);
      }),
    );
  });

  it("are added and counted", () => {
    fc.assert(
      fc.property(middleDay, fc.integer({ min: -40_000, max: 40_000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
      }),
    );
    expect(addDays("2024-02-28", 2)).toBe("2024-03-01");
  });

  it.each([
    ["2025-02-29", false],
    ["2024-02-29", true],
    ["1900-02-29", false],
    ["2000-02-29", true],
    ["2025-04-31", false],
    ["2025-13-01", false],
    ["2025-00-01", false],
    ["0000-01-01", false],
    ["2025-1-1", false],
    ["2025-09", false],
  ])("%s is a day: %s", (text, expected) => expect(isDay(text)).toBe(expected));

  it("outside the calendar are not known rather than wrong", () => {
    expect(addDays("9999-12-31", 1)).toMatch(/^XXXX/);
    expect(addYears("2025", -3000)).toBe("XXXX");
    expect(addMonths("0001-01", -1)).toBe("XXXX-12");
    expect(addDays("nonsense", 1)).toBe("XXXX-XX-XX");
    expect(addWeeks("2025-WXX", 1)).toMatch(/^XXXX/);
  });
});

describe("weeks", () => {
  it.each([
    ["2025-09-02", "2025-W36"],
    ["2024-12-30", "2025-W01"],
    ["2021-01-03", "2020-W53"],
    ["2027-01-03", "2026-W53"],
    ["2023-01-01", "2022-W52"],
  ])("%s lies in %s", (day, week) => expect(isoWeekOf(day)).toBe(week));

  it("have seven days from Monday, all of that week", () => {
    fc.assert(
      fc.property(middleDay, (day) => {
        const week = isoWeekOf(day);
        const { from, to } = daysOfWeek(week);
        expect(weekdayOf(from)).toBe(1);
        expect(daysBetween(from, to)).toBe(6);
        expect(from <= day && day <= to).toBe(true);
        expect(dayOfWeek(week, weekdayOf(day))).toBe(day);
        expect(addWeeks(week, 1)).toBe(isoWeekOf(addDays(day, 7)));
        // The Thursday decides the year, and Date counts the days of that year.
        const thursday = new Date(dayNumber(from) * msPerDay + 3 * msPerDay);
        const january = new Date(0);
        january.setUTCFullYear(thursday.getUTCFullYear(), 0, 1);
        const number = Math.floor((thursday.getTime() - january.getTime()) / msPerDay / 7) + 1;
        expect(week).toBe(`${thursday.toISOString().slice(0, 4)}-W${String(number).padStart(2, "0")}`);
      }),
    );
  });

  it("are 53 in long years", () => {
    expect([2015, 2020, 2026, 2025, 2024].map(weeksInYear)).toEqual([53, 53, 53, 52, 52]);
  });
});

describe("months and years", () => {
  it("keep their form and the day where it exists", () => {
    expect(addMonths("2025-01-31", 1)).toBe("2025-02-28");
    expect(addMonths("2025-09", -9)).toBe("2024-12");
    expect(addYears("2024-02-29", 1)).toBe("2025-02-28");
    expect(addYears("2025", -10)).toBe("2015");
    expect(addYears("2025-09", 1)).toBe("2026-09");
    expect(monthValue(2025, 0)).toBe("2024-12");
    expect(monthValue(2025, 14)).toBe("2026-02");
  });

  it("add up to real days", () => {
    fc.assert(
      fc.property(middleDay, fc.integer({ min: -1200, max: 1200 }), (day, count) => {
        const moved = addMonths(day, count);
        expect(isDay(moved)).toBe(true);
        const whole = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
        expect(moved.slice(0, 7)).toBe(monthValue(0, whole + 1));
        expect(daysInMonth(Number(moved.slice(0, 4)), Number(moved.slice(5, 7)))).toBe(
          new Date(Date.UTC(Number(moved.slice(0, 4)), Number(moved.slice(5, 7)), 0)).getUTCDate(),
        );
      }),
    );
  });
});

describe("Easter", () => {
  it.each([
    "1818-03-22",
    "1943-04-25",
    "1954-04-18",
    "1981-04-19",
    "2000-04-23",
    "2008-03-23",
    "2019-04-21",
    "2024-03-31",
    "2025-04-20",
    "2026-04-05",
    "2038-04-25",
    "2049-04-18",
    "2076-04-19",
    "2285-03-22",
  ])("was or will be on %s", (day) => expect(easterSunday(Number(day.slice(0, 4)))).toBe(day));

  it("is a Sunday between 22 March and 25 April", () => {
    for (let year = 1583; year < 4000; year++) {
      const day = easterSunday(year);
      expect(weekdayOf(day)).toBe(7);
      expect(day >= dayValue(year, 3, 22) && day <= dayValue(year, 4, 25)).toBe(true);
    }
  });
});

describe("weekdays around a day", () => {
  it("are the nearest, the one before and the one after", () => {
    fc.assert(
      fc.property(middleDay, fc.integer({ min: 1, max: 7 }), (day, weekday) => {
        const nearest = nearestWeekday(day, weekday);
        const before = weekdayBefore(day, weekday);
        const after = weekdayAfter(day, weekday);
        expect([nearest, before, after].map(weekdayOf)).toEqual([weekday, weekday, weekday]);
        expect(Math.abs(daysBetween(day, nearest))).toBeLessThanOrEqual(3);
        expect(daysBetween(before, day)).toBeGreaterThanOrEqual(1);
        expect(daysBetween(before, day)).toBeLessThanOrEqual(7);
        expect(daysBetween(day, after)).toBeGreaterThanOrEqual(1);
        expect(daysBetween(day, after)).toBeLessThanOrEqual(7);
      }),
    );
    expect(nearestWeekday("2025-09-04", 2)).toBe("2025-09-02");
    expect(weekdayBefore("2025-09-04", 4)).toBe("2025-08-28");
    expect(weekdayAfter("2025-09-04", 4)).toBe("2025-09-11");
  });
});

it("days keep their order as texts", () => {
  fc.assert(
    fc.property(anyDay, anyDay, (a, b) => {
      expect(a < b).toBe(dayNumber(a) < dayNumber(b));
    }),
  );
});
