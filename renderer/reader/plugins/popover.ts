import { Plugin } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { type ArticleState, articleOf, labelOf, selectedSpan } from "../article-state";
import { maskText, relabelSpan, removeSpan, unmaskText } from "../commands/change-span";
import { tagWith } from "../commands/tag";
import { inspectSpan, noteSpan } from "../commands/walk";
import type { Command } from "../requests";
import type { ScreenWords } from "../screen-words";
import { type Box, TextLayer } from "./layer";
import { pickSpan, spansUnder } from "./pointer";

/** What the popover needs from the app. */
export interface PopoverHost extends ScreenWords {
  /** Whether text can be taken out of the article here. */
  canMask(): boolean;
}

/** The popover beside a selection made with the pointer, and on a right click. Everything in it has a key as well. */
export function popoverPlugin(scroller: HTMLElement, host: PopoverHost): Plugin {
  return new Plugin({ view: (view) => new Popover(view, scroller, host) });
}

type Shown = { kind: "text"; menu: boolean } | { kind: "span"; id: string; at: Box };

class Popover {
  readonly #view: EditorView;
  readonly #scroller: HTMLElement;
  readonly #host: PopoverHost;
  readonly #layer: TextLayer;
  readonly #listening = new AbortController();
  #shown: Shown | null = null;
  #article: ArticleState;
  #pressed = false;

  constructor(view: EditorView, scroller: HTMLElement, host: PopoverHost) {
    this.#view = view;
    this.#scroller = scroller;
    this.#host = host;
    this.#article = articleOf(view.state);
    this.#layer = new TextLayer(view, "reader-popover");
    const { element } = this.#layer;
    element.hidden = true;
    element.setAttribute("role", "toolbar");
    const { signal } = this.#listening;
    // The selection must survive a press on a button.
    element.addEventListener("mousedown", (event) => event.preventDefault(), { signal });
    view.dom.addEventListener("pointerdown", this.#press, { signal });
    view.dom.addEventListener("contextmenu", this.#menu, { signal });
    view.dom.addEventListener("keydown", () => this.#shown?.kind === "span" && this.#hide(), { signal });
    view.dom.addEventListener("blur", () => this.#hide(), { signal });
    window.addEventListener("pointerup", this.#release, { signal });
  }

  update(): void {
    const article = articleOf(this.#view.state);
    const before = this.#article;
    this.#article = article;
    if (!this.#shown) return;
    const changed =
      article.spans !== before.spans ||
      article.readOnly !== before.readOnly ||
      article.screenLanguage !== before.screenLanguage;
    const gone =
      this.#shown.kind === "text" ? this.#view.state.selection.empty : article.selected !== this.#shown.id;
    if (changed || gone) this.#hide();
    else if (!this.#pressed) this.#place();
  }

  destroy(): void {
    this.#listening.abort();
    this.#layer.remove();
  }

  readonly #press = (event: PointerEvent): void => {
    this.#pressed = event.button === 0;
    this.#hide();
  };

  readonly #release = (): void => {
    if (!this.#pressed) return;
    this.#pressed = false;
    // The selection of this press reaches the state with the selectionchange event that follows.
    requestAnimationFrame(() => {
      if (this.#listening.signal.aborted || this.#view.state.selection.empty || this.#article.readOnly)
        return;
      if (this.#view.hasFocus()) this.#show({ kind: "text", menu: false });
    });
  };

  readonly #menu = (event: MouseEvent): void => {
    event.preventDefault();
    this.#pressed = false;
    const position = this.#view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? -1;
    const { from, to, empty } = this.#view.state.selection;
    if (!empty && position >= from && position <= to) {
      if (!this.#article.readOnly) this.#show({ kind: "text", menu: true });
      return;
    }
    const spans = spansUnder(this.#view, event.target);
    const span = spans.find(({ id }) => id === articleOf(this.#view.state).selected) ?? spans[0];
    if (!span) return;
    pickSpan(this.#view, span);
    const line = this.#view.coordsAtPos(Math.max(0, position));
    const at = { left: event.clientX, right: event.clientX, top: line.top, bottom: line.bottom };
    this.#show({ kind: "span", id: span.id, at: this.#layer.toLayer(at) });
  };

  #hide(): void {
    this.#shown = null;
    this.#layer.element.hidden = true;
  }

  #show(shown: Shown): void {
    this.#shown = shown;
    const buttons = shown.kind === "text" ? this.#textButtons(shown.menu) : this.#spanButtons();
    const { element } = this.#layer;
    element.replaceChildren(...buttons);
    element.setAttribute("aria-label", this.#host.words(shown.kind === "text" ? "tagAs" : "spanActions"));
    element.hidden = buttons.length === 0;
    this.#place();
  }

  #textButtons(menu: boolean): HTMLElement[] {
    const { words } = this.#host;
    const buttons = this.#openLabels().map((label) =>
      this.#button(label.name, tagWith(label.id), label.key, label.id),
    );
    if (menu && this.#host.canMask()) {
      buttons.push(this.#button(words("mask"), maskText("other")), this.#button(words("unmask"), unmaskText));
    }
    buttons.push(this.#button(words("note"), noteSpan, "N"));
    return buttons.filter((button, index) => index < this.#openLabels().length || !button.disabled || !menu);
  }

  #spanButtons(): HTMLElement[] {
    const { words } = this.#host;
    const span = selectedSpan(this.#view.state);
    const buttons = [this.#button(words("inspect"), inspectSpan, "↵")];
    if (this.#article.readOnly || !span) return buttons;
    buttons.push(this.#button(words("note"), noteSpan, "N"));
    for (const label of this.#openLabels()) {
      if (label.id === span.label) continue;
      const name = words("relabel", { label: labelOf(this.#article, label.id)?.name ?? label.id });
      buttons.push(this.#button(name, relabelSpan(label.id), undefined, label.id));
    }
    return [...buttons, this.#button(words("remove"), removeSpan, "⌫")];
  }

  #openLabels() {
    return articleOf(this.#view.state).labels.filter((label) => !label.retired);
  }

  #button(name: string, command: Command, key?: string, label?: string): HTMLButtonElement {
    const button = document.createElement("button");
    button.type = "button";
    button.tabIndex = -1;
    button.disabled = !command(this.#view.state);
    if (label !== undefined) {
      const dot = document.createElement("span");
      dot.className = `reader-dot reader-dot-${labelOf(this.#article, label)?.shape ?? "underline"}`;
      dot.dataset.label = label;
      button.append(dot);
      // The first paragraph of the guideline; all of it is behind F1.
      button.title = labelOf(this.#article, label)?.guideline.split(/\n\s*\n/, 1)[0] ?? "";
    }
    button.append(name);
    if (key) {
      const cap = document.createElement("kbd");
      cap.textContent = key;
      cap.setAttribute("aria-hidden", "true");
      button.setAttribute("aria-keyshortcuts", key === "↵" ? "Enter" : key === "⌫" ? "Delete" : key);
      button.append(cap);
    }
    button.addEventListener("click", () => {
      this.#hide();
      command(this.#view.state, this.#view.dispatch.bind(this.#view));
      this.#view.focus();
    });
    return button;
  }

  #place(): void {
    if (!this.#shown) return;
    const around = this.#shown.kind === "text" ? this.#selectionBox() : this.#shown.at;
    this.#layer.placeBeside(around, around.right, this.#scroller);
  }

  /** From the top of the first selected line to the bottom of the last one; `right` is where the selection ends. */
  #selectionBox(): Box {
    const { from, to } = this.#view.state.selection;
    const first = this.#layer.toLayer(this.#view.coordsAtPos(from, 1));
    const last = this.#layer.toLayer(this.#view.coordsAtPos(to, -1));
    return { left: first.left, top: first.top, right: last.right, bottom: last.bottom };
  }
}
