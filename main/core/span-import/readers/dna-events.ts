import { parse } from "csv-parse/sync";
import type { AttributeValue } from "#shared/model/annotations";
import { ok } from "#shared/result";
import { detectDialect } from "../../import/table/dialect";
import { emptyDataset, emptyDocument, type ForeignDocument, type ForeignReader } from "../foreign";
import { StatementSpans } from "./dna/span-merge";
import { attributeDefinition, codedOf, meaningOf, Registries } from "./dna/variables";
import { uniquelyNamed } from "./markup/coder-folders";
import { dayOf } from "./markup/foreign-values";
import { cancelled, nothingRead, openFiles, textOf } from "./markup/open-files";
import { ProblemList } from "./markup/problem-list";

/** Columns of the event list that are no variables. */
const fixed = new Set([
  ...["statement_id", "time", "start_position", "stop_position", "text", "coder", "document_id"],
  ...["document_title", "document_author", "document_source", "document_section", "document_type"],
]);
/** What R calls the column of row names. */
const rowNames = new Set(["", "x", "v1", "rownames", "row.names", "...1"]);

/** The event list of Discourse Network Analyzer as CSV, also as its package for R gives it. */
export const dnaEvents: ForeignReader = {
  id: "dna-events",
  name: "Discourse Network Analyzer event list (CSV)",
  extensions: ["csv", "tsv", "txt"],
  cannotCarry: [
    "The texts of the documents: the list does not hold them.",
    "Sections and types of documents.",
    "Characters the list itself replaced: “;” and double quotes.",
  ],
  recognise: (files) =>
    files.some(({ head }) => isEventList(Buffer.from(head).toString("utf8"))) ? 0.99 : 0,
  read: async (files, signal) => {
    const problems = new ProblemList();
    const list = new EventList(problems);
    for (const file of await openFiles(files, problems)) {
      if (signal.aborted) return cancelled();
      const text = /\.(?:csv|tsv|txt)$/iu.test(file.name) ? await textOf(file, problems) : undefined;
      if (text === undefined) continue;
      if (isEventList(text.slice(0, 4096))) list.read(text, file.name);
      else if (files.length === 1)
        problems.add(file.name, "It has no columns statement_id and start_position.");
    }
    if (list.documents.size === 0) return nothingRead("an event list of DNA", problems, files);
    const dataset = emptyDataset(["utf-16"], ["lf", "crlf"]);
    dataset.documents = uniquelyNamed([...list.documents.values()]);
    dataset.definitions = list.definitions();
    dataset.actors = [...list.registries.actors.values()];
    dataset.statements = [...list.registries.statements.values()];
    dataset.problems = problems.all();
    return ok(dataset);
  },
};

function isEventList(head: string): boolean {
  const line = head.replace(/^\uFEFF/u, "").split(/\r?\n/u, 1)[0] ?? "";
  return /\bstatement_id\b/u.test(line) && /\bstart_position\b/u.test(line);
}

class EventList {
  readonly documents = new Map<string, ForeignDocument>();
  readonly registries = new Registries();
  readonly #variables = new Set<string>();
  readonly #spans = new StatementSpans();
  readonly #keys = new Set<string>();
  readonly #problems: ProblemList;

  constructor(problems: ProblemList) {
    this.#problems = problems;
  }

  read(text: string, file: string): void {
    let records: string[][];
    try {
      const { delimiter } = detectDialect(text, "csv");
      const options = { delimiter, relax_quotes: true, relax_column_count: true, skip_empty_lines: true };
      records = parse(text, options);
    } catch (error) {
      this.#problems.add(file, `It cannot be read: ${error instanceof Error ? error.message : "damaged"}.`);
      return;
    }
    const columns = (records[0] ?? []).map((name) => name.trim());
    for (const [index, name] of columns.entries()) {
      if (!fixed.has(name) && !(index === 0 && rowNames.has(name.toLowerCase()))) this.#variables.add(name);
    }
    for (const [index, cells] of records.slice(1).entries()) {
      const row = new Map(columns.map((name, column) => [name, cells[column] ?? ""]));
      this.#addRow(row, `${file}, event ${index + 1}`, file);
    }
  }

  #addRow(row: ReadonlyMap<string, string>, where: string, file: string): void {
    const cell = (name: string) => absent(row.get(name) ?? "");
    const [start, end] = [offsetOf(cell("start_position")), offsetOf(cell("stop_position"))];
    if (start === undefined || end === undefined || end <= start) {
      const said = `${cell("start_position")}–${cell("stop_position")}`;
      this.#problems.add(where, `Its place (${said}) is no pair of numbers in order.`);
      return;
    }
    const values = [...this.#variables].flatMap((name): Array<readonly [string, AttributeValue]> => {
      const value = cell(name);
      return value === "" ? [] : [[name, meaningOf(name).kind === "agreement" ? yesOrNo(value) : value]];
    });
    const id = cell("statement_id");
    const key = id === "" || this.#keys.has(id) ? `${file}#${where}` : id;
    this.#keys.add(key);
    const quote = row.get("text") || null;
    const span = { key, coder: cell("coder"), label: "statement", pieces: [{ start, end }], quote };
    this.#spans.add(this.#documentOf(cell), span, codedOf(values, this.registries));
  }

  #documentOf(cell: (name: string) => string): ForeignDocument {
    const [id, title] = [cell("document_id"), cell("document_title")];
    const key = id || title;
    const known = this.documents.get(key);
    if (known) return known;
    const document = emptyDocument(title || `document ${id}`, null);
    document.title = title;
    document.author = cell("document_author");
    document.source = cell("document_source");
    document.published = timeOf(cell("time"));
    this.documents.set(key, document);
    return document;
  }

  definitions() {
    const attributes = [...this.#variables].map((name) => attributeDefinition(name, "statement"));
    return [{ kind: "label" as const, name: "statement" }, ...attributes.filter((one) => one !== undefined)];
  }
}

/** R writes NA for what is not there. */
function absent(cell: string): string {
  return cell === "NA" ? "" : cell;
}

function offsetOf(cell: string): number | undefined {
  return /^\d{1,10}$/u.test(cell.trim()) ? Number(cell) : undefined;
}

function yesOrNo(value: string): AttributeValue {
  if (/^(?:1|true|yes|ja)$/iu.test(value)) return true;
  return /^(?:0|false|no|nein)$/iu.test(value) ? false : value;
}

/** `2015-06-01 10:00:00`, `2015-06-01T…` or seconds since 1970. */
function timeOf(cell: string): string {
  if (/^-?\d{5,12}(?:\.\d+)?$/u.test(cell)) return dayOf(new Date(Number(cell) * 1000).toISOString());
  const german = /^(\d{1,2})[.-](\d{1,2})[.-](\d{4})/u.exec(cell);
  if (german) return dayOf(`${german[3]}-${german[2]?.padStart(2, "0")}-${german[1]?.padStart(2, "0")}`);
  return dayOf(cell);
}
