import type { Locator, Page } from "@playwright/test";
import { appMessages } from "#shared/messages/app";
import { inspectorMessages } from "#shared/messages/inspector";
import type { Say } from "./words";

/** The details on the right: the selected tag, the article, all its tags. */
export class Details {
  readonly #page: () => Page;
  readonly #say: Say;

  constructor(page: () => Page, say: Say) {
    this.#page = page;
    this.#say = say;
  }

  get pane(): Locator {
    return this.#page().getByRole("complementary", { name: this.#say(appMessages.inspector) });
  }

  /** How many tags the open article has; the list itself draws only those in view. */
  get total(): Locator {
    return this.pane
      .getByRole("heading", { level: 2, name: this.#say(inspectorMessages.inArticle) })
      .locator(".number");
  }

  /** The words of the selected tag. */
  get quote(): Locator {
    return this.pane.locator(".span-quote");
  }

  /** The note on the selected tag. */
  get note(): Locator {
    return this.pane.getByRole("textbox", { name: this.#say(inspectorMessages.note), exact: true });
  }

  /** What the selected tag is linked to in a role, by the name of the role. */
  links(role: string): Locator {
    return this.pane.getByRole("list", { name: role, exact: true }).locator(".link-pill");
  }

  /** What the selected date stands for. */
  get dateValue(): Locator {
    return this.pane.getByRole("textbox", { name: this.#say(inspectorMessages.dateValue), exact: true });
  }

  /** One row for each tag of the open article that is in view. */
  get tags(): Locator {
    return this.pane
      .getByRole("listbox", { name: this.#say(inspectorMessages.spanList) })
      .getByRole("option");
  }

  /** The rows of tags whose wording contains `quote`. */
  tagOf(quote: string): Locator {
    return this.tags.filter({ hasText: quote });
  }
}
