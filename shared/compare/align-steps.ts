import type { Points } from "./align-points";
import type { PreparedArticle } from "./pair-prepare";

/** What words without a partner cost between two matching ones. */
const cost = { mismatch: 0.7, gap: 0.6, stop: 0.15, border: 1 } as const;

/** The most words between two matching ones on either side. */
export const longestGap = 12;

/** Prefix sums over one article: words that carry something, and the numbers of sentences and masked stretches. */
export interface Side {
  heavy: Int32Array;
  sentence: Uint32Array;
  masked: Uint32Array;
}

/** What steps through an article are reckoned by. */
export function sideOf(article: PreparedArticle): Side {
  const heavy = new Int32Array(article.tokens.count + 1);
  for (let i = 0; i < article.tokens.count; i++) {
    heavy[i + 1] = (heavy[i] as number) + ((article.worths[i] as number) > 0 ? 1 : 0);
  }
  return { heavy, sentence: article.tokens.sentence, masked: article.masked };
}

/** What it costs to go from the words (i, j) to the later words (k, l); infinite across masked text. */
export function stepCost(a: Side, b: Side, i: number, j: number, k: number, l: number): number {
  if (a.masked[i] !== a.masked[k] || b.masked[j] !== b.masked[l]) return Number.POSITIVE_INFINITY;
  const skippedA = k - i - 1;
  const skippedB = l - j - 1;
  if (skippedA === 0 && skippedB === 0) return 0;
  const heavyA = (a.heavy[k] as number) - (a.heavy[i + 1] as number);
  const heavyB = (b.heavy[l] as number) - (b.heavy[j + 1] as number);
  const light = Math.max(skippedA - heavyA, skippedB - heavyB);
  const least = Math.min(heavyA, heavyB);
  const border = a.sentence[i] !== a.sentence[k] || b.sentence[j] !== b.sentence[l] ? cost.border : 0;
  return cost.mismatch * least + cost.gap * (Math.max(heavyA, heavyB) - least) + cost.stop * light + border;
}

/** The first point of a row whose word of b is `j` or a later one. */
export function firstFrom({ rows, b }: Points, row: number, j: number): number {
  let low = rows[row] as number;
  let high = rows[row + 1] as number;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((b[middle] as number) < j) low = middle + 1;
    else high = middle;
  }
  return low;
}
