import { germanInTheDark } from "./stage.mjs";

/** @typedef {import("./stage.mjs").Stage} Stage */

const compared = ["Flutsperrwerk vor Lüdersund", "Die Schlickrechnung", "Das Sperrwerk und sein Untergrund"];

async function compare(/** @type {Stage} */ stage) {
  const { page, picture } = stage;
  await page.getByRole("tab", { name: "Compare", exact: true }).click();
  const list = page.getByRole("listbox", { name: "Articles of the project" });
  for (const title of compared) {
    await page.getByRole("searchbox", { name: "Filter by title, source or date" }).fill(title);
    const row = list.getByRole("option").filter({ hasText: title }).first();
    await row.click();
    await page.locator("[aria-selected=true]").filter({ hasText: title }).first().waitFor();
  }
  await list.focus();
  await page.keyboard.press("Control+Enter");
  const strip = page.getByRole("listbox", { name: "Passages", exact: true });
  await strip.getByRole("option").first().waitFor();
  await strip.focus();
  for (let step = 0; step < 3; step++) await page.keyboard.press("ArrowDown");
  await picture("compare");
  await germanInTheDark(stage, "compare-german");
  await strip.focus();
  await page.keyboard.press("t");
  await page.getByRole("region", { name: "Tag in all sources" }).waitFor();
  await picture("compare-tag");
  await page.keyboard.press("Escape");
  await page.getByText("Picture", { exact: true }).click();
  await page.getByRole("figure").waitFor();
  await picture("compare-picture");
  await page.getByText("Texts", { exact: true }).click();
}

async function overview(/** @type {Stage} */ { page, picture }) {
  await page.getByRole("tab", { name: "Overview" }).click();
  await page.getByRole("grid").waitFor();
  await page.getByRole("grid").focus();
  await picture("overview");
  await page
    .getByRole("option", { name: /^All articles/ })
    .first()
    .click();
  await page.getByText("Network", { exact: true }).click();
  const node = page.getByRole("button", { name: /^Flutsperrwerk vor Lüdersund/ });
  await node.focus();
  await page.getByRole("complementary", { name: "Shares wording with" }).waitFor();
  await picture("overview-network");
  await page.getByText("Matrix", { exact: true }).click();
}

async function wording(/** @type {Stage} */ { page, picture }) {
  await page.getByRole("tab", { name: "Wording" }).click();
  await page.getByRole("gridcell").nth(2).click();
  await page.getByRole("button", { name: "As concordance" }).waitFor();
  await picture("wording");
  await page.getByText("Two groups", { exact: true }).click();
  const group = (/** @type {string} */ source, /** @type {"A" | "B"} */ side) =>
    page.getByRole("radiogroup", { name: source }).getByText(side, { exact: true }).click();
  await group("Tagesspalte", "A");
  await group("Lüdersunder Bote", "B");
  await page.getByRole("row").nth(4).waitFor();
  await picture("wording-groups");
  await page.getByText("By source", { exact: true }).click();
}

async function claims(/** @type {Stage} */ { page, picture }) {
  await page.getByRole("tab", { name: "Claims", exact: true }).click();
  await page.getByText("By source", { exact: true }).click();
  await page.getByRole("gridcell").nth(1).click();
  await picture("claims-by-source");
  await page.getByText("List", { exact: true }).click();
}

async function chronology(/** @type {Stage} */ stage) {
  const { page, picture } = stage;
  await page.getByRole("tab", { name: "Chronology" }).click();
  await page.getByRole("heading", { name: "Which times the claims speak of" }).waitFor();
  await picture("chronology");
  await germanInTheDark(stage, "chronology-german");
  await page.getByRole("tab", { name: "Read" }).click();
}

/** How the sources word the same thing, in order. */
export const sideBySideScreens = [compare, overview, wording, claims, chronology];
