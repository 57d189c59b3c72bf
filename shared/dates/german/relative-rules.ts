import type { DayPart, Meaning, ShiftMeaning, Unit } from "../meaning";
import { type DateRule, datePattern, type Reading, type RuleMatch, startsWith } from "../rule";
import { edgeOf, edgePattern, withMod } from "./modifiers";
import { amountOf, amountPattern } from "./numbers";
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

type ShiftUnit = ShiftMeaning["unit"];
const shiftUnits = new Set<Unit>(["day", "weekend", "week", "month", "quarter", "year", "decade", "century"]);

/** How far an adjective points: "vergangene" -1, "diese" 0, "übernächste" 2; and from where. */
const adjectiveShifts: Readonly<Record<string, { by: number; from?: "mentioned" }>> = {
  vergangene: { by: -1 },
  letzte: { by: -1 },
  vorige: { by: -1 },
  verflossene: { by: -1 },
  vorletzte: { by: -2 },
  diese: { by: 0 },
  laufende: { by: 0 },
  heurige: { by: 0 },
  aktuelle: { by: 0 },
  jetzige: { by: 0 },
  nächste: { by: 1 },
  kommende: { by: 1 },
  übernächste: { by: 2 },
  folgende: { by: 1, from: "mentioned" },
  darauffolgende: { by: 1, from: "mentioned" },
  vorangegangene: { by: -1, from: "mentioned" },
  vorhergehende: { by: -1, from: "mentioned" },
  vorherige: { by: -1, from: "mentioned" },
  gleiche: { by: 0, from: "mentioned" },
  selbe: { by: 0, from: "mentioned" },
};
const adjective = `(?:vergangene|letzte|vorige|verflossene|vorletzte|diese|laufende|heurige|aktuelle|jetzige|nächste|kommende|übernächste|folgende|darauffolgende|vorangegangene|vorhergehende|vorherige|gleiche|selbe)`;
const singular =
  "Jahrhunderts?|Jahrzehnts?|Dekade|Jahr|Jahres|Kalenderjahr|Kalenderjahres|Quartals?|Monats?|Monates|Wochenendes?|Woche|Tags?|Tages";
const articles = "der|den|dem|des|die|das";

function readSingular({ groups, before, after, words }: RuleMatch): Reading | undefined {
  const stem = (groups.adjective ?? "").toLowerCase();
  const shift = adjectiveShifts[stem];
  const unit = entryOf(units, groups.unit);
  if (!shift || !unit || !shiftUnits.has(unit)) return undefined;
  if (shift.by === 0 && shift.from) return readBehindSame(groups.unit);
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

/** "am nächsten Morgen", "am selben Abend": seen from the day told of; "vergangene Nacht" from today. */
function readPartBeside({ groups }: RuleMatch): Reading | undefined {
  const part = entryOf(dayParts, groups.part);
  const shift = adjectiveShifts[(groups.adjective ?? "").toLowerCase()];
  if (!part || !shift) return undefined;
  if (shift.by < 0) return { meaning: { kind: "shift", unit: "day", by: part === "NI" ? 0 : -1, part } };
  return { meaning: { kind: "shift", unit: "day", by: shift.by, from: "mentioned", part } };
}

/** One word that says which: "Vorjahr", "Folgetag", "heuer". */
const oneWord: Readonly<Record<string, { unit: ShiftUnit; by: number; from?: "mentioned"; part?: DayPart }>> =
  {
    heuer: { unit: "year", by: 0 },
    vorjahr: { unit: "year", by: -1 },
    vorjahres: { unit: "year", by: -1 },
    vorvorjahr: { unit: "year", by: -2 },
    vorwoche: { unit: "week", by: -1 },
    vormonat: { unit: "month", by: -1 },
    vormonats: { unit: "month", by: -1 },
    vorquartal: { unit: "quarter", by: -1 },
    vortag: { unit: "day", by: -1, from: "mentioned" },
    vortages: { unit: "day", by: -1, from: "mentioned" },
    vorabend: { unit: "day", by: -1, from: "mentioned", part: "EV" },
    folgetag: { unit: "day", by: 1, from: "mentioned" },
    folgewoche: { unit: "week", by: 1, from: "mentioned" },
    folgejahr: { unit: "year", by: 1, from: "mentioned" },
    folgejahres: { unit: "year", by: 1, from: "mentioned" },
  };

function readOneWord({ groups, before, after }: RuleMatch): Reading | undefined {
  const meaning = entryOf(oneWord, groups.word);
  if (!meaning || (meaning.part && /^ (?:des|der|von|vor)(?!\p{L})/u.test(after))) return undefined;
  if (
    /^vor/iu.test(groups.word ?? "") &&
    /(?:als|zum|dem) $/u.test(before) &&
    /vor(?:vor)?jahr/iu.test(groups.word ?? "")
  ) {
    return { meaning: { kind: "shift", ...meaning } };
  }
  return { meaning: { kind: "shift", ...meaning } };
}

/** "der Woche darauf", "am Tag danach", "im Jahr zuvor". */
function readBehind({ groups }: RuleMatch): Reading | undefined {
  const unit = entryOf(units, groups.unit);
  if (!unit || !shiftUnits.has(unit)) return undefined;
  const by = /^(?:zuvor|davor|vorher)$/iu.test(groups.side ?? "") ? -1 : 1;
  return { meaning: { kind: "shift", unit: unit as ShiftUnit, by, from: "mentioned" } };
}

/** "Ende des Jahres", "Anfang der Woche", "im Laufe des Tages". */
function readOfUnit({ groups }: RuleMatch): Reading | undefined {
  const unit = entryOf(units, groups.unit);
  if (!unit || !shiftUnits.has(unit)) return undefined;
  return { meaning: { kind: "shift", unit: unit as ShiftUnit, by: 0, ...withMod(edgeOf(groups.edge)) } };
}

const adjectiveStart = new RegExp(
  `^(?:${edgePattern}|${articles}|des|${adjective}[nrsm]?|desselben|demselben|derselben|denselben)$`,
  "u",
);

/** What is counted from the day of publication or from the date mentioned last. */
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
    name: "the same",
    first: /^(?:am|de[rnms]selben|dasselbe|dieselbe|de[rnm]|noch)$/u,
    pattern: datePattern(`(?<timex>(?:de[rnms]selben|dasselbe|dieselbe) (?<unit>${singular}))`),
    read: ({ groups }) => readBehindSame(groups.unit),
  },
  {
    name: "morning after, same evening",
    first:
      /^(?:der|den|dem|nächste[nrm]?|folgende[nrm]?|darauffolgende[nrm]?|selbe[nrm]?|gleiche[nrm]?|vergangene[nrm]?|letzte[nrm]?|vorige[nrm]?|kommende[nrm]?|derselbe[nrm]?)$/u,
    pattern: datePattern(
      "(?:(?:der|den|dem) )?(?<adjective>nächste|folgende|darauffolgende|selbe|gleiche|vergangene|letzte|vorige|kommende)[nrm]? (?<part>Morgen|Vormittag|Mittag|Nachmittag|Abend|Nacht)",
    ),
    read: readPartBeside,
  },
  {
    name: "morning after",
    first: /^(?:der|den|dem|morgen|vormittag|nachmittag|abend|nacht|tags)$/u,
    pattern: datePattern(
      "(?:(?:der|den|dem) )?(?:(?<part>Morgen|Vormittag|Nachmittag|Abend|Nacht)|tags) (?<side>danach|darauf|zuvor|davor)",
    ),
    read: ({ groups }) => {
      const part = entryOf(dayParts, groups.part);
      const by = /^(?:zuvor|davor)$/iu.test(groups.side ?? "") ? -1 : 1;
      return { meaning: { kind: "shift", unit: "day", by, from: "mentioned", ...(part ? { part } : {}) } };
    },
  },
  {
    name: "the last and next so many",
    first: new RegExp(`^(?:${articles}|${adjective}n?|zurückliegenden?|ersten?)$`, "u"),
    pattern: datePattern(
      `(?:(?:die|den|der) )?(?:(?<amountBefore>${amountPattern}) )?(?:vergangenen?|letzten?|ersten?|vorigen|verflossenen|zurückliegenden?|nächsten?|kommenden?|folgenden|darauffolgenden)(?: (?:rund |etwa |gut |knapp |fast )?(?<amount>${amountPattern}))? (?<unit>${plurals})`,
    ),
    read: readPlural,
  },
  {
    name: "one word for last or next",
    first: startsWith([...Object.keys(oneWord), "der"]),
    pattern: datePattern(
      `(?<word>${Object.keys(oneWord)
        .sort((a, b) => b.length - a.length)
        .join("|")})`,
    ),
    read: readOneWord,
  },
  {
    name: "the one after and before",
    first: /^(?:der|den|dem|die|tage?|jahre?|monat|woche|wochenende)$/u,
    pattern: datePattern(
      "(?:(?:der|den|dem|die) )?(?<unit>Tage?|Jahre?|Monat|Woche|Wochenende) (?<side>darauf|danach|zuvor|davor|vorher)",
    ),
    read: readBehind,
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

function readBehindSame(written: string | undefined): Reading | undefined {
  const unit = entryOf(units, written);
  if (unit !== "day" && unit !== "week" && unit !== "month" && unit !== "year") return undefined;
  return { meaning: { kind: "mentioned", unit } };
}
