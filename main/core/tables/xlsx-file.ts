import { readCells, sheetTag } from "./read-xlsx";
import type { Cell } from "./write-xlsx";
import { continuedSheet } from "./xlsx-stream";
import { readXmlText } from "./xlsx-text";
import { ZipFile } from "./zip-file";

const rowEnd = "</row>\n";
const rowStart = /^<row r="(\d+)" ht="15" customHeight="1">/;

/** A file that `XlsxStream` made, read sheet by sheet. Strict: throws Error on anything it would not write. */
export class XlsxFile {
  readonly #zip: ZipFile;
  /** Names of the sheets in their order. */
  readonly #names: readonly string[];

  private constructor(zip: ZipFile, names: readonly string[]) {
    this.#zip = zip;
    this.#names = names;
  }

  static async open(file: string): Promise<XlsxFile> {
    const zip = await ZipFile.open(file);
    const workbook = await zip.text("xl/workbook.xml");
    return new XlsxFile(
      zip,
      [...workbook.matchAll(sheetTag)].map(([, name = ""]) => readXmlText(name)),
    );
  }

  /** The rows of a sheet and of those that carry it on, as texts, the head once and first. */
  async *rows(name: string): AsyncGenerator<string[]> {
    const rest = this.#continued(name);
    let next = (await rest.next()).value;
    let columns: string[] = [];
    for (const sheet of this.#series(name)) {
      let number = 0;
      for await (const cells of this.#cells(sheet)) {
        number++;
        const texts = cells.map((cell) => (cell === null ? "" : String(cell)));
        if (number === 1) {
          if (columns.length === 0) yield texts;
          else if (columns.join("\n") !== texts.join("\n")) throw new Error(`${sheet} has other columns`);
          columns = texts;
          continue;
        }
        while (texts.length < columns.length) texts.push("");
        while (next?.sheet === sheet && next.row === number) {
          const at = columns.indexOf(next.column);
          texts[at] = `${texts[at]}${next.text}`;
          next = (await rest.next()).value;
        }
        yield texts;
      }
    }
    if (next) throw new Error(`there is more on the sheet ${continuedSheet} than belongs to ${name}`);
  }

  /** The sheet of this name and those that carry it on: "spans", "spans-2". */
  #series(name: string): string[] {
    const series: string[] = [];
    for (let next = name; this.#names.includes(next); next = `${name}-${series.length + 1}`)
      series.push(next);
    if (series.length === 0) throw new Error(`the sheet ${name} is missing`);
    return series;
  }

  /** What goes on of the cells of a sheet, in the order of its rows. */
  async *#continued(name: string) {
    if (name === continuedSheet || !this.#names.includes(continuedSheet)) return;
    const series = new Set(this.#series(name));
    let isHead = true;
    for await (const [sheet = "", row, column = "", , text = ""] of this.rows(continuedSheet)) {
      if (!isHead && series.has(sheet)) yield { sheet, row: Number(row), column, text };
      isHead = false;
    }
  }

  async *#cells(sheet: string): AsyncGenerator<Cell[]> {
    const number = this.#names.indexOf(sheet) + 1;
    let rest = "";
    let row = 0;
    for await (const piece of this.#zip.pieces(`xl/worksheets/sheet${number}.xml`)) {
      const parts = (rest + piece).split(rowEnd);
      rest = parts.pop() ?? "";
      for (const part of parts) {
        row++;
        const content = row === 1 ? part.slice(part.indexOf("<row ")) : part;
        const [start = "", stated] = rowStart.exec(content) ?? [];
        if (Number(stated) !== row) throw new Error(`row ${row} of ${sheet} is missing`);
        yield readCells(content.slice(start.length), row);
      }
    }
    if (!rest.startsWith("</sheetData>") || !rest.endsWith("</worksheet>\n")) {
      throw new Error(`the sheet ${sheet} is cut off`);
    }
  }
}
