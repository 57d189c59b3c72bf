import { createHash, type Hash } from "node:crypto";
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from "hyparquet";
import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import type { ExportFile, WriteContext } from "../../exporter";
import { type Column, schemaOf } from "./columns";

/** A row of a table: texts, whole numbers, lists of texts or of records. */
export type TableRow = Record<string, unknown>;

// A row group is held in memory until it is written.
const rowsInGroup = 1000;
const unitsInGroup = 1 << 22;
const rowsInSample = 10;

/** A finished table. */
export interface WrittenTable {
  path: string;
  rows: number;
  bytes: number;
  sha256: string;
}

/** Hands what the Parquet writer made to the file after each row group. */
class FileBytes extends ByteWriter {
  readonly #file: ExportFile;
  readonly hash: Hash = createHash("sha256");

  constructor(file: ExportFile) {
    super(1 << 16);
    this.#file = file;
  }

  async flush(rows = 0): Promise<void> {
    const bytes = this.getBytes().slice();
    this.index = 0;
    this.hash.update(bytes);
    await this.#file.writeBytes(bytes, rows);
  }
}

/** Writes one Parquet file, row group by row group, compressed with Snappy. */
export class ParquetTable {
  readonly #path: string;
  readonly #context: Pick<WriteContext, "sample">;
  readonly #columns: readonly Column[];
  readonly #bytes: FileBytes;
  readonly #writer: ParquetWriter;
  #waiting: TableRow[] = [];
  #waitingUnits = 0;
  #rows = 0;

  private constructor(
    path: string,
    columns: readonly Column[],
    file: ExportFile,
    context: Pick<WriteContext, "sample" | "about">,
    facts: Record<string, unknown>,
  ) {
    this.#path = path;
    this.#columns = columns;
    this.#context = context;
    this.#bytes = new FileBytes(file);
    this.#writer = new ParquetWriter({
      writer: this.#bytes,
      schema: schemaOf(columns),
      codec: "SNAPPY",
      createdBy: context.about.application,
      kvMetadata: Object.entries(facts).map(([key, value]) => ({ key, value: JSON.stringify(value) })),
    });
  }

  /** Begins a table; `facts` become metadata of the file, each as JSON. */
  static async open(
    path: string,
    columns: readonly Column[],
    context: WriteContext,
    facts: Record<string, unknown>,
  ): Promise<ParquetTable> {
    return new ParquetTable(path, columns, await context.file(path), context, facts);
  }

  /** `units` is about how much memory the row takes, in bytes. */
  async add(row: TableRow, units: number): Promise<void> {
    this.#waiting.push(row);
    this.#waitingUnits += units;
    if (this.#waiting.length >= rowsInGroup || this.#waitingUnits >= unitsInGroup) await this.#writeGroup();
  }

  async #writeGroup(): Promise<void> {
    const rows = this.#waiting;
    if (this.#rows === 0) this.#sample(rows);
    if (rows.length === 0) return;
    this.#rows += rows.length;
    this.#waiting = [];
    this.#waitingUnits = 0;
    await this.#writer.write({
      columnData: this.#columns.map(({ name }) => ({ name, data: rows.map((row) => row[name]) })),
      rowGroupSize: rows.length,
    });
  }

  #sample(rows: readonly TableRow[]): void {
    const names = this.#columns.map(({ name }) => name);
    const cells = rows.slice(0, rowsInSample).map((row) => names.map((name) => cellText(row[name])));
    this.#context.sample(this.#path, names, cells);
  }

  async finish(): Promise<WrittenTable> {
    await this.#writeGroup();
    await this.#writer.finish();
    await this.#bytes.flush(this.#rows);
    const { offset: bytes, hash } = this.#bytes;
    return { path: this.#path, rows: this.#rows, bytes, sha256: hash.digest("hex") };
  }
}

function cellText(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

// A text may begin with what looks like a byte order mark; it belongs to it.
const decoder = new TextDecoder("utf-8", { ignoreBOM: true, fatal: true });
const parsers = { stringFromBytes: (bytes: Uint8Array) => decoder.decode(bytes) };

/** The rows of a table, one row group in memory at a time. Throws Error when it is no Parquet file. */
export async function* readTable(file: string): AsyncGenerator<TableRow> {
  const buffer = await asyncBufferFromFile(file);
  const metadata = await parquetMetadataAsync(buffer);
  let rowStart = 0;
  for (const { num_rows } of metadata.row_groups) {
    const rowEnd = rowStart + Number(num_rows);
    yield* await parquetReadObjects({ file: buffer, metadata, rowStart, rowEnd, parsers });
    rowStart = rowEnd;
  }
}

/** The metadata `key` of a table. Throws Error when it has none. */
export async function readFact(file: string, key: string): Promise<unknown> {
  const metadata = await parquetMetadataAsync(await asyncBufferFromFile(file));
  const value = metadata.key_value_metadata?.find((entry) => entry.key === key)?.value;
  if (value === undefined) throw new Error(`${file} has no ${key}`);
  return JSON.parse(value);
}
