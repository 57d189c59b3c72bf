import type { Locator, Page } from "@playwright/test";
import { linkMessages } from "#shared/messages/link";
import type { Say } from "./words";

/** The picker that links the selected tag. */
export class LinkPicker {
  readonly #page: () => Page;
  readonly #say: Say;

  constructor(page: () => Page, say: Say) {
    this.#page = page;
    this.#say = say;
  }

  get dialog(): Locator {
    return this.#page().locator(".link-dialog");
  }

  /** What is typed to narrow the list. */
  get field(): Locator {
    return this.dialog.getByRole("combobox");
  }

  /** What can be linked to. */
  get candidates(): Locator {
    return this.dialog.getByRole("listbox", { name: this.#say(linkMessages.candidates) }).getByRole("option");
  }

  /** What can be chosen where there is nothing to type: roles, or values of an attribute. */
  get choices(): Locator {
    return this.dialog.getByRole("option");
  }
}
