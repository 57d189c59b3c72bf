import { foldName } from "./fold";
import type { TaggedWording } from "./names";
import { tokensOf } from "./tokens";
import { isArticle } from "./word-forms";
import { wordKey } from "./word-key";

/** What is known of the project beside its tagged wordings. */
export interface KnownOptions {
  /** The name of a registry entry, to be said in reasons. */
  actorName?: (actor: string) => string | undefined;
  /**
   * How often a wording occurs, tagged or not, in the articles whose tagging is finished; undefined where it
   * was not counted. Gives wordings that are seldom tagged where they occur a low score.
   */
  occurrences?: (wording: string) => number | undefined;
}

export interface PatternWord {
  text: string;
  folded: string;
  /** False behind a hyphen. */
  wordStart: boolean;
}

/** One wording under one label, with everybody it is linked to. */
export interface KnownPattern {
  label: string;
  wording: string;
  words: readonly PatternWord[];
  count: number;
  actors: ReadonlyArray<{ actor: string; count: number }>;
  /** Whether the wording begins with an article, and `words` leave it out: "Kremlchef" of "der Kremlchef". */
  articleLess: boolean;
}

/** The wordings of a project ready to be found in texts. Made by `buildKnownPatterns`. */
export interface KnownPatterns {
  readonly language: string;
  readonly options: KnownOptions;
  /** Number of a word's key, see `wordKey`. */
  readonly ids: ReadonlyMap<string, number>;
  /** How many words the patterns have that begin with the word of this number, ascending. */
  readonly lengths: ReadonlyMap<number, readonly number[]>;
  /** Patterns by `hashOn` of all their words' numbers; different words may meet in one hash. */
  readonly patterns: ReadonlyMap<number, readonly KnownPattern[]>;
}

/** The hash of some words and one more, of which this is the number. Begins with 0. */
export function hashOn(hash: number, word: number): number {
  return (Math.imul(hash, 0x9e3779b1) + word + 1) | 0;
}

/** The words of a wording as patterns keep them. */
export function patternWords(wording: string, language: string): PatternWord[] {
  return tokensOf(wording, language).map(({ text, wordStart }) => ({
    text,
    folded: foldName(text),
    wordStart,
  }));
}

interface Gathered {
  label: string;
  wording: string;
  count: number;
  actors: Array<{ actor: string; count: number }>;
}

function gather(wordings: Iterable<TaggedWording>): Gathered[] {
  const byLabel = new Map<string, Map<string, Gathered>>();
  const all: Gathered[] = [];
  for (const { label, wording, actor, count } of wordings) {
    let byWording = byLabel.get(label);
    if (!byWording) {
      byWording = new Map();
      byLabel.set(label, byWording);
    }
    let entry = byWording.get(wording);
    if (!entry) {
      entry = { label, wording, count: 0, actors: [] };
      byWording.set(wording, entry);
      all.push(entry);
    }
    entry.count += count;
    if (actor !== undefined) link(entry.actors, actor, count);
  }
  for (const { actors } of all) actors.sort((a, b) => b.count - a.count || (a.actor < b.actor ? -1 : 1));
  return all;
}

function link(actors: Gathered["actors"], actor: string, count: number): void {
  const there = actors.find((one) => one.actor === actor);
  if (there) there.count += count;
  else actors.push({ actor, count });
}

/**
 * Makes the wordings tagged in a project ready for `findKnownWordings`. Wordings without a word are left out.
 */
export function buildKnownPatterns(
  wordings: Iterable<TaggedWording>,
  language: string,
  options: KnownOptions = {},
): KnownPatterns {
  const ids = new Map<string, number>();
  const lengths = new Map<number, number[]>();
  const patterns = new Map<number, KnownPattern[]>();
  const numberOf = (key: string) => {
    const known = ids.get(key);
    if (known !== undefined) return known;
    ids.set(key, ids.size);
    return ids.size - 1;
  };
  const insert = (pattern: KnownPattern) => {
    const numbers = pattern.words.map(({ folded }) => numberOf(wordKey(folded, language)));
    const first = numbers[0] ?? 0;
    const known = lengths.get(first);
    if (!known) lengths.set(first, [numbers.length]);
    else if (!known.includes(numbers.length)) known.push(numbers.length);
    const hash = numbers.reduce(hashOn, 0);
    const there = patterns.get(hash);
    if (there) there.push(pattern);
    else patterns.set(hash, [pattern]);
  };
  for (const { label, wording, count, actors } of gather(wordings)) {
    const words = patternWords(wording, language);
    const first = words[0];
    if (!first) continue;
    insert({ label, wording, words, count, actors, articleLess: false });
    if (words.length > 1 && isArticle(first.folded, language)) {
      insert({ label, wording, words: words.slice(1), count, actors, articleLess: true });
    }
  }
  for (const list of lengths.values()) list.sort((a, b) => a - b);
  return { language, options, ids, lengths, patterns };
}
