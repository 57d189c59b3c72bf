import path from "node:path";
import { chooseNext, closeApp, launchApp } from "../../tour/launch.mjs";
import { articleList } from "../../tour/window.mjs";
import { runCli } from "../core/cli.mjs";
import { runTask } from "../core/run.mjs";
import { installWatch } from "./page-watch.mjs";

/** @typedef {import("./run.mjs").Bench} Bench */

/** Imports thousands of articles in the window and meanwhile asks the main process all the time how it is. */
export async function measureImport(
  /** @type {Bench} */ { executable, root, folder, tasks, quick, results },
) {
  const count = quick ? 500 : 10_000;
  const articles = path.join(folder, "many");
  await runTask(tasks, "writeArticles", articles, count, 5);
  const project = path.join(folder, "many.wortlaut");
  await runCli(["new", project]);
  const { app, page } = await launchApp({
    executable,
    root,
    profile: path.join(folder, "profile-many"),
    project,
  });
  page.setDefaultTimeout(1_200_000);
  try {
    await page.evaluate(installWatch);
    await chooseNext(app, articles);
    const name = `import ${count} articles in the window`;
    const measure = async (/** @type {string} */ phase, /** @type {() => Promise<void>} */ act) => {
      await page.evaluate(() => window.wortlautWatch.startPings());
      const start = performance.now();
      await act();
      const seconds = (performance.now() - start) / 1000;
      const seen = await page.evaluate(() => window.wortlautWatch.takePings());
      results.add({ name: `${name}: ${phase}`, value: seconds, unit: "s" });
      const note = `longest frame of the page ${Math.round(seen.longestFrame)} ms, ${seen.answers} answers`;
      const answer = `${name}: ${phase}, longest wait for an answer`;
      results.add({ name: answer, value: seen.longestAnswer, unit: "ms", note });
    };
    await measure("to the review", async () => {
      await page.keyboard.press("Control+Shift+I");
      await page.getByRole("table", { name: "Articles to import" }).waitFor();
    });
    await measure("writing", async () => {
      await page.getByRole("button", { name: /^Import [\d,.]+ articles$/ }).click();
      await page.getByRole("heading", { name: "Import finished" }).waitFor();
    });
    await page.getByRole("button", { name: "To the articles" }).click();
    await articleList(page).waitFor();
  } finally {
    await closeApp(app);
  }
  return project;
}

/** A library of thousands of articles: from the click on its project to its list, scrolling, filtering. */
export async function measureLibrary(
  /** @type {Bench} */ { executable, root, folder, quick, results },
  /** @type {string} */ project,
) {
  const { app, page } = await launchApp({
    executable,
    root,
    profile: path.join(folder, "profile-many"),
    project,
  });
  try {
    await articleList(page).getByRole("option").first().waitFor();
    await page.evaluate(installWatch);
    const total = await articleList(page).getByRole("option").first().getAttribute("aria-setsize");
    const name = `library of ${total} articles`;
    const scroll = (/** @type {number} */ by, /** @type {number} */ frames) =>
      page.evaluate(
        ([step, count]) => window.wortlautWatch.scroll(".article-list", step ?? 0, count ?? 0),
        [by, frames],
      );
    for (const [word, by, frames] of /** @type {const} */ ([
      ["reading", 60, 120],
      ["fling", 1500, 90],
    ])) {
      const { longest, median: usual, distance } = await scroll(by, frames);
      const note = `median ${usual.toFixed(1)} ms, ${Math.round(distance)} px`;
      results.add({ name: `${name}: longest frame, ${word}`, value: longest, unit: "ms", target: 50, note });
    }
    const field = page.getByRole("searchbox", { name: "Filter articles" });
    const painted = [];
    for (const letter of quick ? ["b"] : ["b", "d", "k"]) {
      await field.click();
      await page.evaluate(() =>
        window.wortlautWatch.begin({ event: "keydown", place: "[data-pane=library]", until: "rows" }),
      );
      await page.keyboard.press(letter);
      painted.push((await page.evaluate(() => window.wortlautWatch.end())).painted);
      await page.evaluate(() =>
        window.wortlautWatch.begin({ event: "keydown", place: "[data-pane=library]", until: "rows" }),
      );
      await page.keyboard.press("Backspace");
      painted.push((await page.evaluate(() => window.wortlautWatch.end())).painted);
    }
    const values = painted.toSorted((a, b) => a - b);
    const middle = values[values.length >> 1] ?? Number.NaN;
    results.add({ name: `${name}: filter, key to painted list`, value: middle, unit: "ms", values });
  } finally {
    await closeApp(app);
  }
}
