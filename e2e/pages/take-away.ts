import { expect, type Locator } from "@playwright/test";
import { figureMessages as words } from "#shared/messages/figure";
import type { RunningApp } from "../fixtures/running-app";
import { takeFormat } from "./choices";
import type { Say } from "./words";

export type TakenFormat = "csv" | "xlsx" | "svg" | "png";

/** Taking tables and pictures away from a screen, as a person does with the menu of the button. */
export class TakeAwayMenu {
  readonly #wortlaut: RunningApp;
  readonly #say: Say;

  constructor(wortlaut: RunningApp, say: Say) {
    this.#wortlaut = wortlaut;
    this.#say = say;
  }

  /** The buttons inside `scope`. */
  buttons(scope: Locator): Locator {
    return scope.getByRole("button", { name: this.#say(words.takeAway), exact: true });
  }

  /** Writes `format` to `file`, which the dialog gives, and waits until the app says where it is. */
  async take(button: Locator, format: TakenFormat, file: string): Promise<void> {
    const { page, dialogs } = this.#wortlaut;
    await dialogs.saveNextTo(file);
    await takeFormat(page, button, this.#say(words[format]));
    await expect(page.getByText(this.#say(words.saved, { path: file }))).toBeVisible();
    await expect(button).toBeFocused();
  }

  /** Opens the dialog and closes it again without a file. */
  async giveUp(button: Locator, format: TakenFormat): Promise<void> {
    await takeFormat(this.#wortlaut.page, button, this.#say(words[format]));
    await expect(button).toBeFocused();
    await expect(button).toBeEnabled();
  }
}
