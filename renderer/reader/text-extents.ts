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

  constructor(view: EditorView) {
    this.#view = view;
  }

  /** The lines of `range` in the viewport, exactly, in view or not; null while nothing is laid out. */
  of(range: TextRange): Extent | null {
    const { dom, state } = this.#view;
    // What was never laid out has an estimated height, and everything below it a wrong place.
    dom.parentElement?.classList.add("laid-out");
    const { top, width, height } = dom.getBoundingClientRect();
    if (width === 0) return null;
    const layout = [width, height, articleOf(state).lineEnds];
    if (layout.some((part, index) => part !== this.#layout[index])) this.#known.clear();
    this.#layout = layout;
    const key = `${range.start} ${range.end}`;
    const known = this.#known.get(key) ?? this.#measured(range, top);
    this.#known.set(key, known);
    return { top: known.top + top, bottom: known.bottom + top };
  }

  /** Relative to the top of the text. */
  #measured({ start, end }: TextRange, origin: number): Extent {
    const { positions } = articleOf(this.#view.state);
    const first = this.#view.coordsAtPos(positions.toPosition(start), 1);
    const last = start < end ? this.#view.coordsAtPos(positions.toPosition(end), -1) : first;
    return { top: first.top - origin, bottom: last.bottom - origin };
  }
}
