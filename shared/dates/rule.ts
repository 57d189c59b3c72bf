import { lowerSource } from "./latin-text";
import type { Direction, Meaning } from "./meaning";

/** The named groups of a match; undefined for those that took no part. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** Where a pattern matched: offsets into the flattened text, whose words here are in Latin-1 (`latinText`). */
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
 * One way to write a time. `pattern` (made with `datePattern`) is tried where a word begins; the longest
 * match at a place wins, and of equally long ones the rule that comes first.
 */
export interface DateRule {
  /** Shown in the tables of cases and in tests. */
  name: string;
  /** Tested on the first word (letters and digits, lower case) to skip the pattern quickly; has to be cheap. */
  first: FirstWord;
  pattern: DatePattern;
  /** What the match means; undefined when it is no date after all. Several for ranges. */
  read(match: RuleMatch): Reading | readonly Reading[] | undefined;
}

/** What a first word may be: a pattern, or words as `startsWith` has them. */
export interface FirstWord {
  test(word: string): boolean;
}

/** All that the finder knows of one language. */
export interface DateLanguage {
  /** Whether 3/9/2025 is the 9th of March. */
  monthFirst?: boolean;
  rules: readonly DateRule[];
  /**
   * Matched against the text in lower case that ends where an expression starts (so it ends in `$`): the prepositions and articles
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

/** A pattern that is made when it is first needed: most texts need few of them, and making one takes its time. */
export interface DatePattern {
  /** What matches at the UTF-16 offset `at` of a Latin-1 text in lower case. */
  matchAt(text: string, at: number): RegExpExecArray | null;
}

/**
 * A pattern for a rule, ending where a word ends; upper and lower case are the same to it. `source` has single blanks
 * only; the flattened text has no others.
 */
export function datePattern(source: string, options: PatternOptions = {}): DatePattern {
  let pattern: RegExp | undefined;
  return {
    matchAt(text, at) {
      const close = options.beforeHyphen ? "" : "(?!-\\p{L})";
      pattern ??= new RegExp(`(?:${lowerSource(source)})(?![\\p{L}\\p{N}])${close}`, "duy");
      pattern.lastIndex = at;
      return pattern.exec(text);
    },
  };
}

/** An alternation of `words`, the longest first, each taken literally; beginnings that words share stand once. */
export function oneOf(words: Iterable<string>): string {
  return `(?:${alternatives([...new Set(words)].sort(), 0)})`;
}

/** What may stand at `from` in `words`, which are sorted and the same before it. */
function alternatives(words: readonly string[], from: number): string {
  const written: string[] = [];
  for (let i = 0; i < words.length; ) {
    const first = words[i]?.[from];
    let end = i + 1;
    while (end < words.length && words[end]?.[from] === first) end++;
    if (first !== undefined) written.push(branch(words.slice(i, end), from));
    i = end;
  }
  // A word that ends here comes last, so that a longer one is tried before it.
  return [...written, ...(words[0]?.length === from ? [""] : [])].join("|");
}

/** The words that have the same character at `from`: what they share as it stands, then what may follow. */
function branch(words: readonly string[], from: number): string {
  const [shortest = "", last = ""] = [words[0], words.at(-1)];
  let to = from + 1;
  while (to < shortest.length && shortest[to] === last[to]) to++;
  const shared = shortest.slice(from, to).replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
  if (words.length === 1) return shared;
  return `${shared}(?:${alternatives(words, to)})`;
}

/** The first word is one of `words` (lower case), or fits `form`. */
export function startsWith(words: Iterable<string>, form?: FirstWord): FirstWord {
  const known = new Set(words);
  return { test: (word) => known.has(word) || (form?.test(word) ?? false) };
}
