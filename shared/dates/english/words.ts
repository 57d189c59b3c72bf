import type { DayPart, Direction, Season, Unit } from "../meaning";
import { oneOf } from "../rule";
import type { TimexModifier } from "../timex";

/** Month names in full; the number of a month is its place. */
const fullMonths =
  "january february march april may june july august september october november december".split(" ");

/** Months as they are written, lower case and without stop, with their numbers. */
export const months: ReadonlyMap<string, number> = new Map([
  ...fullMonths.map((name, i) => [name, i + 1] as const),
  ...fullMonths.map((name, i) => [name.slice(0, 3), i + 1] as const),
  ["sept", 9],
]);

/** Months in their short forms, which may be other words too ("Jan", "Mar"). */
export const shortMonths: ReadonlySet<string> = new Set(
  [...months.keys()].filter((name) => !fullMonths.includes(name)),
);

/** Weekdays in full with their numbers, 1 for Monday. */
export const weekdays: ReadonlyMap<string, number> = new Map(
  "monday tuesday wednesday thursday friday saturday sunday"
    .split(" ")
    .map((name, i) => [name, i + 1] as const),
);

/** Short weekdays, which need a stop or a date behind them to be told from "sun" and "sat". */
export const shortWeekdays: ReadonlyMap<string, number> = new Map([
  ["mon", 1],
  ["tue", 2],
  ["tues", 2],
  ["wed", 3],
  ["weds", 3],
  ["thu", 4],
  ["thur", 4],
  ["thurs", 4],
  ["fri", 5],
  ["sat", 6],
  ["sun", 7],
]);

/** Parts of the day. */
export const dayParts: ReadonlyMap<string, DayPart> = new Map([
  ["morning", "MO"],
  ["lunchtime", "MI"],
  ["midday", "MI"],
  ["noon", "MI"],
  ["afternoon", "AF"],
  ["evening", "EV"],
  ["night", "NI"],
]);

export const seasons: ReadonlyMap<string, Season> = new Map([
  ["spring", "SP"],
  ["springtime", "SP"],
  ["summer", "SU"],
  ["summertime", "SU"],
  ["autumn", "FA"],
  ["fall", "FA"],
  ["winter", "WI"],
  ["wintertime", "WI"],
]);

/** Units in the singular; a fortnight is two weeks. */
export const units: ReadonlyMap<string, { unit: Unit; times: number }> = new Map([
  ["second", { unit: "second", times: 1 }],
  ["minute", { unit: "minute", times: 1 }],
  ["hour", { unit: "hour", times: 1 }],
  ["day", { unit: "day", times: 1 }],
  ["weekend", { unit: "weekend", times: 1 }],
  ["week", { unit: "week", times: 1 }],
  ["fortnight", { unit: "week", times: 2 }],
  ["month", { unit: "month", times: 1 }],
  ["quarter", { unit: "quarter", times: 1 }],
  ["year", { unit: "year", times: 1 }],
  ["decade", { unit: "decade", times: 1 }],
  ["century", { unit: "century", times: 1 }],
  ["millennium", { unit: "millennium", times: 1 }],
]);

/** The singular of a unit in either number: "centuries" is "century". */
export function singular(unit: string): string {
  const word = unit.toLowerCase();
  if (word === "centuries") return "century";
  if (word === "millennia" || word === "millenniums") return "millennium";
  return word.endsWith("s") ? word.slice(0, -1) : word;
}

/** Units in the plural only, or in both numbers, as pattern. */
export const pluralUnit =
  "(?:seconds|minutes|hours|days|weekends|weeks|fortnights|months|years|decades|centuries|millennia|millenniums)";
export const anyUnit =
  "(?:seconds?|minutes?|hours?|days?|weekends?|weeks?|fortnights?|months?|quarters?|years?|decades?|century|centuries|millennium|millennia)";

/** Words for "which one": last, next, this. */
const directions: ReadonlyMap<string, Direction | "this"> = new Map([
  ["last", "past"],
  ["past", "past"],
  ["this past", "past"],
  ["previous", "past"],
  ["next", "future"],
  ["coming", "future"],
  ["this coming", "future"],
  ["upcoming", "future"],
  ["this", "this"],
]);

/** Which one the words mean: `this` for the current one. */
export function directionOf(words: string | undefined): Direction | "this" | undefined {
  return words === undefined ? undefined : directions.get(words.toLowerCase());
}

/** How many units further: last -1, this 0, next 1. */
export function stepOf(words: string | undefined): number {
  const direction = directionOf(words);
  return direction === "past" ? -1 : direction === "future" ? 1 : 0;
}

const fullMonth = oneOf(fullMonths);
const shortMonth = oneOf(shortMonths);
/** A month; only a short one takes the full stop behind it along. */
export const monthName = `(?:${fullMonth}\\b|${shortMonth}\\b)`;
export const monthStop = `(?:(?<=\\b${shortMonth})\\.)?`;
export const weekdayName = oneOf(weekdays.keys());
export const dayPartName = oneOf(dayParts.keys());
export const seasonName = oneOf(seasons.keys());

/** "Early", "the end of", "mid-" before a date, as the optional group `edge`. */
export const edge =
  "(?:(?<edge>(?:the )?(?:very )?(?:beginning|start|dawn|middle|end|close|turn) of|(?:very )?(?:early|late|later|earlier)(?: in| on)?|mid|end)[ -](?:the )?)?";
/** The first words `edge` may begin with. */
export const edgeWords = [
  ...["the", "very", "beginning", "start", "dawn", "middle", "end", "close", "turn"],
  ...["early", "late", "later", "earlier", "mid"],
];

/** The modifier that the words of `edge` stand for; "later this year" has none. */
export function edgeModifier(words: string | undefined): { mod?: TimexModifier } {
  const word = words?.toLowerCase() ?? "";
  if (/beginning|start|dawn|turn|early/.test(word)) return { mod: "START" };
  if (/mid/.test(word)) return { mod: "MID" };
  return /\bend|close|late(?!r)/.test(word) ? { mod: "END" } : {};
}

/** A genitive behind a date belongs to it in TimeML. */
export const genitive = "(?:'s)?";

/** The word before, lower case, and whether it was written with a capital. */
export function wordBefore(before: string): { word: string; capital: boolean } {
  const written = /([\p{L}.]+)[ ("“‘]*$/u.exec(before.slice(-30))?.[1] ?? "";
  return { word: written.toLowerCase(), capital: /^\p{Lu}/u.test(written) };
}

/** Whether words begin with a capital letter; names of days and months do. */
export function hasCapital(words: string | undefined): boolean {
  return /^\p{Lu}/u.test(words ?? "");
}
