import { expect, type Locator, type Page } from "@playwright/test";
import { appMessages } from "#shared/messages/app";
import { compareMessages as words } from "#shared/messages/compare";
import type { Say } from "./words";

/** Articles side by side: choosing them, walking what they share, judging, linking, tagging, taking away. */
export class ComparePage {
  readonly #page: () => Page;
  readonly #say: Say;

  constructor(page: () => Page, say: Say) {
    this.#page = page;
    this.#say = say;
  }

  /** Opens the tab; the list to choose from or the columns stand there then. */
  async open(): Promise<void> {
    await this.#page()
      .getByRole("tab", { name: this.#say(appMessages.compare), exact: true })
      .click();
    await expect(this.chooser.or(this.screen)).toBeVisible();
  }

  /** The screen with columns. */
  get screen(): Locator {
    return this.#page().getByRole("region", { name: this.#say(words.compare), exact: true });
  }

  get chooser(): Locator {
    return this.#page().getByRole("region", { name: this.#say(words.chooseTitle), exact: true });
  }

  /** The articles to choose from, all or those like one of them. */
  get options(): Locator {
    return this.chooser.getByRole("option");
  }

  /** Puts articles into columns by words of their titles, with the keyboard, and compares them. */
  async choose(titles: readonly string[]): Promise<void> {
    const filter = this.chooser.getByRole("searchbox", { name: this.#say(words.filter) });
    for (const title of titles) {
      await filter.fill(title);
      await expect(this.options.first()).toContainText(title);
      await this.chooser.getByRole("listbox").focus();
      await this.#page().keyboard.press("Home");
      await this.#page().keyboard.press("Enter");
      await expect(this.options.first()).toHaveAttribute("aria-selected", "true");
    }
    await this.chooser.getByRole("listbox").focus();
    await this.#page().keyboard.press("Control+Enter");
    await expect(this.screen).toBeVisible();
  }

  /** A column, counted from 1. */
  column(number: number): Locator {
    return this.screen.locator(".compare-column").nth(number - 1);
  }

  /** The text of a column, for caret, selection and keys. */
  text(number: number): Locator {
    return this.column(number).getByRole("textbox");
  }

  /** All passages in the order they are walked. */
  get strip(): Locator {
    return this.screen.getByRole("listbox", { name: this.#say(words.strip), exact: true });
  }

  /** The stretches that only one column has, while "Only here" is on. */
  get stretches(): Locator {
    return this.screen.getByRole("listbox", { name: this.#say(words.stripOnlyHere), exact: true });
  }

  get passages(): Locator {
    return this.strip.getByRole("option");
  }

  /** The passage that is looked at. */
  get current(): Locator {
    return this.strip.getByRole("option", { selected: true });
  }

  /** "Passage 4 of 12". */
  async expectPlace(number: number, count: number): Promise<void> {
    const place = this.screen.locator("[data-place]");
    await expect(place).toHaveText(this.#say(words.place, { number, count }));
  }

  /** How so many sources word the passage that is looked at. */
  card(sources: number): Locator {
    return this.screen.getByRole("region", { name: this.#say(words.cardTitle, { count: sources }) });
  }

  /** The wording of one source in the card. */
  wording(source: string): Locator {
    return this.screen.locator(".passage-witness").filter({ hasText: source }).locator("dd");
  }

  /** What is said of the passage that is looked at: kind, who judged it. */
  get facts(): Locator {
    return this.screen.locator(".passage-facts");
  }

  /** How much is shared, in one sentence. */
  get sentence(): Locator {
    return this.screen.locator(".compare-share");
  }

  /** Notes on the comparison: no shared wording, hidden formulas, languages. */
  get notes(): Locator {
    return this.screen.getByRole("list", { name: this.#say(words.notices) });
  }

  /** The switch of a kind, which shows how many there are. */
  kindSwitch(kind: "verbatim" | "edited" | "paraphrase" | "formula"): Locator {
    return this.screen.getByRole("group", { name: this.#say(words.kinds) }).getByRole("button", {
      name: new RegExp(`^${this.#say(words[kind])}`),
    });
  }

  button(name: keyof typeof words, values?: Record<string, string | number>): Locator {
    return this.screen.getByRole("button", { name: this.#say(words[name], values) });
  }

  /** The bar that comes up when text is selected in two columns. */
  get linkBar(): Locator {
    return this.screen.getByRole("region", { name: this.#say(words.linkBar) });
  }

  /** Choosing a label for all sources. */
  get tagPanel(): Locator {
    return this.screen.getByRole("region", { name: this.#say(words.tagTitle), exact: true });
  }

  /** Opens what was decided about these articles; the count stands on the button. */
  async openDecisions(count: number): Promise<Locator> {
    await this.button("decisions", { count }).click();
    const dialog = this.#page().getByRole("dialog", { name: this.#say(words.decisionsTitle) });
    await expect(dialog).toBeVisible();
    return dialog;
  }

  /** Goes on by so many passages with the arrow keys; negative numbers go back. */
  async walk(steps: number): Promise<void> {
    await this.strip.focus();
    for (let step = 0; step < Math.abs(steps); step++) {
      await this.#page().keyboard.press(steps > 0 ? "ArrowDown" : "ArrowUp");
    }
  }

  /** Shows the texts or the picture. */
  async show(view: "texts" | "picture"): Promise<void> {
    const choice = this.screen.getByRole("radio", { name: this.#say(words[view]), exact: true });
    await choice.check({ force: true });
  }
}
