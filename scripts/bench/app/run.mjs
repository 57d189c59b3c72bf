import path from "node:path";
import { writeProfile } from "../../tour/launch.mjs";
import { buildTasks } from "../core/build.mjs";
import { buildPage } from "../reader/build-page.mjs";
import { sizes as allSizes, measure } from "../reader/measure.mjs";
import { median } from "../statistics.mjs";
import { makeArticles } from "./articles.mjs";
import { measureImport, measureLibrary } from "./library.mjs";
import { measureSizes } from "./sizes.mjs";
import { emptyWindow, timeStart } from "./startup.mjs";

/**
 * @typedef {object} Bench
 * @property {string} executable
 * @property {string} root
 * @property {string} folder for everything that is written
 * @property {string} tasks the bundle of core/tasks.ts
 * @property {boolean} quick
 * @property {import("../results.mjs").Results} results
 */

const root = path.resolve(import.meta.dirname, "../../..");

/** Start to painted text of a usual article, beside the least an Electron window can be; the two take turns. */
async function measureStart(/** @type {Bench} */ bench) {
  const { executable, folder, quick, results } = bench;
  const { project, coder } = await makeArticles(bench, "start", []);
  const profile = path.join(folder, "profile-start");
  await writeProfile({ profile, project, coder });
  const [app, empty] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
  for (let round = 0; round <= (quick ? 2 : 7); round++) {
    const emptyMs = await timeStart(executable, emptyWindow, path.join(folder, "profile-empty"));
    const appMs = await timeStart(executable, root, profile);
    // The first start of each fills caches.
    if (round === 0) continue;
    empty.push(emptyMs);
    app.push(appMs);
  }
  results.add({
    name: "start of an empty window to its first words",
    value: median(empty),
    unit: "ms",
    values: empty,
  });
  results.add({
    name: "start to the painted text of the last project",
    value: median(app),
    unit: "ms",
    target: 1.5 * median(empty),
    note: `${(median(app) / median(empty)).toFixed(2)} × the empty window`,
    values: app,
  });
}

/** The limit, measured in this run: one text node with custom highlights and nothing else. */
async function measureLimit(
  /** @type {Bench} */ { executable, folder, quick, results },
  /** @type {typeof allSizes} */ sizes,
) {
  const page = path.join(folder, "page");
  await buildPage(page);
  /** @type {Record<string, {open: number, memory: number, add: number}>} */
  const limits = {};
  for (const size of sizes) {
    const seen = await measure(executable, page, "plain", { ...size, rounds: quick ? 2 : size.rounds });
    const add = seen.changes.add?.painted ?? Number.NaN;
    limits[size.name] = { open: seen.open, memory: seen.memory, add };
    const note = `an empty page ${seen.empty.toFixed(0)} ms, arithmetic ${seen.calibration.toFixed(0)} ms`;
    results.add({
      name: `limit ${size.name}: plain text and highlights`,
      value: seen.open,
      unit: "ms",
      note,
    });
  }
  return limits;
}

/**
 * Measures the finished app in the real Electron. `folder` is for projects and profiles.
 * @param {Omit<Bench, "root" | "tasks">} options
 */
export async function benchApp(options) {
  const tasks = await buildTasks(path.join(options.folder, "tasks"));
  const bench = { ...options, root, tasks };
  const sizes = options.quick ? allSizes.slice(0, 2) : allSizes;
  const made = await makeArticles(bench, "sizes", sizes);
  await measureStart(bench);
  const limits = await measureLimit(bench, sizes);
  await measureSizes(bench, made, sizes, limits);
  await measureLibrary(bench, await measureImport(bench));
}
