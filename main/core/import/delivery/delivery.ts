import type { Metadata } from "#shared/ipc/import-types";
import type { ImporterId, LeftOutReason } from "#shared/messages/import";
import type { Mask } from "#shared/model/article";

/** One article within the text of a delivery. All offsets are UTF-16 units of that text. */
export interface DeliveredArticle {
  start: number;
  end: number;
  /** Where the article proper lies, without the fields above and below it. */
  body: { start: number; end: number };
  /** What is masked: the fields, page headers, notices. */
  mask: Mask[];
  /** Values as the delivery writes them; they are read as in any header. */
  fields: Partial<Record<keyof Metadata, string>>;
  /** How many of the marks of the format this article has, 0 to 1. */
  marks: number;
  /** Whether the mark that closes an article is there; undefined where the format has none. */
  ended?: boolean;
  /** The number of words the delivery states. */
  statedWords?: number;
}

/** An article and the line it begins with. */
export interface FoundArticle {
  from: number;
  article: DeliveredArticle;
}

/** A text that belongs to no article. */
export interface LeftOver {
  start: number;
  end: number;
  reason: LeftOutReason;
}

/** A delivery of a press archive, divided. Articles and left-overs follow one another in the text. */
export interface Delivery {
  importer: ImporterId;
  articles: DeliveredArticle[];
  leftOver: LeftOver[];
  /** How many articles the delivery says it has. */
  announced?: number;
}

/** Finds the articles of a delivery in `text` (LF only); undefined if it is none of this kind. */
export type DeliveryReader = (text: string) => Delivery | undefined;

/** One line of a text: UTF-16 offsets without the line end, and the line without blanks around it. */
export interface Line {
  start: number;
  end: number;
  text: string;
  /** The line as it is. */
  raw: string;
}

/** The lines of `text`, blank ones included. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (;;) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found;
    const raw = text.slice(start, end);
    lines.push({ start, end, raw, text: raw.replace(/\s+/gu, " ").trim() });
    if (found < 0) return lines;
    start = found + 1;
  }
}

/** A run of lines `[from, to)` by their numbers. */
export interface LineRange {
  from: number;
  to: number;
}

/** The run without blank lines at its ends; undefined if nothing is left. */
export function trimRange(lines: readonly Line[], { from, to }: LineRange): LineRange | undefined {
  let [first, last] = [from, to];
  while (first < last && lines[first]?.text === "") first++;
  while (last > first && lines[last - 1]?.text === "") last--;
  return first < last ? { from: first, to: last } : undefined;
}

/** The numbers of the lines in `range` that are not blank. */
export function filledLines(lines: readonly Line[], { from, to }: LineRange): number[] {
  const numbers: number[] = [];
  for (let i = from; i < to; i++) if (lines[i]?.text) numbers.push(i);
  return numbers;
}

/** The stretch of text a run of lines covers. */
export function stretchOf(lines: readonly Line[], { from, to }: LineRange): { start: number; end: number } {
  const start = lines[from]?.start ?? 0;
  return { start, end: Math.max(start, lines[to - 1]?.end ?? start) };
}

/** A mask over the lines `[from, to)`. */
export function maskLines(lines: readonly Line[], range: LineRange, reason: Mask["reason"]): Mask[] {
  const trimmed = trimRange(lines, range);
  return trimmed ? [{ ...stretchOf(lines, trimmed), reason }] : [];
}

/** Page headers and footers that printing puts between the lines of a delivery. */
const furniture =
  /^(?:page \d+(?: (?:of|von) \d+)?(?: © ?\d{4} factiva.*)?|seite \d+(?: von \d+)?|\d+ (?:of|von) \d+|\|? ?about lexisnexis.*|.*\bprivacy policy\b.*\bterms\b.*|© \d{4} factiva.*all rights reserved.*|\d{4} factiva,? inc.*|(?:link zum pdf-dokument|link to (?:the )?pdf(?: document)?))$/iu;

/** Whether a line is a page header or footer. */
export function isFurniture(line: string): boolean {
  return line.length < 200 && furniture.test(line);
}

/** A line of signs that divides: "----------". */
export const rule = /^(?:[-_=*~]{5,}|(?:[-_=*] ){4,}[-_=*]?)$/u;

const count = /^(?:(?:document|dokument|treffer) \d+ (?:of|von) \d+|\d+ (?:of|von) \d+ do[ck]\p{L}*)$/iu;

/** Whether a line only divides or counts articles, or was printed around them. It differs from delivery to delivery. */
export function isSeparator(line: string): boolean {
  return rule.test(line) || count.test(line) || isFurniture(line);
}
