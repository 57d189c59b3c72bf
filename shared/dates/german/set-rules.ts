import type { DayPart } from "../meaning";
import { durationValue } from "../resolve/length";
import { type DateRule, datePattern, oneOf, type Reading, type RuleMatch, startsWith } from "../rule";
import { amountOf, numberPattern, ordinalPattern } from "./numbers";
import { dayParts, entryOf, units, weekday, weekdays } from "./words";

/** Adverbs and adjectives of repetition, without their endings. */
const repeated: Readonly<Record<string, string>> = {
  sekündlich: "PT1S",
  minütlich: "PT1M",
  stündlich: "PT1H",
  täglich: "P1D",
  tagtäglich: "P1D",
  wöchentlich: "P1W",
  zweiwöchentlich: "P2W",
  vierzehntäglich: "P14D",
  monatlich: "P1M",
  allmonatlich: "P1M",
  zweimonatlich: "P2M",
  vierteljährlich: "P3M",
  halbjährlich: "P6M",
  jährlich: "P1Y",
  alljährlich: "P1Y",
  allwöchentlich: "P1W",
  allabendlich: "XXXX-XX-XXTEV",
};

const partWords: Readonly<Record<string, DayPart>> = {
  morgens: "MO",
  vormittags: "MO",
  mittags: "MI",
  nachmittags: "AF",
  abends: "EV",
  nachts: "NI",
};

function every(value: string): Reading {
  return { meaning: { kind: "set", value, quant: "EVERY" } };
}

/** "jeden Tag", "jedes zweite Jahr", "alle vier Wochen". */
function readEveryUnit({ groups }: RuleMatch): Reading | undefined {
  const unit = entryOf(units, groups.unit);
  const amount = amountOf(groups.amount ?? groups.nth ?? "ein");
  if (!unit || amount === undefined) return undefined;
  return every(durationValue([{ amount, unit }]));
}

/** "jeden Dienstag", "jeden letzten Samstag im Monat", "jeden Abend". */
function readEveryDay({ groups }: RuleMatch): Reading | undefined {
  const part = entryOf(dayParts, groups.part);
  const number = entryOf(weekdays, groups.weekday);
  if (number === undefined) return part && every(`XXXX-XX-XXT${part}`);
  if (groups.month) return every("P1M");
  return every(`XXXX-WXX-${number}${part ? `T${part}` : ""}`);
}

function readPer({ groups }: RuleMatch): Reading | undefined {
  const unit = entryOf(units, groups.unit);
  return unit && { meaning: { kind: "set", value: durationValue([{ amount: 1, unit }]) } };
}

/** "dreimal pro Woche", "mehrmals im Jahr", "zweimal täglich". */
function readTimesPer({ groups }: RuleMatch): Reading | undefined {
  const counted = (groups.times ?? "").toLowerCase().replace(/[ -]?mals?$/, "");
  const amount = counted === "mehr" ? "X" : amountOf(counted);
  const unit = entryOf(units, groups.unit);
  const value = unit ? durationValue([{ amount: 1, unit }]) : entryOf(repeated, groups.adverb);
  if (amount === undefined || value === undefined) return undefined;
  return { meaning: { kind: "set", value, freq: `${amount}X` } };
}

const perUnits = "Sekunde|Minute|Stunde|Tag|Woche|Monat|Quartal|Jahr";
const nths: Readonly<Record<string, number>> = { zweite: 2, dritte: 3, vierte: 4, fünfte: 5, zehnte: 10 };
const singular = "Sekunde|Minute|Stunde|Tag|Woche|Wochenende|Monat|Quartal|Jahr|Jahrzehnt|Jahrhundert";

/** What comes again and again. */
export const setRules: readonly DateRule[] = [
  {
    name: "daily, yearly",
    first: new RegExp(`^${oneOf(Object.keys(repeated))}(?:e[nrsm]?)?$`, "u"),
    pattern: datePattern(`(?<word>${oneOf(Object.keys(repeated))})(?:e[nrsm]?)?`),
    read: ({ groups }) => {
      const value = entryOf(repeated, groups.word);
      return value === undefined ? undefined : { meaning: { kind: "set", value } };
    },
  },
  {
    name: "every so many",
    first: /^alle[rn]?$/u,
    pattern: datePattern(
      `alle (?<amount>paar|ein bis zwei|${numberPattern}) (?<unit>${oneOf(Object.keys(units))})|(?:alle) (?<plural>Tage|Jahre|Wochen|Monate)(?= wieder)`,
    ),
    read: (match) => {
      const { plural } = match.groups;
      return plural ? readEveryUnit({ ...match, groups: { unit: plural } }) : readEveryUnit(match);
    },
  },
  {
    name: "every one",
    first: /^jede[nmrs]?$/u,
    pattern: datePattern(
      `jede[nmrs]? (?:einzelnen? |neuen? |(?<nth>${oneOf(Object.keys(nths))})[nsr]? )?(?<unit>${singular})(?:es|s)?`,
    ),
    read: (match) => {
      const nth = entryOf(nths, match.groups.nth);
      return nth
        ? readEveryUnit({ ...match, groups: { ...match.groups, nth: String(nth) } })
        : readEveryUnit(match);
    },
  },
  {
    name: "every weekday",
    first: /^jede[nmrs]?$/u,
    pattern: datePattern(
      `jede[nmrs]? (?:(?:${ordinalPattern}|letzten) )?(?:(?<weekday>${weekday})(?<part>${oneOf(Object.keys(dayParts))})?(?<month> (?:im|des|eines|jeden) Monats?)?)`,
    ),
    read: readEveryDay,
  },
  {
    name: "every part of the day",
    first: /^jede[nmrs]?$/u,
    pattern: datePattern("jede[nmrs]? (?<part>Morgen|Vormittag|Mittag|Nachmittag|Abend|Nacht)"),
    read: readEveryDay,
  },
  {
    name: "in the mornings",
    first: startsWith(Object.keys(partWords)),
    pattern: datePattern(`(?<part>${oneOf(Object.keys(partWords))})`),
    read: ({ groups, before, words }) => {
      if (/^\p{Lu}/u.test(words) && !/(?:^|[.!?:„"»“(-]) ?$/u.test(before)) return undefined;
      const part = entryOf(partWords, groups.part);
      if (!part || /(?:des|eines) $/iu.test(before)) return undefined;
      return every(`XXXX-XX-XXT${part}`);
    },
  },
  {
    name: "so many times per unit",
    first: /^(?:\d{1,3}|\p{L}+mals?|mehrere)$/u,
    pattern: datePattern(
      `(?<times>(?:\\d{1,3}|${numberPattern})[ -]?mal|mehrmals|mehrere mal) (?:(?:pro|im|am|in der|die) (?<unit>${perUnits})|(?<adverb>täglich|wöchentlich|monatlich|jährlich|stündlich))(?! (?:\\d|de[rs] |nach|vor|da|zuvor))`,
    ),
    read: readTimesPer,
  },
  {
    name: "per unit",
    first: /^pro$/u,
    pattern: datePattern(`pro (?<unit>${perUnits})`),
    read: readPer,
  },
  {
    name: "in a unit",
    first: /^(?:im|in|am|die|den|das)$/u,
    pattern: datePattern(
      `(?<=(?:mal|Euro|Dollar|Franken|Prozent|Stunden|Tonnen|Millionen|Milliarden|Stück|Liter|Kilometer|km|Tage|Minuten) )(?:im (?<unit>Jahr|Monat|Quartal)|in der Woche|am Tag|die Woche|den Tag)(?! \\d)`,
    ),
    read: (match) => {
      const unit = match.groups.unit ?? (/woche$/iu.test(match.words) ? "Woche" : "Tag");
      return readPer({ ...match, groups: { unit } });
    },
  },
];
