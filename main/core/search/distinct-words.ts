import type { TextSegment } from "./text-segment";

const known = new WeakMap<TextSegment, string[]>();

/** The different words of a segment, folded; letters and digits only. Found once and kept. */
export function distinctWords(segment: TextSegment): string[] {
  let words = known.get(segment);
  if (!words) {
    words = findWords(segment);
    known.set(segment, words);
  }
  return words;
}

const shortest = 4;
const longest = 30;

/** By hand, with a table of places: a map of strings takes several times as long. */
function findWords({ folded, parts: { folded: bytes } }: TextSegment): string[] {
  let size = 1 << 16;
  let starts = new Uint32Array(size);
  let lengths = new Uint8Array(size);
  let count = 0;
  const put = (start: number, length: number): boolean => {
    let slot = hashOf(bytes, start, length) & (size - 1);
    for (; lengths[slot] !== 0; slot = (slot + 1) & (size - 1)) {
      if (lengths[slot] === length && same(bytes, starts[slot] ?? 0, start, length)) return false;
    }
    starts[slot] = start;
    lengths[slot] = length;
    return true;
  };
  const grow = () => {
    const [oldStarts, oldLengths] = [starts, lengths];
    size *= 2;
    starts = new Uint32Array(size);
    lengths = new Uint8Array(size);
    for (const [slot, length] of oldLengths.entries()) if (length > 0) put(oldStarts[slot] ?? 0, length);
  };
  let start = -1;
  for (let at = 0; at <= bytes.length; at++) {
    if (isWordByte(bytes[at] ?? 0)) {
      if (start < 0) start = at;
      continue;
    }
    if (start >= 0 && at - start >= shortest && at - start <= longest && put(start, at - start)) {
      if (++count > size / 2) grow();
    }
    start = -1;
  }
  const words: string[] = [];
  for (const [slot, length] of lengths.entries()) {
    const from = starts[slot] ?? 0;
    if (length > 0) words.push(folded.slice(from, from + length));
  }
  return words;
}

function isWordByte(byte: number): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x30 && byte <= 0x39);
}

function hashOf(bytes: Uint8Array, start: number, length: number): number {
  let hash = length;
  for (let at = start; at < start + length; at++) hash = Math.imul(hash, 31) + (bytes[at] ?? 0);
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 3;
}

function same(bytes: Uint8Array, a: number, b: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (bytes[a + i] !== bytes[b + i]) return false;
  return true;
}
