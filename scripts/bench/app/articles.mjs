import { readdirSync } from "node:fs";
import path from "node:path";
import { runCli } from "../core/cli.mjs";
import { makeDocument } from "../core/run.mjs";

/** @typedef {import("./run.mjs").Bench} Bench */
/** @typedef {import("@playwright/test").Page} Page */
/** @typedef {Awaited<ReturnType<typeof makeDocument>>} Document */
/** @typedef {{name: string, words: number, spans: number, rounds: number}} Size */

/**
 * A project with a small article, to come from, and one of each size.
 * @param {Bench} bench
 * @param {string} name of the project
 * @param {Size[]} sizes
 */
export async function makeArticles({ folder, tasks, results }, name, sizes) {
  const project = path.join(folder, `${name}.wortlaut`);
  await runCli(["new", project]);
  const small = await makeDocument(tasks, project, { words: 600, spans: 60, seed: 21 });
  /** @type {Record<string, Document>} */
  const documents = {};
  for (const { name: size, words, spans } of sizes) {
    results.say(`  making ${size}: ${words} words, ${spans} spans`);
    documents[size] = await makeDocument(tasks, project, { words, spans });
  }
  const coder = (readdirSync(path.join(project, "coders"))[0] ?? "").replace(".json", "");
  return { project, coder, small, documents };
}

/** The row of an article in the list. */
export const row = (/** @type {Page} */ page, /** @type {string} */ article) =>
  page.locator(`#library-${article}`);

/** Clicks an article in the list and answers when its text was painted. */
export async function open(/** @type {Page} */ page, /** @type {Document} */ { article, text }) {
  await row(page, article).scrollIntoViewIfNeeded();
  await page.evaluate(
    (beginning) => {
      const wait = { event: "click", place: "[data-pane=reader]", until: "text", text: beginning };
      window.wortlautWatch.begin(/** @type {import("./page-watch.mjs").Wait} */ (wait));
    },
    text.slice(0, 80),
  );
  await row(page, article).click();
  return page.evaluate(() => window.wortlautWatch.end());
}

/** Whether the whole text is there, and every span that is drawn whole is drawn over its own words. */
export async function check(
  /** @type {Page} */ page,
  /** @type {Document} */ { text },
  /** @type {Map<string, string>} */ quotes,
) {
  const seen = await page.evaluate(() => {
    const surface = document.querySelector(".ProseMirror");
    /** @type {Record<string, string>} */
    const drawn = {};
    for (const piece of surface?.querySelectorAll("[data-span]") ?? []) {
      const id = piece.getAttribute("data-span") ?? "";
      drawn[id] = (drawn[id] ?? "") + piece.textContent;
    }
    const paragraphs = [...(surface?.querySelectorAll("p") ?? [])].map((one) => one.textContent ?? "");
    return { text: paragraphs.join("\n"), drawn };
  });
  if (seen.text !== text) throw new Error("the text on the screen is not the text of the article");
  const drawn = Object.entries(seen.drawn);
  let whole = 0;
  for (const [id, words] of drawn) {
    const quote = quotes.get(id)?.replaceAll("\n", "");
    if (quote === words) whole++;
    else if (!quote?.startsWith(words) && !quote?.endsWith(words))
      throw new Error(`span ${id} is drawn wrong`);
  }
  if (whole === 0) throw new Error("no span is drawn");
  return `${whole} of ${drawn.length} drawn spans seen whole`;
}

/** Puts the caret into a word in view that no span covers, tags it as an actor by its key, and takes that back. */
export async function tagAWord(/** @type {Page} */ page) {
  const place = await page.evaluate(() => {
    const shown = document.querySelector(".reader-scroll")?.getBoundingClientRect();
    const walker = document.createTreeWalker(
      document.querySelector(".ProseMirror") ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    for (let node = walker.nextNode(); node && shown; node = walker.nextNode()) {
      const word = / ([a-zäö]{5,}) /.exec(node.nodeValue ?? "");
      if (!word || node.parentElement?.closest("[data-span]")) continue;
      const range = document.createRange();
      range.setStart(node, word.index + 3);
      range.setEnd(node, word.index + 4);
      const { x, top, bottom } = range.getBoundingClientRect();
      if (top > shown.top + 40 && bottom < shown.bottom - 40) return { x, y: (top + bottom) / 2 };
    }
    return null;
  });
  if (!place) throw new Error("no word is free to be tagged");
  await page.mouse.click(place.x, place.y);
  await page.evaluate(() =>
    window.wortlautWatch.begin({ event: "keydown", place: "[data-pane=reader]", until: "pieces" }),
  );
  await page.keyboard.press("2");
  const seen = await page.evaluate(() => window.wortlautWatch.end());
  await page.evaluate(() =>
    window.wortlautWatch.begin({ event: "keydown", place: "[data-pane=reader]", until: "pieces" }),
  );
  await page.keyboard.press("Control+z");
  await page.evaluate(() => window.wortlautWatch.end());
  return seen;
}
