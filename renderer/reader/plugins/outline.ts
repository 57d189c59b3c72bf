import { Plugin } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { type ArticleState, articleOf, selectedSpan } from "../article-state";
import type { SpanEdge, TextRange } from "../reader-props";
import { dragBorder } from "./drag-border";
import { outlinePath, TextLayer } from "./layer";
import { drawnOf } from "./spans";

const svgNamespace = "http://www.w3.org/2000/svg";

/** Draws the outline of the selected span and, where it may be changed, handles at both ends. */
export function outlinePlugin(scroller: HTMLElement, titles: Record<SpanEdge, () => string>): Plugin {
  return new Plugin({ view: (view) => new Outline(view, scroller, titles) });
}

class Outline {
  readonly #view: EditorView;
  readonly #scroller: HTMLElement;
  readonly #layer: TextLayer;
  readonly #path = document.createElementNS(svgNamespace, "path");
  readonly #titles: Record<SpanEdge, () => string>;
  readonly #handles: Record<SpanEdge, HTMLElement>;
  readonly #resized: ResizeObserver;
  #shown: ArticleState | null = null;
  #window: TextRange | null = null;
  #stopDrag: (() => void) | null = null;

  constructor(view: EditorView, scroller: HTMLElement, titles: Record<SpanEdge, () => string>) {
    this.#view = view;
    this.#scroller = scroller;
    this.#layer = new TextLayer(view, "reader-outline");
    const svg = document.createElementNS(svgNamespace, "svg");
    svg.append(this.#path);
    this.#layer.element.append(svg);
    this.#layer.element.setAttribute("aria-hidden", "true");
    this.#titles = titles;
    this.#handles = { start: this.#handle("start"), end: this.#handle("end") };
    this.#resized = new ResizeObserver(() => this.#draw());
    this.#resized.observe(view.dom);
    this.update();
  }

  update(): void {
    const article = articleOf(this.#view.state);
    const { window } = drawnOf(this.#view.state);
    if (article === this.#shown && window === this.#window) return;
    const nothing = this.#shown?.selected == null && article.selected === null;
    this.#shown = article;
    this.#window = window;
    if (!nothing) this.#draw();
  }

  destroy(): void {
    this.#stopDrag?.();
    this.#resized.disconnect();
    this.#layer.remove();
  }

  #handle(edge: SpanEdge): HTMLElement {
    const handle = document.createElement("div");
    handle.className = `reader-handle reader-handle-${edge}`;
    handle.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      event.preventDefault();
      this.#layer.element.classList.add("dragging");
      this.#stopDrag = dragBorder(
        this.#view,
        this.#scroller,
        edge,
        event,
        handle.getBoundingClientRect(),
        () => {
          this.#stopDrag = null;
          this.#layer.element.classList.remove("dragging");
        },
      );
    });
    this.#layer.element.append(handle);
    return handle;
  }

  #draw(): void {
    const article = articleOf(this.#view.state);
    const span = selectedSpan(this.#view.state);
    const place = article.preview ?? span;
    const { window } = drawnOf(this.#view.state);
    const start = Math.max(place?.start ?? 0, window.start);
    const end = Math.min(place?.end ?? 0, window.end);
    const lines =
      span && start < end
        ? this.#layer.linesBetween(article.positions.toPosition(start), article.positions.toPosition(end))
        : [];
    this.#layer.element.hidden = lines.length === 0;
    const [first, last] = [lines[0], lines.at(-1)];
    if (!span || !place || !first || !last) return;
    this.#layer.element.dataset.label = span.label;
    this.#path.setAttribute("d", outlinePath(lines, 1.5));
    this.#place(
      "start",
      !article.readOnly && place.start >= window.start,
      first.left,
      first.top,
      first.bottom,
    );
    this.#place("end", !article.readOnly && place.end <= window.end, last.right, last.top, last.bottom);
  }

  #place(edge: SpanEdge, visible: boolean, x: number, top: number, bottom: number): void {
    const handle = this.#handles[edge];
    handle.hidden = !visible;
    handle.title = this.#titles[edge]();
    handle.style.setProperty("translate", `${x}px ${top}px`);
    handle.style.setProperty("height", `${bottom - top}px`);
  }
}
