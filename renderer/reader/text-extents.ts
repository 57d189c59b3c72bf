import type { EditorView } from "prosemirror-view";
import { articleOf } from "./article-state";
import type { TextRange } from "./reader-props";

/** From the top of the first line to the bottom of the last one, CSS pixels. */
export interface Extent {
  top: number;
  bottom: number;
}

/** Where text stands, measured once as long as the lines stay where they are. */
export class TextExtents {
  readonly #view: EditorView;
  readonly #known = new Map<string, Extent>();
  #layout: readonly unknown[] = [];
  /** The box of the text as it was seen in this task. */
  #seen: DOMRect | null = null;

  constructor(view: EditorView) {
    this.#view = view;
  }

  /**
   * The lines of `range` in the viewport, exactly, in view or not; null while nothing is laid out. Within a task where
   * the text stands is looked at once: those who ask for many places draw what they are told in between.
   */
  of(range: TextRange): Extent | null {
    const { top, width } = this.#seen ?? this.#look();
    if (width === 0) return null;
    const key = `${range.start} ${range.end}`;
    const known = this.#known.get(key) ?? this.#measured(range);
    this.#known.set(key, known);
    return { top: known.top + top, bottom: known.bottom + top };
  }

  /** The text was scrolled in this task. */
  moved(): void {
    this.#seen = null;
  }

  #look(): DOMRect {
    const { dom, state } = this.#view;
    // What was never laid out has an estimated height, and everything below it a wrong place.
    dom.parentElement?.classList.add("laid-out");
    const box = dom.getBoundingClientRect();
    const layout = [box.width, box.height, articleOf(state).lineEnds];
    if (layout.some((part, index) => part !== this.#layout[index])) this.#known.clear();
    this.#layout = layout;
    this.#seen = box;
    queueMicrotask(() => this.moved());
    return box;
  }

  /** Relative to the top of the text. */
  #measured({ start, end }: TextRange): Extent {
    const { positions } = articleOf(this.#view.state);
    const origin = this.#view.dom.getBoundingClientRect().top;
    const first = this.#view.coordsAtPos(positions.toPosition(start), 1);
    const last = start < end ? this.#view.coordsAtPos(positions.toPosition(end), -1) : first;
    return { top: first.top - origin, bottom: last.bottom - origin };
  }
}
