import { appError } from "#shared/errors";
import { fail, type Result } from "#shared/result";
import { startsWith } from "../../../import/binary";
import { detectEncoding, isUtf8 } from "../../../import/decode";
import { decodeAs } from "../../../import/encodings";
import { openZip, type Zip, type ZipEntry } from "../../../import/zip/read-zip";
import type { ForeignFile } from "../../foreign";
import type { ProblemList } from "./problem-list";

/** A file of the import, in a folder or in an archive. */
export interface OpenFile {
  /** Relative to the chosen folder; an archive counts as a folder. "/" between folders. */
  name: string;
  read(): Promise<Uint8Array>;
}

const maxMemberBytes = 200 * 1024 * 1024;
const maxUnpackedBytes = 1024 * 1024 * 1024;
const maxMembers = 200_000;
/** Projects of INCEpTION hold one archive a document and coder. */
const maxDepth = 3;

/** Whether these first bytes are those of a ZIP archive. */
export function isZip(head: Uint8Array): boolean {
  return startsWith(head, [0x50, 0x4b, 3, 4]) || startsWith(head, [0x50, 0x4b, 5, 6]);
}

/** The names of members that stand in the first bytes of an archive: enough to tell what it is likely to hold. */
export function namesInHead(head: Uint8Array): string[] {
  if (!isZip(head)) return [];
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.length);
  const names: string[] = [];
  for (let at = bytes.indexOf("PK\u0003\u0004", 0, "latin1"); at >= 0 && at + 30 <= bytes.length; ) {
    const length = bytes.readUInt16LE(at + 26);
    names.push(bytes.toString("utf8", at + 30, Math.min(bytes.length, at + 30 + length)));
    at = bytes.indexOf("PK\u0003\u0004", at + 30, "latin1");
  }
  return names;
}

/** The names of the files and of what the first bytes of archives among them show, in lower case. */
export function visibleNames(files: readonly ForeignFile[]): string[] {
  return files.flatMap((file) => [file.name, ...namesInHead(file.head)]).map((name) => name.toLowerCase());
}

/**
 * The files with archives opened, those inside archives too, sorted by name. Files that systems put there for
 * themselves are left out; an archive or member that cannot be read is a problem.
 */
export async function openFiles(files: readonly ForeignFile[], problems: ProblemList): Promise<OpenFile[]> {
  const budget = { bytes: maxUnpackedBytes, members: maxMembers };
  const open: OpenFile[] = [];
  for (const file of files) {
    if (isSystemFile(file.name)) continue;
    if (!isZip(file.head)) open.push(file);
    else {
      const bytes = await bytesOf(file, problems);
      if (bytes) open.push(...unpack(file.name, bytes, 1, budget, problems));
    }
  }
  return open.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

interface Budget {
  bytes: number;
  members: number;
}

function unpack(
  name: string,
  bytes: Uint8Array,
  depth: number,
  budget: Budget,
  problems: ProblemList,
): OpenFile[] {
  const zip = openZip(bytes);
  if (!zip.ok) {
    problems.add(name, `The archive cannot be read: ${zip.error}.`);
    return [];
  }
  const open: OpenFile[] = [];
  for (const entry of zip.value.entries) {
    if (entry.folder || isSystemFile(entry.name)) continue;
    if (budget.members-- <= 0) {
      problems.add(name, `The archive has more than ${maxMembers} files; the others were not read.`);
      break;
    }
    const path = `${name}/${entry.name}`;
    if (!/\.zip$/iu.test(entry.name)) open.push(member(path, zip.value, entry, budget));
    else if (depth >= maxDepth) problems.add(path, "The archive is too deep inside others.");
    else {
      const inner = readMember(zip.value, entry, budget);
      if (inner.ok) open.push(...unpack(path, inner.value, depth + 1, budget, problems));
      else problems.add(path, `The archive cannot be read: ${inner.error}.`);
    }
  }
  return open;
}

function readMember(zip: Zip, entry: ZipEntry, budget: Budget) {
  const read = zip.read(entry, Math.min(maxMemberBytes, budget.bytes));
  if (read.ok) budget.bytes -= read.value.length;
  return read;
}

function member(name: string, zip: Zip, entry: ZipEntry, budget: Budget): OpenFile {
  return {
    name,
    read: async () => {
      const read = readMember(zip, entry, budget);
      if (!read.ok) throw new Error(`it is ${read.error}`);
      return read.value;
    },
  };
}

function isSystemFile(path: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return /(?:^|\/)__MACOSX\//u.test(path) || /^(?:\..*|thumbs\.db|desktop\.ini)$/iu.test(name);
}

/** The bytes of a file; undefined, and a problem, when they cannot be had. */
export async function bytesOf(file: OpenFile, problems: ProblemList): Promise<Uint8Array | undefined> {
  try {
    return await file.read();
  } catch (error) {
    problems.add(file.name, `It cannot be read: ${error instanceof Error ? error.message : "damaged"}.`);
    return undefined;
  }
}

/**
 * The characters of a file as they stand, a byte order mark too when `keepMark` says so. Without it, that it is not
 * UTF-8 is told as a problem.
 */
export async function textOf(
  file: OpenFile,
  problems: ProblemList,
  { keepMark = false } = {},
): Promise<string | undefined> {
  const bytes = await bytesOf(file, problems);
  if (!bytes) return undefined;
  const sound = isUtf8(bytes);
  const { encoding, sure } = sound ? { encoding: "utf-8" as const, sure: true } : detectEncoding(bytes);
  if (!sure) problems.add(file.name, `It is not UTF-8 and was read as ${encoding}: look at its letters.`);
  const text = decodeAs(bytes, encoding);
  return keepMark ? text : text.replace(/^\uFEFF/u, "");
}

/** The last part of a path, with and without its ending, and the folders before it. */
export function pathParts(path: string): { folders: string[]; name: string; stem: string; ending: string } {
  const parts = path.split("/");
  const name = parts.pop() ?? "";
  const dot = name.lastIndexOf(".");
  return {
    folders: parts,
    name,
    stem: dot > 0 ? name.slice(0, dot) : name,
    ending: dot > 0 ? name.slice(dot + 1).toLowerCase() : "",
  };
}

/** The failure of a read that was called off. */
export function cancelled<T>(): Result<T> {
  return fail(appError("import-cancelled", "import", "it was cancelled."));
}

/** The failure of a read that found nothing: the first problem says why, if there is one. */
export function nothingRead<T>(
  format: string,
  problems: ProblemList,
  files: readonly ForeignFile[],
): Result<T> {
  const [first] = problems.all();
  const what = first?.where || files[0]?.name || format;
  const why = first?.why ?? `there is nothing in it that can be read as ${format}.`;
  return fail(appError("import-broken-file", what, why, { data: { file: what } }));
}
