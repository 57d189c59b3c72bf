import { type AppError, appError, WortlautError } from "#shared/errors";
import { fail, ok, type Result } from "#shared/result";
import { collectFiles, type ImportSource } from "../import/draft/collect-files";
import { isSystemFile } from "../import/formats/zip";
import { openZip } from "../import/zip/read-zip";
import type { Job } from "../jobs/job";
import type { ForeignDataset, ForeignDocument, ForeignFile, ForeignReader } from "./foreign";
import { foreignReaders } from "./readers";

/** What to read, and how when the person knows better than the files say. */
export interface ReadForeignArgument {
  paths: readonly string[];
  format?: string;
}

/** All of a dataset but its documents, which come piece by piece. */
export interface ReadForeignAnswer {
  dataset: Omit<ForeignDataset, "documents">;
  format: string;
  /** All it could be read as, the likeliest first. */
  formats: Array<{ id: string; name: string }>;
  /** Names of the files. */
  files: string[];
}

/** Documents are handed over so many at a time. */
const batch = 50;
/** A reader that is less sure than this was not meant. */
const leastSure = 0.2;
const headSize = 65536;

/** Reads others' files into a dataset; the documents come as parts. */
export const readForeignJob: Job<ReadForeignArgument, ReadForeignAnswer> = async (argument, context) => {
  const { paths, format } = argument;
  const { sources, unreadable } = await collectFiles(paths, async (count) => {
    context.progress({ phase: "find", done: count, total: 0 });
    await context.breathe();
  });
  const found: ForeignFile[] = [];
  const problems = unreadable.map(({ fileName, error }) => problemOf(fileName, error));
  for (const source of sources) {
    if (context.signal.aborted) return fail(stopped());
    const file = await fileOf(source);
    if (file.ok) found.push(file.value);
    else problems.push(problemOf(source.fileName, file.error));
    await context.breathe();
  }
  const [only] = unreadable;
  if (found.length === 0) {
    return fail(only?.error ?? appError("import-empty", paths.join(", "), "there is no file in it."));
  }
  const files = await unpacked(found, format);
  const ranked = recognised(files);
  const reader = format === undefined ? ranked[0] : foreignReaders.find(({ id }) => id === format);
  if (!reader) return fail(unknown(format, found));
  context.progress({ phase: "read", done: 0, total: files.length });
  const read = await readAll(reader, files, context.signal);
  if (context.signal.aborted) return fail(stopped());
  if (!read.ok) return read;
  const { documents, ...dataset } = read.value;
  await handOver(documents, context);
  dataset.problems = [...problems, ...dataset.problems];
  const formats = [reader, ...ranked.filter((one) => one !== reader)].map(({ id, name }) => ({ id, name }));
  return ok({ dataset, format: reader.id, formats, files: found.map(({ name }) => name) });
};

async function readAll(
  reader: ForeignReader,
  files: readonly ForeignFile[],
  signal: AbortSignal,
): Promise<Result<ForeignDataset>> {
  try {
    return await reader.read(files, signal);
  } catch (error) {
    if (error instanceof ReadFailure) return fail(error.appError);
    throw error;
  }
}

async function handOver(
  documents: readonly ForeignDocument[],
  { part, progress, breathe }: Parameters<typeof readForeignJob>[1],
): Promise<void> {
  for (let at = 0; at < documents.length; at += batch) {
    await part(documents.slice(at, at + batch));
    progress({ phase: "take", done: at, total: documents.length });
    await breathe();
  }
}

/** The files as readers get them: archives nobody knows as they are, are looked into. */
async function unpacked(
  found: readonly ForeignFile[],
  format: string | undefined,
): Promise<readonly ForeignFile[]> {
  if (!found.some(isArchive)) return found;
  const readers = foreignReaders.filter(({ id }) => format === undefined || id === format);
  if (readers.some((reader) => reader.recognise(found) >= leastSure)) return found;
  const inside = await Promise.all(found.map(async (file) => (isArchive(file) ? membersOf(file) : [file])));
  return inside.flat();
}

function isArchive({ head }: ForeignFile): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && head[2] === 0x03 && head[3] === 0x04;
}

/** More than this is no dataset but a trap. Bytes. */
const largestUnpacked = 1024 * 1024 * 1024;

/** The files in an archive; the archive itself when it cannot be unpacked. */
async function membersOf(archive: ForeignFile): Promise<ForeignFile[]> {
  const zip = openZip(await archive.read());
  if (!zip.ok) return [archive];
  let left = largestUnpacked;
  const files: ForeignFile[] = [];
  for (const entry of zip.value.entries) {
    if (entry.folder || entry.encrypted || isSystemFile(entry.name)) continue;
    const bytes = zip.value.read(entry, left);
    if (!bytes.ok) return [archive];
    left -= bytes.value.length;
    const [content, size] = [bytes.value, bytes.value.length];
    files.push({ name: entry.name, size, head: content.slice(0, headSize), read: async () => content });
  }
  return files;
}

function recognised(files: readonly ForeignFile[]): ForeignReader[] {
  return foreignReaders
    .map((reader) => ({ reader, sure: reader.recognise(files) }))
    .filter(({ sure }) => sure >= leastSure)
    .sort((a, b) => b.sure - a.sure)
    .map(({ reader }) => reader);
}

async function fileOf(source: ImportSource): Promise<Result<ForeignFile>> {
  const head = await source.head();
  if (!head.ok) return head;
  const { size } = head.value;
  let { bytes } = head.value;
  if (bytes.length < Math.min(size, headSize) && /\.(json|jsonl|ndjson)$/i.test(source.fileName)) {
    // The first line may hold a whole article before the fields that tell the format.
    const whole = await source.read();
    if (!whole.ok) return whole;
    bytes = whole.value;
  }
  const file: ForeignFile = {
    name: source.fileName,
    size,
    head: bytes.slice(0, headSize),
    read: async () => {
      const whole = await source.read();
      if (!whole.ok) throw new ReadFailure(whole.error);
      return whole.value;
    },
  };
  source.release?.();
  return ok(file);
}

/** A file that could be found and then not be read. */
class ReadFailure extends WortlautError {}

function problemOf(where: string, error: AppError): { where: string; why: string } {
  return { where, why: error.why };
}

function stopped(): AppError {
  return appError("import-cancelled", "spans", "it was stopped; nothing was changed.");
}

function unknown(format: string | undefined, files: readonly ForeignFile[]): AppError {
  const known = foreignReaders.map(({ id }) => id).join(", ");
  const why =
    format === undefined
      ? "no format of others' work was recognised."
      : "others' work is not read from this format.";
  return appError("import-unknown-format", format ?? files[0]?.name ?? "", why, {
    todo: `The formats are ${known}.`,
  });
}
