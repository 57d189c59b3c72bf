import { BrowserWindow, dialog, type OpenDialogOptions, type WebContents } from "electron";
import type { AppError } from "#shared/errors";
import { formatMessage, type MessageValues, type UiLanguage } from "#shared/messages/define";
import { dialogMessages } from "#shared/messages/dialogs";
import { explainError } from "#shared/messages/errors";

export type DialogWord = keyof typeof dialogMessages;

/** The system's own dialogs, in the language of the screen. Only they name paths; the page never does. */
export class Dialogs {
  readonly #language: () => UiLanguage;

  constructor(language: () => UiLanguage) {
    this.#language = language;
  }

  /** The language of menus and dialogs now. */
  get language(): UiLanguage {
    return this.#language();
  }

  say(word: DialogWord, values?: MessageValues): string {
    return formatMessage(dialogMessages[word], this.#language(), values);
  }

  /** The chosen paths, or undefined when the person cancelled. */
  async choosePaths(page: WebContents, options: OpenDialogOptions): Promise<string[] | undefined> {
    const window = BrowserWindow.fromWebContents(page);
    const answer = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
    return answer.canceled || answer.filePaths.length === 0 ? undefined : answer.filePaths;
  }

  /** Where a new file or folder named `suggestion` should go, or undefined when the person cancelled. */
  async chooseTarget(
    page: WebContents,
    options: { title: DialogWord; button: DialogWord; suggestion: string },
  ): Promise<string | undefined> {
    const window = BrowserWindow.fromWebContents(page);
    const settings = {
      title: this.say(options.title),
      buttonLabel: this.say(options.button),
      defaultPath: options.suggestion,
    };
    const answer = await (window ? dialog.showSaveDialog(window, settings) : dialog.showSaveDialog(settings));
    return answer.canceled || !answer.filePath ? undefined : answer.filePath;
  }

  /** Asks a question with two answers and says whether the first was chosen. Closing the dialog is the second. */
  async ask(question: {
    title: DialogWord;
    detail: DialogWord;
    values?: MessageValues;
    yes: DialogWord;
    no: DialogWord;
    type: "question" | "warning" | "error";
  }): Promise<boolean> {
    const window = BrowserWindow.getAllWindows().find((candidate) => !candidate.isDestroyed());
    const options = {
      type: question.type,
      message: this.say(question.title, question.values),
      detail: this.say(question.detail, question.values),
      buttons: [this.say(question.yes), this.say(question.no)],
      defaultId: 1,
      cancelId: 1,
      noLink: true,
    };
    const answer = await (window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options));
    return answer.response === 0;
  }

  /** Tells of a failure that has no place in the page, such as a project named on the command line that is not there. */
  async showError(error: AppError): Promise<void> {
    const words = explainError(error, this.#language());
    const window = BrowserWindow.getAllWindows().find((candidate) => !candidate.isDestroyed());
    const options = {
      type: "error" as const,
      message: words.what,
      detail: `${words.why}\n\n${words.todo}`,
      buttons: [this.say("ok")],
    };
    await (window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options));
  }
}
