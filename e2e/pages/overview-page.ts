import { expect, type Locator, type Page } from "@playwright/test";
import { appMessages } from "#shared/messages/app";
import { figureMessages } from "#shared/messages/figure";
import { overviewMessages as words } from "#shared/messages/overview";
import { chooseOption, chooseSegment, takeFormat } from "./choices";
import type { Say } from "./words";

/** All articles of the project: events, the matrix, the network, who was first. */
export class OverviewPage {
  readonly #page: () => Page;
  readonly #say: Say;

  constructor(page: () => Page, say: Say) {
    this.#page = page;
    this.#say = say;
  }

  /** Opens the tab and waits for the outcome of the comparison. */
  async open(): Promise<void> {
    await this.goTo();
    await expect(this.screen).toBeVisible();
  }

  /** Opens the tab, whatever it shows. */
  async goTo(): Promise<void> {
    await this.#page()
      .getByRole("tab", { name: this.#say(appMessages.overview), exact: true })
      .click();
  }

  get screen(): Locator {
    return this.#page().getByRole("region", { name: this.#say(words.title), exact: true });
  }

  get progress(): Locator {
    return this.#page().getByRole("progressbar", { name: this.#say(words.computing) });
  }

  /** The list of events, after an entry for everything. */
  get eventList(): Locator {
    return this.#page().getByRole("listbox", { name: this.#say(words.clusters), exact: true });
  }

  get events(): Locator {
    return this.eventList.getByRole("option");
  }

  /** Opens an event by keyboard; 0 is everything. */
  async openEvent(number: number): Promise<void> {
    await this.eventList.focus();
    await this.#page().keyboard.press("Home");
    for (let step = 0; step < number; step++) await this.#page().keyboard.press("ArrowDown");
    await expect(this.eventList.locator(`[aria-posinset="${number + 1}"]`)).toHaveAttribute(
      "aria-selected",
      "true",
    );
  }

  get filter(): Locator {
    return this.#page().getByRole("searchbox", { name: this.#say(words.filter) });
  }

  get heading(): Locator {
    return this.screen.getByRole("heading", { level: 1 });
  }

  async show(view: "matrix" | "network" | "arrivals"): Promise<void> {
    await chooseSegment(this.screen, this.#say(words.view), this.#say(words[view]));
  }

  async by(items: "byArticle" | "bySource"): Promise<void> {
    await chooseSegment(this.screen, this.#say(words.by), this.#say(words[items]));
  }

  async order(order: "time" | "source" | "similarity"): Promise<void> {
    await chooseOption(this.#page(), this.screen, this.#say(words.order), this.#say(words[order]));
  }

  get grid(): Locator {
    return this.screen.getByRole("grid", { name: this.#say(words.matrixLabel), exact: true });
  }

  /** The names of the rows in view, in their order. */
  rowNames(): Promise<string[]> {
    return this.grid.locator(".matrix-row").evaluateAll((rows) =>
      rows
        .map((row) => ({
          at: Number(row.getAttribute("aria-rowindex")),
          name: row.querySelector(".matrix-name")?.getAttribute("title") ?? "",
        }))
        .sort((a, b) => a.at - b.at)
        .map(({ name }) => name),
    );
  }

  /** The cells of the matrix in view as they are read by eye, row by row. */
  async shownCells(): Promise<string[][]> {
    const cells = await this.grid.getByRole("gridcell").evaluateAll((all) =>
      all.map((cell) => ({
        row: Number(cell.parentElement?.getAttribute("aria-rowindex")) - 2,
        column: Number(cell.getAttribute("aria-colindex")) - 2,
        shown: cell.querySelector("[aria-hidden]")?.textContent ?? "",
      })),
    );
    const rows: string[][] = [];
    for (const { row, column, shown } of cells) {
      const cellsOfRow = rows[row] ?? [];
      rows[row] = cellsOfRow;
      cellsOfRow[column] = shown;
    }
    return rows;
  }

  /** What a cell says, counted from 0. */
  cell(row: number, column: number): Locator {
    return this.grid
      .locator(`.matrix-row[aria-rowindex="${row + 2}"]`)
      .locator(`[role=gridcell][aria-colindex="${column + 2}"]`);
  }

  /** The cell the keyboard is in. */
  get current(): Locator {
    return this.grid.getByRole("gridcell", { selected: true });
  }

  /** The row head of a row, from 0. */
  rowHead(row: number): Locator {
    return this.grid.locator(`.matrix-row[aria-rowindex="${row + 2}"]`).getByRole("rowheader");
  }

  /** Expects the keyboard in this cell, and the cell in view. */
  async expectAt(row: number, column: number): Promise<void> {
    await expect(this.cell(row, column)).toHaveAttribute("aria-selected", "true");
    await expect(this.cell(row, column)).toBeInViewport();
    const id = await this.cell(row, column).getAttribute("id");
    await expect(this.grid).toHaveAttribute("aria-activedescendant", id ?? "");
  }

  compareButton(count: number): Locator {
    return this.screen.getByRole("button", { name: this.#say(words.compareChosen, { count }), exact: true });
  }

  get figure(): Locator {
    return this.screen.getByRole("figure", { name: this.#say(words.networkTitle), exact: true });
  }

  get nodes(): Locator {
    return this.figure.locator(".network-node");
  }

  get lines(): Locator {
    return this.figure.locator(".network-line");
  }

  /** The node that was chosen. */
  get node(): Locator {
    return this.figure.getByRole("button", { pressed: true });
  }

  get neighbours(): Locator {
    return this.screen.getByRole("complementary", { name: this.#say(words.neighbours), exact: true });
  }

  get threshold(): Locator {
    return this.screen.getByRole("slider", { name: this.#say(words.threshold) });
  }

  /** Shows the network as a picture or as a table. */
  async showAs(view: "picture" | "table"): Promise<void> {
    await chooseSegment(this.figure, this.#say(figureMessages.view), this.#say(figureMessages[view]));
  }

  get table(): Locator {
    return this.figure.getByRole("table");
  }

  /** The articles by time. */
  get arrivals(): Locator {
    return this.screen.getByRole("region", { name: this.#say(words.arrivalsTitle), exact: true });
  }

  /** Takes away what is shown. */
  async take(format: "csv" | "xlsx" | "svg" | "png"): Promise<void> {
    const button = this.screen.getByRole("button", { name: this.#say(figureMessages.takeAway), exact: true });
    await takeFormat(this.#page(), button, this.#say(figureMessages[format]));
  }

  /** Takes the list of events away. */
  async takeEvents(format: "csv" | "xlsx"): Promise<void> {
    const button = this.#page().getByRole("button", { name: this.#say(words.exportEvents), exact: true });
    await takeFormat(this.#page(), button, this.#say(figureMessages[format]));
  }
}
