/** A text without its blanks, in the composed form, and where each of its characters stood. UTF-16 units. */
export interface SqueezedText {
  text: string;
  /** For each unit of `text` where the character it belongs to starts, ascending. */
  starts: Int32Array;
  /** And where that character ends. */
  ends: Int32Array;
}

// Blanks and what nobody sees: it gets lost on the way through tools.
const skipped = /^[\s\u00ad\u200b\u2060\ufeff]+$/u;
// A character with the marks on it, or a run of the letters Korean syllables are made of.
const character = /[\u1100-\u11ff]+|\P{M}\p{M}*|\p{M}+/gu;

/** `text` as a row of words nothing stands between: the same for texts that differ in blanks and Unicode form only. */
export function squeeze(text: string): SqueezedText {
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: found, index } of text.matchAll(character)) {
    if (skipped.test(found)) continue;
    const plain = found.length === 1 ? found : found.normalize("NFC");
    pieces.push(plain);
    for (let unit = 0; unit < plain.length; unit++) {
      starts.push(index);
      ends.push(index + found.length);
    }
  }
  return { text: pieces.join(""), starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
}

/** The same without the places, for comparing. */
export function squeezedWords(text: string): string {
  return text.normalize("NFC").replace(/[\s\u00ad\u200b\u2060\ufeff]+/gu, "");
}

/** Carries places over between two texts whose squeezed forms are equal. */
export class WordMap {
  readonly #from: SqueezedText;
  readonly #to: SqueezedText;
  readonly #fromText: string;
  readonly #toText: string;

  constructor(from: string, to: string) {
    this.#fromText = from;
    this.#toText = to;
    this.#from = squeeze(from);
    this.#to = squeeze(to);
  }

  /** Where `[start, end)` of the one text is in the other; undefined for blanks alone. */
  carry(start: number, end: number): { start: number; end: number } | undefined {
    const first = firstAtLeast(this.#from.starts, start);
    const last = firstAtLeast(this.#from.starts, end) - 1;
    if (last < first) return undefined;
    const place = { start: this.#to.starts[first] ?? 0, end: this.#to.ends[last] ?? 0 };
    // Blanks at the ends of the span come along where the other text has the same.
    const before = this.#fromText.slice(start, this.#from.starts[first]);
    const after = this.#fromText.slice(this.#from.ends[last], end);
    if (before !== "" && this.#toText.slice(0, place.start).endsWith(before)) place.start -= before.length;
    if (after !== "" && this.#toText.startsWith(after, place.end)) place.end += after.length;
    return place;
  }
}

function firstAtLeast(sorted: Int32Array, wanted: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
