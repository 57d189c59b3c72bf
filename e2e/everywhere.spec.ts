import { bulkMessages } from "#shared/messages/bulk";
import { concordanceMessages as words } from "#shared/messages/concordance";
import { inSample } from "./fixtures/sample-texts";
import { expect, test } from "./fixtures/test";
import { WorkWindow } from "./pages/work-window";

test.use({ start: "sample" });

test("a wording is tagged in the whole project, with its inflected forms and its actor, as one step", async ({
  wortlaut,
}) => {
  test.slow();
  const { page } = wortlaut;
  const window = new WorkWindow(wortlaut);
  const key = (key: string) => page.keyboard.press(key);
  const title = "Flutsperrwerk vor Lüdersund wird deutlich teurer";
  await window.list.row(title).click();
  await expect(window.reader.title).toHaveText(title);
  await expect(window.details.tags.first()).toBeVisible();
  const before = Number(await window.details.total.textContent());
  await window.reader.goToStart();
  // Nothing is selected: there is nothing to tag everywhere.
  await key("Control+Shift+E");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  const wording = "Landes";
  const text = await window.reader.content();
  await window.reader.press("ArrowRight", text.indexOf(`${wording}.`) + 2);
  await key("2");
  await expect(window.details.quote).toHaveText(wording);
  await expect(window.details.total).toHaveText(String(before + 1));
  await key("Control+Shift+E");
  const dialog = page.getByRole("dialog", { name: window.say(words.everywhereTitle, { wording }) });
  const lines = dialog.getByRole("listbox").getByRole("option");
  const [same] = inSample(/(?<!\p{L})Landes(?!\p{L})/gu);
  const [forms] = inSample(/(?<!\p{L})Land(es)?(?!\p{L})/gu);
  await expect(lines).toHaveCount(forms - 1);
  const act = dialog.getByRole("button", { name: /^Tag \d+ place/ });
  const count = forms - 1;
  await expect(act).toContainText(String(count));

  await test.step("inflected forms are marked, and left out on wish", async () => {
    await expect(lines.filter({ hasText: window.say(words.inflected) })).toHaveCount(forms - same);
    const inflections = dialog.getByRole("switch", { name: window.say(words.withInflections) });
    await inflections.focus();
    await key("Space");
    await expect(lines).toHaveCount(same - 1);
    await key("Space");
    await expect(lines).toHaveCount(forms - 1);
  });

  await test.step("one place is left out by keyboard", async () => {
    await dialog.getByRole("listbox").focus();
    await key("Home");
    await key("Space");
    await expect(act).toContainText(String(count - 1));
    await key("Space");
    await expect(act).toContainText(String(count));
  });

  await test.step("tagged, said, undone in one step", async () => {
    await act.focus();
    await key("Enter");
    await expect(dialog).toBeHidden();
    await expect(page.getByText(window.say(bulkMessages.done, { total: count }))).toBeVisible();
    await expect(window.reader.text).toBeFocused();
    await window.saved();
    await key("Control+Z");
    // The offer to undo went with it: the step before must not be lost to it.
    await expect(page.getByText(window.say(bulkMessages.done, { total: count }))).toHaveCount(0);
    await expect(window.details.total).toHaveText(String(before + 1));
    await key("Control+Shift+E");
    await expect(act).toContainText(String(count));
    await key("Escape");
    await expect(window.reader.text).toBeFocused();
  });
});
