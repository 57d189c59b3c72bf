import type { Direction, Meaning } from "./meaning";

/** The named groups of a match; undefined for those that took no part. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** Where a pattern matched: offsets into the flattened text. */
export interface RuleMatch {
  flat: string;
  start: number;
  end: number;
  /** What was matched. */
  words: string;
  groups: Groups;
  /** Up to 80 characters of the same line before and after the match. */
  before: string;
  after: string;
}

/** One expression that a match holds. */
export interface Reading {
  meaning: Meaning;
  /** The named group that is the TIMEX3 extent; without it the group `timex`, else the whole match. */
  group?: string;
  /** Other things the words may mean, the likeliest first. */
  others?: readonly Meaning[];
}

/**
 * One way to write a time. `pattern` is sticky (made with `datePattern`) and tried where a word begins; the longest
 * match at a place wins, and of equally long ones the rule that comes first.
 */
export interface DateRule {
  /** Shown in the tables of cases and in tests. */
  name: string;
  /** Tested on the first word (letters and digits, lower case) to skip the pattern quickly; has to be cheap. */
  first: RegExp;
  pattern: RegExp;
  /** What the match means; undefined when it is no date after all. Several for ranges. */
  read(match: RuleMatch): Reading | readonly Reading[] | undefined;
}

/** All that the finder knows of one language. */
export interface DateLanguage {
  /** Whether 3/9/2025 is the 9th of March. */
  monthFirst?: boolean;
  rules: readonly DateRule[];
  /**
   * Matched against the text that ends where an expression starts (so it ends in `$`): the prepositions and articles
   * that belong to the wider phrase.
   */
  leadIn: RegExp;
  /** Whether the clause around `[start, end)` of `sentence` speaks of the past or the future, where it shows. */
  tenseOf(sentence: string, start: number, end: number): Direction | undefined;
}

/** How `datePattern` closes a pattern. */
export interface PatternOptions {
  /** Whether a hyphen and a letter may follow, as in "14-Tage-Frist". */
  beforeHyphen?: boolean;
}

/**
 * A sticky pattern for a rule: case-blind, Unicode, ending where a word ends. `source` has single blanks only; the
 * flattened text has no others.
 */
export function datePattern(source: string, options: PatternOptions = {}): RegExp {
  const close = options.beforeHyphen ? "" : "(?!-\\p{L})";
  return new RegExp(`(?:${source})(?![\\p{L}\\p{N}])${close}`, "diuy");
}

/** An alternation of `words`, the longest first, each taken literally. */
export function oneOf(words: Iterable<string>): string {
  const sorted = [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return `(?:${sorted.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|")})`;
}

/** A `first` pattern: the first word is one of `words` (lower case, without regular-expression signs). */
export function startsWith(words: Iterable<string>): RegExp {
  return new RegExp(`^${oneOf(words)}$`, "u");
}
