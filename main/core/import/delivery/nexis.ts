import type { Mask } from "#shared/model/article";
import { findDate, readMonth } from "../metadata/date-notation";
import {
  type DeliveredArticle,
  type Delivery,
  filledLines,
  isFurniture,
  type LeftOver,
  type Line,
  type LineRange,
  linesOf,
  maskLines,
  stretchOf,
  trimRange,
} from "./delivery";

const endMark = /^(?:end of document|ende des dokuments|dokumentende)$/iu;
const countMark = /^(?:document |dokument )?(\d{1,5}) (?:of|von) (\d{1,5})(?: documents?| dokumente?n?)?$/iu;
/** One of these lines is in every delivery, and hardly in any other text. */
const sign =
  /^[ \t]*(?:(?:load-date|ladedatum)\s?:|(?:end of document|ende des dokuments|dokumentende)[ \t]*$|(?:length|länge)\s?:\s*[\d.,]+ (?:words|wörter)|\d+ of \d+ documents|dokument \d+ von \d+[ \t]*$)/imu;
const announcedLine = /^(?:documents|dokumente) \((\d{1,5})\)$/iu;

/** Names of the fields above the text, in English and German, and what they hold. */
const above: Record<string, "author" | "place" | "words" | "title" | "" | undefined> = {
  section: "",
  rubrik: "",
  ressort: "",
  length: "words",
  länge: "words",
  byline: "author",
  autor: "author",
  verfasser: "author",
  dateline: "place",
  ortsangabe: "place",
  highlight: "",
  hauptpunkte: "",
  headline: "title",
  überschrift: "title",
  series: "",
  serie: "",
  edition: "",
  ausgabe: "",
  abstract: "",
};

/** Names of the fields below the text. */
const below =
  /^(?:load-date|ladedatum|last updated|language|sprache|publication-type|publikationstyp|publication type|graphic|grafik|journal code|document-type|subject|thema|company|ticker|organization|industry|branche|geographic|geografie|person|pub-type|update|zeitschriftencode|issn|doi|url|correction-date|acc-no|tags|notes)\s?:/iu;
const belowAlone = /^(?:graphic|grafik|classification|klassifizierung|klassifikation)$/iu;
const bodyMark = /^(?:body|text|full text:?|volltext|haupttext)$/iu;
const rights = /^(?:copyright\b|©|\(c\) ?\d{4}|alle rechte vorbehalten|all rights reserved)/iu;
const field = /^(\p{L}[\p{L} -]{2,20}?)\s?:\s?(.*)$/u;

/** A Nexis or LexisNexis delivery in either of its two layouts, in English or German; undefined for other texts. */
export function readNexis(text: string): Delivery | undefined {
  if (!sign.test(text)) return undefined;
  const lines = linesOf(text);
  const counted = lines.flatMap(({ text: line }, i) => (isCount(line) ? [i] : []));
  const ends = lines.flatMap(({ text: line }, i) => (endMark.test(line) ? [i] : []));
  const pieces = counted.length > 0 && ends.length === 0 ? byCounts(lines, counted) : byEnds(lines, ends);
  return assemble(text, lines, pieces, announcedBy(lines, counted));
}

function isCount(line: string): boolean {
  // "1 of 50" alone is a page number; a document is named as such or written in capitals.
  return countMark.test(line) && /doc|dok/iu.test(line);
}

function announcedBy(lines: readonly Line[], counted: readonly number[]): number | undefined {
  const first = counted[0] === undefined ? undefined : countMark.exec(lines[counted[0]]?.text ?? "");
  if (first?.[2]) return Number(first[2]);
  const line = lines.slice(0, 40).find(({ text }) => announcedLine.test(text));
  const number = line && announcedLine.exec(line.text)?.[1];
  return number ? Number(number) : undefined;
}

interface Piece extends LineRange {
  /** Whether a cover sheet may stand before the article. */
  first: boolean;
  ended?: boolean;
}

function byCounts(lines: readonly Line[], counted: readonly number[]): Piece[] {
  const pieces = counted.map(
    (from, i): Piece => ({ from, to: counted[i + 1] ?? lines.length, first: false }),
  );
  return [{ from: 0, to: counted[0] ?? 0, first: true }, ...pieces];
}

function byEnds(lines: readonly Line[], ends: readonly number[]): Piece[] {
  const pieces = ends.map((end, i): Piece => {
    const from = i === 0 ? 0 : (ends[i - 1] ?? 0) + 1;
    return { from, to: end + 1, first: i === 0, ended: true };
  });
  const last = (ends.at(-1) ?? -1) + 1;
  const rest: Piece = { from: last, to: lines.length, first: last === 0 };
  return [...pieces, ends.length > 0 ? { ...rest, ended: false } : rest];
}

function assemble(
  text: string,
  lines: readonly Line[],
  pieces: readonly Piece[],
  announced: number | undefined,
): Delivery | undefined {
  const articles: DeliveredArticle[] = [];
  const leftOver: LeftOver[] = [];
  for (const piece of pieces) {
    const range = trimRange(lines, piece);
    if (!range) continue;
    const head = readHead(lines, range, piece.first);
    if (!head && piece.ended) {
      articles.push(unread(lines, range));
      continue;
    }
    if (!head) {
      const reason = articles.length === 0 ? "cover" : "after";
      leftOver.push({ ...stretchOf(lines, range), reason });
      continue;
    }
    const cover = trimRange(lines, { from: range.from, to: head.from });
    if (cover) leftOver.push({ ...stretchOf(lines, cover), reason: coverReason(text, lines, cover) });
    articles.push(articleFrom(lines, { ...range, from: head.from }, head, piece.ended));
  }
  if (articles.length === 0) return undefined;
  // A text that only has a line such as "Length: 3 km" is no delivery.
  if (articles.every(({ marks }) => marks < 0.5)) return undefined;
  return { importer: "nexis", articles, leftOver, ...(announced === undefined ? {} : { announced }) };
}

/** An article that ends as one but does not begin as one: what can be told is left to its text. */
function unread(lines: readonly Line[], range: LineRange): DeliveredArticle {
  const nothing: Head = { from: range.from, body: range.from, fields: {}, mask: [], marks: 0 };
  return articleFrom(lines, range, nothing, true);
}

function coverReason(text: string, lines: readonly Line[], range: LineRange): LeftOver["reason"] {
  const { start, end } = stretchOf(lines, range);
  // Word keeps the numbers of a list apart from its text.
  const list = /^\s*\d+\.\s\S|^(?:client\/matter|search terms|mandant|suchbegriffe)\s?:/imu;
  return list.test(text.slice(start, end)) ? "contents" : "cover";
}

/** What stands above the text of one article. Line numbers. */
interface Head {
  from: number;
  body: number;
  fields: DeliveredArticle["fields"];
  mask: Mask[];
  marks: number;
  statedWords?: number;
}

function readHead(lines: readonly Line[], range: LineRange, mayHaveCover: boolean): Head | undefined {
  const filled = filledLines(lines, range);
  const labels = findLabels(lines, filled, range.from === 0 && mayHaveCover);
  const dated = findDateLine(lines, filled, labels.first);
  if (dated === undefined || (labels.first === undefined && labels.body === undefined)) return undefined;
  const reader = new HeadReader(lines, filled, dated);
  return reader.read(range, mayHaveCover, labels.body);
}

/** The first field above the text and the line "Body", as line numbers. */
function findLabels(
  lines: readonly Line[],
  filled: readonly number[],
  mayHaveCover: boolean,
): { first?: number; body?: number } {
  // A cover sheet lists up to 500 articles before the first one begins.
  const searched = mayHaveCover ? filled : filled.slice(0, 40);
  const at = (test: (line: string) => boolean) => searched.find((i) => test(lines[i]?.text ?? ""));
  const first = at((line) => {
    const [, name = ""] = field.exec(line) ?? [];
    return /^(?:length|länge|section|rubrik|byline|autor|verfasser|dateline)$/iu.test(name);
  });
  const body = at((line) => bodyMark.test(line));
  return { ...(first === undefined ? {} : { first }), ...(body === undefined ? {} : { body }) };
}

/** The line with the date of the article: the last one that is little else before the first field. */
function findDateLine(
  lines: readonly Line[],
  filled: readonly number[],
  firstLabel: number | undefined,
): number | undefined {
  const limit = firstLabel ?? filled.at(Math.min(12, filled.length - 1)) ?? 0;
  const before = filled.filter((i) => i <= limit && isDateLine(lines[i]?.text ?? ""));
  // The old layout writes the headline and its fields below the date.
  return before.at(-1) ?? filled.slice(0, 30).find((i) => isDateLine(lines[i]?.text ?? ""));
}

function isDateLine(line: string): boolean {
  if (line.length > 90 || field.test(line.slice(0, 24))) return false;
  if (readMonth(line)) return true;
  const found = findDate(line);
  if (!found) return false;
  const before = line.slice(0, found.start).trim();
  return /^(?:\p{L}{2,10}[,.]?)?(?: den)?$/u.test(before) && !/[.!?]$/u.test(line);
}

class HeadReader {
  readonly #lines: readonly Line[];
  readonly #filled: readonly number[];
  readonly #dated: number;
  readonly #fields: DeliveredArticle["fields"] = {};
  readonly #mask: Mask[] = [];
  #words: number | undefined;
  #marks = 1;

  constructor(lines: readonly Line[], filled: readonly number[], dated: number) {
    this.#lines = lines;
    this.#filled = filled;
    this.#dated = dated;
  }

  #line(i: number): string {
    return this.#lines[i]?.text ?? "";
  }

  #cover(i: number, reason: Mask["reason"]): void {
    this.#mask.push(...maskLines(this.#lines, { from: i, to: i + 1 }, reason));
  }

  read(range: LineRange, mayHaveCover: boolean, bodyLine: number | undefined): Head {
    const from = this.#readAbove(range.from, mayHaveCover);
    const date = this.#line(this.#dated);
    this.#fields.published = readMonth(date) ?? date.slice(findDate(date)?.start ?? 0);
    this.#cover(this.#dated, "date-prefix");
    const body = this.#readFields(range.to, bodyLine);
    const { length } = Object.keys(this.#fields);
    const marks = Math.min(1, (this.#marks + Math.min(2, length / 2)) / 4);
    const words = this.#words === undefined ? {} : { statedWords: this.#words };
    return { from, body, fields: this.#fields, mask: this.#mask, marks, ...words };
  }

  /** Headline and newspaper above the date. Returns the line the article begins with. */
  #readAbove(from: number, mayHaveCover: boolean): number {
    const above = this.#filled.filter((i) => i >= from && i < this.#dated);
    const named = above.filter((i) => !this.#isNoise(this.#line(i)));
    const source = named.at(-1);
    if (source === undefined) return this.#dated;
    this.#fields.source = this.#line(source);
    this.#cover(source, "other");
    // Below a cover sheet only the line right above the newspaper can be the headline.
    const counted = above.some((i) => isCount(this.#line(i)));
    const titles = counted ? [] : named.slice(mayHaveCover ? -2 : -4, -1);
    if (titles.length > 0) {
      this.#fields.title = titles.map((i) => this.#line(i)).join(" ");
      for (const i of titles) this.#cover(i, "title");
    }
    const first = mayHaveCover ? (titles[0] ?? source) : (above[0] ?? source);
    for (const i of above)
      if (i >= first && !titles.includes(i) && i !== source) this.#cover(i, "navigation");
    return first;
  }

  #isNoise(line: string): boolean {
    return isCount(line) || isFurniture(line) || rights.test(line);
  }

  /** The fields between the date and the text; returns the number of the first line of the text. */
  #readFields(to: number, bodyLine: number | undefined): number {
    const rest = this.#filled.filter((i) => i > this.#dated && i < to);
    if (bodyLine !== undefined) this.#marks++;
    const last = bodyLine ?? this.#lastField(rest);
    let titled = this.#fields.title !== undefined;
    let previous = this.#dated;
    for (const i of rest) {
      if (i > last) break;
      const line = this.#line(i);
      if (this.#readField(line)) this.#marks += 0.5;
      else if (!titled && this.#looksLikeTitle(i, rest[rest.indexOf(i) + 1])) {
        this.#fields.title = line;
        titled = true;
        this.#cover(i, "title");
        previous = i;
        continue;
      } else if (this.#continuesTitle(i, previous)) {
        this.#fields.title = `${this.#fields.title} ${line}`;
        this.#cover(i, "title");
        previous = i;
        continue;
      }
      this.#cover(i, rights.test(line) ? "notice" : "other");
      previous = i;
    }
    return rest.find((i) => i > last) ?? to;
  }

  /** The old layout: the headline stands below the date and the edition, before the fields. */
  #looksLikeTitle(i: number, next: number | undefined): boolean {
    const line = this.#line(i);
    if (rights.test(line) || isFurniture(line)) return false;
    if (/\b(?:edition|ausgabe|final|auflage|correction appended)\b/iu.test(line)) return false;
    const another =
      next !== undefined && field.exec(this.#line(next)) === null && !rights.test(this.#line(next));
    const edition = i === this.#dated + 1 && another && next > i + 1 && line.split(" ").length <= 3;
    return !edition;
  }

  #continuesTitle(i: number, previous: number): boolean {
    const before = this.#mask.at(-1);
    return i === previous + 1 && before?.reason === "title" && !rights.test(this.#line(i));
  }

  #readField(line: string): boolean {
    const [, name = "", value = ""] = field.exec(line) ?? [];
    const role = above[name.toLowerCase()];
    if (role === undefined) return false;
    if (role === "words") this.#words = Number(/\d[\d.,]*/u.exec(value)?.[0].replace(/[.,]/gu, "") ?? 0);
    else if (role === "author") this.#fields.author ??= value.replace(/^(?:by|von)\s+/iu, "");
    else if (role) this.#fields[role] ??= value;
    return true;
  }

  /** The last line that is a field above the text, if there is no line "Body". */
  #lastField(rest: readonly number[]): number {
    let last = this.#dated;
    let passed = 0;
    let fielded = false;
    for (const i of rest) {
      const line = this.#line(i);
      const [, name = ""] = field.exec(line) ?? [];
      const named = above[name.toLowerCase()] !== undefined;
      if (below.test(line)) break;
      // Rights stand above the fields or at the very end.
      if (named || (!fielded && rights.test(line))) {
        last = i;
        fielded ||= named;
        passed = 0;
      } else if (++passed > 6) break;
    }
    return last;
  }
}

function articleFrom(
  lines: readonly Line[],
  range: LineRange,
  head: Head,
  ended: boolean | undefined,
): DeliveredArticle {
  const foot = footOf(lines, { from: head.body, to: range.to });
  const fields = { ...head.fields };
  const mask = [...head.mask, ...maskLines(lines, { from: foot, to: range.to }, "other")];
  for (let i = head.body; i < foot; i++) {
    const line = lines[i]?.text ?? "";
    if (isFurniture(line)) mask.push(...maskLines(lines, { from: i, to: i + 1 }, "navigation"));
  }
  let loaded = false;
  for (let i = foot; i < range.to; i++) {
    const line = lines[i]?.text ?? "";
    const language = /^(?:language|sprache)\s?:\s?([^;,]+)/iu.exec(line)?.[1];
    if (language) fields.language ??= language;
    if (/^(?:load-date|ladedatum|update)\s?:/iu.test(line)) loaded = true;
  }
  const body = bodyStretch(lines, { from: head.body, to: foot });
  const marks = Math.min(1, head.marks + (loaded ? 0.25 : 0) + (ended ? 0.25 : 0));
  const words = head.statedWords === undefined ? {} : { statedWords: head.statedWords };
  const whole = stretchOf(lines, range);
  return { ...whole, body, mask, fields, marks, ...(ended === undefined ? {} : { ended }), ...words };
}

function bodyStretch(lines: readonly Line[], range: LineRange): { start: number; end: number } {
  const trimmed = trimRange(lines, range);
  if (trimmed) return stretchOf(lines, trimmed);
  const at = lines[range.from]?.start ?? lines.at(-1)?.end ?? 0;
  return { start: at, end: at };
}

/** The line the fields below the text begin with. They reach to the end, so they are looked for from there. */
function footOf(lines: readonly Line[], { from, to }: LineRange): number {
  let foot = to;
  let strange = 0;
  for (let i = to - 1; i >= from; i--) {
    const line = lines[i]?.text ?? "";
    if (line === "") continue;
    if (below.test(line) || belowAlone.test(line) || endMark.test(line) || rights.test(line)) {
      foot = i;
      strange = 0;
    } else if (isFurniture(line)) {
      // A page footer between two fields.
    } else if (++strange > 4) break;
  }
  return foot;
}
