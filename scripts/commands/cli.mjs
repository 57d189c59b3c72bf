import path from "node:path";
import { pathToFileURL } from "node:url";
import { partState } from "../setup/build-parts.mjs";

const root = path.resolve(import.meta.dirname, "../..");

/** Above the CLI's own exit codes: it could not be set up. */
const setupFailed = 70;

/** Installs and builds what the command line needs: no Electron, no system packages, not a word on stdout. */
async function setUp() {
  const { checkNode, ensureDependencies } = await import("../setup/dependencies.mjs");
  const { ensureBuild } = await import("../setup/build.mjs");
  const log = (/** @type {string} */ text) => void process.stderr.write(`${text}\n`);
  checkNode();
  await ensureDependencies({ log });
  await ensureBuild({ log, only: ["main"] });
}

/** Runs Wortlaut's command line in this process, so that its input, output and exit code are our own. */
export async function startCli(/** @type {string[]} */ args) {
  if (!partState(root, "main").isFresh) {
    try {
      await setUp();
    } catch (error) {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = setupFailed;
      return;
    }
  }
  const script = path.join(root, "out", "main", "cli.js");
  process.argv = [process.argv[0] ?? "node", script, ...args];
  await import(pathToFileURL(script).href);
}
