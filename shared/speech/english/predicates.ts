import { type EnglishForm, englishForms } from "../speech-verbs/english";
import type { SpeechVerb } from "../speech-verbs/speech-class";
import type { Clauses } from "./clauses";
import { auxiliaries, determiners, prepositions } from "./function-words";
import { type Subject, subjectInFront } from "./subjects";

/** A verb of saying; places are tokens and segments. */
export interface Predicate {
  verb: SpeechVerb;
  segment: number;
  at: number;
  kind: EnglishForm["kind"];
  /** "was accused": the subject is not who says it. */
  passive: boolean;
  front?: Subject;
}

const be = /^(?:is|are|was|were|be|been|being|’s)$/u;
const have = /^(?:has|have|had|having)$/u;
const blocking =
  /^(?:to|not|will|would|can|could|may|might|should|shall|must|do|does|did|didn't|didn’t|doesn't|doesn’t)$/u;

/** The verbs of saying of a unit, one for each segment at most. */
export function predicatesOf(clauses: Clauses): Predicate[] {
  return clauses.segments.flatMap((segment, index) => {
    for (let at = segment.from; at < segment.to; at++) {
      const found = predicateAt(clauses, index, at);
      if (found) return [found];
    }
    return [];
  });
}

function predicateAt(clauses: Clauses, segment: number, at: number): Predicate | undefined {
  const { tokens, segments } = clauses;
  const token = tokens[at];
  const own = segments[segment];
  if (token?.kind !== "word" || token.capital || !own) return undefined;
  const forms = englishForms.get(token.lower) ?? [];
  const fits = forms.filter((form) => !form.verb.needs || isNeeded(clauses, at, own.to, form.verb.needs));
  const auxiliary = auxiliaryBefore(clauses, own.from, at);
  const found = fits
    .filter(({ kind }) => fitsAuxiliary(kind, auxiliary))
    .sort((a, b) => Number(b.verb.needs !== undefined) - Number(a.verb.needs !== undefined))[0];
  if (!found) return undefined;
  const front = found.kind === "ing" ? undefined : subjectInFront(clauses, segment, at);
  const predicate: Predicate = {
    verb: found.verb,
    segment,
    at,
    kind: found.kind,
    passive: be.test(auxiliary) && found.kind !== "ing",
    ...(front ? { front } : {}),
  };
  return isVerb(clauses, predicate, found) ? predicate : undefined;
}

function isNeeded({ tokens }: Clauses, at: number, to: number, needs: readonly string[]): boolean {
  for (let next = at + 1; next < Math.min(to, at + 4); next++)
    if (needs.includes(tokens[next]?.lower ?? "")) return true;
  return false;
}

/** The auxiliary or "to" in front of a verb, over adverbs; empty if there is none. */
function auxiliaryBefore({ tokens }: Clauses, from: number, at: number): string {
  for (let before = at - 1; before >= Math.max(from, at - 3); before--) {
    const word = tokens[before]?.lower ?? "";
    if (auxiliaries.has(word) || blocking.test(word)) return word;
    if (!/ly$|^(?:also|already|never|since|repeatedly|long|once|again)$/u.test(word)) return "";
  }
  return "";
}

function fitsAuxiliary(kind: EnglishForm["kind"], auxiliary: string): boolean {
  if (have.test(auxiliary)) return kind === "participle";
  if (be.test(auxiliary)) return kind === "participle" || kind === "ing";
  if (auxiliary !== "") return false;
  return kind !== "participle";
}

/** Tells a verb from a noun or an adjective of the same form. */
function isVerb(
  clauses: Clauses,
  { at, segment, front, kind }: Predicate,
  { nounLike }: EnglishForm,
): boolean {
  const { tokens, segments } = clauses;
  const own = segments[segment];
  const before = tokens[at - 1];
  if (!own) return false;
  const first = at === own.from;
  if (
    before &&
    !first &&
    before.kind === "word" &&
    (determiners.has(before.lower) || prepositions.has(before.lower))
  ) {
    return /^(?:many|some|others|few|both|all|several)$/u.test(before.lower) && kind !== "ing";
  }
  if (kind === "ing")
    return first || (at === own.from + 1 && /ly$|^(?:and|but|also)$/u.test(before?.lower ?? ""));
  if (kind === "base")
    return (
      front?.plural === true || isPluralName(clauses, front) || /^(?:they|we)$/u.test(front?.pronoun ?? "")
    );
  if (kind === "present" && nounLike) {
    return front !== undefined && front.firstSegment === segment && front.plural !== true;
  }
  return true;
}

/** "Midwives dispute that account": a plural that begins the sentence. */
function isPluralName({ tokens }: Clauses, front: Subject | undefined): boolean {
  const next = front && tokens[front.from + 1]?.lower;
  return (
    front !== undefined &&
    (front.to - front.from === 1 || next === "for" || next === "of" || next === "in" || next === "at") &&
    front.from === 0 &&
    /[^s']s$|^(?:police|people|media|staff)$/u.test(tokens[0]?.lower ?? "")
  );
}
