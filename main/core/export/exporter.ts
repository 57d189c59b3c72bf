import type { FormatDescription } from "#shared/ipc/export-types";
import type { CannotCarry, LossReport } from "./loss-report";
import type { ArticleRows, Dataset, DatasetHead } from "./rows";

/** The options of a format after defaults were filled in. */
export type ExportOptions = Record<string, string | boolean>;

/** A file being written. Nothing has its final name before everything was read back. */
export interface ExportFile {
  /** Appends text. `rows` is how many rows (records, lines of a table) it holds. */
  write(text: string, rows?: number): Promise<void>;
}

export interface WriteContext {
  head: DatasetHead;
  options: ExportOptions;
  /** Whether articles are dealt to train, dev and test. */
  split: boolean;
  /** Ids of the articles in the order they will be written. */
  articles: readonly string[];
  /** The file of this path relative to the export's folder, "/" between folders; made when first asked for. */
  file(path: string): Promise<ExportFile>;
  /** Writes a whole file at once; for exports of many small files. */
  writeFile(path: string, text: string, rows?: number): Promise<void>;
  /** For what the reader of the file should know although nothing of the project is lost. */
  loss: LossReport;
}

/** Writes the articles of one export. */
export interface DatasetWriter {
  add(rows: ArticleRows): Promise<void>;
  finish(): Promise<void>;
}

export interface ReadContext {
  options: ExportOptions;
  split: boolean;
  /** Paths of all files of the export, relative, in the order they were made. */
  files: readonly string[];
  /** Where a file lies on the disk. */
  locate(path: string): string;
}

/** One export format: `registry.ts` lists them. To add one, see docs/formats.md. */
export interface Exporter {
  id: string;
  name: string;
  extensions: string[];
  /** The unit its offsets are in. */
  offsetUnit: FormatDescription["offsetUnit"];
  options: FormatDescription["options"];
  /** What it has no place for, with the reason; the frame strips and counts it. */
  cannotCarry: CannotCarry;
  /** Starts writing; gets only what it can carry. */
  open(context: WriteContext): Promise<DatasetWriter>;
  /** Reads its own files into the rows they were made from. Throws Error on anything unexpected. */
  read(context: ReadContext): Promise<Dataset>;
  /** Lines for README.txt: the files, their columns or fields. */
  describe(options: ExportOptions): string[];
}
