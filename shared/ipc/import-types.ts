import type { AppError } from "../errors";
import { type Encoding, encodings, type Mask, maskSchema } from "../model/article";
import { publishedSchema } from "../model/dates";
import { z } from "../model/zod";

/** What is known about an article besides its text; proposed by the import, edited in its review table. */
export const metadataSchema = z.object({
  title: z.string(),
  source: z.string(),
  published: publishedSchema.nullable(),
  language: z.string(),
  place: z.string(),
  author: z.string(),
  agency: z.string(),
});
export type Metadata = z.infer<typeof metadataSchema>;

/** One article to be, in the review table. */
export interface ImportRow {
  /** Number within the draft, stable. */
  row: number;
  /** Name of the file, with "#member" or "#row 3" behind it for one of many. */
  fileName: string;
  importer: string;
  /** Undefined where the format says the encoding itself (DOCX, PDF). */
  encoding?: Encoding;
  /** Whether the encoding was certain (BOM, valid UTF-8, declared) or guessed. */
  encodingSure: boolean;
  state: "ready" | "duplicate" | "failed";
  /** For a duplicate: the article that is already there, or the row of this import with the same text. */
  duplicateOf?: { article?: string; row?: number; title: string };
  error?: AppError;
  /** Whether the person chose to leave it out; absent means no. */
  skip?: boolean;
  /** How sure the importer is that this is one article with the right values, 0 to 1; absent where nothing was guessed. */
  sureness?: RowSureness;
  /** Why it belongs to no article (a cover sheet, a list of hits) and is left out unless the person takes it. */
  leftOut?: string;
  /** "split": one of the parts a delivery was divided into; "whole": the delivery as one article. Absent otherwise. */
  division?: "split" | "whole";
  /** Things worth a look that do not stop the import: "no date found", "long lines". Keys of messages/import.ts. */
  remarks: string[];
  metadata: Metadata;
  /** Where each proposed value came from, for the tooltip: "date prefix", "file name". Keys of messages/import.ts. */
  reasons: Partial<Record<keyof Metadata, string>>;
  mask: Mask[];
  words: number;
  /** The first 400 or so characters of the text. */
  preview: string;
}

/** How sure an importer is. `reasons` are keys of `surenessReasons` in messages/import.ts. */
export interface RowSureness {
  value: number;
  reasons: string[];
}

/** The three degrees sureness is shown in. */
export function surenessLevel(value: number): "sure" | "likely" | "unsure" {
  if (value >= 0.85) return "sure";
  return value >= 0.6 ? "likely" : "unsure";
}

/** A column of a table (CSV, TSV, JSONL) and what it holds. */
export const mappingSchema = z.record(
  z.string(),
  z.enum(["text", "title", "source", "published", "language", "place", "author", "agency", "ignore"]),
);
export type ColumnMapping = z.infer<typeof mappingSchema>;

/** A table file among the imported files, whose columns can be assigned. */
export interface ImportTable {
  fileName: string;
  columns: string[];
  /** The first rows, for the preview. */
  sample: string[][];
  mapping: ColumnMapping;
}

export interface ImportDraft {
  draft: string;
  rows: ImportRow[];
  tables: ImportTable[];
}

export const importEditSchema = z.object({
  draft: z.string(),
  rows: z.array(z.int().nonnegative()),
  metadata: metadataSchema.partial().optional(),
  mask: z.array(maskSchema).optional(),
  skip: z.boolean().optional(),
});

export const importRereadSchema = z.object({
  draft: z.string(),
  rows: z.array(z.int().nonnegative()).optional(),
  encoding: z.enum(encodings).optional(),
  /** Whether the files of these rows are taken as one plain article each instead of being divided. */
  whole: z.boolean().optional(),
  table: z.object({ fileName: z.string(), mapping: mappingSchema }).optional(),
});

export interface ImportOutcome {
  row: number;
  fileName: string;
  outcome: "imported" | "duplicate" | "failed" | "skipped";
  /** Why it belongs to no article; see `ImportRow.leftOut`. */
  leftOut?: string;
  sureness?: RowSureness;
  article?: string;
  title?: string;
  error?: AppError;
}

export interface ImportReport {
  outcomes: ImportOutcome[];
  imported: number;
  duplicates: number;
  failed: number;
  skipped: number;
  cancelled: boolean;
}
