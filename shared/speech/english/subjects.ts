import type { Token } from "../tokens";
import { type Clauses, isFiniteLooking } from "./clauses";
import {
  adverbs,
  auxiliaries,
  coordinators,
  determiners,
  mediaNoun,
  personalPronouns,
  prepositions,
  subordinators,
  timeWord,
} from "./function-words";

/** Who a verb says it of: tokens `[from, to)`. */
export interface Subject {
  from: number;
  to: number;
  pronoun?: string;
  plural?: true;
  inverted: boolean;
  /** The first segment it stands in. */
  firstSegment: number;
}

/** The subject in front of the verb at token `verb` of segment `segment`; undefined where none is found. */
export function subjectInFront(clauses: Clauses, segment: number, verb: number): Subject | undefined {
  const { tokens, segments } = clauses;
  const own = segments[segment];
  if (!own) return undefined;
  let to = verb;
  while (to > own.from && isBetween(tokens[to - 1])) to--;
  to = withoutTime(tokens, own.from, to);
  const from = leadOf(tokens, own.from, to);
  if (from >= to) return subjectAcross(clauses, segment);
  if (!isPhrase(tokens, from, to)) return undefined;
  return subject(tokens, from, to, false, segment);
}

/** "President Vale on Monday said": what stands before the verb without its time. */
function withoutTime(tokens: readonly Token[], from: number, to: number): number {
  for (let at = Math.max(from + 1, to - 4); at < to; at++)
    if (timePhraseEnd(tokens, at, to) === to) return at;
  return to;
}

/** Adverbs and auxiliaries between subject and verb: "has also repeatedly". */
function isBetween(token: Token | undefined): boolean {
  if (token?.kind !== "word") return false;
  return (
    auxiliaries.has(token.lower) ||
    adverbs.has(token.lower) ||
    /^(?:never|not)$/u.test(token.lower) ||
    (/\p{L}{3}ly$/u.test(token.lower) && !nounInLy.test(token.lower))
  );
}

const nounInLy =
  /^(?:family|reply|supply|ally|assembly|rally|monopoly|anomaly|bully|italy|july|weekly|daily|monthly)$/u;

/** Where the subject begins behind "but", "although", "on Tuesday", "meanwhile". */
function leadOf(tokens: readonly Token[], from: number, to: number): number {
  let at = from;
  for (let skipped = 0; at < to && skipped < 4; skipped++) {
    const word = tokens[at]?.lower ?? "";
    const time = timePhraseEnd(tokens, at, to);
    if (time !== undefined) at = time;
    else if (coordinators.has(word) || adverbs.has(word) || (subordinators.has(word) && word !== "that"))
      at++;
    else break;
  }
  return at;
}

/** "on Tuesday", "in March 2024", "last week": where it ends. */
export function timePhraseEnd(tokens: readonly Token[], at: number, to: number): number | undefined {
  let end = at;
  if (
    prepositions.has(tokens[end]?.lower ?? "") ||
    /^(?:late|early|as|earlier|later)$/u.test(tokens[end]?.lower ?? "")
  )
    end++;
  while (
    end < to &&
    /^(?:recently|as|on|in|last|next|this|early|late|the|a|an|earlier|previous|same|past)$/u.test(
      tokens[end]?.lower ?? "",
    )
  )
    end++;
  if (tokens[end]?.kind === "number") end++;
  let found = false;
  while (end < to && (timeWord.test(tokens[end]?.lower ?? "") || (found && tokens[end]?.kind === "number"))) {
    end++;
    found = true;
  }
  return found ? end : undefined;
}

/** Whether tokens `[from, to)` can be one noun phrase: it begins like one and holds no verb. */
function isPhrase(tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens[from];
  if (!first || to - from > 16) return false;
  if (first.kind === "quote") return false;
  if (first.kind === "word" && (prepositions.has(first.lower) || auxiliaries.has(first.lower))) return false;
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token?.kind === "quote" && token.quotation?.kind === "speech") return false;
    if (
      at > from &&
      token?.kind === "word" &&
      (auxiliaries.has(token.lower) || personalPronouns.has(token.lower))
    )
      return false;
    if (at > from && isFiniteLooking(tokens, at) && !/ed$/u.test(token?.lower ?? "")) return false;
  }
  return true;
}

/** "Its chief executive, Ruwen Dallmeier, insisted": the subject stands before an apposition or a relative clause. */
function subjectAcross(clauses: Clauses, segment: number): Subject | undefined {
  const { tokens, segments } = clauses;
  const own = segments[segment];
  if (own?.before !== "comma" && own?.before !== "dash") return undefined;
  let apposition = true;
  for (let index = segment - 1; index >= 0 && segment - index <= 4; index--) {
    const candidate = segments[index];
    if (!candidate) return undefined;
    const begins = candidate.before !== "comma" && candidate.before !== "dash";
    const from = leadOf(tokens, candidate.from, candidate.to);
    const opening = tokens[candidate.from];
    const relative = /^(?:who|which|whose|whom|where)$|ing$/u.test(
      opening?.capital ? "" : (opening?.lower ?? ""),
    );
    const holds = from < candidate.to && isPhrase(tokens, from, candidate.to);
    if (
      !relative &&
      holds &&
      (begins ||
        coordinators.has(tokens[candidate.from]?.lower ?? "") ||
        subordinators.has(tokens[candidate.from]?.lower ?? ""))
    ) {
      const next = segments[index + 1];
      const to =
        apposition && next && index + 1 < segment
          ? (segments[segment - 1]?.to ?? candidate.to)
          : candidate.to;
      return subject(tokens, from, to, false, index);
    }
    if (begins) return undefined;
    if (relative || !holds) apposition = false;
    if (!relative && !holds) return undefined;
  }
  return undefined;
}

/** The subject behind the verb: "said the senator on Monday". */
export function subjectBehind(clauses: Clauses, segment: number, verb: number): Subject | undefined {
  const { tokens, segments } = clauses;
  const own = segments[segment];
  if (!own) return undefined;
  const from = verb + 1;
  const to = phraseEnd(tokens, from, own.to);
  if (to === from) return undefined;
  const next = segments[segment + 1];
  // "said Jane Foe, the mayor of Bar": the apposition belongs to it.
  const last =
    to === own.to &&
    next?.before === "comma" &&
    isPhrase(tokens, next.from, next.to) &&
    beginsNominal(tokens[next.from])
      ? next.to
      : to;
  return subject(tokens, from, last, true, segment);
}

function beginsNominal(token: Token | undefined): boolean {
  return token !== undefined && (token.capital || determiners.has(token.lower));
}

/** Where the noun phrase that begins at `from` ends: before a preposition other than "of" and "for". */
export function phraseEnd(tokens: readonly Token[], from: number, limit: number): number {
  let at = from;
  if (personalPronouns.has(tokens[from]?.lower ?? "")) return from + 1;
  for (; at < limit; at++) {
    const token = tokens[at];
    if (!token) break;
    if (token.kind === "number" || token.kind === "parenthesis") continue;
    if (token.kind === "sign" && /^[&/]$/u.test(token.lower)) continue;
    if (token.kind === "quote" && token.quotation?.kind !== "speech" && at > from) continue;
    if (token.kind !== "word") break;
    if (token.capital) {
      if (at > from && timeWord.test(token.lower)) break;
      continue;
    }
    if (/^(?:of|for|and)$/u.test(token.lower) && at > from && at + 1 < limit) {
      if (token.lower === "and" && !beginsNominal(tokens[at + 1])) break;
      continue;
    }
    if (
      prepositions.has(token.lower) ||
      auxiliaries.has(token.lower) ||
      adverbs.has(token.lower) ||
      timeWord.test(token.lower)
    )
      break;
    if (/^(?:that|last|who|which|or|but|he|she|it|they|we|there|to|if|because|when)$/u.test(token.lower))
      break;
    if (at > from && determiners.has(token.lower) && !/^(?:of|for|and)$/u.test(tokens[at - 1]?.lower ?? ""))
      break;
    if (at > from && isFiniteLooking(tokens, at)) break;
  }
  while (at > from && /^(?:of|for|and)$/u.test(tokens[at - 1]?.lower ?? "")) at--;
  return at;
}

function subject(
  tokens: readonly Token[],
  from: number,
  to: number,
  inverted: boolean,
  firstSegment: number,
): Subject {
  const only = to - from === 1 ? (tokens[from]?.lower ?? "") : "";
  const last = headOf(tokens, from, to);
  const plural =
    tokens.slice(from, to).some(({ lower }) => lower === "and") ||
    (last?.kind === "word" &&
      !last.capital &&
      /[^s]s$|^(?:data|police|people|media|staff|families|others)$/u.test(last.lower));
  return {
    from,
    to,
    inverted,
    firstSegment,
    ...(personalPronouns.has(only) ? { pronoun: only } : {}),
    ...(plural ? { plural: true as const } : {}),
  };
}

/** Whether a noun phrase names a paper, an agency or a broadcaster. */
export function isMedium({ tokens }: Clauses, { from, to }: { from: number; to: number }): boolean {
  for (let at = from; at < to; at++) {
    const word = tokens[at]?.lower ?? "";
    if (
      word === "of" ||
      word === "for" ||
      /^(?:spokesman|spokeswoman|spokesperson|editor|correspondent)$/u.test(word)
    )
      return false;
    if (mediaNoun.test(word)) return true;
  }
  return false;
}

/** The last word before a preposition: "Lawyers" in "Lawyers for the family". */
function headOf(tokens: readonly Token[], from: number, to: number): Token | undefined {
  for (let at = from + 1; at < to; at++) if (prepositions.has(tokens[at]?.lower ?? "")) return tokens[at - 1];
  return tokens[to - 1];
}
