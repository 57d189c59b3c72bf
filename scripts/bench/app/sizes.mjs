import path from "node:path";
import { closeApp, launchApp } from "../../tour/launch.mjs";
import { runCli } from "../core/cli.mjs";
import { median } from "../statistics.mjs";
import { check, open, row, tagAWord } from "./articles.mjs";
import { installWatch } from "./page-watch.mjs";
import { idleUse, memoryOf } from "./processes.mjs";

/** @typedef {import("./run.mjs").Bench} Bench */
/** @typedef {import("./articles.mjs").Document} Document */
/** @typedef {import("./articles.mjs").Size} Size */
/** @typedef {Awaited<ReturnType<typeof import("./articles.mjs").makeArticles>>} Made */
/** @typedef {{open: number, memory: number, add: number}} Limit the plain text's figures in this run */
/** @typedef {import("@playwright/test").ElectronApplication} App */
/** @typedef {import("@playwright/test").Page} Page */

/**
 * @typedef {object} Sized
 * @property {Bench} bench
 * @property {App} app
 * @property {Page} page
 * @property {Size} size
 * @property {string} name how the size is called in the results
 * @property {Document} document
 * @property {Document} small another article, to come from
 * @property {Limit | undefined} limit
 */

/** The quote of each span of an article, by the span's id. */
async function quotesOf(/** @type {string} */ project, /** @type {Document} */ { article }) {
  const { output } = await runCli(["spans", project, "--article", article, "--json"]);
  /** @type {Array<{id: string, quote: string}>} */
  const spans = JSON.parse(output);
  return new Map(spans.map(({ id, quote }) => [id, quote]));
}

/** From the click in the list to painted text, several times; the first time apart, as it loads most. */
async function measureOpening(/** @type {Sized} */ sized, /** @type {Map<string, string>} */ quotes) {
  const { bench, app, page, size, name, document, small, limit } = sized;
  await open(page, small);
  const before = await memoryOf(app, page);
  const first = await open(page, document);
  await check(page, document, quotes);
  const values = [];
  for (let round = 0; round < (bench.quick ? 2 : size.rounds); round++) {
    await open(page, small);
    values.push((await open(page, document)).painted);
  }
  const after = await memoryOf(app, page);
  const value = median(values);
  const notes = [
    ...(limit ? [`${(value / limit.open).toFixed(2)} × the limit's ${limit.open.toFixed(0)} ms`] : []),
    `first time ${first.painted.toFixed(0)} ms`,
    await check(page, document, quotes),
  ];
  const target = size.name === "S1" ? { target: 100 } : {};
  const figure = { name: `${name}: click in the list to painted text`, value, unit: "ms", values };
  bench.results.add({ ...figure, ...target, note: notes.join("; ") });
  const growth = limit ? `; the limit grows by ${(limit.memory / 1e6).toFixed(0)} MB` : "";
  bench.results.add({
    name: `${name}: the page's process grows by`,
    value: after.page - before.page,
    unit: "MB",
    note: `to ${after.page.toFixed(0)} MB, all processes ${after.all.toFixed(0)} MB${growth}`,
  });
}

/** One span by its key: until it is painted, and until the status bar says that it is on disk. */
async function measureTagging(/** @type {Sized} */ { bench, page, name, limit }) {
  const seen = [];
  for (let round = 0; round < (bench.quick ? 2 : 7); round++) seen.push(await tagAWord(page));
  const painted = seen.map((one) => one.painted);
  const saved = seen.map((one) => one.saved ?? Number.NaN);
  bench.results.add({
    name: `${name}: key to painted span`,
    value: median(painted),
    unit: "ms",
    target: 50,
    values: painted,
    ...(limit ? { note: `the limit adds a range in ${limit.add.toFixed(0)} ms` } : {}),
  });
  bench.results.add({ name: `${name}: key to “Saved”`, value: median(saved), unit: "ms", values: saved });
}

async function measureScrolling(/** @type {Sized} */ { bench, page, name }) {
  const {
    longest,
    median: usual,
    distance,
  } = await page.evaluate(() => window.wortlautWatch.scroll(".reader-scroll", 60, 120));
  const note = `median ${usual.toFixed(1)} ms, ${Math.round(distance)} px`;
  bench.results.add({
    name: `${name}: longest frame, reading speed`,
    value: longest,
    unit: "ms",
    target: 50,
    note,
  });
}

/** What is used while nobody does anything: with the caret blinking in the text, and without it. */
async function measureIdle(/** @type {Sized} */ { bench, app, page, size }) {
  const seconds = bench.quick ? 3 : 10;
  for (const caret of [true, false]) {
    if (!caret) {
      await page.evaluate(() => {
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      });
    }
    const name = `idle, ${size.name} open, ${caret ? "the caret blinking" : "no caret"}`;
    const value = await idleUse(app, seconds);
    bench.results.add({ name, value, unit: "% of a core", note: `over ${seconds} s` });
  }
}

/**
 * Opens each size in a fresh window from the list, tags in it, scrolls it, weighs it.
 * @param {Bench} bench
 * @param {Made} made
 * @param {Size[]} sizes
 * @param {Record<string, Limit>} limits
 */
export async function measureSizes(bench, { project, coder, small, documents }, sizes, limits) {
  for (const size of sizes) {
    const document = documents[size.name];
    if (!document) continue;
    const quotes = await quotesOf(project, document);
    const { executable, root, folder } = bench;
    const profile = path.join(folder, `profile-${size.name}`);
    const { app, page } = await launchApp({ executable, root, profile, project, coder });
    const name = `${size.name} (${size.words} words, ${document.spans} spans)`;
    const sized = { bench, app, page, size, name, document, small, limit: limits[size.name] };
    try {
      await row(page, small.article).waitFor();
      await page.evaluate(installWatch);
      await measureOpening(sized, quotes);
      await measureTagging(sized);
      await measureScrolling(sized);
      if (size === sizes.at(-1)) await measureIdle(sized);
    } finally {
      await closeApp(app);
    }
  }
}
