import { joinSentences, type SentenceFeatures } from "./sentence-features";
import type { SparseVector } from "./sparse-vector";

/** Sentences of one article that say what sentences of another one do; sentence numbers, half-open. */
export interface SentencePair {
  a: { first: number; end: number };
  b: { first: number; end: number };
  /** 0 to about 1.1. */
  similarity: number;
  /** The sentences of each side taken as one, as they were compared. */
  joined: { a: SentenceFeatures; b: SentenceFeatures };
}

export interface AlignOptions {
  /** Pairs less similar than this are none. */
  threshold: number;
  /** How much the likeness of sentences beside a pair counts for it. */
  neighbours: number;
  /** The most sentences that one sentence may stand for. */
  mostJoined: number;
}

/** How much of the similarity is of words, the rest is of letters. */
const wordShare = 0.55;
/** How much a short sentence that stands wholly in a long one counts as like it. */
const containment = 0.35;
/** What is left of a likeness when the sentences name different numbers, or different days. */
const otherNumbers = 0.82;
const otherDays = 0.88;
/** A further sentence has to raise the likeness by this factor to be taken in. */
const growth = 1.04;

/** A word in many sentences of the two articles does not tell which of them belong together. */
function spread(sentences: number): number {
  return 1 / (1 + 0.35 * Math.log(Math.max(1, sentences / 2)));
}

function likeness(one: SparseVector, other: SparseVector): number {
  if (one.norm === 0 || other.norm === 0) return 0;
  const dot = one.dot(other);
  const cosine = dot / (one.norm * other.norm);
  const shorter = Math.min(one.norm, other.norm);
  return (
    (1 - containment) * cosine + containment * Math.min(1, dot / (shorter * shorter)) * Math.sqrt(cosine)
  );
}

function disagree(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  if (one.size === 0 || other.size === 0) return false;
  for (const key of one) if (other.has(key)) return false;
  return true;
}

/** How alike two sentences are, 0 to 1, once their vectors are weighted for the pair of articles. */
function similarity(one: SentenceFeatures, other: SentenceFeatures): number {
  const alike =
    wordShare * likeness(one.terms, other.terms) + (1 - wordShare) * likeness(one.grams, other.grams);
  const numbers = disagree(one.numbers, other.numbers) ? otherNumbers : 1;
  const days = disagree(one.calendar, other.calendar) ? otherDays : 1;
  return alike * numbers * days;
}

type Sentences = ReadonlyArray<SentenceFeatures | undefined>;

/** Weighs every word by how few sentences of the two articles have it. */
function weigh(a: Sentences, b: Sentences): [Sentences, Sentences] {
  const count = (pick: (sentence: SentenceFeatures) => SparseVector) => {
    const counts = new Map<number, number>();
    for (const sentence of [...a, ...b]) {
      if (sentence) for (const key of pick(sentence).keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return counts;
  };
  const terms = count((sentence) => sentence.terms);
  const grams = count((sentence) => sentence.grams);
  const weighed = (sentence: SentenceFeatures | undefined) =>
    sentence && {
      ...sentence,
      terms: sentence.terms.scaled((key) => spread(terms.get(key) ?? 1)),
      grams: sentence.grams.scaled((key) => spread(grams.get(key) ?? 1)),
    };
  return [a.map(weighed), b.map(weighed)];
}

/**
 * Pairs sentences of two articles in any order: each is the other's best, the likeness of sentences beside them counts
 * for them, and a pair takes in a neighbour on one side while that makes it more alike. `undefined` stands for a
 * sentence that takes no part. Symmetric in a and b.
 */
export function alignSentences(a: Sentences, b: Sentences, options: AlignOptions): SentencePair[] {
  const [sideA, sideB] = weigh(a, b);
  const plain = sideA.map((one) => sideB.map((other) => (one && other ? similarity(one, other) : 0)));
  const scores = plain.map((row, i) =>
    row.map((score, j) => {
      const beside = Math.max(plain[i - 1]?.[j - 1] ?? 0, plain[i + 1]?.[j + 1] ?? 0);
      return score === 0 ? 0 : score + options.neighbours * beside;
    }),
  );
  const chosen = mutualBest(scores, options.threshold);
  const taken = { a: new Set(chosen.map(({ i }) => i)), b: new Set(chosen.map(({ j }) => j)) };
  return chosen
    .map(({ i, j, score }) => grow(sideA, sideB, i, j, score, taken, options.mostJoined))
    .sort((x, y) => x.a.first - y.a.first || x.b.first - y.b.first);
}

interface Chosen {
  i: number;
  j: number;
  score: number;
}

/** Best pairs first; a sentence whose best partner is gone may still have the next one if that is nearly as good. */
function mutualBest(scores: readonly number[][], threshold: number): Chosen[] {
  const candidates: Chosen[] = [];
  scores.forEach((row, i) => {
    row.forEach((score, j) => {
      if (score >= threshold) candidates.push({ i, j, score });
    });
  });
  const bestOfColumn = (j: number) => Math.max(...scores.map((row) => row[j] ?? 0));
  candidates.sort(
    (x, y) => y.score - x.score || x.i + x.j - y.i - y.j || Math.abs(x.i - x.j) - Math.abs(y.i - y.j),
  );
  const usedA = new Set<number>();
  const usedB = new Set<number>();
  return candidates.filter(({ i, j, score }) => {
    if (usedA.has(i) || usedB.has(j)) return false;
    const best = Math.max(...(scores[i] ?? []), bestOfColumn(j));
    if (score < 0.85 * best) return false;
    usedA.add(i);
    usedB.add(j);
    return true;
  });
}

/** Takes in neighbours on one side, the better side first, while the likeness rises. */
function grow(
  sideA: Sentences,
  sideB: Sentences,
  i: number,
  j: number,
  score: number,
  taken: { a: Set<number>; b: Set<number> },
  mostJoined: number,
): SentencePair {
  const one = sideA[i] as SentenceFeatures;
  const other = sideB[j] as SentenceFeatures;
  const base = similarity(one, other);
  const inB = growSide(one, sideB, j, base, taken.b, mostJoined);
  const inA = growSide(other, sideA, i, base, taken.a, mostJoined);
  const bonus = score - base;
  const alone = { first: i, end: i + 1 };
  const aloneB = { first: j, end: j + 1 };
  if (inB.score >= inA.score && inB.score > base) {
    for (let at = inB.first; at < inB.end; at++) taken.b.add(at);
    const b = { first: inB.first, end: inB.end };
    return { a: alone, b, similarity: inB.score + bonus, joined: { a: one, b: inB.joined } };
  }
  if (inA.score > base) {
    for (let at = inA.first; at < inA.end; at++) taken.a.add(at);
    const a = { first: inA.first, end: inA.end };
    return { a, b: aloneB, similarity: inA.score + bonus, joined: { a: inA.joined, b: other } };
  }
  return { a: alone, b: aloneB, similarity: score, joined: { a: one, b: other } };
}

function growSide(
  fixed: SentenceFeatures,
  side: Sentences,
  start: number,
  base: number,
  taken: ReadonlySet<number>,
  mostJoined: number,
) {
  let best = { first: start, end: start + 1, score: base, joined: side[start] as SentenceFeatures };
  while (best.end - best.first < mostJoined) {
    const grown = [best.first - 1, best.end].flatMap((at) => {
      const next = side[at];
      if (!next || taken.has(at)) return [];
      const joined = joinSentences([best.joined, next]);
      const first = Math.min(best.first, at);
      return [{ first, end: Math.max(best.end, at + 1), score: similarity(fixed, joined), joined }];
    });
    const [better] = grown.sort((x, y) => y.score - x.score);
    if (!better || better.score < growth * best.score) break;
    best = better;
  }
  return best;
}
