import { Plugin } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { type ArticleState, articleOf } from "../article-state";
import { minimapMarks } from "../minimap-picture";

/** A mark is at least so high, CSS pixels; neighbouring ones must stay apart. */
const smallestMark = 2;

/** Draws where the spans are into `place` and scrolls where it is pressed. */
export function minimapPlugin(place: HTMLElement, scroller: HTMLElement): Plugin {
  return new Plugin({ view: (view) => new Minimap(view, place, scroller) });
}

class Minimap {
  readonly #view: EditorView;
  readonly #place: HTMLElement;
  readonly #scroller: HTMLElement;
  readonly #canvas = document.createElement("canvas");
  readonly #shown = document.createElement("div");
  readonly #probe = document.createElement("i");
  readonly #listening = new AbortController();
  readonly #resized: ResizeObserver;
  readonly #themed: MutationObserver;
  #article: ArticleState | null = null;
  #frame = 0;
  #stale = true;

  constructor(view: EditorView, place: HTMLElement, scroller: HTMLElement) {
    this.#view = view;
    this.#place = place;
    this.#scroller = scroller;
    this.#shown.className = "reader-minimap-view";
    place.replaceChildren(this.#canvas, this.#shown, this.#probe);
    const { signal } = this.#listening;
    scroller.addEventListener("scroll", this.#follow, { passive: true, signal });
    place.addEventListener("pointerdown", this.#press, { signal });
    place.addEventListener("pointermove", this.#press, { signal });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", this.#redraw, { signal });
    matchMedia("(forced-colors: active)").addEventListener("change", this.#redraw, { signal });
    this.#resized = new ResizeObserver(this.#redraw);
    this.#resized.observe(place);
    this.#resized.observe(view.dom);
    this.#themed = new MutationObserver(this.#redraw);
    this.#themed.observe(document.documentElement, { attributeFilter: ["data-theme", "class"] });
  }

  update(): void {
    const article = articleOf(this.#view.state);
    const same = this.#article;
    this.#article = article;
    if (same?.index !== article.index || same.labels !== article.labels) this.#redraw();
  }

  destroy(): void {
    this.#listening.abort();
    this.#resized.disconnect();
    this.#themed.disconnect();
    cancelAnimationFrame(this.#frame);
    this.#place.replaceChildren();
  }

  readonly #redraw = (): void => {
    this.#stale = true;
    this.#follow();
  };

  readonly #follow = (): void => {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#moveView();
      if (!this.#stale) return;
      this.#stale = false;
      // Not in the frame that paints the change itself.
      setTimeout(() => this.#listening.signal.aborted || this.#draw());
    });
  };

  #moveView(): void {
    const { scrollTop, clientHeight, scrollHeight } = this.#scroller;
    const height = this.#place.clientHeight;
    this.#shown.style.setProperty("translate", `0 ${(scrollTop / scrollHeight) * height}px`);
    this.#shown.style.setProperty("height", `${(clientHeight / scrollHeight) * height}px`);
    this.#shown.hidden = scrollHeight <= clientHeight + 1;
  }

  #draw(): void {
    const { index, labels, positions } = articleOf(this.#view.state);
    const scale = devicePixelRatio;
    const width = Math.round(this.#place.clientWidth * scale);
    const rows = Math.round(this.#place.clientHeight * scale);
    if (width === 0 || rows === 0) return;
    this.#canvas.width = width;
    this.#canvas.height = rows;
    const pen = this.#canvas.getContext("2d");
    if (!pen) return;
    const origin = this.#scroller.getBoundingClientRect().top - this.#scroller.scrollTop;
    const stretches = [...this.#view.dom.children].map((section, number) => {
      const { top, height } = section.getBoundingClientRect();
      return { ...positions.sectionRange(number), top: top - origin, height };
    });
    const names = labels.map(({ id }) => id);
    const marks = minimapMarks(index.spans, names, stretches, this.#scroller.scrollHeight, rows);
    const colours = new Map(names.map((label) => [label, this.#colourOf(label)]));
    const tints = new Set(labels.filter(({ shape }) => shape === "tint").map(({ id }) => id));
    // Tints fill the width, lines lie over them from the left: shape and not only colour.
    for (const tint of [true, false]) {
      for (const { label, top, bottom } of marks) {
        if (tints.has(label) !== tint) continue;
        pen.fillStyle = colours.get(label) ?? "gray";
        const height = Math.max(bottom - top, Math.round(smallestMark * scale));
        pen.fillRect(0, top, tint ? width : Math.ceil(width * 0.7), height);
      }
    }
  }

  #colourOf(label: string): string {
    this.#probe.dataset.label = label;
    return getComputedStyle(this.#probe).color;
  }

  readonly #press = (event: PointerEvent): void => {
    if ((event.buttons & 1) === 0) return;
    event.preventDefault();
    if (event.type === "pointerdown") this.#place.setPointerCapture(event.pointerId);
    const { top, height } = this.#place.getBoundingClientRect();
    const { scrollHeight, clientHeight } = this.#scroller;
    this.#scroller.scrollTop = ((event.clientY - top) / height) * scrollHeight - clientHeight / 2;
  };
}
