import { caretInto, dragOver, openArticle, textOf, untilSaved } from "../tour/window.mjs";
import { closeDialog, dialog, germanInTheDark } from "./stage.mjs";

/** @typedef {import("./stage.mjs").Stage} Stage */

const suggestionRow = (/** @type {Stage["page"]} */ page, /** @type {string} */ words) =>
  page
    .getByRole("listbox", { name: "Suggestions for this article" })
    .getByRole("option")
    .filter({ hasText: words })
    .first();

const kindOf = (/** @type {Stage["page"]} */ page, /** @type {RegExp} */ kind) =>
  page.getByRole("radiogroup", { name: "Only one kind" }).getByRole("radio", { name: kind });

/** Opens the card of a suggestion beside its words, as a click on its row does. */
async function openCard(
  /** @type {Stage["page"]} */ page,
  /** @type {RegExp} */ kind,
  /** @type {string} */ words,
) {
  // The list draws only the rows in view.
  await kindOf(page, kind).click();
  await suggestionRow(page, words).click();
  await page.locator(".reader-card").filter({ hasText: words }).waitFor();
}

async function suggestions(/** @type {Stage} */ stage) {
  const { page, picture } = stage;
  await openArticle(page, "Oldersand kämpft");
  await openCard(page, /^Claims/, "Das Land habe dem Betreiber");
  await picture("suggestion");
  await openCard(page, /^Dates/, "noch im Juli");
  await germanInTheDark(stage, "suggestion-german");
  await kindOf(page, /^All/).click();
  await textOf(page).focus();
  await page.keyboard.press("Escape");
}

/** Tags words as a claim and waits for what is proposed for it. */
async function tagClaim(/** @type {Stage["page"]} */ page, /** @type {string} */ words) {
  await dragOver(page, words);
  await page.keyboard.press("1");
  await page.locator("[data-span-card] .accept-proposals").waitFor();
  await untilSaved(page);
}

async function removeTag(/** @type {Stage["page"]} */ page) {
  await page.keyboard.press("Delete");
  await untilSaved(page);
}

async function proposals(/** @type {Stage} */ { page, picture }) {
  await openArticle(page, "Die Schlickrechnung");
  await tagClaim(page, "die Öffentlichkeit getäuscht zu haben");
  // Below stand two signs for which a machine without a font for them draws boxes.
  await page.mouse.wheel(0, -130);
  await picture("proposals");
  await removeTag(page);
}

async function linking(/** @type {Stage} */ stage) {
  const { page } = stage;
  await openArticle(page, "Oldersand kämpft");
  await caretInto(page, "lief mit");
  await tagClaim(
    page,
    "Das Land habe dem Betreiber noch im Juli einen jährlichen Zuschuss von 1,8 Millionen Euro angeboten",
  );
  for (const [key, name] of /** @type {const} */ ([
    ["a", "link-picker"],
    ["s", "link-statement"],
  ])) {
    await dialog(stage, name, async () => {
      await page.keyboard.press(key);
      await page.locator(".link-dialog").getByRole("option").first().waitFor();
    });
  }
  await removeTag(page);
}

async function dateValue(/** @type {Stage} */ { page, picture }) {
  await openArticle(page, "Oldersand kämpft");
  await caretInto(page, "Am kommenden Mittwoch");
  const value = page.locator("[data-span-card]").getByRole("textbox", { name: "Value", exact: true });
  await value.fill("letzter Freitag");
  await page.locator(".date-words.is-preview").waitFor();
  await picture("date");
  await value.fill("2025-09-17");
  await page.keyboard.press("Escape");
}

async function everywhere(/** @type {Stage} */ { page, picture }) {
  await openArticle(page, "Inselklinik Oldersand");
  await caretInto(page, "Inselklinik zum Jahresende");
  await page.keyboard.press("2");
  await page.locator("[data-span-card]").waitFor();
  await page.keyboard.press("Control+Shift+e");
  await page.getByRole("dialog").getByRole("listbox").getByRole("option").first().waitFor();
  await picture("everywhere");
  await closeDialog(page);
  await removeTag(page);
}

/** What helps while one article is coded, in order. */
export const codingScreens = [suggestions, proposals, linking, dateValue, everywhere];
