import { createHash } from "node:crypto";
import type { SplitPart } from "./rows";

/** The parts of a split, in the order of the percentages. */
export const splitParts = ["train", "dev", "test"] as const satisfies readonly SplitPart[];

/** The seed when none is given. */
export const defaultSeed = 1;

/**
 * How many of `total` articles each part gets: the shares of `percentages`, rounded so that they add up and none is
 * off by one or more (largest remainder; the earlier part first where remainders are equal).
 */
export function partSizes(total: number, percentages: readonly number[]): number[] {
  const sum = percentages.reduce((a, b) => a + b, 0);
  const exact = percentages.map((percentage) => (sum > 0 ? (total * percentage) / sum : 0));
  // Guards against 2.9999999999999996, which is 3.
  const sizes = exact.map((share) => Math.floor(share + 1e-9));
  const byRemainder = exact
    .map((share, part) => ({ part, remainder: Math.round((share - (sizes[part] ?? 0)) * 1e9) }))
    .sort((a, b) => b.remainder - a.remainder || a.part - b.part);
  let rest = total - sizes.reduce((a, b) => a + b, 0);
  for (const { part } of byRemainder) {
    if (rest <= 0) break;
    sizes[part] = (sizes[part] ?? 0) + 1;
    rest--;
  }
  return sizes;
}

/**
 * Deals whole articles to train, dev and test. The order in which they are dealt depends on nothing but `seed` and
 * the article's id, so the same choice of articles is always split the same way, on every computer.
 */
export function splitArticles(
  ids: readonly string[],
  percentages: readonly number[],
  seed: number = defaultSeed,
): Map<string, SplitPart> {
  const shuffled = ids
    .map((id) => ({ id, key: createHash("sha256").update(`${seed}\n${id}`).digest("hex") }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const parts = new Map<string, SplitPart>();
  let at = 0;
  partSizes(ids.length, percentages).forEach((size, part) => {
    for (const { id } of shuffled.slice(at, at + size)) parts.set(id, splitParts[part] ?? "train");
    at += size;
  });
  return parts;
}
