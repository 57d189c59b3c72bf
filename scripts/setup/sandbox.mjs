import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { runChild } from "./child.mjs";
import { canAsk, isRoot, SetupError } from "./project.mjs";
import { isAllowed } from "./question.mjs";
import { isOnPath } from "./system.mjs";

/** The settings of kernels that keep ordinary users from making namespaces, and the value that does. */
const restrictions = [
  { setting: "kernel/apparmor_restrict_unprivileged_userns", value: "1" },
  { setting: "kernel/unprivileged_userns_clone", value: "0" },
  { setting: "user/max_user_namespaces", value: "0" },
];

/**
 * Whether Chromium's sandbox cannot start: no namespaces for ordinary users, and no setuid helper in their place.
 * @param {string} dist the folder of the runtime
 * @param {string} [settings] where the kernel's settings are read
 */
export function lacksSandbox(dist, settings = "/proc/sys") {
  const restricted = restrictions.some(({ setting, value }) => {
    const file = path.join(settings, setting);
    return existsSync(file) && readFileSync(file, "utf8").trim() === value;
  });
  if (!restricted) return false;
  const helper = statSync(path.join(dist, "chrome-sandbox"), { throwIfNoEntry: false });
  return !(helper && helper.uid === 0 && (helper.mode & 0o4000) !== 0);
}

/**
 * Sees to it that pages run in Chromium's sandbox. Where the kernel forbids it (Ubuntu from 24.04) the helper needs
 * root once: this is told and asked. Throws SetupError rather than starting without a sandbox unasked.
 * @param {string} dist the folder of the runtime
 * @param {{log: import("./project.mjs").Log}} options
 * @returns {Promise<string[]>} the switches Electron has to be started with
 */
export async function ensureSandbox(dist, { log }) {
  if (process.platform !== "linux") return [];
  if (isRoot() || process.env.WORTLAUT_NO_SANDBOX === "1") return ["--no-sandbox"];
  if (!lacksSandbox(dist)) return [];
  const helper = path.join(dist, "chrome-sandbox");
  const steps = [
    ["sudo", "chown", "root:root", helper],
    ["sudo", "chmod", "4755", helper],
  ];
  const told = `This system lets Chromium's sandbox start only through a helper that belongs to root. Once:\n${steps
    .map((step) => `  ${step.join(" ")}`)
    .join("\n")}`;
  if (!canAsk() || !isOnPath("sudo")) {
    throw new SetupError(`${told}\n(WORTLAUT_NO_SANDBOX=1 starts without the sandbox; not recommended.)`);
  }
  log(told);
  if (!(await isAllowed("Run these commands now?"))) throw new SetupError("Nothing was changed.");
  for (const [file = "", ...args] of steps) {
    if ((await runChild(file, args)).code !== 0) throw new SetupError(`${[file, ...args].join(" ")} failed.`);
  }
  return [];
}
