import { randomUUID } from "node:crypto";
import { realpath, stat } from "node:fs/promises";
import { hostname } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { appError, WortlautError } from "#shared/errors";
import { type Disk, isMissing } from "./disk";
import { makeFolder } from "./durable-file";
import { ageOf, ageWithoutWriting, createWith } from "./lock-file";
import { isStale, type LockHolder, type LockPlace, lockHolderSchema, processStart } from "./lock-holder";

/** A running holder gives a sign of life this often. Milliseconds. */
const refreshEvery = 30_000;

/** A lock file that cannot be read: being written this moment, or left behind half written. */
interface UnreadableLock {
  nonce: string;
  age: number;
}
type Found = { holder: LockHolder; file: string } | { unreadable: UnreadableLock; file: string } | undefined;

/** The right to change a project. At most one process has it. */
export class ProjectLock {
  readonly #disk: Disk;
  readonly #folder: string;
  readonly #own: LockHolder;
  #timer: NodeJS.Timeout | undefined;
  #checked = Date.now();
  #isHeld = true;

  constructor(disk: Disk, folder: string, own: LockHolder) {
    this.#disk = disk;
    this.#folder = folder;
    this.#own = own;
    this.#timer = setInterval(() => void this.refresh().catch(() => undefined), refreshEvery);
    this.#timer.unref();
  }

  /**
   * Whether the lock is still ours. After the computer has slept for long somebody else may have taken it over; so
   * a look at the file is due when the last one is too long ago.
   */
  async confirm(): Promise<boolean> {
    if (this.#isHeld && Date.now() - this.#checked > refreshEvery + 5_000) await this.refresh();
    return this.#isHeld;
  }

  /** Gives a sign of life, or learns that the lock is lost. A lock file that was deleted is put back. */
  async refresh(): Promise<void> {
    const file = lockFile(this.#folder);
    const found = await currentLock(this.#disk, this.#folder);
    if (!found) {
      await makeFolder(this.#disk, path.dirname(file));
      this.#isHeld = await createWith(this.#disk, file, contentOf(this.#own));
    } else if (nonceOf(found) !== this.#own.nonce) {
      this.#isHeld = false;
    } else {
      // The same bytes over the same bytes: the file system's own clock sets the time, and readers see no gap.
      const handle = await this.#disk.open(file, "r+");
      try {
        await handle.write(Buffer.from(contentOf(this.#own)), 0, undefined, 0);
      } finally {
        await handle.close();
      }
    }
    this.#checked = Date.now();
  }

  /** Lets others in. */
  async release(): Promise<void> {
    clearInterval(this.#timer);
    this.#isHeld = false;
    const found = await currentLock(this.#disk, this.#folder);
    if (found && nonceOf(found) === this.#own.nonce) await this.#disk.unlink(found.file);
  }
}

function lockFile(folder: string): string {
  return path.join(folder, ".wortlaut", "lock");
}

/**
 * The claim to a stale lock. Its name is made of the stale lock's nonce, so of several processes that find the same
 * stale lock exactly one can create it: that one is the holder from then on.
 */
function claimFile(folder: string, nonce: string): string {
  return path.join(folder, ".wortlaut", `lock-after-${nonce}`);
}

function contentOf(holder: LockHolder): string {
  return `${JSON.stringify(holder)}\n`;
}

function nonceOf(found: NonNullable<Found>): string {
  return "holder" in found ? found.holder.nonce : found.unreadable.nonce;
}

/** Who holds the project now, or undefined if nobody. Never changes anything. */
export async function lockHolder(disk: Disk, folder: string): Promise<LockHolder | undefined> {
  const found = await currentLock(disk, folder);
  if (!found || !("holder" in found)) return undefined;
  const age = await ageWithoutWriting(disk, found.file);
  return isStale(found.holder, await placeOf(folder), age) ? undefined : found.holder;
}

/**
 * Takes the lock of the project in `folder`. Throws WortlautError `project-locked` naming the holder, or what the
 * file system throws in a folder that cannot be written to.
 */
export async function takeLock(disk: Disk, folder: string): Promise<ProjectLock> {
  await makeFolder(disk, path.join(folder, ".wortlaut"));
  const place = await placeOf(folder);
  const own: LockHolder = {
    format: "wortlaut-lock",
    pid: process.pid,
    host: hostname(),
    nonce: randomUUID(),
    started: new Date().toISOString(),
    processStarted: processStart(process.pid),
    ...place,
  };
  for (let attempt = 0; attempt < 50; attempt++) {
    const found = await currentLock(disk, folder);
    if (!found) {
      if (await createWith(disk, lockFile(folder), contentOf(own))) return new ProjectLock(disk, folder, own);
    } else if (await isAbandoned(disk, folder, found, place)) {
      if (await takeOver(disk, folder, found, own)) return new ProjectLock(disk, folder, own);
    } else if ("holder" in found) {
      throw lockedBy(folder, found.holder);
    } else {
      await pause(40);
    }
  }
  throw new WortlautError(appError("project-locked", path.basename(folder), "its lock is being written."));
}

function lockedBy(folder: string, holder: LockHolder): WortlautError {
  const why = `it is open in process ${holder.pid} on ${holder.host} since ${holder.started}.`;
  return new WortlautError(
    appError("project-locked", path.basename(folder), why, {
      todo: "Close it there, or open it for reading.",
      data: { host: holder.host, pid: holder.pid, since: holder.started },
    }),
  );
}

async function placeOf(folder: string): Promise<LockPlace> {
  const real = await realpath(folder);
  return { folder: real, folderNumber: String((await stat(real, { bigint: true })).ino) };
}

/** The lock that counts: the last in the chain of claims that begins at the lock file. */
async function currentLock(disk: Disk, folder: string): Promise<Found> {
  let found = await readLock(disk, lockFile(folder));
  while (found) {
    const next = await readLock(disk, claimFile(folder, nonceOf(found)));
    if (!next) return found;
    found = next;
  }
  return undefined;
}

async function readLock(disk: Disk, file: string): Promise<Found> {
  try {
    const { mtimeMs, size } = await disk.stat(file);
    const parsed = lockHolderSchema.safeParse(parseJson(await disk.readFile(file, "utf8")));
    if (parsed.success) return { holder: parsed.data, file };
    const nonce = `unreadable-${Math.trunc(mtimeMs)}-${size}`;
    return { unreadable: { nonce, age: Date.now() - mtimeMs }, file };
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function isAbandoned(
  disk: Disk,
  folder: string,
  found: NonNullable<Found>,
  place: LockPlace,
): Promise<boolean> {
  const age = await ageOf(disk, folder, found.file);
  return "holder" in found ? isStale(found.holder, place, age) : age > 10_000;
}

async function takeOver(
  disk: Disk,
  folder: string,
  stale: NonNullable<Found>,
  own: LockHolder,
): Promise<boolean> {
  const claim = claimFile(folder, nonceOf(stale));
  if (!(await createWith(disk, claim, contentOf(own)))) return false;
  // Between our look and our claim another process may have taken over and tidied up: then ours hangs in the air.
  const now = await currentLock(disk, folder);
  if (!now || nonceOf(now) !== own.nonce) {
    await disk.unlink(claim);
    return false;
  }
  await disk.rename(claim, lockFile(folder));
  await removeOldClaims(disk, folder);
  return true;
}

/** Claims of a chain that was cut short by a crash lead nowhere once the lock file itself is ours. */
async function removeOldClaims(disk: Disk, folder: string): Promise<void> {
  for (const name of await disk.readdir(path.join(folder, ".wortlaut"))) {
    if (!name.startsWith("lock-after-")) continue;
    await disk.unlink(path.join(folder, ".wortlaut", name)).catch(() => undefined);
  }
}
