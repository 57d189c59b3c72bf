import { CsvError, parse } from "csv-parse/sync";
import { appError } from "#shared/errors";
import { fail, ok, type Result } from "#shared/result";
import { looksBinary, unknownBinary } from "../binary";
import { decode } from "../decode";
import { extensionOf, type Importer, maxTextBytes } from "../importer";
import { looksLikeHeader, type Table, uniqueColumns } from "../table/columns";
import { type Dialect, detectDialect } from "../table/dialect";
import { readRows } from "../table/read-rows";
import { emptyFile } from "./plain-text";

const extensions = ["csv", "tsv", "tab"];

/** Tables with one article a row; delimiter, quotes and header are recognised, the columns can be assigned. */
export const delimited: Importer = {
  id: "csv",
  extensions,
  maxBytes: maxTextBytes,
  cannotCarry: ["columns that hold neither the text nor one of the known fields"],
  recognise: (head, name) => (extensions.includes(extensionOf(name)) && !looksBinary(head) ? 0.8 : 0),
  read: async ({ name, bytes }, { encoding, mapping }) => {
    if (!encoding && looksBinary(bytes)) return fail(unknownBinary(name));
    const decoded = decode(bytes, encoding);
    if (decoded.text.trim() === "") return fail(emptyFile(name));
    const table = parseTable(name, decoded.text, detectDialect(decoded.text, extensionOf(name)));
    if (!table.ok) return table;
    const { encoding: found, sure, remarks } = decoded;
    return readRows(name, table.value, mapping, { encoding: found, encodingSure: sure, remarks });
  },
};

interface ParsedRecord {
  record: string[];
  info: { records: number };
}

function parseTable(name: string, text: string, dialect: Dialect): Result<Table> {
  const records = parseRecords(name, text, dialect);
  if (!records.ok) return records;
  const [first] = records.value;
  const headed = first !== undefined && looksLikeHeader(first);
  const body = headed ? records.value.slice(1) : records.value;
  const width = headed ? first.length : Math.max(0, ...body.slice(0, 1000).map((record) => record.length));
  const columns = uniqueColumns(headed ? first : Array.from({ length: width }, () => ""));
  const rows = body.map((cells, i) => ({
    label: `row ${i + (headed ? 2 : 1)}`,
    cells,
    uneven: cells.length !== columns.length,
  }));
  return ok({ columns, rows });
}

function parseRecords(name: string, text: string, dialect: Dialect): Result<string[][]> {
  try {
    const parsed = parse(text, {
      delimiter: dialect.delimiter,
      quote: dialect.quote,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    }) as unknown as ParsedRecord[];
    return ok(parsed.map(({ record }) => record));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === "number" ? error.lines : 0;
    const why = `The table is broken${line ? ` at line ${line}` : ""}: ${reasonOf(error)}`;
    return fail(
      appError("import-broken-file", name, why, {
        data: { line },
        todo: "Mend the quotes there and try again.",
      }),
    );
  }
}

function reasonOf(error: CsvError): string {
  switch (error.code) {
    case "CSV_QUOTE_NOT_CLOSED":
      return "a quote is opened and never closed.";
    case "CSV_INVALID_CLOSING_QUOTE":
    case "INVALID_OPENING_QUOTE":
      return "a quote stands inside a cell without being doubled.";
    default:
      return `${error.message}.`;
  }
}
