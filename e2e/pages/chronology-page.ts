import { expect, type Locator, type Page } from "@playwright/test";
import { appMessages } from "#shared/messages/app";
import { chronologyMessages as words } from "#shared/messages/chronology";
import { claimsTableMessages } from "#shared/messages/claims-table";
import { figureMessages } from "#shared/messages/figure";
import { chooseOption, chooseSegment, takeFormat } from "./choices";
import type { Say } from "./words";

/** The times the claims speak of, by source. */
export class ChronologyPage {
  readonly #page: () => Page;
  readonly #say: Say;

  constructor(page: () => Page, say: Say) {
    this.#page = page;
    this.#say = say;
  }

  async open(): Promise<void> {
    await this.#page()
      .getByRole("tab", { name: this.#say(appMessages.chronology), exact: true })
      .click();
    await expect(this.figure).toBeVisible();
  }

  get screen(): Locator {
    return this.#page().getByRole("region", { name: this.#say(words.chronology), exact: true });
  }

  get figure(): Locator {
    return this.screen.getByRole("figure", { name: this.#say(words.title), exact: true });
  }

  /** How far from publication the claims look. */
  get leads(): Locator {
    return this.screen.getByRole("figure", { name: this.#say(words.leadTitle), exact: true });
  }

  /** What can have the keyboard in the picture: events, or several counted together. */
  get marks(): Locator {
    return this.figure.locator(".time-mark");
  }

  get chosen(): Locator {
    return this.figure.getByRole("button", { pressed: true });
  }

  /** Puts the keyboard on the mark that Tab comes to. */
  async enter(): Promise<void> {
    await this.figure.getByRole("button", { name: this.#say(figureMessages.takeAway) }).focus();
    await this.#page().keyboard.press("Tab");
    await expect(this.figure.locator(".time-mark:focus")).toHaveCount(1);
  }

  get details(): Locator {
    return this.screen.getByRole("complementary", { name: this.#say(words.details), exact: true });
  }

  get cards(): Locator {
    return this.details.locator(".event-card");
  }

  /** The stretch of time that is looked at, in words. */
  get shown(): Locator {
    return this.screen.locator(".chronology-shown");
  }

  button(name: keyof typeof words, values?: Record<string, number>): Locator {
    return this.screen.getByRole("button", { name: this.#say(words[name], values), exact: true });
  }

  async role(option: string): Promise<void> {
    await chooseOption(this.#page(), this.screen, this.#say(words.role), option);
  }

  get undated(): Locator {
    return this.screen
      .getByRole("region", { name: this.#say(words.undatedTitle), exact: true })
      .getByRole("listitem");
  }

  get filters(): Locator {
    const name = this.#say(claimsTableMessages.filters);
    return this.screen.getByRole("complementary", { name, exact: true });
  }

  async showAs(view: "picture" | "table", figure = this.figure): Promise<void> {
    await chooseSegment(figure, this.#say(figureMessages.view), this.#say(figureMessages[view]));
  }

  async take(format: "csv" | "xlsx" | "svg" | "png", figure = this.figure): Promise<void> {
    const button = figure.getByRole("button", { name: this.#say(figureMessages.takeAway), exact: true });
    await takeFormat(this.#page(), button, this.#say(figureMessages[format]));
  }
}
