import { formatMessage, type MessageValues, type UiLanguage } from "../messages/define";
import { timexMessages } from "../messages/timex";
import { monthName, ordinal, partOfDayWords, seasonWords, weekdayName } from "../messages/timex-words";
import { type DayInterval, dayOfWeek, weekdayOf } from "./calendar";
import { describeDuration, describeSet } from "./describe-amount";
import type { Timex, TimexModifier } from "./timex";
import { intervalOf } from "./timex-interval";
import { type CalendarValue, formatTimexValue, parseTimexValue, type TimeOfDay } from "./timex-value";

type MessageKey = keyof typeof timexMessages;
/** The grammatical form a German phrase takes behind the words of its modifier. */
type Form = "" | "Of" | "Dative";

const formAfter: Partial<Record<TimexModifier, Form>> = {
  START: "Of",
  MID: "Of",
  END: "Of",
  BEFORE: "Dative",
  AFTER: "Dative",
};

/** What a TIMEX3 means in plain words, such as "Tuesday, 2 September 2025"; an invalid value is given as it is. */
export function describeTimex(timex: Timex, language: UiLanguage): string {
  const value = parseTimexValue(timex.value);
  if (!value) return timex.value;
  if (value.kind === "reference") return modified(say(value.to, language), timex.mod, language);
  if (timex.type === "SET")
    return modified(describeSet(timex, value, language, describeTimex), timex.mod, language);
  if (value.kind === "duration") return modified(describeDuration(value, language), timex.mod, language);
  // "Early" and "late" belong to the part of the day, not to its date.
  const edge = value.time?.part ? edges.indexOf(timex.mod ?? "") : -1;
  if (edge >= 0) return describeCalendar(value, language, "", edge + 1);
  const what = describeCalendar(value, language, formAfter[timex.mod ?? "APPROX"] ?? "", 0);
  return modified(what, timex.mod, language);
}

const edges: readonly string[] = ["START", "MID", "END"];

function modified(what: string, mod: TimexModifier | undefined, language: UiLanguage): string {
  return mod ? say(mod, language, { what }) : what;
}

function say(key: MessageKey, language: UiLanguage, values: MessageValues = {}): string {
  return formatMessage(timexMessages[key], language, values);
}

/** The words of `key` in the form the modifier asks for, where there is one. */
function sayIn(form: Form, key: MessageKey, language: UiLanguage, values: MessageValues): string {
  const inForm = `${key}${form}`;
  return say(inForm in timexMessages ? (inForm as MessageKey) : key, language, values);
}

/** `edge` tells which words a part of the day takes: 0 plain, 1 early, 2 middle, 3 late. */
function describeCalendar(value: CalendarValue, language: UiLanguage, form: Form, edge: number): string {
  const time = value.time && describeTime(value.time, language, edge);
  if (value.unit === "time") return time ?? "";
  const { time: _, ...date } = value;
  const day = describeDate(date, language, form);
  return time ? say("withTime", language, { day, time }) : day;
}

function describeDate(value: CalendarValue, language: UiLanguage, form: Form): string {
  if (!/^\d+$/.test(value.year)) return describeUnknownYear(value, language);
  if (!value.fiscal) return describeKnownYear(value, language, form, value.year);
  const ofPart = value.unit === "year" ? form : "";
  const year = sayIn(ofPart, "fiscalYear", language, { year: value.year });
  return value.unit === "year" ? year : describeKnownYear(value, language, form, year);
}

function describeUnknownYear(value: CalendarValue, language: UiLanguage): string {
  const values = wordsOfParts(value, language, "");
  switch (value.unit) {
    case "day":
      return describeDayOfUnknownYear(value, language, values);
    case "month":
      return say(value.month === "XX" ? "anyMonth" : "monthOfUnknownYear", language, values);
    case "week":
      return say(value.week === "XX" ? "anyWeek" : "weekOfUnknownYear", language, values);
    case "weekend":
      return say("anyWeekend", language);
    case "season":
      return say("withUnknownYear", language, { what: seasonWords[language][value.season ?? "SU"] });
    case "half":
    case "quarter":
      if (values.ordinal === "") return say("unknownYear", language);
      return say(value.half ? "halfOfUnknownYear" : "quarterOfUnknownYear", language, values);
    case "decade":
      return say("anyDecade", language);
    case "century":
      return say("anyCentury", language);
    default:
      return /^\d/.test(value.year) ? value.year : say("unknownYear", language);
  }
}

function describeDayOfUnknownYear(value: CalendarValue, language: UiLanguage, values: MessageValues): string {
  if (value.week) return say(value.weekday === "X" ? "anyDay" : "anyWeekday", language, values);
  if (value.month === "XX") return say(value.day === "XX" ? "anyDay" : "dayOfUnknownMonth", language, values);
  return say(value.day === "XX" ? "monthOfUnknownYear" : "dayOfUnknownYear", language, values);
}

/** The words for month and weekday, the digits without leading zeros. */
function wordsOfParts(value: CalendarValue, language: UiLanguage, year: string): MessageValues {
  const month = Number(value.month);
  const weekday = Number(value.weekday);
  const part = Number(value.half ?? value.quarter);
  return {
    year,
    month: Number.isNaN(month) ? "" : monthName(month, language),
    weekday: Number.isNaN(weekday) ? "" : weekdayName(weekday, language),
    day: Number(value.day ?? 0) || "",
    week: Number(value.week ?? 0) || "",
    ordinal: part ? ordinal(part, language) : "",
  };
}

function describeKnownYear(value: CalendarValue, language: UiLanguage, form: Form, year: string): string {
  const values = wordsOfParts(value, language, year);
  switch (value.unit) {
    case "century":
      return sayIn(form, "century", language, { ordinal: ordinal(Number(value.year) + 1, language) });
    case "decade":
      return sayIn(form, "decade", language, { year: `${value.year}0` });
    case "half":
    case "quarter":
      if (values.ordinal === "") return say(value.half ? "anyHalf" : "anyQuarter", language, values);
      return sayIn(form, value.unit, language, values);
    case "season":
      return sayIn(form, "season", language, describeSeason(value, language, year));
    case "month":
      return say(value.month === "XX" ? "anyMonthOf" : "month", language, values);
    case "week":
    case "weekend":
      return describeWeek(value, language, form, values);
    case "day":
      return describeDay(value, language, values);
    default:
      return year;
  }
}

function describeSeason(value: CalendarValue, language: UiLanguage, year: string): MessageValues {
  const season = value.season ?? "SU";
  const next = String((Number(value.year) + 1) % 100).padStart(2, "0");
  return { season: seasonWords[language][season], year: season === "WI" ? `${year}/${next}` : year };
}

function describeDay(value: CalendarValue, language: UiLanguage, values: MessageValues): string {
  if (value.week) {
    if (value.week === "XX")
      return say(value.weekday === "X" ? "anyDayOfYear" : "anyWeekdayOf", language, values);
    if (value.weekday === "X") return describeWeek({ ...value, unit: "week" }, language, "", values);
    return describeKnownDay(dayOfWeek(`${value.year}-W${value.week}`, Number(value.weekday)), language);
  }
  if (value.month === "XX") return say("anyDayOfYear", language, values);
  if (value.day === "XX") return say("anyDayOf", language, values);
  return describeKnownDay(formatTimexValue(value), language);
}

function describeKnownDay(day: string, language: UiLanguage): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return say("day", language, {
    weekday: weekdayName(weekdayOf(day), language),
    day: Number(date),
    month: monthName(Number(month), language),
    year,
  });
}

function describeWeek(value: CalendarValue, language: UiLanguage, form: Form, values: MessageValues): string {
  const days = value.week === "XX" ? undefined : intervalOf(formatTimexValue(value));
  if (value.unit === "weekend") {
    if (!days) return say("anyWeekend", language);
    return sayIn(form, "weekend", language, { days: describeDays(days, language, true) });
  }
  if (!days) return say("anyWeekOf", language, values);
  const otherYear = days.from.slice(0, 4) !== days.to.slice(0, 4);
  return say("week", language, { ...values, days: describeDays(days, language, otherYear) });
}

/** First to last day as people write it: the month, and if asked the year, only once where it is the same. */
export function describeDays({ from, to }: DayInterval, language: UiLanguage, withYear: boolean): string {
  const name = (day: string, year: boolean) =>
    `${monthName(Number(day.slice(5, 7)), language)}${year ? ` ${day.slice(0, 4)}` : ""}`;
  const ends = { from: Number(from.slice(8)), to: Number(to.slice(8)) };
  if (from.slice(0, 7) === to.slice(0, 7))
    return say("daysOfMonth", language, { ...ends, month: name(to, withYear) });
  const fromMonth = name(from, withYear && from.slice(0, 4) !== to.slice(0, 4));
  return say("daysAcross", language, { ...ends, fromMonth, toMonth: name(to, withYear) });
}

/** A time of the day in words; `edge` as in `describeCalendar`. */
function describeTime(value: TimeOfDay, language: UiLanguage, edge: number): string {
  const { part, hour = "XX", minute, second, zone } = value;
  if (part) return partOfDayWords[language][part][edge] ?? part;
  if (hour === "XX") return say("unknownTime", language);
  const key = second
    ? "clockSeconds"
    : minute && (minute !== "00" || language === "en")
      ? "clock"
      : "fullHour";
  const time = say(key, language, {
    hour: language === "de" ? Number(hour) : hour,
    minute: minute ?? "",
    second: second ?? "",
  });
  return zone ? say("withZone", language, { time, zone: zone === "Z" ? "UTC" : `UTC${zone}` }) : time;
}
