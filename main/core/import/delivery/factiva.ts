import type { Mask } from "#shared/model/article";
import { findDate } from "../metadata/date-notation";
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

/** The field codes of an article, in the order they are printed. */
const codes =
  "CLM SE HD BY CR WC PD ET SN SC ED PG VOL LA CY LP TD ART CT RF CO IN NS RE IPD IPC PUB AN".split(" ");
const anyCode = codes.join("|");
/** A code and what divides it from its value: in tables a tab or several blanks, in copied text a single blank. */
const tabbedCode = new RegExp(`^([ \\u00a0]*(${anyCode})(?:[ \\u00a0]*\\t\\s*|[ \\u00a0]{2,}|\\s*$))`, "u");
const spacedCode = new RegExp(`^([ \\u00a0]*(${anyCode})(?:\\s+|$))`, "u");
const documentLine = /^(?:document|dokument) ([A-Z0-9]{4,10}\d{8}[A-Za-z0-9]{6,14})$/iu;
const wordsLine = /^(\d[\d.,]*) (?:words?|wörter|w[öo]rt|mots|palabras|parole|woorden)$/iu;
const rights = /^(?:copyright\b|©|\(c\)|alle rechte vorbehalten|all rights reserved)/iu;
const languages =
  /^(?:english|german|french|spanish|italian|dutch|portuguese|polish|russian|englisch|deutsch|französisch|spanisch|italienisch|niederländisch|portugiesisch|polnisch|russisch)$/iu;
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

/** Page footers go with the article before them, all else is left over. */
function addBefore(
  lines: readonly Line[],
  range: LineRange,
  articles: DeliveredArticle[],
  leftOver: LeftOver[],
): void {
  const previous = articles.at(-1);
  const texts = lines.slice(range.from, range.to).map(({ text }) => text);
  if (previous && texts.every((line) => line === "" || isFurniture(line))) {
    previous.end = stretchOf(lines, range).end;
    previous.mask.push(...maskLines(lines, range, "navigation"));
    return;
  }
  const searched = texts.some((line) => searchList.test(line));
  const reason = searched ? "search-list" : articles.length === 0 ? "cover" : "between";
  leftOver.push({ ...stretchOf(lines, range), reason });
}

/** The line of the first field and how codes are divided from values, if at least three codes begin lines. */
function codedStart(
  lines: readonly Line[],
  { from, to }: LineRange,
): { from: number; code: RegExp } | undefined {
  for (const code of [tabbedCode, spacedCode]) {
    const names = new Map<string, number>();
    for (let i = from; i < to; i++) {
      const name = code.exec(lines[i]?.raw ?? "")?.[2];
      if (name && !names.has(name)) names.set(name, i);
    }
    const texts = names.has("LP") || names.has("TD") || names.has("PD");
    if (names.has("HD") && names.size >= 3 && texts) return { from: Math.min(...names.values()), code };
  }
  return undefined;
}

interface Found {
  from: number;
  article: DeliveredArticle;
}

interface CodedField {
  code: string;
  /** Where its value begins, as a UTF-16 offset. */
  valueStart: number;
  range: LineRange;
}

const isText = ({ code }: CodedField) => code === "LP" || code === "TD";

function readCoded(lines: readonly Line[], range: LineRange, pattern: RegExp, ended: boolean): Found {
  const coded = codedFields(lines, range, pattern);
  const value = (code: string) =>
    fieldValue(
      lines,
      coded.find((item) => item.code === code),
    );
  const words = Number(/\d[\d.,]*/u.exec(value("WC"))?.[0].replace(/[.,]/gu, "") ?? 0);
  const texts = coded.filter(isText).length > 0 ? 1 : 0;
  const present = ["HD", "PD", "SN"].filter((code) => value(code) !== "").length + texts;
  const article: DeliveredArticle = {
    ...stretchOf(lines, range),
    body: codedBody(lines, range, coded),
    mask: codedMask(lines, range, coded),
    fields: codedMetadata(value),
    marks: present / 4,
    ended,
    ...(words ? { statedWords: words } : {}),
  };
  return { from: range.from, article };
}

function codedBody(lines: readonly Line[], range: LineRange, coded: CodedField[]): DeliveredArticle["body"] {
  const texts = coded.filter(isText);
  const end = lines[range.to - 1]?.end ?? 0;
  const [first] = texts;
  const last = texts.at(-1);
  if (!first || !last) return { start: end, end };
  return { start: first.valueStart, end: Math.max(first.valueStart, stretchOf(lines, last.range).end) };
}

/** Everything but the lead and the text is masked; where the text begins on the line of its code, only the code. */
function codedMask(lines: readonly Line[], range: LineRange, coded: CodedField[]): Mask[] {
  const mask: Mask[] = [];
  for (const field of coded) {
    const start = lines[field.range.from]?.start ?? 0;
    if (isText(field)) mask.push({ start, end: Math.max(start + 2, field.valueStart), reason: "other" });
    else mask.push(...maskLines(lines, field.range, reasonOf(field.code)));
  }
  for (let i = range.from; i < range.to; i++) {
    if (isFurniture(lines[i]?.text ?? ""))
      mask.push(...maskLines(lines, { from: i, to: i + 1 }, "navigation"));
  }
  return mask;
}

function reasonOf(code: string): Mask["reason"] {
  if (code === "HD") return "title";
  if (code === "PD") return "date-prefix";
  return code === "CY" ? "notice" : "other";
}

function codedMetadata(value: (code: string) => string): DeliveredArticle["fields"] {
  const date = value("PD");
  const credit = value("CR");
  return {
    title: value("HD"),
    author: value("BY").replace(/^(?:by|von)\s+/iu, ""),
    published: date.slice(findDate(date)?.start ?? 0),
    source: value("SN"),
    language: value("LA"),
    agency: credit.length <= 30 ? credit : "",
  };
}

/** Fields come in a fixed order, so that "IN" at the start of a line of the text is no field. */
function codedFields(lines: readonly Line[], { from, to }: LineRange, pattern: RegExp): CodedField[] {
  const coded: CodedField[] = [];
  let order = -1;
  for (let i = from; i < to; i++) {
    const line = lines[i];
    const [, prefix = "", code = ""] = pattern.exec(line?.raw ?? "") ?? [];
    const place = codes.indexOf(code);
    if (line && place > order) {
      coded.push({
        code,
        valueStart: Math.min(line.end, line.start + prefix.length),
        range: { from: i, to: i + 1 },
      });
      order = place;
    } else {
      const last = coded.at(-1);
      if (last) last.range.to = i + 1;
    }
  }
  return coded;
}

function fieldValue(lines: readonly Line[], found: CodedField | undefined): string {
  const first = found && lines[found.range.from];
  if (!first) return "";
  const more = lines.slice(found.range.from + 1, found.range.to).map(({ text }) => text);
  const parts = [
    first.raw.slice(found.valueStart - first.start),
    ...more.filter((line) => !isFurniture(line)),
  ];
  return parts.join(" ").replace(/\s+/gu, " ").trim();
}

/** The display without codes: headline, author, "456 words", date, newspaper, code, language, rights, text. */
function readPlain(
  lines: readonly Line[],
  range: LineRange,
  first: boolean,
  ended: boolean,
): Found | undefined {
  const filled: number[] = [];
  for (let i = range.from; i < range.to; i++) if (lines[i]?.text) filled.push(i);
  const at = filled.findIndex((i) => wordsLine.test(lines[i]?.text ?? ""));
  const line = (n: number) => lines[filled[n] ?? -1]?.text ?? "";
  if (at < 1 || !findDate(line(at + 1))) return undefined;
  const fields: DeliveredArticle["fields"] = {
    published: line(at + 1).slice(findDate(line(at + 1))?.start ?? 0),
  };
  const mask: Mask[] = [];
  const hide = (n: number, reason: Mask["reason"]) => {
    const i = filled[n];
    if (i !== undefined) mask.push(...maskLines(lines, { from: i, to: i + 1 }, reason));
  };
  const top = readPlainTop(line, at, first, fields, hide);
  hide(at, "other");
  hide(at + 1, "date-prefix");
  const text = readPlainFields(line, at + 2, filled.length, fields, hide);
  const lastLine = ended ? filled.length - 1 : filled.length;
  if (ended) hide(filled.length - 1, "other");
  for (let n = text; n < lastLine; n++) if (isFurniture(line(n))) hide(n, "navigation");
  const from = filled[top] ?? range.from;
  const words = Number((wordsLine.exec(line(at))?.[1] ?? "").replace(/[.,]/gu, ""));
  const start = lines[filled[text] ?? -1]?.start ?? lines[filled.at(-1) ?? 0]?.end ?? 0;
  const end = Math.max(start, lines[filled[lastLine - 1] ?? -1]?.end ?? start);
  const marks = [fields.title, fields.source, fields.language, ended].filter(Boolean).length / 4;
  const whole = stretchOf(lines, { from, to: range.to });
  const article = { ...whole, body: { start, end }, mask, fields, marks, ended, statedWords: words };
  return { from, article };
}

/** Headline and author above the number of words; gives the number of the first line of the article. */
function readPlainTop(
  line: (n: number) => string,
  at: number,
  first: boolean,
  fields: DeliveredArticle["fields"],
  hide: (n: number, reason: Mask["reason"]) => void,
): number {
  const bylined = /^(?:by|von)\s+\p{Lu}/iu.test(line(at - 1)) || (at >= 2 && looksLikeNames(line(at - 1)));
  const title = bylined ? at - 2 : at - 1;
  if (bylined) {
    fields.author = line(at - 1).replace(/^(?:by|von)\s+/iu, "");
    hide(at - 1, "other");
  }
  // Above the headline of the first article there may be a cover sheet; above others a section or a page header.
  const top = first ? Math.max(0, title) : 0;
  fields.title = line(Math.max(0, title));
  hide(Math.max(0, title), "title");
  for (let n = top; n < title; n++) hide(n, isFurniture(line(n)) ? "navigation" : "other");
  return top;
}

function looksLikeNames(line: string): boolean {
  const words = line.split(" ");
  return (
    words.length <= 6 &&
    words.length >= 2 &&
    words.every((word) => /^\p{Lu}[\p{L}.'’-]*,?$|^(?:and|und|von|de)$/u.test(word))
  );
}

/** Time, newspaper, code, page, language and rights; gives the number of the first line of the text. */
function readPlainFields(
  line: (n: number) => string,
  from: number,
  count: number,
  fields: DeliveredArticle["fields"],
  hide: (n: number, reason: Mask["reason"]) => void,
): number {
  let n = from;
  if (/^\d{1,2}:\d{2}/u.test(line(n))) hide(n++, "other");
  fields.source = line(n);
  hide(n++, "other");
  for (; n < Math.min(count, from + 9); n++) {
    const text = line(n);
    const code = /^[A-Z0-9]{2,10}$/u.test(text) || /^[A-Z]?\d{1,3}(?:[,;] ?[A-Z]?\d{1,3})*$/u.test(text);
    if (languages.test(text)) fields.language = text;
    else if (rights.test(text)) {
      hide(n++, "notice");
      break;
    } else if (!code && (fields.language || text.length > 60)) break;
    hide(n, "other");
  }
  return n;
}
