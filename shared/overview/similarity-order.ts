/** Above this, ordering takes too long for what an eye can still see. */
const mostOrdered = 600;

/**
 * An order in which items that share much stand next to each other: items are joined into chains, the most similar
 * ends first (single linkage on the ends of chains). Returns the items' numbers. `words` holds the words of item i that
 * stand in item j under i * n + j. Deterministic; more than 600 items keep their order.
 */
export function orderBySimilarity(
  count: number,
  words: ReadonlyMap<number, number>,
  wordsOf: (item: number) => number,
): number[] {
  const places = Array.from({ length: count }, (_, item) => item);
  if (count > mostOrdered) return places;
  const links: Array<{ a: number; b: number; share: number }> = [];
  for (const [place, shared] of words) {
    const [a, b] = [Math.floor(place / count), place % count];
    if (a > b && words.has(b * count + a)) continue;
    const back = words.get(b * count + a) ?? 0;
    const share = Math.max(shared / Math.max(1, wordsOf(a)), back / Math.max(1, wordsOf(b)));
    links.push({ a: Math.min(a, b), b: Math.max(a, b), share });
  }
  links.sort((one, two) => two.share - one.share || one.a - two.a || one.b - two.b);
  const chainOf = places.map((item) => [item]);
  for (const { a, b } of links) join(chainOf, a, b);
  const seen = new Set<number[]>();
  return chainOf.flatMap((chain) => {
    if (seen.has(chain)) return [];
    seen.add(chain);
    return chain;
  });
}

/** Joins the chains of two items where both stand at an end of theirs, so that they become neighbours. */
function join(chainOf: number[][], a: number, b: number): void {
  const one = chainOf[a];
  const two = chainOf[b];
  if (!one || !two || one === two) return;
  const isEnd = (chain: number[], item: number) => chain[0] === item || chain.at(-1) === item;
  if (!isEnd(one, a) || !isEnd(two, b)) return;
  const left = one.at(-1) === a ? one : one.toReversed();
  const right = two[0] === b ? two : two.toReversed();
  const joined = [...left, ...right];
  for (const item of joined) chainOf[item] = joined;
}
