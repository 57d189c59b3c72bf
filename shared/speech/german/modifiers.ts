import type { Token } from "../tokens";
import {
  adverbs,
  auxiliaries,
  coordinators,
  otherDeterminers,
  prepositions,
  subjectPronouns,
  subordinators,
} from "./function-words";

/** How words end that can stand before a noun. */
export const adjective = /(?:e|en|er|es|em|ter|ten|s)$/u;

/** Whether a phrase without determiner can begin with this: an adjective, a number, "rund". */
export function mayLead({ kind, lower }: Token): boolean {
  if (kind !== "word") return true;
  return (
    /(?:e|en|er|es|em)$/u.test(lower) ||
    countWord.test(lower) ||
    /[-‐‑]$|^(?:rund|etwa|knapp|fast|über|mehr)$/u.test(lower)
  );
}

/** Adjectives, numbers and what stands between them and their noun. */
export function isModifier(tokens: readonly Token[], at: number, limit: number): boolean {
  const token = tokens[at];
  if (!token || at >= limit) return false;
  if (token.kind === "number") return nounFollows(tokens, at + 1, limit);
  if (token.kind === "quote") return nounFollows(tokens, at + 1, limit) && token.quotation?.kind !== "speech";
  if (token.kind !== "word" || token.capital) return false;
  const word = token.lower;
  if (/[-‐‑]$/u.test(word)) return true;
  if ((word === "und" || word === "oder") && at > 0) {
    const before = tokens[at - 1];
    return (
      before !== undefined &&
      !before.capital &&
      adjective.test(before.lower) &&
      isModifier(tokens, at + 1, limit)
    );
  }
  if (subordinators.has(word) || coordinators.has(word) || auxiliaries.has(word)) return false;
  if (
    prepositions.has(word) ||
    subjectPronouns.has(word) ||
    /^(?:das|dies|sich|ihm|ihn|uns|mir)$/u.test(word)
  )
    return false;
  if (otherDeterminers.has(word) && !/^(?:beiden|vielen|mehreren|einigen)$/u.test(word)) return false;
  if (adverbs.has(word) && !adjective.test(word)) return adjectiveFollows(tokens, at + 1, limit);
  return adjective.test(word) || adjectiveFollows(tokens, at + 1, limit) || countWord.test(word);
}

const countWord =
  /^(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|hundert|tausend|lila|rosa|ex)$/u;

function adjectiveFollows(tokens: readonly Token[], at: number, limit: number): boolean {
  const token = tokens[at];
  if (!token || at >= limit || token.kind !== "word" || token.capital) return false;
  return adjective.test(token.lower) && !prepositions.has(token.lower) && nounFollows(tokens, at + 1, limit);
}

function nounFollows(tokens: readonly Token[], at: number, limit: number): boolean {
  for (let index = at; index < Math.min(limit, at + 4); index++) {
    const token = tokens[index];
    if (token?.capital) return true;
    if (token?.kind !== "word" || !adjective.test(token.lower)) return false;
  }
  return false;
}
