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
   * How often a wording occurs, tagged or not, in the articles whose tagging is finished; undefined where it was not
   * counted. Gives wordings that are seldom tagged where they occur a low score.
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
  /** Number of a word's key. */
  readonly ids: ReadonlyMap<string, number>;
  /** Node and word number to the node behind them; see `edgeOf`. */
  readonly edges: ReadonlyMap<number, number>;
  /** Patterns that end at a node. */
  readonly ends: ReadonlyMap<number, readonly KnownPattern[]>;
}

const mostWords = 2 ** 21;

/** The edge from a node of the trie by the word with this number. Exact up to 2^32 nodes. */
export function edgeOf(node: number, word: number): number {
  return node * mostWords + word;
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
  actors: Map<string, number>;
}

function gather(wordings: Iterable<TaggedWording>): Gathered[] {
  const byWording = new Map<string, Gathered>();
  for (const { label, wording, actor, count } of wordings) {
    const key = `${label}\u0000${wording}`;
    const entry = byWording.get(key) ?? { label, wording, count: 0, actors: new Map() };
    byWording.set(key, entry);
    entry.count += count;
    if (actor !== undefined) entry.actors.set(actor, (entry.actors.get(actor) ?? 0) + count);
  }
  return [...byWording.values()];
}

function sortedActors(actors: ReadonlyMap<string, number>): Array<{ actor: string; count: number }> {
  return [...actors]
    .map(([actor, count]) => ({ actor, count }))
    .sort((a, b) => b.count - a.count || (a.actor < b.actor ? -1 : 1));
}

/** Makes the wordings tagged in a project ready for `findKnownWordings`. Wordings without a word are left out. */
export function buildKnownPatterns(
  wordings: Iterable<TaggedWording>,
  language: string,
  options: KnownOptions = {},
): KnownPatterns {
  const ids = new Map<string, number>();
  const edges = new Map<number, number>();
  const ends = new Map<number, KnownPattern[]>();
  let nodes = 1;
  const insert = (pattern: KnownPattern) => {
    let node = 0;
    for (const { folded } of pattern.words) {
      const key = wordKey(folded, language);
      const id = ids.get(key) ?? ids.size;
      ids.set(key, id);
      const edge = edgeOf(node, id);
      const next = edges.get(edge) ?? nodes++;
      edges.set(edge, next);
      node = next;
    }
    const there = ends.get(node);
    if (there) there.push(pattern);
    else ends.set(node, [pattern]);
  };
  for (const { label, wording, count, actors } of gather(wordings)) {
    const words = patternWords(wording, language);
    const first = words[0];
    if (!first) continue;
    const pattern = { label, wording, words, count, actors: sortedActors(actors), articleLess: false };
    insert(pattern);
    if (words.length > 1 && isArticle(first.folded, language)) {
      insert({ ...pattern, words: words.slice(1), articleLess: true });
    }
  }
  return { language, options, ids, edges, ends };
}
