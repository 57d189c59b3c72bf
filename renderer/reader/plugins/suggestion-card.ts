import type { EditorView } from "prosemirror-view";
import type { Suggestion } from "#shared/suggest/suggestion";
import { articleOf, labelOf } from "../article-state";
import { acceptSuggestion, otherReading, rejectSuggestion } from "../commands/suggestions";
import { type Command, shortQuote } from "../requests";
import type { ScreenWords } from "../screen-words";
import type { SuggestionWords } from "../suggestion-words";
import { type Box, TextLayer } from "./layer";

/** What the card needs from the app. */
export interface CardHost extends ScreenWords {
  describe(suggestion: Suggestion): SuggestionWords;
}

/** Of the card, CSS pixels. */
const padding = 12;

/** The card beside the current suggestion: what it would be, why, and what can be done. Each button has a key. */
export class SuggestionCard {
  readonly #view: EditorView;
  readonly #scroller: HTMLElement;
  readonly #host: CardHost;
  readonly #layer: TextLayer;
  #shown = "";

  constructor(view: EditorView, scroller: HTMLElement, host: CardHost) {
    this.#view = view;
    this.#scroller = scroller;
    this.#host = host;
    this.#layer = new TextLayer(view, "reader-popover reader-card");
    const { element } = this.#layer;
    element.hidden = true;
    element.setAttribute("role", "group");
    // The caret must stay where it is.
    element.addEventListener("mousedown", (event) => event.preventDefault());
  }

  /** Shows the card of `suggestion`, whose words stand in `lines` (coordinates of the layer). */
  show(suggestion: Suggestion, lines: readonly Box[]): void {
    const [first, last] = [lines[0], lines.at(-1)];
    if (!first || !last) {
      this.hide();
      return;
    }
    const article = articleOf(this.#view.state);
    const { suggestions, readOnly, screenLanguage } = article;
    const words = this.#host.describe(suggestion);
    const number = suggestions.indexOf(suggestion) + 1;
    const key = JSON.stringify([suggestion.id, words, number, suggestions.length, readOnly, screenLanguage]);
    const { element } = this.#layer;
    if (key !== this.#shown) {
      this.#shown = key;
      element.setAttribute("aria-label", this.#host.words("suggestionActions"));
      const place = this.#host.words("suggestionNumber", { number, count: suggestions.length });
      element.replaceChildren(
        this.#heading(suggestion, words, place),
        ...this.#says(suggestion, words),
        ...(readOnly ? [] : [this.#buttons(suggestion)]),
      );
    }
    element.hidden = false;
    // Its text begins below that of the last line.
    const middle = last.left - padding + element.offsetWidth / 2;
    this.#layer.placeBeside({ top: first.top, bottom: last.bottom }, middle, this.#scroller);
  }

  hide(): void {
    this.#layer.element.hidden = true;
  }

  remove(): void {
    this.#layer.remove();
  }

  #heading({ label }: Suggestion, words: SuggestionWords, place: string): HTMLElement {
    const heading = paragraph("reader-card-head");
    const dot = document.createElement("span");
    const shape = labelOf(articleOf(this.#view.state), label)?.shape ?? "underline";
    dot.className = `reader-dot reader-dot-${shape}`;
    dot.dataset.label = label;
    const number = document.createElement("span");
    number.className = "reader-card-number";
    number.textContent = place;
    heading.append(dot, words.label, number);
    return heading;
  }

  #says(suggestion: Suggestion, words: SuggestionWords): HTMLElement[] {
    const meaning = paragraph("reader-card-meaning");
    const quote = document.createElement("q");
    quote.lang = articleOf(this.#view.state).language;
    quote.textContent = shortQuote(suggestion.quote);
    meaning.append(quote);
    if (words.meaning !== "") {
      const value = document.createElement("b");
      value.textContent = words.meaning;
      meaning.append(" → ", value);
    }
    const why = [
      ...words.reasons,
      ...(words.other === "" ? [] : [this.#host.words("orReading", { reading: words.other })]),
    ];
    return [meaning, ...why.map((text) => paragraph("reader-card-why", text))];
  }

  #buttons(suggestion: Suggestion): HTMLElement {
    const { words } = this.#host;
    const buttons = paragraph("reader-card-buttons");
    buttons.append(
      this.#button(words("accept"), acceptSuggestion, "↵", "Enter"),
      this.#button(words("reject"), rejectSuggestion, "X", "X"),
    );
    if (suggestion.others?.length)
      buttons.append(this.#button(words("otherReading"), otherReading, "R", "R"));
    return buttons;
  }

  #button(name: string, command: Command, cap: string, key: string): HTMLButtonElement {
    const button = document.createElement("button");
    button.type = "button";
    button.tabIndex = -1;
    button.setAttribute("aria-keyshortcuts", key);
    const shown = document.createElement("kbd");
    shown.textContent = cap;
    shown.setAttribute("aria-hidden", "true");
    button.append(name, shown);
    button.addEventListener("click", () => {
      command(this.#view.state, this.#view.dispatch.bind(this.#view));
      this.#view.focus();
    });
    return button;
  }
}

function paragraph(className: string, text = ""): HTMLElement {
  const element = document.createElement("div");
  element.className = className;
  element.textContent = text;
  return element;
}
