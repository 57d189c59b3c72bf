import type { Locator, Page } from "@playwright/test";
import { appMessages } from "#shared/messages/app";
import { datasetMessages as words } from "#shared/messages/dataset";
import type { Say } from "./words";

/** The screen where a dataset is made. */
export class DatasetPage {
  readonly #page: () => Page;
  readonly #say: Say;

  constructor(page: () => Page, say: Say) {
    this.#page = page;
    this.#say = say;
  }

  async open(): Promise<void> {
    await this.#page()
      .getByRole("tab", { name: this.#say(appMessages.dataset) })
      .click();
  }

  get screen(): Locator {
    return this.#page().getByRole("region", { name: this.#say(words.title), exact: true });
  }

  /** Chooses a format by its name. */
  async choose(format: string | RegExp): Promise<void> {
    await this.screen.getByText(format, { exact: true }).click();
  }

  async export(): Promise<void> {
    await this.screen.getByRole("button", { name: this.#say(words.export) }).click();
  }

  /** What came of the last export. */
  get report(): Locator {
    return this.screen.getByRole("region", { name: this.#say(words.report) });
  }

  get readBack(): Locator {
    return this.report.getByText(this.#say(words.equal));
  }
}
