import { dayValue, isDay } from "./calendar";
import { type DateRule, datePattern, type Groups, type Reading, type RuleMatch } from "./rule";

/** Words before a day and month in digits ("am 3.9.") that tell it from a number of a chapter. */
const dateLead =
  /(?:^|[\s(„"»])(?:am|vom|zum|bis|ab|seit|den|dem|der|und|vor|nach|datum:?|stand:?|stichtag|(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?|sonnabends?|(?:mo|di|mi|do|fr|sa|so)\.?),? ?$|[-\u2013(]$/iu;
/** A hyphen or stop and a digit behind: the number goes on, as in 10.0.0.1. */
const goesOn = /^[.:/-]?\d/u;

const number = (text: string | undefined) => (text === undefined ? undefined : Number(text));

/** Two digits of a year as four: up to 40 they are of this century. */
export function fullYear(written: string): number {
  const year = Number(written);
  if (written.length > 2) return year;
  return year + (year <= 40 ? 2000 : 1900);
}

/** A day, month and year as they stand in groups of those names; undefined when there is no such day. */
export function dayMonthYear(groups: Groups, monthFirst = false): Reading | undefined {
  const [first, second] = [number(groups.day), number(groups.month)];
  const [day, month] = monthFirst ? [second, first] : [first, second];
  if (day === undefined || month === undefined) return undefined;
  const year = groups.year === undefined ? undefined : fullYear(groups.year);
  if (!isDay(dayValue(year ?? 2000, month, day))) return undefined;
  return { meaning: { kind: "calendar", day, month, ...(year === undefined ? {} : { year }) } };
}

function readIso({ groups, after }: RuleMatch): Reading | undefined {
  const { year = "", month = "", day = "", clock, zone = "" } = groups;
  const date = `${year}-${month}-${day}`;
  if (!isDay(date) || goesOn.test(after)) return undefined;
  if (clock === undefined) return { meaning: { kind: "fixed", type: "DATE", value: date } };
  return { meaning: { kind: "fixed", type: "TIME", value: `${date}T${clock}${zone}` } };
}

function readSlashes(match: RuleMatch, monthFirst: boolean): Reading | undefined {
  if (goesOn.test(match.after)) return undefined;
  const reading = dayMonthYear(match.groups, monthFirst);
  const swapped = dayMonthYear(match.groups, !monthFirst);
  if (!reading || !swapped) return reading ?? swapped;
  return match.groups.day === match.groups.month ? reading : { ...reading, others: [swapped.meaning] };
}

function readDots(match: RuleMatch): Reading | undefined {
  if (goesOn.test(match.after)) return undefined;
  if (match.groups.year === undefined && !dateLead.test(match.before)) return undefined;
  return dayMonthYear(match.groups);
}

/** Dates in digits alone, which mean the same in every language: `monthFirst` says how 3/9/2025 is read first. */
export function explicitRules(monthFirst: boolean): readonly DateRule[] {
  return [
    {
      name: "ISO date",
      first: /^[12]\d{3}$/,
      pattern: datePattern(
        "(?<year>[12]\\d{3})-(?<month>\\d\\d)-(?<day>\\d\\d)(?:[T ](?<clock>(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?)(?<zone>Z|[+-]\\d\\d(?::?\\d\\d)?)?)?",
      ),
      read: readIso,
    },
    {
      name: "ISO date and time",
      first: /^[12]\d{3}$/,
      pattern: datePattern(
        "(?<year>[12]\\d{3})-(?<month>\\d\\d)-(?<day>\\d\\d)T(?<clock>(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?)(?<zone>Z|[+-]\\d\\d(?::?\\d\\d)?)?",
      ),
      read: readIso,
    },
    {
      name: "ISO month",
      first: /^[12]\d{3}$/,
      pattern: datePattern("(?<year>(?:19|20)\\d\\d)-(?<month>0[1-9])"),
      read: ({ groups, words, after }) =>
        goesOn.test(after) || !groups.month
          ? undefined
          : { meaning: { kind: "fixed", type: "DATE", value: words } },
    },
    {
      name: "ISO week",
      first: /^[12]\d{3}$/,
      pattern: datePattern("(?<year>(?:19|20)\\d\\d)-W(?:0[1-9]|[1-4]\\d|5[0-3])(?:-[1-7])?"),
      read: ({ words }) => ({ meaning: { kind: "fixed", type: "DATE", value: words.toUpperCase() } }),
    },
    {
      name: "day.month.year",
      first: /^\d{1,2}$/,
      pattern: datePattern("(?<day>\\d{1,2})\\. ?(?<month>\\d{1,2})\\. ?(?<year>[12]\\d{3}|\\d\\d)"),
      read: readDots,
    },
    {
      name: "day.month.",
      first: /^\d{1,2}$/,
      pattern: datePattern("(?<day>\\d{1,2})\\. ?(?<month>\\d{1,2})\\."),
      read: readDots,
    },
    {
      name: "day/month/year",
      first: /^\d{1,2}$/,
      pattern: datePattern("(?<day>\\d{1,2})/(?<month>\\d{1,2})/(?<year>[12]\\d{3}|\\d\\d)"),
      read: (match) => readSlashes(match, monthFirst),
    },
  ];
}
