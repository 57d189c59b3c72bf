import type { Token } from "../tokens";
import { adverbs, determiners, prepositions } from "./function-words";
import type { Predicate } from "./predicates";
import { phraseEnd, timePhraseEnd } from "./subjects";

/** Over up to three times behind each other, from the token `from`: "late on Monday". */
export function skipTime(tokens: readonly Token[], from: number, end: number): number {
  let at = from;
  for (let round = 0; round < 3; round++) {
    const time = timePhraseEnd(tokens, at, end);
    if (time === undefined) break;
    at = time;
  }
  return at;
}

/** Over times, places and occasions: "on Tuesday in Berlin", "in a statement", "at a news conference". */
export function skipAdverbials(tokens: readonly Token[], from: number, end: number, lemma: string): number {
  let at = from;
  for (let round = 0; round < 6 && at < end; round++) {
    const time = timePhraseEnd(tokens, at, end);
    if (time !== undefined) {
      at = time;
      continue;
    }
    const word = tokens[at]?.lower ?? "";
    if (adverbs.has(word) || (/ly$/u.test(word) && !tokens[at]?.capital)) {
      at++;
      continue;
    }
    if (!prepositions.has(word) || /^(?:of|against)$/u.test(word)) break;
    if (lemma === "accuse" && word === "for") break;
    const phrase = word === "to" && !isPerson(tokens[at + 1]) ? at + 1 : phraseEnd(tokens, at + 1, end);
    if (phrase === at + 1) break;
    at = phrase;
  }
  return at;
}

/** Whether "to" addresses somebody: "to reporters", "to the BBC"; not "to leave". */
function isPerson(token: Token | undefined): boolean {
  if (token?.kind !== "word") return false;
  return (
    token.capital ||
    determiners.has(token.lower) ||
    /^(?:reporters|journalists|lawmakers|parliament|viewers|supporters|me|us|him|her|them|applause|cheers)$/u.test(
      token.lower,
    )
  );
}

/** "told reporters", "told the BBC", "urged both sides". */
export function addresseeBehind(
  tokens: readonly Token[],
  { at, verb }: Predicate,
  end: number,
): { from: number; to: number } | undefined {
  const from = at + 1;
  const led =
    /^(?:call|appeal|urge)$/u.test(verb.lemma) && /^(?:on|to|upon)$/u.test(tokens[from]?.lower ?? "");
  const start = led ? from + 1 : from;
  const first = tokens[start];
  if (first?.kind !== "word" || start >= end) return undefined;
  if (/^(?:me|us|him|her|them|you|it)$/u.test(first.lower)) {
    const possessive =
      first.lower === "her" &&
      tokens[start + 1]?.kind === "word" &&
      !/^(?:that|to|he|she|they|it|the)$/u.test(tokens[start + 1]?.lower ?? "");
    if (!possessive) return { from: start, to: start + 1 };
  }
  if (
    /^(?:that|to|he|she|they|we|there|not|whether|why|how|if|what|when|where|who)$/u.test(first.lower) ||
    prepositions.has(first.lower)
  )
    return undefined;
  const to = phraseEnd(tokens, start, Math.min(end, start + 10));
  return to > start ? { from: start, to } : undefined;
}
