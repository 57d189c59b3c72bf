import type { Range } from "../text/words";
import type { Chain } from "./align-chains";
import { pointKind } from "./align-points";
import type { PreparedArticle } from "./pair-prepare";
import type { WordEdit } from "./passage";
import { type PassageWords, wordsOfChain } from "./sentence-rest";

/** From the start of word `first` to the end of word `last`; an empty range before `first` where there is none. */
function rangeOf({ tokens }: PreparedArticle, first: number, last: number): Range {
  const start = tokens.starts[first] ?? tokens.ends[tokens.count - 1] ?? 0;
  return { start, end: last < first ? start : (tokens.ends[last] as number) };
}

const hyphens = /[-\u00ad\u2010\u2011\u2013\u200b]/gu;
const mark = /^\p{M}/u;

/** A word as it is written, apart from a capital at its beginning and what cannot be seen. */
function written(text: string, { tokens }: PreparedArticle, i: number): string {
  const word = text.slice(tokens.starts[i], tokens.ends[i]).replace(hyphens, "").normalize("NFC");
  return word.charAt(0).toLowerCase() + word.slice(1);
}

/** Whether a word is joined to the one before it by a hyphen. */
function isJoined(text: string, { tokens }: PreparedArticle, i: number): boolean {
  const gap = text.slice(tokens.ends[i - 1], tokens.starts[i]);
  return gap.length === 1 && /[-\u2010\u2011\u2013]/u.test(gap) && !mark.test(gap);
}

/**
 * The words that differ between the two sides of an alignment and of the words around it that belong to the passage, in
 * order, whole words only.
 */
export function wordEdits(
  chain: Chain,
  a: PreparedArticle,
  b: PreparedArticle,
  words: PassageWords = wordsOfChain(chain),
): WordEdit[] {
  const edits: WordEdit[] = [];
  const rest = (firstA: number, lastA: number, firstB: number, lastB: number) => {
    if (lastA < firstA && lastB < firstB) return;
    edits.push({ a: rangeOf(a, firstA, lastA), b: rangeOf(b, firstB, lastB), kind: "changed" });
  };
  rest(words.a.first, (chain.a[0] ?? 0) - 1, words.b.first, (chain.b[0] ?? 0) - 1);
  for (let k = 0; k < chain.a.length; k++) {
    const i = chain.a[k] as number;
    const j = chain.b[k] as number;
    const beforeA = chain.a[k - 1];
    const beforeB = chain.b[k - 1];
    if (beforeA !== undefined && beforeB !== undefined && (i > beforeA + 1 || j > beforeB + 1)) {
      edits.push({ a: rangeOf(a, beforeA + 1, i - 1), b: rangeOf(b, beforeB + 1, j - 1), kind: "changed" });
    } else if (beforeA !== undefined && isJoined(a.article.text, a, i) !== isJoined(b.article.text, b, j)) {
      join(edits, { a: rangeOf(a, i - 1, i), b: rangeOf(b, j - 1, j), kind: "variant" });
      continue;
    }
    const kind = editKind(chain.kinds[k] as number, a, b, i, j);
    if (kind) join(edits, { a: rangeOf(a, i, i), b: rangeOf(b, j, j), kind });
  }
  rest((chain.a.at(-1) ?? 0) + 1, words.a.last, (chain.b.at(-1) ?? 0) + 1, words.b.last);
  return edits;
}

function editKind(
  kind: number,
  a: PreparedArticle,
  b: PreparedArticle,
  i: number,
  j: number,
): WordEdit["kind"] | undefined {
  if (kind === pointKind.similar || kind === pointKind.entity) return "changed";
  if (kind !== pointKind.same) return "variant";
  return written(a.article.text, a, i) === written(b.article.text, b, j) ? undefined : "variant";
}

/** Adds an edit, or widens the last one where both cover the same word: Jong-un, Jong Un. */
function join(edits: WordEdit[], edit: WordEdit): void {
  const last = edits.at(-1);
  if (last && (last.a.end > edit.a.start || last.b.end > edit.b.start)) {
    last.a.end = edit.a.end;
    last.b.end = edit.b.end;
    if (edit.kind === "changed") last.kind = "changed";
  } else edits.push(edit);
}
