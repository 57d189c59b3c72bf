import { expect, type Locator, type Page } from "@playwright/test";
import { appMessages } from "#shared/messages/app";
import { concordanceMessages as words } from "#shared/messages/concordance";
import { figureMessages } from "#shared/messages/figure";
import type { Say } from "./words";

/** The concordance: what is looked for, filters, lines. */
export class ConcordancePage {
  readonly #page: () => Page;
  readonly #say: Say;

  constructor(page: () => Page, say: Say) {
    this.#page = page;
    this.#say = say;
  }

  async open(): Promise<void> {
    const name = this.#say(appMessages.concordance);
    await this.#page().getByRole("tab", { name, exact: true }).click();
    await expect(this.query).toBeVisible();
  }

  get query(): Locator {
    return this.#page().getByRole("searchbox", { name: this.#say(words.query) });
  }

  get list(): Locator {
    return this.#page().getByRole("listbox", { name: this.#say(words.lines) });
  }

  /** The lines in view. */
  get lines(): Locator {
    return this.list.getByRole("option");
  }

  /** How many lines and articles were found, as the screen says it. */
  get found(): Locator {
    return this.#page().locator(".concordance-found").getByRole("status");
  }

  button(name: keyof typeof words, values?: Record<string, string | number>): Locator {
    return this.#page().getByRole("button", { name: this.#say(words[name], values), exact: true });
  }

  /** Presses a switch or button by keyboard. */
  async press(name: keyof typeof words, values?: Record<string, string | number>): Promise<void> {
    await this.button(name, values).focus();
    await this.#page().keyboard.press("Enter");
  }

  /** Exports all lines in a format of the menu. */
  async exportAs(format: "csv" | "xlsx"): Promise<void> {
    const page = this.#page();
    await page.getByRole("button", { name: this.#say(figureMessages.takeAway), exact: true }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("menuitem", { name: this.#say(figureMessages[format]) }).press("Enter");
  }

  /** Looks for words that are typed and sent with Enter. */
  async find(query: string): Promise<void> {
    await this.query.focus();
    await this.#page().keyboard.press("Control+A");
    await this.#page().keyboard.press("Delete");
    await this.#page().keyboard.type(query);
    await this.#page().keyboard.press("Enter");
  }

  /** Expects so many lines in so many articles. */
  async expectFound(total: number, articles: number): Promise<void> {
    await expect(this.found).toContainText(this.#say(words.found, { total, articles }));
  }

  /** A tick of the filters, by its words. */
  tick(name: string): Locator {
    const filters = this.#page().getByRole("complementary", { name: this.#say(words.filters) });
    return filters.getByRole("checkbox", { name, exact: true });
  }

  /** Ticks a filter by keyboard, or lets go of it. */
  async toggle(name: string): Promise<void> {
    await this.tick(name).focus();
    await this.#page().keyboard.press("Space");
  }

  /** Chooses in one of the lists that open. */
  async select(list: "actors" | "statement" | "sort", option: string): Promise<void> {
    const page = this.#page();
    const label = new RegExp(`\\b${this.#say(words[list])}$`);
    await page.getByRole("search").getByRole("button", { name: label }).focus();
    await page.keyboard.press("Enter");
    const choice = page.getByRole("option", { name: option, exact: true });
    await choice.focus();
    await page.keyboard.press("Enter");
    await expect(choice).toBeHidden();
  }

  bound(bound: "from" | "to"): Locator {
    return this.#page().getByRole("textbox", { name: this.#say(words[bound]), exact: true });
  }

  /** The texts of one part of the lines in view. */
  parts(part: "before" | "quote" | "after" | "where"): Promise<string[]> {
    return this.lines.locator(`.kwic-${part}`).allTextContents();
  }
}
