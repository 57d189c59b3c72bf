import { foldedBytes, isInvisibleUnit, isMarkUnit, isWordCodePoint, isWordUnit } from "./fold-text";

/** An article as it comes into the index. */
export interface IndexedText {
  id: string;
  text: string;
}

/** The parts of a segment, as they are kept in its file. */
export interface SegmentParts {
  ids: readonly string[];
  /** Where each article begins and the last one ends, in UTF-16 units; one unit lies between two articles. */
  starts: Uint32Array;
  /** The same in the folded text. */
  foldStarts: Uint32Array;
  /** All texts one after another, UTF-16. */
  units: Uint16Array;
  /** All folded texts, one byte a character. */
  folded: Uint8Array;
  /** Where folding changes the length: folded offset, UTF-16 offset, folded length * 256 + UTF-16 length. */
  turns: Uint32Array;
}

const turnSize = 3;
const textEnd = 0;

/** Numbers that are added one by one. */
class Numbers {
  array = new Uint32Array(1024);
  length = 0;

  push(number: number): void {
    if (this.length === this.array.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.array);
      this.array = larger;
    }
    this.array[this.length++] = number;
  }

  taken(): Uint32Array {
    return this.array.slice(0, this.length);
  }
}

// The bytes of the units that fold to exactly one; 0 for all others.
const single = new Uint8Array(65_536);
const looked = new Uint8Array(65_536);

function singleByte(unit: number): number {
  if (looked[unit] === 0) {
    looked[unit] = 1;
    const isHalf = unit >= 0xd800 && unit < 0xe000;
    const bytes = isHalf ? undefined : foldedBytes(unit);
    single[unit] = bytes?.length === 1 ? (bytes[0] ?? 0) : 0;
  }
  return single[unit] ?? 0;
}

/** Texts that are searched together: as they are, folded, and how offsets of one lead to the other. */
export class TextSegment {
  readonly parts: SegmentParts;
  /** All folded texts as one string; "\0" between two articles. */
  readonly folded: string;
  readonly #bytes: Buffer;
  #lastTurn = -turnSize;

  constructor(parts: SegmentParts) {
    this.parts = parts;
    const { folded, units } = parts;
    this.folded = Buffer.from(folded.buffer, folded.byteOffset, folded.byteLength).toString("latin1");
    this.#bytes = Buffer.from(units.buffer, units.byteOffset, units.byteLength);
  }

  /** Folds and packs texts. */
  static of(texts: readonly IndexedText[]): TextSegment {
    const length = texts.reduce((sum, { text }) => sum + text.length + 1, 0);
    const units = new Uint16Array(length);
    let folded = new Uint8Array(length + (length >> 4) + 64);
    const turns = new Numbers();
    const starts = new Uint32Array(texts.length + 1);
    const foldStarts = new Uint32Array(texts.length + 1);
    let at = 0;
    let to = 0;
    for (const [index, { text }] of texts.entries()) {
      starts[index] = at;
      foldStarts[index] = to;
      // One unit never folds to more than 18 bytes.
      if (folded.length < to + text.length * 18 + 1) {
        const larger = new Uint8Array(to + text.length * 18 + (length - at) + 64);
        larger.set(folded.subarray(0, to));
        folded = larger;
      }
      to = foldInto(text, at, units, folded, to, turns);
      at += text.length;
      units[at++] = textEnd;
      folded[to++] = textEnd;
    }
    starts[texts.length] = at;
    foldStarts[texts.length] = to;
    const ids = texts.map(({ id }) => id);
    return new TextSegment({
      ids,
      starts,
      foldStarts,
      units,
      folded: folded.slice(0, to),
      turns: turns.taken(),
    });
  }

  /** The text of the article at this place of `parts.ids`. */
  text(article: number): string {
    const { starts } = this.parts;
    return this.slice(starts[article] ?? 0, (starts[article + 1] ?? 1) - 1);
  }

  /** A piece of the texts; offsets of the segment, UTF-16 units. */
  slice(start: number, end: number): string {
    return this.#bytes.toString("utf16le", start * 2, end * 2);
  }

  /** The article that an offset of the folded text lies in. */
  articleAt(foldOffset: number): number {
    const { foldStarts } = this.parts;
    let low = 0;
    let high = foldStarts.length - 2;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((foldStarts[middle] ?? 0) <= foldOffset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Where the character begins whose folded form begins at `offset`; -1 inside of one, as in the "ss" of "ß". */
  startOf(offset: number): number {
    const { turns } = this.parts;
    const turn = this.#turnAt(offset);
    if (turn < 0) return offset;
    const [from, unit, lengths] = [turns[turn] ?? 0, turns[turn + 1] ?? 0, turns[turn + 2] ?? 0];
    const behind = from + (lengths >> 8);
    if (offset < behind) return offset === from ? unit : -1;
    return unit + (lengths & 255) + offset - behind;
  }

  /** Where the character ends, with its marks, whose folded form ends at `offset`; -1 inside of one. */
  endOf(offset: number): number {
    const { turns, units } = this.parts;
    const last = offset - 1;
    const turn = this.#turnAt(last);
    let end: number;
    if (turn < 0) end = offset;
    else {
      const [from, unit, lengths] = [turns[turn] ?? 0, turns[turn + 1] ?? 0, turns[turn + 2] ?? 0];
      const behind = from + (lengths >> 8);
      if (last < behind && offset !== behind) return -1;
      end = last < behind ? unit + (lengths & 255) : unit + (lengths & 255) + offset - behind;
    }
    while (isMarkUnit(units[end] ?? 0)) end++;
    return end;
  }

  /** The last turn at or before an offset of the folded text, as a place in `turns`; below 0 for none. */
  #turnAt(offset: number): number {
    const { turns } = this.parts;
    // Offsets are mostly asked for in order, and most of them lie between the same two turns.
    const before = this.#lastTurn;
    const isBehind = before < 0 || (turns[before] ?? 0) <= offset;
    if (isBehind && (turns[before + turnSize] ?? Number.POSITIVE_INFINITY) > offset) return before;
    let low = isBehind ? before / turnSize + 1 : 0;
    let high = turns.length / turnSize;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((turns[middle * turnSize] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    this.#lastTurn = (low - 1) * turnSize;
    return this.#lastTurn;
  }

  /** Whether the character before `at`, an offset of the segment, belongs to a word; invisible ones do not count. */
  isWordBefore(at: number): boolean {
    const { units } = this.parts;
    let last = at - 1;
    while (isInvisibleUnit(units[last] ?? 0)) last--;
    const unit = units[last] ?? 0;
    if (unit < 0xdc00 || unit >= 0xe000) return isWordUnit(unit);
    return isWordCodePoint(codePoint(units[last - 1] ?? 0, unit));
  }

  /** Whether the character at `at` belongs to a word; invisible ones do not count. */
  isWordAt(at: number): boolean {
    const { units } = this.parts;
    let first = at;
    while (isInvisibleUnit(units[first] ?? 0)) first++;
    const unit = units[first] ?? 0;
    if (unit < 0xd800 || unit >= 0xdc00) return isWordUnit(unit);
    return isWordCodePoint(codePoint(unit, units[first + 1] ?? 0));
  }
}

function codePoint(high: number, low: number): number {
  if (high < 0xd800 || high >= 0xdc00 || low < 0xdc00 || low >= 0xe000) return 0xfffd;
  return (high - 0xd800) * 0x400 + (low - 0xdc00) + 0x10000;
}

/** Writes a text and its folded form to the end of the others; gives the end of the folded ones. */
function foldInto(
  text: string,
  start: number,
  units: Uint16Array,
  folded: Uint8Array,
  foldStart: number,
  turns: Numbers,
): number {
  let to = foldStart;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    units[start + i] = unit;
    const byte = singleByte(unit);
    if (byte !== 0) {
      folded[to++] = byte;
      continue;
    }
    const point = text.codePointAt(i) ?? 0;
    const bytes = foldedBytes(point);
    const width = point > 0xffff ? 2 : 1;
    turns.push(to);
    turns.push(start + i);
    turns.push(bytes.length * 256 + width);
    folded.set(bytes, to);
    to += bytes.length;
    if (width === 2) units[start + ++i] = text.charCodeAt(i);
  }
  return to;
}
