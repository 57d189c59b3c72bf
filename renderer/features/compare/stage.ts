import type { Range } from "#shared/text/words";
import type { ColumnHandle } from "./column";
import { isInView } from "./ribbon-path";

/** Looks where things are and answers what draws them: nothing is looked at after something was changed. */
export type Drawing = () => (() => void) | undefined;

/** The columns on the screen: where things are in them, scrolling them together, telling who draws between them. */
export class Stage {
  readonly #handles: Array<ColumnHandle | null> = [];
  readonly #drawings = new Set<Drawing>();
  readonly #scrolled = new Map<number, number>();
  #frame = 0;
  /** Whether scrolling one column scrolls the others by as much. */
  locked = false;

  /** Called by a column when it comes and, with null, when it goes. */
  set(column: number, handle: ColumnHandle | null): void {
    this.#handles[column] = handle;
    // How far it is scrolled is looked at in the next frame: now all would have to be laid out for it.
    this.#scrolled.delete(column);
    this.redraw();
  }

  column(column: number): ColumnHandle | null {
    return this.#handles[column] ?? null;
  }

  /** Runs `drawing` in the next frame, and in the one after anything moved; the returned function ends it. */
  onDraw(drawing: Drawing): () => void {
    this.#drawings.add(drawing);
    this.redraw();
    return () => this.#drawings.delete(drawing);
  }

  /** Has everything between the columns drawn in the next frame. */
  redraw(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#handles.forEach((_, column) => {
        if (!this.#scrolled.has(column)) this.#note(column);
      });
      const looked = [...this.#drawings].map((drawing) => drawing());
      for (const draw of looked) draw?.();
    });
  }

  /** A column scrolled or was laid out anew. */
  moved(column: number): void {
    const before = this.#scrolled.get(column);
    this.#note(column);
    const now = this.#scrolled.get(column);
    if (this.locked && before !== undefined && now !== undefined && now !== before) {
      this.#scrollOthers(column, now - before);
    }
    this.redraw();
  }

  /** Brings the given places to the same height, by column; `kept` is the column that should not move, where its place is in view. */
  align(places: ReadonlyArray<Range | undefined>, kept?: number): void {
    const place = kept === undefined ? undefined : places[kept];
    const extent = place && kept !== undefined ? this.column(kept)?.extentOf(place) : undefined;
    // What is out of view has to come into view, too.
    const fixed = extent && kept !== undefined && isInView(extent, this.window(kept)) ? extent : undefined;
    const top = fixed?.top ?? this.#restingPlace();
    places.forEach((range, column) => {
      if (range && !(fixed && column === kept)) this.column(column)?.reveal(range, top);
      this.#note(column);
    });
    this.redraw();
  }

  /** What of a column can be seen, in the viewport. */
  window(column: number): { top: number; bottom: number } {
    const box = this.column(column)?.scroller?.getBoundingClientRect();
    return box ? { top: box.top, bottom: box.bottom } : { top: 0, bottom: 0 };
  }

  /** A place for what is looked at: with some text above it. */
  #restingPlace(): number | undefined {
    const windows = this.#handles.flatMap((handle, column) => (handle?.scroller ? this.window(column) : []));
    const top = Math.max(...windows.map((window) => window.top));
    const bottom = Math.min(...windows.map((window) => window.bottom));
    return bottom > top ? top + 0.25 * (bottom - top) : undefined;
  }

  #scrollOthers(column: number, pixels: number): void {
    this.#handles.forEach((handle, other) => {
      if (!handle || other === column) return;
      handle.scrollBy(pixels);
      this.#note(other);
    });
  }

  #note(column: number): void {
    const top = this.#handles[column]?.scroller?.scrollTop;
    if (top === undefined) this.#scrolled.delete(column);
    else this.#scrolled.set(column, top);
  }
}
