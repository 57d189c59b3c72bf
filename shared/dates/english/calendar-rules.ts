import { dayValue, isDay } from "../calendar";
import type { CalendarMeaning } from "../meaning";
import {
  type DateRule,
  datePattern,
  type Groups,
  oneOf,
  type Reading,
  type RuleMatch,
  startsWith,
} from "../rule";
import { isNoMonth } from "./names";
import { ordinalWord, readOrdinal, readYear } from "./numbers";
import {
  dayPartName,
  dayParts,
  directionOf,
  edge,
  edgeModifier,
  edgeWords,
  genitive,
  hasCapital,
  monthName,
  monthStop,
  months,
  shortMonths,
  shortWeekdays,
  stepOf,
  weekdayName,
  weekdays,
} from "./words";

const weekdayLead = `(?:(?<weekday>${weekdayName}|${oneOf(shortWeekdays.keys())})\\.?,? (?:the )?)?`;
const partLead = `(?:(?:the )?(?:(?<partEdge>early|late) )?(?<part>${dayPartName}) of )?`;
const month = `(?<month>${monthName})${monthStop}`;
const dayNumber = (group: string) => `(?<${group}>\\d{1,2})(?:st|nd|rd|th)?`;
const year = "(?:,? (?:of )?(?<year>[12]\\d{3}|'\\d\\d)(?![,.:]\\d))?";
const yearWord = "(?: (?:of )?(?<yearWord>last|this|next) year(?!'))?";
/** A number goes on, or counts something. */
const noNumber = "(?![,.:]\\d|%| ?(?:percent|per cent|million|billion|years?|people)(?![\\p{L}]))";

const monthStarts = [...months.keys()];
const weekdayStarts = [...weekdays.keys(), ...shortWeekdays.keys()];
const partStarts = ["the", "early", "late", ...dayParts.keys()];
const monthFirst = startsWith([...monthStarts, ...weekdayStarts, ...partStarts]);
const dayFirst = startsWith(
  [...weekdayStarts, ...partStarts],
  new RegExp(`^(?:\\d{1,2}(?:st|nd|rd|th)?|${ordinalWord})$`),
);

/** The year as the words name it: by its number, or as last, this or next year. */
export function yearNamed(groups: Groups): Pick<CalendarMeaning, "year"> {
  if (groups.year) return { year: readYear(groups.year) };
  return groups.yearWord ? { year: { shift: stepOf(groups.yearWord) } } : {};
}

function monthOf(groups: Groups): number | undefined {
  return months.get(groups.month?.toLowerCase() ?? "");
}

function dayMeaning(groups: Groups, written: string | undefined): CalendarMeaning | undefined {
  const monthNumber = monthOf(groups);
  const day = /^\d+$/.test(written ?? "") ? Number(written) : readOrdinal(written ?? "");
  if (monthNumber === undefined || day === undefined) return undefined;
  const named = yearNamed(groups);
  if (!isDay(dayValue(typeof named.year === "number" ? named.year : 2000, monthNumber, day)))
    return undefined;
  const weekday = groups.weekday?.toLowerCase() ?? "";
  const weekdayNumber = weekdays.get(weekday) ?? shortWeekdays.get(weekday);
  const part = dayParts.get(groups.part?.toLowerCase() ?? "");
  return {
    kind: "calendar",
    month: monthNumber,
    day,
    ...named,
    ...(weekdayNumber ? { weekday: weekdayNumber } : {}),
    ...(part ? { part } : {}),
  };
}

/** "may 2" is the verb, and "march 10 miles" too. */
function isVerb({ groups }: RuleMatch): boolean {
  return (
    !hasCapital(groups.month) && (groups.year === undefined || /^(?:may|march)$/i.test(groups.month ?? ""))
  );
}

function readDay(match: RuleMatch): Reading | undefined {
  const meaning = isVerb(match) ? undefined : dayMeaning(match.groups, match.groups.day);
  return meaning && { meaning: { ...meaning, ...edgeModifier(match.groups.partEdge) } };
}

function readDays(match: RuleMatch): Reading[] | undefined {
  const { groups } = match;
  if (isVerb(match)) return undefined;
  const from = dayMeaning({ ...groups, weekday: undefined }, groups.day);
  const to = dayMeaning({ ...groups, weekday: undefined }, groups.toDay);
  if (!from || !to || (from.day ?? 0) >= (to.day ?? 0)) return undefined;
  return [
    { meaning: from, group: "from" },
    { meaning: to, group: "to" },
  ];
}

function readMonth(match: RuleMatch): Reading | undefined {
  const { groups } = match;
  const written = groups.month ?? "";
  const dated = groups.year !== undefined || groups.yearWord !== undefined;
  if (isNoMonth(match, written, dated)) return undefined;
  const isShort = shortMonths.has(written.toLowerCase()) && written.toLowerCase() !== "may";
  const stopped = match.words.includes(".");
  if (isShort && !dated && !stopped && !/(?:in|since|until|by|last|next|of|from|to) $/iu.test(match.before)) {
    return undefined;
  }
  const direction = directionOf(groups.direction);
  return {
    meaning: {
      kind: "calendar",
      month: monthOf(groups) ?? 1,
      ...(direction === "this" ? { year: { shift: 0 } } : direction ? { direction } : {}),
      ...yearNamed(groups),
      ...edgeModifier(groups.edge),
    },
  };
}

function readMonths(match: RuleMatch): Reading[] | undefined {
  const { groups } = match;
  if (!hasCapital(groups.from) || !hasCapital(groups.toMonth)) return undefined;
  const named = yearNamed(groups);
  const reading = (name: string | undefined, group: string): Reading => ({
    meaning: { kind: "calendar", month: months.get(name?.toLowerCase() ?? "") ?? 1, ...named },
    group,
  });
  return [reading(groups.from, "from"), reading(groups.toMonth, "to")];
}

/** Days and months: "Sept. 2, 2025", "2 September", "the end of June", "last March". */
export const calendarRules: readonly DateRule[] = [
  {
    name: "month day",
    first: monthFirst,
    pattern: datePattern(
      `${partLead}${weekdayLead}${month} (?:the )?(?:${dayNumber("day")})${noNumber}${year}${yearWord}${genitive}`,
    ),
    read: readDay,
  },
  {
    name: "day month",
    first: dayFirst,
    pattern: datePattern(
      `${partLead}${weekdayLead}(?:the )?(?<day>\\d{1,2}(?:st|nd|rd|th)?|${ordinalWord}) (?:day )?(?:of )?${month}${year}${yearWord}${genitive}`,
    ),
    read: (match) => readDay({ ...match, groups: { ...match.groups, day: plainDay(match.groups.day) } }),
  },
  {
    name: "month ordinal",
    first: monthFirst,
    pattern: datePattern(`${weekdayLead}${month} (?:the )?(?<day>${ordinalWord})${year}`),
    read: readDay,
  },
  {
    name: "month days",
    first: monthFirst,
    pattern: datePattern(
      `(?<from>${month} ${dayNumber("day")})(?: ?- ?| to | and | or | through | until )(?<to>${dayNumber("toDay")}${noNumber}${year})`,
    ),
    read: readDays,
  },
  {
    name: "days month",
    first: dayFirst,
    pattern: datePattern(
      `(?<from>${dayNumber("day")})(?: ?[-/] ?| to | and | or | until )(?:the )?(?<to>${dayNumber("toDay")} (?:of )?${month}${year})`,
    ),
    read: readDays,
  },
  {
    name: "month",
    first: startsWith([...monthStarts, ...edgeWords, "last", "next", "this", "past", "coming"]),
    pattern: datePattern(
      `${edge}(?:(?<direction>last|next|this past|this coming|this|past|coming) )?${month}(?! ?\\d{1,2}(?:st|nd|rd|th)?(?![\\p{L}\\p{N}:,.]\\d))${year}${yearWord}${genitive}`,
    ),
    read: readMonth,
  },
  {
    name: "9/11",
    first: /^9$/,
    pattern: datePattern("9/11(?![/.:]\\d)"),
    read: ({ before }) =>
      /(?:\d|am|on the|from|by) ?$/iu.test(before)
        ? undefined
        : { meaning: { kind: "fixed", type: "DATE", value: "2001-09-11" } },
  },
  {
    name: "month to month",
    first: startsWith(monthStarts),
    pattern: datePattern(
      `(?<from>${monthName})${monthStop}-(?<to>(?<toMonth>${monthName})${monthStop}${year})`,
    ),
    read: readMonths,
  },
];

function plainDay(written: string | undefined): string {
  const day = written ?? "";
  return /^\d/.test(day) ? String(Number.parseInt(day, 10)) : day;
}
