import { lstat, open, readdir, readFile, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { type AppError, appError } from "#shared/errors";
import { fail, ok, type Result } from "#shared/result";
import { isSystemFile } from "../formats/zip";
import type { MemberFacts } from "../importer";

/** A file to be imported. Its bytes are read when they are needed and not kept. */
export interface ImportSource {
  /** Name as it is shown and kept: relative to the chosen folder, members of archives behind "#". */
  fileName: string;
  /** Name of the folder the file lies in, if the files of this import come from several; else empty. */
  folder: string;
  /** The first 4,096 bytes and the size of the file in bytes. */
  head(): Promise<Result<{ bytes: Uint8Array; size: number }>>;
  read(): Promise<Result<Uint8Array>>;
  /** Gives back what was kept for reading the source soon. */
  release?(): void;
  /** Whether the bytes are kept beside the article: true for files, false for members of archives. */
  isFile: boolean;
  /** What the archive it lies in knows about it. */
  about?: MemberFacts;
}

/** A path that is no file that could be read, with the reason. */
export interface UnreadablePath {
  fileName: string;
  error: AppError;
}

/** The files below `paths` (files and folders, which are searched to the bottom) in natural order of their names. */
export async function collectFiles(
  paths: readonly string[],
  onFound: (count: number) => Promise<void> = async () => {},
): Promise<{ sources: ImportSource[]; unreadable: UnreadablePath[] }> {
  const found: FoundFile[] = [];
  const unreadable: UnreadablePath[] = [];
  for (const given of paths) {
    const absolute = path.resolve(given);
    const walk = new FolderWalk(found, unreadable, onFound);
    await walk.visit(absolute, path.basename(absolute), true, []);
  }
  const folders = new Set(found.map((file) => path.dirname(file.path)));
  const sources = found.map((file) => {
    const folder = path.basename(path.dirname(file.path));
    return fileSource(file, folders.size > 1 ? folder : "");
  });
  return { sources, unreadable };
}

interface FoundFile {
  path: string;
  fileName: string;
}

const natural = new Intl.Collator("en", { numeric: true });

class FolderWalk {
  readonly #found: FoundFile[];
  readonly #unreadable: UnreadablePath[];
  readonly #onFound: (count: number) => Promise<void>;

  constructor(found: FoundFile[], unreadable: UnreadablePath[], onFound: (count: number) => Promise<void>) {
    this.#found = found;
    this.#unreadable = unreadable;
    this.#onFound = onFound;
  }

  /** `above` are the real paths of the folders on the way here, to notice links that lead in a circle. */
  async visit(absolute: string, fileName: string, given: boolean, above: readonly string[]): Promise<void> {
    try {
      const kind = await stat(absolute);
      if (kind.isFile()) {
        this.#found.push({ path: absolute, fileName });
        await this.#onFound(this.#found.length);
      } else if (kind.isDirectory()) await this.#visitFolder(absolute, given ? "" : fileName, above);
      else this.#fail(fileName, appError("file-unreadable", fileName, "It is neither a file nor a folder."));
    } catch (error) {
      this.#fail(fileName, await readError(absolute, fileName, error));
    }
  }

  async #visitFolder(absolute: string, prefix: string, above: readonly string[]): Promise<void> {
    const real = await realpath(absolute);
    if (above.includes(real)) {
      const why = "The link leads back into a folder above it.";
      this.#fail(prefix, appError("file-unreadable", prefix, why));
      return;
    }
    const names = (await readdir(absolute)).sort(natural.compare);
    for (const name of names) {
      // Hidden files of the system are no articles; a person who means one names it.
      if (isSystemFile(name) || name === "__MACOSX") continue;
      await this.visit(path.join(absolute, name), prefix ? `${prefix}/${name}` : name, false, [
        ...above,
        real,
      ]);
    }
  }

  #fail(fileName: string, error: AppError): void {
    this.#unreadable.push({ fileName, error });
  }
}

/** Files up to this size are read at once instead of first their head, in bytes. */
const smallFile = 256 * 1024;

function fileSource(file: FoundFile, folder: string): ImportSource {
  const { fileName } = file;
  let opened: Promise<Result<OpenedFile>> | undefined;
  return {
    fileName,
    folder,
    isFile: true,
    release: () => {
      opened = undefined;
    },
    head: async () => {
      opened ??= reading(file, () => openFile(file.path));
      const found = await opened;
      return found.ok ? ok({ bytes: found.value.bytes.subarray(0, 4096), size: found.value.size }) : found;
    },
    read: async () => {
      const found = await opened;
      opened = undefined;
      if (found?.ok && found.value.bytes.length === found.value.size) return ok(found.value.bytes);
      return reading(file, () => readFile(file.path));
    },
  };
}

interface OpenedFile {
  /** All of a small file, the beginning of a large one. */
  bytes: Uint8Array;
  size: number;
}

async function reading<T>(file: FoundFile, read: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await read());
  } catch (error) {
    return fail(await readError(file.path, file.fileName, error));
  }
}

async function openFile(file: string): Promise<OpenedFile> {
  const handle = await open(file, "r");
  try {
    const { size } = await handle.stat();
    const buffer = new Uint8Array(size <= smallFile ? size : 4096);
    let length = 0;
    for (;;) {
      const { bytesRead } = await handle.read(buffer, length, buffer.length - length, length);
      length += bytesRead;
      if (bytesRead === 0 || length === buffer.length) break;
    }
    return { bytes: buffer.subarray(0, length), size };
  } finally {
    await handle.close();
  }
}

async function readError(absolute: string, fileName: string, error: unknown): Promise<AppError> {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT") {
    const link = await lstat(absolute).then(
      (kind) => kind.isSymbolicLink(),
      () => false,
    );
    const why = link ? "The link points to nothing." : "There is no such file or folder.";
    return appError("file-not-found", fileName, why);
  }
  if (code === "ELOOP") return appError("file-unreadable", fileName, "The link leads in a circle.");
  if (code === "EACCES" || code === "EPERM") {
    return appError("file-unreadable", fileName, "You have no permission to read it.");
  }
  const why = error instanceof Error ? error.message : String(error);
  return appError("file-unreadable", fileName, `It cannot be read (${why}).`);
}
