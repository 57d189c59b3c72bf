import type { ActorKind } from "../model/project";
import { type ListedName, nameLexicon, phraseKey } from "./lexicon";
import type { NameWord } from "./name-words";
import type { NameWordCounts } from "./names";
import { sameWord } from "./word-forms";

/** A stretch of words that is taken for a name; both ends are indices of words and belong to it. */
export interface Segment {
  first: number;
  last: number;
  /** Where the name itself is, without title and country. */
  coreFirst: number;
  coreLast: number;
  kind: ActorKind;
  score: number;
  /** Key of a reason in the table "names". */
  reason: string;
  values?: Record<string, string>;
  /** Where the stretch ends in the text, if it is behind the last word: at the bracket of "(CDU)". */
  tail?: number;
}

/** What the finders of segments look at. */
export interface NameText {
  text: string;
  language: string;
  words: readonly NameWord[];
  counts: NameWordCounts | undefined;
}

/** A segment that is nothing but a name. */
export function plainSegment(
  first: number,
  last: number,
  kind: ActorKind,
  score: number,
  reason: string,
  values?: Record<string, string>,
): Segment {
  return {
    first,
    last,
    coreFirst: first,
    coreLast: last,
    kind,
    score,
    reason,
    ...(values ? { values } : {}),
  };
}

const blanks = /^[ \t\u00a0\u202f\u00ad]+$/u;

/** Whether nothing but blanks stands between a word and the one before. */
export function follows(word: NameWord | undefined): boolean {
  return word !== undefined && blanks.test(word.gap);
}

const phraseGap = /^[ \t\u00a0\u202f.&/'’+-]{0,3}$/u;

/** The listed name of several words that begins at `index`, the longest there is. */
export function phraseAt(words: readonly NameWord[], index: number, language: string): Segment | undefined {
  const word = words[index];
  if (!word) return undefined;
  const first = word.folded.split(" ")[0] ?? "";
  for (const phrase of nameLexicon().phrases.get(phraseKey(first)) ?? []) {
    const last = phraseEnd(words, index, phrase, language);
    if (last !== undefined) return plainSegment(index, last, phrase.kind, 0.93, phrase.reason);
  }
  return undefined;
}

const article = /^(?:d(?:ie|er|as)|the|l[ae]|el|il)$/iu;

function phraseEnd(
  words: readonly NameWord[],
  index: number,
  phrase: ListedName,
  language: string,
): number | undefined {
  const first = words[index];
  // "Die Zeit" is a paper only where nothing else makes a capital.
  if (!first || (article.test(first.text) && (first.begins || !first.capital))) return undefined;
  if (!first.capital && !/^\d/u.test(first.text)) return undefined;
  let at = 0;
  for (let i = index; i < words.length; i++) {
    const word = words[i];
    if (!word || (i > index && !phraseGap.test(word.gap))) return undefined;
    for (const part of word.folded.split(" ")) {
      const expected = phrase.words[at];
      if (expected === undefined) return undefined;
      const last = at === phrase.words.length - 1;
      if (part !== expected && !sameWord(expected, part, language, !last && part.length > 3))
        return undefined;
      at++;
    }
    if (at === phrase.words.length) return word.capital || /^\d/u.test(word.text) ? i : undefined;
  }
  return undefined;
}
