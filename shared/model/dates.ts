import { z } from "./zod";

/** A calendar date, possibly without day or month: `2025`, `2025-09`, `2025-09-04`. */
export const publishedSchema = z
  .string()
  .regex(
    /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
    "a date is written 2025, 2025-09 or 2025-09-04",
  )
  .refine(isCalendarDate, "there is no such day");

/** A moment as ISO 8601 in UTC, as `Date.toISOString` writes it. */
export const instantSchema = z.iso.datetime();

/** Whether `text` (`YYYY`, `YYYY-MM` or `YYYY-MM-DD`) names a day, month or year that exists. */
export function isCalendarDate(text: string): boolean {
  const [year, month, day] = text.split("-").map(Number);
  if (year === undefined || Number.isNaN(year)) return false;
  if (month === undefined) return true;
  if (month < 1 || month > 12) return false;
  if (day === undefined) return true;
  return day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
