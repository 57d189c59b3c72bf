import type { Range } from "../text/words";
import type { PairShare, Passage } from "./passage";
import type { Tokens } from "./tokens";

/** Whether a passage says that wording was taken over: paraphrases do when a person confirmed them, formulas never. */
export function countsAsShared(passage: Passage): boolean {
  if (passage.kind === "formula") return false;
  return passage.kind !== "paraphrase" || passage.decision !== undefined;
}

/** How many words of an article lie wholly inside any of the ranges; ranges may overlap. */
export function wordsInside(tokens: Tokens, ranges: readonly Range[]): number {
  const sorted = [...ranges].sort((x, y) => x.start - y.start);
  let words = 0;
  let at = 0;
  for (const { start, end } of sorted) {
    while (at < tokens.count && (tokens.starts[at] ?? 0) < start) at++;
    while (at < tokens.count && (tokens.ends[at] ?? 0) <= end) {
      words++;
      at++;
    }
  }
  return words;
}

/** How much of each of two articles stands in the other, from the passages of that pair. */
export function shareOf(a: Tokens, b: Tokens, passages: readonly Passage[]): PairShare {
  const counted = passages.filter(countsAsShared);
  const rangesIn = (article: string) =>
    counted.flatMap((passage) => [passage.a, passage.b]).filter((witness) => witness.article === article);
  return {
    a: a.article,
    b: b.article,
    sharedWordsA: wordsInside(a, rangesIn(a.article)),
    sharedWordsB: wordsInside(b, rangesIn(b.article)),
  };
}
