import { createHash } from "node:crypto";
import path from "node:path";
import type { SavedFile } from "#shared/ipc/save-types";
import { fail, ok, type Result } from "#shared/result";
import { realDisk, writeError } from "../project/disk";
import { writeDurably } from "../project/durable-file";
import { type Origin, settingsFile, settingsFileName } from "./about-file";

/**
 * Writes `bytes` to `file` (absolute path) and beside it what it was made with. Each is complete or not there; the
 * settings come second and name the file's hash, so that they are never taken for those of another file.
 */
export async function saveWithSettings(
  file: string,
  bytes: Uint8Array,
  origin: Origin,
  more: Record<string, unknown> = {},
): Promise<Result<SavedFile>> {
  const settingsPath = settingsFileName(file);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const settings = settingsFile(origin, path.basename(file), sha256, more);
  let writing = file;
  try {
    await writeDurably(realDisk, file, bytes);
    writing = settingsPath;
    await writeDurably(realDisk, settingsPath, [settings]);
  } catch (error) {
    return fail(writeError(writing, error));
  }
  return ok({ path: file, settingsPath });
}
