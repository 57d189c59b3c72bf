import { readdirSync } from "node:fs";
import path from "node:path";
import { closeApp, launchApp } from "../../tour/launch.mjs";
import { runCli } from "../core/cli.mjs";
import { makeDocument } from "../core/run.mjs";
import { median } from "../statistics.mjs";
import { installWatch } from "./page-watch.mjs";

/** @typedef {import("./run.mjs").Bench} Bench */
/** @typedef {import("@playwright/test").Page} Page */
/** @typedef {Awaited<ReturnType<typeof makeDocument>>} Document */
/** @typedef {{name: string, words: number, spans: number, rounds: number}} Size */

/** A project with two small articles to go back and forth between, and one of each size. */
export async function makeArticles(
  /** @type {Bench} */ { folder, tasks, results },
  /** @type {Size[]} */ sizes,
) {
  const project = path.join(folder, "articles.wortlaut");
  await runCli(["new", project]);
  const small = await makeDocument(tasks, project, { words: 600, spans: 60, seed: 21 });
  /** @type {Record<string, Document>} */
  const documents = {};
  for (const { name, words, spans } of sizes) {
    results.say(`  making ${name}: ${words} words, ${spans} spans`);
    documents[name] = await makeDocument(tasks, project, { words, spans });
  }
  const coder = (readdirSync(path.join(project, "coders"))[0] ?? "").replace(".json", "");
  return { project, coder, small, documents };
}

const row = (/** @type {Page} */ page, /** @type {string} */ article) => page.locator(`#library-${article}`);

/** Clicks an article in the list and answers when its text was painted. */
async function open(/** @type {Page} */ page, /** @type {Document} */ { article, text }) {
  await row(page, article).scrollIntoViewIfNeeded();
  await page.evaluate(
    (beginning) => {
      const wait = { event: "pointerdown", place: "[data-pane=reader]", until: "text", text: beginning };
      window.wortlautWatch.begin(/** @type {import("./page-watch.mjs").Wait} */ (wait));
    },
    text.slice(0, 80),
  );
  await row(page, article).click();
  return page.evaluate(() => window.wortlautWatch.end());
}

/** Whether the whole text is there, and every span that is drawn whole is drawn over its own words. */
async function check(
  /** @type {Page} */ page,
  /** @type {Document} */ { text },
  /** @type {Map<string, string>} */ quotes,
) {
  const seen = await page.evaluate(() => {
    const surface = document.querySelector(".ProseMirror");
    /** @type {Record<string, string>} */
    const drawn = {};
    for (const piece of surface?.querySelectorAll("[data-span]") ?? []) {
      const id = piece.getAttribute("data-span") ?? "";
      drawn[id] = (drawn[id] ?? "") + piece.textContent;
    }
    const paragraphs = [...(surface?.querySelectorAll("p") ?? [])].map((one) => one.textContent ?? "");
    return { text: paragraphs.join("\n"), drawn };
  });
  if (seen.text !== text) throw new Error("the text on the screen is not the text of the article");
  const drawn = Object.entries(seen.drawn);
  let whole = 0;
  for (const [id, words] of drawn) {
    const quote = quotes.get(id)?.replaceAll("\n", "");
    if (quote === words) whole++;
    else if (!quote?.startsWith(words) && !quote?.endsWith(words))
      throw new Error(`span ${id} is drawn wrong`);
  }
  if (whole === 0) throw new Error("no span is drawn");
  return `${whole} of ${drawn.length} drawn spans seen whole`;
}

/** Puts the caret into a word in view that no span covers, tags it as an actor by its key, and takes that back. */
async function tagAWord(/** @type {Page} */ page) {
  const place = await page.evaluate(() => {
    const shown = document.querySelector(".reader-scroll")?.getBoundingClientRect();
    const walker = document.createTreeWalker(
      document.querySelector(".ProseMirror") ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    for (let node = walker.nextNode(); node && shown; node = walker.nextNode()) {
      const word = / ([a-zäö]{5,}) /.exec(node.nodeValue ?? "");
      if (!word || node.parentElement?.closest("[data-span]")) continue;
      const range = document.createRange();
      range.setStart(node, word.index + 3);
      range.setEnd(node, word.index + 4);
      const { x, top, bottom } = range.getBoundingClientRect();
      if (top > shown.top + 40 && bottom < shown.bottom - 40) return { x, y: (top + bottom) / 2 };
    }
    return null;
  });
  if (!place) throw new Error("no word is free to be tagged");
  await page.mouse.click(place.x, place.y);
  await page.evaluate(() =>
    window.wortlautWatch.begin({ event: "keydown", place: "[data-pane=reader]", until: "pieces" }),
  );
  await page.keyboard.press("2");
  const seen = await page.evaluate(() => window.wortlautWatch.end());
  await page.evaluate(() =>
    window.wortlautWatch.begin({ event: "keydown", place: "[data-pane=reader]", until: "pieces" }),
  );
  await page.keyboard.press("Control+z");
  await page.evaluate(() => window.wortlautWatch.end());
  return seen;
}

/** Bytes the page's process holds after garbage collection, and megabytes of all processes of the app. */
async function memoryOf(
  /** @type {import("@playwright/test").ElectronApplication} */ app,
  /** @type {Page} */ page,
) {
  const client = await page.context().newCDPSession(page);
  await client.send("HeapProfiler.collectGarbage");
  await client.detach();
  return app.evaluate(({ app: running, BrowserWindow }) => {
    const pid = BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId();
    const metrics = running.getAppMetrics();
    const sizeOf = (/** @type {Electron.ProcessMetric | undefined} */ one) =>
      (one?.memory.workingSetSize ?? 0) / 1000;
    return {
      page: sizeOf(metrics.find((one) => one.pid === pid)),
      all: metrics.reduce((sum, one) => sum + sizeOf(one), 0),
    };
  });
}

/** Share of one core that the whole app uses over some seconds in which nobody does anything. */
async function idleUse(
  /** @type {import("@playwright/test").ElectronApplication} */ app,
  /** @type {number} */ seconds,
) {
  const used = () =>
    app.evaluate(({ app: running }) =>
      running.getAppMetrics().reduce((sum, one) => sum + (one.cpu.cumulativeCPUUsage ?? 0), 0),
    );
  await new Promise((resolve) => setTimeout(resolve, 3000));
  const before = await used();
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  return (100 * ((await used()) - before)) / seconds;
}

/**
 * Opens each size in a fresh window from the list, tags in it, scrolls it, weighs it.
 * @param {Bench} bench
 * @param {Awaited<ReturnType<typeof makeArticles>>} made
 * @param {Size[]} sizes
 * @param {Record<string, {open: number, openWork: number, memory: number, add: number}>} baseline
 */
export async function measureArticles({ executable, root, folder, quick, results }, made, sizes, baseline) {
  const { project, coder, small, documents } = made;
  const targets = /** @type {Record<string, number>} */ ({ S1: 100 });
  for (const size of sizes) {
    const document = documents[size.name];
    if (!document) continue;
    const listed = JSON.parse(
      (await runCli(["spans", project, "--article", document.article, "--json"])).output,
    );
    const quotes = new Map(
      listed.map((/** @type {{id: string, quote: string}} */ span) => [span.id, span.quote]),
    );
    const profile = path.join(folder, `profile-${size.name}`);
    const { app, page } = await launchApp({ executable, root, profile, project, coder });
    try {
      await row(page, small.article).waitFor();
      await page.evaluate(installWatch);
      await open(page, small);
      const before = await memoryOf(app, page);
      /** @type {import("./page-watch.mjs").Seen[]} */
      const opened = [];
      const rounds = quick ? 2 : size.rounds;
      for (let round = 0; round <= rounds; round++) {
        opened.push(await open(page, document));
        if (round === 0) await check(page, document, quotes);
        if (round < rounds) await open(page, small);
      }
      const after = await memoryOf(app, page);
      const right = await check(page, document, quotes);
      const values = opened.slice(1).map((seen) => seen.painted);
      const limit = baseline[size.name];
      const name = `${size.name} (${size.words} words, ${document.spans} spans)`;
      const ratio = limit
        ? `${(median(values) / limit.open).toFixed(2)} × the limit's ${limit.open.toFixed(0)} ms`
        : "";
      results.add({
        name: `${name}: click in the list to painted text`,
        value: median(values),
        unit: "ms",
        ...(targets[size.name] ? { target: targets[size.name] } : {}),
        note: `${ratio}; first time ${(opened[0]?.painted ?? 0).toFixed(0)} ms; ${right}`,
        values,
      });
      const tagged = [];
      for (let round = 0; round < (quick ? 2 : 7); round++) tagged.push(await tagAWord(page));
      results.add({
        name: `${name}: key to painted span`,
        value: median(tagged.map((seen) => seen.painted)),
        unit: "ms",
        target: 50,
        note: limit ? `the limit adds a range in ${limit.add.toFixed(0)} ms` : "",
        values: tagged.map((seen) => seen.painted),
      });
      const saved = tagged.map((seen) => seen.saved ?? Number.NaN);
      results.add({ name: `${name}: key to “Saved”`, value: median(saved), unit: "ms", values: saved });
      const scrolled = await page.evaluate(() => window.wortlautWatch.scroll(".reader-scroll", 60, 120));
      results.add({
        name: `${name}: longest frame, reading speed`,
        value: scrolled.longest,
        unit: "ms",
        target: 50,
        note: `median ${scrolled.median.toFixed(1)} ms, ${Math.round(scrolled.distance)} px`,
      });
      results.add({
        name: `${name}: the page's process grows by`,
        value: after.page - before.page,
        unit: "MB",
        note: `to ${after.page.toFixed(0)} MB, all processes ${after.all.toFixed(0)} MB; the limit grows by ${((limit?.memory ?? Number.NaN) / 1e6).toFixed(0)} MB`,
      });
      if (size === sizes.at(-1)) {
        const seconds = quick ? 3 : 10;
        const value = await idleUse(app, seconds);
        results.add({
          name: `idle, ${size.name} open`,
          value,
          unit: "% of a core",
          note: `over ${seconds} s`,
        });
      }
    } finally {
      await closeApp(app);
    }
  }
}
