import { createHash } from "node:crypto";
import { existsSync, lstatSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { runChild } from "./child.mjs";
import { withLock } from "./lock.mjs";
import { installed, root, SetupError } from "./project.mjs";

const oldestNode = [20, 19];

/** Whether a Node version ("20.19.0") is new enough for the project. */
export function isNodeSupported(/** @type {string} */ version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [neededMajor = 0, neededMinor = 0] = oldestNode;
  return major > neededMajor || (major === neededMajor && minor >= neededMinor);
}

/** Throws SetupError on a Node that is too old. */
export function checkNode() {
  if (isNodeSupported(process.versions.node)) return;
  throw new SetupError(
    `Wortlaut needs Node ${oldestNode.join(".")} or newer; this is ${process.version}. Get one from https://nodejs.org`,
  );
}

/**
 * Whether an installed tree (npm's own record of it) is the one the lock file asks for. Packages for other platforms
 * are optional and may be missing.
 * @param {{packages: Record<string, any>}} lock
 * @param {{packages: Record<string, any>}} tree
 */
export function treeMatchesLock(lock, tree) {
  for (const [name, wanted] of Object.entries(lock.packages)) {
    if (name === "") continue;
    const found = tree.packages[name];
    if (!found && !wanted.optional && !wanted.devOptional) return false;
    if (found && (found.version !== wanted.version || found.integrity !== wanted.integrity)) return false;
  }
  return Object.keys(tree.packages).every((name) => name in lock.packages);
}

function isInstalled(/** @type {string} */ lockText, /** @type {string} */ hash) {
  const marker = installed(".wortlaut-lock");
  if (existsSync(marker)) return readFileSync(marker, "utf8") === hash;
  const record = installed(".package-lock.json");
  if (!existsSync(record)) return false;
  // Installed by hand: as good as ours, if it is the same.
  try {
    if (!treeMatchesLock(JSON.parse(lockText), JSON.parse(readFileSync(record, "utf8")))) return false;
  } catch {
    return false;
  }
  writeFileSync(marker, hash);
  return true;
}

/** npm would empty the folder a link leads to, which belongs to somebody else. */
function refuseLinkedFolder() {
  const folder = path.dirname(installed("package.json"));
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) return;
  throw new SetupError(
    "The packages in node_modules are not the ones of package-lock.json, and node_modules is a link to another place. Remove the link, and they are installed here.",
  );
}

/**
 * Installs the packages of the lock file unless they are there. Throws SetupError with npm's words.
 * @param {{log: import("./project.mjs").Log}} options
 * @returns {Promise<boolean>} whether anything was installed
 */
export async function ensureDependencies({ log }) {
  const lockText = readFileSync(path.join(root, "package-lock.json"), "utf8");
  const hash = createHash("sha256").update(lockText).digest("hex");
  if (isInstalled(lockText, hash)) return false;
  const onWait = () => log("Waiting for another start that is installing packages …");
  return withLock(
    path.join(root, "out", ".install-lock"),
    async () => {
      if (isInstalled(lockText, hash)) return false;
      refuseLinkedFolder();
      log("Installing packages (once, about a minute) …");
      // With NODE_ENV=production npm would leave out everything: all packages are development ones, bundled at build time.
      const args = ["ci", "--include=dev", "--loglevel=error", "--no-audit", "--no-fund"];
      // npm is npm.cmd on Windows, which only a shell can start.
      const npm = await runChild("npm", args, {
        cwd: root,
        stdio: "capture",
        shell: process.platform === "win32",
      });
      if (npm.code !== 0) throw new SetupError(`npm ci failed:\n${npm.output.trim()}`);
      writeFileSync(installed(".wortlaut-lock"), hash);
      return true;
    },
    { onWait },
  );
}
