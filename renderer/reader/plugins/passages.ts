import { type EditorState, Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";
import { type ArticleState, articleOf, caretOffset, selectedRange } from "../article-state";
import {
  inWindow,
  type PassageMark,
  passageAt,
  passageMarks,
  placedEdits,
  sharedText,
} from "../passage-layout";
import type { TextRange } from "../reader-props";
import { type Box, letterLines, TextLayer } from "./layer";
import { lackingPath, PassageShapes } from "./passage-shapes";
import { drawnOf } from "./spans";
import { setAttribute, svgElement } from "./svg";
import { TextMarks } from "./text-marks";

/** Whom the passages tell that they were entered. */
export interface PassagesHost {
  enterPassage(id: string): void;
}

/** The words near the view that differ. They are elements, because a highlight would take the colour of tags' lines. */
interface DrawnWords {
  passages: ArticleState["passages"];
  window: TextRange;
  set: DecorationSet;
}

const wordsKey = new PluginKey<DrawnWords>("passages");

function drawWords(state: EditorState, before?: DrawnWords): DrawnWords {
  const { passages, positions } = articleOf(state);
  const { window } = drawnOf(state);
  if (before && before.passages === passages && before.window === window) return before;
  const { changed, variant } = placedEdits(inWindow(passages, window));
  const wordsOf = (ranges: readonly TextRange[], className: string) =>
    ranges.map(({ start, end }) => {
      const [from, to] = [positions.toPosition(start), positions.toPosition(end)];
      return Decoration.inline(from, to, { nodeName: "span", class: className });
    });
  const words = [...wordsOf(changed, "word-changed"), ...wordsOf(variant, "word-variant")];
  const set = words.length > 0 ? DecorationSet.create(state.doc, words) : DecorationSet.empty;
  return { passages, window, set };
}

/** Draws the passages near the view behind the text, and tells when a click or the caret goes into one. */
export function passagesPlugin(host: PassagesHost): Plugin {
  let layer: PassagesLayer | null = null;
  return new Plugin<DrawnWords>({
    key: wordsKey,
    state: {
      init: (_config, state) => drawWords(state),
      apply: (_tr, drawn, _before, state) => drawWords(state, drawn),
    },
    view(view) {
      layer = new PassagesLayer(view, host);
      return layer;
    },
    props: {
      decorations: (state) => wordsKey.getState(state)?.set,
      handleClick(view, position, event) {
        if (event.button === 0) layer?.enter(articleOf(view.state).positions.toOffset(position));
        return false;
      },
      handleDOMEvents: {
        focus: () => layer?.keepSelection(),
        blur: () => layer?.keepSelection(),
      },
    },
  });
}

interface Drawing {
  mark: PassageMark;
  lines: Box[];
}

class PassagesLayer {
  readonly #view: EditorView;
  readonly #host: PassagesHost;
  readonly #layer: TextLayer;
  readonly #svg = svgElement("svg");
  readonly #lacking = svgElement("path", "lacking");
  readonly #marks: Record<"kept" | "shared", TextMarks>;
  readonly #resized: ResizeObserver;
  readonly #listening = new AbortController();
  readonly #shapes = new Map<string, PassageShapes>();
  #all: PassageMark[] = [];
  #drawn: Drawing[] = [];
  #article: ArticleState | null = null;
  #set: unknown = null;
  #window: TextRange | null = null;
  #margin = 0;
  #frame = 0;
  #pressed = false;
  #selection: TextRange = { start: 0, end: 0 };
  /** The innermost passage at the caret. */
  #at: string | undefined;

  constructor(view: EditorView, host: PassagesHost) {
    this.#view = view;
    this.#host = host;
    this.#layer = new TextLayer(view, "reader-passages");
    this.#layer.element.setAttribute("aria-hidden", "true");
    this.#svg.append(this.#lacking);
    this.#layer.element.append(this.#svg);
    this.#marks = {
      shared: new TextMarks(view, "reader-shared", 1),
      kept: new TextMarks(view, "reader-kept", 2),
    };
    this.#resized = new ResizeObserver(() => this.#all.length > 0 && this.#later());
    this.#resized.observe(view.dom);
    const { signal } = this.#listening;
    // What is pressed may become a selection; only a click goes into a passage.
    view.dom.addEventListener("pointerdown", () => this.#press(true), { signal });
    window.addEventListener("pointerup", () => this.#press(false), { signal });
    window.addEventListener("pointercancel", () => this.#press(false), { signal });
    this.update();
  }

  update(): void {
    const { state } = this.#view;
    const [before, article] = [this.#article, articleOf(state)];
    const { window, set } = drawnOf(state);
    const [moved, redrawn] = [window !== this.#window, set !== this.#set];
    this.#article = article;
    this.#window = window;
    this.#set = set;
    const { passages, onlyHere, currentPassage, lineEnds } = article;
    const other = before?.passages !== passages;
    if (other) this.#all = passageMarks(passages);
    if (other || ((moved || redrawn || before?.onlyHere !== onlyHere) && passages.length > 0)) {
      this.#layer.element.classList.toggle("only-here", onlyHere);
      this.#marks.shared.show(onlyHere ? sharedText(inWindow(passages, window)) : []);
    }
    if (other ? passages.length + this.#shapes.size > 0 : moved || before?.lineEnds !== lineEnds) {
      if (other || this.#all.length > 0) this.#later();
    } else if (before && before.currentPassage !== currentPassage) this.#show();
    this.#followCaret(redrawn);
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame);
    this.#listening.abort();
    this.#resized.disconnect();
    for (const marks of Object.values(this.#marks)) marks.show([]);
    this.#layer.remove();
  }

  /** Goes into the innermost passage at `offset`, if there is one. */
  enter(offset: number): void {
    const { passages, currentPassage } = articleOf(this.#view.state);
    this.#at = passageAt(passages, offset)?.id;
    if (this.#at !== undefined && this.#at !== currentPassage) this.#host.enterPassage(this.#at);
  }

  /** The browser shows one selection only: here it is still to be seen when the keyboard goes elsewhere. */
  keepSelection(): void {
    const { start, end } = this.#selection;
    const kept = this.#article?.beside === true && start < end && !this.#view.hasFocus();
    this.#marks.kept.show(kept ? [{ start, end }] : []);
  }

  #press(pressed: boolean): void {
    this.#pressed = pressed;
  }

  #followCaret(redrawn: boolean): void {
    const { state } = this.#view;
    const { start, end } = selectedRange(state);
    const same = start === this.#selection.start && end === this.#selection.end;
    this.#selection = { start, end };
    if (!same || redrawn) this.keepSelection();
    if (same || this.#pressed || start < end || !this.#view.hasFocus()) return;
    const offset = caretOffset(state);
    if (passageAt(articleOf(state).passages, offset)?.id !== this.#at) this.enter(offset);
  }

  readonly #later = (): void => {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#draw());
  };

  #draw(): void {
    this.#frame = 0;
    // Everything is measured before anything is changed, so that the browser lays out once.
    const { window } = drawnOf(this.#view.state);
    const { passages } = articleOf(this.#view.state);
    this.#drawn = inWindow(this.#all, window)
      .map((mark) => ({ mark, lines: this.#linesOf(mark, window) }))
      .filter(({ lines }) => lines.length > 0);
    const lacking = placedEdits(inWindow(passages, window)).lacking.flatMap((offset) => this.#gapAt(offset));
    this.#margin = this.#measuredMargin();
    setAttribute(this.#lacking, "d", lacking.join(""));
    this.#show();
  }

  #linesOf(mark: TextRange, window: TextRange): Box[] {
    const { positions } = articleOf(this.#view.state);
    const [from, to] = [Math.max(mark.start, window.start), Math.min(mark.end, window.end)];
    return positions.paragraphsIn(from, to).flatMap((paragraph) => {
      const start = Math.max(from, paragraph.start);
      const end = Math.min(to, paragraph.end);
      if (start >= end) return [];
      const lines = letterLines(this.#view, positions.toPosition(start), positions.toPosition(end));
      return lines.map((line) => this.#layer.toLayer(line));
    });
  }

  /** A small wedge where a partner has words that are not here. */
  #gapAt(offset: number): string[] {
    const { positions, text } = articleOf(this.#view.state);
    const { start } = positions.paragraphAt(offset);
    const before = offset > start && text[offset - 1] !== "\n";
    const side = before ? -1 : 1;
    const { left, bottom } = this.#layer.toLayer(this.#view.coordsAtPos(positions.toPosition(offset), side));
    return [lackingPath(left, bottom)];
  }

  #show(): void {
    const { currentPassage } = articleOf(this.#view.state);
    const shown = new Set(this.#drawn.map(({ mark }) => mark.key));
    for (const [key, { group }] of this.#shapes) {
      if (shown.has(key)) continue;
      group.remove();
      this.#shapes.delete(key);
    }
    let last: Element | null = null;
    for (const drawing of this.#drawn) {
      const { group } = this.#shape(drawing, currentPassage);
      // The longest lies lowest.
      if (group.previousElementSibling !== last || !group.isConnected) {
        this.#svg.insertBefore(group, last ? last.nextSibling : this.#svg.firstChild);
      }
      last = group;
    }
  }

  /** Where signs stand beside the text, in the layer's coordinates. */
  #measuredMargin(): number {
    const section = this.#view.dom.firstElementChild;
    return section ? Number.parseFloat(getComputedStyle(section).paddingInlineStart) - 9 : 0;
  }

  #shape({ mark, lines }: Drawing, currentPassage: string | null): PassageShapes {
    const shapes = this.#shapes.get(mark.key) ?? new PassageShapes();
    this.#shapes.set(mark.key, shapes);
    const current = currentPassage !== null && mark.ids.includes(currentPassage);
    shapes.draw(mark, lines, current, this.#margin);
    return shapes;
  }
}
