import { type DateRule, datePattern, type Reading, type RuleMatch } from "../rule";
import { yearNamed, yearOfPattern, yearPattern } from "./calendar-rules";
import { withMod } from "./modifiers";
import { month, monthOf } from "./words";

/** "ersten Septemberhälfte", "letzten Augusttagen": the beginning or the end of the month. */
function readMonthPart({ groups }: RuleMatch): Reading | undefined {
  const number = monthOf(groups.month ?? groups.ofMonth);
  if (number === undefined) return undefined;
  const mod = /^erste/iu.test(groups.which ?? "") ? "START" : "END";
  return { meaning: { kind: "calendar", month: number, ...yearNamed(groups), ...withMod(mod) } };
}

const days = `(?<whichDays>(?:erste|letzte)[nr]?) (?<monthOfDays>${month})(?:woche|tagen?)`;
const yearBehind = `(?: (?<year>${yearPattern})| (?<yearOf>${yearOfPattern}))?`;

/** Parts of a month that are named by it. */
export const monthPartRules: readonly DateRule[] = [
  {
    name: "part of a month",
    first: /^(?:erste|zweite|letzte)[nr]?$/u,
    pattern: datePattern(
      `(?:(?<which>(?:erste|zweite)[nr]?) (?:(?<month>${month})hälfte|Hälfte (?:des |im )?(?<ofMonth>${month})s?)|${days})${yearBehind}`,
    ),
    read: (match) => {
      const { whichDays: which, monthOfDays: named } = match.groups;
      if (!which) return readMonthPart(match);
      return readMonthPart({ ...match, groups: { ...match.groups, which, month: named } });
    },
  },
];
