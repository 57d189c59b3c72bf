import type { Range } from "../text/words";
import type { Passage, Witness } from "./passage";

/** How many units two stretches have in common. */
export function commonLength(one: Range, other: Range): number {
  return Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
}

/** Whether two stretches of one text overlap by at least half of each. */
export function overlapByHalf(one: Range, other: Range): boolean {
  const common = commonLength(one, other);
  return common > 0 && 2 * common >= one.end - one.start && 2 * common >= other.end - other.start;
}

/** Two places that belong together, in whatever order: a passage's witnesses, a decision's places. */
export interface PlacePair {
  a: Range & { article: string };
  b: Range & { article: string };
}

/** Whether two pairs of places concern the same articles and overlap by half on both sides, whichever side is called a. */
export function samePlaces(one: PlacePair, other: PlacePair): boolean {
  return (
    (one.a.article === other.a.article &&
      one.b.article === other.b.article &&
      overlapByHalf(one.a, other.a) &&
      overlapByHalf(one.b, other.b)) ||
    (one.a.article === other.b.article &&
      one.b.article === other.a.article &&
      overlapByHalf(one.a, other.b) &&
      overlapByHalf(one.b, other.a))
  );
}

/** The passage with its sides swapped. */
export function swapSides(passage: Passage): Passage {
  return {
    ...passage,
    a: passage.b,
    b: passage.a,
    edits: passage.edits
      .map((edit) => ({ ...edit, a: edit.b, b: edit.a }))
      .sort((x, y) => x.a.start - y.a.start || x.b.start - y.b.start),
    shared: { a: passage.shared.b, b: passage.shared.a },
  };
}

/** A witness's place as words that are the same wherever the witness turns up. */
export function placeKey({ article, start, end }: Omit<Witness, "quote">): string {
  return `${article}:${start}-${end}`;
}
