import type { Locator } from "@playwright/test";
import { settingsMessages } from "#shared/messages/settings";
import { expect, test } from "./fixtures/test";
import { WorkWindow } from "./pages/work-window";

test.use({ start: "sample" });

const title = "Das Sperrwerk und sein Untergrund";

/** The words that go on in the next line after a hyphen, as "first-|second". */
function dividedWords(text: Locator): Promise<string[]> {
  return text.evaluate((surface) => {
    const words: string[] = [];
    for (const mark of surface.querySelectorAll(".may-divide")) {
      const paragraph = mark.closest("p");
      if (!paragraph) continue;
      const range = document.createRange();
      range.selectNodeContents(paragraph);
      range.setEndAfter(mark);
      const before = range.toString();
      const rest = (paragraph.textContent ?? "").slice(before.length);
      range.selectNodeContents(mark);
      const above = [...range.getClientRects()].at(-1);
      range.selectNodeContents(paragraph);
      range.setStartAfter(mark);
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      while (walker.nextNode() && !range.intersectsNode(walker.currentNode));
      while (mark.contains(walker.currentNode) && walker.nextNode());
      range.setStart(walker.currentNode, 0);
      range.setEnd(walker.currentNode, 1);
      const below = [...range.getClientRects()].at(-1);
      const wraps = above && below && below.top > above.bottom - 4;
      words.push(
        `${/\p{L}+$/u.exec(before)?.[0]}${wraps ? "-|" : "(not at a line end)"}${/^\p{L}+/u.exec(rest)?.[0]}`,
      );
    }
    return words;
  });
}

/** Where the caret is: units of text from the beginning, a line feed between paragraphs counted as one. */
function caret(text: Locator): Promise<number> {
  return text.evaluate((surface) => {
    const { focusNode, focusOffset } = getSelection() ?? {};
    let before = 0;
    for (const paragraph of surface.querySelectorAll("p")) {
      if (focusNode && paragraph.contains(focusNode)) {
        const range = document.createRange();
        range.setStart(paragraph, 0);
        range.setEnd(focusNode, focusOffset ?? 0);
        return before + range.toString().length;
      }
      before += (paragraph.textContent ?? "").length + 1;
    }
    return -1;
  });
}

test("long words are divided at line ends, and nothing but the eye notices it", async ({ wortlaut }) => {
  const { page } = wortlaut;
  const window = new WorkWindow(wortlaut);
  const { reader } = window;
  await window.list.row(title).click();
  await expect(reader.title).toHaveText(title);
  const whole = await reader.content();
  // A narrow column has many words to divide.
  await wortlaut.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(960, 900),
  );
  await expect.poll(async () => (await dividedWords(reader.text)).length).toBeGreaterThan(3);
  const divided = await dividedWords(reader.text);
  for (const word of divided) expect(word).toMatch(/^\p{L}{3,}-\|\p{L}{3,}$/u);
  expect(await reader.content()).toBe(whole);

  await test.step("each arrow goes over exactly one character, also there", async () => {
    const first = divided[0]?.split("-|") ?? [];
    const end = whole.indexOf(first.join("")) + (first[0]?.length ?? 0);
    await reader.goToStart();
    await reader.press("ArrowRight", end - 3);
    const places: number[] = [];
    for (const key of ["ArrowRight", "ArrowLeft", "Shift+ArrowRight"]) {
      for (let step = 0; step < 6; step++) {
        await reader.press(key);
        places.push((await caret(reader.text)) - end);
      }
    }
    expect(places).toEqual([-2, -1, 0, 1, 2, 3, 2, 1, 0, -1, -2, -3, -2, -1, 0, 1, 2, 3]);
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(whole.slice(end - 3, end + 3));
  });

  await test.step("switched off, words stay whole", async () => {
    await window.chooseInMenu("settings.open");
    await page
      .getByRole("dialog")
      .getByText(window.say(settingsMessages.hyphenation), { exact: true })
      .click();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect.poll(() => dividedWords(reader.text)).toEqual([]);
    expect(await reader.content()).toBe(whole);
  });
});
