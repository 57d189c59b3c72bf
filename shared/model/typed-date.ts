import { publishedSchema } from "./dates";

const german = /^(?:(\d{1,2})\.\s*)?(\d{1,2})\.\s*(\d{4})$/;
const shortIso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/;

/**
 * What a person typed into a field for a date, as `2025`, `2025-09` or `2025-09-04`: besides these also `4.9.2025`,
 * `9.2025` and `2025-9-4`. Undefined when it is none of them or names no day of the calendar.
 */
export function readTypedDate(typed: string): string | undefined {
  const text = typed.trim();
  const [, day, month, year] = german.exec(text) ?? [];
  const [, isoYear, isoMonth, isoDay] = shortIso.exec(text) ?? [];
  const parts = year === undefined ? [isoYear ?? text, isoMonth, isoDay] : [year, month, day];
  const written = parts.filter((part) => part !== undefined).map((part) => part.padStart(2, "0"));
  const checked = publishedSchema.safeParse(written.join("-"));
  return checked.success ? checked.data : undefined;
}
