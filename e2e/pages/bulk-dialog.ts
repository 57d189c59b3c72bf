import { expect, type Locator, type Page } from "@playwright/test";
import { bulkMessages as words } from "#shared/messages/bulk";
import type { Say } from "./words";

/** The look at what an action would touch before it is done. */
export class BulkDialog {
  readonly #page: () => Page;
  readonly #say: Say;

  constructor(page: () => Page, say: Say) {
    this.#page = page;
    this.#say = say;
  }

  /** The dialog, by its title: "titleMergeActors", "titleTagPlaces" … */
  dialog(title: keyof typeof words): Locator {
    return this.#page().getByRole("dialog", { name: this.#say(words[title]) });
  }

  /** The places listed; of long lists those in view. */
  get items(): Locator {
    return this.#page()
      .getByRole("region", { name: this.#say(words.items) })
      .locator(".touched-row");
  }

  /** The sentence with the counts. */
  get summary(): Locator {
    return this.#page().getByRole("dialog").getByRole("status");
  }

  /** Waits for the preview, says why where it is asked, and applies by keyboard. */
  async apply(why?: string): Promise<void> {
    const page = this.#page();
    const apply = page.getByRole("button", { name: this.#say(words.apply), exact: true });
    await expect(apply).toBeEnabled();
    if (why !== undefined) {
      await page.getByRole("textbox", { name: this.#say(words.why) }).focus();
      await page.keyboard.type(why);
    }
    await apply.focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  }
}
