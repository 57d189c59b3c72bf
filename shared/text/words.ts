import { nextBoundary, previousBoundary } from "./offsets";

/** A stretch `[start, end)` in UTF-16 units. */
export interface Range {
  start: number;
  end: number;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    const known = Intl.Segmenter.supportedLocalesOf([language || "und"].filter(isLanguageTag));
    segmenter = new Intl.Segmenter(known[0] ?? "und", { granularity: "word" });
    segmenters.set(language, segmenter);
  }
  return segmenter;
}

function isLanguageTag(tag: string): boolean {
  return /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(tag);
}

// Joins what belongs to one German or English word: Jong-un, 80-jährige, dpa-AFX, Putin's.
const hyphen = /^[-\u2010\u2011]$/u;
const wordEnd = /[\p{L}\p{N}\p{M}]$/u;
const wordStart = /^[\p{L}\p{N}\p{M}]/u;

// Segmenting takes time that grows with the square of the length: 12 s for 10,000 words at once, 0.05 s in pieces.
const pieceLength = 400;
const blankBeforeLetter = /[ \n](?=\p{L})/gu;
/** Tables of numbers, code and addresses have no such blank: so far on, other places where no word goes on will do. */
const patience = 2000;
const otherPlace =
  /[ \t\n](?=[\p{L}\p{N}!-/:-@[-^`{-~])|[!-/:-@[-^`{-~](?=[!-/:-@[-^`{-~])|[!#-&(-+\-/<-@[-^`{-~](?=[\p{L}\p{N}])|[,;](?=\p{L})/gu;

/** Where the piece of `text` that begins at `start` ends: behind a blank before a letter, where no word can go on. */
function pieceEnd(text: string, start: number): number {
  const near = text.slice(start + pieceLength, start + pieceLength + patience);
  blankBeforeLetter.lastIndex = 0;
  const blank = blankBeforeLetter.exec(near);
  if (blank) return start + pieceLength + blank.index + 1;
  otherPlace.lastIndex = start + pieceLength;
  const other = otherPlace.exec(text);
  return other ? other.index + 1 : text.length;
}

/** The words of `text` in order; hyphenated words are one word, punctuation and blanks are none. */
export function wordsOf(text: string, language: string): Range[] {
  const segmenter = segmenterFor(language);
  const words: Range[] = [];
  let pendingHyphen = -1;
  for (let start = 0, end = 0; start < text.length; start = end) {
    end = pieceEnd(text, start);
    for (const { segment, index: within, isWordLike } of segmenter.segment(text.slice(start, end))) {
      const index = start + within;
      const last = words.at(-1);
      if (isWordLike) {
        if (last && pendingHyphen === last.end && index === pendingHyphen + 1 && wordStart.test(segment)) {
          last.end = index + segment.length;
        } else words.push({ start: index, end: index + segment.length });
        pendingHyphen = -1;
      } else if (
        hyphen.test(segment) &&
        last?.end === index &&
        wordEnd.test(text.slice(last.start, last.end))
      ) {
        pendingHyphen = index;
      } else pendingHyphen = -1;
    }
  }
  return words;
}

/** How many words `text` has. */
export function countWords(text: string, language: string): number {
  return wordsOf(text, language).length;
}

/** The paragraph around `offset`: looking up one word need not segment a whole article. */
export function paragraphRangeAt(text: string, offset: number): Range {
  const start = offset <= 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
  const end = text.indexOf("\n", offset);
  return { start, end: end < 0 ? text.length : end };
}

/** The word at `offset`, or the one that ends there; undefined between words. */
export function wordAt(text: string, offset: number, language: string): Range | undefined {
  const window = paragraphRangeAt(text, offset);
  let touching: Range | undefined;
  for (const word of wordsOf(text.slice(window.start, window.end), language)) {
    const start = window.start + word.start;
    const end = window.start + word.end;
    if (start <= offset && offset < end) return { start, end };
    if (end === offset) touching = { start, end };
  }
  return touching;
}

/** Widens a range so that it cuts no word. */
export function snapToWords(text: string, start: number, end: number, language: string): Range {
  const first = wordAt(text, start, language);
  const last = wordAt(text, end, language);
  return {
    start: first && first.start < start && first.end > start ? first.start : start,
    end: last && last.start < end && last.end > end ? last.end : end,
  };
}

const blank = /\s/u;

/** Narrows a range so that it neither begins nor ends with blanks; empty if there is nothing but blanks. */
export function trimBlanks(text: string, start: number, end: number): Range {
  let from = Math.max(0, start);
  let to = Math.min(text.length, end);
  while (from < to && blank.test(text[from] ?? "")) from++;
  while (to > from && blank.test(text[to - 1] ?? "")) to--;
  return { start: from, end: to };
}

/** Widens a range so that it cuts no user-perceived character. */
export function snapToCharacters(text: string, start: number, end: number): Range {
  return { start: previousBoundary(text, start), end: nextBoundary(text, end) };
}

/** Where the next word begins or ends seen from `offset`, in `direction`; the ends of the text if there is none. */
export function wordEdge(
  text: string,
  offset: number,
  direction: -1 | 1,
  edge: "start" | "end",
  language: string,
): number {
  let window = paragraphRangeAt(text, offset);
  for (;;) {
    const edges = wordsOf(text.slice(window.start, window.end), language).map(
      (word) => window.start + word[edge],
    );
    const found = direction > 0 ? edges.find((at) => at > offset) : edges.findLast((at) => at < offset);
    if (found !== undefined) return found;
    if (direction > 0 && window.end >= text.length) return text.length;
    if (direction < 0 && window.start <= 0) return 0;
    window = paragraphRangeAt(text, direction > 0 ? window.end + 1 : window.start - 1);
  }
}
