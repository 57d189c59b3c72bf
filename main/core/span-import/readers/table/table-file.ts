import { CsvError, parse } from "csv-parse/sync";
import { appError } from "#shared/errors";
import { fail, ok, type Result } from "#shared/result";
import { detectDialect } from "../../../import/table/dialect";
import type { ForeignFile } from "../../foreign";
import { textOf } from "../lines/json-records";
import { readSheets } from "./xlsx-sheets";

/** A table of a file: the names of its columns, and rows of as many cells. */
export interface TableFile {
  name: string;
  columns: string[];
  rows: string[][];
  /** Number of the first row, counted as a spreadsheet does. */
  first: number;
}

/**
 * The tables of a CSV or TSV file or a workbook; the first row holds the names. `isEscaped` for files with tabs that
 * Wortlaut wrote. Fails on what is none.
 */
export async function readTables(file: ForeignFile, isEscaped = false): Promise<Result<TableFile[]>> {
  const bytes = await file.read();
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const sheets = readSheets(bytes);
    if (!sheets.ok) return fail(appError("import-broken-file", file.name, sheets.error));
    return ok(sheets.value.map(({ name, rows }) => tableOf(`${file.name}, ${name}`, rows)));
  }
  const text = textOf(bytes);
  if (isEscaped && /\.tsv$/i.test(file.name)) return ok([tableOf(file.name, escapedRows(text))]);
  try {
    const extension = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? "";
    const { delimiter, quote } = detectDialect(text.replace(/\r\n?/g, "\n").slice(0, 64_000), extension);
    const rows = parse(text, {
      ...{ delimiter, quote, relax_column_count: true, relax_quotes: true },
      ...{ skip_empty_lines: true, skip_records_with_empty_values: true },
    }) as string[][];
    return ok([tableOf(file.name, rows)]);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === "number" ? ` at line ${error.lines}` : "";
    return fail(appError("import-broken-file", file.name, `the table is broken${line} (${error.code}).`));
  }
}

/** Rows of cells in which tabs and line ends are written as escapes. */
function escapedRows(text: string): string[][] {
  const signs: Record<string, string> = { "\\": "\\", t: "\t", n: "\n", r: "\r" };
  const lines = text.split("\n").filter((line) => line !== "");
  return lines.map((line) =>
    line
      .split("\t")
      .map((cell) => cell.replace(/\\([\\tnr])/g, (_, letter: string) => signs[letter] ?? letter)),
  );
}

function tableOf(name: string, [head = [], ...rows]: string[][]): TableFile {
  return { name, columns: head.map((cell) => cell.trim()), rows, first: 2 };
}
