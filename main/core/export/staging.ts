import { createHash, type Hash } from "node:crypto";
import { type FileHandle, mkdir, open, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { ExportFile } from "./exporter";
import type { Stage } from "./stage";

/** A finished file of an export. */
export interface StagedFile {
  /** Relative to the export's folder, "/" between folders. */
  path: string;
  sha256: string;
  rows: number;
  bytes: number;
}

const bufferUnits = 1 << 16;
const closingAtOnce = 16;

class OpenFile implements ExportFile {
  readonly path: string;
  readonly #handle: FileHandle;
  readonly #hash: Hash = createHash("sha256");
  #waiting: Array<string | Uint8Array> = [];
  #waitingUnits = 0;
  #rows = 0;
  #bytes = 0;
  /** Writes one after another, also when somebody does not wait for them. */
  #writing: Promise<void> = Promise.resolve();

  constructor(path: string, handle: FileHandle) {
    this.path = path;
    this.#handle = handle;
  }

  async write(text: string, rows = 0): Promise<void> {
    this.#rows += rows;
    this.#waiting.push(text);
    this.#waitingUnits += text.length;
    if (this.#waitingUnits >= bufferUnits) await this.#flush();
  }

  async writeBytes(bytes: Uint8Array, rows = 0): Promise<void> {
    this.#rows += rows;
    this.#waiting.push(bytes);
    this.#waitingUnits += bytes.length;
    if (this.#waitingUnits >= bufferUnits) await this.#flush();
  }

  #flush(): Promise<void> {
    const bytes = bytesOf(this.#waiting);
    this.#waiting = [];
    this.#waitingUnits = 0;
    this.#hash.update(bytes);
    this.#bytes += bytes.length;
    this.#writing = this.#writing.then(() => this.#handle.writeFile(bytes));
    // Whoever closes the file learns of a failure; until then it need not be anybody's.
    this.#writing.catch(() => {});
    return this.#writing;
  }

  async close(): Promise<StagedFile> {
    await this.#flush();
    await this.#handle.sync();
    await this.#handle.close();
    return { path: this.path, sha256: this.#hash.digest("hex"), rows: this.#rows, bytes: this.#bytes };
  }

  async abandon(): Promise<void> {
    await this.#handle.close();
  }
}

function bytesOf(pieces: ReadonlyArray<string | Uint8Array>): Buffer {
  if (pieces.every((piece) => typeof piece === "string")) return Buffer.from(pieces.join(""), "utf8");
  return Buffer.concat(
    pieces.map((piece) => (typeof piece === "string" ? Buffer.from(piece, "utf8") : piece)),
  );
}

/** The folder an export is written into before it is published; inside the target, so that renaming is enough. */
export class Staging implements Stage {
  readonly folder: string;
  readonly #open = new Map<string, OpenFile>();
  readonly #folders = new Set<string>();
  /** Why a file could not be closed, also when nobody was waiting for it. */
  #failure: Error | undefined;
  /** Files being closed: waiting for the disk is most of the work with many small files. */
  readonly #closing = new Set<Promise<void>>();
  readonly #files = new Map<string, StagedFile | undefined>();

  constructor(folder: string) {
    this.folder = folder;
  }

  locate(path: string): string {
    return join(this.folder, ...path.split("/"));
  }

  async file(path: string): Promise<ExportFile> {
    const present = this.#open.get(path);
    if (present) return present;
    if (this.#files.has(path)) throw new Error(`${path} was written already`);
    const folder = dirname(this.locate(path));
    if (!this.#folders.has(folder)) await mkdir(folder, { recursive: true });
    this.#folders.add(folder);
    const file = new OpenFile(path, await open(this.locate(path), "wx"));
    this.#open.set(path, file);
    this.#files.set(path, undefined);
    return file;
  }

  /** Writes and closes one file, so that an export of ten thousand files does not hold them open. */
  async writeFile(path: string, content: string | Uint8Array, rows = 0): Promise<void> {
    const file = await this.file(path);
    if (typeof content === "string") await file.write(content, rows);
    else await file.writeBytes(content, rows);
    const closing = this.#close(path).finally(() => this.#closing.delete(closing));
    // Whoever waits for it below learns of a failure; until then it is nobody's.
    closing.catch(() => {});
    this.#closing.add(closing);
    if (this.#closing.size >= closingAtOnce) await Promise.race(this.#closing);
  }

  sample(): void {}

  async #close(path: string): Promise<void> {
    const file = this.#open.get(path);
    if (!file) return;
    this.#open.delete(path);
    try {
      this.#files.set(path, await file.close());
    } catch (error) {
      this.#failure ??= error instanceof Error ? error : new Error(String(error));
      throw error;
    }
  }

  /** Closes what is open and returns all files in the order they were begun; everything is on disk then. */
  async finish(): Promise<StagedFile[]> {
    await Promise.all(this.#closing);
    if (this.#failure) throw this.#failure;
    for (const path of [...this.#open.keys()]) await this.#close(path);
    return [...this.#files.values()].filter((file) => file !== undefined);
  }

  /** Takes everything away that was not published. */
  async discard(): Promise<void> {
    await Promise.allSettled(this.#closing);
    for (const file of this.#open.values()) await file.abandon().catch(() => {});
    this.#open.clear();
    await rm(this.folder, { recursive: true, force: true });
  }
}
