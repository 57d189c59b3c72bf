import { alignSentences, type SentencePair } from "./align-sentences";
import type { ComparedArticle } from "./compared-article";
import { evidenceOf } from "./paraphrase-evidence";
import { linkWords } from "./paraphrase-links";
import { evidenceTable, ratingsOf, relationOf, usualRelation } from "./paraphrase-ratings";
import type { Passage, Witness } from "./passage";
import { idOfPlaces } from "./place-id";
import { commonLength, placeKey, swapSides } from "./places";
import type { SentenceFeatures } from "./sentence-features";
import { primaryLanguage } from "./stems";
import { type TokenRange, tokensIn } from "./token-range";
import { type Tokens, tokenFlag } from "./tokens";
import type { Vocabulary } from "./vocabulary";

/** An article with its sentences read by a `SentenceReader`. */
export interface ReadArticle {
  article: ComparedArticle;
  tokens: Tokens;
  sentences: readonly SentenceFeatures[];
}

/** From this rating on a pair is proposed. */
const threshold = 0.525;
/** From this rating on where only one of the two has no better partner. */
const clear = 0.7;
/** So much of it in words that are in no passage of the two sentences yet: a paraphrase says more than that. */
const leastFresh = 3.5;
/** The rating of the sentences beside a pair counts so much for it. */
const neighbours = 0.06;
const mostJoined = 3;
/** A further sentence has to raise what is shared by this factor. */
const growth = 1.06;
/** A sentence with this share of its words in passages already found takes no part. */
const coveredShare = 0.6;

/**
 * Proposes places of two articles that say the same in other words: whole sentences, one for up to three. Only what is
 * clear: they have to share telling words besides names, titles and dates, and be each other's best. Sentences that
 * `passages` of this pair cover mostly take no part; articles in different languages have none. The same with sides
 * swapped when the articles are.
 */
export function proposeParaphrases(
  a: ReadArticle,
  b: ReadArticle,
  passages: readonly Passage[],
  vocabulary: Vocabulary,
): Passage[] {
  if (primaryLanguage(a.article.language) !== primaryLanguage(b.article.language)) return [];
  // One order inside, so that sums and ties come out the same whichever article is given first.
  if (b.article.id < a.article.id) {
    return proposeParaphrases(b, a, passages.map(swapSides), vocabulary).map(swapSides).sort(byPlace);
  }
  const found = passages.filter(({ kind }) => kind === "verbatim" || kind === "edited");
  const language = a.article.language;
  const links = linkWords(a.sentences, b.sentences, vocabulary, language);
  // A formula says nothing of one event: "Nobody was hurt, police said."
  const formulas = passages.filter(({ kind }) => kind === "formula");
  const [toldA, toldB] = [withoutFormulas(a, "a", formulas), withoutFormulas(b, "b", formulas)];
  const relation = relationOf(evidenceTable(toldA, toldB, links, vocabulary));
  const likely = relation >= usualRelation;
  const openA = openSentences(a, "a", found, likely ? a.sentences : toldA);
  const openB = openSentences(b, "b", found, likely ? b.sentences : toldB);
  const table = evidenceTable(openA, openB, links, vocabulary);
  const worth = (one: SentenceFeatures, other: SentenceFeatures) => {
    const { coverage, weight } = evidenceOf(one, other, links, vocabulary);
    return coverage * Math.log1p(weight / 3);
  };
  const fresh = ({ joined }: SentencePair) =>
    joined.a.used.size === 0 ||
    joined.b.used.size === 0 ||
    evidenceOf(withoutUsed(joined.a), withoutUsed(joined.b), links, vocabulary).plain >= leastFresh;
  const ratings = ratingsOf(table, openA, openB, relation);
  return alignSentences(openA, openB, { threshold, clear, neighbours, mostJoined, growth, ratings, worth })
    .filter(fresh)
    .filter(({ joined }) => !sameWords(a.tokens, joined.a, b.tokens, joined.b))
    .flatMap((pair) => toPassage(a, b, pair) ?? [])
    .filter((passage) => !found.some((other) => covers(other, passage)))
    .sort(byPlace);
}

function byPlace(x: Passage, y: Passage): number {
  return x.a.start - y.a.start || x.b.start - y.b.start;
}

function withoutUsed(sentence: SentenceFeatures): SentenceFeatures {
  return {
    ...sentence,
    telling: new Map([...sentence.telling].filter(([stem]) => !sentence.used.has(stem))),
  };
}

/** Whether two sentences are word for word the same: that is no paraphrase, however short ("All rights reserved"). */
function sameWords(a: Tokens, inA: TokenRange, b: Tokens, inB: TokenRange): boolean {
  const words = a.words.subarray(inA.first, inA.end);
  const others = b.words.subarray(inB.first, inB.end);
  return words.length === others.length && words.every((word, at) => word === others[at]);
}

/** Marks the words inside any of the passages. */
function wordsIn({ tokens }: ReadArticle, side: "a" | "b", passages: readonly Passage[]): Uint8Array {
  const marks = new Uint8Array(tokens.count);
  for (const passage of passages) {
    const { first, end } = tokensIn(tokens, passage[side]);
    marks.fill(1, first, end);
  }
  return marks;
}

/** The sentences that take part; what stands in passages is marked. */
function openSentences(
  read: ReadArticle,
  side: "a" | "b",
  found: readonly Passage[],
  sentences: readonly SentenceFeatures[],
): Array<SentenceFeatures | undefined> {
  const covered = wordsIn(read, side, found);
  const { stems } = read.tokens;
  return sentences.map((sentence) => {
    const used = new Set<number>();
    let words = 0;
    for (let at = sentence.first; at < sentence.end; at++) {
      if (!covered[at]) continue;
      words++;
      used.add(stems[at] ?? 0);
    }
    return words >= coveredShare * (sentence.end - sentence.first) ? undefined : { ...sentence, used };
  });
}

/** All sentences, without what their words in formulas tell. */
function withoutFormulas(
  read: ReadArticle,
  side: "a" | "b",
  formulas: readonly Passage[],
): readonly SentenceFeatures[] {
  if (formulas.length === 0) return read.sentences;
  const formal = wordsIn(read, side, formulas);
  const { stems } = read.tokens;
  return read.sentences.map((sentence) => {
    const telling = new Map(sentence.telling);
    for (let at = sentence.first; at < sentence.end; at++) if (formal[at]) telling.delete(stems[at] ?? 0);
    return telling.size === sentence.telling.size ? sentence : { ...sentence, telling };
  });
}

/** Whether a passage joins these very places already: half of both witnesses lies in it. */
function covers(found: Passage, proposed: Passage): boolean {
  const inA = commonLength(found.a, proposed.a) / (proposed.a.end - proposed.a.start);
  const inB = commonLength(found.b, proposed.b) / (proposed.b.end - proposed.b.start);
  return Math.min(inA, inB) >= 0.5;
}

function toPassage(a: ReadArticle, b: ReadArticle, { joined, rating }: SentencePair): Passage | undefined {
  const inA = unmasked(a.tokens, joined.a);
  const inB = unmasked(b.tokens, joined.b);
  if (inA.first === inA.end || inB.first === inB.end) return undefined;
  const witnessA = witnessOf(a, inA);
  const witnessB = witnessOf(b, inB);
  return {
    id: idOfPlaces("paraphrase", [placeKey(witnessA), placeKey(witnessB)]),
    kind: "paraphrase",
    score: Math.round(1000 * Math.min(1, rating)) / 1000,
    a: witnessA,
    b: witnessB,
    edits: [],
    shared: sharedStems(a.tokens, inA, b.tokens, inB),
  };
}

/** The longest stretch without masked text inside. */
function unmasked(tokens: Tokens, { first, end }: TokenRange): TokenRange {
  let best = { first, end: first };
  for (let start = first, at = first + 1; at <= end; at++) {
    if (at < end && !((tokens.flags[at] ?? 0) & tokenFlag.masked)) continue;
    if (at - start > best.end - best.first) best = { first: start, end: at };
    start = at;
  }
  return best;
}

function witnessOf({ article, tokens }: ReadArticle, { first, end }: TokenRange): Witness {
  const from = tokens.starts[first] ?? 0;
  const to = tokens.ends[end - 1] ?? from;
  return { article: article.id, start: from, end: to, quote: article.text.slice(from, to) };
}

/** How many words of each stretch have a word of the same stem in the other one. */
export function sharedStems(
  a: Tokens,
  inA: TokenRange,
  b: Tokens,
  inB: TokenRange,
): { a: number; b: number } {
  const stems = (tokens: Tokens, { first, end }: TokenRange) => tokens.stems.subarray(first, end);
  const [mine, theirs] = [stems(a, inA), stems(b, inB)];
  const [known, knownThere] = [new Set(mine), new Set(theirs)];
  return {
    a: mine.filter((stem) => knownThere.has(stem)).length,
    b: theirs.filter((stem) => known.has(stem)).length,
  };
}
