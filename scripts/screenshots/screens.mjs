import { copyFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { writeArticles } from "../tour/articles.mjs";
import { chooseNext } from "../tour/launch.mjs";
import { articleList, caretInto, dragOver, openArticle, untilSaved } from "../tour/window.mjs";
import { codingScreens } from "./coding.mjs";
import { comparingScreens } from "./comparing.mjs";
import { datasetScreens } from "./datasets.mjs";
import { sideBySideScreens } from "./side-by-side.mjs";
import { dialog, run, settings } from "./stage.mjs";

/** @typedef {import("./stage.mjs").Stage} Stage */

async function reading(/** @type {Stage} */ { app, page, picture }) {
  await openArticle(page, "Flutsperrwerk vor Lüdersund");
  await caretInto(page, "Statt 412 Millionen");
  await page.locator("[data-span-card]").waitFor();
  await picture("read");
  await settings(page, { theme: "dark" });
  await picture("read-dark");
  await settings(page, { theme: "light", language: "de" });
  await picture("read-german");
  await settings(page, { language: "en" });
  await resize(app, 1000, 700);
  await picture("read-small");
  await resize(app, 1440, 900);
}

async function resize(
  /** @type {Stage["app"]} */ app,
  /** @type {number} */ width,
  /** @type {number} */ height,
) {
  await app.evaluate(
    ({ BrowserWindow }, size) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height);
    },
    { width, height },
  );
}

async function tagging(/** @type {Stage} */ { page, picture }) {
  await openArticle(page, "Flood barrier bill soars");
  await dragOver(page, "Her critics are not convinced");
  await page.getByRole("toolbar").waitFor();
  await picture("tagging");
  await page.keyboard.press("ArrowRight");
}

async function finding(/** @type {Stage} */ { page, picture }) {
  await openArticle(page, "Flutsperrwerk vor Lüdersund");
  await page.keyboard.press("Control+f");
  await page.getByRole("searchbox", { name: "Find" }).fill("Millionen");
  await picture("find-article");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+Shift+f");
  await page.getByRole("searchbox").first().fill("Kreißsaal");
  await page.getByText(/places? in \d+ articles?/).waitFor();
  await picture("find-project");
  await page.getByRole("button", { name: "Back to the article list" }).click();
}

async function dialogs(/** @type {Stage} */ stage) {
  const { page, picture } = stage;
  await openArticle(page, "Flutsperrwerk vor Lüdersund");
  await dialog(stage, "palette", async () => {
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").getByRole("combobox").fill("th");
  });
  await dialog(stage, "keys", () => run(page, "All keys"));
  await dialog(stage, "settings", () => page.keyboard.press("Control+,"));
  await dialog(stage, "article-details", () => run(page, "Edit the article's details"));
  await dialog(stage, "coders", () => run(page, "Choose the coder"));
  await dialog(stage, "new-project", () => page.keyboard.press("Control+Shift+n"));
  await dialog(stage, "about", () => run(page, "About Wortlaut"));
  await run(page, "Check the project");
  await page.getByRole("button", { name: "Check", exact: true }).click();
  await page.getByText("All is well").waitFor();
  await picture("verify");
  await page.getByRole("button", { name: "Close", exact: true }).last().click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
}

async function choosing(/** @type {Stage} */ { page, picture }) {
  const rows = articleList(page).getByRole("option");
  await rows.nth(1).click();
  await rows.nth(4).click({ modifiers: ["Shift"] });
  await page.getByRole("button", { name: "Change…" }).click();
  await page.getByRole("menu").first().waitFor();
  await picture("multi-select");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Choose none" }).click();
  await rows.first().click();
}

async function importing(/** @type {Stage} */ { app, page, folder, picture }) {
  const files = await writeArticles(path.join(folder, "articles"));
  const [first = ""] = files;
  const copy = path.join(folder, "articles", "copy of the tram.txt");
  await copyFile(first, copy);
  const broken = path.join(folder, "articles", "archive.docx");
  await writeFile(broken, "PK\u0003\u0004 This begins like a Word document and is none.");
  await chooseNext(app, ...files, copy, broken);
  await page.keyboard.press("Control+i");
  await page.getByRole("table", { name: "Articles to import" }).getByRole("row").nth(5).waitFor();
  await picture("import-review");
  await page.getByRole("button", { name: /^Import \d/ }).click();
  await page.getByRole("heading", { name: "Import finished" }).waitFor();
  await picture("import-report");
  await page.getByRole("button", { name: "To the articles" }).click();
}

async function leaving(/** @type {Stage} */ { page, picture }) {
  // Something to restore when the file is damaged later.
  await openArticle(page, "Flutsperrwerk vor Lüdersund");
  await caretInto(page, "später fertig");
  await page.keyboard.press("2");
  await untilSaved(page);
  await page.evaluate(() => window.wortlaut["project:close"]?.());
  await page.getByRole("button", { name: /New project/ }).waitFor();
  await picture("welcome");
}

/** Everything that is shown of the sample project, in order. */
export const sampleScreens = [
  reading,
  tagging,
  ...codingScreens,
  finding,
  ...comparingScreens,
  ...sideBySideScreens,
  dialogs,
  choosing,
  ...datasetScreens,
  importing,
  leaving,
];

/** What is shown when a file of the project was damaged. */
export async function problemScreen(/** @type {Stage} */ { page, picture }) {
  await page.getByRole("dialog").waitFor();
  await picture("problems");
}
