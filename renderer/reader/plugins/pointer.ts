import { Plugin } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import type { Span } from "#shared/model/annotations";
import { trimBlanks, wordAt } from "#shared/text/words";
import { articleOf, changeArticle } from "../article-state";
import { leaveSuggestion, selectText } from "../commands/walk";
import { ask, describeSelected } from "../requests";

/** The spans drawn under the pointer, the shortest first. */
export function spansUnder(view: EditorView, target: EventTarget | null): Span[] {
  const piece = target instanceof Element ? target.closest("[data-at]") : null;
  if (!(piece instanceof HTMLElement) || !view.dom.contains(piece)) return [];
  return articleOf(view.state).index.covering(Number(piece.dataset.at));
}

/** Makes `span` the selected one and leaves the caret where it is. */
export function pickSpan(view: EditorView, span: Span): void {
  const tr = changeArticle(leaveSuggestion(view.state, view.state.tr), { selected: span.id });
  view.dispatch(ask(tr, { kind: "select", id: span.id }, ...describeSelected(view.state, span.id)));
}

/**
 * A click on a span selects it, the innermost first; further clicks go through those around it, and `clickSuggestion`
 * comes before them. A double click selects the word, in which hyphens count.
 */
export function pointerPlugin(clickSuggestion: (view: EditorView, event: MouseEvent) => boolean): Plugin {
  return new Plugin({
    props: {
      handleClick(view, _position, event) {
        // Never true: the browser lets go of selected text that was pressed on only when the click is left to it, and a
        // double click there would otherwise select nothing.
        if (event.button !== 0 || event.detail > 1 || event.shiftKey) return false;
        if (!event.altKey && clickSuggestion(view, event)) return false;
        const spans = spansUnder(view, event.target);
        const { selected } = articleOf(view.state);
        const next = spans[(spans.findIndex(({ id }) => id === selected) + 1) % spans.length];
        if (next && next.id !== selected) pickSpan(view, next);
        return false;
      },
      handleDOMEvents: {
        // Not handleDoubleClick, which keeps the browser from noticing the second press: it would then take the
        // selection away when the button comes up.
        dblclick(view, event) {
          const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
          return place !== null && selectWord(view, place.pos);
        },
      },
    },
  });
}

/** Selects the word at `position` unless more was selected by dragging on. */
function selectWord(view: EditorView, position: number): boolean {
  const { text, language, positions } = articleOf(view.state);
  const word = wordAt(text, positions.toOffset(position), language);
  const screen = document.getSelection();
  if (!word || !screen || screen.rangeCount === 0) return false;
  const { startContainer, startOffset, endContainer, endOffset } = screen.getRangeAt(0);
  if (!view.dom.contains(startContainer) || !view.dom.contains(endContainer)) return false;
  const selected = trimBlanks(
    text,
    positions.toOffset(view.posAtDOM(startContainer, startOffset)),
    positions.toOffset(view.posAtDOM(endContainer, endOffset)),
  );
  if (selected.start < word.start || selected.end > word.end) return false;
  view.dispatch(selectText(view.state, view.state.tr, word.start, word.end));
  const { from, to } = view.state.selection;
  const start = view.domAtPos(from, 1);
  const end = view.domAtPos(to, -1);
  screen.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
  return true;
}
