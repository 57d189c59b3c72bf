import type { OffsetUnit } from "#shared/ipc/span-import-types";
import { emptyDocument, type ForeignDataset, type ForeignDocument, type ForeignSpan } from "../../foreign";
import { offsetOf } from "../lines/json-records";
import { type Field, fieldsOf, isDocumentTable, isSpanTable } from "./columns";
import type { TableFile } from "./table-file";

/** Reads lists of spans with columns of any usual names, and lists of documents beside them, into a dataset. */
export function takePlainTables(tables: readonly TableFile[], dataset: ForeignDataset): void {
  const documents = new Documents(dataset);
  for (const table of tables) if (isDocumentTable(table.columns)) takeDocuments(table, documents);
  for (const table of tables) {
    if (isSpanTable(table.columns)) takeSpans(table, documents, dataset);
    else if (!isDocumentTable(table.columns) && table.rows.length > 0) {
      const why = `its columns (${table.columns.slice(0, 8).join(", ")}) are neither those of spans nor those of documents.`;
      dataset.problems.push({ where: table.name, why });
    }
  }
  const units = new Set(tables.flatMap(({ columns }) => columns.flatMap((name) => unitNamed(name) ?? [])));
  dataset.units = [...units, ...dataset.units.filter((unit) => !units.has(unit))];
}

/** A column may say what it counts: `start_codepoint`. */
function unitNamed(column: string): OffsetUnit | undefined {
  const name = column.toLowerCase();
  if (!/^(start|begin)/.test(name)) return undefined;
  if (/utf-?_?16/.test(name)) return "utf-16";
  return /code_?-?point/.test(name) ? "code-point" : /byte/.test(name) ? "byte" : undefined;
}

class Documents {
  readonly #dataset: ForeignDataset;
  readonly #byName = new Map<string, ForeignDocument>();
  readonly #names = new Set<string>();

  constructor(dataset: ForeignDataset) {
    this.#dataset = dataset;
  }

  /** The document with this name, or without one that with this text. */
  get(name: string, text: string | null, fallback: string): ForeignDocument {
    const key = name === "" ? `text ${text ?? ""}` : `name ${name}`;
    let document = this.#byName.get(key);
    if (!document) {
      let shown = name || fallback;
      for (let number = 2; this.#names.has(shown); number++) shown = `${name || fallback} (${number})`;
      this.#names.add(shown);
      document = emptyDocument(shown, text);
      if (/^a_[0-9a-z]{16}$/.test(name)) document.id = name;
      this.#byName.set(key, document);
      this.#dataset.documents.push(document);
    }
    document.text ??= text;
    return document;
  }
}

type Cell = (field: Field | "either") => string;

function cellsOf(fields: ReadonlyMap<Field | "either", number>, row: readonly string[]): Cell {
  return (field) => {
    const at = fields.get(field);
    return at === undefined ? "" : (row[at] ?? "");
  };
}

function takeDocuments({ name, columns, rows }: TableFile, documents: Documents): void {
  const fields = fieldsOf(columns);
  for (const row of rows) {
    const cell = cellsOf(fields, row);
    const text = cell("text") || cell("either");
    takeFacts(documents.get(cell("document") || cell("id"), text === "" ? null : text, name), cell);
  }
}

function takeFacts(document: ForeignDocument, cell: Cell): void {
  document.title ||= cell("title");
  document.source ||= cell("source");
  document.published ||= dayOf(cell("published"));
  document.language ||= cell("language");
  const hash = cell("textSha256");
  if (/^[0-9a-f]{64}$/i.test(hash)) document.textSha256 = hash;
}

/** A day as spreadsheets count it, from the end of 1899, in words; everything else as it is. */
function dayOf(cell: string): string {
  if (!/^\d{5}(\.\d+)?$/.test(cell)) return cell;
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(Number(cell)) * 86_400_000).toISOString().slice(0, 10);
}

function takeSpans(table: TableFile, documents: Documents, dataset: ForeignDataset): void {
  const { name, columns, rows, first } = table;
  const fields = fieldsOf(columns);
  const isQuote = !fields.has("quote") && fields.has("either") && textIsQuote(rows, fields);
  const known = new Set([...fields.values()]);
  const rest = columns.flatMap((column, index) =>
    known.has(index) || column === "" ? [] : [{ column, index }],
  );
  const keys = new Map<ForeignDocument, Set<string>>();
  for (const [index, row] of rows.entries()) {
    const cell = cellsOf(fields, row);
    const where = `${name}, row ${index + first}`;
    const quote = cell("quote") || (isQuote ? cell("either") : "");
    const text = cell("text") || (isQuote ? "" : cell("either"));
    const document = documents.get(cell("document"), text === "" ? null : text, name);
    takeFacts(document, cell);
    const [start, end] = [offsetOf(cell("start")), offsetOf(cell("end"))];
    if ((start === undefined || end === undefined) && quote === "") {
      const isEmpty = ["start", "end", "label"].every((field) => cell(field as Field) === "");
      // A row without any span is a document nobody found anything in.
      if (!isEmpty)
        dataset.problems.push({ where, why: "the row has neither a start and an end nor words." });
      continue;
    }
    if (cell("label") === "" && fields.has("label")) {
      dataset.problems.push({ where, why: "the row has no label." });
      continue;
    }
    const span: ForeignSpan = {
      ...{ key: freeKey(keys, document, cell("id") || `#${index}`), coder: cell("coder").trim() },
      label: cell("label").trim() || name.replace(/\.[^.]+$/, ""),
      pieces: start === undefined || end === undefined ? [] : [{ start, end }],
      ...{ quote: quote === "" ? null : quote, attributes: {}, note: cell("note") },
      ...(cell("before") ? { before: cell("before") } : {}),
      ...(cell("after") ? { after: cell("after") } : {}),
      ...(cell("quoteSha256") ? { quoteSha256: cell("quoteSha256") } : {}),
    };
    for (const { column, index: at } of rest) {
      const value = row[at] ?? "";
      if (value !== "" && !isNoise(column)) span.attributes[column] = value;
    }
    document.spans.push(span);
  }
}

/** Columns that number rows or repeat the length. */
function isNoise(column: string): boolean {
  return /^(length|len|laenge|länge|row|zeile|nr|no|index|unnamed: \d+|split)$/i.test(column);
}

function freeKey(keys: Map<ForeignDocument, Set<string>>, document: ForeignDocument, wanted: string): string {
  const taken = keys.get(document) ?? new Set<string>();
  keys.set(document, taken);
  let key = wanted;
  for (let number = 2; taken.has(key); number++) key = `${wanted} (${number})`;
  taken.add(key);
  return key;
}

/** Whether a column "text" holds the words of the spans: they are about as long as the spans, and the document is not. */
function textIsQuote(rows: readonly string[][], fields: ReadonlyMap<Field | "either", number>): boolean {
  const some = rows.slice(0, 500).map((row) => cellsOf(fields, row));
  const fitting = some.filter((cell) => {
    const [start, end] = [offsetOf(cell("start")), offsetOf(cell("end"))];
    const { length } = cell("either");
    if (start === undefined || end === undefined) return length < 300;
    return Math.abs(length - (end - start)) <= Math.max(3, (end - start) / 5);
  });
  return fitting.length * 2 >= some.length;
}
