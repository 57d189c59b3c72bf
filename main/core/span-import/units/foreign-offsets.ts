import type { LineEnds, OffsetUnit } from "#shared/ipc/span-import-types";
import { freezeText } from "../../import/freeze-text";

/** A way of counting: the unit, and how many of them a line end is. */
export interface Counting {
  unit: OffsetUnit;
  lineEnds: LineEnds;
  /**
   * Whether texts without carriage returns had one before each line feed when "crlf" was counted; false where some text
   * of the dataset still has its own, so that all stand as they were.
   */
  addsReturns: boolean;
}

/** Places of a foreign file as places of the frozen text it carries, for one way of counting. */
export interface ForeignOffsets {
  /** The UTF-16 offset in the frozen text; undefined outside the text and within a character. */
  toFrozen(offset: number): number | undefined;
}

/** The frozen text of a foreign document, and whether every way of counting gives the same in it. */
export class ForeignText {
  readonly raw: string;
  readonly frozen: string;
  /** Nothing but ASCII without line ends: all units are one. */
  readonly isPlain: boolean;
  readonly hasLineEnds: boolean;

  constructor(raw: string) {
    this.raw = raw;
    this.frozen = freezeText(raw);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what is looked for
    const isAscii = !/[^\u0000-\u007f]/.test(raw);
    this.hasLineEnds = /[\r\n]/.test(raw);
    this.isPlain = isAscii && !this.hasLineEnds;
  }

  /** The offsets of the file as places of `frozen`. */
  offsets({ unit, lineEnds, addsReturns }: Counting): ForeignOffsets {
    const { raw, frozen } = this;
    if (this.isPlain || (unit === "utf-16" && lineEnds === "lf" && raw.length === frozen.length)) {
      return { toFrozen: (offset) => inside(offset, frozen.length) };
    }
    const places = placesOf(raw, unit, lineEnds, lineEnds === "crlf" && addsReturns);
    return {
      toFrozen: (offset) => {
        const place = Number.isInteger(offset) ? places[offset] : undefined;
        return place === undefined || place < 0 ? undefined : place;
      },
    };
  }
}

function inside(offset: number, length: number): number | undefined {
  return Number.isInteger(offset) && offset >= 0 && offset <= length ? offset : undefined;
}

const within = -1;

/** For each offset of the file its place in the frozen text; -1 within a character. */
function placesOf(raw: string, unit: OffsetUnit, lineEnds: LineEnds, adds: boolean): Int32Array {
  const places = new Int32Array(raw.length * (unit === "byte" ? 3 : adds ? 2 : 1) + 2);
  let count = 0;
  let frozen = 0;
  for (let at = 0; at < raw.length; ) {
    const code = raw.codePointAt(at) ?? 0;
    const length = code > 0xffff ? 2 : 1;
    if (code === 0x0d && raw.charCodeAt(at + 1) === 0x0a) {
      places[count++] = frozen;
      // A border between the two is one before the line feed.
      if (lineEnds === "crlf") places[count++] = frozen;
      frozen++;
      at += 2;
      continue;
    }
    if (code === 0x0a && adds) places[count++] = frozen;
    const size = unit === "utf-16" ? length : unit === "byte" ? bytesOf(code) : 1;
    places[count++] = frozen;
    for (let i = 1; i < size; i++) places[count++] = unit === "utf-16" ? frozen + i : within;
    // The byte order mark is counted and is no part of the frozen text.
    if (!(at === 0 && code === 0xfeff)) frozen += length;
    at += length;
  }
  places[count++] = frozen;
  return places.subarray(0, count);
}

function bytesOf(code: number): number {
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
