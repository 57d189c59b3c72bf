import { type Segment, segmentsOf } from "../segments";
import { germanForms } from "../speech-verbs/german";
import { moodOf } from "../subjunctive";
import type { Token } from "../tokens";
import type { Unit } from "../units";
import {
  adverbs,
  auxiliaries,
  coordinators,
  otherDeterminers,
  prepositions,
  questionWords,
  subjectDeterminers,
  subordinators,
} from "./function-words";
import { isRelativeClause, nounPhraseAt, prepositionalEnd } from "./noun-phrases";

/** A unit with its segments and what is known about each. */
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

/** "und forderte", "aber er verwies": a coordinated verb of saying. */
function coordinatesVerb(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:und|aber|doch|oder|sowie)$/u.test(tokens[at]?.lower ?? "")) return false;
  const next = tokens[at + 1];
  if (next?.kind !== "word" || next.capital) return false;
  const isVerb = (token: Token | undefined) =>
    token !== undefined &&
    !token.capital &&
    (germanForms.get(token.lower)?.some(({ kind, joined }) => kind === "finite" && !joined) ?? false);
  // "und meinen Vater"
  if (/^mein/u.test(next.lower)) return false;
  return isVerb(next) || (/^(?:er|sie|es)$/u.test(next.lower) && isVerb(tokens[at + 2]));
}

/** The first token of a segment that is neither "und" nor "aber". */
export function firstOf({ tokens }: Clauses, { from, to }: Segment): number {
  return from + 1 < to && coordinators.has(tokens[from]?.lower ?? "") ? from + 1 : from;
}

/** Whether the verb stands at the end: after a conjunction, a question word or a relative pronoun. */
export function isSubordinate(clauses: Clauses, segment: Segment): boolean {
  const { tokens } = clauses;
  const at = firstOf(clauses, segment);
  const first = tokens[at];
  if (first?.kind !== "word") return false;
  if (subordinators.has(first.lower) || questionWords.has(first.lower)) {
    // "Seit Montag", "Während der Sitzung", "bis Ende" are prepositions.
    return (
      !(/^(?:seit|während|bis|als|wie)$/u.test(first.lower) && !verbAtEnd(tokens, segment)) ||
      first.lower === "wie"
    );
  }
  return (
    segment.before === "comma" &&
    !isInfinitiveClause(clauses, segment) &&
    isRelativeClause(tokens, at, segment.to) &&
    !hasEarlyVerb(clauses, segment)
  );
}

function verbAtEnd(tokens: readonly Token[], { to }: Segment): boolean {
  const last = tokens[to - 1];
  return last?.kind === "word" && !last.capital;
}

/** Whether a finite verb stands right behind the first phrase: "die Senatorin habe …" is no relative clause. */
export function hasEarlyVerb(clauses: Clauses, segment: Segment): boolean {
  const at = secondPlace(clauses, segment);
  const last = clauses.tokens[segment.to - 1]?.lower ?? "";
  // "das die Zeitung einsehen konnte": an infinitive before its modal.
  if (at !== undefined && auxiliaries.has(last) && !auxiliaries.has(clauses.tokens[at]?.lower ?? ""))
    return false;
  return at !== undefined && at < segment.to - 1;
}

/** The token behind the first phrase of a main clause if it is a finite verb. */
export function secondPlace({ tokens }: Clauses, { from, to }: Segment): number | undefined {
  let at = from;
  while (at < to && coordinators.has(tokens[at]?.lower ?? "")) at++;
  for (let phrases = 0; phrases < 3 && at < to; phrases++) {
    const token = tokens[at];
    if (!token) return undefined;
    if (isFiniteLooking(token) && at > from) return at;
    if (token.lower === "zufolge") {
      at++;
      continue;
    }
    const end =
      prepositionalEnd(tokens, at, to) ??
      nounPhraseAt(tokens, at, { limit: to, anyCase: true, greedy: false })?.to ??
      (adverbs.has(token.lower) || token.kind === "quote" || token.lower === "das" ? at + 1 : undefined);
    if (end === undefined) return undefined;
    at = end;
  }
  const token = tokens[at];
  return token && at < to && at > from && isFiniteLooking(token) ? at : undefined;
}

function isFiniteLooking(token: Token): boolean {
  if (token.kind !== "word" || token.capital || token.lower.length < 2) return false;
  if (auxiliaries.has(token.lower)) return true;
  if (
    prepositions.has(token.lower) ||
    otherDeterminers.has(token.lower) ||
    subjectDeterminers.has(token.lower)
  )
    return false;
  if (adverbs.has(token.lower) || /^(?:und|oder|als|nicht|mit|seit|laut|samt)$/u.test(token.lower))
    return false;
  if (germanForms.get(token.lower)?.some(({ kind }) => kind === "finite")) return true;
  return /(?:[^aeiou]t|iet|eut|aut|te|en|iert|e|g|b|h|ß|f|d|l|m|ss)$/u.test(token.lower);
}

/** Words that are Konjunktiv I in the segments `[first, last]`. */
export function moodIn({ tokens, segments }: Clauses, first: number, last: number) {
  const from = segments[first]?.from ?? 0;
  const to = segments[last]?.to ?? from;
  return moodOf(tokens, from, to);
}

/** Whether a segment ends in an infinitive with "zu": "die Öffentlichkeit getäuscht zu haben". */
export function isInfinitiveClause({ tokens }: Clauses, { from, to }: Segment): boolean {
  if (/^(?:um|ohne|statt|anstatt)$/u.test(tokens[from]?.lower ?? "")) return false;
  for (let at = Math.max(from, to - 4); at < to; at++) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (token?.kind !== "word" || token.capital) continue;
    if (token.lower === "zu" && at + 1 < to && next && !next.capital && /n$/u.test(next.lower)) return true;
    if (at === to - 1 && /^\p{L}{2,}zu\p{L}{2,}n$/u.test(token.lower)) return true;
  }
  return false;
}
