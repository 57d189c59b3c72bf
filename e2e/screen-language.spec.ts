import { readerMessages } from "#shared/messages/reader";
import { settingsMessages } from "#shared/messages/settings";
import { expect, test } from "./fixtures/test";
import { WorkWindow } from "./pages/work-window";

test.use({ start: "sample" });

test("another language of the screen leaves the text, the caret and the keyboard as they are", async ({
  wortlaut,
}) => {
  const { page } = wortlaut;
  const window = new WorkWindow(wortlaut);
  await window.list.rows.first().click();
  await expect(window.details.tags.first()).toBeVisible();
  await window.reader.goToStart();
  const quote = "Hafensenatorin Imke Thorwaldt (Hafenliste)";
  await window.reader.press("Tab", 2);
  await expect(window.details.quote).toHaveText(quote);
  await window.reader.press("Shift+ArrowRight", 3);
  const selected = await page.evaluate(() => getSelection()?.toString());
  expect(selected).toHaveLength(3);
  await expect(window.reader.text).toHaveAttribute("aria-description", window.say(readerMessages.keysHint));

  await window.chooseInMenu("settings.open");
  const dialog = page.getByRole("dialog");
  await dialog.getByText(window.say(settingsMessages.german), { exact: true }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);

  const german = new WorkWindow(wortlaut, "de");
  await expect(german.reader.text).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(selected);
  await expect(german.details.quote).toHaveText(quote);
  await expect(german.reader.text).toHaveAttribute("aria-description", german.say(readerMessages.keysHint));
  await expect(page.locator(".reader-handle-end")).toHaveAttribute(
    "title",
    german.say(readerMessages.dragEnd),
  );
  await german.reader.press("Shift+ArrowRight");
  expect(await page.evaluate(() => getSelection()?.toString().length)).toBe(4);
});
