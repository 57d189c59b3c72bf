import { expect, type Locator, type Page } from "@playwright/test";
import { appMessages } from "#shared/messages/app";
import type { Say } from "./words";

/** The text of the open article. */
export class ReaderPage {
  readonly #page: () => Page;
  readonly #say: Say;

  constructor(page: () => Page, say: Say) {
    this.#page = page;
    this.#say = say;
  }

  get pane(): Locator {
    return this.#page().getByRole("region", { name: this.#say(appMessages.text), exact: true });
  }

  /** The surface with the text; its name is the article's title. */
  get text(): Locator {
    return this.pane.locator(".ProseMirror");
  }

  get title(): Locator {
    return this.pane.getByRole("heading", { level: 1 });
  }

  /** Puts the keyboard into the text, with the caret at its beginning. */
  async goToStart(): Promise<void> {
    const page = this.#page();
    await page.keyboard.press("Control+2");
    await expect(this.text).toBeFocused();
    await page.keyboard.press("Control+Home");
  }

  /** Presses a key so many times. */
  async press(key: string, times = 1): Promise<void> {
    for (let time = 0; time < times; time++) await this.#page().keyboard.press(key);
  }

  /** The text as it stands there, paragraphs joined by line feeds. */
  content(): Promise<string> {
    return this.text.evaluate((surface) =>
      [...surface.querySelectorAll("p")].map((paragraph) => paragraph.textContent).join("\n"),
    );
  }

  /** Where words of the text stand, by offset; `nth` from 0. */
  async find(words: string, nth = 0): Promise<{ start: number; end: number }> {
    const text = await this.content();
    let start = -1;
    for (let found = 0; found <= nth; found++) start = text.indexOf(words, start + 1);
    if (start < 0) throw new Error(`${words} is not in the text`);
    return { start, end: start + words.length };
  }

  /** Where `[start, end)` of the text stands on the screen: within its first and its last character. It is scrolled to. */
  async placeOf(start: number, end: number): Promise<{ start: Point; end: Point }> {
    return this.text.evaluate(screenPlace, { start, end });
  }
}

interface Point {
  x: number;
  y: number;
}

/** Runs in the page. */
async function screenPlace(surface: Element, { start, end }: { start: number; end: number }) {
  const pointAt = (offset: number) => {
    let before = 0;
    for (const paragraph of surface.querySelectorAll("p")) {
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        if (offset < before + node.length) return { node, at: offset - before };
        before += node.length;
      }
      before += 1;
    }
    throw new Error("the text is not so long");
  };
  const rectAt = (offset: number) => {
    const { node, at } = pointAt(offset);
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    return range.getBoundingClientRect();
  };
  await document.fonts.ready;
  const { node } = pointAt(start);
  node.parentElement?.scrollIntoView({ block: "center" });
  for (let still = 0, last = ""; still < 8; ) {
    await new Promise(requestAnimationFrame);
    const { left, top } = rectAt(start);
    const now = `${left} ${top}`;
    still = now === last ? still + 1 : 0;
    last = now;
  }
  const [first, final] = [rectAt(start), rectAt(end - 1)];
  return {
    start: { x: first.left + 1, y: first.top + first.height / 2 },
    end: { x: final.right - 1, y: final.top + final.height / 2 },
  };
}
