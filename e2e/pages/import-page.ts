import type { Locator, Page } from "@playwright/test";
import { importSummaries } from "#shared/messages/import";
import { importScreenMessages as words } from "#shared/messages/import-screen";
import type { Say } from "./words";

/** Importing: the review before it counts, and the report. */
export class ImportPage {
  readonly #page: () => Page;
  readonly #say: Say;

  constructor(page: () => Page, say: Say) {
    this.#page = page;
    this.#say = say;
  }

  get table(): Locator {
    return this.#page().getByRole("table", { name: this.#say(words.table) });
  }

  /** The row of a file; `name` is its name or part of it. */
  row(name: string): Locator {
    return this.table.getByRole("row").filter({ hasText: name });
  }

  /** A field of a file's row: "articleTitle", "source", "published", "place", "agency" … */
  cell(
    file: string,
    column: "articleTitle" | "source" | "published" | "place" | "agency" | "encoding",
  ): Locator {
    const name = this.#say(words.cell, { column: this.#say(words[column]), file });
    return this.table.getByLabel(name, { exact: true });
  }

  /** Takes so many articles into the project; the number is part of the button. */
  async accept(count: number): Promise<void> {
    await this.#page()
      .getByRole("button", { name: this.#say(words.import, { count }), exact: true })
      .click();
  }

  /** The one sentence about the import. */
  summary(counts: { imported: number; duplicates: number; skipped: number; failed: number }): Locator {
    const sentence = this.#say(importSummaries.done, counts);
    return this.#page().getByRole("status").filter({ hasText: sentence });
  }

  async leaveReport(): Promise<void> {
    await this.#page()
      .getByRole("button", { name: this.#say(words.toArticles) })
      .click();
  }
}
