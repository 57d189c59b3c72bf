import type { Locator, Page } from "@playwright/test";
import { suggestionMessages } from "#shared/messages/suggestions";
import type { Say } from "./words";

/** What is proposed for the open article, beside the text and on the card of the current one. */
export class SuggestionList {
  readonly #page: () => Page;
  readonly #say: Say;

  constructor(page: () => Page, say: Say) {
    this.#page = page;
    this.#say = say;
  }

  get section(): Locator {
    return this.#page().getByRole("region", { name: this.#say(suggestionMessages.title), exact: true });
  }

  /** How many are open. */
  get total(): Locator {
    return this.section.getByRole("heading", { level: 2 }).locator(".number");
  }

  get list(): Locator {
    return this.section.getByRole("listbox", { name: this.#say(suggestionMessages.list) });
  }

  /** The rows in view whose words or meaning contain `words`. */
  row(words: string): Locator {
    return this.list.getByRole("option").filter({ hasText: words });
  }

  /** The one that Enter accepts. */
  get current(): Locator {
    return this.list.getByRole("option", { selected: true });
  }

  /** The card beside the words of the current one. */
  get card(): Locator {
    return this.#page().locator(".reader-card");
  }

  /** The id of the current one, which says kind, label and offsets; null when there is none. */
  async currentId(): Promise<string | null> {
    if ((await this.list.count()) === 0) return null;
    const row = await this.list.getAttribute("aria-activedescendant");
    return row?.replace(/^suggestion-row-/, "") ?? null;
  }
}
