import { EditorState, TextSelection, type Transaction } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { articleDoc } from "./article-doc";
import {
  type ArticleChange,
  type ArticleFacts,
  articleOf,
  articlePlugin,
  changeArticle,
  currentSuggestion,
  selectedRange,
  selectedSpan,
} from "./article-state";
import { followSuggestion } from "./commands/suggestions";
import { leaveSuggestion, selectText } from "./commands/walk";
import type { DrawnWords } from "./drawn-spans";
import { divertInput, guardPlugin } from "./plugins/guard";
import { keysPlugin, typeKey } from "./plugins/keys";
import { type Box, textLines } from "./plugins/layer";
import { lineEndsIn, lineEndsPlugin } from "./plugins/line-ends";
import { type LinksHost, linksPlugin } from "./plugins/links";
import { minimapPlugin } from "./plugins/minimap";
import { drawNearView, firstWindow, nearViewPlugin } from "./plugins/near-view";
import { outlinePlugin } from "./plugins/outline";
import { type PassagesHost, passagesPlugin } from "./plugins/passages";
import { pointerPlugin } from "./plugins/pointer";
import { type PopoverHost, popoverPlugin } from "./plugins/popover";
import { searchPlugin } from "./plugins/search";
import { drawnOf, spansPlugin } from "./plugins/spans";
import type { CardHost } from "./plugins/suggestion-card";
import { suggestionsPlugin } from "./plugins/suggestions";
import { ArticlePositions } from "./positions";
import type { TextRange } from "./reader-props";
import { type Request, requestsOf } from "./requests";
import { TextExtents } from "./text-extents";

/** Whom the surface tells, and the words it shows. */
export interface SurfaceHost extends PopoverHost, CardHost, LinksHost, PassagesHost {
  drawn: DrawnWords;
  request(request: Request): void;
  selectionChanged(state: EditorState): void;
  /** Attributes of the text for screen readers. */
  attributes(): Record<string, string>;
}

export interface SurfacePlaces {
  text: HTMLElement;
  scroller: HTMLElement;
  minimap: HTMLElement;
}

export interface SurfaceOptions {
  text: string;
  facts: ArticleFacts;
  /** CSS pixels; only to know what is near the view before anything was laid out. */
  readingSize: number;
  given: readonly TextRange[];
}

/** Longer texts are drawn near the view only, also beside others. UTF-16 units. */
const wholeUpTo = 16_000;

/** Whether an article stands beside others and is short enough to be drawn as a whole, so that its lines stay put. */
export function drawnWhole({ beside }: Pick<ArticleFacts, "beside">, text: string): boolean {
  return beside && text.length <= wholeUpTo;
}

function selectionOnScreen(view: EditorView): TextSelection | null {
  // To ask for the selection makes the browser lay out what has changed.
  if (!view.hasFocus()) return null;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = document.getSelection() ?? {};
  if (!anchorNode || !focusNode) return null;
  if (!view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return null;
  const anchor = view.posAtDOM(anchorNode, anchorOffset ?? 0);
  const head = view.posAtDOM(focusNode, focusOffset ?? 0);
  const { positions } = articleOf(view.state);
  // There and back: between paragraphs there is no place for a caret.
  const inText = (position: number) => positions.toPosition(positions.toOffset(position));
  return TextSelection.create(view.state.doc, inText(anchor), inText(head));
}

/** A key pressed right after a click may come before the event that tells of the click's caret: it means the new one. */
function takeCaret(view: EditorView): false {
  const moved = selectionOnScreen(view);
  if (moved && !moved.eq(view.state.selection)) view.dispatch(view.state.tr.setSelection(moved));
  return false;
}

/** The text of an article on the screen: it can be walked, selected and tagged, and never changed. */
export class Surface {
  readonly view: EditorView;
  /** Where text stands on the screen. */
  readonly extents: TextExtents;
  readonly #places: SurfacePlaces;
  readonly #host: SurfaceHost;
  readonly #endInput: () => void;

  constructor(places: SurfacePlaces, host: SurfaceHost, { text, facts, readingSize, given }: SurfaceOptions) {
    this.#places = places;
    this.#host = host;
    const positions = new ArticlePositions(text);
    const { scroller, minimap } = places;
    const whole = drawnWhole(facts, text) ? { start: 0, end: positions.length } : undefined;
    if (whole) places.text.classList.add("laid-out");
    const suggestions = suggestionsPlugin(scroller, host);
    const state = EditorState.create({
      doc: articleDoc(text, positions),
      plugins: [
        articlePlugin(text, facts, positions, lineEndsIn(places.text, text, facts.hyphenator)),
        spansPlugin(whole ?? firstWindow(positions, window.innerHeight, readingSize), host.drawn),
        guardPlugin(),
        keysPlugin(),
        suggestions.plugin,
        linksPlugin(scroller, host),
        pointerPlugin(suggestions.click),
        passagesPlugin(host),
        searchPlugin(given),
        lineEndsPlugin(places.text),
        nearViewPlugin(scroller),
        outlinePlugin(scroller, { start: () => host.words("dragStart"), end: () => host.words("dragEnd") }),
        popoverPlugin(scroller, host),
        minimapPlugin(minimap, scroller),
      ],
    });
    const dispatchTransaction = (tr: Transaction) => this.#dispatch(tr);
    this.view = new EditorView(places.text, {
      state,
      dispatchTransaction,
      attributes: () => host.attributes(),
      handleDOMEvents: { keydown: (view) => takeCaret(view) },
    });
    this.extents = new TextExtents(this.view);
    this.#endInput = divertInput(this.view, (typed) => typeKey(this.view, typed));
  }

  get scroller(): HTMLElement {
    return this.#places.scroller;
  }

  destroy(): void {
    this.#endInput();
    this.#places.text.classList.remove("laid-out");
    this.view.destroy();
  }

  /** Takes over what changed between two sets of facts; a newly selected span takes the caret along. */
  update(before: ArticleFacts, now: ArticleFacts): void {
    const change: ArticleChange = {};
    for (const key of Object.keys(now) as Array<keyof ArticleFacts>) {
      if (now[key] !== before[key]) Object.assign(change, { [key]: now[key] });
    }
    if (Object.keys(change).length === 0) return;
    if (change.hyphenator !== undefined) {
      const { text } = articleOf(this.view.state);
      change.lineEnds = lineEndsIn(this.#places.text, text, change.hyphenator);
    }
    let tr = changeArticle(this.view.state.tr, change);
    if (change.selected && change.selected !== articleOf(this.view.state).selected) {
      const span = now.spans.find(({ id }) => id === change.selected);
      const { start, end } = selectedRange(this.view.state);
      if (span && (end < span.start || start > span.end)) tr = selectText(this.view.state, tr, span.start);
    }
    const looked = currentSuggestion(this.view.state);
    this.view.dispatch(tr);
    const follow = followSuggestion(this.view.state, change, looked);
    if (follow) this.view.dispatch(follow);
  }

  /** The boxes of the lines of `range` that are in view, in the viewport. */
  boxesOf(range: TextRange): Box[] {
    const { window } = drawnOf(this.view.state);
    const { positions } = articleOf(this.view.state);
    const start = Math.max(range.start, window.start);
    const end = Math.min(range.end, window.end);
    if (start >= end) return [];
    const shown = this.#places.scroller.getBoundingClientRect();
    const lines = textLines(this.view, positions.toPosition(start), positions.toPosition(end));
    return lines.filter(({ top, bottom }) => bottom > shown.top && top < shown.bottom);
  }

  /** Scrolls so that offset `start` stands in the view, with some text around it. */
  reveal(start: number): void {
    const { scroller } = this.#places;
    const position = articleOf(this.view.state).positions.toPosition(start);
    // The header above the text belongs to its beginning.
    if (start === 0) scroller.scrollTop = 0;
    // What was never laid out has an estimated height: each look makes the next one more exact.
    for (let look = 0; look < 4; look++) {
      const shown = scroller.getBoundingClientRect();
      const { top, bottom } = this.view.coordsAtPos(position);
      const margin = shown.height * 0.12;
      if (top >= shown.top + margin && bottom <= shown.bottom - margin) break;
      const before = scroller.scrollTop;
      scroller.scrollTop += top - shown.top - shown.height * 0.33;
      if (scroller.scrollTop === before) break;
    }
    drawNearView(this.view, scroller);
  }

  /** Scrolls so that `range` begins at `top` in the viewport, or about a third down the view. */
  revealAt(range: TextRange, top?: number): void {
    const { scroller } = this.#places;
    this.extents.moved();
    const extent = this.extents.of(range);
    if (!extent) return;
    const shown = scroller.getBoundingClientRect();
    scroller.scrollTop += extent.top - (top ?? shown.top + shown.height / 3);
    this.extents.moved();
    drawNearView(this.view, scroller);
  }

  /** Scrolls by so many pixels, as far as there is text. */
  scrollBy(pixels: number): void {
    this.#places.scroller.scrollTop += pixels;
    this.extents.moved();
  }

  #dispatch(tr: Transaction): void {
    const before = this.view.state;
    // The caret may have moved already while the browser's event that tells so is still on its way; drawing for a
    // transaction that knows nothing of it would put the caret back.
    const moved = tr.selectionSet ? null : selectionOnScreen(this.view);
    if (moved && !moved.eq(tr.selection)) tr.setSelection(moved);
    const { state, transactions } = before.applyTransaction(tr);
    this.view.updateState(state);
    for (const applied of transactions) {
      for (const request of requestsOf(applied)) {
        if (request.kind === "reveal") this.reveal(request.start);
        else this.#host.request(request);
      }
    }
    if (before.selection.eq(state.selection) || transactions.length === 0) return;
    this.#host.selectionChanged(this.view.state);
    if (articleOf(before).selected === articleOf(state).selected) this.#letGo();
    if (articleOf(before).currentSuggestion === articleOf(state).currentSuggestion) this.#leaveSuggestion();
  }

  /** The current suggestion is left when the caret goes elsewhere or text is selected. */
  #leaveSuggestion(): void {
    const { state } = this.view;
    const current = currentSuggestion(state);
    const { start, end } = selectedRange(state);
    if (!current || (start === end && start >= current.start && end <= current.end)) return;
    this.view.dispatch(leaveSuggestion(state, state.tr));
  }

  /** The selected span is let go as soon as the caret no longer touches it. */
  #letGo(): void {
    const span = selectedSpan(this.view.state);
    const { start, end } = selectedRange(this.view.state);
    if (!span || (end >= span.start && start <= span.end)) return;
    this.view.dispatch(changeArticle(this.view.state.tr, { selected: null }));
    this.#host.request({ kind: "select", id: null });
  }
}
