import { Plugin } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import type { Span } from "#shared/model/annotations";
import { type ArticleState, articleOf, selectedSpan } from "../article-state";
import { linkEndsOf, targetLabels } from "../link-index";
import type { TextRange } from "../reader-props";
import type { ScreenWords } from "../screen-words";
import { LinkDrag } from "./drag-link";
import { type Box, TextLayer } from "./layer";
import { drawPartners, measurePartners, PartnerPictures } from "./partners";
import { spansUnder } from "./pointer";
import { drawnOf } from "./spans";

/** What showing and dragging links needs from the app. */
export interface LinksHost extends ScreenWords {
  /** Whether links can be dragged here. */
  canLink(): boolean;
}

/**
 * Outlines what the selected span is linked with, faintly also what the one under the pointer is, and lets a link be
 * dragged: from the handle in the margin, or with Alt from the selected span.
 */
export function linksPlugin(scroller: HTMLElement, host: LinksHost): Plugin {
  let links: Links | null = null;
  return new Plugin({
    view(view) {
      links = new Links(view, scroller, host);
      return links;
    },
    props: {
      handleDOMEvents: {
        mousedown: (view, event) => {
          if (!event.altKey || event.button !== 0) return false;
          const span = selectedSpan(view.state);
          if (!span || !spansUnder(view, event.target).includes(span)) return false;
          const started = links?.drag(span, event) ?? false;
          if (started) event.preventDefault();
          return started;
        },
        pointermove: (_view, event) => {
          links?.hover(event);
          return false;
        },
        pointerleave: (_view, event) => {
          links?.leave(event.relatedTarget);
          return false;
        },
      },
    },
  });
}

class Links {
  readonly #view: EditorView;
  readonly #scroller: HTMLElement;
  readonly #host: LinksHost;
  readonly #layer: TextLayer;
  readonly #pictures: PartnerPictures;
  readonly #handles: Record<"selected" | "hovered", HTMLElement>;
  readonly #resized: ResizeObserver;
  #article: ArticleState | null = null;
  #window: TextRange | null = null;
  #hovered: string | null = null;
  /** Where the hovered span's lines lie: from there to its handle the pointer may leave it. */
  #hoveredBox: Pick<Box, "top" | "bottom"> | null = null;
  #drag: LinkDrag | null = null;
  #frame = 0;

  constructor(view: EditorView, scroller: HTMLElement, host: LinksHost) {
    this.#view = view;
    this.#scroller = scroller;
    this.#host = host;
    this.#layer = new TextLayer(view, "reader-links");
    this.#layer.element.setAttribute("aria-hidden", "true");
    this.#pictures = new PartnerPictures(this.#layer.element);
    this.#handles = { selected: this.#handle(), hovered: this.#handle() };
    this.#layer.element.addEventListener("pointerleave", (event) => this.leave(event.relatedTarget));
    this.#resized = new ResizeObserver(() => this.#draw());
    this.#resized.observe(view.dom);
    this.update();
  }

  update(): void {
    const [before, article] = [this.#article, articleOf(this.#view.state)];
    const { window } = drawnOf(this.#view.state);
    this.#article = article;
    const same =
      window === this.#window &&
      before?.selected === article.selected &&
      before.screenLanguage === article.screenLanguage &&
      before.index === article.index &&
      before.links === article.links &&
      before.roles === article.roles &&
      before.preview === article.preview &&
      before.labels === article.labels &&
      before.lineEnds === article.lineEnds &&
      before.readOnly === article.readOnly;
    this.#window = window;
    const nothing = article.selected === null && this.#hovered === null && before?.selected == null;
    if (same || nothing) return;
    // What was just selected gets its handle and its partners in the same picture as its outline.
    if (before && before.selected !== article.selected) this.#draw();
    else this.#later();
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame);
    this.#drag?.stop();
    this.#resized.disconnect();
    this.#layer.remove();
  }

  /** Begins to drag a link from `span`; false when nothing can be linked. */
  drag(span: Span, event: MouseEvent): boolean {
    if (!this.#canLink(span)) return false;
    this.#drag?.stop();
    this.#drag = new LinkDrag(this.#view, this.#scroller, this.#layer, span, event, () => {
      this.#drag = null;
    });
    return true;
  }

  hover(event: PointerEvent): void {
    if (event.buttons !== 0 || this.#drag) return;
    const { links } = articleOf(this.#view.state);
    const spans = spansUnder(this.#view, event.target);
    const span = spans.find((one) => linkEndsOf(links, one.id).length > 0 || this.#canLink(one));
    if (span) this.#hover(span.id);
    else if (!this.#nearHandle(event)) this.#hover(null);
  }

  leave(to: EventTarget | null): void {
    if (this.#drag || (to instanceof Node && this.#layer.element.contains(to))) return;
    if (to instanceof Node && this.#view.dom.contains(to)) return;
    this.#hover(null);
  }

  #hover(id: string | null): void {
    if (this.#hovered === id) return;
    this.#hovered = id;
    this.#hoveredBox = null;
    this.#later();
  }

  #nearHandle({ clientX, clientY }: PointerEvent): boolean {
    if (!this.#hoveredBox) return false;
    const at = this.#layer.toLayer({ left: clientX, right: clientX, top: clientY, bottom: clientY });
    const { top, bottom } = this.#hoveredBox;
    return at.top >= top && at.top <= bottom;
  }

  #canLink(span: Span): boolean {
    const article = articleOf(this.#view.state);
    return !article.readOnly && this.#host.canLink() && targetLabels(article, span.label).length > 0;
  }

  #handle(): HTMLElement {
    const handle = document.createElement("div");
    handle.className = "reader-link-handle";
    handle.hidden = true;
    handle.addEventListener("pointerdown", (event) => {
      const span = articleOf(this.#view.state).index.get(handle.dataset.from ?? "");
      if (event.button !== 0 || !span) return;
      // The caret stays where it is, and no text is selected on the way.
      event.preventDefault();
      this.drag(span, event);
    });
    this.#layer.element.append(handle);
    return handle;
  }

  #later(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#draw());
  }

  #draw(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const { index } = articleOf(this.#view.state);
    const selected = selectedSpan(this.#view.state);
    const hovered = this.#hovered === null ? undefined : index.get(this.#hovered);
    const other = hovered === selected ? undefined : hovered;
    const selectedLines = this.#linesOf(selected);
    const hoveredLines = this.#linesOf(other);
    const [first, last] = [hoveredLines[0], hoveredLines.at(-1)];
    this.#hoveredBox = first && last ? { top: first.top, bottom: last.bottom } : null;
    const partners = [
      ...measurePartners(this.#view, this.#layer, selected, false),
      ...measurePartners(this.#view, this.#layer, other, true),
    ];
    drawPartners(this.#pictures, partners, selectedLines, this.#layer.textEdge());
    this.#placeHandle("selected", selected, selectedLines[0]);
    this.#placeHandle("hovered", other, first);
  }

  #linesOf(span: Span | undefined): Box[] {
    const { positions, preview } = articleOf(this.#view.state);
    const { window } = drawnOf(this.#view.state);
    const place = span && preview?.id === span.id ? preview : span;
    if (!place || place.end <= window.start || place.start >= window.end) return [];
    const from = Math.max(place.start, window.start);
    const to = Math.min(place.end, window.end);
    return this.#layer.linesBetween(positions.toPosition(from), positions.toPosition(to));
  }

  #placeHandle(kind: "selected" | "hovered", span: Span | undefined, line: Box | undefined): void {
    const handle = this.#handles[kind];
    const visible = span !== undefined && line !== undefined && this.#canLink(span);
    handle.hidden = !visible;
    if (!visible) return;
    handle.title = this.#host.words("linkHandle");
    handle.dataset.from = span.id;
    handle.dataset.label = span.label;
    handle.style.setProperty("translate", `0 ${line.top}px`);
    handle.style.setProperty("height", `${line.bottom - line.top}px`);
  }
}
