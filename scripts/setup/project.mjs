import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";

/** The folder of the repository. */
export const root = path.resolve(import.meta.dirname, "../..");

/** The path of something inside node_modules. */
export function installed(/** @type {string[]} */ ...parts) {
  return path.join(root, "node_modules", ...parts);
}

/** What is kept between clones: the Electron runtime and log files. WORTLAUT_CACHE moves it. */
export function cacheFolder() {
  const base = process.env.XDG_CACHE_HOME || path.join(homedir(), ".cache");
  return process.env.WORTLAUT_CACHE || path.join(base, "wortlaut");
}

/**
 * The content of a JSON file; throws when it is missing or damaged.
 * @returns {any}
 */
export function readJson(/** @type {string} */ file) {
  return JSON.parse(readFileSync(file, "utf8"));
}

/** Whether this process is root, for whom Chromium has no sandbox. */
export function isRoot() {
  return process.getuid?.() === 0;
}

/** Whether a question can be asked: both ends are a terminal and no CI runs this. */
export function canAsk() {
  return Boolean(process.stdin.isTTY && process.stderr.isTTY && !process.env.CI);
}

/** @typedef {(text: string) => void} Log */

/**
 * An error whose message is all the user needs: printed without a stack trace.
 */
export class SetupError extends Error {}
