import type { DayPart } from "../meaning";
import { type DateRule, datePattern, oneOf, type Reading, type RuleMatch, startsWith } from "../rule";
import { adjectiveShifts, type ShiftUnit, shiftUnits, singular } from "./shift-words";
import { dayParts, entryOf, units } from "./words";

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
  // "am Vorabend des Gipfels" is not the evening before the day told of.
  if (!meaning || (meaning.part && /^ (?:des|der|von|vor)(?!\p{L})/u.test(after))) return undefined;
  // "Im August 2024 sanken die Preise gegenüber dem Vormonat": what is compared stands in the same sentence.
  const compared = meaning.by < 0 && !meaning.from && comparison.test(before.toLowerCase());
  return { meaning: { kind: "shift", ...meaning, ...(compared ? { from: "sentence" } : {}) } };
}

const comparison =
  /(?:^|[^\p{L}])(?:gegenüber|verglichen mit|im vergleich (?:zum|zur|mit)|als (?:im|in)|nach \p{L}+ (?:\p{L}+ )?im) (?:de[mr] )?$/u;

/** "der Woche darauf", "am Tag danach", "im Jahr zuvor". */
function readBehind({ groups }: RuleMatch): Reading | undefined {
  const unit = entryOf(units, groups.unit);
  if (!unit || !shiftUnits.has(unit)) return undefined;
  const by = /^(?:zuvor|davor|vorher)$/iu.test(groups.side ?? "") ? -1 : 1;
  return { meaning: { kind: "shift", unit: unit as ShiftUnit, by, from: "mentioned" } };
}

/** "desselben Tages", "im gleichen Jahr": the date mentioned last. */
export function readSame(written: string | undefined): Reading | undefined {
  const unit = entryOf(units, written);
  if (unit !== "day" && unit !== "week" && unit !== "month" && unit !== "year") return undefined;
  return { meaning: { kind: "mentioned", unit } };
}

/** What is counted from the date mentioned last. */
export const toldRules: readonly DateRule[] = [
  {
    name: "until then",
    first: /^dahin$/u,
    pattern: datePattern("dahin"),
    read: ({ before }) =>
      /(?:^|[^\p{L}])bis $/iu.test(before) ? { meaning: { kind: "mentioned", near: true } } : undefined,
  },
  {
    name: "the same",
    first: /^(?:de[rnms]selben|dasselbe|dieselbe)$/u,
    pattern: datePattern(`(?:de[rnms]selben|dasselbe|dieselbe) (?<unit>${singular})`),
    read: ({ groups }) => readSame(groups.unit),
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
    name: "one word for last or next",
    first: startsWith(Object.keys(oneWord)),
    pattern: datePattern(`(?<word>${oneOf(Object.keys(oneWord))})`),
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
];
