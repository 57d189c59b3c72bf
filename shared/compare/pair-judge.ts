import type { Chain } from "./align-chains";
import { pointKind, startsSentence } from "./align-points";
import { commonWorth, coverageOf, gapBefore, isExact, partOf, plainWorth, worthAt } from "./chain-parts";
import type { PreparedArticle } from "./pair-prepare";
import { bySentence } from "./pair-sentences";
import { isRearranged } from "./rearranged";

/** An edge that stands apart from the rest by a gap needs so much worth of its own. */
const edgeWorth = 1;
/** What an edited passage of many words needs: worth in common, and how much of its words have a partner. */
const long = { words: 8, worth: 2.5, coverage: 0.5 } as const;
/** Shorter ones must be closer, */
const short = { words: 4, worth: 3, coverage: 0.62 } as const;
/** or so close that little worth will do, names and dates not counted. */
const close = { worth: 2.2, coverage: 0.7 } as const;
/** Nearly the same sentence, most of it function words. */
const nearlySame = { words: 7, worth: 1.6, coverage: 0.8 } as const;

/** Less will do next to a sentence that both articles have. */
const continued = { words: 4, worth: 1.4, coverage: 0.5 } as const;

/** Drops what hangs on at the edges: words that are only alike, and weak words beyond a gap. */
export function trimEdges(chain: Chain, a: PreparedArticle, b: PreparedArticle): Chain {
  const clean = withoutStrays(chain, a, b);
  const to = clean.a.length;
  const from = firstKept(clean, 0, to, (k) => worthAt(clean, k, a, b), isSentenceStart(clean, 0, a, b));
  const turned = partOf(clean, from, to);
  const length = to - from;
  const turnedWorth = (k: number) => worthAt(turned, length - 1 - k, a, b);
  const cut = firstKept(reversed(turned), 0, length, turnedWorth, isSentenceEnd(clean, to - 1, a, b));
  return partOf(clean, from, to - cut);
}

/** Whether an edge is a word that is only alike and stands in another sentence than what it would belong to. */
function isStray(chain: Chain, edge: number, inner: number, a: PreparedArticle, b: PreparedArticle): boolean {
  if ((chain.kinds[edge] as number) < pointKind.similar) return false;
  const [sentencesA, sentencesB] = [a.tokens.sentence, b.tokens.sentence];
  return (
    sentencesA[chain.a[edge] as number] !== sentencesA[chain.a[inner] as number] ||
    sentencesB[chain.b[edge] as number] !== sentencesB[chain.b[inner] as number]
  );
}

function withoutStrays(chain: Chain, a: PreparedArticle, b: PreparedArticle): Chain {
  let from = 0;
  let to = chain.a.length;
  while (from + 1 < to && isStray(chain, from, from + 1, a, b)) from++;
  while (from + 1 < to && isStray(chain, to - 1, to - 2, a, b)) to--;
  return partOf(chain, from, to);
}

/** The first step from which on the words belong together: what stands before a gap must be worth it. */
function firstKept(
  chain: Chain,
  start: number,
  to: number,
  worthOf: (k: number) => number,
  atBorder: boolean,
): number {
  let from = start;
  let sum = 0;
  for (let k = start + 1; k < to; k++) {
    sum += worthOf(k - 1);
    if (!gapBefore(chain, k)) continue;
    if (sum >= edgeWorth || (from === start && atBorder && sum > 0)) break;
    from = k;
    sum = 0;
  }
  return from;
}

function reversed(chain: Chain): Chain {
  return {
    a: chain.a.map((i) => -i).reverse(),
    b: chain.b.map((j) => -j).reverse(),
    kinds: [...chain.kinds].reverse(),
    score: chain.score,
  };
}

function isSentenceStart(chain: Chain, k: number, a: PreparedArticle, b: PreparedArticle): boolean {
  return startsSentence(a, chain.a[k]) && startsSentence(b, chain.b[k]);
}

function isSentenceEnd(chain: Chain, k: number, a: PreparedArticle, b: PreparedArticle): boolean {
  return startsSentence(a, (chain.a[k] ?? 0) + 1) && startsSentence(b, (chain.b[k] ?? 0) + 1);
}

/** Whether an alignment has enough in common to be an edited passage. */
function isWorthy(chain: Chain, a: PreparedArticle, b: PreparedArticle): boolean {
  const common = commonWorth(chain, a, b);
  const coverage = coverageOf(chain, a, b);
  const words = chain.a.length;
  if (words < short.words) return false;
  if (words >= long.words && common >= long.worth && coverage >= long.coverage) return true;
  if (common >= short.worth && coverage >= short.coverage) return true;
  const plain = plainWorth(chain, a, b);
  if (plain >= close.worth && coverage >= close.coverage) return true;
  return words >= nearlySame.words && plain >= nearlySame.worth && coverage >= nearlySame.coverage;
}

/** Whether an alignment is enough for the sentence before or after one that both articles have. */
function continues(chain: Chain, a: PreparedArticle, b: PreparedArticle): boolean {
  if (chain.a.length < continued.words || plainWorth(chain, a, b) < continued.worth) return false;
  return coverageOf(chain, a, b) >= continued.coverage;
}

/** What is accepted of an alignment: whether an exact one counts is for `counts` to say. */
export function judgeChain(
  chain: Chain,
  a: PreparedArticle,
  b: PreparedArticle,
  counts: (chain: Chain) => boolean,
): Chain[] {
  const accept = (part: Chain): Chain | undefined => {
    const trimmed = trimEdges(part, a, b);
    if (isExact(trimmed) ? counts(trimmed) : isWorthy(trimmed, a, b)) return trimmed;
    const whole = withoutStrays(part, a, b);
    return !isExact(whole) && (isWorthy(whole, a, b) || isRearranged(whole, a, b)) ? whole : undefined;
  };
  const beside = (part: Chain): Chain | undefined => {
    const clean = withoutStrays(part, a, b);
    return !isExact(clean) && continues(clean, a, b) ? clean : undefined;
  };
  const whole = accept(chain);
  if (whole && isExact(whole)) return [whole];
  const parts = bySentence(withoutStrays(chain, a, b), a, b, { alone: accept, beside });
  return parts.length > 0 || !whole ? parts : [whole];
}
