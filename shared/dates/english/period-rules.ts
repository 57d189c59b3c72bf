import { padded } from "../calendar";
import type { PeriodMeaning, Season } from "../meaning";
import { type DateRule, datePattern, type Groups, type Reading, type RuleMatch, startsWith } from "../rule";
import { yearNamed } from "./calendar-rules";
import {
  directionOf,
  edge,
  edgeModifier,
  edgeWords,
  genitive,
  hasCapital,
  seasonName,
  seasons,
} from "./words";

type Period = PeriodMeaning["period"];

const ordinals: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, final: 4 };
const ordinal = "(?<nth>first|second|third|fourth|final|1st|2nd|3rd|4th)";
const year =
  "(?:,? (?:of |in )?(?:the year )?(?<year>1[5-9]\\d\\d|20\\d\\d|'\\d\\d)(?:[/-]\\d\\d)?(?![,.:]\\d))?";
/** A year or "last year" behind the words, as the optional groups `year` and `yearWord`. */
export const ofYear = `${year}(?: (?:of )?(?<yearWord>last|this|next) year(?!'))?`;
const the = "(?:the )?";
const which = "(?:(?<direction>last|next|this past|this coming|this|past|coming) )?";

function ordinalOf(words: string | undefined): number | undefined {
  const word = words?.toLowerCase() ?? "";
  return ordinals[word] ?? (/^\d/.test(word) ? Number.parseInt(word, 10) : undefined);
}

/** The year as named, or the current one, or the direction to look in. */
export function yearOrDirection(groups: Groups): Pick<PeriodMeaning, "year" | "direction"> {
  const direction = directionOf(groups.direction);
  const named = yearNamed(groups);
  if (named.year !== undefined) return named;
  if (direction === "this") return { year: { shift: 0 } };
  return direction ? { direction } : {};
}

/** "The fall of the wall", "spring up": a season needs words that tell that it is one. */
function readSeason(match: RuleMatch): Reading | undefined {
  const { groups, before, after } = match;
  const name = groups.season?.toLowerCase() ?? "";
  const period = seasons.get(name) as Season | undefined;
  const sure = groups.direction ?? groups.year ?? groups.yearWord ?? groups.edge;
  const lead =
    /(?:in|during|by|since|until|till|before|after|through|throughout|of|for|over)(?: the)? $/iu.test(before);
  if (!period || (!sure && !lead)) return undefined;
  // "The Ministry of Winter Sports".
  if (!sure && hasCapital(groups.season) && /^ \p{Lu}/u.test(after)) return undefined;
  if (
    !sure &&
    (name === "fall" || name === "spring") &&
    !/(?:in|during|by|until|since) (?:the )?$/iu.test(before)
  )
    return undefined;
  if (groups.year === undefined && /^ (?:of|from|in) (?:the )?\p{L}/u.test(after) && name === "fall")
    return undefined;
  if (/^ (?:games|olympics|palace)(?!\p{L})/iu.test(after) && !groups.year) return undefined;
  return { meaning: { kind: "period", period, ...yearOrDirection(groups), ...edgeModifier(groups.edge) } };
}

function fiscal(groups: Groups, part: string): Reading | undefined {
  const named = yearNamed({ year: groups.fiscalYear }).year;
  if (typeof named !== "number") return undefined;
  const value = `FY${padded(named, 4)}${part}`;
  return { meaning: { kind: "fixed", type: "DATE", value, ...edgeModifier(groups.edge) } };
}

function readQuarter(match: RuleMatch): Reading | undefined {
  const { groups } = match;
  const number = ordinalOf(groups.nth) ?? Number(groups.number);
  if (groups.fiscalYear) return fiscal(groups, `-Q${number}`);
  // Matches and races have quarters and halves too.
  if (
    !groups.year &&
    !groups.yearWord &&
    /^ (?:final|goal|of (?:the |an? )?(?:game|match))/iu.test(match.after)
  )
    return undefined;
  return {
    meaning: {
      kind: "period",
      period: `Q${number}` as Period,
      ...yearOrDirection(groups),
      ...edgeModifier(groups.edge),
    },
  };
}

function readHalf(match: RuleMatch): Reading | undefined {
  const { groups } = match;
  const number = ordinalOf(groups.nth) ?? Number(groups.number);
  if (number !== 1 && number !== 2) return undefined;
  if (groups.fiscalYear) return fiscal(groups, `-H${number}`);
  const named = groups.year ?? groups.yearWord;
  // "First-half profit" is of a year; the first half of a match is not.
  const isOfFirm =
    /-half$/i.test(match.words) &&
    /^ (?:profits?|earnings|results|sales|revenues?|loss|figures)/iu.test(match.after);
  if (!named && !groups.ofTheYear && !isOfFirm) return undefined;
  const ofYearNamed = groups.ofTheYear ? { year: { shift: 0 } } : yearOrDirection(groups);
  return { meaning: { kind: "period", period: `H${number}` as Period, ...ofYearNamed } };
}

/** "Week 3" of a course is none of the calendar. */
function readIsoWeek({ groups, words, before }: RuleMatch): Reading | undefined {
  const week = Number(groups.week);
  const isSure = groups.year !== undefined || /^calendar/i.test(words) || (before === "" && week > 0);
  if (!isSure || week < 1 || week > 53) return undefined;
  return { meaning: { kind: "isoWeek", week, ...yearNamed(groups) } };
}

const fiscalYear =
  "(?:the )?(?:fiscal|financial)(?: year)? (?:ending )?(?<fiscalYear>(?:19|20)\\d\\d|'\\d\\d)(?:[/-]\\d\\d)?";

/** Parts of a year: seasons, quarters, halves, weeks, fiscal years. */
export const periodRules: readonly DateRule[] = [
  {
    name: "season",
    first: startsWith(["the", ...seasons.keys(), ...edgeWords, "last", "next", "this", "past", "coming"]),
    pattern: datePattern(`${the}${edge}${which}(?<season>${seasonName})${ofYear}${genitive}`),
    read: readSeason,
  },
  {
    name: "quarter in words",
    first: startsWith([
      "the",
      ...edgeWords,
      "first",
      "second",
      "third",
      "fourth",
      "final",
      "1st",
      "2nd",
      "3rd",
      "4th",
    ]),
    pattern: datePattern(
      `(?:the (?!\\S+-quarter))?${edge}${ordinal}[ -]quarter(?: of ${fiscalYear}|${ofYear})(?! of (?:the |a )?(?:\\d|century|final|game|match))${genitive}`,
      { beforeHyphen: true },
    ),
    read: readQuarter,
  },
  {
    name: "Q3",
    first: /^(?:q[1-4]|[1-4]q|early|late|end|mid)$/u,
    pattern: datePattern(`${edge}(?<written>Q[1-4]|[1-4]Q)(?: ${fiscalYear}|${ofYear})`),
    read: (match) => {
      const number = match.groups.written?.replace(/q/i, "");
      return readQuarter({ ...match, groups: { ...match.groups, number } });
    },
  },
  {
    name: "half of a year",
    first: startsWith(["the", "first", "second", "h1", "h2"]),
    pattern: datePattern(
      `(?:the (?!\\S+-half))?(?:${ordinal}[ -]half|H(?<number>[12]))(?: of ${fiscalYear}|(?<ofTheYear> of (?:the|this) year)|${ofYear})`,
    ),
    read: readHalf,
  },
  {
    name: "week 36",
    first: startsWith(["week", "calendar"]),
    pattern: datePattern("(?:calendar )?week (?<week>\\d{1,2})(?:,? (?:of )?(?<year>(?:19|20)\\d\\d))?"),
    read: readIsoWeek,
  },
  {
    name: "fiscal year",
    first: startsWith([...edgeWords, "fiscal", "financial", "fy"]),
    pattern: datePattern(`${edge}${fiscalYear}`),
    read: ({ groups }) => fiscal(groups, ""),
  },
  {
    name: "FY2024",
    first: /^fy(?:\d{2}|\d{4})?$/u,
    pattern: datePattern("FY ?(?<fiscalYear>(?:19|20)\\d\\d|\\d\\d)"),
    read: ({ groups }) => fiscal(groups, ""),
  },
];
