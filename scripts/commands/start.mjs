import { existsSync, mkdirSync, readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { collectAppOutput } from "../setup/app-output.mjs";
import { runChild } from "../setup/child.mjs";
import { withDisplay } from "../setup/display.mjs";
import { root, SetupError } from "../setup/project.mjs";
import { isHeadless } from "../setup/system.mjs";
import { log, prepareAll } from "./prepare.mjs";

/** @typedef {Awaited<ReturnType<typeof prepareAll>>} Electron */

/** Chromium before 140 takes X11 for granted. */
function displaySwitches() {
  return !process.env.DISPLAY && process.env.WAYLAND_DISPLAY ? ["--ozone-platform-hint=auto"] : [];
}

/**
 * Runs the app until it is closed; what it prints is kept in a log file.
 * @param {Electron} electron
 * @param {string[]} args for the app
 * @param {Record<string, string | undefined>} [env]
 * @returns {Promise<number>} the exit code
 */
export async function runApp(electron, args, env = {}) {
  const output = collectAppOutput((line) => process.stderr.write(`${line}\n`));
  const { code, signal } = await runChild(
    electron.executable,
    [...electron.switches, ...displaySwitches(), root, ...args],
    // Editors that are Electron apps themselves leave this set in their terminals.
    {
      env: { ...env, ELECTRON_RUN_AS_NODE: undefined },
      stdio: "capture",
      onOutput: (chunk) => output.write(chunk),
    },
  );
  output.close();
  if (signal === "SIGINT" || signal === "SIGTERM") return 0;
  if (code !== 0) log(`Wortlaut ended with ${signal ?? `code ${code}`}. What it printed: ${output.file}`);
  return code;
}

/** Without a screen nobody can read: shows the app's main job on a virtual one instead, in pictures. */
async function showTour(/** @type {Electron} */ electron) {
  const script = path.join(root, "scripts", "tour.mjs");
  if (!existsSync(script))
    throw new SetupError("There is no display (DISPLAY and WAYLAND_DISPLAY are not set).");
  const outFolder = path.join(root, "tour", new Date().toISOString().slice(0, 19).replaceAll(":", "-"));
  mkdirSync(outFolder, { recursive: true });
  log("There is no display: a guided tour runs on a virtual screen instead …");
  const { runTour } = await import(pathToFileURL(script).href);
  await withDisplay(() => runTour({ executable: electron.executable, root, outFolder, log }));
  console.log(`The tour is in ${outFolder}: ${readdirSync(outFolder).sort().join(", ")}`);
  return 0;
}

/** Starts Wortlaut; arguments go to the app. Without any display it runs the guided tour. */
export async function start(/** @type {string[]} */ args) {
  const electron = await prepareAll();
  return isHeadless() ? showTour(electron) : runApp(electron, args);
}
