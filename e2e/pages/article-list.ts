import type { Locator, Page } from "@playwright/test";
import { libraryMessages } from "#shared/messages/library";
import type { Say } from "./words";

/** The list of articles on the left. */
export class ArticleList {
  readonly #page: () => Page;
  readonly #say: Say;

  constructor(page: () => Page, say: Say) {
    this.#page = page;
    this.#say = say;
  }

  get box(): Locator {
    return this.#page().getByRole("listbox", { name: this.#say(libraryMessages.list) });
  }

  get rows(): Locator {
    return this.box.getByRole("option");
  }

  /** The row of the article with this title. */
  row(title: string): Locator {
    return this.rows.filter({ hasText: title });
  }
}
