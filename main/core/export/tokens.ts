import type { Range } from "#shared/text/words";

/** A token `[start, end)` in UTF-16 units; `space` when one blank (U+0020) follows that belongs to no token. */
export interface Token {
  start: number;
  end: number;
  space: boolean;
}

// What Python's str.isspace takes for a blank; spaCy rebuilds its tokens with it.
const blanks = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
const runs = new RegExp(`[${blanks}]+|[^${blanks}]+`, "g");
const blank = new RegExp(`[${blanks}]`);
// Between such signs nothing is joined into one: each is a token of its own.
const lonelySigns = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u00bf\u2010-\u2027\u2030-\u203b\n]*$/;
const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

/** Narrows `[start, end)` so that it neither begins nor ends with a blank as Python sees it; empty for blanks only. */
export function trimTokenBlanks(text: string, start: number, end: number): { start: number; end: number } {
  let from = start;
  let to = end;
  while (from < to && blank.test(text[from] ?? "")) from++;
  while (to > from && blank.test(text[to - 1] ?? "")) to--;
  return { start: from, end: to };
}

/**
 * Cuts a text into `words`, single signs and blanks so that the tokens and their `space` make up the whole text, as
 * spaCy wants it: one blank behind a token belongs to it, the rest of a run of blanks is one token. Tokens are also
 * cut at `borders` (UTF-16), so that spans consist of whole tokens; `cut` counts the borders inside words.
 */
export function tokensOf(
  text: string,
  words: readonly Range[],
  borders: Iterable<number>,
): { tokens: Token[]; cut: number } {
  const edges = new Set<number>();
  let at = 0;
  for (const word of [...words, { start: text.length, end: text.length }]) {
    for (const sign of signsOf(text.slice(at, word.start))) edges.add(at + sign);
    edges.add(word.start).add(word.end);
    at = word.end;
  }
  let cut = 0;
  for (const border of borders) {
    if (edges.has(border)) continue;
    edges.add(border);
    cut++;
  }
  return { tokens: tokensBetween(text, edges), cut };
}

/** Where the signs of the text between two words begin. */
function signsOf(text: string): number[] {
  if (lonelySigns.test(text)) return Array.from(text, (_, index) => index);
  return Array.from(graphemes.segment(text), ({ index }) => index);
}

function tokensBetween(text: string, edges: ReadonlySet<number>): Token[] {
  const tokens: Token[] = [];
  for (const { 0: run, index } of text.matchAll(runs)) {
    const end = index + run.length;
    let start = index;
    if (blank.test(run[0] ?? "")) {
      const last = tokens.at(-1);
      if (last && run.startsWith(" ")) {
        last.space = true;
        start++;
      }
      if (start < end) tokens.push({ start, end, space: false });
      continue;
    }
    for (let at = index + 1; at <= end; at++) {
      if (at < end && !edges.has(at)) continue;
      tokens.push({ start, end: at, space: false });
      start = at;
    }
  }
  return tokens;
}
