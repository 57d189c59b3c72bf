import { expect, type Locator } from "@playwright/test";
import type { CommandId } from "#shared/commands";
import { appMessages } from "#shared/messages/app";
import type { UiLanguage } from "#shared/messages/define";
import { projectMessages } from "#shared/messages/project";
import type { RunningApp } from "../fixtures/running-app";
import { ArticleList } from "./article-list";
import { DatasetPage } from "./dataset-page";
import { Details } from "./details";
import { ImportPage } from "./import-page";
import { LinkPicker } from "./link-picker";
import { ReaderPage } from "./reader-page";
import { SuggestionList } from "./suggestion-list";
import { type Say, wordsIn } from "./words";

/** The window as a person uses it. After a restart it shows the new window. */
export class WorkWindow {
  readonly say: Say;
  readonly reader: ReaderPage;
  readonly list: ArticleList;
  readonly details: Details;
  readonly suggestions: SuggestionList;
  readonly picker: LinkPicker;
  readonly imports: ImportPage;
  readonly dataset: DatasetPage;
  readonly #wortlaut: RunningApp;

  constructor(wortlaut: RunningApp, language: UiLanguage = "en") {
    this.#wortlaut = wortlaut;
    this.say = wordsIn(language);
    const page = () => wortlaut.page;
    this.reader = new ReaderPage(page, this.say);
    this.list = new ArticleList(page, this.say);
    this.details = new Details(page, this.say);
    this.suggestions = new SuggestionList(page, this.say);
    this.picker = new LinkPicker(page, this.say);
    this.imports = new ImportPage(page, this.say);
    this.dataset = new DatasetPage(page, this.say);
  }

  get statusBar(): Locator {
    return this.#wortlaut.page.getByRole("contentinfo", { name: this.say(appMessages.status) });
  }

  /** Waits until everything is on disk. */
  async saved(): Promise<void> {
    const state = this.statusBar.getByRole("status");
    await expect(state).toHaveText(this.say(appMessages.saved));
  }

  /** Chooses an item of the native menu, as soon as it is not grey any more. */
  async chooseInMenu(command: CommandId): Promise<void> {
    const { app } = this.#wortlaut;
    const isEnabled = () =>
      app.evaluate(({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.enabled, command);
    await expect.poll(isEnabled, `the menu item ${command}`).toBe(true);
    await app.evaluate(({ Menu, BrowserWindow }, id) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById(id);
      item?.click(undefined, BrowserWindow.getAllWindows()[0], undefined);
    }, command);
  }

  /** Creates a project from the welcome screen. */
  async createProject(title: string, folder: string): Promise<void> {
    const { page, dialogs } = this.#wortlaut;
    await page.getByRole("button", { name: this.say(projectMessages.newProject) }).click();
    const dialog = page.getByRole("dialog", { name: this.say(projectMessages.newTitle) });
    await dialog.getByLabel(this.say(projectMessages.title), { exact: true }).fill(title);
    await dialogs.saveNextTo(folder);
    await dialog.getByRole("button", { name: this.say(projectMessages.create) }).click();
    await expect(dialog).toBeHidden();
    await expect(this.statusBar).toBeVisible();
  }
}
