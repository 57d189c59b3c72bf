import { expect, type Locator, type Page } from "@playwright/test";
import { spanImportMessages as words } from "#shared/messages/span-import";
import type { Say } from "./words";

type Outcome = "added" | "unchanged" | "reanchored" | "failed" | "linksAdded";

/** Importing others' work: what was found, what becomes of it, what came of it. */
export class SpanImportPage {
  readonly #page: () => Page;
  readonly #say: Say;

  constructor(page: () => Page, say: Say) {
    this.#page = page;
    this.#say = say;
  }

  get screen(): Locator {
    return this.#page().getByRole("region", { name: this.#say(words.title), exact: true });
  }

  get report(): Locator {
    return this.#page().getByRole("region", { name: this.#say(words.reportTitle), exact: true });
  }

  /** What becomes of a name of the file. */
  target(name: string): Locator {
    return this.screen.getByRole("combobox", { name: this.#say(words.becomesOf, { name }), exact: true });
  }

  newName(name: string): Locator {
    return this.screen.getByRole("textbox", { name: this.#say(words.newNameOf, { name }), exact: true });
  }

  /** Chooses what becomes of a name with the keys of a list: End, Home, letters. */
  async mapByKeys(name: string, key: string, becomes: string): Promise<void> {
    await this.target(name).focus();
    await this.#page().keyboard.press(key);
    await expect(this.target(name).locator("option:checked")).toHaveText(becomes);
  }

  /** Waits until the outcome, in the preview or in the report, has these counts. */
  async expectCounts(where: Locator, counts: Partial<Record<Outcome, number>>): Promise<void> {
    for (const [outcome, count] of Object.entries(counts)) {
      const line = where.getByRole("listitem").filter({ hasText: this.#say(words[outcome as Outcome]) });
      await expect(line.locator(".number"), outcome).toHaveText(String(count));
    }
    await expect(where.locator(".foreign-outcome[aria-busy=true]")).toHaveCount(0);
  }

  /** What would be made, or was made, by its kind: the line that names it. */
  made(where: Locator, kind: "articles" | "labels" | "roles" | "coders", count: number): Locator {
    return where
      .locator(".foreign-made > div")
      .filter({ hasText: this.#say(words[`made-${kind}`], { count }) });
  }

  importButton(count: number): Locator {
    return this.screen.getByRole("button", { name: this.#say(words.import, { count }), exact: true });
  }

  /** Takes so many tags over and waits for the report. */
  async run(count: number): Promise<void> {
    await expect(this.importButton(count)).toBeEnabled();
    await this.importButton(count).press("Enter");
    await expect(this.report).toBeVisible({ timeout: 30_000 });
  }

  async leaveReport(): Promise<void> {
    await this.report.getByRole("button", { name: this.#say(words.done), exact: true }).press("Enter");
    await expect(this.report).toBeHidden();
  }

  async cancel(): Promise<void> {
    await this.screen.getByRole("button", { name: this.#say(words.cancel), exact: true }).press("Enter");
    await expect(this.screen).toBeHidden();
  }
}
