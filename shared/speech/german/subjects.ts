import type { Token } from "../tokens";
import { type Clauses, firstOf, isInfinitiveClause, isSubordinate, secondPlace } from "./clauses";
import {
  adverbs,
  auxiliaries,
  mediaNoun,
  otherDeterminers,
  prepositions,
  smallPronouns,
  thingNoun,
} from "./function-words";
import {
  isNounPhrase,
  isRelativeClause,
  type NounPhrase,
  nounPhraseAt,
  prepositionalEnd,
} from "./noun-phrases";
import type { Predicate } from "./predicates";

/** Who a predicate says it of. Places are tokens. */
export interface Subject {
  phrase: NounPhrase;
  /** Tokens `[from, to)` with appositions. */
  from: number;
  to: number;
  /** Stands behind the verb. */
  inverted: boolean;
  /** The last segment the subject reaches into. */
  lastSegment: number;
  /** The first segment, where the subject stands before a relative clause or an apposition. */
  firstSegment: number;
}

/** The subject of a predicate; undefined where there is none ("hieß es") or none is found. */
export function subjectOf(clauses: Clauses, predicate: Predicate): Subject | undefined {
  const segment = clauses.segments[predicate.segment];
  if (!segment) return undefined;
  if (predicate.subordinate) return subjectOfSubordinate(clauses, predicate);
  const from = firstOf(clauses, segment);
  if (from < predicate.finite) {
    const before = subjectInFront(clauses, predicate, from);
    const after = subjectBehind(clauses, predicate);
    if (!before) return after;
    return after && prefers(clauses, before, after, predicate) ? after : before;
  }
  return subjectAcross(clauses, predicate) ?? subjectBehind(clauses, predicate);
}

/** Whether what stands behind the verb is the subject though a noun phrase stands before it. */
function prefers({ tokens }: Clauses, before: Subject, after: Subject, predicate: Predicate): boolean {
  const head = tokens[before.phrase.head]?.lower ?? "";
  const afterIsNominative =
    after.phrase.pronoun !== undefined || after.phrase.proper || after.phrase.determiner;
  if (!afterIsNominative || after.from !== predicate.finite + 1) return false;
  return thingNoun.test(head) || /^(?:das|dies|es)$/u.test(before.phrase.pronoun ?? "");
}

function subjectInFront(clauses: Clauses, predicate: Predicate, from: number): Subject | undefined {
  const { tokens } = clauses;
  let at = from;
  while (at < predicate.finite && isFocus(tokens, at)) at++;
  const phrase = isNounPhrase(tokens, at, predicate.finite);
  if (!phrase || isTime(tokens, phrase)) return undefined;
  const { segment } = predicate;
  return {
    phrase,
    from: at,
    to: phrase.to,
    inverted: false,
    firstSegment: segment,
    lastSegment: segment,
  };
}

function isFocus(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower ?? "";
  if (word === "vor" || word === "allem")
    return tokens[word === "vor" ? at + 1 : at - 1]?.lower === (word === "vor" ? "allem" : "vor");
  return /^(?:auch|selbst|sogar|nur|allein|besonders|und|aber|doch|sowohl)$/u.test(word);
}

const timeNoun =
  /^(?:(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|woche|wochen|monat|monate|jahr|jahre|tag|tage|abend|morgen|vormittag|nachmittag|mittag|nacht|stunde|stunden|uhr|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)s?(?:abend|morgen|vormittag|nachmittag|mittag|nacht)?$/u;

function isTime(tokens: readonly Token[], { head }: NounPhrase): boolean {
  return timeNoun.test(tokens[head]?.lower ?? "");
}

/** The subject behind the verb: over pronouns, adverbs, prepositional phrases and objects of other cases. */
function subjectBehind(clauses: Clauses, predicate: Predicate): Subject | undefined {
  const segment = clauses.segments[predicate.segment];
  if (!segment) return undefined;
  const limit = predicate.last > predicate.finite ? Math.min(segment.to, predicate.last) : segment.to;
  return phraseFrom(clauses, predicate.finite + 1, limit, predicate.segment);
}

function phraseFrom(clauses: Clauses, start: number, limit: number, segment: number): Subject | undefined {
  const { tokens } = clauses;
  let at = start;
  for (let skipped = 0; at < limit && skipped < 12; skipped++) {
    const next = skip(tokens, at, limit);
    if (next === at) break;
    at = next;
  }
  const phrase = nounPhraseAt(tokens, at, { limit }) ?? nobleName(tokens, start, limit);
  if (phrase) at = phrase.from;
  if (!phrase || /^(?:es|das)$/u.test(phrase.pronoun ?? "")) return undefined;
  return withAppositions(
    clauses,
    { phrase, from: at, to: phrase.to, inverted: true, firstSegment: segment, lastSegment: segment },
    limit,
  );
}

/** "versicherte von der Leyen": what looks like a phrase with "von" is a name. */
function nobleName(tokens: readonly Token[], from: number, limit: number): NounPhrase | undefined {
  if (tokens[from]?.lower !== "von" || tokens[from]?.capital) return undefined;
  const at = /^(?:der|den|dem)$/u.test(tokens[from + 1]?.lower ?? "") ? from + 2 : from + 1;
  const name = tokens[at];
  if (name?.kind !== "word" || !name.capital || at >= limit) return undefined;
  return { from, to: at + 1, proper: true, head: at };
}

/** Where the token or phrase at `at` ends if it cannot be a subject; `at` itself if it can. */
function skip(tokens: readonly Token[], at: number, limit: number): number {
  const token = tokens[at];
  if (!token) return at;
  if (token.kind === "parenthesis" || token.kind === "quote")
    return token.quotation?.kind === "title" ? at : at + 1;
  if (token.kind !== "word") return token.kind === "number" && !tokens[at + 1]?.capital ? at + 1 : at;
  const phrase = nounPhraseAt(tokens, at, { limit, anyCase: true });
  if (phrase && !phrase.pronoun) {
    if (isTime(tokens, phrase)) return phrase.to;
    if (phrase.determiner && otherDeterminers.has(phrase.determiner)) return phrase.to;
    const media = phrase.determiner === "der" && mediaNoun.test(tokens[phrase.head]?.lower ?? "");
    if (media && nounPhraseAt(tokens, phrase.to, { limit })) return phrase.to;
    return at;
  }
  if (prepositions.has(token.lower) && !token.capital) return prepositionalEnd(tokens, at, limit) ?? at + 1;
  if (smallPronouns.has(token.lower) && token.lower !== "es") return at + 1;
  if (phrase?.pronoun) return at;
  return adverbs.has(token.lower) || /(?:weise|lich|ig|isch|end)$/u.test(token.lower) ? at + 1 : at;
}

/** "die Sprecherin, Silke Ahrensmoor": the apposition is part of the subject. */
function withAppositions(clauses: Clauses, subject: Subject, limit: number): Subject {
  const { tokens, segments } = clauses;
  const own = segments[subject.lastSegment];
  if (!own || subject.to !== own.to || limit < own.to || subject.phrase.pronoun) return subject;
  const next = segments[subject.lastSegment + 1];
  if (next?.before !== "comma") return subject;
  const apposition = isNounPhrase(tokens, next.from, next.to);
  if (!apposition || apposition.pronoun) return subject;
  // "sagten Meier, Huber und Lang" as well as "sagte Meier, die Sprecherin".
  return { ...subject, to: next.to, lastSegment: subject.lastSegment + 1 };
}

/** "Brinkfeld, der die Gewerkschaft führt, sagte": the subject before a relative clause or an apposition. */
function subjectAcross(clauses: Clauses, { segment }: Predicate): Subject | undefined {
  const { tokens, segments } = clauses;
  const own = segments[segment];
  if (own?.before !== "comma" && own?.before !== "dash") return undefined;
  let index = segment - 1;
  let apposition = false;
  for (; index >= 0 && segment - index <= 4; index--) {
    const candidate = segments[index];
    if (!candidate) return undefined;
    const begins = candidate.before !== "comma" && candidate.before !== "dash";
    const from = skipFocus(tokens, candidate.from, candidate.to);
    const phrase = isNounPhrase(tokens, from, candidate.to);
    // Between a subject and its verb stands no comma unless something is inserted: "Die Lage, sagte Brand, sei …".
    if (phrase && !phrase.pronoun && begins && index < segment - 1) {
      const next = segments[index + 1];
      const to = apposition && index + 1 < segment && next ? next.to : phrase.to;
      return { phrase, from, to, inverted: false, firstSegment: index, lastSegment: segment };
    }
    if (begins) return undefined;
    apposition = phrase !== undefined;
    if (!phrase && !isRelativeClause(tokens, candidate.from, candidate.to)) return undefined;
  }
  return undefined;
}

function skipFocus(tokens: readonly Token[], from: number, to: number): number {
  let at = from;
  while (at < to && isFocus(tokens, at)) at++;
  return at;
}

function subjectOfSubordinate(clauses: Clauses, predicate: Predicate): Subject | undefined {
  const segment = clauses.segments[predicate.segment];
  if (!segment) return undefined;
  const from = firstOf(clauses, segment) + 1;
  return phraseFrom(clauses, from, Math.min(predicate.at, predicate.finite), predicate.segment);
}

/** The subject of a sentence that has no verb of saying: whom a pronoun in the next one may mean. */
export function mentionOf(clauses: Clauses): Subject | undefined {
  const { tokens, segments } = clauses;
  const segment = segments.find(
    (each) => !isSubordinate(clauses, each) && !isInfinitiveClause(clauses, each),
  );
  if (!segment) return undefined;
  const inverted = segment.before === "comma" && auxiliaries.has(tokens[segment.from]?.lower ?? "");
  const at = inverted ? segment.from : secondPlace(clauses, segment);
  if (at === undefined) return undefined;
  const from = skipFocus(tokens, segment.from, at);
  const phrase = isNounPhrase(tokens, from, at);
  const index = segments.indexOf(segment);
  if (phrase && !isTime(tokens, phrase)) {
    return { phrase, from, to: phrase.to, inverted: false, firstSegment: index, lastSegment: index };
  }
  return phraseFrom(clauses, at + 1, segment.to, index);
}
