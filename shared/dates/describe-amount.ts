import { formatMessage, type MessageValues, type UiLanguage } from "../messages/define";
import { timexMessages } from "../messages/timex";
import { monthName, partOfDayWords, seasonWords, unitWords, weekdayName } from "../messages/timex-words";
import type { Timex } from "./timex";
import type { CalendarValue, DurationUnit, DurationValue, TimexValue } from "./timex-value";

type Amount = DurationValue["amounts"][number];

function say(key: keyof typeof timexMessages, language: UiLanguage, values: MessageValues = {}): string {
  return formatMessage(timexMessages[key], language, values);
}

/** A length of time in words: "6 years", "1 year and 6 months", "some weeks". */
export function describeDuration(value: DurationValue, language: UiLanguage): string {
  return value.amounts
    .map((amount) => describeAmount(amount, language))
    .reduce((first, second) => say("and", language, { first, second }));
}

function describeAmount({ count, unit }: Amount, language: UiLanguage): string {
  const [one, many] = unitWords[language][unit];
  if (count.startsWith("X")) return say("some", language, { units: many });
  const shown = language === "de" ? count.replace(".", ",") : count;
  return `${shown} ${Number(count) === 1 ? one : many}`;
}

type Describe = (timex: Timex, language: UiLanguage) => string;

/** What repeats in words: "every Tuesday", "every 2 years"; `describe` says a place in the calendar. */
export function describeSet(
  timex: Timex,
  value: TimexValue,
  language: UiLanguage,
  describe: Describe,
): string {
  const every = describeEvery(timex, value, language, describe);
  const [, count, unit] = /^(\d+|X)(X|D|W|M|Y|H|S)$/.exec(timex.freq ?? "") ?? [];
  if (!count || !unit || count === "X" || (count === "1" && !isDuration(value))) return every;
  if (unit === "X") return say("timesIn", language, { count: Number(count), every });
  const amount: Amount = { count, unit: (/[HS]/.test(unit) ? `T${unit}` : unit) as DurationUnit };
  // "1D" with "P1D" says no more than "every day".
  if (count === "1" && isDuration(value) && value.amounts[0]?.unit === amount.unit) return every;
  return say("amountIn", language, { amount: describeAmount(amount, language), every });
}

function isDuration(value: TimexValue): value is DurationValue {
  return value.kind === "duration";
}

function describeEvery(timex: Timex, value: TimexValue, language: UiLanguage, describe: Describe): string {
  if (value.kind === "reference") return timex.value;
  if (value.kind === "calendar") return describeEveryDate(timex, value, language, describe);
  const [only] = value.amounts;
  if (only && value.amounts.length === 1) {
    const [, many, every] = unitWords[language][only.unit];
    if (only.count === "1") return every;
    if (only.count.startsWith("X")) return say("everyFew", language, { units: many });
  }
  return say("everyMany", language, { amount: describeDuration(value, language) });
}

function describeEveryDate(
  timex: Timex,
  value: CalendarValue,
  language: UiLanguage,
  describe: Describe,
): string {
  const { time, ...date } = value;
  const repeated = () =>
    say("repeated", language, { what: describe({ type: "DATE", value: timex.value }, language) });
  const part = time?.part;
  const day = everyDate(date, language);
  if (!time) return day ?? repeated();
  // "Every morning" is said without the day it is the morning of.
  const isAnyDay =
    value.unit === "time" || (value.month === "XX" && value.day === "XX") || value.weekday === "X";
  if (part && isAnyDay) return unitWords[language][`T${part}`][2];
  if (part && day) return say("withTime", language, { day, time: partOfDayWords[language][part][0] });
  if (!day && !isAnyDay) return repeated();
  const clock = describe({ type: "TIME", value: timex.value.slice(timex.value.indexOf("T")) }, language);
  return say("withTime", language, { day: day ?? unitWords[language].D[2], time: clock });
}

/** What comes back every week, month or year; undefined when the year is known or nothing is. */
function everyDate(value: CalendarValue, language: UiLanguage): string | undefined {
  if (value.year !== "XXXX") return undefined;
  const known = (digits: string | undefined) => (/^\d+$/.test(digits ?? "") ? Number(digits) : undefined);
  const weekday = known(value.weekday);
  const day = known(value.day);
  const month = known(value.month);
  if (weekday) return say("everyWeekday", language, { weekday: weekdayName(weekday, language) });
  if (month && day) return say("everyDayOfYear", language, { day, month: monthName(month, language) });
  if (day) return say("everyDayOfMonth", language, { day });
  if (month) return say("everyMonth", language, { month: monthName(month, language) });
  if (value.season) return say("everySeason", language, { season: seasonWords[language][value.season] });
  const unit = ({ weekend: "WE", week: "W", month: "M", year: "Y", half: "H", quarter: "Q" } as const)[
    value.unit as "week"
  ] as DurationUnit | undefined;
  return unit && value.half !== "1" && value.half !== "2" ? unitWords[language][unit][2] : undefined;
}
