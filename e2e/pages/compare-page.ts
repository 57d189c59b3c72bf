import { expect, type Locator, type Page } from "@playwright/test";
import { appMessages } from "#shared/messages/app";
import { compareMessages as words } from "#shared/messages/compare";
import { libraryMessages } from "#shared/messages/library";
import type { Say } from "./words";

type Word = keyof typeof words;

/** Where words of a column stand, and what of the column can be seen; CSS pixels in the window. */
export interface ColumnPlace {
  top: number;
  bottom: number;
  window: { top: number; bottom: number };
  /** The column cannot be scrolled further up or down. */
  isAtEnd: boolean;
}

/** How a passage is drawn in a column. */
export interface DrawnPassage {
  kind: string;
  isCurrent: boolean;
  isByHand: boolean;
  /** Dashes and width of its line, and how many lines lie below one line of text. */
  line: string;
}

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

  /** Where words of titles, sources and dates are typed that articles must have. */
  get filter(): Locator {
    return this.chooser.getByRole("searchbox", { name: this.#say(words.filter) });
  }

  /** The list of articles to choose from. */
  get list(): Locator {
    return this.chooser.getByRole("listbox");
  }

  /** Puts articles into columns by words of their titles, with the keyboard, and compares them. */
  async choose(titles: readonly string[]): Promise<void> {
    for (const title of titles) {
      await this.filter.fill(title);
      await expect(this.options.first()).toContainText(title);
      await this.list.focus();
      await this.#page().keyboard.press("Home");
      await this.#page().keyboard.press("Enter");
      await expect(this.options.first()).toHaveAttribute("aria-selected", "true");
    }
    await this.list.focus();
    await this.#page().keyboard.press("Control+Enter");
    await expect(this.screen).toBeVisible();
  }

  /** A column, counted from 1. */
  column(number: number): Locator {
    return this.screen.locator(".compare-column").nth(number - 1);
  }

  /** The titles of the articles in the columns, from left to right. */
  titles(): Promise<string[]> {
    return this.screen.locator(".compare-column .column-header h2").allTextContents();
  }

  /** What the articles in the columns are called. */
  get names(): Locator {
    return this.screen.locator(".article-place-name");
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

  /** What a screen reader says of each passage. */
  spoken(): Promise<string[]> {
    return this.passages.evaluateAll((options) =>
      options.map((option) => option.getAttribute("aria-label") ?? ""),
    );
  }

  /** Where one is among the passages or stretches. */
  get place(): Locator {
    return this.screen.locator("[data-place]");
  }

  /** "Passage 4 of 12". */
  async expectPlace(number: number, count: number): Promise<void> {
    await expect(this.place).toHaveText(this.#say(words.place, { number, count }));
  }

  /** How so many sources word the passage that is looked at. */
  card(sources: number): Locator {
    return this.screen.getByRole("region", { name: this.#say(words.cardTitle, { count: sources }) });
  }

  /** The wording of one source in the card. */
  wording(source: string): Locator {
    return this.screen.locator(".passage-witness").filter({ hasText: source }).locator("dd");
  }

  /** Shows the wording of the passage; a low window begins without it. */
  async openCard(): Promise<void> {
    const [show, hide] = [this.button("showCard"), this.button("hideCard")];
    await expect(show.or(hide)).toBeVisible();
    if (await show.isVisible()) await show.press("Enter");
    await expect(hide).toBeVisible();
  }

  /** The row of a column in the card: its wording, or that it lacks the passage. */
  witness(column: number): Locator {
    return this.screen.locator(".passage-witness").nth(column - 1);
  }

  /** The wording of each column in the card; null where it lacks the passage. */
  async wordings(): Promise<Array<string | null>> {
    const rows = await this.screen.locator(".passage-witness dd").all();
    return Promise.all(
      rows.map((row) => row.evaluate((dd) => dd.querySelector(".wording")?.textContent ?? null)),
    );
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

  /** A button whose words begin so; its keys may stand behind them. */
  button(name: Word, values?: Record<string, string | number>): Locator {
    const begin = this.#say(words[name], values).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    return this.screen.getByRole("button", { name: new RegExp(`^${begin}`) });
  }

  /** Chooses articles in the list of the library with the mouse and Ctrl, and compares them. */
  async chooseInLibrary(titles: readonly string[]): Promise<void> {
    const page = this.#page();
    const list = page.getByRole("listbox", { name: this.#say(libraryMessages.list) });
    const row = (title: string) => list.getByRole("option").filter({ hasText: title });
    const [first = "", ...others] = titles;
    await row(first).click();
    // The first one that is added takes the one the list stands on along.
    for (const title of others) await row(title).click({ modifiers: ["Control"] });
    const chosen = page.getByText(this.#say(libraryMessages.chosen, { count: titles.length }));
    await expect(chosen).toHaveCount(1);
    await page.getByRole("button", { name: this.#say(words.showComparison), exact: true }).click();
    await expect(this.screen).toBeVisible();
  }

  /** What a screen reader was told last. */
  get said(): Locator {
    return this.#page().locator(".visually-hidden[aria-live]");
  }

  /** What was said contains these words. */
  async expectSaid(name: Word, values?: Record<string, string | number>): Promise<void> {
    await expect(this.said).toContainText(this.#say(words[name], values));
  }

  /** The bar that comes up when text is selected in two columns. */
  get linkBar(): Locator {
    return this.screen.getByRole("region", { name: this.#say(words.linkBar) });
  }

  /** Choosing a label for all sources. */
  get tagPanel(): Locator {
    return this.screen.getByRole("region", { name: this.#say(words.tagTitle), exact: true });
  }

  /** What would be tagged in each source. */
  get tagRows(): Locator {
    return this.tagPanel.getByRole("list", { name: this.#say(words.tagPreview) }).getByRole("listitem");
  }

  /** The words of each tag a column draws near its view. */
  tagged(number: number): Promise<string[]> {
    return this.text(number).evaluate((surface) => {
      const words = new Map<string, string>();
      for (const piece of surface.querySelectorAll<HTMLElement>("[data-span]")) {
        const { span = "" } = piece.dataset;
        words.set(span, (words.get(span) ?? "") + piece.textContent);
      }
      return [...words.values()];
    });
  }

  /** Opens what was decided about these articles; the count stands on the button. */
  async openDecisions(count: number): Promise<Locator> {
    await this.button("decisions", { count }).click();
    const dialog = this.#page().getByRole("dialog", { name: this.#say(words.decisionsTitle) });
    await expect(dialog).toBeVisible();
    return dialog;
  }

  /** The text of a column as it stands there, paragraphs joined by line feeds. */
  content(number: number): Promise<string> {
    return this.text(number).evaluate((surface) =>
      [...surface.querySelectorAll("p")].map((paragraph) => paragraph.textContent).join("\n"),
    );
  }

  /** Where the words from `start` stand in a column, as it is scrolled now. */
  placeOf(number: number, start: number): Promise<ColumnPlace> {
    return this.text(number).evaluate(columnPlace, start);
  }

  /** The passages a column draws near its view. */
  drawn(number: number): Promise<DrawnPassage[]> {
    return this.column(number).evaluate(drawnPassages);
  }

  /** Selects `[start, end)` of a column with the keys alone; UTF-16 offsets in a text without letters beyond one unit. */
  async select(number: number, start: number, end: number): Promise<void> {
    const { keyboard } = this.#page();
    const content = await this.content(number);
    await this.text(number).focus();
    await keyboard.press("Control+Home");
    for (let step = 0; step < start; step++) await keyboard.press("ArrowRight");
    for (let step = start; step < end; step++) await keyboard.press("Shift+ArrowRight");
    await expect
      .poll(() => this.#page().evaluate(() => getSelection()?.toString()))
      .toBe(content.slice(start, end));
  }

  /** Chooses an entry of a column's menu with the keyboard. */
  async chooseInMenu(number: number, name: Word): Promise<void> {
    await this.button("columnMenu", { column: number }).focus();
    await this.#page().keyboard.press("Enter");
    const item = this.#page().getByRole("menuitem", { name: this.#say(words[name]), exact: true });
    await item.focus();
    await this.#page().keyboard.press("Enter");
    await expect(item).toBeHidden();
  }

  /** Changes a length in the settings of the comparison, in words. */
  async setNumber(name: "minWords" | "minContentWords", count: number): Promise<void> {
    const page = this.#page();
    await this.button("settings").click();
    const dialog = page.getByRole("dialog", { name: this.#say(words.settings) });
    const field = dialog.getByRole("button", { name: this.#say(words[name]) });
    await field.click();
    await page.getByRole("option", { name: String(count), exact: true }).click();
    await expect(field).toContainText(String(count));
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
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

/** Runs in the page. */
function columnPlace(surface: Element, start: number): ColumnPlace {
  let before = 0;
  let rect: DOMRect | undefined;
  for (const paragraph of surface.querySelectorAll("p")) {
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    while (!rect && walker.nextNode()) {
      const node = walker.currentNode as Text;
      if (start < before + node.length) {
        const range = document.createRange();
        range.setStart(node, start - before);
        range.setEnd(node, start - before + 1);
        rect = range.getBoundingClientRect();
      }
      before += node.length;
    }
    before += 1;
  }
  let scroller: Element | null = surface;
  while (scroller && !/auto|scroll/.test(getComputedStyle(scroller).overflowY)) {
    scroller = scroller.parentElement;
  }
  if (!rect || !scroller) throw new Error("the text is not so long, or nothing scrolls");
  const { top, bottom } = scroller.getBoundingClientRect();
  const { scrollTop, scrollHeight, clientHeight } = scroller;
  return {
    top: rect.top,
    bottom: rect.bottom,
    window: { top, bottom },
    isAtEnd: scrollTop < 1 || scrollTop > scrollHeight - clientHeight - 1,
  };
}

/** Runs in the page. */
function drawnPassages(column: Element): DrawnPassage[] {
  return [...column.querySelectorAll(".reader-passages .passage")].map((group) => {
    const line = group.querySelector(".line");
    const fill = group.querySelector(".fill");
    if (!line || !fill) throw new Error("a passage without a line");
    const { strokeDasharray, strokeWidth } = getComputedStyle(line);
    const parts = (path: Element) => (path.getAttribute("d") ?? "").split("M").length - 1;
    return {
      kind:
        ["verbatim", "edited", "paraphrase", "formula"].find((kind) => group.classList.contains(kind)) ?? "",
      isCurrent: group.classList.contains("current"),
      isByHand: group.classList.contains("by-hand"),
      line: `${strokeDasharray}, ${strokeWidth}, ${parts(line) / Math.max(1, parts(fill))} each`,
    };
  });
}
