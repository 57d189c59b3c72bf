import { expect, type Locator, type Page } from "@playwright/test";
import { figureMessages } from "#shared/messages/figure";
import { statisticsMessages as words } from "#shared/messages/statistics";
import { chooseSegment } from "./choices";
import type { Say } from "./words";

type Word = keyof typeof words;

/** The dataset at a glance. */
export class StatisticsPage {
  readonly #page: () => Page;
  readonly #say: Say;

  constructor(page: () => Page, say: Say) {
    this.#page = page;
    this.#say = say;
  }

  get screen(): Locator {
    return this.#page().getByRole("region", { name: this.#say(words.title), exact: true });
  }

  get filters(): Locator {
    return this.#page().getByRole("complementary", { name: this.#say(words.filters), exact: true });
  }

  tick(name: string): Locator {
    return this.filters.getByRole("checkbox", { name, exact: true });
  }

  /** The numbers of the tiles by their names, as they are shown. */
  async tiles(): Promise<Record<string, string>> {
    const tiles = this.screen
      .getByRole("region", { name: this.#say(words.numbers), exact: true })
      .locator("dl > div");
    return Object.fromEntries(
      await tiles.evaluateAll((all) =>
        all.map((tile) => [
          tile.querySelector("dt")?.textContent ?? "",
          tile.querySelector("dd")?.textContent ?? "",
        ]),
      ),
    );
  }

  /** Waits until the tiles show these numbers. */
  async expectTiles(wanted: Partial<Record<Word, number>>): Promise<void> {
    const numbers = Object.entries(wanted).map(([name, count]) => [
      this.#say(words[name as Word]),
      String(count),
    ]);
    await expect.poll(() => this.tiles()).toMatchObject(Object.fromEntries(numbers));
  }

  figure(title: Word): Locator {
    return this.screen.getByRole("figure", { name: this.#say(words[title]), exact: true });
  }

  /** Shows a picture's data as a table, and answers its rows. */
  async tableOf(title: Word): Promise<string[][]> {
    const figure = this.figure(title);
    await chooseSegment(figure, this.#say(figureMessages.view), this.#say(figureMessages.table));
    const table = figure.getByRole("table");
    await expect(table).toBeVisible();
    return table.evaluate((shown: HTMLTableElement) =>
      [...shown.rows].slice(1).map((row) => [...row.cells].map((cell) => cell.textContent ?? "")),
    );
  }

  get workLeft(): Locator {
    return this.screen.getByRole("region", { name: this.#say(words.openTitle), exact: true });
  }
}
