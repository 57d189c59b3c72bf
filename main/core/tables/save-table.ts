import path from "node:path";
import { type AppError, appError } from "#shared/errors";
import type { SavedFile } from "#shared/ipc/save-types";
import type { UiLanguage } from "#shared/messages/define";
import { fail, ok, type Result } from "#shared/result";
import type { TableDocument } from "#shared/tables/table-document";
import { application } from "../export/app-version";
import type { Job } from "../jobs/job";
import { aboutRows, type Origin, sayIn } from "./about-file";
import { csvDifference, csvFacts, csvTable } from "./csv-table";
import { readXlsx } from "./read-xlsx";
import { saveWithSettings } from "./save-file";
import { sheetName } from "./sheet-name";
import { type Cell, columnName, type Sheet, writeXlsx, xlsxLimits } from "./write-xlsx";

export interface SaveTableArgument {
  table: TableDocument;
  format: "csv" | "xlsx";
  /** Absolute path; a file that is there is replaced when the new one is complete. */
  file: string;
  language: UiLanguage;
  /** ISO 8601, UTC. */
  created: string;
}

/**
 * Writes a table with its settings beside it, after its bytes were read back and are the same. Fails with
 * `table-cell-too-long` or `table-too-large` when an XLSX file cannot hold it, `export-read-back`, `file-not-writable`
 * or `disk-full`.
 */
export const saveTableJob: Job<SaveTableArgument, SavedFile> = async (argument) => {
  const { table, format, file } = argument;
  const uneven = table.rows.findIndex((row) => row.length > table.columns.length);
  if (uneven >= 0) {
    return fail(appError("request-invalid", table.name, `row ${uneven + 1} has more cells than columns`));
  }
  const written = format === "csv" ? asCsv(argument) : asXlsx(argument);
  if (!written.ok) return written;
  const { bytes, origin } = written.value;
  return saveWithSettings(file, bytes, origin, {
    rows: table.rows.length,
    columns: table.columns,
    ...(format === "csv" ? csvFacts : {}),
  });
};

interface Written {
  bytes: Uint8Array;
  origin: Origin;
}

function originOf({ table, language, created }: SaveTableArgument): Origin {
  const { title, settings, notes } = table;
  return { kind: "table", title, settings, notes, language, created };
}

function readBackError(file: string, why: string): AppError {
  return appError("export-read-back", path.basename(file), `read again, it was not the same: ${why}.`);
}

function asCsv(argument: SaveTableArgument): Result<Written> {
  const { bytes, isGuarded } = csvTable(argument.table);
  const difference = csvDifference(bytes, argument.table);
  if (difference !== undefined) return fail(readBackError(argument.file, difference));
  const origin = originOf(argument);
  if (!isGuarded) return ok({ bytes, origin });
  const guarded = sayIn(argument.language)("guarded");
  return ok({ bytes, origin: { ...origin, notes: [...origin.notes, guarded] } });
}

function asXlsx(argument: SaveTableArgument): Result<Written> {
  const origin = originOf(argument);
  const sheets = sheetsOf(argument, origin);
  const wrong = sheets.map((sheet) => tooMuch(sheet, argument.file)).find((error) => error !== undefined);
  if (wrong) return fail(wrong);
  const { created, table } = argument;
  const bytes = writeXlsx(sheets, { title: table.title, software: application, created });
  const difference = xlsxDifference(bytes, sheets);
  return difference === undefined ? ok({ bytes, origin }) : fail(readBackError(argument.file, difference));
}

function sheetsOf({ table, language }: SaveTableArgument, origin: Origin): Sheet[] {
  const t = sayIn(language);
  const settings = t("settingsSheet");
  return [
    { name: sheetName(table.title, t("tableSheet"), [settings]), columns: table.columns, rows: table.rows },
    {
      name: settings,
      columns: [
        { title: t("settingName"), kind: "text" },
        { title: t("settingValue"), kind: "text" },
      ],
      rows: aboutRows(origin),
    },
  ];
}

function tooMuch({ columns, rows }: Sheet, file: string): AppError | undefined {
  const what = path.basename(file);
  if (rows.length + 1 > xlsxLimits.rows || columns.length > xlsxLimits.columns) {
    return appError("table-too-large", what, "an XLSX file cannot hold that many rows or columns.", {
      todo: "Save it as CSV.",
    });
  }
  for (const [number, row] of [columns.map(({ title }) => title), ...rows].entries()) {
    const at = row.findIndex((cell) => typeof cell === "string" && cell.length > xlsxLimits.cell);
    if (at < 0) continue;
    const place = `${columnName(at)}${number + 1}`;
    return appError(
      "table-cell-too-long",
      `${what}, ${place}`,
      `cell ${place} is longer than an XLSX file allows.`,
      {
        todo: "Save it as CSV.",
      },
    );
  }
  return undefined;
}

/** Reads `bytes` and compares every cell; undefined when nothing differs. */
export function xlsxDifference(bytes: Uint8Array, sheets: readonly Sheet[]): string | undefined {
  try {
    const read = readXlsx(bytes);
    if (read.length !== sheets.length) return `${read.length} sheets`;
    for (const [at, sheet] of sheets.entries()) {
      if (read[at]?.name !== sheet.name) return `the name of sheet ${at + 1}`;
      const row = rowDifference(read[at].rows, sheet);
      if (row !== undefined) return `sheet ${at + 1}, row ${row}`;
    }
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function rowDifference(read: Iterable<Cell[]>, { columns, rows }: Sheet): number | undefined {
  let number = 0;
  for (const found of read) {
    const expected = number === 0 ? columns.map(({ title }) => title) : rows[number - 1];
    number += 1;
    if (!expected || found.length > expected.length) return number;
    // A text without characters is an empty cell.
    if (expected.some((cell, at) => (found[at] ?? "") !== (cell ?? ""))) return number;
  }
  return number === rows.length + 1 ? undefined : number + 1;
}
