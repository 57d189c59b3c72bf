import {
  type DeliveredArticle,
  type Delivery,
  isFurniture,
  type LeftOver,
  type Line,
  type LineRange,
  linesOf,
  maskLines,
  stretchOf,
  trimRange,
} from "./delivery";
import { below, belowAlone, countMark, isCount, rights } from "./nexis-fields";
import { type Head, readHead } from "./nexis-head";

const endMark = /^(?:end of document|ende des dokuments|dokumentende)$/iu;
/** One of these lines is in every delivery, and hardly in any other text. */
const sign =
  /^[ \t]*(?:(?:load-date|ladedatum)\s?:|(?:end of document|ende des dokuments|dokumentende)[ \t]*$|(?:length|länge)\s?:\s*[\d.,]+ (?:words|wörter)|\d+ of \d+ documents|dokument \d+ von \d+[ \t]*$)/imu;
const announcedLine = /^(?:documents|dokumente) \((\d{1,5})\)$/iu;

/** A Nexis or LexisNexis delivery in either of its two layouts, in English or German; undefined for other texts. */
export function readNexis(text: string): Delivery | undefined {
  if (!sign.test(text)) return undefined;
  const lines = linesOf(text);
  const counted = lines.flatMap(({ text: line }, i) => (isCount(line) ? [i] : []));
  const ends = lines.flatMap(({ text: line }, i) => (endMark.test(line) ? [i] : []));
  const pieces = counted.length > 0 && ends.length === 0 ? byCounts(lines, counted) : byEnds(lines, ends);
  return assemble(text, lines, pieces, announcedBy(lines, counted));
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
