import { addDays, type DayInterval, dayOfWeek, daysOfWeek, dayValue, monthValue, padded } from "./calendar";
import { type CalendarValue, parseTimexValue, seasons } from "./timex-value";

/**
 * The first and last day of what a value names; of a time, its day. A month of which the day is not known is the
 * whole month. Undefined for durations, references, fiscal years and whatever has no known year.
 */
export function intervalOf(value: string): DayInterval | undefined {
  const parsed = parseTimexValue(value);
  return parsed?.kind === "calendar" ? intervalOfParts(parsed) : undefined;
}

function intervalOfParts(value: CalendarValue): DayInterval | undefined {
  const known = /^\d{2,4}/.exec(value.year)?.[0];
  if (!known || value.fiscal) return undefined;
  if (value.year.length < 4 || known.length < 4) return yearsFrom(known);
  const year = Number(known);
  const months = (first: number, last: number): DayInterval => ({
    from: `${monthValue(year, first)}-01`,
    to: addDays(`${monthValue(year, last + 1)}-01`, -1),
  });
  const number = (digits: string | undefined) => (/^\d+$/.test(digits ?? "") ? Number(digits) : undefined);
  const half = number(value.half);
  const quarter = number(value.quarter);
  const week = number(value.week);
  const month = number(value.month);
  if (half) return months(half * 6 - 5, half * 6);
  if (quarter) return months(quarter * 3 - 2, quarter * 3);
  // Winter begins in December of the year it is named after.
  if (value.season) {
    const first = 3 + 3 * seasons.indexOf(value.season);
    return months(first, first + 2);
  }
  if (week) return weekInterval(`${known}-W${padded(week, 2)}`, value);
  const day = number(value.day);
  if (month && day) return { from: dayValue(year, month, day), to: dayValue(year, month, day) };
  return month ? months(month, month) : months(1, 12);
}

function weekInterval(week: string, { unit, weekday }: CalendarValue): DayInterval {
  const days = daysOfWeek(week);
  if (unit === "weekend") return { from: dayOfWeek(week, 6), to: days.to };
  if (!weekday || weekday === "X") return days;
  return { from: dayOfWeek(week, Number(weekday)), to: dayOfWeek(week, Number(weekday)) };
}

/** All years that begin with `digits`: `20` from 2000 to 2099, `202` from 2020 to 2029. */
function yearsFrom(digits: string): DayInterval {
  const missing = 4 - digits.length;
  const from = Math.max(1, Number(digits.padEnd(4, "0")));
  return { from: `${padded(from, 4)}-01-01`, to: `${digits}${"9".repeat(missing)}-12-31` };
}
