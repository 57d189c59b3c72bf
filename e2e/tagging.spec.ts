import type { Locator } from "@playwright/test";
import { readerMessages } from "#shared/messages/reader";
import { expect, test } from "./fixtures/test";
import { WorkWindow } from "./pages/work-window";

test.use({ start: "sample" });

const title = "Das Sperrwerk und sein Untergrund";

/** Where a wording stands on the screen: the middle of its first and of its last character. */
async function placeOf(text: Locator, wording: string) {
  return text.evaluate(async (surface, wanted) => {
    // Typefaces and the patterns that divide words come a little after the text and move it.
    await document.fonts.ready;
    for (let still = 0, last = ""; still < 15; ) {
      await new Promise(requestAnimationFrame);
      const { top, height } = surface.getBoundingClientRect();
      const now = `${top} ${height}`;
      still = now === last ? still + 1 : 0;
      last = now;
    }
    const walker = document.createTreeWalker(surface, NodeFilter.SHOW_TEXT);
    const nodes: Array<{ node: Text; start: number }> = [];
    let all = "";
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      nodes.push({ node, start: all.length });
      all += node.data;
    }
    const at = all.indexOf(wanted);
    if (at < 0) throw new Error(`${wanted} is not in the text`);
    const rect = (offset: number) => {
      const holder = nodes.findLast(({ start }) => start <= offset);
      if (!holder) throw new Error("no text");
      const range = document.createRange();
      range.setStart(holder.node, offset - holder.start);
      range.setEnd(holder.node, offset - holder.start + 1);
      return range.getBoundingClientRect();
    };
    const [first, last] = [rect(at), rect(at + wanted.length - 1)];
    return {
      start: { x: first.left + 1, y: first.top + first.height / 2 },
      end: { x: last.right - 1, y: last.top + last.height / 2 },
    };
  }, wording);
}

async function openTagged(wortlaut: ConstructorParameters<typeof WorkWindow>[0]) {
  const window = new WorkWindow(wortlaut);
  await window.list.row(title).click();
  await expect(window.reader.title).toHaveText(title);
  await expect(window.details.tags.first()).toBeVisible();
  return window;
}

async function tagsIn(window: WorkWindow): Promise<number> {
  return Number(await window.details.total.textContent());
}

test("the mouse way: select, popover, overlap, pick, drag an end", async ({ wortlaut }) => {
  const { page } = wortlaut;
  const window = await openTagged(wortlaut);
  const before = await tagsIn(window);
  const wording = "wollte sich am Mittwoch nicht äußern";
  await window.reader.text.getByText("wollte sich").first().scrollIntoViewIfNeeded();
  const place = await placeOf(window.reader.text, wording);
  await page.mouse.move(place.start.x, place.start.y);
  await page.mouse.down();
  await page.mouse.move(place.end.x - 20, place.end.y, { steps: 6 });
  await page.mouse.move(place.end.x + 1, place.end.y);
  await page.mouse.up();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(wording);
  const popover = page.getByRole("toolbar", { name: window.say(readerMessages.tagAs) });
  await expect(popover).toBeVisible();
  await popover.getByRole("button").first().click();
  await expect(window.details.total).toHaveText(String(before + 1));
  await expect(window.details.quote).toHaveText(wording);
  await window.saved();

  await test.step("a tag inside a tag: clicks go from the inner to the outer one", async () => {
    const inner = await placeOf(window.reader.text, "Mittwoch nicht");
    await page.mouse.dblclick(inner.start.x + 6, inner.start.y);
    await page.keyboard.press("3");
    await expect(window.details.quote).toHaveText("Mittwoch");
    await page.mouse.click(inner.start.x + 40, inner.start.y);
    await expect(window.details.quote).toHaveText(wording);
    await page.mouse.click(inner.start.x + 10, inner.start.y);
    await expect(window.details.quote).toHaveText("Mittwoch");
    await page.mouse.click(inner.start.x + 40, inner.start.y);
    await expect(window.details.quote).toHaveText(wording);
  });

  await test.step("an end is dragged to another word", async () => {
    const handle = page.locator(".reader-handle-end").first();
    const box = await handle.boundingBox();
    if (!box) throw new Error("no handle at the end");
    const target = await placeOf(window.reader.text, "am Mittwoch nicht");
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(target.end.x - 10, target.end.y, { steps: 4 });
    await page.mouse.move(target.end.x + 1, target.end.y);
    await page.mouse.up();
    await expect(window.details.quote).toHaveText("wollte sich am Mittwoch nicht");
    await window.saved();
  });
});

test("everything by keyboard: walk, move borders, change, remove, the same wording everywhere", async ({
  wortlaut,
}) => {
  const { page } = wortlaut;
  const window = await openTagged(wortlaut);
  const before = await tagsIn(window);
  await window.reader.goToStart();

  await test.step("Tab walks the tags in the order of the text", async () => {
    await page.keyboard.press("Tab");
    const first = await window.details.quote.textContent();
    await page.keyboard.press("Tab");
    await expect(window.details.quote).not.toHaveText(first ?? "");
    await page.keyboard.press("Shift+Tab");
    await expect(window.details.quote).toHaveText(first ?? "");
  });

  await test.step("Alt and arrows move borders, undo brings them back", async () => {
    const quote = () => window.details.quote.textContent();
    const was = await quote();
    await page.keyboard.press("Alt+ArrowRight");
    await expect.poll(quote).not.toBe(was);
    await window.saved();
    await page.keyboard.press("Control+Z");
    await expect.poll(quote).toBe(was);
    await page.keyboard.press("Alt+Shift+ArrowRight");
    await expect.poll(async () => ((await quote()) ?? "").length).toBeGreaterThan((was ?? "").length);
    await page.keyboard.press("Control+Z");
    await expect.poll(quote).toBe(was);
  });

  await test.step("Delete removes, undo brings back", async () => {
    await page.keyboard.press("Delete");
    await expect(window.details.total).toHaveText(String(before - 1));
    await page.keyboard.press("Control+Z");
    await expect(window.details.total).toHaveText(String(before));
  });

  await test.step("Ctrl+D tags the same wording everywhere in one step", async () => {
    await window.reader.goToStart();
    // "der" stands often in the text and is tagged nowhere.
    const der = await placeOf(window.reader.text, " der ");
    await page.mouse.dblclick(der.start.x + 12, der.start.y);
    expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe("der");
    await page.keyboard.press("3");
    await expect(window.details.total).toHaveText(String(before + 1));
    await page.keyboard.press("Control+D");
    await expect.poll(() => tagsIn(window)).toBeGreaterThan(before + 3);
    await window.saved();
    await page.keyboard.press("Control+Z");
    await expect(window.details.total).toHaveText(String(before + 1));
  });
});

test("the text cannot be changed by typing, pasting, cutting or an input method", async ({ wortlaut }) => {
  const { page } = wortlaut;
  const window = await openTagged(wortlaut);
  const text = await window.reader.content();
  await window.reader.goToStart();
  await page.keyboard.type("xyz äß");
  for (const key of ["Enter", "Backspace", "Control+V", "Control+X", "Shift+Insert", "Control+B"]) {
    await page.keyboard.press(key);
  }
  const client = await page.context().newCDPSession(page);
  await client.send("Input.imeSetComposition", { text: "に", selectionStart: 1, selectionEnd: 1 });
  await client.send("Input.insertText", { text: "日本" });
  expect(await window.reader.content()).toBe(text);
  // And the keys still work afterwards.
  const before = await tagsIn(window);
  await window.reader.goToStart();
  await window.reader.press("Control+ArrowRight", 3);
  await window.reader.press("2");
  await expect(window.details.total).toHaveText(String(before + 1));
});
