import type { Metadata } from "#shared/ipc/import-types";
import type { Mask } from "#shared/model/article";
import {
  type DeliveredArticle,
  type Delivery,
  type LeftOver,
  type Line,
  type LineRange,
  linesOf,
  maskLines,
  stretchOf,
  trimRange,
} from "./delivery";

const tagLine = /^\s*([A-Z]{2})\s?:(?:[ \t]+|$)/u;

/** What two-letter tags hold. Others are masked and not read. */
const roles: Record<string, keyof Metadata | "text" | undefined> = {
  QU: "source",
  ZT: "source",
  DA: "published",
  DT: "published",
  UE: "title",
  TI: "title",
  HL: "title",
  AU: "author",
  VE: "author",
  OR: "place",
  SP: "language",
  AG: "agency",
  TX: "text",
  VT: "text",
};

/** Tags that may stand behind the text; other two capitals with a colon there are words of the text. */
const behind = new Set(
  "ND QU ZT DA DT UE TI HL UT DZ AU VE OR SP AG TX VT CR CP RE RU SE IS DN NR JG HE AB KW SW DE CO FI PE CN LA".split(
    " ",
  ),
);

interface Tagged {
  tag: string;
  valueStart: number;
  range: LineRange;
}

/** A delivery of records with two-letter tags (`ND:`, `QU:`, `TX:`); undefined for other texts. */
export function readTagged(text: string): Delivery | undefined {
  if (!/^\s*(?:TX|VT)\s?:/mu.test(text) || !/^\s*(?:QU|ZT)\s?:/mu.test(text)) return undefined;
  const lines = linesOf(text);
  const records = recordsOf(lines);
  const articles: DeliveredArticle[] = [];
  const leftOver: LeftOver[] = [];
  const [first] = records;
  const before = first && trimRange(lines, { from: 0, to: first[0]?.range.from ?? 0 });
  if (before) leftOver.push({ ...stretchOf(lines, before), reason: "cover" });
  for (const record of records) {
    const article = articleOf(lines, record);
    if (article) articles.push(article);
    else leftOver.push({ ...stretchOf(lines, rangeOf(lines, record)), reason: "no-text" });
  }
  return articles.length > 0 ? { importer: "genios", articles, leftOver } : undefined;
}

function rangeOf(lines: readonly Line[], record: readonly Tagged[]): LineRange {
  const range = { from: record[0]?.range.from ?? 0, to: record.at(-1)?.range.to ?? 0 };
  return trimRange(lines, range) ?? range;
}

/** A record ends where the tag comes again that the first one began with. */
function recordsOf(lines: readonly Line[]): Tagged[][] {
  const records: Tagged[][] = [];
  let opening: string | undefined;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    const match = tagLine.exec(line?.raw ?? "");
    const tag = match?.[1] ?? "";
    const current = records.at(-1);
    const inText = current?.some((item) => roles[item.tag] === "text") === true;
    if (line && match && (!inText || behind.has(tag) || tag === opening)) {
      const tagged = {
        tag,
        valueStart: Math.min(line.end, line.start + match[0].length),
        range: { from: i, to: i + 1 },
      };
      opening ??= tag;
      if (tag === opening) records.push([tagged]);
      else records.at(-1)?.push(tagged);
    } else {
      const last = current?.at(-1);
      if (last) last.range.to = i + 1;
    }
  }
  return records;
}

function articleOf(lines: readonly Line[], record: readonly Tagged[]): DeliveredArticle | undefined {
  const mask: Mask[] = [];
  const fields: DeliveredArticle["fields"] = {};
  let body: DeliveredArticle["body"] | undefined;
  for (const { tag, valueStart, range } of record) {
    const own = trimRange(lines, range) ?? range;
    const { start, end } = stretchOf(lines, own);
    const role = roles[tag];
    if (role !== "text") {
      mask.push(...maskLines(lines, own, role === "title" ? "title" : "other"));
      const value = lines
        .slice(own.from, own.to)
        .map(({ raw }) => raw)
        .join("\n")
        .slice(valueStart - start);
      if (role && value.trim()) fields[role] ??= value.replace(/\s+/gu, " ").trim();
      continue;
    }
    mask.push({ start, end: Math.max(start + 2, valueStart), reason: "other" });
    body = { start: body?.start ?? valueStart, end: Math.max(valueStart, end) };
  }
  if (!body || body.end <= body.start) return undefined;
  const present = [fields.source, fields.published, fields.title].filter(Boolean).length;
  return { ...stretchOf(lines, rangeOf(lines, record)), body, mask, fields, marks: (present + 1) / 4 };
}
