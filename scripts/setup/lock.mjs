import { randomUUID } from "node:crypto";
import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import { SetupError } from "./project.mjs";

/** @typedef {{token: string, pid: number, host: string}} Holder */

/** @typedef {{pollMs: number, beatMs: number, silentMs: number, patienceMs: number}} Times */

/** @type {Times} */
const times = { pollMs: 250, beatMs: 5_000, silentMs: 30_000, patienceMs: 15 * 60_000 };

/** @returns {Holder | undefined} */
function readHolder(/** @type {string} */ file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined; // gone, or its holder has not written it yet
  }
}

function isAlive(/** @type {number} */ pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, but belongs to somebody else.
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
}

/** Whether the process that holds a lock certainly ended: same machine, and no process of that number. */
export function isAbandoned(/** @type {Holder} */ holder) {
  return holder.host === hostname() && !isAlive(holder.pid);
}

/** The time of the holder's last sign of life, or undefined when the lock is gone. */
function lastBeat(/** @type {string} */ file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs;
}

/** Takes a dead lock away; if a living one was caught in between, it is put back. */
function breakLock(/** @type {string} */ file, /** @type {string | undefined} */ deadToken) {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
  } catch {
    return; // somebody else was faster
  }
  if (readHolder(aside)?.token !== deadToken) {
    try {
      linkSync(aside, file);
    } catch {
      // a third process holds a lock of its own by now
    }
  }
  rmSync(aside, { force: true });
}

const pause = (/** @type {number} */ milliseconds) =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Waits for the lock. A lock is stale when its process is gone, or when it gave no sign of life for as long as we
 * watched: clocks of two machines are never compared.
 * @param {string} file
 * @param {Holder} ours
 * @param {{onWait?: (holder: Holder | undefined) => void, time: Times}} options
 */
async function acquire(file, ours, { onWait, time }) {
  let beat = lastBeat(file);
  let silent = 0;
  for (let waited = 0; ; waited += time.pollMs) {
    try {
      writeFileSync(file, JSON.stringify(ours), { flag: "wx" });
      return;
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
    }
    const holder = readHolder(file);
    const now = lastBeat(file);
    silent = now === beat ? silent + time.pollMs : 0;
    beat = now;
    if ((holder && isAbandoned(holder)) || silent > time.silentMs) {
      breakLock(file, holder?.token);
      silent = 0;
      continue;
    }
    if (waited === 0) onWait?.(holder);
    if (waited > time.patienceMs) throw new SetupError(`Another start has held ${file} for too long.`);
    await pause(time.pollMs);
  }
}

/**
 * Runs the action while nobody else holds the lock file; waits for others before. Throws SetupError after 15 minutes.
 * @template T
 * @param {string} file
 * @param {() => T | Promise<T>} action
 * @param {{onWait?: (holder: Holder | undefined) => void, time?: Partial<Times>}} [options]
 * @returns {Promise<T>}
 */
export async function withLock(file, action, { onWait, time } = {}) {
  const ours = { token: randomUUID(), pid: process.pid, host: hostname() };
  const merged = { ...times, ...time };
  mkdirSync(path.dirname(file), { recursive: true });
  await acquire(file, ours, { ...(onWait ? { onWait } : {}), time: merged });
  const release = () => {
    if (existsSync(file) && readHolder(file)?.token === ours.token) rmSync(file, { force: true });
  };
  process.once("exit", release);
  const heart = setInterval(() => {
    const now = new Date();
    if (readHolder(file)?.token === ours.token) utimesSync(file, now, now);
  }, merged.beatMs);
  heart.unref();
  try {
    return await action();
  } finally {
    clearInterval(heart);
    process.off("exit", release);
    release();
  }
}
