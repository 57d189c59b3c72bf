import { codebookMessages as words } from "#shared/messages/codebook";
import { ask } from "./fixtures/bridge";
import type { RunningApp } from "./fixtures/running-app";
import { expect, test } from "./fixtures/test";
import { CodebookPage } from "./pages/codebook-page";
import { ConcordancePage } from "./pages/concordance-page";
import { WorkWindow } from "./pages/work-window";

test.use({ start: "sample" });

const title = "Flutsperrwerk vor Lüdersund wird deutlich teurer";

function screens(wortlaut: RunningApp) {
  const window = new WorkWindow(wortlaut);
  const page = () => wortlaut.page;
  return {
    window,
    codebook: new CodebookPage(page, window.say),
    concordance: new ConcordancePage(page, window.say),
    key: (key: string) => wortlaut.page.keyboard.press(key),
    type: (text: string) => wortlaut.page.keyboard.type(text),
  };
}

/** How often a label is used, as the list says it. */
const used = (count: number) => new RegExp(count === 0 ? "not used" : `(^|\\D)${count} tags?`);

test("a label is renamed, another one made, and both are used at once in the text", async ({ wortlaut }) => {
  test.slow();
  const { window, codebook, key, type } = screens(wortlaut);
  const { page } = wortlaut;
  await codebook.open();
  await codebook.show("Claim");
  await codebook.field("name").focus();
  await key("Control+A");
  await type("Forderung");
  await expect(codebook.item("Forderung")).toBeVisible();
  await codebook.press("newLabel");
  // Its name is what one types next.
  await expect(codebook.field("name")).toBeFocused();
  await type("Ort");
  await expect(codebook.field("key")).toHaveValue("4");
  await expect(codebook.item("Ort")).toBeVisible();
  await codebook.save(2, "Orte gehören dazu");
  await expect(codebook.item("Ort").getByRole("button").first()).toHaveAttribute("aria-current", "true");
  await expect(codebook.saveButton).toHaveCount(0);

  await test.step("its key tags in the text", async () => {
    await page.getByRole("tab", { name: "Read" }).click();
    await window.list.row(title).click();
    await expect(window.reader.title).toHaveText(title);
    await expect(window.details.tags.first()).toBeVisible();
    const before = Number(await window.details.total.textContent());
    await window.reader.goToStart();
    const text = await window.reader.content();
    await window.reader.press("ArrowRight", text.indexOf("Lüdersund wird") + 2);
    await key("4");
    await expect(window.details.quote).toHaveText("Lüdersund");
    await expect(window.details.total).toHaveText(String(before + 1));
    await expect(window.details.pane.getByRole("button", { name: /Ort/ }).first()).toBeVisible();
    await window.saved();
  });

  await test.step("in datasets it is called after its name", async () => {
    const usage = await ask(page, "codebook:usage");
    expect(usage.value.labels.ort).toBe(1);
    await codebook.open();
    await expect(codebook.item("Ort")).toContainText(used(1));
  });

  await test.step("undo takes the tag and then the version back", async () => {
    await codebook.list.focus();
    await key("Control+Z");
    await window.list.row(title).waitFor();
    await codebook.open();
    await expect(codebook.item("Ort")).toContainText(used(0));
    await codebook.list.focus();
    await key("Control+Z");
    await codebook.open();
    await expect(codebook.item("Claim")).toBeVisible();
    await expect(codebook.item("Ort")).toHaveCount(0);
    await codebook.expectVersion(1);
    await codebook.list.focus();
    await key("Control+Y");
    await expect(codebook.item("Ort")).toBeVisible();
    await window.saved();
    await wortlaut.restart();
    await codebook.open();
    await expect(codebook.item("Forderung")).toBeVisible();
    await expect(codebook.item("Ort")).toBeVisible();
  });
});

test("values of an attribute are renamed and keep their tags; those taken away are shown before", async ({
  wortlaut,
}) => {
  test.slow();
  const { codebook, key, type } = screens(wortlaut);
  const { page } = wortlaut;
  const usage = async () => (await ask(page, "codebook:usage")).value.values.claim.speech;
  await codebook.open();
  await codebook.show("Claim");
  const before = await usage();
  const values = codebook.field("values");
  await expect(values).toHaveValue("direct quote = direct\nindirect\nparaphrase\nnarrator");
  await values.focus();
  await key("Control+Home");
  await key("ArrowDown");
  await key("End");
  await key("Shift+Home");
  await type("mittelbar");
  await expect(values).toHaveValue("direct quote = direct\nmittelbar\nparaphrase\nnarrator");
  await codebook.save(2, "Anderer Name");
  expect(await usage()).toEqual(before);
  await codebook.show("Actor");
  await codebook.show("Claim");
  await expect(codebook.field("values")).toHaveValue(
    "direct quote = direct\nmittelbar = indirect\nparaphrase\nnarrator",
  );
  await expect(codebook.editor).toContainText(`mittelbar ${before.indirect}`);

  await test.step("a value that goes is shown at every tag that has it", async () => {
    await codebook.field("values").focus();
    await key("Control+End");
    await key("Shift+Home");
    await key("Backspace");
    await key("Backspace");
    await codebook.review("Ohne Erzähler");
    await expect(codebook.bulk.summary).toContainText(`${before.narrator} places`);
    await expect(codebook.bulk.items.first()).toContainText("narrator");
    await codebook.bulk.apply();
    const after = await usage();
    expect(after.narrator).toBeUndefined();
    expect(after.paraphrase).toBe(before.paraphrase);
    await codebook.list.focus();
    await key("Control+Z");
    await expect(codebook.editor).toContainText(`narrator ${before.narrator}`);
    expect(await usage()).toEqual(before);
  });
});

test("a retired label stays in the texts and is offered nowhere", async ({ wortlaut }) => {
  const { window, codebook, concordance, key } = screens(wortlaut);
  const { page } = wortlaut;
  await codebook.open();
  await codebook.show("Date");
  const dates = (await ask(page, "codebook:usage")).value.labels.date as number;
  await page.getByRole("switch", { name: window.say(words.retire) }).focus();
  await key("Space");
  await codebook.save(2, "Daten sind fertig");
  await expect(codebook.item("Date")).toContainText(window.say(words.retired));
  expect((await ask(page, "codebook:usage")).value.labels.date).toBe(dates);
  await concordance.open();
  await concordance.find("Millionen");
  await concordance.list.focus();
  await key("Space");
  await concordance.press("tagAs");
  await expect(page.getByRole("menuitem", { name: "Actor" })).toBeVisible();
  await expect(page.getByRole("menuitem", { name: "Date" })).toHaveCount(0);
  await key("Escape");
  await page.getByRole("tab", { name: "Read" }).click();
  await window.list.row(title).click();
  await expect(window.details.tags.first()).toBeVisible();
  const before = await window.details.total.textContent();
  await window.reader.goToStart();
  const text = await window.reader.content();
  await window.reader.press("ArrowRight", text.indexOf("Lüdersund wird") + 2);
  await key("3");
  await key("2");
  await expect(window.details.total).toHaveText(String(Number(before) + 1));
});

test("labels are merged, removed and split with a look at every tag, each as one step", async ({
  wortlaut,
}) => {
  test.slow();
  const { window, codebook, key, type } = screens(wortlaut);
  const { page } = wortlaut;
  const usage = async () => (await ask(page, "codebook:usage")).value.labels as Record<string, number>;
  await codebook.open();
  const before = await usage();
  const dialog = page.getByRole("dialog");

  await test.step("dates become actors", async () => {
    await codebook.show("Date");
    await codebook.press("mergeLabel");
    await expect(dialog).toContainText(window.say(words.fateNote));
    await dialog.getByRole("button", { name: window.say(words.fateRelabel) }).focus();
    await key("Enter");
    await page.getByRole("option", { name: "Actor" }).focus();
    await key("Enter");
    await dialog.getByRole("button", { name: /^Merge/ }).focus();
    await key("Enter");
    await expect(dialog).toHaveCount(0);
    await expect(codebook.item("Date")).toContainText(window.say(words.merged, { label: "Actor" }));
    await codebook.review("Zusammengelegt");
    await expect(codebook.bulk.summary).toContainText(/\d+ places in 8 articles, by 2 coders/);
    await expect(codebook.bulk.items.first()).toContainText("becomes Actor");
    await codebook.bulk.apply();
    await expect(codebook.item("Date")).toHaveCount(0);
    const after = await usage();
    expect(after.date).toBeUndefined();
    expect(after.actor).toBeGreaterThan(before.actor ?? 0);
    expect(after.actor).toBeLessThanOrEqual((before.actor ?? 0) + (before.date ?? 0));
  });

  await test.step("one undo brings label and tags back", async () => {
    await codebook.list.focus();
    await key("Control+Z");
    await expect(codebook.item("Date")).toContainText(used(before.date ?? 0));
    expect(await usage()).toEqual(before);
  });

  await test.step("removed with its tags, after the question what becomes of them; kept after all", async () => {
    await codebook.show("Date");
    await codebook.press("removeLabel");
    await page.getByRole("radio", { name: window.say(words.fateRemove) }).check({ force: true });
    await dialog.getByRole("button", { name: "Remove", exact: true }).focus();
    await key("Enter");
    await expect(codebook.item("Date")).toContainText(window.say(words.removedMark));
    await codebook.press("keep");
    await expect(codebook.item("Date")).toContainText(used(before.date ?? 0));
    await codebook.press("removeLabel");
    await page.getByRole("radio", { name: window.say(words.fateRemove) }).check({ force: true });
    await dialog.getByRole("button", { name: "Remove", exact: true }).focus();
    await key("Enter");
    await codebook.review("Keine Daten");
    await expect(codebook.bulk.dialog("titleSaveCodebook")).toContainText("tag is removed");
    await codebook.bulk.apply();
    expect((await usage()).date).toBeUndefined();
    await codebook.list.focus();
    await key("Control+Z");
    await expect(codebook.item("Date")).toBeVisible();
    expect(await usage()).toEqual(before);
  });

  await test.step("split: some tags become a new label", async () => {
    await codebook.show("Date");
    await codebook.press("splitLabel");
    const name = page.getByRole("textbox", { name: window.say(words.splitName) });
    await expect(name).toBeFocused();
    await type("Uhrzeit");
    await expect(codebook.lines("lines").first()).toBeVisible();
    await page.getByRole("listbox", { name: window.say(words.lines) }).focus();
    await key("Space");
    await key("Shift+ArrowDown");
    await codebook.press("splitDo", { count: 2 });
    await expect(codebook.bulk.dialog("titleSaveCodebook")).toBeVisible();
    await expect(codebook.bulk.items).toHaveCount(2);
    await codebook.bulk.apply();
    await expect(codebook.item("Uhrzeit")).toContainText(used(2));
    await expect(codebook.item("Date")).toContainText(used((before.date ?? 0) - 2));
    await codebook.list.focus();
    await key("Control+Z");
    await expect(codebook.item("Uhrzeit")).toHaveCount(0);
    expect(await usage()).toEqual(before);
  });
});

test("what is wrong keeps saving away, what is hard to see is said", async ({ wortlaut }) => {
  const { window, codebook, key, type } = screens(wortlaut);
  const { page } = wortlaut;
  await codebook.open();
  await codebook.show("Actor");
  await expect(codebook.hints).toHaveCount(0);
  await codebook.field("name").fill("");
  await expect(codebook.faults).toHaveCount(1);
  await expect(codebook.saveButton).toBeDisabled();
  await expect(page.getByText(window.say(words.nameNeeded))).toBeVisible();
  await codebook.field("name").focus();
  await type("Claim");
  await expect(codebook.faults).toContainText("same name");
  await codebook.field("name").fill("Actor");
  await codebook.field("key").fill("1");
  await expect(codebook.faults).toContainText("1");
  await expect(codebook.saveButton).toBeDisabled();
  await codebook.field("key").fill("2");
  await expect(codebook.faults).toHaveCount(0);
  await page.getByLabel(window.say(words.ownColour)).fill("#f2f2ee");
  await page.locator(".codebook-hints summary").focus();
  await key("Enter");
  await expect(codebook.hints.filter({ hasText: "contrast" })).toBeVisible();
  await expect(codebook.saveButton).toBeEnabled();
  await codebook.press("discard");
  await expect(codebook.saveButton).toHaveCount(0);
  await expect(codebook.hints).toHaveCount(0);
});

test("versions say what changed; tags are checked again after another guideline, which F1 shows", async ({
  wortlaut,
}) => {
  test.slow();
  const { window, codebook, key, type } = screens(wortlaut);
  const { page } = wortlaut;
  await codebook.open();
  await codebook.show(window.say(words.history));
  await expect(page.getByText(window.say(words.noHistory))).toBeVisible();
  await codebook.show("Date");
  await codebook.field("guideline").focus();
  await key("Control+End");
  await type("\n\n- **Nie** ohne Präposition\n- <b>kein HTML</b>");
  const preview = page.getByRole("region", { name: window.say(words.guidelinePreview) });
  await expect(preview.getByRole("listitem").filter({ hasText: "Nie ohne Präposition" })).toBeVisible();
  await expect(preview.getByText("<b>kein HTML</b>")).toBeVisible();
  await codebook.press("addExample");
  const examples = page.getByRole("region", { name: window.say(words.examples), exact: true });
  await expect(examples.getByRole("textbox").first()).toBeFocused();
  await type("am Dienstag");
  await codebook.press("addCounterExample");
  await type("dienstliche Termine");
  await codebook.review("Klarer gesagt");
  await codebook.bulk.apply();

  const dates = (await ask(page, "codebook:usage")).value.labels.date as number;
  await test.step("the list of tags to check again", async () => {
    await expect(codebook.item(window.say(words.recheckList))).toContainText(String(dates));
    await codebook.show(window.say(words.recheckList));
    await page.getByRole("listbox", { name: window.say(words.recheckList) }).focus();
    await key("Space");
    await key("Shift+ArrowDown");
    await codebook.press("stillRight", { count: 2 });
    await expect(codebook.item(window.say(words.recheckList))).toContainText(String(dates - 2));
    await expect(page.locator("body")).not.toBeFocused();
    await codebook.list.focus();
    await key("Control+Z");
    await expect(codebook.item(window.say(words.recheckList))).toContainText(String(dates));
  });

  await test.step("the version says who, why and what", async () => {
    await codebook.show(window.say(words.history));
    const version = page
      .getByRole("region", { name: window.say(words.history) })
      .getByRole("listitem")
      .first();
    await expect(version).toContainText(window.say(words.version, { version: 2 }));
    await expect(version).toContainText("Klarer gesagt");
    await expect(version).toContainText("Anna Hoffmann");
    await expect(version).toContainText("Date: other guideline");
    await expect(version).toContainText("Date: other examples");
  });

  await test.step("F1 shows it beside the text, for the label here", async () => {
    await page.getByRole("tab", { name: "Read" }).click();
    await window.list.row(title).click();
    await expect(window.details.tags.first()).toBeVisible();
    await window.reader.goToStart();
    const text = await window.reader.content();
    await window.reader.press("ArrowRight", text.indexOf("am Dienstag") + 4);
    await key("F1");
    const guideline = page.getByRole("dialog", { name: window.say(words.helpTitle, { label: "Date" }) });
    await expect(guideline).toBeVisible();
    await expect(guideline.getByText("am Dienstag")).toBeVisible();
    await expect(guideline.getByText("dienstliche Termine")).toBeVisible();
    await expect(guideline.getByText("<b>kein HTML</b>")).toBeVisible();
    await key("F1");
    await expect(guideline).toHaveCount(0);
    await expect(window.reader.text).toBeFocused();
  });
});
