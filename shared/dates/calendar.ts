/**
 * The proleptic Gregorian calendar on ISO strings, in whole numbers only: no `Date`, hence no time zone that could
 * move a day. What is not known, or would lie outside the years 1 to 9999, is written with X as in TIMEX3.
 */

/** A stretch of days, both ends included, as `YYYY-MM-DD`. */
export interface DayInterval {
  from: string;
  to: string;
}

const dayForm = /^(\d{4})-(\d{2})-(\d{2})$/;

/** `number` with at least `width` digits; X for each digit of a number that is none. */
export function padded(number: number, width: number): string {
  return Number.isInteger(number) && number >= 0 ? String(number).padStart(width, "0") : "X".repeat(width);
}

/** The year as `YYYY`; `XXXX` outside the years 1 to 9999. */
export function yearValue(year: number): string {
  return padded(year >= 1 && year <= 9999 ? year : Number.NaN, 4);
}

/** The month as `YYYY-MM`; `month` may lie outside 1 to 12 and is then carried into the year. */
export function monthValue(year: number, month: number): string {
  const months = year * 12 + month - 1;
  return `${yearValue(Math.floor(months / 12))}-${padded(modulo(months, 12) + 1, 2)}`;
}

/** The day as `YYYY-MM-DD`; not checked, see `isDay`. */
export function dayValue(year: number, month: number, day: number): string {
  return `${yearValue(year)}-${padded(month, 2)}-${padded(day, 2)}`;
}

function modulo(number: number, by: number): number {
  return ((number % by) + by) % by;
}

/** Whether `year` has a 29 February. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** How many days a month (1 to 12) of `year` has; a year that is not known counts as a leap year. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return Number.isNaN(year) || isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether `text` is `YYYY-MM-DD` and names a day of the calendar. */
export function isDay(text: string): boolean {
  const [, year = "", month = "", day = ""] = dayForm.exec(text) ?? [];
  const monthNumber = Number(month);
  if (Number(year) < 1 || monthNumber < 1 || monthNumber > 12) return false;
  return Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), monthNumber);
}

/** Days from 1970-01-01 to `day`; NaN for anything but `YYYY-MM-DD`. */
export function dayNumber(day: string): number {
  const match = dayForm.exec(day);
  if (!match) return Number.NaN;
  const month = Number(match[2]);
  // Years begin in March here, so that the leap day comes last.
  const year = Number(match[1]) - (month <= 2 ? 1 : 0);
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(match[3]) - 1;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return year * 365 + leapDays + dayOfYear - 719468;
}

/** The day that lies `number` days after 1970-01-01; the inverse of `dayNumber`. */
export function dayFromNumber(number: number): string {
  const days = number + 719468;
  const era = Math.floor(days / 146097);
  const dayOfEra = days - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth + (marchMonth < 10 ? 3 : -9);
  return dayValue(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

/** Which day of the week a day is: 1 for Monday to 7 for Sunday; NaN for anything but `YYYY-MM-DD`. */
export function weekdayOf(day: string): number {
  return modulo(dayNumber(day) + 3, 7) + 1;
}

/** The day `count` days after `day` (before it, if negative). */
export function addDays(day: string, count: number): string {
  return dayFromNumber(dayNumber(day) + count);
}

/** How many days `to` lies after `from`. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** A day (`YYYY-MM-DD`) or week (`YYYY-Www`) moved by `count` weeks, in the same form. */
export function addWeeks(value: string, count: number): string {
  if (!value.includes("W")) return addDays(value, count * 7);
  return isoWeekOf(addDays(daysOfWeek(value).from, count * 7));
}

/** A day or month (`YYYY-MM`) moved by `count` months, in the same form; 31 January and a month is 28 February. */
export function addMonths(value: string, count: number): string {
  const [year = Number.NaN, month = Number.NaN, day] = value.split("-").map(Number);
  const moved = monthValue(year, month + count);
  if (day === undefined) return moved;
  const [movedYear = Number.NaN, movedMonth = Number.NaN] = moved.split("-").map(Number);
  return `${moved}-${padded(Math.min(day, daysInMonth(movedYear, movedMonth)), 2)}`;
}

/** A day, month or year moved by `count` years, in the same form; 29 February becomes 28 where there is none. */
export function addYears(value: string, count: number): string {
  if (/^\d{4}$/.test(value)) return yearValue(Number(value) + count);
  return addMonths(value, count * 12);
}

/** The ISO week of a day as `YYYY-Www`. */
export function isoWeekOf(day: string): string {
  // A week belongs to the year that has its Thursday.
  const thursday = addDays(day, 4 - weekdayOf(day));
  const year = Number(thursday.slice(0, 4));
  const week = Math.floor(daysBetween(dayValue(year, 1, 1), thursday) / 7) + 1;
  return `${yearValue(year)}-W${padded(week, 2)}`;
}

/** How many ISO weeks `year` has: 52 or 53. */
export function weeksInYear(year: number): number {
  return Number(isoWeekOf(dayValue(year, 12, 28)).slice(6));
}

/** Monday to Sunday of an ISO week `YYYY-Www`. */
export function daysOfWeek(week: string): DayInterval {
  const [, year, number] = /^(\d{4})-W(\d{2})$/.exec(week) ?? [];
  // 4 January always lies in the first week.
  const fourth = dayValue(Number(year ?? Number.NaN), 1, 4);
  const from = addDays(fourth, 1 - weekdayOf(fourth) + 7 * (Number(number) - 1));
  return { from, to: addDays(from, 6) };
}

/** A day by its ISO week and weekday (1 for Monday to 7 for Sunday). */
export function dayOfWeek(week: string, weekday: number): string {
  return addDays(daysOfWeek(week).from, weekday - 1);
}

/** Easter Sunday of `year` in the Gregorian calendar. */
export function easterSunday(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const corrections = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25);
  const epact = modulo(19 * golden + corrections + 15, 30);
  const fullMoon = epact - (epact === 29 || (epact === 28 && golden > 10) ? 1 : 0);
  // Days from 21 March to the paschal full moon; Easter is the Sunday after it.
  const moon = addDays(dayValue(year, 3, 21), fullMoon);
  return addDays(moon, 7 - (weekdayOf(moon) % 7));
}

/** The day nearest to `day` that is a `weekday` (1 for Monday to 7 for Sunday): at most three days away. */
export function nearestWeekday(day: string, weekday: number): string {
  return addDays(day, modulo(weekday - weekdayOf(day) + 3, 7) - 3);
}

/** The last `weekday` before `day`; a week before it when `day` is one itself. */
export function weekdayBefore(day: string, weekday: number): string {
  return addDays(day, -(modulo(weekdayOf(day) - weekday - 1, 7) + 1));
}

/** The first `weekday` after `day`; a week after it when `day` is one itself. */
export function weekdayAfter(day: string, weekday: number): string {
  return addDays(day, modulo(weekday - weekdayOf(day) - 1, 7) + 1);
}
