import { openZip, type Zip, type ZipResult } from "../../../import/zip/read-zip";
import { columnIndex } from "../../../tables/read-xlsx";

/** A sheet of a workbook, cells as texts; what a formula gave counts, not the formula. */
export interface Sheet {
  name: string;
  rows: string[][];
}

/** More than this is no table but a trap. Bytes of one part. */
const largestPart = 512 * 1024 * 1024;
const mostColumns = 2000;

/** Reads the sheets of a workbook (OOXML) of any program. The error is one sentence. */
export function readSheets(bytes: Uint8Array): ZipResult<Sheet[]> {
  const zip = openZip(bytes);
  if (!zip.ok) return { ok: false, error: `${zip.error}.` };
  const part = (name: string) => partOf(zip.value, name);
  const workbook = part("xl/workbook.xml");
  if (workbook === undefined) return { ok: false, error: "it is no workbook." };
  if (/<!DOCTYPE|<!ENTITY/i.test(workbook))
    return { ok: false, error: "its XML has a document type, which is not read." };
  const targets = relationTargets(part("xl/_rels/workbook.xml.rels") ?? "");
  const strings = sharedStrings(part("xl/sharedStrings.xml") ?? "");
  const sheets: Sheet[] = [];
  for (const [tag] of workbook.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)) {
    const name = unescapeXml(attribute(tag, "name"));
    const target = targets.get(attribute(tag, "(?:\\w+:)?id")) ?? "";
    const xml = part(target.startsWith("/") ? target.slice(1) : `xl/${target}`);
    if (xml !== undefined) sheets.push({ name, rows: rowsOf(xml, strings) });
  }
  return { ok: true, value: sheets };
}

function partOf(zip: Zip, name: string): string | undefined {
  const entry = zip.entries.find((one) => one.name === name);
  const read = entry && zip.read(entry, largestPart);
  return read?.ok ? new TextDecoder("utf-8").decode(read.value) : undefined;
}

function attribute(tag: string, name: string): string {
  return (
    new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
      .exec(tag)
      ?.slice(1)
      .find((one) => one !== undefined) ?? ""
  );
}

function relationTargets(xml: string): Map<string, string> {
  const targets = new Map<string, string>();
  for (const [tag] of xml.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g))
    targets.set(attribute(tag, "Id"), attribute(tag, "Target"));
  return targets;
}

function sharedStrings(xml: string): string[] {
  return [...xml.matchAll(/<(?:\w+:)?si(?:\s[^>]*)?(?:\/>|>(.*?)<\/(?:\w+:)?si>)/gs)].map(
    ([, content = ""]) => textIn(content),
  );
}

/** The text runs of a cell; readings printed above (rPh) are not its text. */
function textIn(xml: string): string {
  const plain = xml.replace(/<(?:\w+:)?rPh\b.*?<\/(?:\w+:)?rPh>/gs, "");
  return [...plain.matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)<\/(?:\w+:)?t>/g)]
    .map(([, text = ""]) => unescapeXml(text))
    .join("");
}

function rowsOf(xml: string, strings: readonly string[]): string[][] {
  const rows: string[][] = [];
  for (const [, content = ""] of xml.matchAll(/<(?:\w+:)?row(?:\s[^>]*[^/])?>(.*?)<\/(?:\w+:)?row>/gs)) {
    const row: string[] = [];
    for (const [, tag = "", inner = ""] of content.matchAll(
      /<(?:\w+:)?c(\s[^>]*?)?(?:\/>|>(.*?)<\/(?:\w+:)?c>)/gs,
    )) {
      const letters = /^[A-Z]+/.exec(attribute(tag, "r"))?.[0];
      const at = letters === undefined ? row.length : columnIndex(letters);
      if (at >= mostColumns) continue;
      while (row.length < at) row.push("");
      row[at] = cellText(attribute(tag, "t"), inner, strings);
    }
    if (row.some((cell) => cell !== "")) rows.push(row);
  }
  const width = Math.max(0, ...rows.slice(0, 1).map(({ length }) => length));
  for (const row of rows) while (row.length < width) row.push("");
  return rows;
}

function cellText(type: string, inner: string, strings: readonly string[]): string {
  if (type === "inlineStr") return textIn(inner);
  const value = unescapeXml(/<(?:\w+:)?v(?:\s[^>]*)?>([^<]*)<\/(?:\w+:)?v>/.exec(inner)?.[1] ?? "");
  if (type === "s") return strings[Number(value)] ?? "";
  return type === "b" ? (value === "1" ? "true" : "false") : value;
}

const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  return text
    .replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, name: string) => {
      if (!name.startsWith("#")) return named[name] ?? whole;
      const code =
        name[1] === "x" || name[1] === "X" ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .replace(/_x([0-9A-F]{4})_/g, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
