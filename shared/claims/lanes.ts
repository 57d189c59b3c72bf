import { dayFromNumber, dayNumber } from "../dates/calendar";
import type { TimeRange } from "./time-range";

/** How things that have a stretch of a line each are put on rows so that none overlap. */
export interface Packed {
  /** The row of each, from 0, in the order given. */
  rows: Uint32Array;
  count: number;
}

/**
 * Packs stretches (any unit) onto as few rows as they need; `gap` is kept between two on a row. When they need more
 * than `most` rows it stops there: `count` is greater than `most` then, and `rows` is not to be used.
 */
export function packRows(
  stretches: readonly TimeRange[],
  gap: number,
  most = Number.POSITIVE_INFINITY,
): Packed {
  const rows = new Uint32Array(stretches.length);
  const order = [...stretches.keys()].sort((a, b) => {
    const [one, two] = [stretches[a], stretches[b]];
    return (one?.from ?? 0) - (two?.from ?? 0) || (one?.to ?? 0) - (two?.to ?? 0) || a - b;
  });
  const ends: number[] = [];
  for (const index of order) {
    const stretch = stretches[index];
    if (!stretch) continue;
    let row = ends.findIndex((end) => end + gap <= stretch.from);
    if (row < 0) row = ends.length;
    if (row >= most) return { rows, count: row + 1 };
    ends[row] = stretch.to;
    rows[index] = row;
  }
  return { rows, count: ends.length };
}

/** The lengths of time that many events are counted by, the shortest first. */
export const binUnits = ["day", "week", "month", "quarter", "year", "decade", "century"] as const;
export type BinUnit = (typeof binUnits)[number];

const daysIn: Record<BinUnit, number> = {
  day: 1,
  week: 7,
  month: 30.4,
  quarter: 91.3,
  year: 365.25,
  decade: 3652.5,
  century: 36_525,
};

/** The shortest unit of which no more than `most` lie in a range. */
export function binUnitFor(range: TimeRange, most: number): BinUnit {
  return binUnits.find((unit) => (range.to - range.from) / daysIn[unit] <= most) ?? "century";
}

/** The first day of the unit that `day` (days since 1970-01-01) lies in. */
export function startOfUnit(day: number, unit: BinUnit): number {
  if (unit === "day") return Math.floor(day);
  // 1970-01-01 was a Thursday; weeks begin on Monday.
  if (unit === "week") return Math.floor((Math.floor(day) + 3) / 7) * 7 - 3;
  const [year = 1, month = 1] = dayFromNumber(Math.floor(day)).split("-").map(Number);
  if (unit === "month") return firstDay(year, month);
  if (unit === "quarter") return firstDay(year, Math.floor((month - 1) / 3) * 3 + 1);
  const years = unit === "year" ? 1 : unit === "decade" ? 10 : 100;
  return firstDay(Math.max(1, Math.floor(year / years) * years), 1);
}

/** The first day of the unit after the one that begins on `start`. */
export function nextUnit(start: number, unit: BinUnit): number {
  // Nowhere near the unit's end, and past it for sure.
  return startOfUnit(start + daysIn[unit] * (unit === "day" ? 1 : unit === "week" ? 1 : 1.3), unit);
}

function firstDay(year: number, month: number): number {
  return dayNumber(`${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-01`);
}

/** What is counted together: the places of the events in the list given. */
export interface Bin extends TimeRange {
  events: number[];
}

/** Counts events by the unit they begin in; those that began before `range` count where it begins. */
export function binEvents(times: readonly TimeRange[], range: TimeRange, unit: BinUnit): Bin[] {
  const bins = new Map<number, Bin>();
  for (const [index, time] of times.entries()) {
    const start = startOfUnit(Math.max(time.from, range.from), unit);
    const bin = bins.get(start);
    if (bin) bin.events.push(index);
    else bins.set(start, { from: start, to: nextUnit(start, unit), events: [index] });
  }
  return [...bins.values()].sort((a, b) => a.from - b.from);
}
