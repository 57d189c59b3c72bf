/** A paragraph: the text between two line feeds. `end` excludes the line feed. UTF-16 units. */
export interface Paragraph {
  index: number;
  start: number;
  end: number;
}

/** The paragraphs of `text` in order; there is always at least one. */
export function paragraphsOf(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let start = 0;
  for (;;) {
    const end = text.indexOf("\n", start);
    paragraphs.push({ index: paragraphs.length, start, end: end < 0 ? text.length : end });
    if (end < 0) return paragraphs;
    start = end + 1;
  }
}

/** The paragraph that `offset` lies in; the line feed belongs to the paragraph it ends. */
export function paragraphAt<P extends Paragraph>(paragraphs: readonly P[], offset: number): P {
  let low = 0;
  let high = paragraphs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((paragraphs[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const found = paragraphs[low];
  if (!found) throw new RangeError("a text has at least one paragraph");
  return found;
}

/** A paragraph as people count them; `number` is what stands beside it on the screen and after "¶". */
export interface NumberedParagraph extends Paragraph {
  /** Counts from 1. A blank paragraph shares the number of the last one with text before it. */
  number: number;
  /** Whether there is nothing in it but blanks. */
  blank: boolean;
}

/** The paragraphs of `text` in order with their numbers: only those with text are counted. */
export function numberParagraphs(text: string): NumberedParagraph[] {
  let counted = 0;
  return paragraphsOf(text).map((paragraph) => {
    const blank = text.slice(paragraph.start, paragraph.end).trim() === "";
    if (!blank) counted++;
    return { ...paragraph, number: Math.max(1, counted), blank };
  });
}

/** The number that people see for the paragraph at `offset` (UTF-16 units). */
export function paragraphNumberAt(paragraphs: readonly NumberedParagraph[], offset: number): number {
  return paragraphAt(paragraphs, offset).number;
}

/** One-based paragraph and zero-based column (UTF-16 units) of `offset`. */
export function lineColumnOf(
  paragraphs: readonly Paragraph[],
  offset: number,
): { paragraph: number; column: number } {
  const paragraph = paragraphAt(paragraphs, offset);
  return { paragraph: paragraph.index + 1, column: offset - paragraph.start };
}

const isLowSurrogate = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;
const isHighSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;

/** Whether `offset` would cut a surrogate pair in two. */
export function splitsSurrogatePair(text: string, offset: number): boolean {
  return (
    offset > 0 &&
    offset < text.length &&
    isLowSurrogate(text.charCodeAt(offset)) &&
    isHighSurrogate(text.charCodeAt(offset - 1))
  );
}

const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });
/** No cluster of real text is longer than this; longer runs of combining marks are looked at in windows. */
const clusterWindow = 64;

/**
 * Whether a span may begin or end at `offset` (UTF-16): inside the text and not within a user-perceived
 * character such as "é" written with a combining mark, a flag or a family emoji.
 */
export function isCharacterBoundary(text: string, offset: number): boolean {
  if (!Number.isInteger(offset) || offset < 0 || offset > text.length) return false;
  if (offset === 0 || offset === text.length) return true;
  // Two ASCII neighbours never join, except CR LF, which frozen text does not contain.
  if (text.charCodeAt(offset) < 0x80 && text.charCodeAt(offset - 1) < 0x80) {
    return !(text[offset] === "\n" && text[offset - 1] === "\r");
  }
  const start = safeStart(text, offset);
  const window = text.slice(start, offset + clusterWindow);
  return graphemes.segment(window).containing(offset - start)?.index === offset - start;
}

/** The next place at or after `offset` where a span may end. */
export function nextBoundary(text: string, offset: number): number {
  let at = Math.max(0, offset);
  while (at < text.length && !isCharacterBoundary(text, at)) at++;
  return Math.min(at, text.length);
}

/** The last place at or before `offset` where a span may begin. */
export function previousBoundary(text: string, offset: number): number {
  let at = Math.min(text.length, offset);
  while (at > 0 && !isCharacterBoundary(text, at)) at--;
  return Math.max(at, 0);
}

/** A place before `offset` from which segmenting gives the same clusters as from the start of the text. */
function safeStart(text: string, offset: number): number {
  const earliest = Math.max(0, offset - clusterWindow);
  for (let at = offset - 1; at > earliest; at--) {
    // A letter or sign of ASCII always begins a cluster.
    if (text.charCodeAt(at) < 0x80 && text.charCodeAt(at) >= 0x20) return at;
  }
  return splitsSurrogatePair(text, earliest) ? earliest + 1 : earliest;
}

/** Counts in Unicode code points what JavaScript counts in UTF-16 units, both ways, for one text. */
export class CodePointMap {
  /** Length of the text in code points. */
  readonly length: number;
  /** UTF-16 offsets of the second half of every surrogate pair, ascending. */
  readonly #pairs: number[] = [];
  readonly #units: number;

  constructor(text: string) {
    for (let i = 1; i < text.length; i++) if (splitsSurrogatePair(text, i)) this.#pairs.push(i);
    this.#units = text.length;
    this.length = text.length - this.#pairs.length;
  }

  /** The code point offset of a UTF-16 offset. Throws RangeError outside the text or inside a surrogate pair. */
  toCodePoint(utf16: number): number {
    if (!Number.isInteger(utf16) || utf16 < 0 || utf16 > this.#units) {
      throw new RangeError(`UTF-16 offset ${utf16} is outside a text of ${this.#units} units`);
    }
    const before = this.#pairsUpTo((pair) => pair <= utf16);
    if (before > 0 && this.#pairs[before - 1] === utf16) {
      throw new RangeError(`UTF-16 offset ${utf16} is inside a surrogate pair`);
    }
    return utf16 - before;
  }

  /** The UTF-16 offset of a code point offset. Throws RangeError outside the text. */
  toUtf16(codePoint: number): number {
    if (!Number.isInteger(codePoint) || codePoint < 0 || codePoint > this.length) {
      throw new RangeError(`code point offset ${codePoint} is outside a text of ${this.length} code points`);
    }
    // Pair number i starts at code point pairs[i] - 1 - i.
    return codePoint + this.#pairsUpTo((pair, index) => pair - 1 - index < codePoint);
  }

  #pairsUpTo(isBefore: (pair: number, index: number) => boolean): number {
    let low = 0;
    let high = this.#pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(this.#pairs[middle] ?? 0, middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
