import { appError } from "#shared/errors";
import type { ColumnMapping } from "#shared/ipc/import-types";
import type { ImportRemark } from "#shared/messages/import";
import { fail, ok, type Result } from "#shared/result";
import { freezeText } from "../freeze-text";
import type { ReadArticle, ReadFile, ReadPart } from "../importer";
import { metadataFromFields } from "../metadata/field-names";
import { proposeMapping, type Table, type TableRow } from "./columns";

/** How the bytes of the table were understood, handed on to every row. */
export type TableEncoding = Pick<ReadArticle, "encoding" | "encodingSure" | "remarks">;

/** Turns each row of a table into an article by `chosen`, or by the mapping its column names suggest. */
export function readRows(
  name: string,
  table: Table,
  chosen: ColumnMapping | undefined,
  encoding: TableEncoding,
  failures: ReadPart[] = [],
): Result<ReadFile> {
  if (table.rows.length === 0 && failures.length === 0) {
    return fail(appError("import-empty", name, "The table has no rows."));
  }
  const proposed = proposeMapping(table);
  const mapping: ColumnMapping = {};
  for (const column of table.columns)
    mapping[column] = chosen ? (chosen[column] ?? "ignore") : (proposed[column] ?? "ignore");
  const description = {
    columns: table.columns,
    sample: table.rows.slice(0, 5).map((row) => row.cells.map((cell) => cell.slice(0, 200))),
    mapping,
  };
  if (!table.columns.some((column) => mapping[column] === "text")) {
    const error = appError(
      "import-mapping",
      name,
      "None of the columns is known to hold the articles' text.",
      {
        todo: "Choose the column with the text.",
      },
    );
    return ok({ parts: [{ kind: "failed", label: "", error }], table: description });
  }
  const parts = table.rows.map((row) => readRow(name, table.columns, row, mapping, encoding));
  return ok({ parts: [...parts, ...failures], table: description });
}

function readRow(
  name: string,
  columns: readonly string[],
  row: TableRow,
  mapping: ColumnMapping,
  encoding: TableEncoding,
): ReadPart {
  const fields = columns.map((column, i) => [mapping[column], row.cells[i] ?? ""] as const);
  // Several text columns (headline, lead, body) are read one below the other.
  const texts = fields
    .filter(([role, value]) => role === "text" && value.trim() !== "")
    .map(([, value]) => value);
  const text = freezeText(texts.join("\n"));
  if (text.trim() === "") {
    const why = "The row has no text in the column chosen for it.";
    return { kind: "failed", label: row.label, error: appError("import-empty", `${name}#${row.label}`, why) };
  }
  const stated = metadataFromFields(fields, "column");
  const remarks: ImportRemark[] = [...encoding.remarks];
  if (stated.dateProblem) remarks.push(stated.dateProblem);
  if (row.uneven) remarks.push("row-width");
  const { metadata, reasons } = stated;
  return {
    kind: "article",
    label: row.label,
    article: { ...encoding, text, metadata, reasons, mask: [], remarks },
  };
}
