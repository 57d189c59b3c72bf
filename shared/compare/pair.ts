import { alignments, type Chain } from "./align-chains";
import { matchPoints, mostCrowded, pointKind } from "./align-points";
import { alikeWords } from "./align-words";
import { commonWorth, coverageOf, isExact } from "./chain-parts";
import { chooseRuns, commonRuns, type Run, type Taken } from "./exact";
import { isFormula } from "./formula";
import { judgeChain } from "./pair-judge";
import type { PreparedArticle } from "./pair-prepare";
import { PairWork } from "./pair-work";
import type { Passage, PassageKind, Witness } from "./passage";
import { idOfPlaces } from "./place-id";
import { swapSides } from "./places";
import { type PassageWords, spannedPart, withSentenceRest, wordsOfChain } from "./sentence-rest";
import type { CompareSettings } from "./settings";
import { wordEdits } from "./word-edits";

export { type PreparedArticle, prepareArticle } from "./pair-prepare";

/**
 * What two articles have in common word for word, edited and as formulas, in the order of the first one. No word is
 * in two passages. Which article is given first decides nothing but which side is called a. Both must have been
 * prepared with the same vocabulary. When `work` is ended meanwhile, what is given is not complete.
 */
export function comparePair(
  a: PreparedArticle,
  b: PreparedArticle,
  settings: CompareSettings,
  work: PairWork = new PairWork(),
): Passage[] {
  const swapped = comesAfter(a, b);
  const passages = swapped
    ? passagesOf(b, a, settings, work).map(swapSides)
    : passagesOf(a, b, settings, work);
  return passages.sort((one, other) => one.a.start - other.a.start || one.b.start - other.b.start);
}

function comesAfter(a: PreparedArticle, b: PreparedArticle): boolean {
  if (a.article.id !== b.article.id) return a.article.id > b.article.id;
  return a.article.text > b.article.text;
}

function passagesOf(
  a: PreparedArticle,
  b: PreparedArticle,
  settings: CompareSettings,
  work: PairWork,
): Passage[] {
  const { minWords, minContentWords } = settings;
  const counts = (run: Run) => run.length >= minWords || contentWords(a, run) >= minContentWords;
  const countsExact = (chain: Chain) => {
    const run = { a: chain.a[0] ?? 0, b: chain.b[0] ?? 0, length: chain.a.length };
    return counts(run) && !isFormula(commonWorth(chain, a, b), run.length);
  };
  const found = alignedParts(a, b, settings, work, (chain) => judgeChain(chain, a, b, countsExact));
  const taken: Taken = { a: new Uint8Array(a.tokens.count), b: new Uint8Array(b.tokens.count) };
  for (const chain of found) {
    taken.a.fill(1, chain.a[0], (chain.a.at(-1) ?? 0) + 1);
    taken.b.fill(1, chain.b[0], (chain.b.at(-1) ?? 0) + 1);
  }
  const runs = commonRuns(a, b, Math.min(minWords, minContentWords), work);
  const exact = chooseRuns(runs, taken, counts).map(chainOf);
  const all = [...found, ...exact];
  const used: Taken = { a: new Uint8Array(a.tokens.count), b: new Uint8Array(b.tokens.count) };
  for (const chain of all) {
    used.a.fill(1, chain.a[0], (chain.a.at(-1) ?? 0) + 1);
    used.b.fill(1, chain.b[0], (chain.b.at(-1) ?? 0) + 1);
  }
  return all.map((chain) => passageOf(chain, a, b, used));
}

/** So many points for each word of both articles, but no fewer than for two usual ones. */
const pointsForWord = 20;
const leastPoints = 1_000_000;
/** Steps of aligning, as many for each word, too. */
const stepsForPoint = 40;

/**
 * Alignments of two articles. Where they are long and repeat themselves so much that there would be too many ways to
 * align them, words that stand often count less and less, in the end not at all: then only runs of same words are found.
 */
function alignedParts(
  a: PreparedArticle,
  b: PreparedArticle,
  { useAnnotations }: CompareSettings,
  work: PairWork,
  accept: (chain: Chain) => Chain[],
): Chain[] {
  const most = Math.max(leastPoints, pointsForWord * (a.tokens.count + b.tokens.count));
  const alike = alikeWords(a, b, work);
  for (let crowded = mostCrowded; crowded >= 1 && !work.ended; crowded = Math.floor(crowded / 8)) {
    const points = matchPoints(a, b, alike, useAnnotations, { crowded, points: most });
    if (points) return alignments(points, a, b, { work, most: work.steps + stepsForPoint * most }, accept);
  }
  return [];
}

function contentWords({ worths }: PreparedArticle, run: Run): number {
  let content = 0;
  for (let k = 0; k < run.length; k++) if ((worths[run.a + k] as number) > 0) content++;
  return content;
}

function chainOf({ a, b, length }: Run): Chain {
  const steps = Array.from({ length }, (_, k) => k);
  return {
    a: steps.map((k) => a + k),
    b: steps.map((k) => b + k),
    kinds: steps.map(() => pointKind.same),
    score: length,
  };
}

function kindOf(chain: Chain, a: PreparedArticle, b: PreparedArticle): PassageKind {
  if (!isExact(chain)) return "edited";
  return isFormula(commonWorth(chain, a, b), chain.a.length) ? "formula" : "verbatim";
}

function passageOf(chain: Chain, a: PreparedArticle, b: PreparedArticle, used: Taken): Passage {
  const bare = kindOf(chain, a, b);
  const words = bare === "formula" ? wordsOfChain(chain) : withSentenceRest(chain, a, b, used);
  const isWider = words.a.last - words.a.first + 1 > spanOf(chain.a);
  const kind = isWider ? "edited" : bare;
  const sides = { a: witnessOf(a, words.a), b: witnessOf(b, words.b) };
  const shared = chain.kinds.filter((each) => each !== pointKind.similar).length;
  const score = kind === "edited" ? coverageOf(chain, a, b) * spannedPart(chain, words, a, b) : 1;
  return {
    id: idOfPlaces(
      kind,
      [sides.a, sides.b].map(({ article, start, end }) => `${article}:${start}:${end}`),
    ),
    kind,
    score: Math.round(100 * score) / 100,
    ...sides,
    edits: kind === "edited" ? wordEdits(chain, a, b, words) : [],
    shared: { a: shared, b: shared },
  };
}

/** The words between the first and the last of these places. */
function spanOf(places: readonly number[]): number {
  return (places.at(-1) ?? 0) - (places[0] ?? 0) + 1;
}

function witnessOf({ article, tokens }: PreparedArticle, { first, last }: PassageWords["a"]): Witness {
  const start = tokens.starts[first] ?? 0;
  const end = tokens.ends[last] ?? start;
  return { article: article.id, start, end, quote: article.text.slice(start, end) };
}
