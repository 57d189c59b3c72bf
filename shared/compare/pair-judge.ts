import type { Chain } from "./align-chains";
import { pointKind } from "./align-points";
import type { PreparedArticle } from "./pair-prepare";

/** How much of a word's worth counts where the words are not the same. */
const factor: Readonly<Record<number, number>> = {
  [pointKind.same]: 1,
  [pointKind.inflected]: 1,
  [pointKind.variant]: 0.9,
  [pointKind.similar]: 0.5,
  [pointKind.entity]: 0.5,
};

/** An edge that stands apart from the rest by a gap needs so much worth of its own. */
const edgeWorth = 1;
/** What an edited passage needs: worth in common, and how much of its words have a partner. */
const least = { worth: 3, coverage: 0.5 } as const;

/** The worth that the words at step `k` of an alignment have in common. */
function worthAt(chain: Chain, k: number, a: PreparedArticle, b: PreparedArticle): number {
  const both = Math.min(a.worths[chain.a[k] as number] as number, b.worths[chain.b[k] as number] as number);
  return both * (factor[chain.kinds[k] as number] ?? 0);
}

/** The worth that both sides of an alignment have in common. */
export function commonWorth(chain: Chain, a: PreparedArticle, b: PreparedArticle): number {
  let sum = 0;
  for (let k = 0; k < chain.a.length; k++) sum += worthAt(chain, k, a, b);
  return sum;
}

function gapBefore(chain: Chain, k: number): boolean {
  return chain.a[k] !== (chain.a[k - 1] as number) + 1 || chain.b[k] !== (chain.b[k - 1] as number) + 1;
}

function part(chain: Chain, from: number, to: number): Chain {
  return {
    a: chain.a.slice(from, to),
    b: chain.b.slice(from, to),
    kinds: chain.kinds.slice(from, to),
    score: chain.score,
  };
}

/** Drops what hangs on at the edges: function words and single weak words beyond a gap. */
export function trimEdges(chain: Chain, a: PreparedArticle, b: PreparedArticle): Chain {
  let from = 0;
  let to = chain.a.length;
  for (let k = 1, sum = 0; k < to; k++) {
    sum += worthAt(chain, k - 1, a, b);
    if (!gapBefore(chain, k)) continue;
    if (sum >= edgeWorth) break;
    from = k;
    sum = 0;
  }
  for (let k = to - 1, sum = 0; k > from; k--) {
    sum += worthAt(chain, k, a, b);
    if (!gapBefore(chain, k)) continue;
    if (sum >= edgeWorth) break;
    to = k;
    sum = 0;
  }
  return part(chain, from, to);
}

/** Whether an alignment is one run of the same words. */
export function isExact(chain: Chain): boolean {
  return chain.kinds.every((kind, k) => kind === pointKind.same && (k === 0 || !gapBefore(chain, k)));
}

/** Which part of the words that carry something has a partner, on the side where it is less; 0 to 1. */
export function coverageOf(chain: Chain, a: PreparedArticle, b: PreparedArticle): number {
  return Math.min(sideCoverage(chain.a, chain.kinds, a), sideCoverage(chain.b, chain.kinds, b));
}

function sideCoverage(
  places: readonly number[],
  kinds: readonly number[],
  { worths }: PreparedArticle,
): number {
  let matched = 0;
  let all = 0;
  places.forEach((place, k) => {
    if ((worths[place] as number) > 0) matched += factor[kinds[k] as number] ?? 0;
  });
  for (let i = places[0] ?? 0; i <= (places.at(-1) ?? -1); i++) if ((worths[i] as number) > 0) all++;
  return all === 0 ? 0 : matched / all;
}

/** The alignment without what hangs on at its edges, if it is worth reporting; none otherwise. */
export function judgeChain(chain: Chain, a: PreparedArticle, b: PreparedArticle): Chain[] {
  const trimmed = trimEdges(chain, a, b);
  // Runs of the same words are found apart from this, formulas among them.
  if (isExact(trimmed)) return [];
  const worthy = commonWorth(trimmed, a, b) >= least.worth && coverageOf(trimmed, a, b) >= least.coverage;
  return worthy ? [trimmed] : [];
}
