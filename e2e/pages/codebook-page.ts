import { expect, type Locator, type Page } from "@playwright/test";
import { appMessages } from "#shared/messages/app";
import { codebookMessages as words } from "#shared/messages/codebook";
import { BulkDialog } from "./bulk-dialog";
import type { Say } from "./words";

/** The editor of the codebook. */
export class CodebookPage {
  readonly #page: () => Page;
  readonly #say: Say;
  readonly bulk: BulkDialog;

  constructor(page: () => Page, say: Say) {
    this.#page = page;
    this.#say = say;
    this.bulk = new BulkDialog(page, say);
  }

  async open(): Promise<void> {
    const name = this.#say(appMessages.codebook);
    await this.#page().getByRole("tab", { name, exact: true }).click();
    await expect(this.list).toBeVisible();
  }

  /** Labels, links, and the lists of versions and of tags to check again. */
  get list(): Locator {
    return this.#page().getByRole("navigation", { name: this.#say(words.title) });
  }

  /** The entry of the list with this name. */
  item(name: string): Locator {
    const exactly = this.#page().locator(".codebook-item-name").getByText(name, { exact: true });
    return this.list.getByRole("listitem").filter({ has: exactly });
  }

  /** Opens an entry of the list by keyboard. */
  async show(name: string): Promise<void> {
    await this.item(name).getByRole("button").first().focus();
    await this.#page().keyboard.press("Enter");
    await expect(this.item(name).getByRole("button").first()).toHaveAttribute("aria-current", "true");
  }

  /** What is edited of the label or link that is open. */
  get editor(): Locator {
    return this.#page().locator(".codebook-page");
  }

  field(name: "name" | "key" | "guideline" | "values"): Locator {
    return this.editor.getByRole("textbox", { name: this.#say(words[name]), exact: true }).first();
  }

  button(name: keyof typeof words, values?: Record<string, string | number>): Locator {
    return this.#page().getByRole("button", { name: this.#say(words[name], values), exact: true });
  }

  /** Presses a button by keyboard. */
  async press(name: keyof typeof words, values?: Record<string, string | number>): Promise<void> {
    await this.button(name, values).focus();
    await this.#page().keyboard.press("Enter");
  }

  /** What has to be put right before saving. */
  get faults(): Locator {
    return this.#page().locator(".codebook-head").getByRole("alert").getByRole("listitem");
  }

  get hints(): Locator {
    return this.#page().locator(".codebook-hints").getByRole("listitem");
  }

  /** The button that saves as the next version. */
  get saveButton(): Locator {
    const [start = ""] = this.#say(words.save, { version: "#" }).split("#");
    return this.#page().locator(".codebook-head").getByRole("button", { name: start });
  }

  /** Says what was changed and goes on to the look at what it touches. */
  async review(note: string): Promise<void> {
    await this.saveButton.focus();
    await this.#page().keyboard.press("Enter");
    await expect(this.#page().getByRole("textbox", { name: this.#say(words.note) })).toBeFocused();
    await this.#page().keyboard.type(note);
    await this.press("next");
    await expect(this.bulk.dialog("titleSaveCodebook")).toBeVisible();
  }

  /** Saves the draft as this version. */
  async save(version: number, note: string): Promise<void> {
    await this.review(note);
    await this.bulk.apply();
    await this.expectVersion(version);
  }

  async expectVersion(version: number): Promise<void> {
    const text = this.#say(words.version, { version });
    await expect(this.#page().locator(".codebook-bar").getByText(text, { exact: true })).toBeVisible();
  }

  /** Chooses from the menu with more. */
  async more(name: "import" | "exportJson" | "exportQdc"): Promise<void> {
    await this.press("more");
    const item = this.#page().getByRole("menuitem", { name: this.#say(words[name]) });
    await item.focus();
    await this.#page().keyboard.press("Enter");
  }

  /** The lines of the list in the open dialog or on the page, by its name. */
  lines(name: "recheckList" | "lines"): Locator {
    return this.#page()
      .getByRole("listbox", { name: this.#say(words[name]) })
      .getByRole("option");
  }
}
