import { expect, type Locator, type Page } from "@playwright/test";
import { appMessages } from "#shared/messages/app";
import { datasetMessages as words } from "#shared/messages/dataset";
import { chooseSegment } from "./choices";
import type { Say } from "./words";

/** A row of the table of written files, as it is shown. */
export interface ShownFile {
  path: string;
  sha256: string;
}

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

  /** Changes to "At a glance" or back to the export. */
  async show(view: "glance" | "exportView"): Promise<void> {
    await chooseSegment(this.#page(), this.#say(words.views), this.#say(words[view]));
  }

  get screen(): Locator {
    return this.#page().getByRole("region", { name: this.#say(words.title), exact: true });
  }

  get formats(): Locator {
    return this.screen.getByRole("radiogroup", { name: this.#say(words.format), exact: true });
  }

  /** Chooses a format by its name. */
  async choose(format: string | RegExp): Promise<void> {
    await this.formats.getByText(format, { exact: true }).click();
  }

  /** One of some that stand side by side, by the names of both. */
  async segment(group: string, name: string): Promise<void> {
    await chooseSegment(this.screen, group, name);
  }

  /** Something that is on or off, by its name. */
  toggle(name: string): Locator {
    return this.screen.getByRole("switch", { name, exact: true });
  }

  field(name: string): Locator {
    return this.screen.getByRole("textbox", { name, exact: true });
  }

  get exportButton(): Locator {
    return this.screen.getByRole("button", { name: this.#say(words.export) });
  }

  async export(): Promise<void> {
    await this.exportButton.click();
  }

  /** What came of the last export. */
  get report(): Locator {
    return this.screen.getByRole("region", { name: this.#say(words.report) });
  }

  get readBack(): Locator {
    return this.report.getByText(this.#say(words.equal));
  }

  /** The folder the last export is in. */
  get folder(): Locator {
    return this.report.locator(".export-folder");
  }

  /** Waits for the report of an export below `parent`; answers its folder and its files. */
  async exportedBelow(parent: string): Promise<{ folder: string; files: ShownFile[] }> {
    await expect(this.folder).toContainText(parent, { timeout: 60_000 });
    await expect(this.readBack).toBeVisible();
    const table = this.report.getByRole("table").first();
    const files = await table.locator("tbody tr").evaluateAll((rows) =>
      rows.map((row) => {
        const cells = [...row.children].map((cell) => cell.textContent ?? "");
        return { path: cells[0] ?? "", sha256: cells.at(-1) ?? "" };
      }),
    );
    return { folder: (await this.folder.textContent()) ?? "", files };
  }

  get preview(): Locator {
    return this.screen.getByRole("region", { name: this.#say(words.preview), exact: true });
  }

  /** Asks what the export would give, and waits for it. */
  async look(): Promise<void> {
    const now = this.preview.getByRole("button", { name: this.#say(words.previewNow) });
    const again = this.preview.getByRole("button", { name: this.#say(words.previewAgain) });
    await now.or(again).click();
    await expect(again).toBeEnabled({ timeout: 30_000 });
    await expect(this.preview.getByText(this.#say(words.previewOld))).toHaveCount(0);
  }

  /** The beginning of a file in the preview. */
  firstRows(file: string): Locator {
    return this.preview.getByRole("region", { name: this.#say(words.firstRows, { file }), exact: true });
  }

  /** What, how often and why, of a report or a preview. */
  async lossOf(where: Locator): Promise<string[][]> {
    const table = where
      .getByRole("table")
      .filter({ has: this.#page().getByRole("columnheader", { name: this.#say(words.why), exact: true }) });
    return table
      .locator("tbody tr")
      .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent ?? "")));
  }

  get running(): Locator {
    return this.screen.locator(".dataset-running");
  }

  /** Opens the menu of kept exports by keyboard and takes the entry with this name, below `part` if there are several. */
  async kept(part: string | undefined, entry: string | RegExp): Promise<void> {
    const page = this.#page();
    const menu = await this.openKept();
    const scope = part === undefined ? menu : menu.getByRole("group", { name: part, exact: true });
    const item = scope.getByRole("menuitem", { name: entry });
    await item.focus();
    await page.keyboard.press("Enter");
    await expect(menu).toBeHidden();
  }

  /** Opens the menu of kept exports. */
  async openKept(): Promise<Locator> {
    const button = this.screen.getByRole("button", { name: this.#say(words.presets) });
    await button.focus();
    await this.#page().keyboard.press("Enter");
    const menu = this.#page().getByRole("menu");
    await expect(menu).toBeVisible();
    return menu;
  }
}
