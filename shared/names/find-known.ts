import type { Range } from "../text/words";
import { isCommonNoun } from "./common-nouns";
import { foldName, wordSound } from "./fold";
import { hashOn, type KnownPattern, type KnownPatterns, type PatternWord } from "./known-patterns";
import { knownReason } from "./known-reason";
import type { KnownMatch, WordingRelation } from "./names";
import { type Token, tokensOf } from "./tokens";
import { holdsArticle, isArticle, sameWord } from "./word-forms";
import { wordKey } from "./word-key";

export { buildKnownPatterns, type KnownOptions, type KnownPatterns } from "./known-patterns";

interface Hit {
  pattern: KnownPattern;
  how: WordingRelation;
  start: number;
  end: number;
}

interface Word extends Token {
  folded: string;
  /** Number of its key; undefined if no pattern has such a word. */
  id: number | undefined;
}

const relationRank: Record<WordingRelation, number> = { same: 0, inflected: 1, variant: 2 };

/**
 * The places of `text` that say what is tagged elsewhere, in order: whole words, the longest wording of each
 * label. Offsets are UTF-16 units; nothing is found that touches `mask`.
 */
export function findKnownWordings(
  text: string,
  language: string,
  patterns: KnownPatterns,
  { mask = [] }: { mask?: readonly Range[] } = {},
): KnownMatch[] {
  if (patterns.patterns.size === 0) return [];
  const words = tokensOf(text, language).map((token) => textWord(token, patterns));
  const hits: Hit[] = [];
  for (const [index, word] of words.entries()) {
    if (word.wordStart && word.id !== undefined) hitsAt(words, index, patterns, hits);
  }
  return longestOfEachLabel(
    hits.filter((hit) => !mask.some((part) => part.start < hit.end && part.end > hit.start)),
  ).map((hit) => toMatch(text, hit, patterns));
}

function textWord({ start, end, text, wordStart, wordEnd }: Token, { ids, language }: KnownPatterns): Word {
  const folded = foldName(text);
  return { start, end, text, wordStart, wordEnd, folded, id: ids.get(wordKey(folded, language)) };
}

function hitsAt(words: readonly Word[], first: number, patterns: KnownPatterns, hits: Hit[]): void {
  let hash = 0;
  let last = first - 1;
  for (const length of patterns.lengths.get(words[first]?.id ?? -1) ?? []) {
    while (last < first + length - 1) {
      const id = words[++last]?.id;
      if (id === undefined) return;
      hash = hashOn(hash, id);
    }
    const end = words[last];
    if (!end?.wordEnd) continue;
    for (const pattern of patterns.patterns.get(hash) ?? []) {
      const how = pattern.words.length === length && agreement(words, first, pattern, patterns.language);
      if (how) hits.push({ pattern, how, start: words[first]?.start ?? 0, end: end.end });
    }
  }
}

/** How the words from `first` agree with a pattern whose keys they share. */
function agreement(
  words: readonly Word[],
  first: number,
  pattern: KnownPattern,
  language: string,
): WordingRelation | undefined {
  let how: WordingRelation = "same";
  if (pattern.articleLess) {
    const before = words[first - 1];
    if (!before || !holdsArticle(before.text, language)) return undefined;
    how = "inflected";
  }
  const count = pattern.words.length;
  for (const [index, expected] of pattern.words.entries()) {
    const word = words[first + index];
    const relation = word && wordAgreement(expected, word, index, count, language);
    if (!relation) return undefined;
    if (relationRank[relation] > relationRank[how]) how = relation;
  }
  return how;
}

const capital = /^\p{Lu}/u;
const small = /^\p{Ll}/u;
const acronym = /^\p{Lu}[\p{Lu}\p{N}]{1,4}$/u;
const shortestVariant = 5;

function wordAgreement(
  expected: PatternWord,
  word: Word,
  index: number,
  count: number,
  language: string,
): WordingRelation | undefined {
  if (expected.text === word.text) return "same";
  const last = index === count - 1;
  const bothSmall = small.test(expected.text) && small.test(word.text);
  const form = sameWord(expected.folded, word.folded, language, !last || bothSmall);
  // A sentence may begin with the wording: its first word is then capitalised, here or where it was tagged.
  const mayBegin = index === 0 && count > 1;
  // Jong Un and Jong-un.
  const agrees =
    capital.test(expected.text) === capital.test(word.text) || !word.wordStart || !expected.wordStart;
  if (!agrees && !(mayBegin || (index === 0 && small.test(expected.text)))) return undefined;
  if (acronym.test(expected.text) && !acronym.test(word.text) && form !== "genitive") return undefined;
  if (form)
    return form === "same" || (form === "article" && expected.folded === word.folded) ? "same" : "inflected";
  if (!capital.test(expected.text) || isArticle(word.folded, language)) return undefined;
  const sound = nameSound(expected.folded);
  return sound.length >= shortestVariant && sound === nameSound(word.folded) ? "variant" : undefined;
}

/** The sound without a genitive. */
function nameSound(folded: string): string {
  return wordSound(folded.replace(/s$/u, ""));
}

function longestOfEachLabel(hits: Hit[]): Hit[] {
  const sorted = hits.sort(
    (a, b) =>
      a.start - b.start ||
      b.end - a.end ||
      relationRank[a.how] - relationRank[b.how] ||
      b.pattern.count - a.pattern.count ||
      (a.pattern.wording < b.pattern.wording ? -1 : 1),
  );
  const reached = new Map<string, number>();
  return sorted.filter(({ start, end, pattern }) => {
    if (start < (reached.get(pattern.label) ?? 0)) return false;
    reached.set(pattern.label, end);
    return true;
  });
}

const baseScore: Record<WordingRelation, number> = { same: 0.95, inflected: 0.88, variant: 0.7 };

/** How likely these words are tagged here as well. */
function scoreOf({ pattern, how }: Hit, { language, options }: KnownPatterns): number {
  const base = baseScore[how];
  const occurs = options.occurrences?.(pattern.wording);
  if (occurs !== undefined) {
    // One more occurrence on each side: what is tagged once and occurs once is not certain yet.
    return base * Math.min(1, (pattern.count + 1) / (Math.max(occurs, pattern.count) + 1));
  }
  const [word, second] = pattern.words;
  const common = !second && word && (!capital.test(word.text) || isCommonNoun(word.text, language));
  const often = 1 - 0.5 ** pattern.count;
  return base * (common ? often : 0.7 + 0.3 * often);
}

function toMatch(text: string, hit: Hit, patterns: KnownPatterns): KnownMatch {
  const { pattern, how, start, end } = hit;
  const [first] = pattern.actors;
  const quote = text.slice(start, end);
  return {
    start,
    end,
    quote,
    label: pattern.label,
    wording: pattern.wording,
    ...(first ? { actor: first.actor } : {}),
    count: pattern.count,
    how,
    actors: pattern.actors,
    score: Math.round(scoreOf(hit, patterns) * 1000) / 1000,
    why: knownReason(pattern, how, patterns.options),
  };
}
