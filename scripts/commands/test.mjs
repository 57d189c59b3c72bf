import { ensureBuild } from "../setup/build.mjs";
import { withDisplay } from "../setup/display.mjs";
import { closingLine, createSteps, summaryTable } from "../setup/steps.mjs";
import { addChecks, runPlaywright, runUnit } from "./checks.mjs";
import { log, prepareAll, prepareElectron, preparePackages } from "./prepare.mjs";

/** @typedef {import("./checks.mjs").Steps} Steps */

/** Prints what came of the steps; the last line is the plain one. */
function conclude(/** @type {Steps} */ steps) {
  console.log(`\n${summaryTable(steps.rows)}\n\n${closingLine(steps.rows)}`);
  return steps.rows.some((row) => row.failed > 0) ? 1 : 0;
}

async function addEndToEnd(/** @type {Steps} */ steps) {
  const isBuilt = await steps.run("build", async () => void (await ensureBuild({ log })));
  /** @type {Awaited<ReturnType<typeof prepareElectron>> | undefined} */
  let electron;
  await steps.run("Electron", async () => {
    electron = await prepareElectron();
    log(`Electron ${electron.version}${electron.official ? "" : " (substitute)"}`);
  });
  const executable = electron?.executable;
  if (!isBuilt || executable === undefined) return steps.skip("end to end");
  await steps.run("end to end", () => withDisplay(async () => (await runPlaywright(executable)).counts));
}

/** Runs every check there is, from a bare clone on; goes on after a failure where that makes sense. */
export async function test() {
  const steps = createSteps();
  if (await steps.run("packages", preparePackages)) {
    await addChecks(steps);
    await addEndToEnd(steps);
  } else {
    steps.skip("checks", "end to end");
  }
  return conclude(steps);
}

/** The checks that need no window: form, lint, types, unit tests. */
export async function check() {
  const steps = createSteps();
  if (await steps.run("packages", preparePackages)) await addChecks(steps);
  return conclude(steps);
}

/** The unit tests alone; arguments go to Vitest. */
export async function unit(/** @type {string[]} */ args) {
  await preparePackages();
  return (await runUnit(args)).code;
}

/** The end-to-end tests alone, on a fresh build; arguments go to Playwright. */
export async function endToEnd(/** @type {string[]} */ args) {
  const electron = await prepareAll();
  return withDisplay(async () => (await runPlaywright(electron.executable, args)).code);
}
