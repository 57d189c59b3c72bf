import type { Range } from "#shared/text/words";

/** What is done to a text; the names stand in the table of figures. */
export const operations = [
  "keep",
  "delete",
  "insert",
  "swap",
  "synonym",
  "inflect",
  "reorder",
  "hyphen",
  "spelling",
  "compound",
  "mixed",
] as const;
export type Operation = (typeof operations)[number];

/** How often an operation is done to a sentence: once, or to about every fourth word. */
export const strengths = ["once", "often"] as const;
export type Strength = (typeof strengths)[number];

export type Language = "de" | "en";

/** A number from 0 up to but not including 1. */
export type Random = () => number;

/** The same numbers for the same seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A sentence after an operation, or the sentence itself where the operation finds nothing to do. */
export type Rewrite = (sentence: string, random: Random) => string;

/** A word that is no beginning of its sentence, as a place in it. */
export function innerWords(sentence: string): Range[] {
  return [...sentence.matchAll(/(?<=\s)[\p{L}\p{N}][\p{L}\p{N}-]*/gu)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
}

export function replaceRange(sentence: string, { start, end }: Range, put: string): string {
  return sentence.slice(0, start) + put + sentence.slice(end);
}

export function pick<T>(list: readonly T[], random: Random): T | undefined {
  return list[Math.floor(random() * list.length)];
}
