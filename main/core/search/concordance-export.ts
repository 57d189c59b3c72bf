import type { ConcordanceLine } from "#shared/ipc/concordance-types";
import { fail, ok } from "#shared/result";
import { type CsvStyle, csvLine } from "../export/csv-text";
import type { Job } from "../jobs/job";
import { memoryOf, type ProjectMemory } from "../mentions";
import { realDisk, writeError } from "../project/disk";
import { writeDurably } from "../project/durable-file";
import { type ConcordanceArgument, findOrdered } from "./concordance-job";
import { concordanceLine } from "./concordance-lines";

/** A query whose lines go to a file. */
export interface ConcordanceExportArgument extends ConcordanceArgument {
  /** Absolute path of the file; one that is there is replaced when the new one is complete. */
  file: string;
  /** Names of coders by id. */
  coders: Record<string, string>;
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

/** Writes all lines of a concordance as CSV (RFC 4180, UTF-8); gives their number. */
export const concordanceExportJob: Job<ConcordanceExportArgument, { lines: number }> = async (
  { folder, query, file, coders },
  context,
) => {
  const memory = memoryOf(context, folder);
  const result = await findOrdered(query, memory, context);
  if (!result.ok) return result;
  const { found, order } = result.value;
  const names = namesFor(memory, coders);
  function* pieces(): Generator<string> {
    let piece = csvLine(columns, style);
    for (const place of order) {
      const article = memory.order[found.places.article(place)] ?? "";
      const line = concordanceLine(memory, article, found.places.start(place), found.places.end(place));
      piece += csvLine(cellsOf(line, names), style);
      if (piece.length < 1 << 16) continue;
      yield piece;
      piece = "";
    }
    yield piece;
  }
  try {
    await writeDurably(realDisk, file, pieces());
  } catch (error) {
    return fail(writeError(file, error));
  }
  return ok({ lines: order.length });
};

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
