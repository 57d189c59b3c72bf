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

/** The field codes of an article, in the order they are printed. */
const codes =
  "CLM SE HD BY CR WC PD ET SN SC ED PG VOL LA CY LP TD ART CT RF CO IN NS RE IPD IPC PUB AN".split(" ");
const anyCode = codes.join("|");
/** A code and what divides it from its value: in tables a tab or several blanks, in copied text a single blank. */
const tabbedCode = new RegExp(`^([ \\u00a0]*(${anyCode})(?:[ \\u00a0]*\\t\\s*|[ \\u00a0]{2,}|\\s*$))`, "u");
const spacedCode = new RegExp(`^([ \\u00a0]*(${anyCode})(?:\\s+|$))`, "u");

/** The line of the first field and how codes are divided from values, if at least three codes begin lines. */
export function codedStart(
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

interface CodedField {
  code: string;
  /** Where its value begins, as a UTF-16 offset. */
  valueStart: number;
  range: LineRange;
}

const isText = ({ code }: CodedField) => code === "LP" || code === "TD";

/** Reads an article of which every field begins with its code; `pattern` finds the codes. */
export function readCoded(
  lines: readonly Line[],
  range: LineRange,
  pattern: RegExp,
  ended: boolean,
): FoundArticle {
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
