import { sentencesOf } from "#shared/text/sentences";
import { type Range, wordsOf } from "#shared/text/words";
import { tokensOf, trimTokenBlanks } from "../../tokens";

/** A text as CoNLL has it: tokens without blanks, in sentences. UTF-16 units. */
export interface SentenceTokens {
  tokens: Range[];
  /** Numbers of the tokens at which sentences begin; the first token is one. */
  begins: Set<number>;
}

/** Cuts a text into sentences of tokens that neither are nor hold blanks. */
export function sentenceTokensOf(text: string, language: string): SentenceTokens {
  const cut = tokensOf(text, wordsOf(text, language), []).tokens;
  const tokens = cut.filter(({ start, end }) => {
    const rest = trimTokenBlanks(text, start, end);
    return rest.end > rest.start;
  });
  const begins = new Set<number>();
  let at = 0;
  for (const { start } of sentencesOf(text, language)) {
    while (at < tokens.length && (tokens[at]?.start ?? 0) < start) at++;
    if (at < tokens.length) begins.add(at);
  }
  if (tokens.length > 0) begins.add(0);
  return { tokens, begins };
}

/** The tokens that `[start, end)` touches, `last` included; undefined when there is none. */
export function tokensAt(
  tokens: readonly Range[],
  start: number,
  end: number,
): { first: number; last: number } | undefined {
  const first = firstFrom(tokens, (token) => token.end > start);
  const last = firstFrom(tokens, (token) => token.start >= end) - 1;
  return first <= last ? { first, last } : undefined;
}

/** The number of the first token for which `holds`, which holds for all tokens behind it too. */
function firstFrom(tokens: readonly Range[], holds: (token: Range) => boolean): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const token = tokens[middle];
    if (token && holds(token)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Finds tokens in the text they were cut from: between them is nothing but blanks. Throws Error where the text goes on
 * otherwise.
 */
export function placeTokens(text: string, tokens: readonly string[]): Range[] {
  let at = 0;
  const placed = tokens.map((token) => {
    const { start } = trimTokenBlanks(text, at, text.length);
    if (token === "" || !text.startsWith(token, start))
      throw new Error(`“${token}” is not in the text at ${start}`);
    at = start + token.length;
    return { start, end: at };
  });
  const rest = trimTokenBlanks(text, at, text.length);
  if (rest.end > rest.start) throw new Error(`the text goes on behind the last token, at ${at}`);
  return placed;
}
