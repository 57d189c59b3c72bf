import { oneOf } from "../rule";
import type { TimexModifier } from "../timex";

/** What stands before a length and says how exact it is. */
const roughly: Readonly<Record<string, TimexModifier>> = {
  rund: "APPROX",
  etwa: "APPROX",
  circa: "APPROX",
  zirka: "APPROX",
  "ca.": "APPROX",
  ungefähr: "APPROX",
  schätzungsweise: "APPROX",
  annähernd: "LESS_THAN",
  knapp: "LESS_THAN",
  knappe: "LESS_THAN",
  knappen: "LESS_THAN",
  fast: "LESS_THAN",
  beinahe: "LESS_THAN",
  nahezu: "LESS_THAN",
  bald: "LESS_THAN",
  "weniger als": "LESS_THAN",
  "nicht einmal": "LESS_THAN",
  unter: "LESS_THAN",
  gut: "MORE_THAN",
  gute: "MORE_THAN",
  guten: "MORE_THAN",
  "mehr als": "MORE_THAN",
  "länger als": "MORE_THAN",
  über: "MORE_THAN",
  mindestens: "EQUAL_OR_MORE",
  wenigstens: "EQUAL_OR_MORE",
  "nicht weniger als": "EQUAL_OR_MORE",
  höchstens: "EQUAL_OR_LESS",
  maximal: "EQUAL_OR_LESS",
  längstens: "EQUAL_OR_LESS",
  "bis zu": "EQUAL_OR_LESS",
  "nicht mehr als": "EQUAL_OR_LESS",
};

/** The words before a length that say how exact it is. */
export const roughlyPattern = oneOf(Object.keys(roughly));

/** The modifier a word such as "rund" stands for. */
export function roughlyOf(written: string | undefined): TimexModifier | undefined {
  return roughly[(written ?? "").toLowerCase()];
}

const edges: Readonly<Record<string, TimexModifier>> = {
  anfang: "START",
  beginn: "START",
  anfangs: "START",
  mitte: "MID",
  ende: "END",
  ausgang: "END",
  frühen: "START",
  "ersten hälfte": "START",
  "erste hälfte": "START",
  "zweiten hälfte": "END",
  "zweite hälfte": "END",
  späten: "END",
  ausgehenden: "END",
  beginnenden: "START",
};

/** "Anfang", "Mitte", "Ende", with or without the article that may follow and a weak "schon" before it. */
export const edgePattern = oneOf(["anfang", "beginn", "mitte", "ende", "ausgang"]);

/** The edges of decades and centuries: "in der zweiten Hälfte des", "den späten" too. */
export const longEdgePattern = oneOf(Object.keys(edges).filter((word) => !/en$/.test(word)));

/** The modifier of "Anfang", "Mitte" or "Ende". */
export function edgeOf(written: string | undefined): TimexModifier | undefined {
  return edges[(written ?? "").toLowerCase()];
}

/** `{ mod }` where there is one, else nothing, to be spread into a meaning. */
export function withMod(mod: TimexModifier | undefined): { mod?: TimexModifier } {
  return mod ? { mod } : {};
}
