import { dayValue, isDay, monthValue, padded, weekdayOf, yearValue } from "../calendar";
import { holidayAnyYear, holidayIn } from "../holidays";
import type { CalendarMeaning } from "../meaning";
import {
  because,
  dated,
  type MeaningOf,
  type Outcome,
  type Reference,
  typeOf,
  waitingFor,
} from "./reference";
import { chooseYear, type Yearly } from "./year-choice";

/** "3. September 2025", "im Mai", "2019", "am 5.". */
export function resolveCalendar(meaning: CalendarMeaning, reference: Reference): Outcome | undefined {
  const { year, month, day } = meaning;
  const part = meaning.part ? `T${meaning.part}` : "";
  if (month === undefined) {
    if (day !== undefined) return resolveDayAlone(day, part, reference);
    if (typeof year === "number") return dated(yearValue(year), because("named"));
    return undefined;
  }
  const inYear = (candidate: number): string | undefined => {
    if (day === undefined) return monthValue(candidate, month) + part;
    const value = dayValue(candidate, month, day);
    return isDay(value) ? value + part : undefined;
  };
  const anyYear = `XXXX-${padded(month, 2)}${day === undefined ? "" : `-${padded(day, 2)}`}${part}`;
  const yearly: Yearly = {
    in: inYear,
    anyYear,
    ...(year === undefined ? {} : { year }),
    ...(meaning.direction ? { direction: meaning.direction } : {}),
  };
  return byWeekday(meaning, inYear, reference) ?? chooseYear(yearly, reference);
}

/** The weekday beside the date tells which year is meant. */
function byWeekday(
  { year, weekday }: CalendarMeaning,
  inYear: (year: number) => string | undefined,
  reference: Reference,
): Outcome | undefined {
  if (year !== undefined || weekday === undefined || reference.year === undefined) return undefined;
  const here = reference.year;
  const fitting = [here, here + 1, here - 1]
    .map(inYear)
    .filter((value) => value !== undefined && weekdayOf(value.slice(0, 10)) === weekday);
  const [value] = fitting;
  return value === undefined ? undefined : dated(value, because("yearByWeekday", { weekday }));
}

/** "am 5.": of the month named last, else the nearest such day. */
function resolveDayAlone(day: number, part: string, reference: Reference): Outcome | undefined {
  const mention = reference.mentioned.find(
    ({ value, sentence }) => sentence >= reference.sentence - 1 && /^\d{4}-\d{2}/.test(value),
  );
  const base = mention?.value.slice(0, 7) ?? reference.month;
  if (base === undefined) return waitingFor(`XXXX-XX-${padded(day, 2)}${part}`);
  const value = `${base}-${padded(day, 2)}`;
  if (!isDay(value)) return undefined;
  return dated(value + part, because("monthOf", { date: base }));
}

const periodValues = (year: string, period: string) => `${year}-${period}`;

/** "im Sommer", "im ersten Quartal", "second half of 2024". */
export function resolvePeriod(meaning: MeaningOf<"period">, reference: Reference): Outcome | undefined {
  const { period, year, direction } = meaning;
  return chooseYear(
    {
      in: (candidate) => periodValues(yearValue(candidate), period),
      anyYear: periodValues("XXXX", period),
      ...(year === undefined ? {} : { year }),
      ...(direction ? { direction } : {}),
    },
    reference,
  );
}

/** "Weihnachten", "an Pfingsten 2024". */
export function resolveHoliday(meaning: MeaningOf<"holiday">, reference: Reference): Outcome | undefined {
  const { holiday, year, direction } = meaning;
  const part = meaning.part ? `T${meaning.part}` : "";
  return chooseYear(
    {
      in: (candidate) => holidayIn(holiday, candidate) + part,
      anyYear: holidayAnyYear(holiday) + part,
      ...(year === undefined ? {} : { year }),
      ...(direction ? { direction } : {}),
    },
    reference,
  );
}

/** "KW 36", "week 36". */
export function resolveIsoWeek(
  { week, year }: MeaningOf<"isoWeek">,
  reference: Reference,
): Outcome | undefined {
  const number = `W${padded(week, 2)}`;
  return chooseYear(
    {
      in: (candidate) => `${yearValue(candidate)}-${number}`,
      anyYear: `XXXX-${number}`,
      ...(year === undefined ? {} : { year }),
    },
    reference,
  );
}

/** "die neunziger Jahre" as `199`. */
export function resolveDecade({ decade, century }: MeaningOf<"decade">, reference: Reference): Outcome {
  if (century) return dated(padded(decade, 3), because("named"));
  // In 2025 "the twenties" may be these or those; news of this century mostly mean the last one's.
  const here = reference.year ?? 2000;
  const current = Math.max(0, Math.floor(here / 100) * 10 + decade);
  const last = Math.max(0, current - 10);
  const begun = current * 10 <= here;
  const value = begun && decade <= 1 ? current : last;
  const why = because("decade");
  const others = begun ? [current, last].map((other) => padded(other, 3)) : [];
  return dated(
    padded(value, 3),
    why,
    others.map((other) => ({ type: typeOf(other), value: other, why })),
  );
}

/** "im 20. Jahrhundert" as `19`. */
export function resolveCentury({ century }: MeaningOf<"century">): Outcome {
  return dated(padded(century - 1, 2), because("named"));
}

const cuts = { day: /^\d{4}-\d{2}-\d{2}/, week: /^\d{4}-W\d{2}/, month: /^\d{4}-\d{2}/, year: /^\d{4}/ };

/** "am selben Tag", "in that year": the last date mentioned, cut to the unit. */
export function resolveMentioned(
  { unit, near }: MeaningOf<"mentioned">,
  reference: Reference,
): Outcome | undefined {
  const pattern = unit ? cuts[unit] : /^\d{2}.*/;
  for (const mention of reference.mentioned) {
    if (near && mention.sentence < reference.sentence - 1) return undefined;
    const [value] = pattern.exec(mention.value) ?? [];
    if (value) return dated(value, because("mentioned", { date: value.slice(0, 10) }));
  }
  return undefined;
}
