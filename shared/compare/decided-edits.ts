import type { Range } from "../text/words";
import type { Chain } from "./align-chains";
import { pointKind } from "./align-points";
import type { PreparedArticle } from "./pair-prepare";
import { sharedStems } from "./paraphrase";
import { wordsAlike } from "./paraphrase-evidence";
import type { WordEdit } from "./passage";
import type { TokenRange } from "./token-range";
import { tokensIn } from "./token-range";
import { type Tokens, tokenFlag } from "./tokens";
import type { Vocabulary } from "./vocabulary";
import { wordEdits } from "./word-edits";

const worth: Readonly<Record<number, number>> = {
  [pointKind.same]: 1,
  [pointKind.inflected]: 0.8,
  [pointKind.similar]: 0.4,
};

/** In larger places, words multiplied, words that are merely alike are not looked for: it takes seconds. */
const mostAlike = 500_000;
/** In even larger ones only the words at their ends that are the same are matched: nobody reads their differences. */
const mostCells = 16_000_000;

/**
 * How two words match, function words only when they are the same; undefined when they do not. Without `vocabulary`
 * words that are merely alike do not.
 */
function matchOf(a: Tokens, b: Tokens, i: number, j: number, vocabulary?: Vocabulary): number | undefined {
  if (a.words[i] === b.words[j]) return pointKind.same;
  const flags = (a.flags[i] ?? 0) | (b.flags[j] ?? 0);
  if (flags & (tokenFlag.stop | tokenFlag.number)) return undefined;
  if (a.stems[i] === b.stems[j]) return pointKind.inflected;
  if (!vocabulary) return undefined;
  const [one, other] = [vocabulary.wordText(a.words[i] ?? 0), vocabulary.wordText(b.words[j] ?? 0)];
  return wordsAlike(one, other) ? pointKind.similar : undefined;
}

/** The matching words of two stretches in order, as many and as alike as can be. */
function matchInOrder(
  a: PreparedArticle,
  b: PreparedArticle,
  inA: TokenRange,
  inB: TokenRange,
  vocabulary?: Vocabulary,
): Chain {
  const columns = inB.end - inB.first + 1;
  const best = new Float64Array((inA.end - inA.first + 1) * columns);
  const at = (i: number, j: number) => (i - inA.first) * columns + (j - inB.first);
  for (let i = inA.end - 1; i >= inA.first; i--) {
    for (let j = inB.end - 1; j >= inB.first; j--) {
      const kind = matchOf(a.tokens, b.tokens, i, j, vocabulary);
      const matched = kind === undefined ? 0 : (worth[kind] ?? 0) + (best[at(i + 1, j + 1)] ?? 0);
      best[at(i, j)] = Math.max(matched, best[at(i + 1, j)] ?? 0, best[at(i, j + 1)] ?? 0);
    }
  }
  const chain: Chain = { a: [], b: [], kinds: [], score: best[0] ?? 0 };
  for (let i = inA.first, j = inB.first; i < inA.end && j < inB.end; ) {
    const kind = matchOf(a.tokens, b.tokens, i, j, vocabulary);
    const here = best[at(i, j)] ?? 0;
    if (kind !== undefined && here === (worth[kind] ?? 0) + (best[at(i + 1, j + 1)] ?? 0)) {
      chain.a.push(i++);
      chain.b.push(j++);
      chain.kinds.push(kind);
    } else if (here === best[at(i + 1, j)]) i++;
    else j++;
  }
  return chain;
}

/** The words at the beginning and at the end that are the same in both. */
function matchEnds(a: Tokens, b: Tokens, inA: TokenRange, inB: TokenRange): Chain {
  const chain: Chain = { a: [], b: [], kinds: [], score: 0 };
  const most = Math.min(inA.end - inA.first, inB.end - inB.first);
  const isSame = (i: number, j: number) => a.words[i] === b.words[j];
  let head = 0;
  while (head < most && isSame(inA.first + head, inB.first + head)) head++;
  let tail = 0;
  while (tail < most - head && isSame(inA.end - 1 - tail, inB.end - 1 - tail)) tail++;
  const take = (i: number, j: number) => {
    chain.a.push(i);
    chain.b.push(j);
    chain.kinds.push(pointKind.same);
    chain.score++;
  };
  for (let at = 0; at < head; at++) take(inA.first + at, inB.first + at);
  for (let at = tail; at > 0; at--) take(inA.end - at, inB.end - at);
  return chain;
}

/** From the first word to the last of a range; nothing at `empty` where there is none. */
function rangeOf(tokens: Tokens, { first, end }: TokenRange, empty: number): Range {
  if (first >= end) return { start: empty, end: empty };
  return { start: tokens.starts[first] ?? empty, end: tokens.ends[end - 1] ?? empty };
}

/**
 * The words that differ between two places that a person declared the same, in order, whole words only, and how many
 * words each place shares with the other. UTF-16 ranges of the frozen texts.
 */
export function editsBetween(
  a: PreparedArticle,
  b: PreparedArticle,
  placeA: Range,
  placeB: Range,
  vocabulary: Vocabulary,
): { edits: WordEdit[]; shared: { a: number; b: number } } {
  const inA = tokensIn(a.tokens, placeA);
  const inB = tokensIn(b.tokens, placeB);
  const cells = (inA.end - inA.first) * (inB.end - inB.first);
  const chain =
    cells > mostCells
      ? matchEnds(a.tokens, b.tokens, inA, inB)
      : matchInOrder(a, b, inA, inB, cells > mostAlike ? undefined : vocabulary);
  const edits = chain.a.length > 0 ? wordEdits(chain, a, b) : [];
  const headA = { first: inA.first, end: chain.a[0] ?? inA.end };
  const headB = { first: inB.first, end: chain.b[0] ?? inB.end };
  if (headA.end > headA.first || headB.end > headB.first) {
    edits.unshift({
      a: rangeOf(a.tokens, headA, placeA.start),
      b: rangeOf(b.tokens, headB, placeB.start),
      kind: "changed",
    });
  }
  const tailA = { first: (chain.a.at(-1) ?? inA.end) + 1, end: inA.end };
  const tailB = { first: (chain.b.at(-1) ?? inB.end) + 1, end: inB.end };
  if (tailA.end > tailA.first || tailB.end > tailB.first) {
    edits.push({
      a: rangeOf(a.tokens, tailA, placeA.end),
      b: rangeOf(b.tokens, tailB, placeB.end),
      kind: "changed",
    });
  }
  if (cells > mostCells) return { edits, shared: sharedStems(a.tokens, inA, b.tokens, inB) };
  const shared = chain.kinds.filter((kind) => kind !== pointKind.similar).length;
  return { edits, shared: { a: shared, b: shared } };
}
