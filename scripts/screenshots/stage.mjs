/**
 * @typedef {object} Stage
 * @property {import("@playwright/test").ElectronApplication} app
 * @property {import("@playwright/test").Page} page
 * @property {string} folder for files to import and datasets
 * @property {(name: string) => Promise<void>} picture
 */

/** Changes settings and waits until the window shows them. */
export async function settings(
  /** @type {Stage["page"]} */ page,
  /** @type {{theme?: "light" | "dark", language?: "en" | "de"}} */ change,
) {
  await page.evaluate((edit) => window.wortlaut["settings:change"]?.(edit), change);
  if (change.theme) await page.locator(`html[data-theme=${change.theme}]`).waitFor();
  if (change.language)
    await page.getByRole("tab", { name: change.language === "de" ? "Lesen" : "Read" }).waitFor();
}

/** Runs a command of the palette by its English name. */
export async function run(/** @type {Stage["page"]} */ page, /** @type {string} */ name) {
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill(name);
  await page.getByRole("option", { name }).first().waitFor();
  await page.keyboard.press("Enter");
}

/** Closes the open dialog. */
export async function closeDialog(/** @type {Stage["page"]} */ page) {
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
}

/** Shows the dialog a command opens, and closes it again. */
export async function dialog(
  /** @type {Stage} */ { page, picture },
  /** @type {string} */ name,
  /** @type {() => Promise<void>} */ open,
) {
  await open();
  await page.getByRole("dialog").waitFor();
  await picture(name);
  await closeDialog(page);
}

/** Shows what is open once more in German and in the dark. */
export async function germanInTheDark(/** @type {Stage} */ { page, picture }, /** @type {string} */ name) {
  await settings(page, { theme: "dark", language: "de" });
  await picture(name);
  await settings(page, { theme: "light", language: "en" });
}
