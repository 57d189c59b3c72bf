import type { Page } from "@playwright/test";
import { linkMessages } from "#shared/messages/link";
import { readerMessages } from "#shared/messages/reader";
import type { Actor, Statement } from "#shared/model/project";
import { ask } from "./fixtures/bridge";
import type { RunningApp } from "./fixtures/running-app";
import { expect, test } from "./fixtures/test";
import { WorkWindow } from "./pages/work-window";

test.use({ start: "sample" });

const title = "Das Sperrwerk und sein Untergrund";
const claim = '"Wer am Deich spart, zahlt später doppelt."';

async function openTagged(wortlaut: RunningApp): Promise<WorkWindow> {
  const window = new WorkWindow(wortlaut);
  await window.list.row(title).click();
  await expect(window.reader.title).toHaveText(title);
  await expect(window.details.tags.first()).toBeVisible();
  return window;
}

/** Tab from the beginning of the text until this tag is the selected one. */
async function walkTo(window: WorkWindow, quote: string): Promise<void> {
  await window.reader.goToStart();
  for (let step = 0; step < 40; step++) {
    const before = await shownQuote(window);
    await window.reader.press("Tab");
    await expect.poll(() => shownQuote(window)).not.toBe(before);
    if ((await shownQuote(window)) === quote) return;
  }
  throw new Error(`${quote} is not tagged`);
}

async function shownQuote({ details }: WorkWindow): Promise<string | null> {
  return (await details.quote.allTextContents())[0] ?? null;
}

async function registry(page: Page): Promise<{ actors: Actor[]; statements: Statement[] }> {
  const { actors, statements } = (await ask(page, "project:snapshot")).value;
  return { actors, statements };
}

/** Opens the picker with the key of a role. */
async function pick(window: WorkWindow, key: string, role: string): Promise<void> {
  await window.reader.press(key);
  await expect(window.picker.dialog).toHaveAccessibleName(role);
  await expect(window.picker.field).toBeFocused();
}

/** The picker is gone and the keyboard is in the text again. */
async function backInText(window: WorkWindow): Promise<void> {
  await expect(window.picker.dialog).toBeHidden();
  await expect(window.reader.text).toBeFocused();
}

async function undo(window: WorkWindow): Promise<void> {
  await window.saved();
  await window.reader.press("Control+Z");
}

test("two keys link a claim: actors and dates near it have numbers; each link is one step", async ({
  wortlaut,
}) => {
  const window = await openTagged(wortlaut);
  const { details, picker, reader, say } = window;
  await walkTo(window, claim);

  await test.step("D and a number: when it was said", async () => {
    await pick(window, "d", "when said");
    await expect(picker.candidates.first()).toContainText("1");
    const first = await picker.candidates.first().locator(".link-name").textContent();
    await reader.press("1");
    await backInText(window);
    await expect(details.links("when said")).toHaveCount(1);
    await undo(window);
    await expect(details.links("when said")).toHaveCount(0);
    await reader.press("Control+Y");
    await expect(details.links("when said")).toHaveCount(1);
    // What is linked is not offered again.
    await pick(window, "d", "when said");
    await expect(picker.candidates.locator(".link-name").filter({ hasText: first ?? "" })).toHaveCount(0);
    await reader.press("Escape");
    await backInText(window);
    await expect(details.links("when said")).toHaveCount(1);
  });

  await test.step("B twice: several actors, undone one by one", async () => {
    for (const count of [1, 2]) {
      await pick(window, "b", "about");
      await reader.press("1");
      await backInText(window);
      await expect(details.links("about")).toHaveCount(count);
    }
    await undo(window);
    await expect(details.links("about")).toHaveCount(1);
    await undo(window);
    await expect(details.links("about")).toHaveCount(0);
  });

  await test.step("A and letters: an actor who stands elsewhere", async () => {
    await pick(window, "a", "said by");
    await wortlaut.page.keyboard.type("Dallm");
    await expect(picker.candidates.first()).toContainText("Dallmeier");
    await reader.press("Enter");
    await backInText(window);
    await expect(details.links("said by")).toHaveCount(2);
    await undo(window);
    await expect(details.links("said by")).toHaveCount(1);
  });

  await test.step("L asks for the role, whose own key chooses it", async () => {
    await reader.press("l");
    await expect(picker.dialog).toHaveAccessibleName(say(linkMessages.chooseRole));
    await reader.press("t");
    await expect(picker.dialog).toHaveAccessibleName("addressed to");
    await reader.press("1");
    await backInText(window);
    await expect(details.links("addressed to")).toHaveCount(1);
    await undo(window);
    await expect(details.links("addressed to")).toHaveCount(0);
  });
});

test("a new statement with its stance, and a new actor, each in one step with its entry", async ({
  wortlaut,
}) => {
  const window = await openTagged(wortlaut);
  const { details, picker, reader } = window;
  const before = await registry(wortlaut.page);

  await test.step("S, Ctrl+Enter and a number", async () => {
    await walkTo(window, claim);
    await pick(window, "s", "same as");
    await expect(picker.field).toHaveValue(claim);
    await reader.press("Control+Enter");
    await expect(picker.dialog.getByRole("listbox", { name: "Stance" })).toBeFocused();
    await reader.press("2");
    await backInText(window);
    await expect(details.links("same as")).toHaveCount(1);
    await window.saved();
    expect((await registry(wortlaut.page)).statements).toHaveLength(before.statements.length + 1);
    await expect(details.pane.getByRole("radio", { name: "rejects it" })).toBeChecked();
    await undo(window);
    await expect(details.links("same as")).toHaveCount(0);
    await window.saved();
    expect((await registry(wortlaut.page)).statements).toEqual(before.statements);
  });

  await test.step("I and one key: a new actor by the name that was read from the words", async () => {
    const words = await reader.find("Fachleute");
    const place = await reader.placeOf(words.start, words.end);
    await wortlaut.page.mouse.click(place.start.x + 8, place.start.y);
    await reader.press("2");
    await expect(details.quote).toHaveText("Fachleute");
    await pick(window, "i", "is");
    await reader.press("Control+Enter");
    await backInText(window);
    await expect(details.links("is")).toHaveText("Fachleute");
    await window.saved();
    expect((await registry(wortlaut.page)).actors.map(({ name }) => name)).toContain("Fachleute");
    await undo(window);
    await expect(details.links("is")).toHaveCount(0);
    await window.saved();
    expect((await registry(wortlaut.page)).actors).toEqual(before.actors);
    await reader.press("Control+Y");
    await expect(details.links("is")).toHaveText("Fachleute");
  });

  await test.step("a role with one link only: the old one goes in the same step", async () => {
    await walkTo(window, "Vesland");
    await expect(details.links("is")).toHaveText("Vesland");
    await pick(window, "i", "is");
    await wortlaut.page.keyboard.type("Bund");
    await expect(picker.candidates.first()).toContainText("Bund");
    await reader.press("Enter");
    await backInText(window);
    await expect(details.links("is")).toHaveText("Bund");
    await undo(window);
    await expect(details.links("is")).toHaveText("Vesland");
  });
});

/** Where a claim's handle is, once it is selected. */
async function handleOf(window: WorkWindow): Promise<{ x: number; y: number }> {
  const handle = window.reader.pane.locator(".reader-link-handle:visible").first();
  await expect(handle).toBeVisible();
  const box = await handle.boundingBox();
  if (!box) throw new Error("no handle");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Takes the handle of the selected claim and moves it over words, without letting go. */
async function dragOver(window: WorkWindow, page: Page, words: string): Promise<void> {
  const range = await window.reader.find(words);
  const to = await window.reader.placeOf(range.start, range.end);
  const from = await handleOf(window);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.start.x) / 2, (from.y + to.start.y) / 2, { steps: 3 });
  await page.mouse.move(to.start.x + 8, to.start.y);
  await page.mouse.move(to.start.x + 10, to.start.y);
}

test("dragging from a claim to a tag links them; Escape gives up", async ({ wortlaut }) => {
  const { page } = wortlaut;
  const window = await openTagged(wortlaut);
  const { details, picker, reader } = window;
  await walkTo(window, claim);

  await test.step("to an actor: only roles that fit are asked for", async () => {
    await dragOver(window, page, "Geologe Wendelin");
    await expect(reader.pane.locator(".drag-target")).toHaveCount(1);
    await page.mouse.up();
    await expect(picker.choices).toHaveText([/said by/, /addressed to/, /about/, /reported via/]);
    await page.keyboard.press("b");
    await backInText(window);
    await expect(details.links("about")).toHaveText("Wendelin Prath");
    await undo(window);
    await expect(details.links("about")).toHaveCount(0);
  });

  await test.step("to a date", async () => {
    await dragOver(window, page, "gegen Ende 2028");
    await page.mouse.up();
    await expect(picker.choices).toHaveText([/when said/, /when it applies/]);
    await picker.choices.last().click();
    await backInText(window);
    await expect(details.links("when it applies")).toHaveCount(1);
    await undo(window);
    await expect(details.links("when it applies")).toHaveCount(0);
  });

  await test.step("given up", async () => {
    await dragOver(window, page, "Geologe Wendelin");
    await page.keyboard.press("Escape");
    await page.mouse.up();
    await expect(picker.dialog).toBeHidden();
    await expect(details.links("about")).toHaveCount(0);
    await expect(
      page.locator("[aria-live]").filter({ hasText: window.say(readerMessages.linkCancelled) }),
    ).toHaveCount(1);
  });
});

test("partners of the selected claim are outlined, named and said; links survive a restart", async ({
  wortlaut,
}) => {
  const window = await openTagged(wortlaut);
  await walkTo(window, claim);
  const { reader } = window;
  await expect(reader.pane.locator(".reader-links .partner:not(.faint)")).toHaveCount(2);
  await expect(reader.pane.locator(".reader-role:visible")).toHaveText(["said by", "reported via"]);
  await expect(wortlaut.page.locator("[aria-live]").filter({ hasText: "Wer am Deich" })).toContainText(
    "said by: Hafensenatorin Imke Thorwaldt, reported via: der Agentur npx",
  );

  await pick(window, "d", "when said");
  await reader.press("1");
  await backInText(window);
  await expect(reader.pane.locator(".reader-links .partner:not(.faint)")).toHaveCount(3);
  const linked = await window.details.links("when said").allTextContents();
  await window.saved();
  await wortlaut.restart();
  await window.list.row(title).click();
  await walkTo(window, claim);
  await expect(window.details.links("when said")).toHaveText(linked);
  await undo(window);
  await expect(window.details.links("when said")).toHaveCount(0);
});
