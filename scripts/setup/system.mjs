import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { runChild } from "./child.mjs";
import { canAsk, isRoot, SetupError } from "./project.mjs";
import { isAllowed } from "./question.mjs";
import {
  aptNames,
  installableNames,
  installCommand,
  missingLibraries,
  neededPackages,
} from "./system-packages.mjs";

/** @typedef {import("./system-packages.mjs").SystemPackage} SystemPackage */

/** Whether a program can be found by its name. */
export function isOnPath(/** @type {string} */ name) {
  return (process.env.PATH ?? "").split(path.delimiter).some((folder) => existsSync(path.join(folder, name)));
}

/** Whether there is no screen to show a window on. Only Linux can be without. */
export function isHeadless() {
  return process.platform === "linux" && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
}

function hasFonts() {
  const folders = ["/usr/share/fonts", "/usr/local/share/fonts", path.join(homedir(), ".local/share/fonts")];
  return folders.some((folder) => existsSync(folder) && readdirSync(folder).length > 0);
}

function inspect(/** @type {string} */ executable) {
  const ldd = spawnSync("ldd", [executable], { encoding: "utf8" });
  const libraries = missingLibraries(ldd.stdout ?? "");
  const needsXvfb = isHeadless() && !isOnPath("Xvfb");
  const words = [...libraries, ...(needsXvfb ? ["Xvfb (a virtual screen)"] : [])];
  // Fonts come with the app; a system without a single one still makes Chromium stumble.
  return {
    words,
    needed: words.length === 0 ? [] : neededPackages({ libraries, needsXvfb, needsFonts: !hasFonts() }),
  };
}

function chooseAptNames(/** @type {SystemPackage[]} */ needed) {
  const every = needed.flatMap((one) => one.apt);
  const policy = spawnSync("apt-cache", ["policy", ...every], {
    encoding: "utf8",
    env: { ...process.env, LC_ALL: "C" },
  });
  const installable = installableNames(policy.stdout ?? "");
  return {
    names: aptNames(needed, installable),
    isKnown: needed.every((one) => one.apt.some((n) => installable.has(n))),
  };
}

/** Installs by apt; the package lists are loaded when they are missing or too old. */
async function installByApt(/** @type {SystemPackage[]} */ needed) {
  const sudo = isRoot() ? [] : ["sudo"];
  const apt = (/** @type {string[]} */ ...args) => {
    const words = [
      ...sudo,
      "env",
      "DEBIAN_FRONTEND=noninteractive",
      "apt-get",
      "-o",
      "DPkg::Lock::Timeout=120",
      ...args,
    ];
    const [file = "", ...rest] = words;
    // sudo asks for the password on the terminal itself, even when its output is kept.
    return runChild(file, rest, { stdio: "capture" });
  };
  const install = () => apt("install", "-y", "--no-install-recommends", ...chooseAptNames(needed).names);
  let result = chooseAptNames(needed).isKnown ? await install() : undefined;
  if (result?.code !== 0) {
    await apt("update");
    result = await install();
  }
  if (result.code !== 0)
    throw new SetupError(`apt-get failed:\n${result.output.trim().split("\n").slice(-15).join("\n")}`);
}

/** What to do by hand, in the words of this system. */
function advice(/** @type {SystemPackage[]} */ needed) {
  if (isOnPath("apt-get")) {
    return `sudo apt-get install --no-install-recommends ${chooseAptNames(needed).names.join(" ")}`;
  }
  for (const manager of /** @type {const} */ (["dnf", "zypper", "pacman"])) {
    if (isOnPath(manager)) return installCommand(manager, needed);
  }
  return `install what your system calls: ${chooseAptNames(needed).names.join(" ")}`;
}

/**
 * Sees to the system libraries that Electron needs, and to Xvfb where there is no display. Root gets them installed by
 * apt; everybody else is told and asked first, and nothing happens without a yes. Throws SetupError when they stay
 * missing.
 * @param {string} executable Electron's
 * @param {{log: import("./project.mjs").Log}} options
 */
export async function ensureSystem(executable, { log }) {
  if (process.platform !== "linux") return;
  const { words, needed } = inspect(executable);
  if (words.length === 0) return;
  const command = advice(needed);
  const told = `This system lacks: ${words.join(", ")}.\nTo install: ${command}`;
  const hasApt = isOnPath("apt-get");
  if (isRoot() && hasApt) {
    log(`Installing system packages: ${chooseAptNames(needed).names.join(" ")} …`);
  } else {
    if (!hasApt || !canAsk() || !isOnPath("sudo")) throw new SetupError(`${told}\nThen start again.`);
    log(told);
    if (!(await isAllowed("Run this command now?"))) throw new SetupError("Nothing was changed.");
  }
  await installByApt(needed);
  const { words: left } = inspect(executable);
  if (left.length > 0) throw new SetupError(`Still missing: ${left.join(", ")}. Try: ${command}`);
}
