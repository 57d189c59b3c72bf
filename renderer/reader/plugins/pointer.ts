import { Plugin } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import type { Span } from "#shared/model/annotations";
import { wordAt } from "#shared/text/words";
import { articleOf, changeArticle } from "../article-state";
import { selectText } from "../commands/walk";
import { ask, describeSelected } from "../requests";

/** The spans drawn under the pointer, the shortest first. */
export function spansUnder(view: EditorView, target: EventTarget | null): Span[] {
  const piece = target instanceof Element ? target.closest("[data-at]") : null;
  if (!(piece instanceof HTMLElement) || !view.dom.contains(piece)) return [];
  return articleOf(view.state).index.covering(Number(piece.dataset.at));
}

/** Makes `span` the selected one and leaves the caret where it is. */
export function pickSpan(view: EditorView, span: Span): void {
  const tr = changeArticle(view.state.tr, { selected: span.id });
  view.dispatch(ask(tr, { kind: "select", id: span.id }, ...describeSelected(view.state, span.id)));
}

/**
 * A click on a span selects it, the innermost first; further clicks go through those around it. A double click
 * selects the word, in which hyphens count.
 */
export function pointerPlugin(): Plugin {
  return new Plugin({
    props: {
      handleClick(view, _position, event) {
        if (event.button !== 0 || event.detail > 1 || event.shiftKey) return false;
        const spans = spansUnder(view, event.target);
        const { selected } = articleOf(view.state);
        const next = spans[(spans.findIndex(({ id }) => id === selected) + 1) % spans.length];
        if (next && next.id !== selected) pickSpan(view, next);
        return false;
      },
      handleDoubleClick(view, position) {
        const { text, language, positions } = articleOf(view.state);
        const word = wordAt(text, positions.toOffset(position), language);
        if (!word) return false;
        view.dispatch(selectText(view.state, view.state.tr, word.start, word.end));
        return true;
      },
    },
  });
}
