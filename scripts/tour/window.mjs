/** @typedef {import("@playwright/test").Page} Page */

/** The text of the open article. */
export const textOf = (/** @type {Page} */ page) => page.locator(".ProseMirror");

/** The list of articles. */
export const articleList = (/** @type {Page} */ page) =>
  page.getByRole("listbox", { name: /^(Articles|Artikel)$/ });

/** Opens an article of the list by words of its title and waits until its text is drawn. */
export async function openArticle(/** @type {Page} */ page, /** @type {string} */ title) {
  await articleList(page).getByRole("option").filter({ hasText: title }).first().click();
  await page.getByRole("heading", { level: 1 }).filter({ hasText: title }).waitFor();
  await textOf(page).waitFor();
}

/**
 * Where a character stands on the screen: the one `ahead` characters after the first place of these words. The paragraph
 * is brought into view.
 * @param {Page} page
 * @param {string} words
 * @param {number} ahead
 */
async function placeOf(page, words, ahead) {
  const place = await textOf(page).evaluate(
    (text, { wanted, skip }) => {
      const paragraph = [...text.querySelectorAll("p")].find((one) => one.textContent?.includes(wanted));
      if (!paragraph) return null;
      paragraph.scrollIntoView({ block: "nearest" });
      let left = (paragraph.textContent ?? "").indexOf(wanted) + skip;
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const length = node.nodeValue?.length ?? 0;
        if (left < length) {
          const range = document.createRange();
          range.setStart(node, left);
          range.setEnd(node, left + 1);
          const { left: x, right, y, height } = range.getBoundingClientRect();
          return { left: x, right, y: y + height / 2 };
        }
        left -= length;
      }
      return null;
    },
    { wanted: words, skip: ahead },
  );
  if (!place) throw new Error(`the text has no “${words}”`);
  return place;
}

/** Puts the caret into the first place where these words stand in the text, before their second letter. */
export async function caretInto(/** @type {Page} */ page, /** @type {string} */ words) {
  const { left, y } = await placeOf(page, words, 1);
  await page.mouse.click(left, y);
}

/** Selects words of the text by dragging over them. */
export async function dragOver(/** @type {Page} */ page, /** @type {string} */ words) {
  const from = await placeOf(page, words, 0);
  const to = await placeOf(page, words, words.length - 1);
  await page.mouse.move(from.left + 1, from.y);
  await page.mouse.down();
  await page.mouse.move(to.right, to.y, { steps: 8 });
  await page.mouse.up();
}

/** Selects words of the text by keyboard: the caret before their first letter, then Shift with the arrow. */
export async function selectWords(/** @type {Page} */ page, /** @type {string} */ words) {
  await caretInto(page, words);
  await page.keyboard.press("ArrowLeft");
  for (let n = 0; n < words.length; n++) await page.keyboard.press("Shift+ArrowRight");
}

/** Waits until the status bar says that everything is on disk. */
export async function untilSaved(/** @type {Page} */ page) {
  await page.locator(".save-state.is-saved").waitFor();
}

/** Waits until what has changed is painted and nothing moves any more. */
export async function untilQuiet(/** @type {Page} */ page) {
  await page.evaluate(async () => {
    await document.fonts.ready;
    const running = () =>
      document.getAnimations().filter((one) => {
        const { iterations } = one.effect?.getTiming() ?? {};
        return one.playState === "running" && iterations !== Number.POSITIVE_INFINITY;
      });
    for (let quiet = 0; quiet < 3; ) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      quiet = running().length === 0 ? quiet + 1 : 0;
    }
  });
}
