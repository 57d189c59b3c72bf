import type { Chain } from "./align-chains";
import { pointKind } from "./align-points";
import { worth } from "./formula";
import type { PreparedArticle } from "./pair-prepare";

/** How much of a word's worth counts where the words are not the same. */
const factor: Readonly<Record<number, number>> = {
  [pointKind.same]: 1,
  [pointKind.inflected]: 1,
  [pointKind.variant]: 0.9,
  [pointKind.similar]: 0.5,
  [pointKind.entity]: 0.5,
};

/** The worth that the words at step `k` of an alignment have in common. */
export function worthAt(chain: Chain, k: number, a: PreparedArticle, b: PreparedArticle): number {
  const both = Math.min(a.worths[chain.a[k] as number] as number, b.worths[chain.b[k] as number] as number);
  return both * (factor[chain.kinds[k] as number] ?? 0);
}

/** The worth that both sides of an alignment have in common. */
export function commonWorth(chain: Chain, a: PreparedArticle, b: PreparedArticle): number {
  let sum = 0;
  for (let k = 0; k < chain.a.length; k++) sum += worthAt(chain, k, a, b);
  return sum;
}

/** Whether words without a partner lie between step `k` of an alignment and the one before, on either side. */
export function gapBefore(chain: Chain, k: number): boolean {
  return chain.a[k] !== (chain.a[k - 1] as number) + 1 || chain.b[k] !== (chain.b[k - 1] as number) + 1;
}

/** The steps of an alignment from `from` up to `to`. */
export function partOf(chain: Chain, from: number, to: number): Chain {
  return {
    a: chain.a.slice(from, to),
    b: chain.b.slice(from, to),
    kinds: chain.kinds.slice(from, to),
    score: chain.score,
  };
}

/** Whether an alignment is one run of the same words. */
export function isExact(chain: Chain): boolean {
  return chain.kinds.every((kind, k) => kind === pointKind.same && (k === 0 || !gapBefore(chain, k)));
}

/** What the words of a passage weigh when it is asked how many of them have a partner. */
const weight = { stop: 0.25, weak: 0.6, full: 1 } as const;

/** The weight of a word of this worth among those of its passage. */
export function weightOf(worth: number): number {
  if (worth === 0) return weight.stop;
  return worth < 1 ? weight.weak : weight.full;
}

/** Which part of the words has a partner, function words counting least, on the side where it is less; 0 to 1. */
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
    matched += weightOf(worths[place] as number) * (factor[kinds[k] as number] ?? 0);
  });
  for (let i = places[0] ?? 0; i <= (places.at(-1) ?? -1); i++) all += weightOf(worths[i] as number);
  return all === 0 ? 0 : matched / all;
}

/** The worth in common that is no name, title, people or date. */
export function plainWorth(chain: Chain, a: PreparedArticle, b: PreparedArticle): number {
  let sum = 0;
  for (let k = 0; k < chain.a.length; k++) {
    const here = worthAt(chain, k, a, b);
    if (here > worth.name) sum += here;
  }
  return sum;
}
