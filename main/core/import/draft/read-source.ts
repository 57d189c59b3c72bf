import { createHash } from "node:crypto";
import { type AppError, appError } from "#shared/errors";
import type { ImportTable } from "#shared/ipc/import-types";
import type { ImporterId, LeftOutReason } from "#shared/messages/import";
import { fail, ok, type Result } from "#shared/result";
import { refuse, unknownBinary } from "../binary";
import { emptyFile } from "../formats/plain-text";
import { maxUnpackedBytes } from "../formats/zip";
import {
  baseNameOf,
  type Importer,
  type MemberFacts,
  type ReadArticle,
  type ReadFile,
  type ReadOptions,
  type ReadPart,
} from "../importer";
import { chooseImporter, importerById } from "../registry";
import type { ImportSource } from "./collect-files";

/** One article, or one failure, that came out of a source. */
export interface ReadOutcome {
  source: ImportSource;
  /** Name of the file with "#member" or "#row 3" behind it. */
  fileName: string;
  importer: ImporterId | "";
  result: Result<ReadArticle>;
  /** SHA-256 of the bytes of `source`, as hex digits; empty if they could not be read. */
  bytesSha256: string;
  /** Why it is left out unless the person takes it. */
  leftOut?: LeftOutReason;
  division?: "split" | "whole";
}

/** All that came out of a source, members of archives included. */
export interface SourceReading {
  outcomes: ReadOutcome[];
  tables: ImportTable[];
}

/** How deep archives in archives are opened. */
const maxDepth = 3;

/** Called before each member of an archive is read: a chance to cancel and to let others run. */
export type Breath = () => Promise<void>;

/** Reads a source with the importer that recognises it best. Whatever goes wrong becomes a failed outcome. */
export async function readSource(
  source: ImportSource,
  options: ReadOptions,
  breathe: Breath = async () => {},
  depth = 0,
): Promise<SourceReading> {
  const opened = await openSource(source);
  if (!opened.ok) return failed(source, "", opened.error);
  const { importer, bytes } = opened.value;
  const bytesSha256 = createHash("sha256").update(bytes).digest("hex");
  if (importer.id === "zip" && depth >= maxDepth) {
    const why = `Archives are opened ${maxDepth} deep, this one lies deeper.`;
    return failed(source, "zip", appError("import-too-large", source.fileName, why));
  }
  const unpackBudget = options.unpackBudget ?? { bytes: maxUnpackedBytes };
  const { charset } = source.about ?? {};
  const stated = { unpackBudget, ...(charset ? { charset } : {}) };
  const read = await readSafely(importer, source, bytes, { ...options, ...stated });
  if (!read.ok) return failed(source, importer.id, read.error, bytesSha256);
  const reading: SourceReading = { outcomes: [], tables: [] };
  if (read.value.table) reading.tables.push({ fileName: source.fileName, ...read.value.table });
  const as = read.value.importer ?? importer.id;
  const division = divisionOf(read.value);
  for (const part of read.value.parts) {
    if (part.kind !== "member") {
      reading.outcomes.push({ ...outcomeOf(source, part), importer: as, bytesSha256, ...division });
      continue;
    }
    await breathe();
    const member = memberSource(source, part, part.read());
    const wish = { unpackBudget, ...(options.whole ? { whole: true } : {}) };
    const inner = await readSource(member, wish, breathe, depth + 1);
    reading.outcomes.push(...inner.outcomes);
    reading.tables.push(...inner.tables);
    member.release?.();
  }
  return reading;
}

function outcomeOf(
  source: ImportSource,
  part: Exclude<ReadPart, { kind: "member" }>,
): Pick<ReadOutcome, "source" | "fileName" | "result" | "leftOut"> {
  const fileName = part.label ? `${source.fileName}#${part.label}` : source.fileName;
  if (part.kind === "failed") return { source, fileName, result: fail(part.error) };
  const result = checkLength(fileName, withFacts(part.article, source));
  return { source, fileName, result, ...(part.leftOut ? { leftOut: part.leftOut } : {}) };
}

/** Whether the person can have the file divided differently. */
function divisionOf({ importer, parts, whole }: ReadFile): Pick<ReadOutcome, "division"> {
  if (whole) return { division: "whole" };
  return importer && parts.some((part) => part.label !== "") ? { division: "split" } : {};
}

/** What the archive knows goes before nothing at all, and after whatever the file says. */
function withFacts(article: ReadArticle, { about }: ImportSource): ReadArticle {
  if (!about?.properties) return article;
  return { ...article, properties: { ...about.properties, ...article.properties } };
}

function failed(
  source: ImportSource,
  importer: ImporterId | "",
  error: AppError,
  bytesSha256 = "",
): SourceReading {
  const { fileName } = source;
  return { outcomes: [{ source, fileName, importer, result: fail(error), bytesSha256 }], tables: [] };
}

async function openSource(source: ImportSource): Promise<Result<{ importer: Importer; bytes: Uint8Array }>> {
  const head = await source.head();
  if (!head.ok) return head;
  const { bytes, size } = head.value;
  if (size === 0) return fail(emptyFile(source.fileName));
  const refused = source.about?.importer ? undefined : refuse(bytes, source.fileName);
  if (refused) return fail(refused);
  const known = source.about?.importer;
  const importer = known ? importerById(known) : chooseImporter(bytes, baseNameOf(source.fileName));
  if (!importer) return fail(unknownBinary(source.fileName));
  if (size > importer.maxBytes) return fail(tooLarge(source.fileName, size, importer.maxBytes));
  const all = await source.read();
  return all.ok ? ok({ importer, bytes: all.value }) : all;
}

function tooLarge(fileName: string, size: number, limit: number): AppError {
  const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);
  const why = `The file has ${megabytes(size)} MB; files of this kind may have ${megabytes(limit)} MB.`;
  return appError("import-too-large", fileName, why, { todo: "Divide it and import the parts." });
}

/** The longest text of one article, in UTF-16 units. */
const maxTextLength = 20_000_000;

function checkLength(fileName: string, article: ReadArticle): Result<ReadArticle> {
  if (article.text.length <= maxTextLength) return ok(article);
  const why = `The text has ${article.text.length} characters; an article may have ${maxTextLength}.`;
  return fail(appError("import-too-large", fileName, why, { todo: "Divide it and import the parts." }));
}

// A parser that stumbles over one file must not end the import of ten thousand.
async function readSafely(
  importer: Importer,
  source: ImportSource,
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<Result<ReadFile>> {
  try {
    return await importer.read({ name: source.fileName, bytes }, options);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return fail(appError("import-broken-file", source.fileName, `The file cannot be read (${why}).`));
  }
}

/** A member of an archive as a source. Its bytes are dropped after the first reading and unpacked anew when needed. */
function memberSource(
  archive: ImportSource,
  { label, about }: { label: string; about?: MemberFacts },
  bytes: Result<Uint8Array>,
): ImportSource {
  let first: Result<Uint8Array> | undefined = bytes;
  const folder = label.split("/").at(-2) ?? archive.folder;
  return {
    fileName: `${archive.fileName}#${label}`,
    folder: about ? archive.folder : folder,
    isFile: false,
    ...(about ? { about } : {}),
    release: () => {
      first = undefined;
    },
    head: async () => {
      first ??= await readMember(archive, label);
      const all = first;
      return all.ok ? ok({ bytes: all.value.subarray(0, 4096), size: all.value.length }) : all;
    },
    read: async () => {
      const all = first ?? (await readMember(archive, label));
      first = undefined;
      return all;
    },
  };
}

async function readMember(archive: ImportSource, label: string): Promise<Result<Uint8Array>> {
  const opened = await openSource(archive);
  if (!opened.ok) return opened;
  const read = await readSafely(opened.value.importer, archive, opened.value.bytes, {});
  if (!read.ok) return read;
  const member = read.value.parts.find((part) => part.label === label);
  if (member?.kind === "member") return member.read();
  return fail(
    appError("file-not-found", `${archive.fileName}#${label}`, "The archive no longer has this file."),
  );
}
