import { ensureBuild } from "../setup/build.mjs";
import { SetupError } from "../setup/project.mjs";
import { runBiome } from "./checks.mjs";
import { dev } from "./dev.mjs";
import { packageApp } from "./package.mjs";
import { log, preparePackages } from "./prepare.mjs";
import { windowScript } from "./scripts.mjs";
import { start } from "./start.mjs";
import { check, endToEnd, test, unit } from "./test.mjs";

async function build() {
  await preparePackages();
  const built = await ensureBuild({ log });
  log(built.length > 0 ? `Built: ${built.join(", ")}.` : "The build is up to date.");
  return 0;
}

async function format() {
  await preparePackages();
  return runBiome({ write: true });
}

/** @type {Record<string, (args: string[]) => Promise<number>>} */
const commands = {
  start,
  test,
  check,
  unit,
  e2e: endToEnd,
  build,
  dev,
  format,
  package: packageApp,
  bench: windowScript("bench/run.mjs"),
  screenshots: windowScript("screenshots.mjs"),
};

/**
 * Runs one command of package.json and answers its exit code. An expected failure is told in words alone.
 * @param {string} name
 * @param {string[]} args
 */
export async function runCommand(name, args) {
  const command = commands[name];
  // Some tools colour their words whenever CI is set, which makes logs hard to read.
  if (!process.stdout.isTTY && !process.env.FORCE_COLOR) process.env.NO_COLOR ??= "1";
  try {
    if (!command)
      throw new SetupError(`There is no command ${name}; there are: ${Object.keys(commands).join(", ")}.`);
    return await command(args);
  } catch (error) {
    if (!(error instanceof SetupError)) console.error(error);
    else log(error.message);
    return 1;
  }
}
