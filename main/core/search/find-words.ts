import { comparedForm, foldForIndex, type TextEquality } from "./fold-text";
import { InflectedWord, type StemLanguage } from "./light-stem";
import type { TextSegment } from "./text-segment";

/** How words are looked for. */
export interface WordsQuery extends TextEquality {
  query: string;
  wholeWords: boolean;
  inflections: boolean;
}

/** Takes a place that was found: the article's place in the segment and UTF-16 offsets of its text. */
export type TakePlace = (article: number, start: number, end: number) => void;

/** Finds something in the texts of a segment, in order. It yields now and then, so that others get their turn. */
export interface Finder {
  find(segment: TextSegment, isWanted: (article: number) => boolean, take: TakePlace): Generator<void>;
}

/** So many places are looked at between two turns of others. */
const placesATurn = 4096;

/** A place in a folded text. */
interface Found {
  start: number;
  end: number;
}

const blank = 0x20;
const inflectable = /^[\p{L}\p{M}]+$/u;

/**
 * A finder for the words of a query; a blank stands for any white space. `languageOf` tells an article's language.
 * Undefined for a query without anything that could be found through the index.
 */
export function wordsFinder(
  query: WordsQuery,
  languageOf: (segment: TextSegment, article: number) => StemLanguage,
): Finder | undefined {
  const parts = query.query
    .trim()
    .split(/\s+/u)
    .map((part) => part.normalize("NFC"));
  if (parts.some((part) => foldForIndex(part).trim() === "")) return undefined;
  const inflected = query.inflections && parts.every((part) => inflectable.test(part));
  if (inflected) return new InflectedFinder(parts, query, languageOf);
  return new PlainFinder(parts, { ...query, wholeWords: query.wholeWords || query.inflections });
}

/** Words letter by letter. */
class PlainFinder implements Finder {
  readonly #parts: readonly string[];
  readonly #anchor: number;
  readonly #query: WordsQuery;
  readonly #form: string;
  readonly #isAscii: boolean;

  constructor(parts: readonly string[], query: WordsQuery) {
    this.#parts = parts.map(foldForIndex);
    this.#anchor = longestOf(this.#parts);
    this.#query = query;
    this.#form = comparedForm(parts.join(" "), query);
    this.#isAscii = isAscii(parts.join(""));
  }

  *find(segment: TextSegment, isWanted: (article: number) => boolean, take: TakePlace): Generator<void> {
    const { folded, parts } = segment;
    const needle = this.#parts[this.#anchor] ?? "";
    const walk = new ArticleWalk(segment);
    let looked = 0;
    for (let at = folded.indexOf(needle); at >= 0; ) {
      if (++looked % placesATurn === 0) yield;
      const article = walk.to(at);
      let next = at + 1;
      if (!isWanted(article)) next = parts.foldStarts[article + 1] ?? folded.length;
      else {
        const found = this.#around(folded, at);
        const place = found && this.#agreed(segment, found);
        if (found && place) {
          const from = parts.starts[article] ?? 0;
          take(article, place.start - from, place.end - from);
          next = found.end;
        }
      }
      at = folded.indexOf(needle, next);
    }
  }

  /** The other words of the query around the longest one, which was found at `at`. */
  #around(folded: string, at: number): Found | undefined {
    const parts = this.#parts;
    let start = at;
    for (let i = this.#anchor - 1; i >= 0; i--) {
      const part = parts[i] ?? "";
      if (folded.charCodeAt(start - 1) !== blank) return undefined;
      while (folded.charCodeAt(start - 1) === blank) start--;
      if (!folded.startsWith(part, start - part.length)) return undefined;
      start -= part.length;
    }
    let end = at + (parts[this.#anchor] ?? "").length;
    for (let i = this.#anchor + 1; i < parts.length; i++) {
      const part = parts[i] ?? "";
      if (folded.charCodeAt(end) !== blank) return undefined;
      while (folded.charCodeAt(end) === blank) end++;
      if (!folded.startsWith(part, end)) return undefined;
      end += part.length;
    }
    return { start, end };
  }

  #agreed(segment: TextSegment, found: Found): Found | undefined {
    const { wholeWords } = this.#query;
    // Most hits of short words lie inside of others; this needs no offsets of the text.
    if (wholeWords && (isLetterByte(segment, found.start - 1) || isLetterByte(segment, found.end)))
      return undefined;
    const start = segment.startOf(found.start);
    const end = segment.endOf(found.end);
    if (start < 0 || end < 0) return undefined;
    if (wholeWords && (segment.isWordBefore(start) || segment.isWordAt(end))) return undefined;
    const { matchCase, foldAccents } = this.#query;
    if (!matchCase && this.#isAscii && (foldAccents || isAsciiIn(segment, start, end))) return { start, end };
    return comparedForm(segment.slice(start, end), this.#query) === this.#form ? { start, end } : undefined;
  }
}

/** Words in all their forms. */
class InflectedFinder implements Finder {
  readonly #words: readonly InflectedWord[];
  readonly #anchor: number;
  readonly #needle: string;
  readonly #query: WordsQuery;
  readonly #languageOf: (segment: TextSegment, article: number) => StemLanguage;

  constructor(
    parts: readonly string[],
    query: WordsQuery,
    languageOf: (segment: TextSegment, article: number) => StemLanguage,
  ) {
    this.#query = query;
    this.#languageOf = languageOf;
    this.#words = parts.map((part) => new InflectedWord(part, comparedForm(part, query)));
    const beginnings = this.#words.map((word) => foldForIndex(word.beginning));
    this.#anchor = longestOf(beginnings);
    this.#needle = beginnings[this.#anchor] ?? "";
  }

  *find(segment: TextSegment, isWanted: (article: number) => boolean, take: TakePlace): Generator<void> {
    const { folded, parts } = segment;
    const walk = new ArticleWalk(segment);
    let free = 0;
    let looked = 0;
    for (let at = folded.indexOf(this.#needle); at >= 0; ) {
      if (++looked % placesATurn === 0) yield;
      const article = walk.to(at);
      const isOurs = isWanted(article);
      const place = isOurs ? this.#phraseAt(segment, at, this.#languageOf(segment, article)) : undefined;
      if (place && place.start >= free) {
        const from = parts.starts[article] ?? 0;
        take(article, place.start - from, place.end - from);
        free = place.end;
      }
      at = folded.indexOf(this.#needle, isOurs ? at + 1 : (parts.foldStarts[article + 1] ?? folded.length));
    }
  }

  #phraseAt(segment: TextSegment, at: number, language: StemLanguage): Found | undefined {
    const begin = segment.startOf(at);
    if (begin < 0 || segment.isWordBefore(begin)) return undefined;
    const anchor = { start: begin, end: wordEnd(segment, begin) };
    if (!this.#agrees(segment, anchor, this.#anchor, language)) return undefined;
    let { start, end } = anchor;
    for (let i = this.#anchor - 1; i >= 0; i--) {
      const word = wordBefore(segment, start);
      if (!word || !this.#agrees(segment, word, i, language)) return undefined;
      start = word.start;
    }
    for (let i = this.#anchor + 1; i < this.#words.length; i++) {
      const word = wordBehind(segment, end);
      if (!word || !this.#agrees(segment, word, i, language)) return undefined;
      end = word.end;
    }
    return { start, end };
  }

  #agrees(segment: TextSegment, { start, end }: Found, part: number, language: StemLanguage): boolean {
    const word = segment.slice(start, end);
    return this.#words[part]?.agrees(word, comparedForm(word, this.#query), language) ?? false;
  }
}

/** Follows offsets of the folded text that only grow through the articles. */
class ArticleWalk {
  readonly #starts: Uint32Array;
  #article = 0;

  constructor(segment: TextSegment) {
    this.#starts = segment.parts.foldStarts;
  }

  to(offset: number): number {
    while ((this.#starts[this.#article + 1] ?? Number.POSITIVE_INFINITY) <= offset) this.#article++;
    return this.#article;
  }
}

/** Whether a letter or digit stands at an offset of the folded text. */
function isLetterByte(segment: TextSegment, at: number): boolean {
  const byte = segment.parts.folded[at] ?? 0;
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x30 && byte <= 0x39);
}

function wordEnd(segment: TextSegment, start: number): number {
  const { units } = segment.parts;
  let end = start;
  while (segment.isWordAt(end)) end += isHighSurrogate(units[end]) ? 2 : 1;
  return end;
}

function isHighSurrogate(unit = 0): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function isBlankUnit(unit: number | undefined): boolean {
  return unit !== undefined && unit !== 0 && /\s/u.test(String.fromCharCode(unit));
}

function wordBefore(segment: TextSegment, start: number): Found | undefined {
  const { units } = segment.parts;
  let end = start;
  while (isBlankUnit(units[end - 1])) end--;
  if (end === start) return undefined;
  let begin = end;
  while (segment.isWordBefore(begin)) begin -= isHighSurrogate(units[begin - 2]) ? 2 : 1;
  return begin === end ? undefined : { start: begin, end };
}

function wordBehind(segment: TextSegment, end: number): Found | undefined {
  const { units } = segment.parts;
  let start = end;
  while (isBlankUnit(units[start])) start++;
  if (start === end || !segment.isWordAt(start)) return undefined;
  return { start, end: wordEnd(segment, start) };
}

function longestOf(parts: readonly string[]): number {
  let longest = 0;
  for (const [index, part] of parts.entries()) {
    if (part.length > (parts[longest] ?? "").length) longest = index;
  }
  return longest;
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
}

function isAsciiIn(segment: TextSegment, start: number, end: number): boolean {
  const { units } = segment.parts;
  for (let i = start; i < end; i++) if ((units[i] ?? 0) > 0x7f) return false;
  return true;
}
