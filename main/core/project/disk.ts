import * as files from "node:fs/promises";
import path from "node:path";
import { type AppError, appError } from "#shared/errors";

/** The file system calls the project store makes; tests hand in one that fails where they want. */
export type Disk = Pick<
  typeof files,
  "open" | "rename" | "unlink" | "mkdir" | "readFile" | "readdir" | "stat" | "link" | "copyFile" | "rm"
>;

/** The real file system. */
export const realDisk: Disk = files;

/** The `code` of a failed file system call, such as "ENOENT"; undefined for anything else. */
export function errnoOf(error: unknown): string | undefined {
  return error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
}

/** Whether a file system call failed because there is no such file or folder. */
export function isMissing(error: unknown): boolean {
  const code = errnoOf(error);
  return code === "ENOENT" || code === "ENOTDIR";
}

const full = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);

/** A failed write of `file` as an error the user can act on: `disk-full` or `file-not-writable`. */
export function writeError(file: string, error: unknown): AppError {
  const code = errnoOf(error) ?? "";
  const data = { file: path.basename(file), cause: code };
  if (full.has(code)) {
    return appError("disk-full", path.basename(file), "there is no room left on the drive.", {
      todo: "Make room and try again.",
      data,
    });
  }
  return appError("file-not-writable", path.basename(file), `it cannot be written (${messageOf(error)}).`, {
    todo: "Check the permissions of the folder.",
    data,
  });
}

/** A failed read of `file` as an error the user can act on: `file-not-found` or `file-unreadable`. */
export function readError(file: string, error: unknown): AppError {
  const name = path.basename(file);
  const data = { file: name, cause: errnoOf(error) ?? "" };
  if (isMissing(error)) return appError("file-not-found", name, "there is no such file.", { data });
  return appError("file-unreadable", name, `it cannot be read (${messageOf(error)}).`, { data });
}

function messageOf(error: unknown): string {
  return errnoOf(error) ?? (error instanceof Error ? error.message : String(error));
}
