import { expect, type Locator, type Page } from "@playwright/test";
import { appMessages } from "#shared/messages/app";
import { registryMessages as words } from "#shared/messages/registry";
import type { Say } from "./words";

type Registry = "actors" | "statements";
type PanelName = "mentions" | "claimsBy" | "claimsAbout" | "forms" | "log" | "claims";

/** The screens of the registries: actors, and the statements of the claims. */
export class RegistryPage {
  readonly #page: () => Page;
  readonly #say: Say;
  readonly #registry: Registry;

  constructor(page: () => Page, say: Say, registry: Registry) {
    this.#page = page;
    this.#say = say;
    this.#registry = registry;
  }

  async open(): Promise<void> {
    const name = this.#say(this.#registry === "actors" ? appMessages.actors : appMessages.claims);
    await this.#page().getByRole("tab", { name, exact: true }).click();
    await expect(this.#page().locator(".registry")).toBeVisible();
  }

  get list(): Locator {
    return this.#page().getByRole("listbox", { name: this.#say(words[this.#registry]), exact: true });
  }

  /** The row of the entry with this name or wording. */
  row(name: string | RegExp): Locator {
    const exactly = this.#page().locator(".registry-name").getByText(name, { exact: true });
    return this.list.getByRole("option").filter({ has: exactly });
  }

  /** Opens an entry by typing into the filter and walking into the list. */
  async show(name: string): Promise<void> {
    const page = this.#page();
    const filter = this.#say(this.#registry === "actors" ? words.filter : words.filterStatements);
    await page.getByRole("searchbox", { name: filter }).fill(name);
    await expect(this.row(name).first()).toBeVisible();
    await this.list.focus();
    await page.keyboard.press("Home");
    await expect(this.heading).toHaveText(name);
  }

  async clearFilter(): Promise<void> {
    const filter = this.#say(this.#registry === "actors" ? words.filter : words.filterStatements);
    await this.#page().getByRole("searchbox", { name: filter }).fill("");
  }

  /** The name or wording of the open entry. */
  get heading(): Locator {
    return this.#page().getByRole("heading", { level: 1 });
  }

  field(name: "name" | "external" | "note" | "wording" | "topic" | "addAlias"): Locator {
    return this.#page().getByRole("textbox", { name: this.#say(words[name]), exact: true });
  }

  get parent(): Locator {
    return this.#page().getByRole("combobox", { name: this.#say(words.parent) });
  }

  get kind(): Locator {
    const { actor, kind } = { actor: this.#page().locator(".registry-page"), kind: this.#say(words.kind) };
    return actor.getByRole("button", { name: kind });
  }

  /** The names beside the first one. */
  get aliases(): Locator {
    return this.#page().locator(".registry-fields .pill-text");
  }

  button(name: keyof typeof words, values?: Record<string, string | number>): Locator {
    return this.#page().getByRole("button", { name: this.#say(words[name], values), exact: true });
  }

  /** Chooses what is shown of the entry. */
  async choosePanel(panel: PanelName): Promise<void> {
    const tabs = this.#page().getByRole("tablist", { name: this.#say(words.details) });
    await tabs.getByRole("tab", { name: this.#say(words[panel]) }).click();
  }

  /** The lines of the open entry that are in view. */
  get places(): Locator {
    return this.placeList.getByRole("option");
  }

  get placeList(): Locator {
    return this.#page().getByRole("listbox", { name: this.#say(words.lines), exact: true });
  }

  get log(): Locator {
    return this.#page()
      .getByRole("region", { name: this.#say(words.log) })
      .getByRole("listitem");
  }
}
