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
