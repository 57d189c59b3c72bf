import type { ShiftMeaning, Unit } from "../meaning";

/** An adjective in -e with all its endings. */
export function inAllCases(adjective: string): string[] {
  return ["", "n", "r", "s", "m"].map((ending) => adjective + ending);
}

/** A unit that has a place in the calendar. */
export type ShiftUnit = ShiftMeaning["unit"];
/** Units that have a place in the calendar. */
export const shiftUnits = new Set<Unit>([
  "day",
  "weekend",
  "week",
  "month",
  "quarter",
  "year",
  "decade",
  "century",
]);

/** How far an adjective points: "vergangene" -1, "diese" 0, "übernächste" 2; and from where. */
export const adjectiveShifts: Readonly<Record<string, { by: number; from?: "mentioned" }>> = {
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
/** The adjectives, without their endings. */
export const adjective = `(?:vergangene|letzte|vorige|verflossene|vorletzte|diese|laufende|heurige|aktuelle|jetzige|nächste|kommende|übernächste|folgende|darauffolgende|vorangegangene|vorhergehende|vorherige|gleiche|selbe)`;
/** Units in the singular, in all cases. */
export const singular =
  "Jahrhunderts?|Jahrzehnts?|Dekade|Jahr|Jahres|(?:Kalender|Geschäfts|Haushalts|Schul|Studien)jahr(?:es)?|Quartals?|Monats?|Monates|Wochenendes?|Woche|Tags?|Tages";
/** The definite article in all cases. */
export const articles = "der|den|dem|des|die|das";
