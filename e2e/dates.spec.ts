import { importScreenMessages } from "#shared/messages/import-screen";
import { inspectorMessages } from "#shared/messages/inspector";
import { projectMessages } from "#shared/messages/project";
import { readerMessages } from "#shared/messages/reader";
import type { Suggestion } from "#shared/suggest/suggestion";
import { ask } from "./fixtures/bridge";
import type { RunningApp } from "./fixtures/running-app";
import { expect, test } from "./fixtures/test";
import { WorkWindow } from "./pages/work-window";

const title = "Die Fähre von Oldersand";
const text = [
  "Der Rat von Oldersand hat am Dienstag über die neue Fähre beraten. Der Anleger wird Ende August gesperrt.",
  "Seit sechs Jahren wird über das Schiff gestritten. Nächste Woche wollen sich die Reeder wieder treffen.",
  "Zuletzt war der Preis am 3. Mai 2024 Thema. Im Mai soll das Schiff getauft werden.",
].join("\n");

/** Pastes the text as an article into a new project and opens it. */
async function pasteArticle(wortlaut: RunningApp, folder: string, published = ""): Promise<WorkWindow> {
  const window = new WorkWindow(wortlaut);
  const { page } = wortlaut;
  await window.createProject("Fähren", `${folder}/Fähren`);
  await page.keyboard.press("Control+Shift+V");
  const dialog = page.getByRole("dialog", { name: window.say(importScreenMessages.pasteTitle) });
  await dialog.getByRole("textbox").fill(text);
  await dialog.getByRole("button", { name: window.say(importScreenMessages.pasteNext) }).click();
  const row = window.imports.table.getByRole("row").nth(1);
  await row.getByRole("textbox").first().fill(title);
  await row.locator("[data-cell=published]").fill(published);
  await window.imports.accept(1);
  await window.imports.leaveReport();
  await window.list.row(title).click();
  await expect(window.reader.title).toHaveText(title);
  return window;
}

async function idsOf({ page }: RunningApp): Promise<{ article: string; coder: string }> {
  const { articles, coder } = (await ask(page, "project:snapshot")).value;
  return { article: articles[0].id, coder };
}

async function suggested(wortlaut: RunningApp): Promise<Suggestion[]> {
  const answer = await ask(wortlaut.page, "suggest:article", await idsOf(wortlaut));
  return answer.value.suggestions.filter(({ kind }: Suggestion) => kind === "date");
}

/** The values of all dates that are tagged, by their words. */
async function valuesIn(wortlaut: RunningApp): Promise<Record<string, unknown>> {
  const { annotations } = (await ask(wortlaut.page, "article:read", await idsOf(wortlaut))).value;
  const dates = annotations.spans.filter(({ label }: { label: string }) => label === "date");
  return Object.fromEntries(
    dates.map((span: { quote: string; attributes: { value?: string } }) => [
      span.quote,
      span.attributes.value,
    ]),
  );
}

/** Walks the suggestions from the beginning of the text until the one on these words is current. */
async function walkToSuggestion(window: WorkWindow, words: string): Promise<void> {
  const { suggestions, reader } = window;
  await expect(suggestions.list).toBeVisible();
  await reader.goToStart();
  for (let step = 0; step < 20; step++) {
    const before = await suggestions.currentId();
    await reader.press(".");
    await expect.poll(() => suggestions.currentId()).not.toBe(before);
    if ((await suggestions.current.textContent())?.includes(words)) return;
  }
  throw new Error(`${words} is not suggested`);
}

test("an undated article waits for its date; set, its dates are worked out and accepted", async ({
  wortlaut,
  folder,
}) => {
  const { page } = wortlaut;
  const window = await pasteArticle(wortlaut, folder);
  const { suggestions, details, reader, say } = window;

  await test.step("what can be said is said, the rest says what is missing", async () => {
    await expect(suggestions.row("am Dienstag")).toContainText(say(readerMessages.needsDate));
    await expect(suggestions.row("3. Mai 2024")).not.toContainText(say(readerMessages.needsDate));
    await expect(suggestions.row("Seit sechs Jahren")).toContainText("6");
  });

  await test.step("a waiting date can be tagged; its details lead to the article's date", async () => {
    await walkToSuggestion(window, "am Dienstag");
    await reader.press("Enter");
    await reader.goToStart();
    await reader.press("Tab");
    await expect(details.quote).toHaveText("am Dienstag");
    await expect(details.pane.getByText(say(inspectorMessages.needsPublished))).toBeVisible();
    await details.pane.getByRole("button", { name: say(inspectorMessages.setPublished) }).click();
    const dialog = page.getByRole("dialog", { name: say(projectMessages.editTitle) });
    await dialog.getByLabel(say(projectMessages.published), { exact: true }).fill("4.9.2025");
    await dialog.getByRole("button", { name: say(projectMessages.save) }).click();
  });

  await test.step("the dates that come out differently are reviewed and changed as one step", async () => {
    await expect(page.getByText(say(inspectorMessages.recomputeOffer, { count: 1 }))).toBeVisible();
    await page.getByRole("button", { name: say(inspectorMessages.recomputeLook) }).click();
    const review = page.getByRole("dialog", { name: say(inspectorMessages.recomputeTitle) });
    await expect(review.getByRole("listitem")).toContainText(["2025-09-02"]);
    await review.getByRole("button", { name: say(inspectorMessages.recomputeRun, { count: 1 }) }).click();
    await expect(review).toBeHidden();
    await expect.poll(async () => (await valuesIn(wortlaut))["am Dienstag"]).toBe("2025-09-02");
  });

  await test.step("nothing waits any more; all are accepted at once, and taken back at once", async () => {
    await expect(suggestions.row(say(readerMessages.needsDate))).toHaveCount(0);
    await reader.goToStart();
    const open = await suggested(wortlaut);
    expect(open.some(({ waiting }) => waiting)).toBe(false);
    await page.keyboard.press("Control+Shift+D");
    await expect(details.total).toHaveText(String(open.length + 1));
    await window.saved();
    const values = await valuesIn(wortlaut);
    expect(values).toMatchObject({
      "Ende August": "2025-08",
      "Seit sechs Jahren": "P6Y",
      "Nächste Woche": "2025-W37",
    });
    expect(Object.values(values)).not.toContain(undefined);
    await page.keyboard.press("Control+Z");
    await expect(details.total).toHaveText("1");
    await page.keyboard.press("Control+Y");
    await expect(details.total).toHaveText(String(open.length + 1));
  });
});

test("a date is corrected by typing, with what it means while typing", async ({ wortlaut, folder }) => {
  const { page } = wortlaut;
  const window = await pasteArticle(wortlaut, folder, "2025-09-04");
  const { details, reader, say } = window;
  await walkToSuggestion(window, "am Dienstag");
  await reader.press("Enter");
  await reader.goToStart();
  await reader.press("Tab");
  await expect(details.dateValue).toHaveValue("2025-09-02");
  const preview = details.pane.locator(".date-words.is-preview");

  for (const [typed, value, type, means] of [
    ["3. Sept", "2025-09-03", "DATE", "Wednesday, 3 September 2025"],
    ["2025-W36", "2025-W36", "DATE", /week 36/i],
    ["P6Y", "P6Y", "DURATION", "6 years"],
  ] as const) {
    await test.step(typed, async () => {
      await details.dateValue.fill(typed);
      await expect(preview).toContainText(means);
      await details.dateValue.press("Enter");
      await expect(details.dateValue).toHaveValue(value);
      await expect(preview).toHaveCount(0);
      await window.saved();
      expect((await valuesIn(wortlaut))["am Dienstag"]).toBe(value);
      await expect(
        details.pane.getByRole("radio", { checked: true, name: type === "DATE" ? "date" : "duration" }),
      ).toBeVisible();
    });
  }

  await test.step("what nobody understands changes nothing", async () => {
    await details.dateValue.fill("irgendwann");
    await expect(
      details.pane.getByText(say(inspectorMessages.dateNotRead, { why: "" }).trim()),
    ).toBeVisible();
    await details.dateValue.press("Enter");
    await expect(details.dateValue).toHaveValue("P6Y");
  });

  await test.step("Escape leads back to the text, each correction is one step of undo", async () => {
    await details.dateValue.press("Escape");
    await expect(reader.text).toBeFocused();
    await page.keyboard.press("Control+Z");
    await expect(details.dateValue).toHaveValue("2025-W36");
    await page.keyboard.press("Control+Z");
    await expect(details.dateValue).toHaveValue("2025-09-03");
  });
});

test("R shows another reading, X turns a date down for good", async ({ wortlaut, folder }) => {
  const window = await pasteArticle(wortlaut, folder, "2025-09-04");
  const { suggestions, reader } = window;
  await expect(suggestions.list).toBeVisible();
  const ambiguous = (await suggested(wortlaut)).find(({ others }) => others?.length);
  if (!ambiguous) throw new Error("no date can be read in two ways");
  const [other] = ambiguous.others ?? [];

  await test.step("the other reading is shown and accepted", async () => {
    await walkToSuggestion(window, ambiguous.quote);
    const meaning = suggestions.card.locator(".reader-card-meaning b");
    const first = await meaning.textContent();
    await reader.press("r");
    await expect(meaning).not.toHaveText(first ?? "");
    await reader.press("Enter");
    await window.saved();
    expect((await valuesIn(wortlaut))[ambiguous.quote]).toBe(other?.value);
  });

  await test.step("rejected stays rejected after a restart; undo brings it back", async () => {
    await walkToSuggestion(window, "3. Mai 2024");
    await reader.press("x");
    await expect(suggestions.row("3. Mai 2024")).toHaveCount(0);
    await window.saved();
    await wortlaut.restart();
    await window.list.row(title).click();
    await expect(suggestions.row("Ende August")).toHaveCount(1);
    await expect(suggestions.row("3. Mai 2024")).toHaveCount(0);
    await reader.goToStart();
    await reader.press("Control+Z");
    await expect(suggestions.row("3. Mai 2024")).toHaveCount(1);
  });
});
