import type {
  DatasetAbout,
  FormatDescription,
  FormatGroup,
  SplitReport,
  TextChoice,
} from "#shared/ipc/export-types";
import type { CannotCarry, LossReport } from "./loss-report";
import type { ArticleRows, Dataset, DatasetHead } from "./rows";

/** The options of a format after defaults were filled in. */
export type ExportOptions = Record<string, string | boolean>;

/** A file being written. Nothing has its final name before everything was read back. */
export interface ExportFile {
  /** Appends text. `rows` is how many rows (records, lines of a table) it holds. */
  write(text: string, rows?: number): Promise<void>;
  /** Appends bytes; for files that are no text. They are taken over: the caller does not change them afterwards. */
  writeBytes(bytes: Uint8Array, rows?: number): Promise<void>;
}

/** What a writer may say of the dataset in words, as in a data card. */
export interface WrittenAbout {
  /** "Wortlaut 0.1.0". */
  application: string;
  /** When the export was made, ISO 8601, UTC: the only thing in it that differs from one export to the next. */
  created: string;
  /** What the person wants said about the dataset. */
  about: DatasetAbout;
  texts: TextChoice;
  split: SplitReport | null;
}

export interface WriteContext {
  head: DatasetHead;
  options: ExportOptions;
  /** Whether articles are dealt to train, dev and test. */
  split: boolean;
  /** Ids of the articles in the order they will be written. */
  articles: readonly string[];
  /** Ids of the labels that were chosen; null for all. */
  labels: readonly string[] | null;
  /** The file of this path relative to the export's folder, "/" between folders; made when first asked for. */
  file(path: string): Promise<ExportFile>;
  /** Writes a whole file at once; for exports of many small files. */
  writeFile(path: string, content: string | Uint8Array, rows?: number): Promise<void>;
  /** For the preview of a file that is no text: its first rows. Does nothing when the export is real. */
  sample(path: string, columns: readonly string[], rows: ReadonlyArray<readonly string[]>): void;
  about: WrittenAbout;
  /**
   * The data card of what was added so far, as Markdown without front matter: counts, label definitions, agreement,
   * licence, citation, settings, a paragraph for methods. For writers that put it into a file of their own, at the end.
   */
  card(): Promise<string>;
  /** For what the reader of the file should know although nothing of the project is lost. */
  loss: LossReport;
}

/** Writes the articles of one export. */
export interface DatasetWriter {
  add(rows: ArticleRows): Promise<void>;
  finish(): Promise<void>;
  /**
   * For formats without `read`: reads the files and compares them with what was meant, as far as the format can say
   * it. Throws Error on any difference.
   */
  verify?(context: ReadContext): Promise<void>;
}

export interface ReadContext {
  options: ExportOptions;
  split: boolean;
  /** Paths of all files of the export, relative, in the order they were made. */
  files: readonly string[];
  /** Where a file lies on the disk. */
  locate(path: string): string;
  /** For readers that take long before the first article comes. */
  signal?: AbortSignal;
  /** For `verify`: tells how many articles were read. Throws when it is to stop. */
  progress?(articles: number): void;
}

/** One export format: `registry.ts` lists them. To add one, see docs/formats.md. */
export interface Exporter {
  id: string;
  name: string;
  group: FormatGroup;
  extensions: string[];
  /** Whether it can be written without the texts: rows come with an empty text then, see `textFree` in rows.ts. */
  textFree?: boolean;
  /** Whether the data card is a file of its own making, so that none is put beside it. */
  ownCard?: boolean;
  /** The unit its offsets are in. */
  offsetUnit: FormatDescription["offsetUnit"];
  options: FormatDescription["options"];
  /** What it has no place for, with the reason; the frame strips and counts it. */
  cannotCarry: CannotCarry;
  /**
   * What the format makes of an article's rows beyond leaving parts out: spans dropped, widened or cut, ids that are
   * numbered anew. Everything it does is counted in `loss`. Rows that come back are compared with what this gives.
   */
  reduce?(rows: ArticleRows, options: ExportOptions, loss: LossReport): ArticleRows;
  /** Starts writing; gets only what it can carry. */
  open(context: WriteContext): Promise<DatasetWriter>;
  /**
   * Reads its own files into the rows they were made from. Throws Error on anything unexpected. Formats that are
   * derived from the rows (networks, pages for reading) have none; their writers `verify`.
   */
  read?(context: ReadContext): Promise<Dataset>;
  /** Lines for README.txt: the files, their columns or fields. */
  describe(options: ExportOptions): string[];
}
