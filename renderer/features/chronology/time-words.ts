import { scaleUtc } from "d3-scale";
import type { TimeRange } from "#shared/claims/time-range";
import { dayFromNumber } from "#shared/dates/calendar";
import type { UiLanguage } from "#shared/messages/define";
import { publishedInWords } from "../../i18n/dates";

const dayLength = 86_400_000;

/** A range in words: one day, or its first and last. */
export function rangeInWords({ from, to }: TimeRange, language: UiLanguage): string {
  const first = dayFromNumber(Math.floor(from));
  const last = dayFromNumber(Math.ceil(to) - 1);
  const words = (day: string) => publishedInWords(day, language, "short");
  return first === last ? words(first) : `${words(first)} – ${words(last)}`;
}

/** A stroke of the axis: the day it stands at, its words, and whether a year begins there. */
export interface Tick {
  day: number;
  text: string;
  isYear: boolean;
}

/** About `count` strokes at round times. */
export function timeTicks({ from, to }: TimeRange, count: number, language: UiLanguage): Tick[] {
  const dates = scaleUtc()
    .domain([new Date(from * dayLength), new Date(to * dayLength)])
    .ticks(Math.max(2, count))
    .filter((date) => date.getTime() % dayLength === 0);
  const step = ((dates[1]?.getTime() ?? 0) - (dates[0]?.getTime() ?? 0)) / dayLength;
  let yearBefore = "";
  return dates.map((date) => {
    const day = Math.round(date.getTime() / dayLength);
    const written = dayFromNumber(day);
    const year = written.slice(0, 4);
    const isNewYear = year !== yearBefore;
    yearBefore = year;
    const shortened = step >= 365 ? year : step >= 28 ? written.slice(0, 7) : written;
    const text = publishedInWords(shortened, language, "short");
    // The year once, where it begins.
    const withoutYear = step < 28 && !isNewYear ? text.replace(new RegExp(`,?\\s*${year}$`), "") : text;
    return { day, text: step >= 365 ? String(Number(year)) : withoutYear, isYear: written.endsWith("01-01") };
  });
}

/** A number of days with its sign, such as +3. */
export function signedDays(days: number, language: UiLanguage): string {
  const format = new Intl.NumberFormat(language === "de" ? "de-DE" : "en-GB", { signDisplay: "exceptZero" });
  return format.format(days).replace("-", "\u2212");
}
