import { alignSentences, disagree, type SentencePair } from "./align-sentences";
import type { ComparedArticle } from "./compared-article";
import { evidenceOf } from "./paraphrase-evidence";
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

/** What two sentences have to share besides names before they are proposed. */
const leastWords = 1.7;
const leastWeight = 9;
/** So much of it in words that are in no passage of the two sentences yet: a paraphrase says more than that. */
const leastFresh = 3.5;
/** From this rating on a pair is proposed, whatever the articles are about. */
const clearRating = 0.88;
/** From this rating on where other passages or proposals say that both articles are about one event. */
const relatedRating = 0.72;
/** The likeness of the sentences beside a pair counts so much for it. */
const neighbours = 0.06;
const mostJoined = 3;
/** A further sentence has to raise the rating by this factor. */
const growth = 1.1;
/** A sentence with this share of its words in passages already found takes no part. */
const coveredShare = 0.6;
/** What is added for each of up to two tagged entries that both sentences have. */
const sameEntry = 0.06;
/** What is taken off when the sentences name different numbers. */
const numbersDiffer = 0.1;

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
  const pairsWithout = (formulas: readonly Passage[]) =>
    alignSentences(openSentences(a, "a", found, formulas), openSentences(b, "b", found, formulas), {
      threshold: relatedRating,
      neighbours,
      mostJoined,
      rate: (one, other, alike) => rate(one, other, alike, vocabulary, a.article.language),
      growth,
    });
  // Between articles that share nothing else, a formula says nothing: "Nobody was hurt, police said."
  const related =
    found.length > 0 ||
    pairsWithout(passages.filter(({ kind }) => kind === "formula")).some(
      ({ rating }) => rating >= clearRating,
    );
  if (!related) return [];
  return pairsWithout([])
    .filter(({ joined }) => !sameWords(a.tokens, joined.a, b.tokens, joined.b))
    .flatMap((pair) => toPassage(a, b, pair) ?? [])
    .filter((passage) => !found.some((other) => covers(other, passage)))
    .sort(byPlace);
}

function byPlace(x: Passage, y: Passage): number {
  return x.a.start - y.a.start || x.b.start - y.b.start;
}

/** Likeness, and what is shared besides names; 0 where that is too little to be clear. */
function rate(
  one: SentenceFeatures,
  other: SentenceFeatures,
  alike: number,
  vocabulary: Vocabulary,
  language: string,
): number {
  const { words, weight, share } = evidenceOf(one, other, vocabulary, language);
  if (words < leastWords || weight < leastWeight) return 0;
  if (one.used.size > 0 && other.used.size > 0) {
    const fresh = evidenceOf(withoutUsed(one), withoutUsed(other), vocabulary, language);
    if (fresh.weight < leastFresh) return 0;
  }
  const differ = disagree(one.numbers, other.numbers);
  const rating = alike + 0.02 * Math.min(30, weight) + 0.25 * share + 0.03 * (Math.min(5, words) - 2);
  const entries = [...one.entities].filter((entity) => other.entities.has(entity)).length;
  return rating + sameEntry * Math.min(2, entries) - (differ ? numbersDiffer : 0);
}

function withoutUsed(sentence: SentenceFeatures): SentenceFeatures {
  return { ...sentence, plain: new Map([...sentence.plain].filter(([stem]) => !sentence.used.has(stem))) };
}

/** Whether two sentences are word for word the same: that is no paraphrase, however short ("All rights reserved"). */
function sameWords(a: Tokens, inA: TokenRange, b: Tokens, inB: TokenRange): boolean {
  const words = a.words.subarray(inA.first, inA.end);
  const others = b.words.subarray(inB.first, inB.end);
  return words.length === others.length && words.every((word, at) => word === others[at]);
}

/** Half sure at the lower threshold, nearly sure for sentences that are almost the same. */
function scoreOf(rating: number): number {
  return Math.round(1000 / (1 + Math.exp(-5 * (rating - relatedRating)))) / 1000;
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

/** The sentences that take part; what stands in passages is marked, words of `formulas` say nothing. */
function openSentences(
  read: ReadArticle,
  side: "a" | "b",
  found: readonly Passage[],
  formulas: readonly Passage[],
): Array<SentenceFeatures | undefined> {
  const covered = wordsIn(read, side, found);
  const formal = wordsIn(read, side, formulas);
  const { stems } = read.tokens;
  return read.sentences.map((sentence) => {
    const used = new Set<number>();
    const plain = new Map(sentence.plain);
    let words = 0;
    for (let at = sentence.first; at < sentence.end; at++) {
      if (formal[at]) plain.delete(stems[at] ?? 0);
      if (!covered[at]) continue;
      words++;
      used.add(stems[at] ?? 0);
    }
    return words >= coveredShare * (sentence.end - sentence.first) ? undefined : { ...sentence, plain, used };
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
    score: scoreOf(rating),
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
