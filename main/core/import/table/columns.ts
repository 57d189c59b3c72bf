import type { ColumnMapping } from "#shared/ipc/import-types";
import { roleOfField } from "../metadata/field-names";

/** A table as read from a file: names of columns, and rows of cells in the same order. */
export interface Table {
  columns: string[];
  rows: TableRow[];
}
export interface TableRow {
  /** As messages name the row: "row 3", counting what a person sees in the file. */
  label: string;
  cells: string[];
  /** Whether the row has another number of cells than the table has columns. */
  uneven?: boolean;
}

/** The names given, each made unique and not empty: `text`, `text (2)`, `Column 3`. */
export function uniqueColumns(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.map((raw, i) => {
    const name = raw.replace(/\s+/gu, " ").trim() || `Column ${i + 1}`;
    let unique = name;
    for (let n = 2; seen.has(unique); n++) unique = `${name} (${n})`;
    seen.add(unique);
    return unique;
  });
}

/** Whether the first row of a table holds names of columns rather than an article. */
export function looksLikeHeader(cells: readonly string[]): boolean {
  if (cells.some((cell) => cell.length > 60 || cell.includes("\n"))) return false;
  if (cells.some((cell) => roleOfField(cell) !== undefined)) return true;
  return cells.length > 1 && cells.every((cell) => /^[\p{L}_][\p{L}\p{N}_ .:/()-]*$/u.test(cell.trim()));
}

/**
 * What each column probably holds: by its name, and for the text, if no name says so, the column with the longest
 * cells. Each role but the text is given once.
 */
export function proposeMapping(table: Table): ColumnMapping {
  const mapping: ColumnMapping = {};
  const given = new Set<string>();
  for (const column of table.columns) {
    const role = roleOfField(column) ?? "ignore";
    mapping[column] = role !== "ignore" && given.has(role) ? "ignore" : role;
    given.add(role);
  }
  if (!given.has("text")) {
    const longest = longestColumn(table, (column) => mapping[column] === "ignore");
    if (longest) mapping[longest] = "text";
  }
  return mapping;
}

function longestColumn(table: Table, isFree: (column: string) => boolean): string | undefined {
  const sample = table.rows.slice(0, 50);
  let best: { column: string; length: number } | undefined;
  for (const [i, column] of table.columns.entries()) {
    if (!isFree(column) || sample.length === 0) continue;
    const length = sample.reduce((sum, row) => sum + (row.cells[i]?.length ?? 0), 0) / sample.length;
    if (length >= 80 && length > (best?.length ?? 0)) best = { column, length };
  }
  return best?.column;
}
