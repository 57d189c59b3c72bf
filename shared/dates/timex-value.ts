import { daysInMonth, weeksInYear } from "./calendar";
import type { TimexType } from "./timex";

/** The parts of the day TIMEX3 names. */
export const partsOfDay = ["MO", "MI", "AF", "EV", "NI", "DT", "AM", "PM"] as const;
export type PartOfDay = (typeof partsOfDay)[number];

export const seasons = ["SP", "SU", "FA", "WI"] as const;
export type Season = (typeof seasons)[number];

/** The units a duration counts: decades `DE`, centuries `CE`, millennia `ML`, weekends `WE`; behind `T` hours and shorter. */
export type DurationUnit =
  | "ML"
  | "CE"
  | "DE"
  | "Y"
  | "H"
  | "Q"
  | "M"
  | "W"
  | "WE"
  | "D"
  | `T${"H" | "M" | "S" | PartOfDay}`;

/** A time of the day: a part of it, or the clock. Digits that are not known are X. */
export interface TimeOfDay {
  part?: PartOfDay;
  hour?: string;
  minute?: string;
  second?: string;
  /** `Z`, `+02` or `+02:00`. */
  zone?: string;
}

/** A place in the calendar, its parts as they are written, X included. */
export interface CalendarValue {
  kind: "calendar";
  unit:
    | "century"
    | "decade"
    | "year"
    | "half"
    | "quarter"
    | "season"
    | "month"
    | "week"
    | "weekend"
    | "day"
    | "time";
  /** `20`, `202`, `2025`, `XXXX`; empty for a time alone (`T12:30`). */
  year: string;
  /** A fiscal year, which need not begin in January. */
  fiscal?: true;
  half?: string;
  quarter?: string;
  season?: Season;
  month?: string;
  week?: string;
  /** Day of the month. */
  day?: string;
  /** `1` for Monday to `7`, or X; only with a week. */
  weekday?: string;
  time?: TimeOfDay;
}

/** A length of time: its counts as they are written, such as `6`, `1.5` or `X`. */
export interface DurationValue {
  kind: "duration";
  amounts: ReadonlyArray<{ count: string; unit: DurationUnit }>;
}

export interface ReferenceValue {
  kind: "reference";
  to: "past" | "present" | "future";
}

export type TimexValue = CalendarValue | DurationValue | ReferenceValue;

const references: Readonly<Record<string, ReferenceValue["to"]>> = {
  PAST_REF: "past",
  PRESENT_REF: "present",
  FUTURE_REF: "future",
};

const datePart =
  /^(FY)?([\dX]{4}|\d{2,3}|XXX?)(?:-(?:(H)([12X])|(Q)([1-4X])|(SP|SU|FA|WI)|W(\d\d|XX)(?:-(?:(WE)|([1-7X])))?|(\d\d|XX)(?:-(\d\d|XX))?))?$/;
const timePart =
  /^(?:(MO|MI|AF|EV|NI|DT|AM|PM)|(\d\d|XX)(?::(\d\d|XX)(?::(\d\d|XX))?)?)(Z|[+-]\d\d(?::?\d\d)?)?$/;
const durationForm = /^P(?:\d+(?:\.\d+)?(?!\d)|X{1,4}|T)/;
const amountForm = /^(T?)(\d+(?:\.\d+)?|X{1,4})(ML|CE|DE|WE|MO|MI|AF|EV|NI|DT(?![\dX])|AM|PM|[YHQMWDS])/;

/** Reads a TIMEX3 value into its parts; undefined when it is none, or names a day that does not exist. */
export function parseTimexValue(value: string): TimexValue | undefined {
  const to = references[value];
  if (to) return { kind: "reference", to };
  return durationForm.test(value) ? parseDuration(value) : parseCalendar(value);
}

function parseDuration(value: string): DurationValue | undefined {
  const amounts: Array<{ count: string; unit: DurationUnit }> = [];
  let rest = value.slice(1);
  let ofDay = false;
  while (rest !== "") {
    const match = amountForm.exec(rest);
    if (!match) return undefined;
    const [all, t = "", count = "", unit = ""] = match;
    if (t !== "" && ofDay) return undefined;
    ofDay ||= t !== "";
    const isTime = /^(?:[HMS]|MO|MI|AF|EV|NI|DT|AM|PM)$/.test(unit);
    if (ofDay ? !isTime : isTime && unit !== "H" && unit !== "M") return undefined;
    const counted = (ofDay ? `T${unit}` : unit) as DurationUnit;
    if (amounts.some((amount) => amount.unit === counted)) return undefined;
    amounts.push({ count, unit: counted });
    rest = rest.slice(all.length);
  }
  return amounts.length > 0 ? { kind: "duration", amounts } : undefined;
}

function parseCalendar(value: string): CalendarValue | undefined {
  const at = value.indexOf("T");
  const written = at < 0 ? value : value.slice(0, at);
  const time = at < 0 ? undefined : parseTime(value.slice(at + 1));
  if (at >= 0 && !time) return undefined;
  if (written === "") return time && { kind: "calendar", unit: "time", year: "", time };
  const match = datePart.exec(written);
  if (!match || !/^(?:\d*X*)$/.test(match[2] ?? "")) return undefined;
  const date = calendarParts(match);
  if (!exists(date) || (time && date.unit !== "day" && date.unit !== "week")) return undefined;
  // A time belongs to a day; "on weekday evenings" has the weekday of no week.
  return time ? { ...date, time } : date;
}

function calendarParts(match: RegExpExecArray): CalendarValue {
  const [, fy, year = "", h, half, q, quarter, season, week, weekend, weekday, month, day] = match;
  const base = { kind: "calendar" as const, year, ...(fy ? { fiscal: true as const } : {}) };
  if (h && half) return { ...base, unit: "half", half };
  if (q && quarter) return { ...base, unit: "quarter", quarter };
  if (season) return { ...base, unit: "season", season: season as Season };
  if (week && weekend) return { ...base, unit: "weekend", week };
  if (week && weekday) return { ...base, unit: "day", week, weekday };
  if (week) return { ...base, unit: "week", week };
  if (month && day) return { ...base, unit: "day", month, day };
  if (month) return { ...base, unit: "month", month };
  return { ...base, unit: year.length === 2 ? "century" : year.length === 3 ? "decade" : "year" };
}

/** Whether the calendar has what the parts name; parts that are not known are given the benefit of the doubt. */
function exists(value: CalendarValue): boolean {
  if (value.year.length < 4 && value.unit !== "century" && value.unit !== "decade") return false;
  if (value.year === "0000" || (value.fiscal && !/^(?:year|half|quarter)$/.test(value.unit))) return false;
  const year = Number(value.year);
  const month = Number(value.month ?? "XX");
  if (month < 1 || month > 12) return false;
  const day = Number(value.day ?? "XX");
  if (day < 1 || day > (Number.isNaN(month) ? 31 : daysInMonth(year, month))) return false;
  const week = Number(value.week ?? "XX");
  return !(week < 1 || week > (Number.isNaN(year) ? 53 : weeksInYear(year)));
}

function parseTime(written: string): TimeOfDay | undefined {
  const match = timePart.exec(written);
  if (!match) return undefined;
  const [, part, hour, minute, second, zone] = match;
  if (Number(hour) > 24 || Number(minute) > 59 || Number(second) > 59) return undefined;
  if (hour === "24" && Number(minute ?? 0) + Number(second ?? 0) > 0) return undefined;
  return {
    ...(part ? { part: part as PartOfDay } : {}),
    ...(hour ? { hour } : {}),
    ...(minute ? { minute } : {}),
    ...(second ? { second } : {}),
    ...(zone ? { zone } : {}),
  };
}

/** Writes the parts of a value; the inverse of `parseTimexValue`. */
export function formatTimexValue(value: TimexValue): string {
  if (value.kind === "reference") return `${value.to.toUpperCase()}_REF`;
  if (value.kind === "duration") {
    const days = value.amounts.filter(({ unit }) => !unit.startsWith("T"));
    const times = value.amounts.filter(({ unit }) => unit.startsWith("T"));
    const write = (amounts: DurationValue["amounts"]) =>
      amounts.map(({ count, unit }) => `${count}${unit.replace("T", "")}`).join("");
    return `P${write(days)}${times.length > 0 ? `T${write(times)}` : ""}`;
  }
  return `${formatDate(value)}${value.time ? formatTime(value.time) : ""}`;
}

function formatDate({ unit, year, fiscal, ...parts }: CalendarValue): string {
  if (unit === "time") return "";
  const start = `${fiscal ? "FY" : ""}${year}`;
  if (parts.half) return `${start}-H${parts.half}`;
  if (parts.quarter) return `${start}-Q${parts.quarter}`;
  if (parts.season) return `${start}-${parts.season}`;
  if (unit === "weekend") return `${start}-W${parts.week}-WE`;
  if (parts.week) return `${start}-W${parts.week}${parts.weekday ? `-${parts.weekday}` : ""}`;
  return [start, parts.month, parts.day].filter((part) => part !== undefined).join("-");
}

function formatTime({ part, hour, minute, second, zone = "" }: TimeOfDay): string {
  const clock = part ?? [hour, minute, second].filter((digits) => digits !== undefined).join(":");
  return `T${clock}${zone}`;
}

/** Whether `value` may stand in a TIMEX3 of this type. */
export function isTimexValue(type: TimexType, value: string): boolean {
  const parsed = parseTimexValue(value);
  if (!parsed) return false;
  if (type === "DURATION") return parsed.kind === "duration";
  if (type === "SET") return parsed.kind !== "reference";
  if (parsed.kind === "duration") return false;
  if (parsed.kind === "reference") return true;
  return type === "TIME" ? parsed.time !== undefined : parsed.time === undefined;
}
