import { type QuotedRanges, quotedRangeAt } from "./quoted-ranges";

/** The words of one article: each once, by number in a `WordList`, with how often it stands out of and in quotations. */
export interface WordCounts {
  words: Int32Array;
  outside: Int32Array;
  inside: Int32Array;
}

const word = /[\p{L}\p{N}\p{M}]/u;
const letter = /\p{L}/u;
const joining = /[\u00ad\u200b-\u200d\u2060]/u;
const isWordUnit = new Int8Array(65_536).fill(-1);

/** How many UTF-16 units the character at `at` has if it belongs to a word; 0 if it does not. */
function wordUnits(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800 && unit < 0xdc00) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    return character.length === 2 && word.test(character) ? 2 : 0;
  }
  const known = isWordUnit[unit] ?? 0;
  if (known >= 0) return known;
  const character = String.fromCharCode(unit);
  const is = word.test(character) || joining.test(character) ? 1 : 0;
  isWordUnit[unit] = is;
  return is;
}

/** Apostrophes and hyphens belong to a word if it goes on behind them: don't, Kim-Besuch. */
function joins(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019 || unit === 0x2d || unit === 0x2010 || unit === 0x2011;
}

/** Visits the words of a stretch of text, UTF-16 units; numbers alone are none. */
export function eachWord(
  text: string,
  start: number,
  end: number,
  visit: (start: number, end: number) => void,
): void {
  let at = start;
  while (at < end) {
    if (wordUnits(text, at) === 0) {
      at++;
      continue;
    }
    const from = at;
    for (;;) {
      for (let units = 1; at < end && units > 0; at += units) units = wordUnits(text, at);
      if (at + 1 >= end || !joins(text.charCodeAt(at)) || wordUnits(text, at + 1) === 0) break;
      at++;
    }
    visit(from, Math.min(at, end));
  }
}

const invisible = /[\u00ad\u200b-\u200d\u2060]/gu;

/** A word as it is counted: small letters, ß as ss, apostrophes and hyphens of one kind, nothing invisible. */
export function foldWord(written: string): string {
  return written
    .normalize("NFC")
    .replace(invisible, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll("’", "'")
    .replace(/[\u2010\u2011]/gu, "-");
}

/** Words as they are written, numbered, each with the number of its folded form. */
export class WordList {
  readonly written: string[] = [];
  readonly #numbers = new Map<string, number>();
  /** By number of the written word; -1 for numbers alone, which are not counted. */
  readonly folded: number[] = [];
  readonly #foldedNumbers = new Map<string, number>();

  /** How many different folded words there are. */
  get size(): number {
    return this.#foldedNumbers.size;
  }

  number(written: string): number {
    const known = this.#numbers.get(written);
    if (known !== undefined) return known;
    const number = this.written.push(written) - 1;
    this.#numbers.set(written, number);
    const folded = foldWord(written);
    this.folded.push(letter.test(written) ? this.#foldedNumber(folded) : -1);
    return number;
  }

  #foldedNumber(folded: string): number {
    const known = this.#foldedNumbers.get(folded) ?? this.#foldedNumbers.size;
    this.#foldedNumbers.set(folded, known);
    return known;
  }
}

/** Counts the words in stretches of a text that are article, with new words taken into `list`. */
export function readWords(
  text: string,
  stretches: ReadonlyArray<{ start: number; end: number }>,
  quoted: QuotedRanges,
  list: WordList,
): WordCounts {
  const counts = new Map<number, number>();
  for (const stretch of stretches) {
    eachWord(text, stretch.start, stretch.end, (start, end) => {
      const number = list.number(text.slice(start, end));
      if ((list.folded[number] ?? -1) < 0) return;
      const step = quotedRangeAt(quoted, start, end) < 0 ? 1 : inStep;
      counts.set(number, (counts.get(number) ?? 0) + step);
    });
  }
  const words = Int32Array.from(counts.keys());
  const all = [...counts.values()];
  return {
    words,
    outside: Int32Array.from(all, (count) => count % inStep),
    inside: Int32Array.from(all, (count) => Math.floor(count / inStep)),
  };
}

// Both counts in one number: an article has fewer words than this.
const inStep = 2 ** 26;
