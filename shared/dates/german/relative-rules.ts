import type { Meaning, ShiftMeaning } from "../meaning";
import { type DateRule, datePattern, type Reading, type RuleMatch, startsWith } from "../rule";
import { edgeOf, edgePattern, withMod } from "./modifiers";
import { amountOf, amountPattern, numberPattern } from "./numbers";
import {
  adjective,
  adjectiveShifts,
  articles,
  inAllCases,
  type ShiftUnit,
  shiftUnits,
  singular,
} from "./shift-words";
import { readSame } from "./told-rules";
import { dayParts, entryOf, units } from "./words";

const dayWords: Readonly<Record<string, number>> = {
  heute: 0,
  gestern: -1,
  vorgestern: -2,
  vorvorgestern: -3,
  morgen: 1,
  übermorgen: 2,
};

const partBehind = "früh|morgen|vormittag|mittag|nachmittag|spätnachmittag|abend|nacht";

function readDayWord({ groups, before, after, words }: RuleMatch): Reading | undefined {
  const by = entryOf(dayWords, groups.word);
  if (by === undefined) return undefined;
  if (/^Morgen/u.test(words) && !startsSentence(before)) return undefined;
  if (/(?:gute[nr]?|jede[nmrs]?|eines|dem|der|den|diese[nmrs]?|am|des) $/iu.test(before) && by === 1)
    return undefined;
  if (/^ (?:journal|show)(?!\p{L})/iu.test(after)) return undefined;
  const part = entryOf(dayParts, groups.part);
  const meaning: ShiftMeaning = { kind: "shift", unit: "day", by, ...(part ? { part } : {}) };
  if (by !== 0 || part) return { meaning };
  return { meaning, others: [{ kind: "vague", value: "PRESENT_REF" }] };
}

/** "Heute vor zehn Jahren", "morgen in acht Tagen". */
function readDayAway({ groups, before, words }: RuleMatch): Reading | undefined {
  const fromDay = entryOf(dayWords, groups.word);
  const amount = amountOf(groups.amount);
  const unit = entryOf(units, groups.unit);
  if (fromDay === undefined || amount === undefined || amount === "X" || !unit) return undefined;
  if (/^Morgen/u.test(words) && !startsSentence(before)) return undefined;
  const direction = /^vor$/iu.test(groups.side ?? "") ? "past" : "future";
  return { meaning: { kind: "distance", amount, unit, direction, fromDay } };
}

function startsSentence(before: string): boolean {
  return /(?:^|[.!?:„"»“(-]) ?$/u.test(before);
}

function readDayAdjective({ groups, after }: RuleMatch): Reading | undefined {
  const stem = (groups.word ?? groups.adjective ?? "").toLowerCase();
  const by = stem === "gestrig" ? -1 : stem === "morgig" ? 1 : 0;
  if (by === 0 && !groups.noun) return undefined;
  if (by === 1 && !groups.noun && /^ (?:Welt|Gesellschaft)/u.test(after)) return undefined;
  const part = entryOf(dayParts, groups.noun);
  return { meaning: { kind: "shift", unit: "day", by, ...(part ? { part } : {}) } };
}

function readSingular({ groups, before, after, words }: RuleMatch): Reading | undefined {
  const stem = (groups.adjective ?? "").toLowerCase();
  const shift = adjectiveShifts[stem];
  const unit = entryOf(units, groups.unit);
  if (!shift || !unit || !shiftUnits.has(unit)) return undefined;
  if (shift.by === 0 && shift.from) return readSame(groups.unit);
  if (stem === "diese" && unit === "day" && !/^diesem/iu.test(words)) return undefined;
  if (/(?:^|[^\p{L}])jede[nmrs]? $/iu.test(before)) return undefined;
  if (stem === "letzte" && unit === "day" && !/(?:^|[^\p{L}])(?:am|dem|vom) $/iu.test(before))
    return undefined;
  const later = /^ (?:danach|darauf|zuvor|davor)/u.test(after);
  // "am nächsten Tag" is counted from the day just told of; the next week or year is not.
  const told = unit === "day" && (stem === "nächste" || stem === "folgende");
  const from = shift.from ?? (told || later ? ("mentioned" as const) : undefined);
  const meaning: Meaning = {
    kind: "shift",
    unit: unit as ShiftUnit,
    by: shift.by,
    ...(from ? { from } : {}),
    ...withMod(edgeOf(groups.edge)),
  };
  return { meaning };
}

/** "in den vergangenen (zwei) Jahren", "die nächsten Tage". */
function readPlural({ groups, before }: RuleMatch): Reading | undefined {
  const unit = entryOf(units, groups.unit);
  if (!unit) return undefined;
  const written = groups.amount ?? groups.amountBefore;
  if (written === undefined && /(?:^|[^\p{L}])(?:im|am|zum) $/iu.test(before)) return undefined;
  const amount = written === undefined ? "X" : amountOf(written);
  if (amount === undefined) return undefined;
  return { meaning: { kind: "duration", parts: [{ amount, unit }] } };
}

const plurals =
  "Jahrtausenden?|Jahrhunderten?|Jahrzehnten?|Dekaden|Jahren?|Quartalen?|Monaten?|Wochenenden|Wochen|Tagen?|Stunden|Minuten|Sekunden";

/** "Ende des Jahres", "Anfang der Woche", "im Laufe des Tages". */
function readOfUnit({ groups }: RuleMatch): Reading | undefined {
  const unit = entryOf(units, groups.unit);
  if (!unit || !shiftUnits.has(unit)) return undefined;
  return { meaning: { kind: "shift", unit: unit as ShiftUnit, by: 0, ...withMod(edgeOf(groups.edge)) } };
}

const edgeWords = ["anfang", "beginn", "mitte", "ende", "ausgang"];
const adjectiveForms = Object.keys(adjectiveShifts).flatMap(inAllCases);
const adjectiveStart = startsWith([...edgeWords, ...articles.split("|"), ...adjectiveForms]);

/** What is counted from the day of publication. */
export const relativeRules: readonly DateRule[] = [
  {
    name: "yesterday, today, tomorrow",
    first: startsWith(Object.keys(dayWords)),
    pattern: datePattern(
      `(?<word>heute|gestern|vorgestern|vorvorgestern|übermorgen|morgen)(?: (?<part>${partBehind}))?`,
    ),
    read: readDayWord,
  },
  {
    name: "today in a week",
    first: startsWith(["heute", "gestern", "morgen"]),
    pattern: datePattern(
      `(?<word>heute|gestern|morgen) (?:genau )?(?<side>vor|in) (?:genau |exakt )?(?<amount>${numberPattern}) (?<unit>Tagen?|Wochen?|Monat(?:en)?|Jahr(?:en|zehnten|zehnt)?)`,
    ),
    read: readDayAway,
  },
  {
    name: "of yesterday, today, tomorrow",
    first: /^(?:(?:gestrig|heutig|morgig)e[nmrs]?|der|den|dem|des)$/u,
    pattern: datePattern(
      "(?:(?:der|den|dem|des) )?(?<word>gestrig|heutig|morgig)e[nmrs]? (?<noun>Tage?s?|Abends?|Nachmittags?|Vormittags?|Morgens?|Nacht)|(?<adjective>gestrig|heutig|morgig)e[nmrs]?",
    ),
    read: readDayAdjective,
  },
  {
    name: "this, last, next",
    first: adjectiveStart,
    pattern: datePattern(
      `(?:(?<edge>${edgePattern}) )?(?:(?:${articles}) )?(?<adjective>${adjective})[nrsm]? (?<unit>${singular})(?: (?:danach|darauf|zuvor|davor))?`,
    ),
    read: readSingular,
  },
  {
    name: "the last and next so many",
    first: startsWith([
      ...articles.split("|"),
      ...adjectiveForms,
      "zurückliegende",
      "zurückliegenden",
      "erste",
      "ersten",
    ]),
    pattern: datePattern(
      `(?:(?:die|den|der) )?(?:(?<amountBefore>${amountPattern}) )?(?:vergangenen?|letzten?|ersten?|vorigen|verflossenen|zurückliegenden?|nächsten?|kommenden?|folgenden|darauffolgenden)(?: (?:rund |etwa |gut |knapp |fast )?(?<amount>${amountPattern}))? (?<unit>${plurals})`,
    ),
    read: readPlural,
  },
  {
    name: "edge of the current one",
    first: /^(?:anfang|beginn|mitte|ende|ausgang)$/u,
    pattern: datePattern(
      `(?<edge>${edgePattern}) (?:des|der) (?<unit>Jahres|Monats|Monates|Woche|Quartals|Jahrzehnts|Jahrhunderts)(?! \\d)`,
    ),
    read: readOfUnit,
  },
  {
    name: "in the course of",
    first: /^laufe?$/u,
    pattern: datePattern(
      "Laufe? (?<timex>(?:des|der) (?<unit>Jahres|Monats|Woche|Tages|Quartals|Jahrzehnts))(?! \\d)",
    ),
    read: readOfUnit,
  },
];
