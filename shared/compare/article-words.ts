import { leastWorth } from "./formula";

/** Bits of `ArticleWords.marks`. */
export const wordMark = {
  /** What the word says of a common origin, in steps of `worthSteps` to a whole: function words nothing, names little. */
  worth: 0x1f,
  /** Masked text lies before it: no run of words crosses that. */
  masked: 0x80,
} as const;

/** Steps of worth in a word that is worth most. */
export const worthSteps = 20;

/** A run that is worth less is a formula: a name with its title, "in the last years". In steps. */
export const leastRunWorth = Math.round(leastWorth * worthSteps);

/** The words of many articles one after another, as numbers: all that is needed to find who shares wording with whom. */
export interface ArticleWords {
  /** Index in `words` at which each article begins, and their number at the end. */
  starts: Uint32Array;
  /** Equal numbers are the same normalised word of the same language. */
  words: Uint32Array;
  /** Bits of `wordMark`, one byte a word. */
  marks: Uint8Array;
}

/** What makes a run of common words count. */
export interface RunSettings {
  /** The shortest run, in words. */
  minWords: number;
}

/** The longest stretch of words that is looked up as one; longer runs are put together from such stretches. */
const longestShingle = 5;

/** How many words are looked up as one, so that no run that counts is missed. */
export function shingleLength({ minWords }: RunSettings): number {
  return Math.max(1, Math.min(longestShingle, minWords));
}

/** A 32-bit number for `length` words from `at`. */
export function shingleHash(words: Uint32Array, at: number, length: number): number {
  let hash = 0;
  for (let i = at; i < at + length; i++) {
    hash = Math.imul(hash ^ (words[i] as number), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}

/**
 * Calls `visit` for each stretch of `length` words of an article that crosses no masked text and is worth anything:
 * a run that counts has at least one such stretch.
 */
export function eachShingle(
  { starts, words, marks }: ArticleWords,
  article: number,
  length: number,
  visit: (at: number, hash: number) => void,
): void {
  const start = starts[article] ?? 0;
  const end = starts[article + 1] ?? 0;
  let worthy = -1;
  let masked = -1;
  for (let last = start; last < end; last++) {
    const mark = marks[last] as number;
    if (mark & wordMark.worth) worthy = last;
    if (mark & wordMark.masked) masked = last;
    const at = last - length + 1;
    if (at < start || worthy < at || masked > at) continue;
    visit(at, shingleHash(words, at, length));
  }
}
