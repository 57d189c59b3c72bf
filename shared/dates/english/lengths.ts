import type { Amount, DurationMeaning, Unit } from "../meaning";
import type { Reading } from "../rule";
import type { TimexModifier } from "../timex";
import { readAmount } from "./numbers";
import { singular, units } from "./words";

/** Half of a unit counted in the next smaller one, as TimeML prefers: half an hour is 30 minutes. */
const halves: Readonly<Partial<Record<Unit, { amount: number; unit: Unit }>>> = {
  minute: { amount: 30, unit: "second" },
  hour: { amount: 30, unit: "minute" },
  day: { amount: 12, unit: "hour" },
  year: { amount: 6, unit: "month" },
  decade: { amount: 5, unit: "year" },
  century: { amount: 50, unit: "year" },
};

/** The length that so many units are; undefined when the words are no number or no unit. */
export function lengthOf(amount: string, unit: string): (Reading & { meaning: DurationMeaning }) | undefined {
  const known = units.get(singular(unit));
  const count = readAmount(amount) ?? (amount === "1" ? 1 : undefined);
  if (!known || count === undefined) return undefined;
  const half = count === 0.5 ? halves[known.unit] : undefined;
  const part = half ?? { amount: times(count, known.times), unit: known.unit };
  return { meaning: { kind: "duration", parts: [part] } };
}

function times(count: Amount, by: number): Amount {
  return count === "X" ? "X" : count * by;
}

/** What "about", "more than" and their like mean for a length. */
export function lengthModifier(words: string | undefined): { mod?: TimexModifier } {
  const word = words?.toLowerCase() ?? "";
  if (/^(?:about|around|some|roughly|approximately)$/.test(word)) return { mod: "APPROX" };
  if (/more than|over/.test(word)) return { mod: "MORE_THAN" };
  if (/less than|fewer|under|nearly|almost|not even/.test(word)) return { mod: "LESS_THAN" };
  if (word === "at least") return { mod: "EQUAL_OR_MORE" };
  return /at most|up to/.test(word) ? { mod: "EQUAL_OR_LESS" } : {};
}

const aboutWords =
  "about|around|some|roughly|approximately|nearly|almost|more than|over|well over|less than|fewer than|under|at least|at most|up to|just|only|just over|just under|exactly|not even";
/** "About", "more than" before a length, as the optional group `about`. */
export const about = `(?:(?<about>${aboutWords}) )?`;
/** The first words of `about`. */
export const aboutStarts =
  "about around some roughly approximately nearly almost more over well less fewer under at up just only exactly not".split(
    " ",
  );
