import { broaderGroupsOf, likeWord } from "./like-words";
import { likenessOfWords, shortestAlike } from "./paraphrase-evidence";
import type { SentenceFeatures } from "./sentence-features";
import { primaryLanguage } from "./stems";
import type { Vocabulary } from "./vocabulary";

/** For stems of one article those of another that say about the same, and how much of it, 0 to 1; the best first. */
export type WordLinks = ReadonlyMap<number, ReadonlyArray<readonly [stem: number, strength: number]>>;

/** What a word counts that is of the same group, or of one that has to do with it. */
const sameGroup = 0.8;
const relatedGroup = 0.5;
/** A compound belongs to the group of its last part, when so much stands before that. */
const leastTail = 4;
const leastHead = 3;

/** The group of words for the same thing that a stem belongs to, a German compound by its last part. */
export function groupOf(stem: string, language: string): string | undefined {
  const own = likeWord(stem, language);
  if (own !== undefined || primaryLanguage(language) !== "de") return own;
  for (let at = leastHead; at + leastTail <= stem.length; at++) {
    const group = likeWord(stem.slice(at), language);
    if (group !== undefined) return group;
  }
  return undefined;
}

interface Word {
  stem: number;
  text: string;
  group: string | undefined;
  broader: readonly string[];
}

/** Links all words that say what happens, of all sentences of both articles. */
export function linkWords(
  a: readonly SentenceFeatures[],
  b: readonly SentenceFeatures[],
  vocabulary: Vocabulary,
  language: string,
): WordLinks {
  const words = (side: readonly SentenceFeatures[]): Word[] =>
    [...new Set(side.flatMap(({ plain }) => [...plain.keys()]))].map((stem) => {
      const text = vocabulary.stemText(stem);
      const group = groupOf(text, language);
      return { stem, text, group, broader: group ? broaderGroupsOf(group, language) : [] };
    });
  const mine = words(a);
  const holders = holdersOf(words(b));
  const links = new Map<number, Array<[number, number]>>();
  for (const word of mine) {
    const found = new Map<number, number>();
    for (const key of keysOf(word)) {
      for (const other of holders.get(key) ?? []) {
        if (other.stem === word.stem) continue;
        const strength = strengthOf(word, other);
        if (strength > 0) found.set(other.stem, strength);
      }
    }
    if (found.size > 0) {
      links.set(
        word.stem,
        [...found].sort((x, y) => y[1] - x[1] || x[0] - y[0]),
      );
    }
  }
  return links;
}

function strengthOf(one: Word, other: Word): number {
  if (one.group !== undefined && one.group === other.group) return sameGroup;
  const related = one.broader.some((name) => other.broader.includes(name)) ? relatedGroup : 0;
  return Math.max(related, likenessOfWords(one.text, other.text));
}

function holdersOf(words: readonly Word[]): Map<string, Word[]> {
  const holders = new Map<string, Word[]>();
  for (const word of words) {
    for (const key of keysOf(word)) {
      const known = holders.get(key);
      if (known) known.push(word);
      else holders.set(key, [word]);
    }
  }
  return holders;
}

/** Words that are alike have one of these in common: group, beginning, end. */
function keysOf({ text, group, broader }: Word): string[] {
  const keys = group === undefined ? [] : [group, ...broader];
  if (text.length < shortestAlike) return keys;
  return [...keys, text.slice(0, shortestAlike), `…${text.slice(-shortestAlike)}`];
}
