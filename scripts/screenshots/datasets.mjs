import { copyFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { chooseNext } from "../tour/launch.mjs";
import { germanInTheDark, run, settings } from "./stage.mjs";

/** @typedef {import("./stage.mjs").Stage} Stage */

const fixtures = path.resolve(import.meta.dirname, "../../main/core/import/fixtures");

async function glance(/** @type {Stage} */ stage) {
  const { page, picture } = stage;
  await page.getByRole("tab", { name: "Dataset" }).click();
  await page.getByText("At a glance", { exact: true }).click();
  await page.getByRole("heading", { name: "Tags by label" }).waitFor();
  await picture("dataset-glance");
  await germanInTheDark(stage, "dataset-glance-german");
  await page.getByText("Export", { exact: true }).first().click();
}

async function dataset(/** @type {Stage} */ { app, page, folder, picture }) {
  await page.getByText("Wortlaut JSONL").first().waitFor();
  await picture("dataset");
  await page.locator("label").filter({ hasText: "CoNLL" }).click();
  await page.getByText("Split into train, dev and test").click();
  await page.getByRole("button", { name: "Show what it would give" }).click();
  const preview = page.getByRole("region", { name: "Preview" });
  await preview.getByRole("heading", { name: "The split" }).waitFor();
  await preview.getByRole("heading", { name: "The split" }).scrollIntoViewIfNeeded();
  await picture("dataset-split");
  await settings(page, { theme: "dark" });
  await picture("dataset-dark");
  await settings(page, { theme: "light" });
  await page.getByText("Split into train, dev and test").click();
  await page.locator("label").filter({ hasText: "spaCy JSONL" }).click();
  await chooseNext(app, folder);
  await page.getByRole("button", { name: /Choose a folder and export/ }).click();
  await page.getByRole("region", { name: "Last export" }).waitFor();
  await page.getByRole("heading", { level: 1, name: "Dataset" }).scrollIntoViewIfNeeded();
  await picture("export-report");
  await page.getByRole("tab", { name: "Read" }).click();
}

/** What somebody else has tagged, as doccano writes it: code points, with a sign of two UTF-16 units before them. */
const others = {
  text: "🌊 Der Hafenrat von Lüdersund will am Montag über das Flutsperrwerk beraten. „Wir warten nicht länger“, sagte Ratsherr Enno Wübbena.",
  entities: [
    { id: 1, start_offset: 2, end_offset: 28, label: "Organisation" },
    { id: 2, start_offset: 34, end_offset: 43, label: "DATE" },
    { id: 3, start_offset: 77, end_offset: 100, label: "Behauptung" },
    { id: 4, start_offset: 109, end_offset: 130, label: "PER" },
  ],
  relations: [{ id: 1, from_id: 3, to_id: 4, type: "said_by" }],
};

async function othersWork(/** @type {Stage} */ stage) {
  const { app, page, folder, picture } = stage;
  const file = path.join(folder, "hafenrat.jsonl");
  await writeFile(file, `${JSON.stringify(others)}\n`);
  await chooseNext(app, file);
  await run(page, "Import others’ work");
  await page.getByRole("button", { name: /^Import \d/ }).waitFor();
  await picture("others-work");
  await germanInTheDark(stage, "others-work-german");
  await page.getByRole("button", { name: /^Import \d/ }).click();
  await page.getByRole("heading", { name: "Others’ work was imported" }).waitFor();
  await picture("others-work-report");
  await page.getByRole("button", { name: "Done", exact: true }).click();
  await page.evaluate(() => window.wortlaut["session:undo"]?.());
}

async function delivery(/** @type {Stage} */ { app, page, folder, picture }) {
  const files = [];
  for (const [kind, name] of [
    ["genios", "labels.txt"],
    ["factiva", "headed.html"],
    ["news-xml", "rss.xml"],
  ]) {
    const file = path.join(folder, `${kind}-${name}`);
    await copyFile(path.join(fixtures, kind ?? "", name ?? ""), file);
    files.push(file);
  }
  await chooseNext(app, ...files);
  await page.keyboard.press("Control+i");
  await page.getByRole("table", { name: "Articles to import" }).getByRole("row").nth(5).waitFor();
  await picture("import-delivery");
  await page.getByRole("button", { name: "Discard" }).click();
}

/** The dataset at a glance and as it is exported; what others made, on its way in. */
export const datasetScreens = [glance, dataset, othersWork, delivery];
