import { existsSync, readdirSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { partState, parts, stampName } from "./build-parts.mjs";
import { runNode } from "./child.mjs";
import { withLock } from "./lock.mjs";
import { installed, root, SetupError } from "./project.mjs";

/** @typedef {import("./build-parts.mjs").Part} Part */

/** What an interrupted build left behind; only called while the lock is held. */
async function clearLeftovers(/** @type {string} */ out) {
  if (!existsSync(out)) return;
  for (const name of readdirSync(out)) {
    if (/^\.(new|old)-/.test(name)) await rm(path.join(out, name), { recursive: true, force: true });
  }
}

/** Builds into a folder aside and swaps it in whole, stamp and all: a half build is never taken for a build. */
async function buildPart(/** @type {Part} */ part, /** @type {string} */ current) {
  const out = path.join(root, "out");
  // Of our own: a bundler that outlived a killed start may still write into another one.
  const fresh = path.join(out, `.new-${part}-${process.pid}`);
  const args = ["build", "-c", parts[part].config, "--outDir", fresh, "--emptyOutDir", "--logLevel", "warn"];
  const built = await runNode(installed("vite/bin/vite.js"), args, { cwd: root, stdio: "capture" });
  if (built.code !== 0) throw new SetupError(`The build of ${part} failed:\n${built.output.trim()}`);
  await writeFile(path.join(fresh, stampName), current);
  const place = path.join(out, part);
  const old = path.join(out, `.old-${part}-${process.pid}`);
  if (existsSync(place)) await rename(place, old);
  await rename(fresh, place);
  await rm(old, { recursive: true, force: true });
}

/**
 * Builds what is older than its sources, one start at a time. Throws SetupError with the bundler's words.
 * @param {{log: import("./project.mjs").Log, only?: Part[], force?: boolean}} options
 * @returns {Promise<Part[]>} the parts that were built
 */
export async function ensureBuild({ log, only, force = false }) {
  const wanted = only ?? /** @type {Part[]} */ (Object.keys(parts));
  if (!force && wanted.every((part) => partState(root, part).isFresh)) return [];
  const out = path.join(root, "out");
  await mkdir(out, { recursive: true });
  const onWait = () => log("Waiting for another start that is building …");
  return withLock(path.join(out, ".lock"), () => buildStale(wanted, force, log), { onWait });
}

async function buildStale(
  /** @type {Part[]} */ wanted,
  /** @type {boolean} */ force,
  /** @type {(t: string) => void} */ log,
) {
  await clearLeftovers(path.join(root, "out"));
  /** @type {Part[]} */
  const built = [];
  for (const part of wanted) {
    const { current, isFresh } = partState(root, part);
    if (isFresh && !force) continue;
    if (built.length === 0) log("Building …");
    await buildPart(part, current);
    built.push(part);
  }
  return built;
}
