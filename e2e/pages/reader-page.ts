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
}
