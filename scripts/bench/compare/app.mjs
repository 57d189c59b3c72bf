import { readdirSync } from "node:fs";
import path from "node:path";
import { closeApp, launchApp } from "../../tour/launch.mjs";
import { buildTasks } from "../core/build.mjs";
import { runCli } from "../core/cli.mjs";
import { runTask } from "../core/run.mjs";
import { median, quantile } from "../statistics.mjs";

/** @typedef {import("@playwright/test").Page} Page */

const root = path.resolve(import.meta.dirname, "../../..");
const spansEach = 30;

/** A project with sets of four articles that share wording, tagged by somebody. Gives the ids by set. */
async function makeProject(/** @type {string} */ folder, /** @type {number} */ count) {
  const script = path.join(import.meta.dirname, "app-tasks.ts");
  const tasks = await buildTasks(path.join(folder, "app-tasks"), script);
  const files = path.join(folder, "news-files");
  const made = await runTask(tasks, "writeNewsSets", files, count, spansEach);
  const project = path.join(folder, "compared.wortlaut");
  await runCli(["new", project]);
  /** @type {string[][]} */
  const sets = Array.from({ length: count }, () => []);
  for (const [name, { set, spans }] of Object.entries(made)) {
    const file = path.join(files, name);
    const facts = ["--source", `Blatt ${name.at(-5)}`, "--language", "de", "--json"];
    const imported = await runCli(["import", project, file, ...facts]);
    const article = JSON.parse(imported.output).imported[0].article;
    sets[set]?.push(article);
    const lines = spans.map((/** @type {object} */ span) => `${JSON.stringify({ op: "add", span })}\n`);
    await runCli(["apply", project, "--article", article, "--coder", "Bench"], lines.join(""));
  }
  const coder = (readdirSync(path.join(project, "coders"))[0] ?? "").replace(".json", "");
  return { project, coder, sets };
}

/**
 * Waits in the page for the comparison after the next click: the time to the first frame in which texts and bands are
 * there, and to the second frame after the last change.
 * @param {number} columns
 */
function watchComparison(columns) {
  let start = 0;
  window.addEventListener("click", (event) => (start ||= event.timeStamp), { capture: true, once: true });
  const nextFrame = () =>
    new Promise((/** @type {(time: number) => void} */ resolve) =>
      requestAnimationFrame(() => resolve(performance.now())),
    );
  const isThere = () => {
    const screen = document.querySelector("[data-compare]");
    const texts = [...(screen?.querySelectorAll(".compare-column .ProseMirror") ?? [])];
    const bands = [...(screen?.querySelectorAll(".ribbons [data-band]") ?? [])];
    const full = texts.length === columns && texts.every((text) => (text.textContent ?? "").length > 500);
    return full && bands.some((band) => (band.getAttribute("d") ?? "") !== "");
  };
  let last = 0;
  const observer = new MutationObserver(() => {
    last = performance.now();
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  const run = async () => {
    let [texts, there, quiet, painted, longest, before] = [0, 0, 0, 0, 0, 0];
    for (let seen = -1; quiet < 8; ) {
      const now = await nextFrame();
      if (start === 0) continue;
      if (now - start > 20_000) throw new Error("the comparison did not come");
      longest = Math.max(longest, now - Math.max(before, start));
      before = now;
      if (texts === 0) {
        const found = document.querySelectorAll(".compare-column .ProseMirror").length;
        if (found === columns) texts = now - start;
      }
      if (there === 0) {
        if (!isThere()) continue;
        there = now - start;
      }
      if (last !== seen) quiet = 0;
      seen = last;
      quiet++;
      if (quiet === 2) painted = now - start;
    }
    observer.disconnect();
    return { texts, there, painted, longest };
  };
  Object.assign(window, { wortlautComparison: run() });
}

/** Chooses articles in the library and compares them, as somebody would. */
async function compareOnce(/** @type {Page} */ page, /** @type {readonly string[]} */ articles) {
  await page.getByRole("tab", { name: "Read", exact: true }).click();
  const row = (/** @type {string} */ id) => page.locator(`#library-${id}`);
  await page
    .getByRole("button", { name: "Clear selection" })
    .click({ timeout: 300 })
    .catch(() => undefined);
  const [first = "", ...others] = articles;
  await row(first).scrollIntoViewIfNeeded();
  await row(first).click();
  for (const id of others) {
    await row(id).scrollIntoViewIfNeeded();
    await row(id).click({ modifiers: ["Control"] });
  }
  await page.locator(".ProseMirror").first().waitFor();
  await page.evaluate(watchComparison, articles.length);
  await page.getByRole("button", { name: "Compare", exact: true }).click();
  return page.evaluate(
    () =>
      /** @type {{wortlautComparison: Promise<any>}} */ (/** @type {unknown} */ (window)).wortlautComparison,
  );
}

/**
 * Measures in the real app how long it takes from the choice of two and of four articles to their painted comparison.
 * @param {{executable: string, folder: string, quick: boolean, results: import("../results.mjs").Results}} options
 */
export async function benchCompareApp({ executable, folder, quick, results }) {
  const rounds = quick ? 3 : 8;
  const { project, coder, sets } = await makeProject(folder, rounds + 1);
  const { app, page } = await launchApp({
    ...{ executable, root, project, coder },
    profile: path.join(folder, "profile-compare"),
  });
  /** @type {Record<number, object[]>} */
  const raw = {};
  try {
    for (const columns of [2, 4]) {
      /** @type {Array<{texts: number, there: number, painted: number, longest: number}>} */
      const times = [];
      for (const [round, articles] of sets.entries()) {
        const seen = await compareOnce(page, articles.slice(0, columns));
        // The first one loads the screen and starts the worker.
        if (round === 0)
          results.say(`  the first comparison of ${columns}: ${Math.round(seen.painted)} ms to the paint`);
        else times.push(seen);
      }
      raw[columns] = times;
      const name = `choice of ${columns} articles to their comparison`;
      const painted = times.map((one) => one.painted);
      const part = (/** @type {"texts" | "there" | "longest"} */ key) =>
        median(times.map((one) => one[key])).toFixed(0);
      results.add({
        name: `${name}, painted`,
        value: median(painted),
        unit: "ms",
        target: 150,
        note: `texts ${part("texts")} ms, bands ${part("there")} ms, longest frame ${part("longest")} ms; 95 % under ${quantile(painted, 0.95).toFixed(0)} ms`,
        values: painted,
      });
    }
  } finally {
    await closeApp(app);
  }
  return raw;
}
