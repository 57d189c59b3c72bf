import type { ComparedArticle } from "./compared-article";
import { type Folding, foldingFor, letterClass, normaliseToken, tableSize } from "./normalise";
import { accentsCount } from "./stems";
import { type Columns, markEntities, markNames, markSentences, stemsAndStops } from "./token-marks";
import { type Tokens, tokenFlag } from "./tokens";
import type { Vocabulary } from "./vocabulary";

/** What to leave out where millions of articles are read and only words and stems are wanted. */
export interface TokeniseOptions {
  /** Words and stems only: no sentences, no names; all words lie in one sentence. */
  lean?: boolean;
}

// Scripts written without blanks: one token a character, since no way of cutting words is the same everywhere.
const singles =
  "\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmer}\\p{scx=Myanmar}";
const hidden = "\\u00ad\\u200b-\\u200f\\u2060\\ufeff";
const single = new RegExp(`(?=[${singles}])\\p{L}(?:[\\p{M}${hidden}]*\\p{M})?`, "uy");
const run = new RegExp(
  `(?:(?!(?![\\p{N}\\p{M}])[${singles}]|\\u02bc)[\\p{L}\\p{N}])(?:(?!(?![\\p{N}\\p{M}])[${singles}]|\\u02bc)[\\p{L}\\p{N}\\p{M}${hidden}])*`,
  "uy",
);
const number = /\d+(?:[.,]\d+)+/uy;
const digit = /\p{N}/u;
const upper = /^\p{Lu}/u;
const lineFeed = 10;

/** Growing columns that all articles are read into; what an article needs is copied out. */
let capacity = 1 << 12;
let words = new Uint32Array(capacity);
let starts = new Uint32Array(capacity);
let ends = new Uint32Array(capacity);
let flags = new Uint8Array(capacity);
let count = 0;
/** The normalised word that is being read. */
let units = new Uint16Array(256);
let taken = 0;

function grow(): void {
  capacity *= 2;
  const larger = <T extends Uint32Array | Uint8Array>(made: T, old: T): T => {
    made.set(old);
    return made;
  };
  words = larger(new Uint32Array(capacity), words);
  starts = larger(new Uint32Array(capacity), starts);
  ends = larger(new Uint32Array(capacity), ends);
  flags = larger(new Uint8Array(capacity), flags);
}

function push(word: number, start: number, end: number, flag: number): void {
  if (count === capacity) grow();
  words[count] = word;
  starts[count] = start;
  ends[count] = end;
  flags[count++] = flag;
}

interface Reading {
  text: string;
  folding: Folding;
  vocabulary: Vocabulary;
  language: number;
  english: boolean;
}

/** Where the letters of a shortened word behind an apostrophe end ('s, 't, 're), or -1. */
function shortenedEnd(text: string, after: number, to: number, english: boolean): number {
  let end = after;
  while (end < to && end - after < 3 && isAsciiLetter(text.charCodeAt(end))) end++;
  const rest = text.slice(after, end);
  if (end < to && wordUnit(text.charCodeAt(end))) return -1;
  if (rest === "s" || rest === "S") return end;
  return english && /^(?:t|re|ve|ll|d|m)$/iu.test(rest) ? end : -1;
}

function isAsciiLetter(code: number): boolean {
  return (code | 32) >= 97 && (code | 32) <= 122;
}

function wordUnit(code: number): boolean {
  return code >= 0xc0
    ? code !== 0x2019 && code !== 0x2018 && !(code >= 0x2000 && code < 0x2070)
    : isWordAscii(code);
}

function isWordAscii(code: number): boolean {
  return isAsciiLetter(code) || (code >= 48 && code <= 57) || code === 0xad;
}

/** Reads one token of any script at `start`; gives its end, or -1 when none begins there. */
function readExactly(reading: Reading, start: number, to: number, flag: number): number {
  const { text, folding, vocabulary } = reading;
  const part = to < text.length ? text.slice(0, to) : text;
  single.lastIndex = start;
  run.lastIndex = start;
  const found = (single.exec(part) ?? run.exec(part))?.[0];
  if (!found) return -1;
  let end = start + found.length;
  while (
    folding.classes[text.charCodeAt(end - 1)] === letterClass.ignorable ||
    text.charCodeAt(end - 1) === 0xfeff
  )
    end--;
  if (folding.classes[text.charCodeAt(end)] === letterClass.apostrophe && end < to) {
    const longer = shortenedEnd(text, end + 1, to, reading.english);
    if (longer >= 0) end = longer;
  }
  const surface = text.slice(start, end);
  const word = normaliseToken(surface, folding);
  if (word !== "") {
    const own = (digit.test(word) ? tokenFlag.number : 0) | (upper.test(surface) ? tokenFlag.capital : 0);
    push(vocabulary.internWord(word, reading.language), start, end, flag | own);
  }
  return end;
}

/** Reads "10.000" or "1,8" at `start`; gives its end, or -1 when no such number stands there. */
function readNumber(reading: Reading, start: number, to: number, flag: number): number {
  const { text } = reading;
  number.lastIndex = start;
  const found = number.exec(to < text.length ? text.slice(0, to) : text)?.[0];
  if (!found || (start + found.length < to && wordUnit(text.charCodeAt(start + found.length)))) return -1;
  const word = normaliseToken(found, reading.folding);
  push(
    reading.vocabulary.internWord(word, reading.language),
    start,
    start + found.length,
    flag | tokenFlag.number,
  );
  return start + found.length;
}

/** Reads the words of a stretch without masked text. */
function readStretch(reading: Reading, from: number, to: number, firstFlag: number): number {
  const { text } = reading;
  const { classes } = reading.folding;
  let pending = firstFlag;
  let i = from;
  while (i < to) {
    const code = text.charCodeAt(i);
    const kind = code < tableSize ? (classes[code] as number) : letterClass.other;
    if (kind === letterClass.letter || kind === letterClass.digit) {
      i = readWord(reading, i, to, pending);
      pending = 0;
    } else if (kind === letterClass.other) {
      const before = count;
      const end = readExactly(reading, i, to, pending);
      if (count > before) pending = 0;
      i = end > i ? end : i + ((code & 0xfc00) === 0xd800 && i + 1 < to ? pairLength(text, i) : 1);
    } else {
      if (code === lineFeed) pending |= tokenFlag.barrier;
      i++;
    }
  }
  return pending;
}

function pairLength(text: string, at: number): number {
  return (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00 ? 2 : 1;
}

/** Reads the word that begins with a usual letter or digit at `start`; gives its end. */
function readWord(reading: Reading, start: number, to: number, flag: number): number {
  const { text, vocabulary, language } = reading;
  const { classes, first, second } = reading.folding;
  let own = flag;
  taken = 0;
  let end = start;
  for (let i = start; i < to; i++) {
    const code = text.charCodeAt(i);
    const kind = code < tableSize ? (classes[code] as number) : letterClass.other;
    if (kind === letterClass.ignorable) continue;
    if (kind === letterClass.other) return readExactly(reading, start, to, flag);
    if (kind === letterClass.apostrophe && i === end) {
      const longer = shortenedEnd(text, i + 1, to, reading.english);
      if (longer < 0) break;
      for (end = i + 1; end < longer; end++) take(text.charCodeAt(end) | 32);
      if (text.slice(i + 1, longer).toLowerCase() === "s") taken--;
      break;
    }
    if (kind !== letterClass.letter && kind !== letterClass.digit) {
      if ((own & tokenFlag.number) === 0 || (code !== 46 && code !== 44)) break;
      const number = readNumber(reading, start, to, flag);
      if (number > start) return number;
      break;
    }
    if (kind === letterClass.digit) own |= tokenFlag.number;
    take(first[code] as number);
    if (second[code]) take(second[code] as number);
    end = i + 1;
  }
  const head = text.charCodeAt(start);
  if (head < 91 ? head > 64 : head > 127 && upper.test(text.charAt(start))) own |= tokenFlag.capital;
  push(vocabulary.intern(units, taken, language), start, end, own);
  return end;
}

function take(unit: number): void {
  if (taken === units.length) units = enlarged(units);
  units[taken++] = unit;
}

function enlarged(old: Uint16Array): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(old.length * 2);
  larger.set(old);
  return larger;
}

/**
 * The words of an article in order, with offsets into the frozen text (UTF-16 units). Words in masked text are
 * none; what they are in `vocabulary` holds for all articles read with the same one.
 */
export function tokenise(
  article: ComparedArticle,
  vocabulary: Vocabulary,
  options: TokeniseOptions = {},
): Tokens {
  const { text, language } = article;
  const reading: Reading = {
    text,
    folding: foldingFor(accentsCount(language)),
    vocabulary,
    language: vocabulary.language(language),
    english: /^en\b/iu.test(language),
  };
  count = 0;
  let from = 0;
  let pending: number = tokenFlag.barrier;
  for (const masked of article.mask) {
    if (masked.end <= from) continue;
    const to = Math.min(Math.max(from, masked.start), text.length);
    pending = readStretch(reading, from, to, pending) | tokenFlag.barrier | tokenFlag.masked;
    from = masked.end;
  }
  readStretch(reading, from, text.length, pending);
  const columns: Columns = {
    count,
    words: words.slice(0, count),
    starts: starts.slice(0, count),
    ends: ends.slice(0, count),
    flags: flags.slice(0, count),
  };
  const stems = stemsAndStops(columns, vocabulary);
  const entities = markEntities(columns, article.entities, vocabulary);
  const { sentence, first } = options.lean
    ? { sentence: new Uint32Array(count), first: Uint32Array.of(0, count) }
    : markSentences(columns, text, language);
  if (!options.lean) markNames(columns, text, vocabulary, entities);
  return { article: article.id, ...columns, stems, sentence, sentences: first, entities };
}

/** The normalised form of a stretch that is one token of a language (BCP 47), as `tokenise` makes it. */
export function normaliseWord(text: string, language: string): string {
  return normaliseToken(text, foldingFor(accentsCount(language)));
}
