import type { Reason } from "../../suggest/reason";
import { addDays, addMonths, addWeeks, addYears, isoWeekOf, padded, yearValue } from "../calendar";
import type { DayPart, Unit } from "../meaning";
import type { OtherReading } from "../timex";
import { durationValue } from "./length";
import {
  because,
  dated,
  isClockUnit,
  type MeaningOf,
  type Mention,
  type Outcome,
  type Reference,
  waitingFor,
} from "./reference";
import { resolveWeekend } from "./weekday";

type Grain = MeaningOf<"shift">["unit"];

const unknown: Readonly<Record<Grain, string>> = {
  day: "XXXX-XX-XX",
  weekend: "XXXX-WXX-WE",
  week: "XXXX-WXX",
  month: "XXXX-XX",
  quarter: "XXXX-QX",
  year: "XXXX",
  decade: "XXXX",
  century: "XXXX",
};

const dayForm = /^\d{4}-\d{2}-\d{2}/;
const weekForm = /^\d{4}-W\d{2}$/;
const monthForm = /^\d{4}-\d{2}/;
const yearForm = /^\d{4}/;

/** `base` moved by `by` units, cut to the grain of `unit`; undefined when `base` is too coarse for it. */
export function moved(base: string, unit: Grain, by: number): string | undefined {
  const day = dayForm.exec(base)?.[0];
  const month = monthForm.exec(base)?.[0];
  const year = yearForm.exec(base)?.[0];
  switch (unit) {
    case "day":
      return day && addDays(day, by);
    case "weekend":
      return day && `${addWeeks(isoWeekOf(day), by)}-WE`;
    case "week":
      if (weekForm.test(base)) return addWeeks(base, by);
      return day && addWeeks(isoWeekOf(day), by);
    case "month":
      return month && addMonths(month, by);
    case "quarter":
      return month && quarterOf(addMonths(month, by * 3));
    case "year":
      return year && yearValue(Number(year) + by);
    case "decade":
      return year && shortYears(Math.floor(Number(year) / 10) + by, 3);
    case "century":
      return year && shortYears(Math.floor(Number(year) / 100) + by, 2);
  }
}

/** The first digits of a decade or century; the year is unknown where there is none. */
function shortYears(number: number, width: number): string {
  return number >= 0 && number < 10 ** width ? padded(number, width) : unknown.year;
}

function quarterOf(month: string): string {
  return `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;
}

/** The last mention that is fine enough to count `unit` from. */
function mentionFor(unit: Grain, reference: Reference): Mention | undefined {
  return reference.mentioned.find(({ value }) => moved(value, unit, 0) !== undefined);
}

function mentionOf({ unit, from }: MeaningOf<"shift">, reference: Reference): Mention | undefined {
  const mention = from === "mentioned" || from === "sentence" ? mentionFor(unit, reference) : undefined;
  return from === "sentence" && mention?.sentence !== reference.sentence ? undefined : mention;
}

/** "gestern", "nächste Woche", "this year", "am Tag darauf". */
export function resolveShift(meaning: MeaningOf<"shift">, reference: Reference): Outcome | undefined {
  const { unit, by, part } = meaning;
  if (unit === "weekend" && meaning.from !== "mentioned") return resolveWeekend(by, reference);
  const mention = mentionOf(meaning, reference);
  // "Am Vortag" without a day before it is seen from the article; "im Jahr darauf" cannot be.
  if (meaning.from === "mentioned" && !mention && unit !== "day") {
    return dated(unknown[unit], because("notMentioned"));
  }
  const base = mention?.value ?? reference.published;
  const value = base === null ? undefined : moved(base, unit, by);
  if (base === null || value === undefined) {
    return waitingFor(withPart(unknown[unit], part));
  }
  return dated(withPart(value, part), whyShift(unit, by, base.slice(0, 10)));
}

function whyShift(unit: Grain, by: number, date: string): Reason {
  if (by === 0) return because("current", { unit, date });
  if (Math.abs(by) === 1) return because(by < 0 ? "previous" : "following", { unit, date });
  return because(by < 0 ? "distanceBefore" : "distanceAfter", { unit, amount: Math.abs(by), date });
}

function withPart(value: string, part: DayPart | undefined): string {
  return part ? `${value}T${part}` : value;
}

const grains: Readonly<Partial<Record<Unit, Grain>>> = {
  day: "day",
  week: "week",
  weekend: "weekend",
  month: "month",
  quarter: "quarter",
  year: "year",
  decade: "decade",
  century: "century",
};

/** "vor zwei Jahren", "in drei Wochen", "zwei Tage später"; the length itself is the other reading. */
export function resolveDistance(meaning: MeaningOf<"distance">, reference: Reference): Outcome | undefined {
  const { unit, direction } = meaning;
  const parts = [{ amount: meaning.amount, unit }];
  const length: OtherReading = {
    type: "DURATION",
    value: durationValue(parts),
    why: because("length", { unit, amount: meaning.amount }),
  };
  const grain = grains[unit];
  if (meaning.unlessPast && reference.tense() === "past") return length;
  if (meaning.fromDay !== undefined) return resolveDayAway(meaning, meaning.fromDay, reference) ?? length;
  if (meaning.amount === "X" || grain === undefined || isClockUnit(unit)) return length;
  const whole = wholeAmount(meaning.amount, grain);
  if (!whole) return length;
  const { amount, finer } = whole;
  const by = direction === "past" ? -amount : amount;
  const mention = meaning.from === "mentioned" ? mentionFor(finer, reference) : undefined;
  if (meaning.from === "mentioned" && !mention) return length;
  const base = mention?.value ?? reference.published;
  const value = base === null ? undefined : moved(base, finer, by);
  if (base === null || value === undefined) return { ...waitingFor(unknown[finer]), others: [length] };
  const why = because(direction === "past" ? "distanceBefore" : "distanceAfter", {
    unit,
    amount: meaning.amount,
    date: base.slice(0, 10),
  });
  return dated(value, why, [length]);
}

/** "Heute vor zehn Jahren", "morgen in acht Tagen": that very day. */
function resolveDayAway(
  { amount, unit, direction }: MeaningOf<"distance">,
  fromDay: number,
  reference: Reference,
): Outcome | undefined {
  if (typeof amount !== "number" || !Number.isInteger(amount)) return undefined;
  if (reference.day === undefined) return waitingFor(unknown.day);
  const start = addDays(reference.day, fromDay);
  const by = direction === "past" ? -amount : amount;
  const moves: Readonly<Partial<Record<Unit, () => string>>> = {
    day: () => addDays(start, by),
    week: () => addWeeks(start, by),
    month: () => addMonths(start, by),
    year: () => addYears(start, by),
    decade: () => addYears(start, by * 10),
  };
  const value = moves[unit]?.();
  const key = direction === "past" ? "distanceBefore" : "distanceAfter";
  return value === undefined ? undefined : dated(value, because(key, { unit, amount, date: start }));
}

/** Half years are counted in months; half weeks name no day, so they stay lengths. */
function wholeAmount(amount: number, grain: Grain): { amount: number; finer: Grain } | undefined {
  if (Number.isInteger(amount)) {
    // "vor zwei Jahrzehnten" names no decade but a year or so.
    if (grain === "decade") return { amount: amount * 10, finer: "year" };
    return { amount, finer: grain };
  }
  if (grain === "year") return { amount: Math.round(amount * 12), finer: "month" };
  return undefined;
}
