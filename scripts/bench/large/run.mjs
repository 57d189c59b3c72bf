import path from "node:path";
import { buildTasks } from "../core/build.mjs";
import { runTask } from "../core/run.mjs";
import { median, quantile } from "../statistics.mjs";

/**
 * @typedef {{tasks: string, project: string, quick: boolean, results: import("../results.mjs").Results}} Bench
 * @typedef {{ms: number, cpuMs: number, blockMs: number}} Once
 * @typedef {{ms: number[], cpuMs: number[], blockMs: number}} Often
 */

/** Longest time the main thread may be busy. Milliseconds. */
const longestBlock = 50;

const told = (/** @type {number} */ cpuMs, /** @type {number} */ blockMs) =>
  `processor ${cpuMs.toFixed(0)} ms; main thread without an answer ${blockMs.toFixed(0)} ms` +
  (blockMs > longestBlock ? ": TOO LONG" : "");

/**
 * @param {Bench} bench
 * @param {string} name
 * @param {Once} once
 * @param {{note?: string, target?: number}} [more]
 */
function addOnce({ results }, name, { ms, cpuMs, blockMs }, { note = "", target } = {}) {
  const words = [note, told(cpuMs, blockMs)].filter(Boolean).join("; ");
  results.add({ name, value: ms, unit: "ms", ...(target ? { target } : {}), note: words });
}

/**
 * @param {Bench} bench
 * @param {string} name
 * @param {Often} often
 * @param {{note?: string, target?: number}} [more]
 */
function addOften({ results }, name, { ms, cpuMs, blockMs }, { note = "", target } = {}) {
  const share = `95 % under ${quantile(ms, 0.95).toFixed(0)} ms`;
  const words = [note, share, told(median(cpuMs), blockMs)].filter(Boolean).join("; ");
  const figure = { name, value: median(ms), unit: "ms", note: words, values: ms };
  results.add(target ? { ...figure, target } : figure);
}

async function measureSuggestions(/** @type {Bench} */ bench) {
  const { tasks, project, quick } = bench;
  const cold = await runTask(tasks, "timeFirstSuggestions", project, true);
  addOnce(bench, "suggestions for an article: nothing kept, index built from the files", cold);
  const cached = await runTask(tasks, "timeFirstSuggestions", project, false);
  addOnce(bench, "suggestions: first ones of a session, index kept", cached);
  const { warm, changed, count } = await runTask(tasks, "timeSuggestions", project, quick ? 5 : 30);
  const note = `${count.toFixed(0)} suggestions`;
  addOften(bench, "suggestions: another article", warm, { target: 50, note });
  addOften(bench, "suggestions: after a span and a link", changed, { target: 50 });
}

async function measureSearch(/** @type {Bench} */ bench) {
  const { tasks, project, quick } = bench;
  const cold = await runTask(tasks, "timeFirstSearch", project, true);
  addOnce(bench, "concordance: nothing kept, index built from the files", cold);
  const cached = await runTask(tasks, "timeFirstSearch", project, false);
  addOnce(bench, "concordance: first one of a session, index kept", cached);
  const found = await runTask(tasks, "timeSearches", project, quick ? 3 : 9);
  for (const [name, { total, times }] of Object.entries(found)) {
    addOften(bench, `concordance: ${name}`, times, { target: 100, note: total > 0 ? `${total} places` : "" });
  }
}

async function measureRegistry(/** @type {Bench} */ bench) {
  const { tasks, project, quick, results } = bench;
  const typing = await runTask(tasks, "timeTyping", project, quick ? 20 : 200);
  const wordings = `${typing.wordings} wordings`;
  results.add({
    name: "registry: wordings linked to actors",
    value: typing.wordingsMs,
    unit: "ms",
    note: wordings,
  });
  results.add({
    name: "registry: reading it in for typing",
    value: typing.buildMs,
    unit: "ms",
    note: wordings,
  });
  results.add({
    name: "registry: one key while typing a name",
    value: median(typing.keys),
    unit: "ms",
    target: 10,
    note: `95 % under ${quantile(typing.keys, 0.95).toFixed(1)} ms, longest ${Math.max(...typing.keys).toFixed(0)} ms`,
  });
  const usage = await runTask(tasks, "timeRegistry", project, quick ? 2 : 7);
  addOnce(bench, "registry: usage of all entries", usage.first, {
    target: 300,
    note: `${usage.entries} entries`,
  });
  addOften(bench, "registry: usage once more", usage.again, { target: 300 });
  addOften(bench, "registry: usage after a span", usage.changed, { target: 300 });
  const note = `${usage.mentions} mentions, ${usage.claims} claims`;
  addOften(bench, "registry: page of the actor named most often", usage.page, { note });
}

/**
 * @param {Bench} bench
 * @param {string} name
 * @param {string} task
 */
async function measureBulk(bench, name, task) {
  const found = await runTask(bench.tasks, task, bench.project);
  const note = `${found.total} places in ${found.articles} articles`;
  addOnce(bench, `${name}: preview`, found.preview, { note });
  addOnce(bench, `${name}: doing it, until it lasts`, found.run, {
    note: `at most ${found.peakMb.toFixed(0)} MB`,
  });
  addOnce(bench, `${name}: usage of all entries afterwards`, found.told);
  addOnce(bench, `${name}: bringing all files up to date`, found.flushed);
  addOnce(bench, `${name}: undo`, found.undo);
}

async function measureEverywhere(/** @type {Bench} */ bench) {
  const { tasks, project, quick } = bench;
  const found = await runTask(tasks, "timeEverywhere", project, quick ? 2 : 5);
  for (const [wording, { total, articles, times }] of Object.entries(found)) {
    addOften(bench, `everywhere: “${wording}”`, times, { note: `${total} places in ${articles} articles` });
  }
}

async function measureWeight(/** @type {Bench} */ { tasks, project, results }) {
  const caches = await runTask(tasks, "weighCaches", project);
  for (const [name, value] of Object.entries(caches)) {
    if (value >= 0.1) results.add({ name: `on the disk: .wortlaut/${name}`, value, unit: "MB" });
  }
  for (const isCold of [true, false]) {
    const { open, indexed, used, peak } = await runTask(tasks, "weighWorker", project, isCold);
    results.add({
      name: `memory the index adds, ${isCold ? "built from the files" : "kept"}`,
      value: indexed - open,
      unit: "MB",
      note: `${open.toFixed(0)} MB before, ${used.toFixed(0)} MB after using it, at most ${peak.toFixed(0)} MB`,
    });
  }
}

/** @type {Record<string, (bench: Bench) => Promise<void>>} */
const parts = {
  suggestions: measureSuggestions,
  search: measureSearch,
  registry: measureRegistry,
  merge: (bench) => measureBulk(bench, "merging that actor", "timeMerge"),
  everywhere: measureEverywhere,
  tagging: (bench) => measureBulk(bench, "tagging a word everywhere", "timeTagging"),
  weight: measureWeight,
};

/**
 * Measures suggestions, concordance, registry and bulk actions in a large invented project, without a window, with
 * the index in a worker as in the app.
 * @param {{folder: string, quick: boolean, results: import("../results.mjs").Results, only?: string[]}} options
 */
export async function benchLarge({ folder, quick, results, only = Object.keys(parts) }) {
  const tasks = await buildTasks(path.join(folder, "tasks"), path.join(import.meta.dirname, "tasks.ts"));
  const project = path.join(folder, "large.wortlaut");
  const made = await runTask(tasks, "makeLargeProject", project, quick ? 1000 : 10_000, 5000);
  const words = Math.round(made.words / made.articles);
  results.say(
    `  ${made.articles} articles of ${words} words, ${made.spans} spans, ${made.links} links, 5000 actors; ` +
      `the one named most often: ${made.mentions} mentions`,
  );
  for (const name of only) await parts[name]?.({ tasks, project, quick, results });
  return made;
}
