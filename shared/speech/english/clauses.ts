import { type Segment, segmentsOf } from "../segments";
import { englishForms } from "../speech-verbs/english";
import type { Token } from "../tokens";
import type { Unit } from "../units";
import { auxiliaries, determiners, irregularFinite, prepositions, pronouns } from "./function-words";

/** A unit with its segments. */
export interface Clauses {
  text: string;
  unit: Unit;
  tokens: readonly Token[];
  segments: readonly Segment[];
}

/** Takes a unit apart. */
export function clausesOf(text: string, unit: Unit): Clauses {
  return { text, unit, tokens: unit.tokens, segments: segmentsOf(unit.tokens, coordinatesVerb) };
}

/** "and said", "but denied", "and later told": a coordinated verb of saying. */
function coordinatesVerb(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:and|but|or)$/u.test(tokens[at]?.lower ?? "")) return false;
  for (let next = at + 1; next <= at + 2; next++) {
    const token = tokens[next];
    if (token?.kind !== "word" || token.capital) return false;
    const forms = englishForms.get(token.lower);
    if (forms?.some(({ kind, nounLike }) => kind === "past" || (kind === "present" && !nounLike)))
      return true;
    if (!/ly$|^(?:also|then|later)$/u.test(token.lower)) return false;
  }
  return false;
}

/** Whether a token may be a finite verb. */
export function isFiniteLooking(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== "word" || token.capital) return false;
  const before = tokens[at - 1]?.lower ?? "";
  if (auxiliaries.has(token.lower) || irregularFinite.has(token.lower)) return before !== "to";
  if (/(?:’|')(?:s|re|ve|d|ll)$/u.test(token.lower))
    return pronouns.has(token.lower.replace(/(?:’|').*$/u, ""));
  return /[^e]ed$/u.test(token.lower) && !determiners.has(before) && !prepositions.has(before);
}

/** Whether tokens `[from, to)` hold a finite verb behind their first word, or a quotation that is speech. */
export function holdsClause({ tokens }: Clauses, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (tokens[at]?.quotation?.kind === "speech") return true;
    if (at > from && isFiniteLooking(tokens, at)) return true;
  }
  return plainVerb(tokens, from, to);
}

/** "Prices rise", "boats often miss": words in -s behind a plural or a name, without an auxiliary; long enough to be a clause. */
function plainVerb(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from < 4 || prepositions.has(tokens[from]?.lower ?? "")) return false;
  for (let at = from + 1; at < to; at++) {
    const token = tokens[at];
    if (token?.kind !== "word" || token.capital) continue;
    if (
      /[^su]s$/u.test(token.lower) &&
      (pronouns.has(tokens[at - 1]?.lower ?? "") || tokens[at - 1]?.capital)
    )
      return true;
  }
  return to - from > 7;
}

/** Whether a noun phrase may begin at `at`. */
export function mayBeginPhrase(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (token.kind === "number") return true;
  if (token.kind !== "word") return false;
  return (
    !prepositions.has(token.lower) &&
    !auxiliaries.has(token.lower) &&
    !/^(?:and|but|or|not|to|that)$/u.test(token.lower)
  );
}
