import type { Page } from "@playwright/test";

/** What a key was pressed for. */
export type KeyKind =
  /** To an article, into the text, to the first suggestion. */
  | "go"
  | "accept"
  | "reject"
  /** All dates, all known wordings. */
  | "bulk"
  /** From tag to tag. */
  | "walk"
  /** The caret, by letters and words, also selecting. */
  | "caret"
  | "tag"
  | "link"
  | "proposals"
  /** Into the details, typed there, and back. */
  | "value"
  | "remove"
  | "status";

/** The keyboard, with every press counted. A key with Ctrl or Shift held is one press. */
export class CountedKeys {
  readonly #page: () => Page;
  #counts = new Map<KeyKind, number>();

  constructor(page: () => Page) {
    this.#page = page;
  }

  async press(kind: KeyKind, key: string): Promise<void> {
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1);
    await this.#page().keyboard.press(key);
  }

  /** The presses since the last time this was asked, by kind. */
  take(): Partial<Record<KeyKind, number>> {
    const counts = Object.fromEntries(this.#counts);
    this.#counts = new Map();
    return counts;
  }
}
