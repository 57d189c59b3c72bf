import { strToU8, Zip, ZipDeflate } from "fflate";
import { splitsSurrogatePair } from "#shared/text/offsets";
import { columnName, noTime, textCell, xlsxLimits } from "./write-xlsx";
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

/** The sheet that holds what does not fit into cells of others. */
export const continuedSheet = "continued";
const continuedColumns = ["sheet", "row", "column", "part", "text"];

interface About {
  title: string;
  software: string;
  /** ISO 8601, UTC. */
  created: string;
}

/**
 * An XLSX file that is made row by row on several sheets at the same time. The sheet begun first goes straight into
 * the file; what is on the others waits packed in memory. Cells longer than 32,767 units go on on the sheet
 * "continued", sheets with more rows than a sheet can have on one with "-2" behind its name. Texts are stored as
 * texts whatever they look like; the same rows give the same bytes.
 */
export class XlsxStream {
  /** Cells that go on on the sheet "continued". */
  continued = 0;
  readonly #zip: Zip;
  readonly #about: About;
  readonly #rowsPerSheet: number;
  readonly #sheets: OpenSheet[] = [];
  readonly #series = new Map<string, { columns: readonly string[]; sheet: OpenSheet; count: number }>();
  #ready: Uint8Array[] = [];
  #failure: Error | undefined;

  /** `rowsPerSheet` with the head; less than a sheet can have only in tests. */
  constructor(about: About, rowsPerSheet: number = xlsxLimits.rows) {
    this.#about = about;
    this.#rowsPerSheet = rowsPerSheet;
    this.#zip = new Zip((error, bytes) => {
      if (error) this.#failure ??= error;
      else this.#ready.push(bytes);
    });
  }

  /** Begins a sheet with its head row; does nothing when it is there. */
  begin(name: string, columns: readonly string[]): void {
    if (this.#series.has(name)) return;
    this.#series.set(name, { columns, sheet: this.#open(name, columns), count: 1 });
  }

  /** Appends a row to a sheet that was begun. */
  row(name: string, cells: ReadonlyArray<string | number>): void {
    const series = this.#series.get(name);
    if (!series) throw new Error(`there is no sheet ${name}`);
    if (series.sheet.rows >= this.#rowsPerSheet) {
      series.count++;
      series.sheet = this.#open(`${name}-${series.count}`, series.columns);
    }
    const { sheet, columns } = series;
    const firsts = cells.map((cell, at) => {
      if (typeof cell === "number" || cell.length <= xlsxLimits.cell) return cell;
      const [first = "", ...rest] = cutCell(cell);
      this.#continue(sheet.name, sheet.rows + 1, columns[at] ?? "", rest);
      return first;
    });
    sheet.add(firsts, cellStyle.text);
  }

  /** The bytes that are ready since this was last asked. */
  take(): Uint8Array {
    if (this.#failure) throw this.#failure;
    const bytes = Buffer.concat(this.#ready);
    this.#ready = [];
    return bytes;
  }

  /** Ends all sheets and writes what holds them together. */
  finish(): void {
    for (const sheet of this.#sheets) sheet.end();
    const { title, software, created } = this.#about;
    const parts: Record<string, string> = {
      "[Content_Types].xml": contentTypesPart(this.#sheets.length),
      "_rels/.rels": packagePart,
      "docProps/core.xml": propertiesPart(title, software, created),
      "xl/workbook.xml": workbookPart(this.#sheets.map(({ name }) => name)),
      "xl/_rels/workbook.xml.rels": workbookRelationsPart(this.#sheets.length),
      "xl/styles.xml": stylesPart,
    };
    for (const [name, text] of Object.entries(parts)) this.#entry(name).push(strToU8(text), true);
    this.#zip.end();
  }

  #open(name: string, columns: readonly string[]): OpenSheet {
    const number = this.#sheets.length + 1;
    const entry = this.#entry(`xl/worksheets/sheet${number}.xml`);
    const sheet = new OpenSheet(name, columns, entry, number === 1);
    this.#sheets.push(sheet);
    return sheet;
  }

  #entry(path: string): ZipDeflate {
    const entry = new ZipDeflate(path, { level: 6 });
    entry.mtime = noTime;
    this.#zip.add(entry);
    return entry;
  }

  #continue(sheet: string, row: number, column: string, rest: readonly string[]): void {
    this.continued++;
    this.begin(continuedSheet, continuedColumns);
    for (const [at, text] of rest.entries()) {
      this.row(continuedSheet, [sheet, row, column, at + 2, text]);
    }
  }
}

/** The parts of a text that fit into cells; no character is cut in two. */
function cutCell(text: string): string[] {
  const parts: string[] = [];
  for (let start = 0; start < text.length; ) {
    let end = Math.min(text.length, start + xlsxLimits.cell);
    if (splitsSurrogatePair(text, end)) end--;
    parts.push(text.slice(start, end));
    start = end;
  }
  return parts;
}

const pieceUnits = 1 << 16;
/** Widths in characters: of columns that hold words, and of all others. */
const wide = 50;
const usual = 16;
const wideColumns = new Set([
  "text",
  "quote",
  "title",
  "note",
  "guideline",
  "wording",
  "before",
  "after",
  "name",
]);

class OpenSheet {
  readonly name: string;
  /** Rows with the head. */
  rows = 0;
  readonly #letters: string[];
  readonly #entry: ZipDeflate;
  readonly #after: string;
  #piece: string;

  constructor(name: string, columns: readonly string[], entry: ZipDeflate, isFirst: boolean) {
    this.name = name;
    this.#letters = columns.map((_, at) => columnName(at));
    this.#entry = entry;
    const widths = columns.map((column) => (wideColumns.has(column) ? wide : usual));
    const range = `A1:${this.#letters.at(-1)}${xlsxLimits.rows}`;
    const { before, after } = sheetFrame(widths, isFirst, range);
    this.#piece = before;
    this.#after = after;
    this.add(columns, cellStyle.head);
  }

  add(cells: ReadonlyArray<string | number>, style: number): void {
    this.rows++;
    let row = "";
    for (const [at, cell] of cells.entries()) {
      if (cell === "") continue;
      const place = `${this.#letters[at]}${this.rows}`;
      row +=
        typeof cell === "string"
          ? textCell(place, cell, style)
          : `<c r="${place}" s="${cellStyle.plain}"><v>${cell}</v></c>`;
    }
    // One line high whatever is in it: programs would measure every row of a long sheet otherwise.
    this.#piece += `<row r="${this.rows}" ht="15" customHeight="1">${row}</row>\n`;
    if (this.#piece.length < pieceUnits) return;
    this.#entry.push(strToU8(this.#piece), false);
    this.#piece = "";
  }

  end(): void {
    this.#entry.push(strToU8(this.#piece + this.#after), true);
  }
}
