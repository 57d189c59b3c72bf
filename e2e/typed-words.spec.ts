import { readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "./fixtures/test";
import { WorkWindow } from "./pages/work-window";

test.use({ start: "sample" });

const words = "Nachgefragt: größere Zahl?";

const title = "Das Sperrwerk und sein Untergrund";

/** Opens the article, selects its first tag and goes into the note on it. */
async function goToNote(window: WorkWindow, press: (key: string) => Promise<void>): Promise<void> {
  await window.list.row(title).click();
  await expect(window.reader.title).toHaveText(title);
  await expect(window.details.tags.first()).toBeVisible();
  await window.reader.goToStart();
  await press("Tab");
  await expect(window.details.quote).toBeVisible();
  await press("n");
  await expect(window.details.note).toBeFocused();
}

async function notesOnDisk(profile: string): Promise<string> {
  const files = await readdir(profile, { recursive: true });
  const ours = files.filter((file) => /annotations.*\.json$/.test(file));
  return ours.map((file) => readFileSync(path.join(profile, file), "utf8")).join("\n");
}

test("a note that is still being typed when the window closes is kept", async ({ wortlaut }) => {
  const { page } = wortlaut;
  const window = new WorkWindow(wortlaut);
  await goToNote(window, (key) => page.keyboard.press(key));
  await page.keyboard.insertText(words);
  await wortlaut.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  expect(await wortlaut.untilGone()).toBe(0);
  expect(await notesOnDisk(wortlaut.options.profile)).toContain(words);
});

test("a note that is still being typed when another article is opened stays with its tag", async ({
  wortlaut,
}) => {
  const { page } = wortlaut;
  const window = new WorkWindow(wortlaut);
  await goToNote(window, (key) => page.keyboard.press(key));
  await page.keyboard.insertText(words);
  await page.keyboard.press("Control+PageDown");
  await expect(window.reader.title).not.toHaveText(title);
  await goToNote(window, (key) => page.keyboard.press(key));
  await expect(window.details.note).toHaveValue(new RegExp(`${words.replace("?", "\\?")}$`));
  await window.saved();
});
