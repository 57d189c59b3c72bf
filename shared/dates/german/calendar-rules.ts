import { fullYear } from "../explicit";
import type { CalendarMeaning, YearNamed } from "../meaning";
import {
  type DateRule,
  datePattern,
  type Groups,
  oneOf,
  type Reading,
  type RuleMatch,
  startsWith,
} from "../rule";
import { edgeOf, edgePattern, withMod } from "./modifiers";
import { ordinalOf, ordinalPattern } from "./numbers";
import { inAllCases } from "./shift-words";
import {
  anyMonth,
  entryOf,
  month,
  monthOf,
  months,
  shortMonths,
  shortWeekdays,
  weekday,
  weekdays,
} from "./words";
import { isYear } from "./years";

/** "dieses Jahres", "des vergangenen Jahres", "des Vorjahres". */
export const yearOfPattern =
  "(?:(?:des )?(?:dieses|laufenden|heurigen|vergangenen|vorigen|letzten|verflossenen|nächsten|kommenden) Jahres|des Vorjahres|des Folgejahres|des Jahres(?! \\d))";
/** "2025", "'25", "des Jahres 2025". */
export const yearPattern = "(?:(?:im Jahre?|des Jahres|vom Jahr) )?[12]\\d{3}(?![.,:]?\\d)|'\\d\\d(?!\\d)";

/** How the year stands beside a date, by number or by "dieses Jahres". */
export function yearNamed(groups: Groups): { year?: YearNamed } {
  const written = /\d+$/.exec(groups.year ?? "")?.[0];
  if (written) return { year: fullYear(written) };
  const of = groups.yearOf?.toLowerCase();
  if (!of) return {};
  if (/vergangen|vorig|letzt|verflossen|vorjahr/.test(of)) return { year: { shift: -1 } };
  if (/nächst|kommend|folge/.test(of)) return { year: { shift: 1 } };
  return { year: { shift: 0 } };
}

const yearBehind = `(?:,? (?<year>${yearPattern})|,? (?<yearOf>${yearOfPattern}))?`;
const weekdayBefore = (group: string) =>
  `(?:(?<${group}>${weekday}s?|${oneOf(Object.keys(shortWeekdays))}\\.?),? (?:de[mnrs] )?)?`;

const dayNumbers = `\\d{1,2}\\.|${ordinalPattern}`;
const startOfDay = startsWith(
  [...Object.keys(weekdays), ...Object.keys(shortWeekdays)].flatMap((name) => [name, `${name}s`]),
  /^(?:\d{1,2}|\p{L}+te[nrsm]?)$/u,
);

function weekdayNumber(written: string | undefined): { weekday?: number } {
  const name = (written ?? "").toLowerCase().replace(/\.$/, "");
  const number =
    entryOf(weekdays, name) ?? entryOf(weekdays, name.replace(/s$/, "")) ?? entryOf(shortWeekdays, name);
  return number === undefined ? {} : { weekday: number };
}

function dayOfMonth(
  groups: Groups,
  day: string | undefined,
  weekdayGroup?: string,
): CalendarMeaning | undefined {
  const number = ordinalOf(day);
  const monthNumber = monthOf(groups.month);
  if (number === undefined || monthNumber === undefined || number < 1 || number > 31) return undefined;
  return {
    kind: "calendar",
    day: number,
    month: monthNumber,
    ...yearNamed(groups),
    ...weekdayNumber(weekdayGroup),
  };
}

function readDay({ groups }: RuleMatch): Reading | undefined {
  const meaning = dayOfMonth(groups, groups.day, groups.weekday);
  return meaning && { meaning };
}

function readDays({ groups }: RuleMatch): readonly Reading[] | undefined {
  const readings = [
    { group: "first", day: groups.firstDay, weekday: groups.firstWeekday },
    { group: "middle", day: groups.middleDay, weekday: undefined },
    { group: "last", day: groups.lastDay, weekday: groups.lastWeekday },
  ].flatMap(({ group, day, weekday: name }): Reading[] => {
    const meaning = day === undefined ? undefined : dayOfMonth(groups, day, name);
    return meaning ? [{ meaning, group }] : [];
  });
  return readings.length > 1 ? readings : undefined;
}

/** Months that people are called as well. */
const alsoNames = new Set(["mai", "august", "april", "juni", "märz", "juli"]);
const monthLead =
  /(?:^|[^\p{L}])(?:im|seit|bis|ab|vom|zum|von|für|nach|vor|zwischen|und|oder|sowie|monats?|monaten|den|des|der|dem|spätestens|frühestens|gegen|um|voraussichtlich|schon|bereits|erst|noch|wie|zuletzt|auf|über|pro|jeden|dieses|diesen|diesem|mit|in) $|\p{L} ?[/-] ?$|[(]$/iu;
const sureLead = /(?:^|[^\p{L}])(?:im|seit|bis|ab|monats?|spätestens|frühestens) $/iu;

function readMonth({ groups, before, after, words }: RuleMatch): Reading | undefined {
  const number = monthOf(groups.month);
  if (number === undefined) return undefined;
  const edge = edgeOf(groups.edge);
  const named = groups.month?.toLowerCase() ?? "";
  const direct = directionOf(groups.which);
  const alone = !edge && !groups.year && !groups.yearOf && !groups.which;
  if (alone && !monthLead.test(before)) return undefined;
  if (alone && /^\p{Ll}/u.test(words)) return undefined;
  if (/^ (?:Verlag|AG|GmbH|SE|KG)(?![\p{L}])/u.test(after)) return undefined;
  const nameFollows = /^ \p{Lu}\p{Ll}+/u.test(after);
  if (alone && alsoNames.has(named) && nameFollows && !sureLead.test(before)) return undefined;
  const meaning = { kind: "calendar" as const, month: number, ...yearNamed(groups), ...direct };
  return { meaning: { ...meaning, ...withMod(edge) } };
}

/** Which way "vergangenen", "kommenden" and their like point. */
export function directionOf(which: string | undefined): { direction?: "past" | "future" } {
  if (/^(?:vergangen|letzt|vorig|verflossen|zurückliegend)/iu.test(which ?? "")) return { direction: "past" };
  if (/^(?:kommend|nächst|bevorstehend|künftig)/iu.test(which ?? "")) return { direction: "future" };
  return {};
}

/** The adjectives that say which of the yearly ones, in all their forms. */
export const whichPattern =
  "(?:vergangene|letzte|vorige|verflossene|zurückliegende|kommende|nächste|bevorstehende|diese|heurige)[nrsm]?";

function readMonths({ groups }: RuleMatch): readonly Reading[] | undefined {
  const first = monthOf(groups.firstMonth);
  const last = monthOf(groups.month);
  const { year } = yearNamed(groups);
  if (first === undefined || last === undefined || typeof year !== "number") return undefined;
  // "von Oktober bis März 2007" began the year before.
  const firstYear = first > last ? year - 1 : year;
  return [
    { group: "first", meaning: { kind: "calendar", month: first, year: firstYear } },
    { group: "last", meaning: { kind: "calendar", month: last, year } },
  ];
}

function readYear(match: RuleMatch): Reading | readonly Reading[] | undefined {
  const { groups, before, after } = match;
  const year = Number(groups.year);
  const named = groups.edge !== undefined || groups.word !== undefined;
  if (year < 1000 && !groups.word) return undefined;
  if (named ? /^ ?uhr(?!\p{L})|^[.,]\d/iu.test(after) : !isYear(year, { before, after })) return undefined;
  return { meaning: { kind: "calendar", year, ...withMod(edgeOf(groups.edge)) } };
}

/** "2019-2022" and "2015-16": two years; "2019/20": one season that begins in the first. */
function readYears(match: RuleMatch): Reading | readonly Reading[] | undefined {
  const { groups, before, after } = match;
  const first = Number(groups.first);
  const written = groups.last ?? "";
  const last = written.length === 4 ? Number(written) : Math.floor(first / 100) * 100 + Number(written);
  if (last <= first || last - first > 900 || first < 1000 || first > 2100) return undefined;
  if (/^[.,]?\d/u.test(after) || /\d ?[/.,]$|[+]$/u.test(before)) return undefined;
  if (groups.sign === "/" && last - first === 1) {
    const meaning = { kind: "calendar" as const, year: first };
    return { meaning, others: [{ kind: "calendar", year: last }] };
  }
  if (written.length === 2 && last > 2039) return undefined;
  if (!isYear(last, { before: "", after }) || !isYear(first, { before, after: "" })) return undefined;
  return [
    { group: "first", meaning: { kind: "calendar", year: first } },
    { group: "last", meaning: { kind: "calendar", year: last } },
  ];
}

const day = (group: string) => `(?<${group}>${dayNumbers})`;
const range = " ?(?:-|/|bis|und|oder|sowie|,) ?(?:einschließlich )?(?:zum |den |dem |am |auf den )?";
const startOfMonth = startsWith([
  ...[...Object.keys(months), ...Object.keys(shortMonths)].flatMap((name) => [name, `${name}s`]),
  ...["anfang", "beginn", "mitte", "ende", "ausgang"],
  ...["vergangene", "letzte", "vorige", "kommende", "nächste", "diese", "heurige"].flatMap(inAllCases),
]);

/** Days, months and years by their names and numbers. */
export const calendarRules: readonly DateRule[] = [
  {
    name: "day and month",
    first: startOfDay,
    pattern: datePattern(`${weekdayBefore("weekday")}${day("day")} ?(?<month>${anyMonth}s?)${yearBehind}`),
    read: readDay,
  },
  {
    name: "several days of a month",
    first: startOfDay,
    pattern: datePattern(
      `(?<first>${weekdayBefore("firstWeekday")}${day("firstDay")}),?(?:, (?<middle>${day("middleDay")}))?${range}` +
        `(?<last>${weekdayBefore("lastWeekday")}${day("lastDay")} ?(?<month>${anyMonth}s?)${yearBehind})`,
    ),
    read: readDays,
  },
  {
    name: "several months of a year",
    first: startOfMonth,
    pattern: datePattern(
      `(?<first>(?<firstMonth>${anyMonth})s?) ?(?:-|/|bis|und|oder) ?(?:zum |Ende |Mitte |Anfang )?(?<last>(?<month>${anyMonth}s?),? (?<year>${yearPattern}))`,
    ),
    read: readMonths,
  },
  {
    name: "month and year",
    first: startOfMonth,
    pattern: datePattern(
      `(?:(?<edge>${edgePattern}) (?:des Monats )?)?(?<month>${anyMonth}s?)(?:,? (?<year>${yearPattern})| (?<yearOf>${yearOfPattern}))`,
    ),
    read: readMonth,
  },
  {
    name: "month",
    first: startOfMonth,
    pattern: datePattern(
      `(?:(?<edge>${edgePattern}) )?(?:(?:des )?(?<which>${whichPattern}) )?(?<month>${month})s?`,
    ),
    read: readMonth,
  },
  {
    name: "year",
    first:
      /^(?:[12]\d{3}|\d{3}|jahre?[ns]?|jahres|das|des|dem|den|die|der|anfang|beginn|mitte|ende|ausgang)$/u,
    pattern: datePattern(
      `(?:(?<edge>${edgePattern}) (?:des |der )?)?(?<word>(?:(?:das|des|dem|den|die|der) )?(?:Kalender|Geschäfts|Haushalts|Schul|Wahl)?Jahr(?:es|en|e|s)? )?(?<year>[12]\\d{3})`,
    ),
    read: readYear,
  },
  {
    name: "years",
    first: /^(?:[12]\d{3}|die|den|der|jahren?)$/u,
    pattern: datePattern(
      "(?:(?:(?:die|den|der) )?Jahren? )?(?<first>[12]\\d{3}) ?(?<sign>[-/]) ?(?<last>[12]\\d{3}|\\d\\d)",
    ),
    read: readYears,
  },
];
