import type { FileHandle } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type Disk, errnoOf, isMissing } from "./disk";

/** Size and time of last change of a file: what tells one version of it from another without reading it. */
export interface Stamp {
  size: number;
  mtimeMs: number;
}

/** The stamp of `file`, or undefined if there is none. */
export async function stampOf(disk: Disk, file: string): Promise<Stamp | undefined> {
  try {
    const { size, mtimeMs } = await disk.stat(file);
    return { size, mtimeMs };
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Whether two stamps are of the same version of a file. */
export function sameStamp(a: Stamp | undefined, b: Stamp | undefined): boolean {
  return a?.size === b?.size && a?.mtimeMs === b?.mtimeMs;
}

let sequence = 0;

/** A name for a file that is being written beside `file`; `verify` finds those a crash has left behind. */
function temporaryName(file: string): string {
  return path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.${sequence++}.tmp`);
}

/** Whether a file name is one of a file that was being written when the program ended. */
export function isTemporary(name: string): boolean {
  return /^\..+\.\d+\.\d+\.tmp$/.test(name);
}

/**
 * Replaces `file` as a whole: after it resolves the new content is on disk, before that the old content is. A file
 * that is replaced keeps its permissions, a new one gets what the user's umask allows. Pieces are written one after
 * another, so that a large document does not hold up everything else. Throws what the file system throws.
 */
export async function writeDurably(
  disk: Disk,
  file: string,
  content: Uint8Array | Iterable<string>,
): Promise<Stamp> {
  const temporary = temporaryName(file);
  const mode = await modeOf(disk, file);
  const handle = await disk.open(temporary, "wx", mode ?? 0o666);
  let stamp: Stamp;
  try {
    if (mode !== undefined && process.platform !== "win32") await handle.chmod(mode);
    for (const piece of content instanceof Uint8Array ? [content] : content) await writeAll(handle, piece);
    await handle.sync();
    const { size, mtimeMs } = await handle.stat();
    stamp = { size, mtimeMs };
    await handle.close();
    await renameOver(disk, temporary, file);
  } catch (error) {
    await handle.close().catch(() => undefined);
    await disk.unlink(temporary).catch(() => undefined);
    throw error;
  }
  await syncFolder(disk, path.dirname(file));
  return stamp;
}

async function modeOf(disk: Disk, file: string): Promise<number | undefined> {
  try {
    return (await disk.stat(file)).mode & 0o777;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

async function writeAll(handle: FileHandle, piece: string | Uint8Array): Promise<void> {
  const bytes = typeof piece === "string" ? Buffer.from(piece, "utf8") : piece;
  let done = 0;
  while (done < bytes.length) done += (await handle.write(bytes, done, bytes.length - done)).bytesWritten;
}

// Virus scanners and indexers on Windows open new files for a moment, and a rename fails while they do.
const passing = new Set(["EPERM", "EACCES", "EBUSY"]);

async function renameOver(disk: Disk, from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await disk.rename(from, to);
    } catch (error) {
      const again = process.platform === "win32" && attempt < 8 && passing.has(errnoOf(error) ?? "");
      if (!again) throw error;
      await pause(attempt * 15);
    }
  }
}

// Some file systems (network shares, FUSE) cannot sync a folder; the file itself is safe all the same.
const cannotSyncFolders = new Set(["EINVAL", "ENOTSUP", "ENOSYS", "EISDIR", "EPERM", "EACCES"]);

/** Makes the names in `folder` (created, renamed, removed) last through a power cut, where the system can do that. */
export async function syncFolder(disk: Disk, folder: string): Promise<void> {
  if (process.platform === "win32") return;
  let handle: FileHandle | undefined;
  try {
    handle = await disk.open(folder, "r");
    await handle.sync();
  } catch (error) {
    if (!cannotSyncFolders.has(errnoOf(error) ?? "")) throw error;
  } finally {
    await handle?.close();
  }
}

/** Creates `folder` and those above it that are missing, so that they last. */
export async function makeFolder(disk: Disk, folder: string): Promise<void> {
  const first = await disk.mkdir(folder, { recursive: true });
  if (first === undefined) return;
  for (let at = path.resolve(folder); at.length >= path.resolve(first).length; at = path.dirname(at)) {
    await syncFolder(disk, path.dirname(at));
  }
}

/**
 * Keeps what `file` holds now under the name `kept`. A true copy and no link: programs that write into a file in
 * place would change both.
 */
export async function keepCopy(disk: Disk, file: string, kept: string): Promise<void> {
  await makeFolder(disk, path.dirname(kept));
  const temporary = temporaryName(kept);
  try {
    await disk.copyFile(file, temporary);
    const handle = await disk.open(temporary, "r+");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
    await renameOver(disk, temporary, kept);
  } catch (error) {
    await disk.unlink(temporary).catch(() => undefined);
    throw error;
  }
  await syncFolder(disk, path.dirname(kept));
}
