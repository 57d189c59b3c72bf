import { caretInto, openArticle } from "../tour/window.mjs";
import { closeDialog, germanInTheDark } from "./stage.mjs";

/** @typedef {import("./stage.mjs").Stage} Stage */

const entry = (/** @type {Stage["page"]} */ page, /** @type {string} */ name) =>
  page.locator(".registry-list").getByRole("option").filter({ hasText: name }).first();

/** Opens an entry of a registry and waits for its places. */
async function openEntry(/** @type {Stage["page"]} */ page, /** @type {string} */ name) {
  await entry(page, name).click();
  await page.getByRole("heading", { level: 1 }).filter({ hasText: name }).waitFor();
  await page.getByRole("listbox", { name: "Places", exact: true }).getByRole("option").first().waitFor();
}

async function actors(/** @type {Stage} */ { page, picture }) {
  await page.getByRole("tab", { name: "Actors" }).click();
  await openEntry(page, "Ankerkliniken");
  await picture("actors");
  await openEntry(page, "Hafenbehörde");
  await page.getByRole("button", { name: "Merge with another…" }).click();
  await page.getByRole("combobox", { name: "Which entry stays?" }).fill("Senat");
  await page.getByRole("option", { name: "Senat von Lüdersund" }).first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Look at it…" }).click();
  await page.getByRole("button", { name: "Apply", exact: true, disabled: false }).waitFor();
  await page.locator(".touched-row").first().waitFor();
  await picture("merge");
  await closeDialog(page);
}

async function claims(/** @type {Stage} */ { page, picture }) {
  await page.getByRole("tab", { name: "Claims", exact: true }).click();
  await openEntry(page, "Das Sperrwerk kostet rund 690");
  await picture("claims");
}

async function concordance(/** @type {Stage} */ stage) {
  const { page, picture } = stage;
  await page.getByRole("tab", { name: "Concordance" }).click();
  await page.getByRole("searchbox", { name: "Words to look for" }).fill("Million");
  await page.getByRole("button", { name: "Inflected forms too" }).click();
  const lines = page.getByRole("listbox", { name: "Lines of the concordance" });
  await lines.getByRole("option").nth(8).waitFor();
  for (const line of [1, 2, 4])
    await lines
      .getByRole("option")
      .nth(line)
      .click({ modifiers: ["Control"] });
  await page.getByText("3 lines chosen").waitFor();
  await picture("concordance");
  await germanInTheDark(stage, "concordance-german");
}

/** What fits the label that is open, or does not, and why. */
async function addExample(
  /** @type {Stage["page"]} */ page,
  /** @type {"Examples" | "Counter-examples"} */ kind,
  /** @type {string} */ wording,
  /** @type {string} */ why,
) {
  const examples = page.getByRole("region", { name: kind, exact: true });
  await examples.getByRole("button", { name: /^Add / }).click();
  await examples.getByRole("textbox", { name: "Wording" }).last().fill(wording);
  await examples.getByRole("textbox", { name: "Why" }).last().fill(why);
}

async function codebook(/** @type {Stage} */ stage) {
  const { page, picture } = stage;
  await page.getByRole("tab", { name: "Codebook" }).click();
  const save = page.getByRole("button", { name: /^Save as version/ });
  await addExample(page, "Examples", "Der Bau werde teurer", "Indirect: Konjunktiv I");
  await addExample(page, "Examples", "Niemand konnte das vorhersehen", "Without “sagte …”");
  await addExample(page, "Counter-examples", "Die Polizei war vor Ort", "Nobody asserts it");
  await picture("codebook");
  await germanInTheDark(stage, "codebook-german");
  await save.click();
  await page.getByRole("textbox", { name: "What was changed, and why" }).fill("Examples for claims");
  await page.getByRole("button", { name: "Look at it…" }).click();
  await page.getByRole("button", { name: "Apply", exact: true, disabled: false }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await save.waitFor({ state: "detached" });
  await page.locator(".notices").getByRole("button").last().click();
  await page.getByRole("tab", { name: "Read" }).click();
}

/** The guideline that was written, beside the text. */
async function guideline(/** @type {Stage} */ { page, picture }) {
  await openArticle(page, "Eine Insel ohne Kreißsaal");
  await caretInto(page, "Lediglich zwei der sechs");
  await page.keyboard.press("F1");
  await page.locator(".guideline-examples").first().waitFor();
  await picture("guideline");
  await page.keyboard.press("F1");
  await page.locator(".guideline-pane").waitFor({ state: "detached" });
}

/** What compares the articles of a project, and what is tagged by, in order. */
export const comparingScreens = [actors, claims, concordance, codebook, guideline];
