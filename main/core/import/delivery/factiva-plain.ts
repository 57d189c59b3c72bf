import type { Mask } from "#shared/model/article";
import { findDate } from "../metadata/date-notation";
import {
  type DeliveredArticle,
  type FoundArticle,
  isFurniture,
  type Line,
  type LineRange,
  maskLines,
  stretchOf,
} from "./delivery";

const wordsLine = /^(\d[\d.,]*) (?:words?|wörter|w[öo]rt|mots|palabras|parole|woorden)$/iu;
const rights = /^(?:copyright\b|©|\(c\)|alle rechte vorbehalten|all rights reserved)/iu;
const languages =
  /^(?:english|german|french|spanish|italian|dutch|portuguese|polish|russian|englisch|deutsch|französisch|spanisch|italienisch|niederländisch|portugiesisch|polnisch|russisch)$/iu;

/** The display without codes: headline, author, "456 words", date, newspaper, code, language, rights, text. */
export function readPlain(
  lines: readonly Line[],
  range: LineRange,
  first: boolean,
  ended: boolean,
): FoundArticle | undefined {
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
