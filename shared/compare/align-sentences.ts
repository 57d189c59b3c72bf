import { joinSentences, type SentenceFeatures } from "./sentence-features";
import { productsOf, SparseVector } from "./sparse-vector";

/** Sentences of one article that say what sentences of another one do; sentence numbers, half-open. */
export interface SentencePair {
  a: { first: number; end: number };
  b: { first: number; end: number };
  /** As rated; sentences beside it that are alike add to it. */
  rating: number;
  /** The sentences of each side taken as one, as they were compared. */
  joined: { a: SentenceFeatures; b: SentenceFeatures };
}

export interface AlignOptions {
  /** Pairs rated less than this are none. */
  threshold: number;
  /** What each pair is worth, rows for sentences of a; how alike they are when absent. */
  ratings?: ReadonlyArray<readonly number[]>;
  /** By what it is judged whether a pair takes in a further sentence; how alike they are when absent. Symmetric. */
  worth?: (a: SentenceFeatures, b: SentenceFeatures) => number;
  /** Pairs rated so high are taken when one of the two has no better partner. */
  clear?: number;
  /** How much the likeness of sentences beside a pair counts for it. */
  neighbours: number;
  /** The most sentences that one sentence may stand for. */
  mostJoined: number;
  /** A further sentence has to raise the rating by this factor to be taken in. */
  growth: number;
}

/** How much of the similarity is of words, the rest is of letters. */
const wordShare = 0.55;
/** How much a short sentence that stands wholly in a long one counts as like it. */
const containment = 0.05;
/** What is left of a likeness when the sentences name different numbers, or different days. */
const otherNumbers = 0.82;
const otherDays = 0.88;

/** How alike two vectors are whose scalar product is `dot`, 0 to 1. */
function likeness(one: SparseVector, other: SparseVector, dot: number): number {
  if (one.norm === 0 || other.norm === 0) return 0;
  const cosine = dot / (one.norm * other.norm);
  const shorter = Math.min(one.norm, other.norm);
  return (
    (1 - containment) * cosine + containment * Math.min(1, dot / (shorter * shorter)) * Math.sqrt(cosine)
  );
}

/** Whether both name something, and nothing that the other one names. */
export function disagree(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  if (one.size === 0 || other.size === 0) return false;
  for (const key of one) if (other.has(key)) return false;
  return true;
}

/** How alike two sentences are, 0 to 1, given the scalar products of their terms and of their letters. */
export function similarity(
  one: SentenceFeatures,
  other: SentenceFeatures,
  terms: number = one.terms.dot(other.terms),
  grams: number = one.grams.dot(other.grams),
): number {
  const alike =
    wordShare * likeness(one.terms, other.terms, terms) +
    (1 - wordShare) * likeness(one.grams, other.grams, grams);
  const numbers = disagree(one.numbers, other.numbers) ? otherNumbers : 1;
  const days = disagree(one.calendar, other.calendar) ? otherDays : 1;
  return alike * numbers * days;
}

type Sentences = ReadonlyArray<SentenceFeatures | undefined>;

/** How alike every sentence of a is to every one of b, in rows. */
function similarities(a: Sentences, b: Sentences): number[][] {
  const vectors = (side: Sentences, pick: (one: SentenceFeatures) => SparseVector) =>
    side.map((one) => (one ? pick(one) : SparseVector.empty));
  const terms = productsOf(
    vectors(a, (one) => one.terms),
    vectors(b, (one) => one.terms),
  );
  const grams = productsOf(
    vectors(a, (one) => one.grams),
    vectors(b, (one) => one.grams),
  );
  return a.map((one, i) =>
    b.map((other, j) => {
      const at = i * b.length + j;
      return one && other ? similarity(one, other, terms[at], grams[at]) : 0;
    }),
  );
}

/**
 * Pairs sentences of two articles in any order: each is the other's best, the likeness of sentences beside them counts
 * for them, and a pair takes in a neighbour on one side while that makes it more alike. `undefined` stands for a
 * sentence that takes no part. Symmetric in a and b.
 */
export function alignSentences(a: Sentences, b: Sentences, options: AlignOptions): SentencePair[] {
  const plain = options.ratings ?? similarities(a, b);
  const scores = plain.map((row, i) =>
    row.map((score, j) => {
      const beside = Math.max(plain[i - 1]?.[j - 1] ?? 0, plain[i + 1]?.[j + 1] ?? 0);
      return score === 0 ? 0 : score + options.neighbours * Math.min(1, beside);
    }),
  );
  // Sums come out a hair otherwise when words are numbered otherwise: that must not decide between equals.
  const rated: Rated = (one, other) => Math.round((options.worth ?? similarity)(one, other) * 1e6) / 1e6;
  const chosen = mutualBest(scores, options);
  const taken = { a: new Set(chosen.map(({ i }) => i)), b: new Set(chosen.map(({ j }) => j)) };
  return chosen
    .map((pair) => grow({ a, b }, pair, taken, rated, options))
    .sort((x, y) => x.a.first - y.a.first || x.b.first - y.b.first);
}

interface Chosen {
  i: number;
  j: number;
  score: number;
}

/** Second choices are taken when they are at least so good beside the best. */
const nearlyBest = 0.85;
/** So many partners a sentence has at most, where all of them are clear. */
const mostPartners = 2;

/**
 * Best pairs first; a sentence whose best partner is gone may still have the next one if that is nearly as good. Then
 * pairs that are clear and the best of one of the two, unless growing takes them in as it may neighbours.
 */
function mutualBest(scores: readonly number[][], { threshold, clear }: AlignOptions): Chosen[] {
  const candidates: Chosen[] = [];
  const bestOfRow = scores.map((row) => Math.max(0, ...row));
  const bestOfColumn = (scores[0] ?? []).map((_, j) => Math.max(0, ...scores.map((row) => row[j] ?? 0)));
  scores.forEach((row, i) => {
    row.forEach((score, j) => {
      if (score >= threshold) candidates.push({ i, j, score });
    });
  });
  candidates.sort(
    (x, y) => y.score - x.score || x.i + x.j - y.i - y.j || Math.abs(x.i - x.j) - Math.abs(y.i - y.j),
  );
  const chosen: Chosen[] = [];
  const partners = { a: new Map<number, Chosen[]>(), b: new Map<number, Chosen[]>() };
  const partnersOf = ({ i, j }: Chosen) => [...(partners.a.get(i) ?? []), ...(partners.b.get(j) ?? [])];
  const choose = (pair: Chosen) => {
    chosen.push(pair);
    partners.a.set(pair.i, [...(partners.a.get(pair.i) ?? []), pair]);
    partners.b.set(pair.j, [...(partners.b.get(pair.j) ?? []), pair]);
  };
  for (const pair of candidates) {
    const best = Math.max(bestOfRow[pair.i] ?? 0, bestOfColumn[pair.j] ?? 0);
    if (pair.score >= nearlyBest * best && partnersOf(pair).length === 0) choose(pair);
  }
  if (clear === undefined) return chosen;
  for (const pair of candidates) {
    const best = Math.min(bestOfRow[pair.i] ?? 0, bestOfColumn[pair.j] ?? 0);
    if (pair.score < clear || pair.score < best) continue;
    const others = partnersOf(pair);
    // A pair itself is beside itself: none is chosen twice.
    const beside = others.some(({ i, j }) => Math.abs(i - pair.i) <= 1 && Math.abs(j - pair.j) <= 1);
    if (!beside && others.length < mostPartners) choose(pair);
  }
  return chosen;
}

type Rated = (one: SentenceFeatures, other: SentenceFeatures) => number;

/** Takes in neighbours on the side that gains more by it, while the rating rises. */
function grow(
  sides: { a: Sentences; b: Sentences },
  { i, j, score }: Chosen,
  taken: { a: Set<number>; b: Set<number> },
  rated: Rated,
  options: AlignOptions,
): SentencePair {
  const alone = rated(sides.a[i] as SentenceFeatures, sides.b[j] as SentenceFeatures);
  const start = {
    a: { first: i, end: i + 1, score: alone, joined: sides.a[i] as SentenceFeatures },
    b: { first: j, end: j + 1, score: alone, joined: sides.b[j] as SentenceFeatures },
  };
  const longer = {
    a: growSide(start.b.joined, sides.a, start.a, taken.a, rated, options),
    b: growSide(start.a.joined, sides.b, start.b, taken.b, rated, options),
  };
  const side = longer.a.score > longer.b.score ? "a" : "b";
  const grown = { ...start, [side]: longer[side] };
  for (let at = grown[side].first; at < grown[side].end; at++) taken[side].add(at);
  return {
    a: { first: grown.a.first, end: grown.a.end },
    b: { first: grown.b.first, end: grown.b.end },
    rating: score,
    joined: { a: grown.a.joined, b: grown.b.joined },
  };
}

interface Block {
  first: number;
  end: number;
  score: number;
  joined: SentenceFeatures;
}

function growSide(
  fixed: SentenceFeatures,
  side: Sentences,
  start: Block,
  taken: ReadonlySet<number>,
  rated: Rated,
  { mostJoined, growth }: AlignOptions,
): Block {
  let best = start;
  while (best.end - best.first < mostJoined) {
    const { first, end, joined } = best;
    const grown = [first - 1, end].flatMap((at): Block[] => {
      const next = side[at];
      if (!next || taken.has(at)) return [];
      // Of very long articles not all sentences are there; an "and" may stand between clauses.
      const between = at < first ? joined.first - next.end : next.first - joined.end;
      if (between > 1) return [];
      const both = joinSentences(at < first ? [next, joined] : [joined, next]);
      return [
        { first: Math.min(first, at), end: Math.max(end, at + 1), score: rated(fixed, both), joined: both },
      ];
    });
    const [better] = grown.sort((x, y) => y.score - x.score);
    if (!better || better.score < growth * best.score) break;
    best = better;
  }
  return best;
}
