import type { DayPart, Meaning } from "../meaning";
import { type DateRule, datePattern, type Reading, type RuleMatch, startsWith } from "../rule";
import { directionOf } from "./calendar-rules";
import { inAllCases } from "./shift-words";
import { dayPart, dayParts, entryOf, weekday, weekdays } from "./words";

const which =
  "(?:vergangene|letzte|vorige|verflossene|zurückliegende|kommende|nächste|bevorstehende|diese|heutige|gestrige|morgige|darauffolgende|folgende|selbe|gleiche)[nrsm]?";
const early = "(?:(?:frühe|späte)[nrsm]? )";
const ofWeek =
  "(?: (?:(?:in |der |aus )?(?:der )?(?<week>vergangene[rn]|letzte[rn]|vorige[rn]|verflossene[rn]|kommende[rn]|nächste[rn]|diese[rn]?) Woche|(?<vorwoche>der Vorwoche)))";

const adjectives =
  "vergangene letzte vorige verflossene zurückliegende kommende nächste bevorstehende diese heutige gestrige morgige darauffolgende folgende selbe gleiche frühe späte"
    .split(" ")
    .flatMap(inAllCases);
const startOfWeekday = startsWith(
  [...adjectives, "nacht", "der", "die"],
  new RegExp(`^${weekday}(?:${dayPart})?s?$`),
);

const nameBefore = /(?:Herrn?|Frau|Dr\.|Prof\.|Familie|Zeitung|Wochenzeitung|Schwarze[rn]?|Robinson und) $/u;

function weekOf(word: string): number {
  if (/^diese/iu.test(word)) return 0;
  return directionOf(word).direction === "past" ? -1 : 1;
}

function weekdayMeaning(match: RuleMatch): Meaning | undefined {
  const { groups } = match;
  const number = entryOf(weekdays, groups.weekday);
  if (number === undefined) return undefined;
  const part: { part?: DayPart } = partOf(groups.part ?? groups.spaced);
  if (/^heutig/iu.test(groups.which ?? "")) return { kind: "shift", unit: "day", by: 0, ...part };
  if (/^gestrig/iu.test(groups.which ?? "")) return { kind: "shift", unit: "day", by: -1, ...part };
  if (/^morgig/iu.test(groups.which ?? "")) return { kind: "shift", unit: "day", by: 1, ...part };
  if (groups.vorwoche) return { kind: "weekday", weekday: number, inWeek: -1, ...part };
  if (groups.week) return { kind: "weekday", weekday: number, inWeek: weekOf(groups.week), ...part };
  return { kind: "weekday", weekday: number, ...directionOf(groups.which), ...part };
}

function partOf(written: string | undefined): { part?: DayPart } {
  const part = entryOf(dayParts, written?.replace(/s$/i, ""));
  return part ? { part } : {};
}

function readWeekday(match: RuleMatch): Reading | undefined {
  const { before, words, groups } = match;
  if (nameBefore.test(before)) return undefined;
  const plain = !groups.which && !groups.week;
  if (groups.genitive && plain && !/(?:^|[^\p{L}])des $/iu.test(before)) return readEvery(match);
  if (/^\p{Ll}/u.test(words) && plain && /(?:^|[^\p{L}])(?:jede[nrsm]?|alle) $/iu.test(before))
    return undefined;
  const meaning = weekdayMeaning(match);
  return meaning && { meaning };
}

/** "Montag bis Freitag": the second is the first such day after the first. */
function readRange(match: RuleMatch): readonly Reading[] | undefined {
  const first = weekdayMeaning(match);
  const last = entryOf(weekdays, match.groups.lastWeekday);
  if (!first || last === undefined) return undefined;
  return [
    { group: "first", meaning: first },
    {
      group: "last",
      meaning: { kind: "weekday", weekday: last, after: "mentioned", ...partOf(match.groups.lastPart) },
    },
  ];
}

/** "dienstags", "Sonntags", "freitagabends". */
function readEvery({ groups }: RuleMatch): Reading | undefined {
  const number = entryOf(weekdays, groups.weekday);
  const part = partOf(groups.part).part;
  if (number === undefined) return undefined;
  return {
    meaning: { kind: "set", value: `XXXX-WXX-${number}${part ? `T${part}` : ""}`, quant: "EVERY" },
  };
}

function readNight({ groups }: RuleMatch): Reading | undefined {
  const number = entryOf(weekdays, groups.weekday);
  if (number === undefined) return undefined;
  return { meaning: { kind: "weekday", weekday: number, part: "NI", ...directionOf(groups.which) } };
}

/** "vergangene Woche Donnerstag", "nächste Woche am Montagabend". */
function readInWeek({ groups, before }: RuleMatch): Reading | undefined {
  const number = entryOf(weekdays, groups.weekday);
  if (number === undefined || /(?:^|[^\p{L}])jede $/iu.test(before)) return undefined;
  const inWeek = weekOf(groups.week ?? "");
  return { meaning: { kind: "weekday", weekday: number, inWeek, ...partOf(groups.part ?? groups.spaced) } };
}

/** Weekdays, alone and with a part of the day. */
export const weekdayRules: readonly DateRule[] = [
  {
    name: "weekday",
    first: startOfWeekday,
    pattern: datePattern(
      `(?:(?<which>${which}) )?${early}?(?<weekday>${weekday})(?<part>${dayPart})?(?<genitive>s)?(?: (?<spaced>${dayPart}))?${ofWeek}?`,
    ),
    read: readWeekday,
  },
  {
    name: "weekday of a week",
    first: startOfWeekday,
    pattern: datePattern(
      `(?<week>vergangene|letzte|vorige|kommende|nächste|diese) Woche,? (?:am )?(?<weekday>${weekday})(?<part>${dayPart})?(?: (?<spaced>${dayPart}))?`,
    ),
    read: readInWeek,
  },
  {
    name: "weekday to weekday",
    first: startOfWeekday,
    pattern: datePattern(
      `(?<first>(?:(?<which>${which}) )?(?<weekday>${weekday})(?<part>${dayPart})?) ?(?:bis|-) ?(?:einschließlich |zum |kommenden |nächsten )?(?<last>(?<lastWeekday>${weekday})(?<lastPart>${dayPart})?)`,
    ),
    read: readRange,
  },
  {
    name: "night to a weekday",
    first: /^(?:nacht|der|die)$/u,
    pattern: datePattern(
      `(?:(?:der|die) )?Nacht (?:(?:von|vom) (?:${weekday})(?:abend)? )?(?:zu[mr]?|auf)(?: den)? (?:(?<which>${which}) )?(?<weekday>${weekday})(?:morgen)?`,
    ),
    read: readNight,
  },
];
