import { expect, type Locator, type Page } from "@playwright/test";
import { appMessages } from "#shared/messages/app";
import { claimsTableMessages as words } from "#shared/messages/claims-table";
import { figureMessages } from "#shared/messages/figure";
import { chooseOption, chooseSegment, takeFormat } from "./choices";
import type { Say } from "./words";

/** The statements by source: how each words them, and who leaves one out. */
export class ClaimsTablePage {
  readonly #page: () => Page;
  readonly #say: Say;

  constructor(page: () => Page, say: Say) {
    this.#page = page;
    this.#say = say;
  }

  async open(): Promise<void> {
    await this.#page()
      .getByRole("tab", { name: this.#say(appMessages.claims), exact: true })
      .click();
    await chooseSegment(this.#page(), this.#say(words.view), this.#say(words.bySource));
    await expect(this.screen).toBeVisible();
  }

  get screen(): Locator {
    return this.#page().getByRole("region", { name: this.#say(words.table), exact: true });
  }

  get grid(): Locator {
    return this.screen.getByRole("grid", { name: this.#say(words.table), exact: true });
  }

  /** The rows of statements that are made, in their order. */
  get rows(): Locator {
    return this.grid.locator(".claims-row");
  }

  /** The wordings of the statements, row by row. */
  get statements(): Locator {
    return this.rows.locator(".claims-statement-words");
  }

  row(statement: string): Locator {
    return this.rows.filter({ has: this.#page().getByText(statement, { exact: true }) });
  }

  /** What a source says of a statement; the source by its place among the columns, from 1. */
  cell(statement: string, column: number): Locator {
    return this.row(statement)
      .getByRole("gridcell")
      .nth(column - 1);
  }

  get current(): Locator {
    return this.grid.locator("[aria-selected=true]");
  }

  async order(order: "spread" | "date" | "byTopic"): Promise<void> {
    await chooseOption(this.#page(), this.screen, this.#say(words.order), this.#say(words[order]));
  }

  /** How many statements and sources there are, in words. */
  get found(): Locator {
    return this.screen.locator(".claims-found");
  }

  get details(): Locator {
    return this.screen.getByRole("complementary", { name: this.#say(words.details), exact: true });
  }

  get filters(): Locator {
    return this.screen.getByRole("complementary", { name: this.#say(words.filters), exact: true });
  }

  /** Ticks a source or coder of the filters by keyboard, or lets go of it. */
  async toggle(name: string): Promise<void> {
    await this.filters.getByRole("checkbox", { name, exact: true }).focus();
    await this.#page().keyboard.press("Space");
  }

  /** Presses a button of the details by keyboard. */
  async press(name: "open" | "useReference" | "openStatement", nth = 0): Promise<void> {
    await this.details
      .getByRole("button", { name: this.#say(words[name]), exact: true })
      .nth(nth)
      .focus();
    await this.#page().keyboard.press("Enter");
  }

  async take(format: "csv" | "xlsx"): Promise<void> {
    const button = this.screen.getByRole("button", { name: this.#say(figureMessages.takeAway), exact: true });
    await takeFormat(this.#page(), button, this.#say(figureMessages[format]));
  }
}
