import { readFileSync } from "node:fs";
import { hostname, uptime } from "node:os";
import { instantSchema } from "#shared/model/dates";
import { z } from "#shared/model/zod";

/** Who has a project open for writing: the content of `.wortlaut/lock`. */
export const lockHolderSchema = z.object({
  format: z.literal("wortlaut-lock"),
  pid: z.int().positive(),
  host: z.string(),
  /** Tells this lock from every other. */
  nonce: z.string().regex(/^[a-z0-9_-]{1,80}$/),
  /** When the project was opened. */
  started: instantSchema,
  /** When the process began, as the system counts it; empty where the system does not say. */
  processStarted: z.string(),
  /** The project folder as the holder sees it, and the number the file system gives it. */
  folder: z.string(),
  folderNumber: z.string(),
});
export type LockHolder = z.infer<typeof lockHolderSchema>;

/** Where a lock lies, as the process that looks at it sees it. */
export interface LockPlace {
  folder: string;
  folderNumber: string;
}

/** After this long without a sign of life a lock held on another computer is taken over. Milliseconds. */
export const lockExpiry = 5 * 60_000;

/**
 * When the process with `pid` began, in a form that is only compared; empty where the system does not say. Linux
 * counts ticks since it was started, hence the boot id.
 */
export function processStart(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    // The second field is the program's name in parentheses and may hold anything; start time is field 22.
    const ticks = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
    return `${ticks}@${readFileSync("/proc/sys/kernel/random/boot_id", "latin1").trim()}`;
  } catch {
    return "";
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}

/**
 * Whether nobody can be behind this lock any more. On this computer: the process is gone, its number belongs to a
 * younger process, the computer has been started since, or the lock came here with a copy of the folder. On
 * another: no sign of life for `lockExpiry`. `age` is the time since the lock was last refreshed, by the clock of
 * the file system, in milliseconds.
 */
export function isStale(holder: LockHolder, place: LockPlace, age: number, now = Date.now()): boolean {
  if (holder.host !== hostname()) return age > lockExpiry;
  // Numbers of folders are not stable on every file system, paths differ for bind mounts: only both together tell.
  const isCopy = holder.folder !== place.folder && holder.folderNumber !== place.folderNumber;
  if (isCopy || !isRunning(holder.pid)) return true;
  const start = processStart(holder.pid);
  if (start !== "" && holder.processStarted !== "") return start !== holder.processStarted;
  // A minute of grace for clocks that were put right after the start.
  return Date.parse(holder.started) < now - uptime() * 1000 - 60_000;
}
