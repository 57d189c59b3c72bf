import type { DayInterval } from "../dates/calendar";
import { dayNumber } from "../dates/calendar";

/** A stretch of time in days since 1970-01-01: from the beginning of day `from` to the beginning of day `to`. */
export interface TimeRange {
  from: number;
  to: number;
}

/** The days of an interval as a range: one day is from its beginning to that of the next. */
export function rangeOf({ from, to }: DayInterval): TimeRange {
  return { from: dayNumber(from), to: dayNumber(to) + 1 };
}

/** The least that is looked at, in days. */
export const shortestRange = 3;
const leastFirst = 14;
// Tukey's fence for what lies far out.
const fence = 3;

/**
 * The range one looks at first: where most of the times lie. What lies farther out than three times the middle half is
 * left out, and what is no more than a fortnight together is given that much room. Undefined without times.
 */
export function firstRange(times: readonly TimeRange[]): TimeRange | undefined {
  if (times.length === 0) return undefined;
  const middles = Float64Array.from(times, ({ from, to }) => (from + to) / 2).sort();
  const at = (share: number) => middles[Math.round((middles.length - 1) * share)] ?? 0;
  const reach = Math.max(fence * (at(0.75) - at(0.25)), leastFirst);
  const [low, high] = [at(0.25) - reach, at(0.75) + reach];
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const time of times) {
    const middle = (time.from + time.to) / 2;
    if (middle < low || middle > high) continue;
    // A year that holds the middle does not stretch the view to all its months.
    from = Math.min(from, Math.max(time.from, low));
    to = Math.max(to, Math.min(time.to, high));
  }
  const room = Math.max(1, (to - from) * 0.04, (leastFirst - (to - from)) / 2);
  return { from: Math.floor(from - room), to: Math.ceil(to + room) };
}

/** All there is, with a little room; undefined without times. */
export function wholeRange(times: readonly TimeRange[]): TimeRange | undefined {
  if (times.length === 0) return undefined;
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const time of times) {
    from = Math.min(from, time.from);
    to = Math.max(to, time.to);
  }
  const room = Math.max(1, (to - from) * 0.02);
  return { from: Math.floor(from - room), to: Math.ceil(to + room) };
}

/** The range made `factor` times as long around `at` (a day), within `limits`; never shorter than three days. */
export function zoomed(range: TimeRange, factor: number, at: number, limits: TimeRange): TimeRange {
  const most = limits.to - limits.from;
  const length = Math.min(most, Math.max(shortestRange, (range.to - range.from) * factor));
  const share = (at - range.from) / (range.to - range.from);
  return within({ from: at - share * length, to: at + (1 - share) * length }, limits);
}

/** The range moved by `days`, within `limits`. */
export function moved(range: TimeRange, days: number, limits: TimeRange): TimeRange {
  return within({ from: range.from + days, to: range.to + days }, limits);
}

function within({ from, to }: TimeRange, limits: TimeRange): TimeRange {
  if (to - from >= limits.to - limits.from) return limits;
  const shift = from < limits.from ? limits.from - from : to > limits.to ? limits.to - to : 0;
  return { from: from + shift, to: to + shift };
}

/** Where a time lies to a range: before it, after it, or in it at least in part. */
export function sideOf(time: TimeRange, range: TimeRange): "before" | "in" | "after" {
  if (time.to <= range.from) return "before";
  return time.from >= range.to ? "after" : "in";
}
