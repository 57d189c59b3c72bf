import type { Page } from "@playwright/test";
import { compareMessages as words } from "#shared/messages/compare";
import type { Span } from "#shared/model/annotations";
import { articlesOf, compare, readArticle, type Shared, sharedIn } from "./fixtures/comparison";
import type { RunningApp } from "./fixtures/running-app";
import { expect, test } from "./fixtures/test";
import { ComparePage } from "./pages/compare-page";
import { barrier } from "./pages/sample-titles";
import { WorkWindow } from "./pages/work-window";

test.use({ start: "sample" });

interface Opened {
  page: Page;
  window: WorkWindow;
  compared: ComparePage;
  ids: string[];
  found: Shared[];
  /** The tags of each article before anything was tagged. */
  before: Span[][];
}

async function openBarrier(wortlaut: RunningApp): Promise<Opened> {
  const { page } = wortlaut;
  const window = new WorkWindow(wortlaut);
  const compared = new ComparePage(() => wortlaut.page, window.say);
  await compared.open();
  await compared.choose(barrier);
  const ids = (await articlesOf(page, barrier)).map(({ id }) => id);
  const found = sharedIn(await compare(page, ids));
  await expect(compared.passages).toHaveCount(found.length);
  return { page, window, compared, ids, found, before: await spansOf(page, ids) };
}

function spansOf(page: Page, ids: readonly string[]): Promise<Span[][]> {
  return Promise.all(ids.map(async (id) => (await readArticle(page, id)).annotations.spans));
}

/** What each article has now that it had not before, as label and words. */
async function added({ page, ids, before }: Opened): Promise<string[][]> {
  const now = await spansOf(page, ids);
  return now.map((spans, column) => {
    const known = new Set(before[column]?.map(({ id }) => id));
    return spans.filter(({ id }) => !known.has(id)).map(({ label, quote }) => `${label}: ${quote}`);
  });
}

/** The first passage in all three sources of which no source has this label yet, and its number in the walk. */
function untagged({ found, before }: Opened, label: string): { passage: Shared; number: number } {
  const isTagged = ({ start, end }: { start: number; end: number }) =>
    before.flat().some((span) => span.label === label && span.start === start && span.end === end);
  const number = found.findIndex(({ witnesses }) => witnesses.length === 3 && !witnesses.some(isTagged));
  const passage = found[number];
  if (!passage) throw new Error("everything is tagged already");
  return { passage, number };
}

async function lookAt({ page, compared, found }: Opened, number: number): Promise<void> {
  await compared.strip.focus();
  await page.keyboard.press("Home");
  await compared.walk(number);
  await compared.expectPlace(number + 1, found.length);
}

test("T tags a passage in all its sources as one step", async ({ wortlaut }) => {
  test.slow();
  const opened = await openBarrier(wortlaut);
  const { page, compared, window, ids } = opened;
  const { say } = window;
  const { passage, number } = untagged(opened, "claim");
  await lookAt(opened, number);
  const quotes = ids.map((id) => passage.witnesses.find(({ article }) => article === id)?.quote ?? "");

  await test.step("looked at and left", async () => {
    await page.keyboard.press("t");
    await expect(compared.tagPanel).toBeVisible();
    await expect(compared.tagRows).toHaveCount(3);
    expect(await compared.tagRows.locator("q").allTextContents()).toEqual(quotes);
    await page.keyboard.press("Escape");
    await expect(compared.tagPanel).toBeHidden();
    await expect(compared.strip).toBeFocused();
    expect(await spansOf(page, ids)).toEqual(opened.before);
  });

  await test.step("the key of the label and Enter", async () => {
    await page.keyboard.press("t");
    await expect(compared.tagPanel.getByRole("radio").first()).toBeFocused();
    await page.keyboard.press("1");
    await expect(compared.tagPanel.getByRole("radio", { name: "Claim" })).toBeChecked();
    await expect(compared.button("tagApply", { count: 3 })).toBeEnabled();
    await page.keyboard.press("Enter");
    await compared.expectSaid("tagged", { count: 3 });
    await expect(compared.tagPanel).toBeHidden();
    expect(await added(opened)).toEqual(quotes.map((quote) => [`claim: ${quote}`]));
    for (const [at, id] of ids.entries()) {
      const { text, annotations } = await readArticle(page, id);
      const span = annotations.spans.find(({ quote }) => quote === quotes[at]);
      expect(text.slice(span?.start, span?.end)).toBe(quotes[at]);
    }
  });

  await test.step("drawn in all columns", async () => {
    for (const [column, quote] of quotes.entries()) {
      await expect.poll(() => compared.tagged(column + 1)).toContain(quote);
    }
  });

  await test.step("again: there is nothing left to tag", async () => {
    await page.keyboard.press("t");
    await page.keyboard.press("1");
    await expect(compared.tagRows.filter({ hasText: say(words.tagAlready) })).toHaveCount(3);
    await expect(compared.button("tagApply", { count: 0 })).toBeDisabled();
    await page.keyboard.press("Escape");
  });

  await test.step("one undo takes all of them back, one redo brings them", async () => {
    await window.saved();
    await page.keyboard.press("Control+Z");
    await expect.poll(() => added(opened)).toEqual([[], [], []]);
    expect(await spansOf(page, ids)).toEqual(opened.before);
    await page.keyboard.press("Control+Y");
    await expect.poll(() => added(opened)).toEqual(quotes.map((quote) => [`claim: ${quote}`]));
  });

  await test.step("a source that is left out stays as it is", async () => {
    await window.saved();
    await page.keyboard.press("Control+Z");
    await expect.poll(() => added(opened)).toEqual([[], [], []]);
    await page.keyboard.press("t");
    await page.keyboard.press("1");
    await compared.tagRows.nth(1).getByRole("checkbox").focus();
    await page.keyboard.press("Space");
    await expect(compared.button("tagApply", { count: 2 })).toBeEnabled();
    await compared.button("tagApply", { count: 2 }).press("Enter");
    await compared.expectSaid("tagged", { count: 2 });
    expect(await added(opened)).toEqual([[`claim: ${quotes[0]}`], [], [`claim: ${quotes[2]}`]]);
  });
});

test("a tag in one column is offered for the same words in the others", async ({ wortlaut }) => {
  test.slow();
  const opened = await openBarrier(wortlaut);
  const { page, compared, window, ids } = opened;
  const wording = "die Öffentlichkeit getäuscht";
  const number = opened.found.findIndex(({ witnesses }) =>
    witnesses.every(({ quote }) => quote.includes(wording)),
  );
  const passage = opened.found[number];
  if (passage?.witnesses.length !== 3) throw new Error("not in all three");
  await lookAt(opened, number);
  const start = (await compared.content(1)).indexOf(wording);
  await compared.select(1, start, start + wording.length);
  await page.keyboard.press("3");
  await expect.poll(() => added(opened)).toEqual([[`date: ${wording}`], [], []]);

  await test.step("the offer names the words", async () => {
    const offer = compared.linkBar.getByRole("button", {
      name: window.say(words.offerTag, { quote: wording }),
    });
    await expect(offer).toBeVisible();
    await page.keyboard.press("Control+Shift+T");
    await expect(compared.tagPanel).toBeVisible();
    await expect(compared.tagPanel.getByRole("radio", { name: "Date" })).toBeChecked();
    await expect(compared.tagRows.locator("q")).toHaveText([wording, wording, wording]);
    await expect(compared.tagRows.first()).toContainText(window.say(words.tagAlready));
  });

  await test.step("taken: the others have it, as one step", async () => {
    await page.keyboard.press("Enter");
    await compared.expectSaid("tagged", { count: 2 });
    const tag = [`date: ${wording}`];
    expect(await added(opened)).toEqual([tag, tag, tag]);
    for (const [at, spans] of (await spansOf(page, ids)).entries()) {
      const { text } = await readArticle(page, ids[at] ?? "");
      for (const span of spans) expect(text.slice(span.start, span.end)).toBe(span.quote);
    }
    await window.saved();
    await compared.strip.focus();
    await page.keyboard.press("Control+Z");
    await expect.poll(() => added(opened)).toEqual([tag, [], []]);
    await page.keyboard.press("Control+Z");
    await expect.poll(() => added(opened)).toEqual([[], [], []]);
    expect(await spansOf(page, ids)).toEqual(opened.before);
  });
});

test("1, 2 and 3 tag in a column as in Read, where the same article shows it", async ({ wortlaut }) => {
  test.slow();
  const opened = await openBarrier(wortlaut);
  const { page, compared, window } = opened;
  const { reader, details } = window;
  const text = await compared.content(2);
  const wanted = [
    { key: "1", label: "claim", words: "gilt als größtes" },
    { key: "2", label: "actor", words: "dem Boten" },
    { key: "3", label: "date", words: "von 1945" },
  ];
  const made: string[] = [];
  for (const { key, label, words: quote } of wanted) {
    const start = text.indexOf(quote);
    expect(start, quote).toBeGreaterThan(0);
    await compared.select(2, start, start + quote.length);
    await page.keyboard.press(key);
    made.push(`${label}: ${quote}`);
    await expect.poll(async () => (await added(opened))[1]?.toSorted()).toEqual(made.toSorted());
    await expect.poll(() => compared.tagged(2)).toContain(quote);
    await expect(compared.text(2)).toBeFocused();
  }
  expect((await added(opened))[0]).toEqual([]);

  await test.step("undone in the column, one by one", async () => {
    await window.saved();
    await page.keyboard.press("Control+Z");
    await expect.poll(async () => (await added(opened))[1]?.length).toBe(2);
    await expect.poll(() => compared.tagged(2)).not.toContain("von 1945");
    await expect(compared.text(2)).toBeFocused();
  });

  await test.step("Read shows the two that are left; undoing there takes one from the column, too", async () => {
    await compared.chooseInMenu(2, "openRead");
    await expect(reader.title).toHaveText(barrier[1]);
    await expect(details.total).toHaveText(String((opened.before[1]?.length ?? 0) + 2));
    await window.saved();
    await reader.goToStart();
    await page.keyboard.press("Control+Z");
    await expect(details.total).toHaveText(String((opened.before[1]?.length ?? 0) + 1));
    await compared.open();
    await expect.poll(() => compared.tagged(2)).toContain("gilt als größtes");
    expect(await compared.tagged(2)).not.toContain("dem Boten");
    expect((await added(opened))[1]).toEqual(["claim: gilt als größtes"]);
  });
});
