import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { runNode } from "../setup/child.mjs";
import { installed, root } from "../setup/project.mjs";
import { playwrightCounts, vitestCounts } from "../setup/steps.mjs";

/** @typedef {ReturnType<typeof import("../setup/steps.mjs").createSteps>} Steps */

const zones = [
  "shared",
  "main",
  "main/app",
  "main/preload",
  "renderer",
  "e2e",
  "scripts",
  "scripts/bench/reader/page",
];
const typesAtOnce = 2;

/** Tools that start other tools find them by PATH. */
const toolPath = () => ({ PATH: `${installed(".bin")}${path.delimiter}${process.env.PATH ?? ""}` });

/** A place for a runner's JSON report, empty. */
function reportFile(/** @type {string} */ name) {
  const folder = path.join(root, "out", "reports");
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, name);
  rmSync(file, { force: true });
  return file;
}

/** Checks form and imports of all sources; with `write` it mends what can be mended. */
export async function runBiome({ write = false } = {}) {
  const args = ["check", ...(write ? ["--write"] : []), "."];
  const { code } = await runNode(installed("@biomejs/biome/bin/biome"), args, { cwd: root });
  return code;
}

/** Checks what needs types: promises nobody waits for, and their like. */
export async function runOxlint() {
  const { code } = await runNode(installed("oxlint/bin/oxlint"), ["--type-aware"], {
    cwd: root,
    env: toolPath(),
  });
  return code;
}

/** Type-checks one zone; its words are shown only when there are any. */
async function checkTypes(/** @type {string} */ zone) {
  const args = ["-p", zone, "--pretty", "false"];
  const { code, output } = await runNode(installed("typescript/bin/tsc"), args, {
    cwd: root,
    stdio: "capture",
  });
  if (output.trim()) console.log(output.trim());
  return code === 0;
}

/** Runs the unit tests; further arguments go to Vitest. */
export async function runUnit(/** @type {string[]} */ args = []) {
  const report = reportFile("unit.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const { code } = await runNode(installed("vitest/vitest.mjs"), ["run", ...reporters, ...args], {
    cwd: root,
  });
  return { code, counts: vitestCounts(report, code) };
}

/** Runs the end-to-end tests on an Electron; further arguments go to Playwright. Needs a display. */
export async function runPlaywright(/** @type {string} */ executable, /** @type {string[]} */ args = []) {
  const report = reportFile("e2e.json");
  const { code } = await runNode(
    installed("@playwright/test/cli.js"),
    ["test", "--reporter=list,json", ...args],
    {
      cwd: root,
      env: {
        WORTLAUT_ELECTRON: executable,
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
        ELECTRON_RUN_AS_NODE: undefined,
      },
    },
  );
  return { code, counts: playwrightCounts(report, code) };
}

/** Adds the steps that need no window: form, lint, types, unit tests. */
export async function addChecks(/** @type {Steps} */ steps) {
  await steps.run("format and style", async () => (await runBiome()) === 0);
  await steps.run("lint with types", async () => (await runOxlint()) === 0);
  const waiting = [...zones];
  const worker = async () => {
    for (let zone = waiting.shift(); zone; zone = waiting.shift()) {
      const checked = zone;
      await steps.run(`types ${checked}`, () => checkTypes(checked));
    }
  };
  await Promise.all(Array.from({ length: typesAtOnce }, worker));
  await steps.run("unit tests", async () => (await runUnit()).counts);
}
