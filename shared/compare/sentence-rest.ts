import type { Chain } from "./align-chains";
import { weightOf } from "./chain-parts";
import type { Taken } from "./exact";
import type { PreparedArticle } from "./pair-prepare";
import { tokenFlag } from "./tokens";

/** The first and last word of each side of a passage. */
export interface PassageWords {
  a: { first: number; last: number };
  b: { first: number; last: number };
}

/** From the first to the last word of an alignment. */
export function wordsOfChain(chain: Chain): PassageWords {
  return {
    a: { first: chain.a[0] ?? 0, last: chain.a.at(-1) ?? 0 },
    b: { first: chain.b[0] ?? 0, last: chain.b.at(-1) ?? 0 },
  };
}

/** So many words may differ at an edge, and at most one for so many that are shared. */
const most = 4;
const sharedForOne = 4;

/**
 * The words of a passage, with the few that its sentences have beyond it on both sides: "China | gilt als wichtiger
 * Partner" beside "Die Volksrepublik | gilt als …" is one sentence with another beginning. Takes only words that are in
 * no passage yet, and marks those of the passage.
 */
export function withSentenceRest(
  chain: Chain,
  a: PreparedArticle,
  b: PreparedArticle,
  taken: Taken,
): PassageWords {
  const words = wordsOfChain(chain);
  const allowed = Math.min(most, Math.floor(chain.a.length / sharedForOne));
  const before = { a: restBefore(a, words.a.first, taken.a), b: restBefore(b, words.b.first, taken.b) };
  if (fits(before, allowed)) {
    words.a.first -= before.a;
    words.b.first -= before.b;
  }
  const after = { a: restAfter(a, words.a.last, taken.a), b: restAfter(b, words.b.last, taken.b) };
  if (fits(after, allowed)) {
    words.a.last += after.a;
    words.b.last += after.b;
  }
  taken.a.fill(1, words.a.first, words.a.last + 1);
  taken.b.fill(1, words.b.first, words.b.last + 1);
  return words;
}

/** Both sides must differ: where only one goes on, the other one's sentence was cut or grew, and the passage is whole. */
function fits({ a, b }: { a: number; b: number }, allowed: number): boolean {
  return a > 0 && b > 0 && a <= allowed && b <= allowed;
}

/** How many words the sentence has before a word; infinite where they are not free. */
function restBefore({ tokens }: PreparedArticle, first: number, taken: Uint8Array): number {
  const start = tokens.sentences[tokens.sentence[first] ?? 0] ?? 0;
  for (let i = start; i < first; i++) if (taken[i]) return Number.POSITIVE_INFINITY;
  for (let i = start + 1; i <= first; i++) if (isBarrier(tokens.flags[i])) return Number.POSITIVE_INFINITY;
  return first - start;
}

function restAfter({ tokens }: PreparedArticle, last: number, taken: Uint8Array): number {
  const end = tokens.sentences[(tokens.sentence[last] ?? 0) + 1] ?? tokens.count;
  for (let i = last + 1; i < end; i++) {
    if (taken[i] || isBarrier(tokens.flags[i])) return Number.POSITIVE_INFINITY;
  }
  return end - 1 - last;
}

function isBarrier(flags = 0): boolean {
  return (flags & tokenFlag.barrier) !== 0;
}

/** Which part of the words at both sides the alignment itself spans, function words counting least; 0 to 1. */
export function spannedPart(
  chain: Chain,
  words: PassageWords,
  a: PreparedArticle,
  b: PreparedArticle,
): number {
  const part = (
    places: readonly number[],
    { first, last }: PassageWords["a"],
    { worths }: PreparedArticle,
  ) => {
    const [from, to] = [places[0] ?? 0, places.at(-1) ?? 0];
    let inner = 0;
    let all = 0;
    for (let i = first; i <= last; i++) {
      const here = weightOf(worths[i] as number);
      all += here;
      if (i >= from && i <= to) inner += here;
    }
    return all === 0 ? 1 : inner / all;
  };
  return Math.min(part(chain.a, words.a, a), part(chain.b, words.b, b));
}
