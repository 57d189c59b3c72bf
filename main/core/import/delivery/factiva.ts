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
import { codedStart, readCoded } from "./factiva-coded";
import { readPlain } from "./factiva-plain";

const documentLine = /^(?:document|dokument) ([A-Z0-9]{4,10}\d{8}[A-Za-z0-9]{6,14})$/iu;
const searchList = /^(?:search summary|suchzusammenfassung|zusammenfassung der suche|suchübersicht)$/iu;

/** A Factiva delivery, with field codes or in the plain display; undefined for other texts. */
export function readFactiva(text: string): Delivery | undefined {
  if (!/\b(?:document|dokument) [A-Z0-9]{4,10}\d{8}/iu.test(text) && !/^HD\b/mu.test(text)) return undefined;
  const lines = linesOf(text);
  const ends = lines.flatMap(({ text: line }, i) => (isEnd(lines, i, line) ? [i] : []));
  const articles: DeliveredArticle[] = [];
  const leftOver: LeftOver[] = [];
  let from = 0;
  for (const to of [...ends.map((i) => i + 1), lines.length]) {
    const range = trimRange(lines, { from, to });
    const last = to === lines.length && ends.at(-1) !== to - 1;
    from = to;
    if (!range) continue;
    const { before, article } = readOne(lines, range, articles.length === 0, !last);
    if (before) addBefore(lines, before, articles, leftOver);
    if (article) articles.push(article);
  }
  if (!articles.some(({ marks }) => marks >= 0.5)) return undefined;
  return { importer: "factiva", articles, leftOver };
}

/** "AN" with its number, or the line "Document …" that closes both displays. */
function isEnd(lines: readonly Line[], i: number, line: string): boolean {
  if (documentLine.test(line)) return true;
  return /^AN[ \t\u00a0]+\S/u.test(line) && documentLine.test(line.slice(2).trim()) && lines[i] !== undefined;
}

function readOne(
  lines: readonly Line[],
  range: LineRange,
  first: boolean,
  ended: boolean,
): { before?: LineRange; article?: DeliveredArticle } {
  const start = codedStart(lines, range);
  const found = start
    ? readCoded(lines, { from: start.from, to: range.to }, start.code, ended)
    : readPlain(lines, range, first, ended);
  if (!found && ended) return { article: unread(lines, range) };
  if (!found) return { before: range };
  const before = trimRange(lines, { from: range.from, to: found.from });
  return { article: found.article, ...(before ? { before } : {}) };
}

/** An article that ends as one but whose fields are not understood: what can be told is left to its text. */
function unread(lines: readonly Line[], range: LineRange): DeliveredArticle {
  const whole = stretchOf(lines, range);
  const last = { from: range.to - 1, to: range.to };
  const text = trimRange(lines, { from: range.from, to: range.to - 1 });
  const body = text ? stretchOf(lines, text) : { start: whole.end, end: whole.end };
  return { ...whole, body, mask: maskLines(lines, last, "other"), fields: {}, marks: 0.25, ended: true };
}

/** What stands before an article; page footers are passed over. */
function addBefore(
  lines: readonly Line[],
  range: LineRange,
  articles: readonly DeliveredArticle[],
  leftOver: LeftOver[],
): void {
  const texts = lines.slice(range.from, range.to).map(({ text }) => text);
  if (texts.every((line) => line === "" || isFurniture(line))) return;
  const searched = texts.some((line) => searchList.test(line));
  const reason = searched ? "search-list" : articles.length === 0 ? "cover" : "between";
  leftOver.push({ ...stretchOf(lines, range), reason });
}
