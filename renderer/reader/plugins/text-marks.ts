import type { EditorView } from "prosemirror-view";
import { articleOf } from "../article-state";
import type { TextRange } from "../reader-props";

/** Marks of text by the CSS Custom Highlight API: nothing in the document or its elements changes. */
export class TextMarks {
  readonly #view: EditorView;
  readonly #name: string;
  readonly #priority: number;
  #ranges: Range[] = [];

  /** `name` is that of `::highlight()`; all views share it. Of two marks the one of higher priority is on top. */
  constructor(view: EditorView, name: string, priority: number) {
    this.#view = view;
    this.#name = name;
    this.#priority = priority;
  }

  /** Marks these places and no others. Again after drawing: a DOM range does not follow text nodes that are replaced. */
  show(places: readonly TextRange[]): void {
    if (places.length === 0 && this.#ranges.length === 0) return;
    let highlight = CSS.highlights.get(this.#name);
    for (const range of this.#ranges) highlight?.delete(range);
    this.#ranges = places.map((place) => this.#rangeOf(place));
    if (!highlight) {
      highlight = new Highlight();
      highlight.priority = this.#priority;
      CSS.highlights.set(this.#name, highlight);
    }
    for (const range of this.#ranges) highlight.add(range);
  }

  #rangeOf({ start, end }: TextRange): Range {
    const { positions } = articleOf(this.#view.state);
    const range = document.createRange();
    const first = this.#view.domAtPos(positions.toPosition(start), 1);
    const last = this.#view.domAtPos(positions.toPosition(end), -1);
    range.setStart(first.node, first.offset);
    range.setEnd(last.node, last.offset);
    return range;
  }
}
