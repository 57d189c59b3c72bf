import type { EditorView } from "prosemirror-view";
import type { Span } from "#shared/model/annotations";
import { articleOf } from "../article-state";
import { rolesBetween, targetLabels } from "../link-index";
import { ask } from "../requests";
import { scrollAtEdge } from "./edge-scroll";
import { outlinePath, type TextLayer } from "./layer";
import { spansUnder } from "./pointer";
import { setAttribute, svgElement } from "./svg";

/** Less than this many CSS pixels is a click and no dragging. */
const leastWay = 4;

/**
 * A link on its way: a line follows the pointer, spans that can be linked to are lit up, letting go over one asks for
 * the link, Escape gives up.
 */
export class LinkDrag {
  readonly #view: EditorView;
  readonly #scroller: HTMLElement;
  readonly #layer: TextLayer;
  readonly #from: Span;
  readonly #done: () => void;
  readonly #svg = svgElement("svg");
  readonly #line = svgElement("path", "drag-line");
  readonly #outline = svgElement("path", "drag-target");
  readonly #role = document.createElement("span");
  readonly #lights = new CSSStyleSheet();
  readonly #listening = new AbortController();
  readonly #grabbed: { x: number; y: number };
  readonly #start: { x: number; y: number };
  #pointer: { x: number; y: number };
  #moved = false;
  #target: Span | null = null;
  #frame = 0;

  constructor(
    view: EditorView,
    scroller: HTMLElement,
    layer: TextLayer,
    from: Span,
    grabbed: MouseEvent,
    done: () => void,
  ) {
    this.#view = view;
    this.#scroller = scroller;
    this.#layer = layer;
    this.#from = from;
    this.#done = done;
    this.#grabbed = { x: grabbed.clientX, y: grabbed.clientY };
    this.#pointer = this.#grabbed;
    this.#start = this.#toLayer(this.#grabbed);
    this.#svg.append(this.#line, this.#outline);
    this.#role.className = "reader-role drag-role";
    const { signal } = this.#listening;
    window.addEventListener("pointermove", this.#move, { signal });
    window.addEventListener("pointerup", () => this.#finish(true), { signal });
    window.addEventListener("pointercancel", () => this.stop(), { signal });
    window.addEventListener("blur", () => this.stop(), { signal });
    window.addEventListener("keydown", this.#key, { signal, capture: true });
  }

  /** Gives up. */
  stop(): void {
    this.#finish(false);
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    event.preventDefault();
    this.#view.dispatch(ask(this.#view.state.tr, { kind: "say", message: "linkCancelled" }));
    this.#finish(false);
  };

  readonly #move = (event: PointerEvent): void => {
    this.#pointer = { x: event.clientX, y: event.clientY };
    const way = Math.hypot(event.clientX - this.#grabbed.x, event.clientY - this.#grabbed.y);
    if (!this.#moved && way >= leastWay) this.#show();
    if (this.#moved && this.#frame === 0) this.#frame = requestAnimationFrame(this.#follow);
  };

  #show(): void {
    this.#moved = true;
    const { element } = this.#layer;
    element.append(this.#svg, this.#role);
    element.classList.add("dragging");
    element.dataset.label = this.#from.label;
    const targets = targetLabels(articleOf(this.#view.state), this.#from.label);
    // A style sheet of its own: classes on the text's elements would look to ProseMirror as if the text was changed.
    const lit = targets.map((label) => `.reader .span[data-label=${JSON.stringify(label)}]`).join();
    this.#lights.replaceSync(`${lit}{background-color:var(--c-tint-2)}`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.#lights];
  }

  readonly #follow = (): void => {
    this.#frame = 0;
    const { x, y } = this.#pointer;
    if (scrollAtEdge(this.#scroller, y)) this.#frame = requestAnimationFrame(this.#follow);
    const to = this.#toLayer(this.#pointer);
    this.#target = this.#targetAt(x, y);
    const { positions, roles } = articleOf(this.#view.state);
    const lines = this.#target
      ? this.#layer.linesBetween(
          positions.toPosition(this.#target.start),
          positions.toPosition(this.#target.end),
        )
      : [];
    setAttribute(this.#line, "d", `M${this.#start.x} ${this.#start.y}L${to.x} ${to.y}`);
    setAttribute(this.#outline, "d", outlinePath(lines, 2));
    setAttribute(this.#outline, "data-label", this.#target?.label ?? "");
    const between = this.#target ? rolesBetween(roles, this.#from.label, this.#target.label) : [];
    this.#role.textContent = between.map(({ name }) => name).join(" / ");
    this.#role.hidden = between.length === 0;
    const room = this.#layer.textEdge() - this.#role.offsetWidth;
    this.#role.style.setProperty("translate", `${Math.max(0, Math.min(to.x + 12, room))}px ${to.y + 14}px`);
  };

  #targetAt(x: number, y: number): Span | null {
    const { roles } = articleOf(this.#view.state);
    const under = spansUnder(this.#view, document.elementFromPoint(x, y));
    const { id, label } = this.#from;
    return under.find((span) => span.id !== id && rolesBetween(roles, label, span.label).length > 0) ?? null;
  }

  #toLayer({ x, y }: { x: number; y: number }): { x: number; y: number } {
    const { left, top } = this.#layer.toLayer({ left: x, right: x, top: y, bottom: y });
    return { x: left, y: top };
  }

  #finish(keep: boolean): void {
    if (this.#listening.signal.aborted) return;
    this.#listening.abort();
    cancelAnimationFrame(this.#frame);
    this.#svg.remove();
    this.#role.remove();
    this.#layer.element.classList.remove("dragging");
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.#lights);
    this.#done();
    const target = keep && this.#moved ? this.#targetAt(this.#pointer.x, this.#pointer.y) : null;
    if (!target) return;
    const request = { kind: "link-drag", from: this.#from.id, to: target.id } as const;
    this.#view.dispatch(ask(this.#view.state.tr, request));
  }
}
