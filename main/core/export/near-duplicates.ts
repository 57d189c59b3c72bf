import type { ArticleWords } from "#shared/compare/article-words";
import type { LongWork } from "#shared/compare/candidates";
import { findSharedPairs } from "#shared/compare/overlap";
import { OverlapReader, type OverlapWords } from "#shared/compare/overlap-words";
import { tinyPairs } from "./tiny-texts";

/**
 * Articles that share at least this share of the words of the shorter one are near-duplicates: a third of the one can
 * be learnt from the other. Separate reports on one event, which quote the same people and take over the same
 * sentences of background, stay below it; reworked agency copy, even when it was cut or a part of it put into a
 * longer piece, is above it.
 */
export const nearDuplicateShare = 0.3;

/** The shortest run of words that counts as shared, as on the comparison's own screens. */
const minWords = 5;

/** Two articles, by number, and the share (0 to 1) of the words of the shorter one that stand in the other. */
export interface LikePair {
  a: number;
  b: number;
  share: number;
}

/** Many of them: parallel arrays, as there may be a million. */
export interface LikePairs {
  a: Uint32Array;
  b: Uint32Array;
  share: Float64Array;
}

/** Reads articles one by one and finds those that share wording. Words in masked text and in formulas do not count. */
export class LikenessFinder {
  readonly #reader = new OverlapReader({ judgeLate: true });
  readonly #read: Array<OverlapWords & { id: string }> = [];

  add(article: {
    id: string;
    text: string;
    language: string;
    mask: Array<{ start: number; end: number }>;
  }): void {
    this.#read.push({ id: article.id, ...this.#reader.read(article) });
  }

  /** All pairs that share wording, and the ids that their numbers stand for. The order of the articles plays no part. */
  *find(): LongWork<{ ids: string[]; pairs: LikePairs }> {
    const sorted = [...this.#read].sort((x, y) => (x.id < y.id ? -1 : 1));
    const lengths = sorted.map(({ words }) => words.length);
    const keyOf = (a: number, b: number) => a * sorted.length + b;
    const tiny = new Map(
      tinyPairs(sorted.map(({ words }) => words)).map((pair) => [keyOf(pair.a, pair.b), pair]),
    );
    const shared = yield* findSharedPairs(joined(sorted), { minWords });
    const found = Float64Array.from(shared.a, (a, row) => {
      const b = shared.b[row] as number;
      const key = keyOf(a, b);
      const alike = tiny.get(key)?.share ?? 0;
      tiny.delete(key);
      const share = shareOfShorter(lengths, { a, b }, shared.sharedA[row] ?? 0, shared.sharedB[row] ?? 0);
      return Math.max(alike, share);
    });
    const rest = [...tiny.values()];
    const size = found.length + rest.length;
    const pairs = { a: new Uint32Array(size), b: new Uint32Array(size), share: new Float64Array(size) };
    pairs.a.set(shared.a);
    pairs.b.set(shared.b);
    pairs.share.set(found);
    for (const [at, pair] of rest.entries()) {
      pairs.a[found.length + at] = pair.a;
      pairs.b[found.length + at] = pair.b;
      pairs.share[found.length + at] = pair.share;
    }
    return { ids: sorted.map(({ id }) => id), pairs };
  }
}

function shareOfShorter(
  lengths: readonly number[],
  { a, b }: { a: number; b: number },
  sharedA: number,
  sharedB: number,
): number {
  const [lengthA, lengthB] = [lengths[a] ?? 0, lengths[b] ?? 0];
  const [shareA, shareB] = [sharedA / Math.max(1, lengthA), sharedB / Math.max(1, lengthB)];
  if (lengthA === lengthB) return Math.max(shareA, shareB);
  return lengthA < lengthB ? shareA : shareB;
}

function joined(parts: readonly OverlapWords[]): ArticleWords {
  const starts = new Uint32Array(parts.length + 1);
  for (const [at, { words }] of parts.entries()) starts[at + 1] = (starts[at] ?? 0) + words.length;
  const total = starts[parts.length] ?? 0;
  const all = { starts, words: new Uint32Array(total), marks: new Uint8Array(total) };
  for (const [at, { words, marks }] of parts.entries()) {
    all.words.set(words, starts[at]);
    all.marks.set(marks, starts[at]);
  }
  return all;
}

/** Numbers below `size` in groups of two and more: whoever is near to one of a group is in it. */
export function groupsOf(size: number, pairs: LikePairs, least: number): number[][] {
  const parents = Uint32Array.from({ length: size }, (_, number) => number);
  const topOf = (number: number) => {
    let top = number;
    while (parents[top] !== top) {
      parents[top] = parents[parents[top] as number] as number;
      top = parents[top] as number;
    }
    return top;
  };
  for (let row = 0; row < pairs.a.length; row++) {
    if ((pairs.share[row] as number) < least) continue;
    const [one, other] = [topOf(pairs.a[row] as number), topOf(pairs.b[row] as number)];
    parents[Math.max(one, other)] = Math.min(one, other);
  }
  const members = new Map<number, number[]>();
  for (let number = 0; number < size; number++) {
    const top = topOf(number);
    const known = members.get(top);
    if (known) known.push(number);
    else members.set(top, [number]);
  }
  return [...members.values()].filter(({ length }) => length > 1);
}
