import { create } from "zustand";
import type { ArticleViewHandle, TextSelectionInfo } from "../reader/reader-props";

interface ReaderState {
  /** What is selected in the text; null for a caret alone. */
  selection: TextSelectionInfo | null;
  /** Where the caret is: UTF-16 offset, and paragraph counted from 1. */
  caret: { offset: number; paragraph: number };
  /** What a screen reader hears next. */
  announcement: string;
  /** What stands in the status bar for a moment, for what else would be heard only. */
  remark: { text: string } | undefined;
}

/** What the reader told about itself. */
export const useReader = create<ReaderState>()(() => ({
  selection: null,
  caret: { offset: 0, paragraph: 1 },
  announcement: "",
  remark: undefined,
}));

let handle: ArticleViewHandle | null = null;

/** The reader that is on the screen, to be asked for things; null when no article is shown. */
export function reader(): ArticleViewHandle | null {
  return handle;
}

/** Called by the pane that shows the reader. */
export function setReader(next: ArticleViewHandle | null): void {
  handle = next;
  if (!next) useReader.setState({ selection: null, caret: { offset: 0, paragraph: 1 } });
  else runWaiting(next);
}

/** Has a screen reader say `message` when it has finished its sentence; `show` has it seen as well. */
export function announce(message: string, show = false): void {
  useReader.setState({ remark: show ? { text: message } : undefined });
  // The same words twice in a row are only read again when the text changes.
  useReader.setState(({ announcement }) => ({
    announcement: announcement === message ? `${message}\u00a0` : message,
  }));
}

let waiting: ((reader: ArticleViewHandle) => void) | undefined;

/** Runs `task` with the reader of the article that is being opened, as soon as it is there. */
export function whenReaderIsThere(task: (reader: ArticleViewHandle) => void): void {
  waiting = task;
}

function runWaiting(reader: ArticleViewHandle): void {
  const task = waiting;
  waiting = undefined;
  if (task) requestAnimationFrame(() => task(reader));
}
