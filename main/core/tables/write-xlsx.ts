import { strToU8, type Zippable, zipSync } from "fflate";
import {
  cellStyle,
  contentTypesPart,
  packagePart,
  propertiesPart,
  sheetFrame,
  stylesPart,
  workbookPart,
  workbookRelationsPart,
} from "./xlsx-parts";
import { xlsxText } from "./xlsx-text";

export type Cell = string | number | null;

/** A sheet: a head and rows under it. */
export interface Sheet {
  name: string;
  columns: ReadonlyArray<{ title: string; kind: "text" | "number" | "share" | "date" }>;
  rows: ReadonlyArray<readonly Cell[]>;
}

/** A cell holds no more UTF-16 units than this, a sheet no more rows and columns. */
export const xlsxLimits = { cell: 32_767, rows: 1_048_576, columns: 16_384 } as const;

interface About {
  title: string;
  software: string;
  /** ISO 8601, UTC. */
  created: string;
}

/** The time of files inside an archive: the present one would make two files of the same table differ. */
export const noTime = new Date(1980, 0, 1);

/**
 * The bytes of an XLSX file (ECMA-376). Texts are stored as texts whatever they look like: no program takes one for
 * a formula, a number or a date. The same sheets give the same bytes.
 */
export function writeXlsx(sheets: readonly Sheet[], about: About): Uint8Array {
  const parts: Record<string, string> = {
    "[Content_Types].xml": contentTypesPart(sheets.length),
    "_rels/.rels": packagePart,
    "docProps/core.xml": propertiesPart(about.title, about.software, about.created),
    "xl/workbook.xml": workbookPart(sheets.map(({ name }) => name)),
    "xl/_rels/workbook.xml.rels": workbookRelationsPart(sheets.length),
    "xl/styles.xml": stylesPart,
  };
  const files: Zippable = {};
  for (const [name, text] of Object.entries(parts)) files[name] = strToU8(text);
  sheets.forEach((sheet, at) => {
    files[`xl/worksheets/sheet${at + 1}.xml`] = sheetBytes(sheet, at === 0);
  });
  return zipSync(files, { level: 6, mtime: noTime });
}

function sheetBytes(sheet: Sheet, isFirst: boolean): Uint8Array {
  const names = sheet.columns.map((_, at) => columnName(at));
  const widths = widthsOf(sheet);
  const range = `A1:${names.at(-1)}${sheet.rows.length + 1}`;
  const { before, after } = sheetFrame(widths, isFirst, range);
  const pieces: Uint8Array[] = [];
  let piece = before + headRow(sheet, names, widths);
  for (const [at, row] of sheet.rows.entries()) {
    piece += bodyRow(sheet, row, at + 2, names, widths);
    if (piece.length < 1 << 20) continue;
    pieces.push(Buffer.from(piece, "utf8"));
    piece = "";
  }
  pieces.push(Buffer.from(piece + after, "utf8"));
  return Buffer.concat(pieces);
}

function headRow({ columns }: Sheet, names: readonly string[], widths: readonly number[]): string {
  const titles = columns.map(({ title }) => title);
  const cells = titles.map((title, at) => textCell(`${names[at]}1`, title, cellStyle.head));
  return `<row r="1"${heightOf(titles, widths)}>${cells.join("")}</row>\n`;
}

function bodyRow(
  { columns }: Sheet,
  row: readonly Cell[],
  number: number,
  names: readonly string[],
  widths: readonly number[],
): string {
  let cells = "";
  for (const [at, cell] of row.entries()) {
    const place = `${names[at]}${number}`;
    if (cell === null || cell === "") continue;
    if (typeof cell === "string") cells += textCell(place, cell, cellStyle.text);
    else {
      const style = columns[at]?.kind === "share" ? cellStyle.share : cellStyle.plain;
      cells += `<c r="${place}" s="${style}"><v>${cell}</v></c>`;
    }
  }
  return `<row r="${number}"${heightOf(row, widths)}>${cells}</row>\n`;
}

const lineHeight = 15;
const mostLines = 12;

/** The height a row needs for its texts, where it is more than a line: not every program finds that out itself. */
function heightOf(row: readonly Cell[], widths: readonly number[]): string {
  let most = 1;
  for (const [at, cell] of row.entries()) {
    if (typeof cell !== "string") continue;
    // Words are not broken, so that a line holds less than its width.
    const room = Math.max(1, (widths[at] ?? narrowest) * 0.9);
    if (cell.length <= room && !cell.includes("\n")) continue;
    const lines = cell
      .split("\n", mostLines)
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / room)), 0);
    most = Math.max(most, Math.min(mostLines, lines));
  }
  return most === 1 ? "" : ` ht="${most * lineHeight}" customHeight="1"`;
}

/** A cell ("A1") that is a text. */
export function textCell(place: string, text: string, style: number): string {
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xlsxText(text)}</t></is></c>`;
}

/** The letters of a column: 0 is "A", 26 is "AA". */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

const narrowest = 9;
const widest = 60;
/** More rows do not say more about the width. */
const measured = 1000;

function widthsOf({ columns, rows }: Sheet): number[] {
  return columns.map(({ title }, at) => {
    const longest = rows.slice(0, measured).reduce(
      (most, row) => {
        const cell = row[at];
        return Math.max(most, typeof cell === "string" ? longestLine(cell) : 0);
      },
      Math.min(title.length, 30),
    );
    return Math.min(widest, Math.max(narrowest, longest + 2));
  });
}

function longestLine(text: string): number {
  return Math.max(...text.split("\n", 20).map((line) => line.length));
}
