import { execFile } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { median, quantile } from "../statistics.mjs";
import { buildTasks } from "./build.mjs";
import { runCli, startApply } from "./cli.mjs";

/** @typedef {import("../results.mjs").Results} Results */
/** @typedef {{folder: string, tasks: string, quick: boolean, results: Results}} Bench */

const run = promisify(execFile);

/**
 * Runs a task of tasks.ts in a fresh process and answers what it answers.
 * @param {string} tasks
 * @param {string} name
 * @param {...unknown} args
 */
export async function runTask(tasks, name, ...args) {
  const script = path.join(import.meta.dirname, "task-process.mjs");
  const { stdout } = await run(process.execPath, [script, tasks, name, JSON.stringify(args)], {
    maxBuffer: 2 ** 28,
  });
  return JSON.parse(stdout);
}

/** Articles through the command line, and the same again in the app's way: in a worker beside the main thread. */
async function measureImports(/** @type {Bench} */ { folder, tasks, quick, results }) {
  const counts = quick ? [100, 500] : [1_000, 10_000];
  for (const count of counts) {
    const articles = path.join(folder, `articles-${count}`);
    await runTask(tasks, "writeArticles", articles, count, count);
    const project = path.join(folder, `imported-${count}.wortlaut`);
    await runCli(["new", project]);
    const { output, ms } = await runCli(["import", project, articles, "--json"]);
    const imported = JSON.parse(output).imported.length;
    if (imported !== count) throw new Error(`${imported} of ${count} articles were imported`);
    results.add({ name: `import ${count} articles, command line`, value: ms / 1000, unit: "s" });
  }
  return { count: counts[1] ?? 0, project: path.join(folder, `imported-${counts[1]}.wortlaut`) };
}

async function measureWorkerImport(
  /** @type {Bench} */ { folder, tasks, results },
  /** @type {number} */ count,
) {
  const project = path.join(folder, `worker-${count}.wortlaut`);
  const seen = await runTask(tasks, "importInWorker", project, path.join(folder, `articles-${count}`));
  if (seen.imported !== count) throw new Error(`${seen.imported} of ${count} articles were imported`);
  const name = `import ${count} articles in a worker`;
  results.add({ name, value: (seen.prepareMs + seen.commitMs) / 1000, unit: "s" });
  results.add({
    name: `${name}: longest time the main thread did not answer`,
    value: seen.longestBlockMs,
    unit: "ms",
    note: `99 % of the waits under ${seen.blocked99Ms.toFixed(0)} ms`,
  });
  results.add({ name: `${name}: peak memory`, value: seen.peakMemoryMb, unit: "MB" });
}

async function measureOpening(
  /** @type {Bench} */ { tasks, quick, results },
  /** @type {{count: number, project: string}} */ { count, project },
) {
  const rounds = quick ? 3 : 5;
  for (const catalogue of [false, true]) {
    const values = await runTask(tasks, "timeOpening", project, rounds, catalogue);
    const name = `open ${count} articles, ${catalogue ? "with" : "without"} the catalogue`;
    results.add({ name, value: median(values), unit: "ms", values });
  }
}

async function measureExport(
  /** @type {Bench} */ { folder, results },
  /** @type {{count: number, project: string}} */ { count, project },
) {
  for (const format of ["wortlaut-jsonl", "csv"]) {
    const target = path.join(folder, `export-${format}`);
    const { output, ms } = await runCli(["export", project, "--format", format, "--out", target, "--json"]);
    if (JSON.parse(output).readBack !== "equal") throw new Error("the export was not read back equal");
    results.add({ name: `export ${count} articles, ${format}, read back`, value: ms / 1000, unit: "s" });
  }
}

/**
 * Imports one article and tags it, through the command line. The seed decides the words.
 * @param {string} tasks
 * @param {string} project
 * @param {{words: number, spans: number, seed?: number}} size
 */
export async function makeDocument(tasks, project, { words, spans, seed = 7 }) {
  const made = await runTask(tasks, "inventedDocument", words, spans, seed);
  const folder = `${project}-files`;
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `document-${words}-${seed}.txt`);
  writeFileSync(file, made.text);
  const imported = await runCli(["import", project, file, "--source", "Bench", "--language", "de", "--json"]);
  const article = /** @type {string} */ (JSON.parse(imported.output).imported[0].article);
  const lines = made.spans.map((/** @type {object} */ span) => JSON.stringify({ op: "add", span }));
  const args = ["apply", project, "--article", article, "--coder", "Bench"];
  const { ms } = await runCli(args, `${lines.join("\n")}\n`);
  return { article, text: /** @type {string} */ (made.text), spans: lines.length, applyMs: ms };
}

/** One change at a time in an article of 100,000 words with 10,000 spans, each answered once it is on disk. */
async function measureApply(/** @type {Bench} */ { folder, tasks, quick, results }) {
  const size = quick ? { words: 10_000, spans: 1_000 } : { words: 100_000, spans: 10_000 };
  const project = path.join(folder, "document.wortlaut");
  await runCli(["new", project]);
  const { article, text, applyMs } = await makeDocument(tasks, project, size);
  results.add({ name: `apply ${size.spans} spans one after another`, value: applyMs / 1000, unit: "s" });
  const { ask, end } = startApply([project, "--article", article, "--coder", "Bench"]);
  const times = [];
  try {
    for (let round = 0; round < (quick ? 20 : 60); round++) {
      // The second letter of a word: no other span begins there.
      const start = text.indexOf(" ", round * 500) + 2;
      const span = { label: "actor", start, end: text.indexOf(" ", start) + 2 };
      const added = await ask({ op: "add", span });
      const removed = await ask({ op: "remove", id: added.id });
      // The first ones load the article.
      if (round >= 2) times.push(added.ms, removed.ms);
    }
  } finally {
    await end();
  }
  results.add({
    name: `apply one span among ${size.spans}, on disk`,
    value: median(times),
    unit: "ms",
    note: `95 % under ${quantile(times, 0.95).toFixed(0)} ms, longest ${Math.max(...times).toFixed(0)} ms`,
    values: times,
  });
}

/** How long the command line takes before it does anything. */
async function measureCliStart(/** @type {Bench} */ { quick, results }) {
  const times = [];
  for (let round = 0; round < (quick ? 3 : 7); round++) times.push((await runCli(["formats", "--json"])).ms);
  results.add({
    name: "command line: formats",
    value: median(times),
    unit: "ms",
    target: 500,
    values: times,
  });
}

/**
 * Measures store, import and export without a window. `folder` is for what has to be written.
 * @param {{folder: string, quick: boolean, results: Results}} options
 */
export async function benchCore({ folder, quick, results }) {
  const tasks = await buildTasks(path.join(folder, "tasks"));
  const bench = { folder, tasks, quick, results };
  await measureCliStart(bench);
  const imported = await measureImports(bench);
  await measureWorkerImport(bench, imported.count);
  await measureOpening(bench, imported);
  await measureExport(bench, imported);
  await measureApply(bench);
}
