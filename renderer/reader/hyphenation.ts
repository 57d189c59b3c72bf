import type hyphenPatterns from "hyphen/patterns/*";
import type { PatternTree } from "hyphen/patterns/*";
import type { TextRange } from "./reader-props";

/** Where the words of a language may be divided; the form in which the package `hyphen` has them. */
export type Patterns = typeof hyphenPatterns;

/** Shorter words stay whole, and so many letters stay together at both ends of a word. */
const shortestWord = 8;
const shortestEnd = 3;
/** Words are looked up again and again while one reads; a very long article must not keep them all. */
const mostWordsKept = 20_000;

/** Divides the words of one language. */
export class Hyphenator {
  readonly #levels: Patterns[0];
  readonly #tree: PatternTree;
  readonly #exceptions: Patterns[2];
  readonly #language: string;
  readonly #known = new Map<string, readonly number[]>();

  /** `language` is a BCP 47 tag: it decides what is the small form of a capital letter. */
  constructor([levels, tree, exceptions]: Patterns, language: string) {
    this.#levels = levels;
    this.#tree = tree;
    this.#exceptions = exceptions;
    this.#language = language;
  }

  /** The offsets (UTF-16 units, ascending) inside `word` at which a line may end; `word` is letters only. */
  breaksOf(word: string): readonly number[] {
    let breaks = this.#known.get(word);
    if (!breaks) {
      if (this.#known.size >= mostWordsKept) this.#known.clear();
      breaks = this.#divide(word);
      this.#known.set(word, breaks);
    }
    return breaks;
  }

  #divide(word: string): number[] {
    // The patterns know composed letters only; marks that stand alone stay with their letters.
    const letters = word.match(/\P{M}\p{M}*/gu) ?? [];
    const small = letters.map((letter) => letter.normalize("NFC").toLocaleLowerCase(this.#language));
    if (letters.length < shortestWord || small.some((letter) => letter.length !== 1)) return [];
    const breaks = this.#divideLetters(small);
    let offset = 0;
    const offsets = letters.map((letter) => {
      const start = offset;
      offset += letter.length;
      return start;
    });
    return breaks
      .filter((at) => at >= shortestEnd && letters.length - at >= shortestEnd)
      .map((at) => offsets[at] ?? 0);
  }

  /** Liang's way: the highest level that any pattern sets between two letters counts, odd ones divide. */
  #divideLetters(small: readonly string[]): number[] {
    const word = small.join("");
    if (this.#exceptions && Object.hasOwn(this.#exceptions, word)) {
      // Hyphens before a place are counted in its number there.
      return (this.#exceptions[word] ?? []).map((at, hyphens) => at - hyphens);
    }
    const bounded = [".", ...small, "."];
    const highest = new Uint8Array(bounded.length + 1);
    for (let start = 0; start < bounded.length; start++) {
      let tree: PatternTree | undefined = this.#tree;
      for (let i = start; tree && i < bounded.length; i++) {
        const next: PatternTree[string] | undefined = tree[bounded[i] ?? ""];
        if (next === undefined) break;
        const row = typeof next === "number" ? next : Array.isArray(next) ? next[1] : -1;
        tree = typeof next === "number" ? undefined : Array.isArray(next) ? next[0] : next;
        // The rows of patterns that begin with the border of the word leave its level out.
        const first = Math.max(0, start - 1);
        this.#levels[row]?.forEach((level, at) => {
          highest[first + at] = Math.max(highest[first + at] ?? 0, level);
        });
      }
    }
    return small.flatMap((_, at) => ((highest[at] ?? 0) % 2 === 1 ? [at] : []));
  }
}

/** Addresses, and words that say themselves where they may be divided, are left alone. */
const notToDivide = /[@\\_\u00ad\u200b]|:\/\/|\p{L}\.\p{L}/u;
const longToken = new RegExp(`\\S{${shortestWord},}`, "gu");
const longRun = new RegExp(`\\p{L}[\\p{L}\\p{M}]{${shortestWord - 1},}`, "gu");

/**
 * The parts of long words in `[start, end)` after which a line may end with a hyphen, in order; UTF-16 units. Words
 * that lie only partly inside are left whole.
 */
export function dividedParts(text: string, { start, end }: TextRange, hyphenator: Hyphenator): TextRange[] {
  const parts: TextRange[] = [];
  for (const { 0: token, index } of text.slice(start, end).matchAll(longToken)) {
    const from = start + index;
    const cutOff = continues(text, from - 1, from === start) || continues(text, from + token.length, true);
    if (cutOff || notToDivide.test(token)) continue;
    for (const { 0: run, index: at } of token.matchAll(longRun)) {
      let last = from + at;
      for (const offset of hyphenator.breaksOf(run)) {
        parts.push({ start: last, end: from + at + offset });
        last = from + at + offset;
      }
    }
  }
  return parts;
}

function continues(text: string, at: number, matters: boolean): boolean {
  return matters && at >= 0 && at < text.length && /\S/u.test(text[at] ?? "");
}

type Source = () => Promise<{ default: Patterns }>;

/**
 * One file of patterns for each language, loaded when an article in it is opened. Each file has a licence of its
 * own: only those under MIT, BSD or the like are here (docs/third-party.md).
 */
const sources: Record<string, Source> = {
  de: () => import("hyphen/patterns/de-1996.js"),
  en: () => import("hyphen/patterns/en-us.js"),
  "en-gb": () => import("hyphen/patterns/en-gb.js"),
  es: () => import("hyphen/patterns/es.js"),
  fr: () => import("hyphen/patterns/fr.js"),
  nl: () => import("hyphen/patterns/nl.js"),
  pl: () => import("hyphen/patterns/pl.js"),
  pt: () => import("hyphen/patterns/pt.js"),
  uk: () => import("hyphen/patterns/uk.js"),
};
/** Where English is divided as in Britain. */
const britishRegions = new Set(["au", "gb", "ie", "in", "nz", "za"]);

/** The key of the patterns for a BCP 47 tag; undefined for a language without. */
export function patternsFor(language: string): string | undefined {
  const [base = "", ...rest] = language.toLowerCase().split(/[-_]/u);
  if (base === "en" && rest.some((part) => britishRegions.has(part))) return "en-gb";
  return Object.hasOwn(sources, base) ? base : undefined;
}

const loaded = new Map<string, Hyphenator>();

/** The hyphenator of a language if it is there already. */
export function loadedHyphenator(language: string): Hyphenator | null {
  return loaded.get(patternsFor(language) ?? "") ?? null;
}

/** Loads the hyphenator of a language; null for a language without. Rejects when its file cannot be read. */
export async function loadHyphenator(language: string): Promise<Hyphenator | null> {
  const key = patternsFor(language);
  const source = key === undefined ? undefined : sources[key];
  if (key === undefined || !source) return null;
  let hyphenator = loaded.get(key);
  if (!hyphenator) {
    const { default: patterns } = await source();
    hyphenator = new Hyphenator(patterns, key);
    loaded.set(key, hyphenator);
  }
  return hyphenator;
}
