import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { buildTasks } from "../core/build.mjs";
import { runCli } from "../core/cli.mjs";
import { runTask } from "../core/run.mjs";
import { median, quantile } from "../statistics.mjs";

const run = promisify(execFile);

/** @typedef {{tasks: string, folder: string, quick: boolean, largest: boolean, results: import("../results.mjs").Results}} Bench */

/** Seconds and MB at most. @type {Record<number, {s: number, mb?: number}>} */
const targets = { 1000: { s: 1 }, 10000: { s: 5, mb: 1_000 }, 100000: { s: 60, mb: 4_000 } };

const seconds = (/** @type {number} */ ms) => (ms / 1000).toFixed(2);

async function measureAllPairs(/** @type {Bench} */ { tasks, quick, largest, results }) {
  for (const count of [1_000, ...(quick ? [] : [10_000]), ...(largest ? [100_000] : [])]) {
    const done = await runTask(tasks, "timeAllPairs", count);
    const name = `all pairs of ${count} articles`;
    const target = targets[count];
    results.add({
      name: `${name}: reading`,
      value: done.read.ms / 1000,
      unit: "s",
      note: `processor ${seconds(done.read.cpuMs)} s; ${(done.words / done.read.cpuMs / 1000).toFixed(1)} million words a second`,
    });
    results.add({
      name,
      value: done.pairs.ms / 1000,
      unit: "s",
      ...(target ? { target: target.s } : {}),
      note:
        `processor ${seconds(done.pairs.cpuMs)} s; ${done.foundPlanted} of ${done.planted} planted pairs; ` +
        `${done.found} in all, ${done.unrelated} of unrelated articles`,
    });
    results.add({
      name: `${name}: memory`,
      value: done.peakMb,
      unit: "MB",
      ...(target?.mb ? { target: target.mb } : {}),
    });
  }
}

/** As the app asks for it, and from the command line, on a project on the disk. */
async function measureProject(/** @type {Bench} */ { tasks, folder, quick, largest, results }) {
  for (const count of quick ? [1_000] : [10_000, ...(largest ? [100_000] : [])]) {
    const project = path.join(folder, `news-${count}.wortlaut`);
    await runTask(tasks, "makeNewsProject", project, count);
    for (const args of [["--pairs-only"], []]) {
      const { output, ms } = await runCli(["compare", project, ...args, "--json"]);
      const { pairs, passages } = JSON.parse(output);
      results.add({
        name: `command line: compare ${args.join(" ")}, ${count} articles`,
        value: ms / 1000,
        unit: "s",
        ...(args.length > 0 && count === 100_000 ? { target: 60 } : {}),
        note: `${pairs.length} pairs, ${passages.length} passages`,
      });
    }
    if (count > 10_000) continue;
    const first = await runTask(tasks, "timeOverview", project);
    const kept = await runTask(tasks, "timeOverview", project);
    const name = `overview of ${count} articles`;
    const wait = `a search beside it waited ${first.longestWaitMs.toFixed(0)} ms at most`;
    const figures = [
      { name: `${name}: nothing kept`, value: first.firstMs, note: `${first.clusters} clusters; ${wait}` },
      { name: `${name}: once more`, value: first.againMs },
      { name: `${name}: after one more article`, value: first.addedMs },
      { name: `${name}: first of a session, kept, one article more`, value: kept.firstMs },
      { name: `articles like one, of ${count}`, value: first.likeMs },
    ];
    for (const figure of figures) results.add({ ...figure, unit: "ms" });
  }
}

async function measureOpen(/** @type {Bench} */ { tasks, quick, results }) {
  for (const count of [2, 4]) {
    const { first, times } = await runTask(tasks, "timeOpenArticles", count, 20, quick ? 10 : 40);
    const ms = times.map((/** @type {{ms: number}} */ one) => one.ms);
    const cpuMs = times.map((/** @type {{cpuMs: number}} */ one) => one.cpuMs);
    results.add({
      name: `comparing ${count} open articles`,
      value: median(ms),
      unit: "ms",
      target: 60,
      note:
        `processor ${median(cpuMs).toFixed(0)} ms; 95 % under ${quantile(ms, 0.95).toFixed(0)} ms; ` +
        `the very first ${first.ms.toFixed(0)} ms`,
      values: ms,
    });
  }
}

/** Two texts like books, and texts that were made to take long, each in a process of its own. */
async function measureLong(/** @type {Bench} */ { tasks, quick, results }) {
  const names = await runTask(tasks, "longPairs");
  for (const name of quick ? names.slice(0, 1) : names) {
    const { ms, passages } = await runTask(tasks, "timeLongPair", name);
    results.add({
      name: `two texts: ${name}`,
      value: ms / 1000,
      unit: "s",
      target: name.includes("and 400") ? 1 : name.includes("ordinary") ? 5 : 3,
      note: `of the processor; ${passages} passages`,
    });
  }
}

async function measureRivals(/** @type {Bench} */ { tasks, folder, quick, results }) {
  const found = await runTask(tasks, "compareWithRivals", quick ? 40 : 200, path.join(folder, "sides"));
  for (const { name, sorts, precision, times } of found) {
    const parts = Object.entries(sorts)
      .sort(([a], [b]) => (a < b ? 1 : -1))
      .map(([sort, { found, of }]) => `${sort} ${((100 * found) / of).toFixed(0)} %`);
    results.add({
      name: `a pair: ${name}`,
      value: median(times),
      unit: "ms",
      note: `found: ${parts.join("; ")}; ${(100 * precision).toFixed(0)} % of the words marked were planted`,
      values: times,
    });
  }
  for (const program of ["sim_text", "dwdiff"]) {
    if (found.some((/** @type {{name: string}} */ { name }) => name.startsWith(program))) continue;
    results.say(`  ${program} is not installed and takes no part (Debian: similarity-tester, dwdiff)`);
  }
  return found;
}

/** `sim_text` on as many articles as it can take in one call. */
async function measureSimText(/** @type {Bench} */ { tasks, folder, quick, results }) {
  const count = quick ? 200 : 1_000;
  const files = await runTask(tasks, "writeWordFiles", path.join(folder, "words"), count);
  const start = performance.now();
  await run("sim_text", ["-n", "-r", "5", ...files], { maxBuffer: 2 ** 30 });
  const value = (performance.now() - start) / 1000;
  results.add({ name: `sim_text on ${count} articles, reading included`, value, unit: "s" });
}

/**
 * Measures how fast articles are compared, and how much of what was planted in invented news is found, by Wortlaut
 * and by others.
 * @param {{folder: string, quick: boolean, largest?: boolean, results: import("../results.mjs").Results}} options
 */
export async function benchCompare({ folder, quick, largest = false, results }) {
  const tasks = await buildTasks(path.join(folder, "tasks"), path.join(import.meta.dirname, "tasks.ts"));
  const bench = { tasks, folder, quick, largest, results };
  await measureAllPairs(bench);
  await measureProject(bench);
  await measureOpen(bench);
  await measureLong(bench);
  const found = await measureRivals(bench);
  if (found.some((/** @type {{name: string}} */ { name }) => name.startsWith("sim_text")))
    await measureSimText(bench);
  return { rivals: found };
}
