import path from "node:path";
import { type Adapter, Low } from "lowdb";
import { type AppError, appError, WortlautError } from "#shared/errors";
import type { z } from "#shared/model/zod";
import { type Disk, isMissing, readError, realDisk } from "./disk";
import {
  keepCopy,
  makeFolder,
  type Stamp,
  sameStamp,
  stampOf,
  syncFolder,
  writeDurably,
} from "./durable-file";
import { jsonPieces } from "./format-json";
import { keepUnknown } from "./keep-unknown";
import { type FormatHistory, migrateDocument } from "./migrations";

/** What a JSON file holds and where it is. */
export interface JsonFileOptions<T extends object> {
  file: string;
  /** The file's name in messages: its path relative to the project folder. */
  name: string;
  format: string;
  schema: z.ZodType<T>;
  disk?: Disk;
  histories?: Readonly<Record<string, FormatHistory>>;
  /** Where the version before the first write of this session is kept. */
  backup?: string;
  /** Where to keep a version that somebody else wrote while we had the file open. */
  foreign?: { keepAs: () => string; report: (keptAs: string) => void };
}

/**
 * lowdb's adapter: reads with a check, writes durably. Returns null for a missing file and removes the file when
 * null is written. Writes of one file run one after another.
 */
class DurableJsonAdapter<T extends object> implements Adapter<T | null> {
  readonly options: JsonFileOptions<T>;
  readonly disk: Disk;
  stamp: Stamp | undefined;
  #backedUp = false;
  #queue: Promise<void> = Promise.resolve();

  constructor(options: JsonFileOptions<T>) {
    this.options = options;
    this.disk = options.disk ?? realDisk;
  }

  async read(): Promise<T | null> {
    let bytes: Buffer;
    try {
      this.stamp = await stampOf(this.disk, this.options.file);
      bytes = await this.disk.readFile(this.options.file);
    } catch (error) {
      if (isMissing(error)) return null;
      throw new WortlautError(named(readError(this.options.file, error), this.options.name));
    }
    return parseDocument(this.options, bytes);
  }

  write(data: T | null): Promise<void> {
    const next = this.#queue.then(() => this.#write(data));
    this.#queue = next.catch(() => undefined);
    return next;
  }

  async #write(data: T | null): Promise<void> {
    await this.#keepForeign();
    await this.#keepBackup();
    if (data === null) {
      await this.disk.rm(this.options.file, { force: true });
      await syncFolder(this.disk, path.dirname(this.options.file)).catch(ignoreMissing);
      this.stamp = undefined;
    } else {
      await makeFolder(this.disk, path.dirname(this.options.file));
      this.stamp = await writeDurably(this.disk, this.options.file, jsonPieces(data));
    }
  }

  /** Synchronising programs write files behind our back: what they wrote is kept, ours takes its place. */
  async #keepForeign(): Promise<void> {
    const { file, foreign } = this.options;
    if (!foreign) return;
    const now = await stampOf(this.disk, file);
    if (!now || sameStamp(now, this.stamp)) return;
    const kept = foreign.keepAs();
    await keepCopy(this.disk, file, kept);
    foreign.report(kept);
  }

  async #keepBackup(): Promise<void> {
    if (this.#backedUp || !this.options.backup) return;
    if (this.stamp) await keepCopy(this.disk, this.options.file, this.options.backup).catch(ignoreMissing);
    this.#backedUp = true;
  }
}

function ignoreMissing(error: unknown): void {
  if (!isMissing(error)) throw error;
}

function named(error: AppError, name: string): AppError {
  return { ...error, what: name, data: { ...error.data, file: name } };
}

const decoder = new TextDecoder("utf-8", { fatal: true });

/** The document in `bytes`, migrated and checked. Throws WortlautError naming the file. */
export function parseDocument<T extends object>(
  { name, format, schema, histories }: Pick<JsonFileOptions<T>, "name" | "format" | "schema" | "histories">,
  bytes: Uint8Array,
): T {
  let value: unknown;
  try {
    value = JSON.parse(decoder.decode(bytes));
  } catch (error) {
    const cause = error instanceof SyntaxError ? "is not JSON" : "is not UTF-8";
    throw new WortlautError(
      appError("file-damaged", name, `what it holds ${cause}.`, { data: { file: name } }),
    );
  }
  const migrated = migrateDocument(name, format, value, histories);
  const checked = schema.safeParse(migrated);
  if (checked.success) return keepUnknown(migrated, checked.data);
  const issue = checked.error.issues[0];
  const place = issue?.path.length ? ` at ${issue.path.join(".")}` : "";
  throw new WortlautError(
    appError("file-damaged", name, `${issue?.message ?? "it is not valid"}${place}.`, {
      data: { file: name },
    }),
  );
}

/** A JSON file of a project in memory. `data` is null while there is no file; setting it does not write. */
export class JsonFile<T extends object> {
  readonly #low: Low<T | null>;
  readonly #adapter: DurableJsonAdapter<T>;

  constructor(options: JsonFileOptions<T>) {
    this.#adapter = new DurableJsonAdapter(options);
    this.#low = new Low<T | null>(this.#adapter, null);
  }

  get file(): string {
    return this.#adapter.options.file;
  }

  get data(): T | null {
    return this.#low.data;
  }

  set data(data: T | null) {
    this.#low.data = data;
  }

  /** The version on disk that was last read or written; undefined when there is no file. */
  get stamp(): Stamp | undefined {
    return this.#adapter.stamp;
  }

  /** Reads the file; `data` stays null if there is none. Throws WortlautError naming the file. */
  async read(): Promise<void> {
    await this.#low.read();
  }

  /** Writes `data` durably, or removes the file if it is null. Throws what the file system throws. */
  async write(): Promise<void> {
    // lowdb leaves the file alone when there is no data; here no data means no file.
    if (this.#low.data === null) await this.#adapter.write(null);
    else await this.#low.write();
  }

  /** Whether somebody else has changed the file since it was last read or written. */
  async isOutdated(): Promise<boolean> {
    const now = await stampOf(this.#adapter.disk, this.file);
    return !sameStamp(now, this.stamp);
  }
}

/** Opens a JSON file through lowdb and reads it. Throws WortlautError naming the file. */
export async function openJsonFile<T extends object>(options: JsonFileOptions<T>): Promise<JsonFile<T>> {
  const file = new JsonFile(options);
  await file.read();
  return file;
}
