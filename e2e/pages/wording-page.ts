import { expect, type Locator, type Page } from "@playwright/test";
import { appMessages } from "#shared/messages/app";
import { figureMessages } from "#shared/messages/figure";
import { wordingMessages as words } from "#shared/messages/wording";
import { chooseOption, chooseSegment, takeFormat } from "./choices";
import type { Say } from "./words";

/** How the sources word the same: the table, the places behind a cell, two groups of sources. */
export class WordingPage {
  readonly #page: () => Page;
  readonly #say: Say;

  constructor(page: () => Page, say: Say) {
    this.#page = page;
    this.#say = say;
  }

  async open(): Promise<void> {
    await this.#page()
      .getByRole("tab", { name: this.#say(appMessages.wording), exact: true })
      .click();
    await expect(this.screen).toBeVisible();
  }

  get screen(): Locator {
    return this.#page().getByRole("region", { name: this.#say(words.wording), exact: true });
  }

  async show(view: "viewTable" | "viewGroups"): Promise<void> {
    await chooseSegment(this.screen, this.#say(words.view), this.#say(words[view]));
  }

  /** Chooses the label whose mentions are compared, by its name. */
  async compareLabel(name: string): Promise<void> {
    await chooseSegment(this.screen, this.#say(words.label), name);
  }

  async order(order: "orderMentions" | "orderName" | "orderSpread"): Promise<void> {
    await chooseOption(this.#page(), this.screen, this.#say(words.order), this.#say(words[order]));
  }

  async quotations(which: "quotationsAll" | "quotationsInside" | "quotationsOutside"): Promise<void> {
    await chooseOption(this.#page(), this.screen, this.#say(words.quotations), this.#say(words[which]));
  }

  get find(): Locator {
    return this.screen.getByRole("searchbox", { name: this.#say(words.find) });
  }

  get grid(): Locator {
    return this.screen.getByRole("grid", { name: this.#say(words.table), exact: true });
  }

  /** The row of the entry with this name. */
  row(name: string): Locator {
    const exactly = this.#page().locator(".wording-row-name").getByText(name, { exact: true });
    return this.grid.getByRole("row").filter({ has: exactly });
  }

  /** A row by its place, from 0. */
  rowAt(index: number): Locator {
    return this.grid.locator(`.wording-row[aria-rowindex="${index + 2}"]`);
  }

  get rowNames(): Locator {
    return this.grid.locator(".wording-row-name");
  }

  /** What a source calls an entry; the source by its place among the columns, from 1. */
  cell(name: string, column: number): Locator {
    return this.row(name).locator(`[role=gridcell][aria-colindex="${column + 1}"]`);
  }

  /** How many rows, sources and mentions there are, in words. */
  get summary(): Locator {
    return this.screen.locator(".wording-summary");
  }

  /** The places of the chosen cell. */
  get pane(): Locator {
    return this.screen.getByRole("complementary", { name: this.#say(words.places), exact: true });
  }

  get places(): Locator {
    return this.pane.getByRole("option");
  }

  /** One form, or all, of the chosen cell. */
  form(text: string): Locator {
    return this.pane
      .getByRole("radiogroup", { name: this.#say(words.forms), exact: true })
      .getByRole("radio")
      .filter({ hasText: text });
  }

  /** Opens the filters, ticks or unticks, and closes them. */
  async tickSource(name: string): Promise<void> {
    const page = this.#page();
    await this.screen.locator(".wording-bar").getByRole("button", { name: this.filterName }).press("Enter");
    const dialog = page.getByRole("dialog", { name: this.#say(words.filters) });
    const tick = dialog.getByRole("checkbox", { name: new RegExp(`^${name}`) });
    await tick.focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
  }

  private get filterName(): RegExp {
    const shown = this.#say(words.sourcesShown, { shown: 1, all: 2 }).replace(/\d+/g, "\\d+");
    return new RegExp(`^(${this.#say(words.filters)}|${shown})$`);
  }

  /** Puts a source into a group, by keyboard. */
  async group(source: string, group: "groupA" | "groupB"): Promise<void> {
    await chooseSegment(this.screen, this.#say(words.groupOf, { source }), this.#say(words[group]));
  }

  async countBy(option: string): Promise<void> {
    await chooseOption(this.#page(), this.screen, this.#say(words.unit), option);
  }

  /** The comparison of two groups. */
  get keyness(): Locator {
    return this.screen.getByRole("grid", { name: this.#say(words.keyness), exact: true });
  }

  /** Its rows in view, without the head. */
  get keynessRows(): Locator {
    return this.keyness.locator(".keyness-row[aria-label]");
  }

  /** How large the groups are and how much was looked at, in words. */
  get sizes(): Locator {
    return this.screen.locator(".wording-sizes");
  }

  async take(format: "csv" | "xlsx"): Promise<void> {
    const button = this.screen.getByRole("button", { name: this.#say(figureMessages.takeAway), exact: true });
    await takeFormat(this.#page(), button, this.#say(figureMessages[format]));
  }
}
