import { parse } from "csv-parse/sync";
import type { TableDocument } from "#shared/tables/table-document";
import { type CsvStyle, csvLine, guardFormula, unguardFormula } from "../export/csv-text";

const style: CsvStyle = { delimiter: ",", bom: false, formulaSafe: true };

/** How it is written, for the settings file. */
export const csvFacts = { encoding: "UTF-8", delimiter: ",", lineEnd: "\r\n" };

/** A table as CSV (RFC 4180, UTF-8), and whether texts had to be guarded from being run as formulas. */
export function csvTable(table: TableDocument): { bytes: Buffer; isGuarded: boolean } {
  let isGuarded = false;
  const pieces: Buffer[] = [];
  let piece = "";
  for (const row of linesOf(table)) {
    isGuarded ||= row.some((cell) => typeof cell === "string" && guardFormula(cell) !== cell);
    const line = csvLine(row, style);
    // Readers skip empty lines; a pair of quotation marks is an empty cell.
    piece += line === "\r\n" ? '""\r\n' : line;
    if (piece.length < 1 << 20) continue;
    pieces.push(Buffer.from(piece, "utf8"));
    piece = "";
  }
  pieces.push(Buffer.from(piece, "utf8"));
  return { bytes: Buffer.concat(pieces), isGuarded };
}

function* linesOf({ columns, rows }: TableDocument): Generator<Array<string | number>> {
  yield columns.map(({ title }) => title);
  for (const row of rows) yield columns.map((_, at) => row[at] ?? "");
}

/** Reads a CSV file of `csvTable` back and says where it differs from `table`; undefined when it does not. */
export function csvDifference(bytes: Uint8Array, table: TableDocument): string | undefined {
  let read: string[][];
  try {
    read = parse(Buffer.from(bytes), { delimiter: ",", record_delimiter: "\r\n" });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  if (read.length !== table.rows.length + 1) return `${read.length - 1} rows`;
  let number = 0;
  for (const row of linesOf(table)) {
    const found = read[number] ?? [];
    const isSame = found.length === row.length && row.every((cell, at) => sameCell(found[at] ?? "", cell));
    if (!isSame) return `row ${number}`;
    number += 1;
  }
  return undefined;
}

function sameCell(text: string, cell: string | number): boolean {
  return typeof cell === "number" ? Number(text) === cell : unguardFormula(text) === cell;
}
