import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildTasks } from "../core/build.mjs";
import { runTask } from "../core/run.mjs";
import { median } from "../statistics.mjs";

/**
 * @typedef {import("./export-task").ExportFigures} ExportFigures
 * @typedef {{tasks: string, folder: string, results: import("../results.mjs").Results}} Bench
 * @typedef {{articles: number, spans: number, project: string}} Size
 */

/** Most articles of formats that write a page for each; more say no more. @type {Record<string, number>} */
const mostArticles = { pdf: 1000 };

/** MB a process may need at most, however large the project is. */
const mostMemory = 600;

/** Spans of others are imported at this size at most: a larger delivery is divided. */
const importSize = { articles: 1000, spans: 50_000 };

const inSeconds = (/** @type {number} */ s) => `${s.toFixed(s < 10 ? 1 : 0)} s`;

/**
 * The invented project of a size; it is kept among the temporary files for the next time.
 * @param {Bench} bench
 * @param {{articles: number, spans: number}} size
 * @returns {Promise<Size>}
 */
async function projectOf({ tasks, results }, { articles, spans }) {
  const project = path.join(tmpdir(), "wortlaut-bench-export", `${articles}-${spans}.wortlaut`);
  const made = await runTask(tasks, "makeExportProject", project, articles, spans);
  results.say(`  ${made.articles} articles, ${made.spans} spans, ${made.links} links in ${project}`);
  return { articles: made.articles, spans: made.spans, project };
}

/** What the parts of an export took, in words. */
function phaseWords(/** @type {ExportFigures} */ { phases, cpuS }) {
  const parts = Object.entries(phases).map(
    ([name, { s, heldMb }]) => `${name} ${inSeconds(s)} (${heldMb.toFixed(0)} MB in use then)`,
  );
  return `processor ${inSeconds(cpuS)}; ${parts.join(", ")}`;
}

async function measureFormat(
  /** @type {Bench} */ { tasks, folder, results },
  /** @type {Size} */ size,
  format = "",
) {
  const target = path.join(folder, `export-${format}`);
  const most = mostArticles[format];
  const limit = most !== undefined && most < size.articles ? [most] : [];
  /** @type {ExportFigures} */
  const done = await runTask(tasks, "timeExport", size.project, format, target, ...limit);
  rmSync(target, { recursive: true });
  const name = `${format}: ${done.articles} articles, ${done.spans} spans`;
  results.add({ name, value: done.s, unit: "s", note: phaseWords(done) });
  results.add({
    name: `${name}: peak memory`,
    value: done.peakMb,
    unit: "MB",
    target: mostMemory,
    note:
      `${done.startMb.toFixed(0)} MB before; ${done.files} files, ${(done.bytes / 1e6).toFixed(1)} MB; ` +
      `progress told ${done.progress} times, at most ${inSeconds(done.longestSilenceS)} apart`,
  });
  return { format, ...done };
}

/** Stopping leaves nothing behind: a format of one large file, and one of many small ones. */
async function measureStopping(
  /** @type {Bench} */ { tasks, folder, results },
  /** @type {Size} */ { project },
  /** @type {readonly string[]} */ formats,
) {
  for (const format of formats) {
    for (const at of ["write", "read-back"]) {
      const { s } = await runTask(tasks, "cancelExport", project, format, path.join(folder, "stopped"), at);
      const note = "the folder is as before";
      results.add({
        name: `${format}: stopped at ${at}, until it answers`,
        value: s * 1000,
        unit: "ms",
        note,
      });
    }
  }
}

async function measureImports(/** @type {Bench} */ bench, /** @type {Size} */ { project, ...size }) {
  const { tasks, folder, results } = bench;
  for (const format of ["wortlaut-jsonl", "brat"]) {
    const exported = path.join(folder, `delivery-${format}`);
    await runTask(tasks, "timeExport", project, format, exported);
    const into = path.join(folder, `into-${format}.wortlaut`);
    await runTask(tasks, "makeExportProject", into, size.articles, 0);
    const done = await runTask(tasks, "timeSpanImport", into, exported);
    if (done.added !== size.spans || done.failed > 0) {
      throw new Error(`${format}: ${done.added} of ${size.spans} spans were added, ${done.failed} failed`);
    }
    const { read, preview, run } = done;
    const words = { read, preview, run };
    const parts = Object.entries(words).map(
      ([name, { s, heldMb }]) => `${name} ${inSeconds(s)} (${heldMb.toFixed(0)} MB in use then)`,
    );
    const cpuS = read.cpuS + preview.cpuS + run.cpuS;
    results.add({
      name: `import-spans of ${format}: ${size.articles} articles, ${done.added} spans, ${done.links} links`,
      value: read.s + preview.s + run.s,
      unit: "s",
      note: `processor ${inSeconds(cpuS)}; ${parts.join(", ")}; at most ${done.peakMb.toFixed(0)} MB`,
    });
  }
}

async function measureStatistics(
  /** @type {Bench} */ { tasks, results },
  /** @type {Size} */ { project, spans },
) {
  const { first, warm } = await runTask(tasks, "timeStatistics", project, 5);
  const told = (/** @type {number} */ cpuMs) => `processor ${cpuMs.toFixed(0)} ms`;
  results.add({
    name: `statistics of ${spans} spans: first of a session, index kept`,
    value: first.ms,
    unit: "ms",
    note: told(first.cpuMs),
  });
  results.add({
    name: `statistics of ${spans} spans: once more`,
    value: median(warm.ms),
    unit: "ms",
    note: told(median(warm.cpuMs)),
    values: warm.ms,
  });
}

/**
 * Exports an invented project to every format, each in a process of its own; stops some in the middle; imports spans
 * from two of them; counts the statistics.
 * @param {{folder: string, quick: boolean, articles?: number | undefined, spans?: number | undefined,
 *   formats?: readonly string[] | undefined, results: import("../results.mjs").Results}} options
 */
export async function benchExport({ folder, quick, articles, spans, formats, results }) {
  const tasks = await buildTasks(path.join(folder, "tasks"), path.join(import.meta.dirname, "tasks.ts"));
  const bench = { tasks, folder, results };
  const count = articles ?? (quick ? 1000 : 10_000);
  const size = await projectOf(bench, { articles: count, spans: spans ?? 50 * count });
  /** @type {string[]} */
  const known = await runTask(tasks, "exportFormats");
  const raw = [];
  for (const format of formats ?? known) raw.push(await measureFormat(bench, size, format));
  await measureStopping(bench, size, formats ?? ["wortlaut-jsonl", "brat"]);
  if (formats) return raw;
  await measureImports(bench, await projectOf(bench, importSize));
  await measureStatistics(bench, size);
  return raw;
}
