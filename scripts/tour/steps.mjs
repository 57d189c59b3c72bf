import { mkdir } from "node:fs/promises";
import path from "node:path";
import { chooseNext } from "./launch.mjs";
import { caretInto, openArticle, selectWords, textOf, untilSaved } from "./window.mjs";

/**
 * @typedef {object} Tour
 * @property {import("@playwright/test").ElectronApplication} app
 * @property {import("@playwright/test").Page} page
 * @property {string[]} articles the files to import
 * @property {string} dataset the folder for exports
 * @property {(title: string) => Promise<void>} picture
 */

async function look(/** @type {Tour} */ { page, picture }) {
  await page.getByRole("option").first().waitFor();
  await textOf(page).waitFor();
  await picture("The sample project: articles, text, details");
}

async function importArticles(/** @type {Tour} */ { app, page, articles, picture }) {
  await chooseNext(app, ...articles);
  await page.keyboard.press("Control+i");
  const table = page.getByRole("table", { name: "Articles to import" });
  await table.getByRole("row").nth(articles.length).waitFor();
  await picture("Three invented articles before they are imported: what was recognised can be put right");
  await page.getByRole("button", { name: `Import ${articles.length} articles` }).click();
  await page.getByRole("heading", { name: "Import finished" }).waitFor();
  await picture("What became of each file");
  await page.getByRole("button", { name: "To the articles" }).click();
}

async function tag(/** @type {Tour} */ { page, picture }) {
  await openArticle(page, "Harbour tram delayed again");
  await picture("An article that was just imported. What is not article is greyed out");
  await selectWords(page, "We will run the first train in November");
  await page.keyboard.press("1");
  await caretInto(page, "Kesterbahn blamed");
  await page.keyboard.press("2");
  await page.keyboard.press("Control+d");
  await selectWords(page, "on Tuesday");
  await page.keyboard.press("3");
  await untilSaved(page);
  await picture("A claim, an actor with all its places (Ctrl+D) and a date, tagged by keyboard");
}

async function undo(/** @type {Tour} */ { page, picture }) {
  const count = () => page.locator(".ProseMirror [data-span]").count();
  const before = await count();
  await page.keyboard.press("Control+z");
  await untilCount(page, before - 1);
  await untilSaved(page);
  await picture("Undo (Ctrl+Z): the date is gone");
  await page.keyboard.press("Control+y");
  await untilCount(page, before);
  await untilSaved(page);
  await picture("Redo (Ctrl+Y): it is back");
}

/** Waits until the text has this many drawn pieces of spans. The page's policy forbids waitForFunction. */
async function untilCount(/** @type {Tour["page"]} */ page, /** @type {number} */ wanted) {
  const pieces = page.locator(".ProseMirror [data-span]");
  for (let attempt = 0; attempt < 100; attempt++) {
    if ((await pieces.count()) === wanted) return;
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
  throw new Error(`there are ${await pieces.count()} pieces of spans instead of ${wanted}`);
}

async function inspect(/** @type {Tour} */ { page, picture }) {
  await caretInto(page, "run the first train");
  await page.keyboard.press("Enter");
  await page.locator("[data-span-card]:focus-within").waitFor();
  await picture("The details of the claim: label, attributes, links, note");
}

async function exportDataset(/** @type {Tour} */ { app, page, dataset, picture }) {
  await page.getByRole("tab", { name: "Dataset" }).click();
  for (const [format, folder] of /** @type {const} */ ([
    ["CSV tables", "csv"],
    ["W3C Web Annotation (JSON-LD)", "web-annotation"],
  ])) {
    const target = path.join(dataset, folder);
    await mkdir(target, { recursive: true });
    await chooseNext(app, target);
    await page.locator("label").filter({ hasText: format }).click();
    await page.getByRole("button", { name: /Choose a folder and export/ }).click();
    const report = page.getByRole("region", { name: "Last export" });
    await report.getByText(target).waitFor();
    await report.scrollIntoViewIfNeeded();
    await picture(`Exported as ${format}, read back and compared`);
  }
}

async function darken(/** @type {Tour} */ { page, picture }) {
  await page.getByRole("tab", { name: "Read" }).click();
  await page.evaluate(() => window.wortlaut["settings:change"]?.({ theme: "dark" }));
  await page.locator("html[data-theme=dark]").waitFor();
  await picture("The same in the dark");
}

/** The stations of the tour, in order. */
export const steps = [look, importArticles, tag, undo, inspect, exportDataset, darken];
