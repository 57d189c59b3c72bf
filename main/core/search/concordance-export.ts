import { createHash } from "node:crypto";
import path from "node:path";
import type { ConcordanceLine } from "#shared/ipc/concordance-types";
import type { UiLanguage } from "#shared/messages/define";
import { fail, ok, type Result } from "#shared/result";
import type { SettingLine, TableDocument } from "#shared/tables/table-document";
import { type CsvStyle, csvLine } from "../export/csv-text";
import type { Job, JobContext } from "../jobs/job";
import { memoryOf, type ProjectMemory } from "../mentions";
import { realDisk, writeError } from "../project/disk";
import { writeDurably } from "../project/durable-file";
import { settingsFile, settingsFileName } from "../tables/about-file";
import { csvFacts } from "../tables/csv-table";
import { saveTableJob } from "../tables/save-table";
import { type ConcordanceArgument, findOrdered } from "./concordance-job";
import { concordanceLine } from "./concordance-lines";

/** A query whose lines go to a file. */
export interface ConcordanceExportArgument extends ConcordanceArgument {
  /** Absolute path of the file; one that is there is replaced when the new one is complete. */
  file: string;
  /** Names of coders by id. */
  coders: Record<string, string>;
  /** What the file is and was made with; without it, CSV with nothing beside it. */
  document?: ConcordanceDocument;
}

/** How a concordance is kept. */
export interface ConcordanceDocument {
  format: "csv" | "xlsx";
  title: string;
  settings: SettingLine[];
  language: UiLanguage;
  /** ISO 8601, UTC. */
  created: string;
}

const style: CsvStyle = { delimiter: ",", bom: false, formulaSafe: true };
const columns = [
  "article",
  "title",
  "source",
  "published",
  "start_utf16",
  "end_utf16",
  "before",
  "quote",
  "after",
  "labels",
  "actors",
  "coders",
];

/** Writes all lines of a concordance as CSV (RFC 4180, UTF-8) or XLSX; gives their number. */
export const concordanceExportJob: Job<ConcordanceExportArgument, { lines: number }> = async (
  { folder, query, file, coders, document },
  context,
) => {
  const memory = memoryOf(context, folder);
  const result = await findOrdered(query, memory, context);
  if (!result.ok) return result;
  const { found, order } = result.value;
  const names = namesFor(memory, coders);
  function* rows(): Generator<Row> {
    for (const place of order) {
      const article = memory.order[found.places.article(place)] ?? "";
      yield cellsOf(
        concordanceLine(memory, article, found.places.start(place), found.places.end(place)),
        names,
      );
    }
  }
  const written =
    document?.format === "xlsx"
      ? await writeSheet(rows(), file, document, context)
      : await writeCsv(rows(), file, document);
  return written.ok ? ok({ lines: order.length }) : written;
};

type Row = Array<string | number>;

async function writeCsv(
  rows: Iterable<Row>,
  file: string,
  document: ConcordanceDocument | undefined,
): Promise<Result<null>> {
  const hash = createHash("sha256");
  function* pieces(): Generator<string> {
    let piece = csvLine(columns, style);
    for (const row of rows) {
      piece += csvLine(row, style);
      if (piece.length < 1 << 16) continue;
      hash.update(piece, "utf8");
      yield piece;
      piece = "";
    }
    hash.update(piece, "utf8");
    yield piece;
  }
  let writing = file;
  try {
    await writeDurably(realDisk, file, pieces());
    if (!document) return ok(null);
    writing = settingsFileName(file);
    const origin = { ...document, kind: "table" as const, notes: [] };
    const text = settingsFile(origin, path.basename(file), hash.digest("hex"), csvFacts);
    await writeDurably(realDisk, writing, [text]);
    return ok(null);
  } catch (error) {
    return fail(writeError(writing, error));
  }
}

const numbers = new Set(["start_utf16", "end_utf16"]);

function writeSheet(
  rows: Iterable<Row>,
  file: string,
  { title, settings, format, language, created }: ConcordanceDocument,
  context: JobContext,
): Promise<Result<unknown>> {
  const table: TableDocument = {
    name: path.basename(file),
    title,
    columns: columns.map((name) => ({ title: name, kind: numbers.has(name) ? "number" : "text" })),
    rows: [...rows],
    settings,
    notes: [],
  };
  return saveTableJob({ table, format, file, language, created }, context);
}

interface Names {
  label(id: string): string;
  actor(id: string): string;
  coder(id: string): string;
}

function namesFor(memory: ProjectMemory, coders: Record<string, string>): Names {
  const labels = new Map(memory.codebook.labels.map(({ id, name }) => [id, name]));
  const actors = new Map(memory.actors.map(({ id, name }) => [id, name]));
  return {
    label: (id) => labels.get(id) ?? id,
    actor: (id) => actors.get(id) ?? id,
    coder: (id) => coders[id] ?? id,
  };
}

function cellsOf(line: ConcordanceLine, names: Names): Array<string | number> {
  const { article, title, source, published, start, end, before, quote, after, spans } = line;
  const all = (values: ReadonlyArray<string | undefined>) =>
    [...new Set(values.filter((value) => value !== undefined))].join("; ");
  return [
    article,
    title,
    source,
    published ?? "",
    start,
    end,
    before,
    quote,
    after,
    all(spans.map(({ label }) => names.label(label))),
    all(spans.map(({ actor }) => actor && names.actor(actor))),
    all(spans.map(({ coder }) => names.coder(coder))),
  ];
}
