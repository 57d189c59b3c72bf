/** A stretch of a wording, or of the wording it is held against. Joined, all but "missing" are the wording itself. */
export interface WordingPiece {
  /**
   * "same": both have it. "own": only this wording. "missing": words of the other one that are not here, as they stand
   * there.
   */
  kind: "same" | "own" | "missing";
  text: string;
}

interface Word {
  start: number;
  end: number;
  form: string;
}

// Hyphens part words, so that "Kim Jong-un" and "Kim Jong Un" are the same.
const wordForm = /[\p{L}\p{N}\p{M}]+(?:['\u2019][\p{L}\p{N}\p{M}]+)*/gu;

function wordsIn(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(wordForm)) {
    const form = match[0].normalize("NFC").toLowerCase().replaceAll("ß", "ss").replaceAll("\u2019", "'");
    words.push({ start: match.index, end: match.index + match[0].length, form });
  }
  return words;
}

/** Wordings with more words than this, multiplied, are compared at their ends only: nobody reads them in a cell. */
const mostCells = 4_000_000;

/**
 * Where a wording differs from another one, by whole words; case, hyphens and ß or ss make no difference. Signs between
 * words belong to no difference.
 */
export function wordDifferences(wording: string, reference: string): WordingPiece[] {
  const own = wordsIn(wording);
  const other = wordsIn(reference);
  const partner = partners(own, other);
  const pieces: WordingPiece[] = [];
  const put = (kind: WordingPiece["kind"], text: string) => {
    const last = pieces.at(-1);
    if (text === "") return;
    if (last?.kind === kind) last.text += text;
    else pieces.push({ kind, text });
  };
  let at = 0;
  let next = 0;
  for (const [index, word] of own.entries()) {
    const mate = partner[index] ?? -1;
    const isOwn = mate < 0;
    // Blanks between two words of one's own are marked with them.
    const between = wording.slice(at, word.start);
    const runsOn = isOwn && index > 0 && (partner[index - 1] ?? -1) < 0 && /^\s*$/u.test(between);
    put(runsOn ? "own" : "same", between);
    if (!isOwn) {
      put("missing", wordsBetween(reference, other, next, mate));
      next = mate + 1;
    }
    put(isOwn ? "own" : "same", wording.slice(word.start, word.end));
    at = word.end;
  }
  put("missing", wordsBetween(reference, other, next, other.length));
  put("same", wording.slice(at));
  return pieces;
}

function wordsBetween(text: string, words: readonly Word[], first: number, beyond: number): string {
  const start = words[first]?.start;
  const end = words[beyond - 1]?.end;
  return first >= beyond || start === undefined || end === undefined ? "" : text.slice(start, end);
}

/** For each word of `a` the place of the same word in `b` in a longest common subsequence; -1 without one. */
function partners(a: readonly Word[], b: readonly Word[]): Int32Array {
  const partner = new Int32Array(a.length).fill(-1);
  let head = 0;
  while (head < a.length && head < b.length && a[head]?.form === b[head]?.form) {
    partner[head] = head;
    head++;
  }
  let tail = 0;
  while (
    tail < Math.min(a.length, b.length) - head &&
    a[a.length - 1 - tail]?.form === b[b.length - 1 - tail]?.form
  ) {
    partner[a.length - 1 - tail] = b.length - 1 - tail;
    tail++;
  }
  const rows = a.length - head - tail;
  const columns = b.length - head - tail;
  if (rows > 0 && columns > 0 && rows * columns <= mostCells) pairInside(a, b, head, rows, columns, partner);
  return partner;
}

function pairInside(
  a: readonly Word[],
  b: readonly Word[],
  head: number,
  rows: number,
  columns: number,
  partner: Int32Array,
): void {
  const width = columns + 1;
  const longest = new Uint32Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      const here = i * width + j;
      longest[here] =
        a[head + i]?.form === b[head + j]?.form
          ? (longest[here + width + 1] ?? 0) + 1
          : Math.max(longest[here + width] ?? 0, longest[here + 1] ?? 0);
    }
  }
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    const here = i * width + j;
    if (a[head + i]?.form === b[head + j]?.form) partner[head + i++] = head + j++;
    else if ((longest[here + width] ?? 0) >= (longest[here + 1] ?? 0)) i++;
    else j++;
  }
}
