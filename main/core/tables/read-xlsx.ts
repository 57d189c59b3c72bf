import { strFromU8, unzipSync } from "fflate";
import type { Cell } from "./write-xlsx";
import { readXlsxText, readXmlText } from "./xlsx-text";

/** The name and number of a sheet in a workbook. */
export const sheetTag = /<sheet name="([^"]*)" sheetId="\d+" r:id="rId(\d+)"\/>/g;
const rowTag = /<row r="(\d+)"(?: ht="\d+" customHeight="1")?>(.*?)<\/row>/gs;
const cellTag =
  /<c r="([A-Z]+)(\d+)" s="\d+"(?: t="inlineStr"><is><t xml:space="preserve">([^<]*)<\/t><\/is>|><v>([^<]+)<\/v>)<\/c>/gy;

/** A sheet as it stands in a file: its name, and its rows with the head as the first. Cells that are not there are null. */
export interface ReadSheet {
  name: string;
  rows: Iterable<Cell[]>;
}

/** Reads the bytes `writeXlsx` made. Strict: throws Error on anything it would not write. */
export function readXlsx(bytes: Uint8Array): ReadSheet[] {
  const files = unzipSync(bytes);
  const part = (name: string) => {
    const file = files[name];
    if (!file) throw new Error(`${name} is missing`);
    return strFromU8(file);
  };
  return [...part("xl/workbook.xml").matchAll(sheetTag)].map(([, name = "", number = ""]) => ({
    name: readXmlText(name),
    rows: readRows(part(`xl/worksheets/sheet${number}.xml`)),
  }));
}

function* readRows(xml: string): Generator<Cell[]> {
  let number = 0;
  for (const [, row, content = ""] of xml.matchAll(rowTag)) {
    number += 1;
    if (Number(row) !== number) throw new Error(`row ${number} is missing`);
    yield readCells(content, number);
  }
}

/** The cells of a row, from what is between its tags; those that are not there are null. */
export function readCells(content: string, row: number): Cell[] {
  const cells: Cell[] = [];
  let end = 0;
  for (const found of content.matchAll(cellTag)) {
    const [whole, letters = "", number, text, value] = found;
    if (found.index !== end || Number(number) !== row) break;
    const at = columnIndex(letters);
    while (cells.length < at) cells.push(null);
    cells[at] = text === undefined ? Number(value) : readXlsxText(text);
    end += whole.length;
  }
  if (end !== content.length) throw new Error(`row ${row} has a cell of another kind`);
  return cells;
}

/** "A" is 0, "AA" is 26. */
export function columnIndex(letters: string): number {
  return [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
