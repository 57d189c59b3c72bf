import type { SetMeaning } from "../meaning";
import { type DateRule, datePattern, type Reading, type RuleMatch, startsWith } from "../rule";
import { countsPerUnit, isNameOfSet, unitValue } from "./length-rules";
import { isNameWithWeekday } from "./names";
import { amount, numberWord, ordinalWord, readAmount, readOrdinal } from "./numbers";
import {
  anyUnit,
  dayPartName,
  dayParts,
  hasCapital,
  monthName,
  months,
  seasonName,
  seasons,
  singular,
  units,
  weekdayName,
  weekdays,
} from "./words";

const adverbs: Readonly<Record<string, string>> = {
  hourly: "PT1H",
  daily: "P1D",
  nightly: "XXXX-XX-XXTNI",
  weekly: "P1W",
  biweekly: "P2W",
  fortnightly: "P2W",
  monthly: "P1M",
  quarterly: "P1Q",
  yearly: "P1Y",
  annual: "P1Y",
  annually: "P1Y",
  biannual: "P6M",
  biennial: "P2Y",
};

function set(value: string, more: Pick<SetMeaning, "quant" | "freq"> = {}): Reading {
  return { meaning: { kind: "set", value, ...more } };
}

function quantOf(words: string | undefined): { quant?: string } {
  const word = words?.toLowerCase();
  return word === "every" || word === "each" ? { quant: word.toUpperCase() } : {};
}

function readEvery(match: RuleMatch): Reading | undefined {
  const { groups, after } = match;
  const unit = singular(groups.unit ?? "");
  const known = units.get(unit);
  const quant = quantOf(groups.every);
  if (!known || /^ of (?:the|a|his|her|their) /u.test(after)) return undefined;
  if (groups.other) return set(unitValue(2 * known.times, known.unit), quant);
  const count = groups.amount ? readAmount(groups.amount) : readOrdinal(groups.nth ?? "first");
  if (count === undefined) return undefined;
  // "Every second" is every other one before a unit, and a unit itself without one.
  return set(unitValue(count === "X" ? "X" : count * known.times, known.unit), quant);
}

function readEveryDate({ groups }: RuleMatch): Reading | undefined {
  const weekday = weekdays.get(groups.weekday?.toLowerCase() ?? "");
  const month = months.get(groups.month?.toLowerCase() ?? "");
  const season = seasons.get(groups.season?.toLowerCase() ?? "");
  const part = dayParts.get(groups.part?.toLowerCase() ?? "");
  const time = part ? `T${part}` : "";
  const quant = quantOf(groups.every);
  if (weekday) return set(`XXXX-WXX-${weekday}${time}`, groups.other ? { ...quant, freq: "1" } : quant);
  // "Each may decide."
  if (month && !hasCapital(groups.month)) return undefined;
  if (month) return set(`XXXX-${String(month).padStart(2, "0")}`, quant);
  if (season) return set(`XXXX-${season}`, quant);
  if (groups.weekend) return set("XXXX-WXX-WE", quant);
  return part ? set(`XXXX-XX-XXT${part}`, quant) : undefined;
}

function readPlural(match: RuleMatch): Reading | undefined {
  const { groups, before } = match;
  if (isNameWithWeekday(match) || !/\p{Lu}/u.test(match.words)) return undefined;
  if (/(?:two|three|four|five|\d|these|those|last|next|past) $/iu.test(before)) return undefined;
  return readEveryDate({ ...match, groups: { ...groups, every: undefined } });
}

function readTimesPer({ groups }: RuleMatch): Reading | undefined {
  const known = units.get(singular(groups.unit ?? ""));
  const word = groups.times?.toLowerCase() ?? "";
  const times = word === "once" ? 1 : word === "twice" ? 2 : readAmount(groups.count ?? "");
  if (!known || times === undefined) return undefined;
  const counted = { time: "X", day: "D", hour: "H", week: "W", month: "M" }[
    singular(groups.counted ?? "time")
  ];
  return set(unitValue(known.times, known.unit), { freq: `${times}${counted ?? "X"}` });
}

function readPer(match: RuleMatch): Reading | undefined {
  const { groups, before } = match;
  const known = units.get(singular(groups.unit ?? ""));
  if (!known || (!/^per /i.test(match.words) && !countsPerUnit(before))) return undefined;
  return set(unitValue(known.times, known.unit));
}

function readAdverb(match: RuleMatch): Reading | undefined {
  const value = adverbs[match.words.toLowerCase()];
  return value && !isNameOfSet(match) ? set(value) : undefined;
}

const every = "(?<every>every|each)";
const everyFirst = startsWith(["every", "each"]);
const units1 = "(?<unit>hour|day|week|month|quarter|year|decade)";

/** What comes again: "every Tuesday", "daily", "every two years", "twice a week", "on Sundays", "30 euros a month". */
export const setRules: readonly DateRule[] = [
  {
    name: "every two years",
    first: everyFirst,
    pattern: datePattern(
      `${every} (?:single )?(?:(?<other>other) |(?<amount>few|couple of|\\d+|${numberWord}|${amount}) |(?<nth>${ordinalWord}) )?(?<unit>${anyUnit})`,
    ),
    read: readEvery,
  },
  {
    name: "every Tuesday",
    first: everyFirst,
    pattern: datePattern(
      `${every} (?<other>other |second )?(?:(?:(?<weekday>${weekdayName})|(?<month>${monthName})|(?<season>${seasonName})|(?<weekend>weekend))(?: (?<part>${dayPartName}))?|(?<onlyPart>${dayPartName}))`,
    ),
    read: (match) => {
      const part = match.groups.part ?? match.groups.onlyPart;
      return readEveryDate({ ...match, groups: { ...match.groups, part } });
    },
  },
  {
    name: "first Monday of every month",
    first: startsWith(["the", "first", "second", "third", "fourth", "fifth", "last"]),
    pattern: datePattern(
      `(?:the )?(?:first|second|third|fourth|fifth|last) (?:${weekdayName}|day|weekend|working day) (?:of|in) ${every} (?<unit>month|quarter|year)`,
    ),
    read: ({ groups }) => {
      const known = units.get(groups.unit?.toLowerCase() ?? "");
      return known && set(unitValue(known.times, known.unit), quantOf(groups.every));
    },
  },
  {
    name: "every Monday and Wednesday",
    first: everyFirst,
    pattern: datePattern(
      `(?<from>${every} (?<weekday>${weekdayName})) and (?<to>(?<second>${weekdayName}))(?: (?<part>${dayPartName}))?`,
    ),
    read: ({ groups }) => {
      const part = dayParts.get(groups.part?.toLowerCase() ?? "");
      const reading = (name: string | undefined, group: string): Reading => ({
        ...set(
          `XXXX-WXX-${weekdays.get(name?.toLowerCase() ?? "")}${part ? `T${part}` : ""}`,
          quantOf(groups.every),
        ),
        group,
      });
      return [reading(groups.weekday, "from"), reading(groups.second, "to")];
    },
  },
  {
    name: "Tuesdays",
    first: new RegExp(`^(?:${weekdayName}s?)$`, "u"),
    pattern: datePattern(`(?<weekday>${weekdayName})(?:s| (?<part>${dayPartName})s)`),
    read: readPlural,
  },
  {
    name: "weekdays, weekends",
    first: startsWith(["weekends", "weekdays"]),
    pattern: datePattern("weekends|weekdays"),
    read: ({ words, before }) =>
      /(?:on|at|during|and|or) $/iu.test(before)
        ? set(words.toLowerCase() === "weekends" ? "XXXX-WXX-WE" : "XXXX-WXX-X")
        : undefined,
  },
  {
    name: "twice a week",
    first: new RegExp(`^(?:once|twice|thrice|several|many|\\d+|${numberWord})$`, "u"),
    pattern: datePattern(
      `(?:(?<times>once|twice)|(?<count>\\d+|${numberWord}|several|many) (?<counted>times|days|hours|weeks|months)) (?:an?|per|each|every) ${units1}`,
    ),
    read: readTimesPer,
  },
  {
    name: "a month",
    first: startsWith(["a", "an", "per"]),
    pattern: datePattern(`(?:an?|per) ${units1}`),
    read: readPer,
  },
  {
    name: "daily",
    first: startsWith(Object.keys(adverbs)),
    pattern: datePattern(Object.keys(adverbs).join("|")),
    read: readAdverb,
  },
];
