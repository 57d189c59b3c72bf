import { Plugin } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { estimatedHeight } from "../article-doc";
import { articleOf } from "../article-state";
import type { ArticlePositions } from "../positions";
import type { TextRange } from "../reader-props";
import { drawnOf, drawWindow } from "./spans";

/** Spans are drawn up to so many view heights above and below the view… */
const drawAhead = 1;
/** …and drawn anew when fewer than this are left on a side. */
const keepAhead = 0.4;

/** What is near the view before anything was laid out: enough text for `height` CSS pixels at `size` pixels. */
export function firstWindow(positions: ArticlePositions, height: number, size: number): TextRange {
  let room = (height * (1 + keepAhead)) / size;
  for (let index = 0; index < positions.sectionStarts.length; index++) {
    const { start, end } = positions.sectionRange(index);
    const paragraphs = positions.paragraphsOfSection(index);
    const tall = estimatedHeight(paragraphs);
    room -= tall;
    if (room > 0) continue;
    // A single paragraph longer than the screen: its beginning is enough.
    const beyond = paragraphs.length === 1 ? (-room / tall) * (end - start) : 0;
    return { start: 0, end: Math.max(start, Math.ceil(end - beyond)) };
  }
  return { start: 0, end: positions.length };
}

/** Keeps the drawn spans to those near what `scroller` shows. */
export function nearViewPlugin(scroller: HTMLElement): Plugin {
  return new Plugin({ view: (view) => new NearView(view, scroller) });
}

class NearView {
  readonly #view: EditorView;
  readonly #scroller: HTMLElement;
  readonly #resized: ResizeObserver;
  #frame = 0;

  constructor(view: EditorView, scroller: HTMLElement) {
    this.#view = view;
    this.#scroller = scroller;
    scroller.addEventListener("scroll", this.#later, { passive: true });
    this.#resized = new ResizeObserver(this.#later);
    this.#resized.observe(scroller);
    this.#resized.observe(view.dom);
  }

  destroy(): void {
    this.#scroller.removeEventListener("scroll", this.#later);
    this.#resized.disconnect();
    cancelAnimationFrame(this.#frame);
  }

  readonly #later = (): void => {
    if (this.#frame === 0) {
      this.#frame = requestAnimationFrame(() => {
        this.#frame = 0;
        drawNearView(this.#view, this.#scroller);
      });
    }
  };
}

/** Draws the spans near the view now, if those that are drawn do not reach far enough. */
export function drawNearView(view: EditorView, scroller: HTMLElement): void {
  const { window } = drawnOf(view.state);
  const { length } = articleOf(view.state).positions;
  if (window.start === 0 && window.end === length) return;
  const needed = textNear(view, scroller, keepAhead);
  if (needed.start >= window.start && needed.end <= window.end) return;
  view.dispatch(drawWindow(view.state.tr, textNear(view, scroller, drawAhead)));
}

/** The text from `ahead` view heights above the view to as many below it, in whole sections where they are short. */
function textNear(view: EditorView, scroller: HTMLElement, ahead: number): TextRange {
  const { positions } = articleOf(view.state);
  const sections = view.dom.children;
  const shown = scroller.getBoundingClientRect();
  const top = shown.top - ahead * shown.height;
  const bottom = shown.bottom + ahead * shown.height;
  const first = findSection(sections, (rect) => rect.bottom >= top);
  let last = first;
  while (last + 1 < sections.length && rectOf(sections, last + 1).top < bottom) last++;
  return {
    start: offsetInside(positions.sectionRange(first), rectOf(sections, first), top, -1),
    end: offsetInside(positions.sectionRange(last), rectOf(sections, last), bottom, 1),
  };
}

function rectOf(sections: HTMLCollection, index: number): DOMRect {
  return sections[index]?.getBoundingClientRect() ?? new DOMRect();
}

function findSection(sections: HTMLCollection, holds: (rect: DOMRect) => boolean): number {
  let low = 0;
  let high = sections.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(rectOf(sections, middle))) high = middle;
    else low = middle + 1;
  }
  return low;
}

const longSection = 8192;
const spare = 4096;

/** In a section of one endless paragraph only the part near `y`, by proportion and with plenty to spare. */
function offsetInside(section: TextRange, rect: DOMRect, y: number, side: -1 | 1): number {
  const length = section.end - section.start;
  const edge = side < 0 ? section.start : section.end;
  if (length <= longSection || rect.height <= 0) return edge;
  const share = Math.min(1, Math.max(0, (y - rect.top) / rect.height));
  const offset = Math.round(section.start + share * length + side * spare);
  return Math.min(section.end, Math.max(section.start, offset));
}
