import { addDays, dayValue, monthValue, weekdayAfter, weekdayBefore } from "../calendar";
import type { WeekdayMeaning } from "../meaning";
import { type DateRule, datePattern, oneOf, type Reading, type RuleMatch, startsWith } from "../rule";
import { isNameWithWeekday } from "./names";
import {
  dayPartName,
  dayParts,
  directionOf,
  edgeModifier,
  genitive,
  hasCapital,
  monthName,
  months,
  shortWeekdays,
  stepOf,
  weekdayName,
  weekdays,
} from "./words";

const weekStep = "(?: (?:of )?(?<week>last|this|next|the following) week)?";
const directions = "(?<direction>last|next|this past|this coming|this|past|coming|previous|following)";

function meaningOf(match: RuleMatch): WeekdayMeaning | undefined {
  const { groups } = match;
  const written = groups.weekday?.toLowerCase() ?? "";
  const weekday = weekdays.get(written) ?? shortWeekdays.get(written);
  if (weekday === undefined) return undefined;
  const part = dayParts.get(groups.part?.toLowerCase() ?? "");
  const direction = directionOf(groups.direction);
  return {
    kind: "weekday",
    weekday,
    ...(part ? { part } : {}),
    ...(direction === "this" ? { inWeek: 0 } : direction ? { direction } : {}),
    ...(groups.week ? { inWeek: stepOf(groups.week) } : {}),
  };
}

function readWeekday(match: RuleMatch): Reading | undefined {
  if (isNameWithWeekday(match)) return undefined;
  const meaning = meaningOf(match);
  // "On a Sunday": nobody says on which.
  if (meaning && /(?:^|[^\p{L}])(?:an?|any|some) $/iu.test(match.before)) {
    const value = `XXXX-WXX-${meaning.weekday}${meaning.part ? `T${meaning.part}` : ""}`;
    return { meaning: { kind: "fixed", type: meaning.part ? "TIME" : "DATE", value } };
  }
  return meaning && { meaning: { ...meaning, ...edgeModifier(match.groups.edge) } };
}

function readShortWeekday(match: RuleMatch): Reading | undefined {
  return hasCapital(match.groups.weekday) ? readWeekday(match) : undefined;
}

function readWeekdays({ groups }: RuleMatch): Reading[] | undefined {
  const reading = (name: string | undefined, group: string): Reading => ({
    meaning: { kind: "weekday", weekday: weekdays.get(name?.toLowerCase() ?? "") ?? 1 },
    group,
  });
  return [reading(groups.from, "from"), reading(groups.to, "to")];
}

const nth: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, fifth: 5, last: 0 };

/** "The first Sunday in October 2024"; without a year only its month is known. */
function readNthWeekday({ groups }: RuleMatch): Reading | undefined {
  const weekday = weekdays.get(groups.weekday?.toLowerCase() ?? "");
  const month = months.get(groups.month?.toLowerCase() ?? "");
  const count = nth[groups.nth?.toLowerCase() ?? ""];
  if (weekday === undefined || month === undefined || count === undefined) return undefined;
  if (!groups.year) return { meaning: { kind: "calendar", month }, group: "month" };
  const year = Number(groups.year);
  const beforeFirst = addDays(dayValue(year, month, 1), -1);
  const day =
    count === 0
      ? weekdayBefore(`${monthValue(year, month + 1)}-01`, weekday)
      : addDays(weekdayAfter(beforeFirst, weekday), 7 * (count - 1));
  return { meaning: { kind: "fixed", type: "DATE", value: day } };
}

const starts = [
  ...weekdays.keys(),
  ..."last next this past coming previous following early late mid the".split(" "),
];

/** Weekdays: "Tuesday", "last Tuesday", "early Tuesday morning", "Tuesday of last week", "the night of Tuesday". */
export const weekdayRules: readonly DateRule[] = [
  {
    name: "weekday",
    first: startsWith(starts),
    pattern: datePattern(
      `(?:(?<edge>(?:very )?(?:early|late|mid)(?: on)?)[ -])?(?:${directions} )?(?<weekday>${weekdayName})(?:,? (?<part>${dayPartName}))?${weekStep}${genitive}`,
    ),
    read: readWeekday,
  },
  {
    name: "part of a weekday",
    first: startsWith(["the", "early", "late", ...dayParts.keys()]),
    pattern: datePattern(
      `(?:the )?(?:(?<edge>early|late) )?(?<part>${dayPartName}) (?:of|on) (?:${directions} )?(?<weekday>${weekdayName})${weekStep}`,
    ),
    read: readWeekday,
  },
  {
    name: "first Sunday of a month",
    first: startsWith(["the", ...Object.keys(nth)]),
    pattern: datePattern(
      `(?:the )?(?<nth>${Object.keys(nth).join("|")}) (?<weekday>${weekdayName}) (?:in|of) (?<month>${monthName})(?: (?:of )?(?<year>(?:19|20)\\d\\d))?`,
    ),
    read: readNthWeekday,
  },
  {
    name: "short weekday",
    first: startsWith(shortWeekdays.keys()),
    pattern: datePattern(`(?<weekday>${oneOf(shortWeekdays.keys())})\\.(?: (?<part>${dayPartName}))?`),
    read: readShortWeekday,
  },
  {
    name: "weekday to weekday",
    first: startsWith(weekdays.keys()),
    pattern: datePattern(`(?<from>${weekdayName})-(?<to>${weekdayName})`),
    read: readWeekdays,
  },
];
