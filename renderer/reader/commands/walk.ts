import { type EditorState, TextSelection, type Transaction } from "prosemirror-state";
import type { Span } from "#shared/model/annotations";
import {
  articleOf,
  caretOffset,
  changeArticle,
  currentSuggestion,
  selectedRange,
  selectedSpan,
} from "../article-state";
import type { Direction, TextRange } from "../reader-props";
import { ask, type Command, describeSelected } from "../requests";

/** Puts the caret at offset `start`, or selects `[start, end)`; offsets in UTF-16 units. */
export function selectText(state: EditorState, tr: Transaction, start: number, end = start): Transaction {
  const { positions } = articleOf(state);
  const range = [positions.toPosition(start), positions.toPosition(end)] as const;
  return tr.setSelection(TextSelection.create(tr.doc, range[0], range[1]));
}

/** Makes `span` the selected one: it is said, shown, and the caret goes to its beginning; no suggestion is current. */
export function selectSpan(state: EditorState, span: Span): Transaction {
  const caret = selectText(state, leaveSuggestion(state, state.tr), span.start);
  const tr = changeArticle(caret, { selected: span.id });
  const place: TextRange = { start: span.start, end: span.end };
  return ask(
    tr,
    { kind: "select", id: span.id },
    { kind: "reveal", ...place },
    ...describeSelected(state, span.id),
  );
}

/** Selects the next span after (1) or before (-1) the selected one, or else the caret. */
export function walkSpans(direction: Direction): Command {
  return (state, dispatch) => {
    const { index } = articleOf(state);
    const from = selectedSpan(state);
    const next = from ? index.beside(from.id, direction) : index.nearest(caretOffset(state), direction);
    if (!next) return false;
    dispatch?.(selectSpan(state, next));
    return true;
  };
}

/** Opens the inspector for the selected span, or for the innermost one at the caret. */
export const inspectSpan: Command = (state, dispatch) => {
  const span = spanHere(state);
  if (!span) return false;
  const tr = changeArticle(state.tr, { selected: span.id });
  dispatch?.(ask(tr, { kind: "select", id: span.id }, { kind: "inspect", id: span.id }));
  return true;
};

/** Asks for a note on the selected span, or on the innermost one at the caret. */
export const noteSpan: Command = (state, dispatch) => {
  const span = spanHere(state);
  if (!span) return false;
  const tr = changeArticle(state.tr, { selected: span.id });
  dispatch?.(ask(tr, { kind: "select", id: span.id }, { kind: "note", id: span.id }));
  return true;
};

function spanHere(state: EditorState): Span | undefined {
  return selectedSpan(state) ?? articleOf(state).index.touching(caretOffset(state))[0];
}

/** Selects the whole text. */
export const selectAll: Command = (state, dispatch) => {
  dispatch?.(selectText(state, state.tr, 0, articleOf(state).positions.length));
  return true;
};

/** Looks at no suggestion any more. */
export function leaveSuggestion(state: EditorState, tr: Transaction): Transaction {
  if (articleOf(state).currentSuggestion === null) return tr;
  return ask(changeArticle(tr, { currentSuggestion: null }), { kind: "select-suggestion", id: null });
}

/**
 * Moves the caret to the beginning (-1) or end (1) of the text; with `extend` the selection reaches there. The
 * browser's own way stops at sections that it has not laid out.
 */
export function goToEdge(direction: Direction, extend: boolean): Command {
  return (state, dispatch) => {
    const { positions } = articleOf(state);
    const edge = positions.toPosition(direction < 0 ? 0 : positions.length);
    const anchor = extend ? state.selection.anchor : edge;
    const tr = state.tr.setSelection(TextSelection.create(state.doc, anchor, edge));
    const start = positions.toOffset(edge);
    dispatch?.(ask(tr, { kind: "reveal", start, end: start }));
    return true;
  };
}

/** First gives up the text selection, then the current suggestion, then the selected span. False without any. */
export const clearSelection: Command = (state, dispatch) => {
  const { start, end } = selectedRange(state);
  if (start < end) {
    dispatch?.(selectText(state, state.tr, caretOffset(state)));
    return true;
  }
  if (currentSuggestion(state)) {
    dispatch?.(leaveSuggestion(state, state.tr));
    return true;
  }
  if (!selectedSpan(state)) return false;
  dispatch?.(ask(changeArticle(state.tr, { selected: null }), { kind: "select", id: null }));
  return true;
};
