import type { EditorState, Transaction } from "prosemirror-state";
import type { Suggestion } from "#shared/suggest/suggestion";
import {
  type ArticleChange,
  articleOf,
  caretOffset,
  changeArticle,
  currentSuggestion,
  labelOf,
} from "../article-state";
import type { Direction } from "../reader-props";
import { ask, type Command, type Request, shortQuote } from "../requests";
import { leaveSuggestion, selectText } from "./walk";

/** Makes `suggestion` the current one: it is said, shown, and the caret goes to its beginning; no span is selected. */
export function selectSuggestion(state: EditorState, tr: Transaction, suggestion: Suggestion): Transaction {
  const { id, start, end } = suggestion;
  const deselect: Request[] = articleOf(state).selected === null ? [] : [{ kind: "select", id: null }];
  return ask(
    changeArticle(selectText(state, tr, start), { currentSuggestion: id, selected: null }),
    ...deselect,
    { kind: "select-suggestion", id },
    { kind: "reveal", start, end },
    { kind: "say-suggestion", suggestion },
  );
}

/** The suggestion after (1) or before (-1) the current one, or else the caret. */
export function walkSuggestions(direction: Direction): Command {
  return (state, dispatch) => {
    const { suggestions } = articleOf(state);
    const current = currentSuggestion(state);
    const next = current
      ? suggestions[suggestions.indexOf(current) + direction]
      : nearestSuggestion(suggestions, caretOffset(state), direction);
    if (!next) return false;
    dispatch?.(selectSuggestion(state, state.tr, next));
    return true;
  };
}

/** The first of `suggestions` (by start) at or after `offset`, or the last one before it. UTF-16 units. */
export function nearestSuggestion(
  suggestions: readonly Suggestion[],
  offset: number,
  direction: Direction,
): Suggestion | undefined {
  return direction > 0
    ? suggestions.find(({ start }) => start >= offset)
    : suggestions.findLast(({ start }) => start < offset);
}

/** Asks to make the current suggestion a tag, and goes on to the next one. */
export const acceptSuggestion: Command = settle("accept-suggestion");

/** Asks never to make the current suggestion again, and goes on to the next one. */
export const rejectSuggestion: Command = settle("reject-suggestion");

function settle(kind: "accept-suggestion" | "reject-suggestion"): Command {
  return (state, dispatch) => {
    const article = articleOf(state);
    const current = currentSuggestion(state);
    if (!current || article.readOnly) return false;
    if (!dispatch) return true;
    const { suggestions } = article;
    // Another proposal for the very same words has lost its ground.
    const next = suggestions.find(
      ({ start, end }, index) =>
        index > suggestions.indexOf(current) && (start !== current.start || end !== current.end),
    );
    const values = {
      label: labelOf(article, current.label)?.name ?? current.label,
      quote: shortQuote(current.quote),
    };
    const message = kind === "accept-suggestion" ? "suggestionAccepted" : "suggestionRejected";
    const tr = ask(state.tr, { kind, id: current.id }, { kind: "say", message, values });
    dispatch(
      next
        ? selectSuggestion(state, tr, next)
        : ask(leaveSuggestion(state, tr), { kind: "say", message: "suggestionsDone" }),
    );
    return true;
  };
}

/** Asks for the next reading of the current suggestion. */
export const otherReading: Command = (state, dispatch) => {
  const current = currentSuggestion(state);
  if (!current?.others?.length || articleOf(state).readOnly) return false;
  dispatch?.(ask(state.tr, { kind: "other-reading", id: current.id }));
  return true;
};

/**
 * What has to follow after the app made `change`: another suggestion is shown when the app chose it or the one that was
 * looked at (`before`) is gone, its new reading is said, and it is left when a span was selected. Null when nothing.
 */
export function followSuggestion(
  state: EditorState,
  change: ArticleChange,
  before: Suggestion | undefined,
): Transaction | null {
  const current = currentSuggestion(state);
  if (change.selected && before && current?.id === before.id) return leaveSuggestion(state, state.tr);
  if (current && current.id !== before?.id) return selectSuggestion(state, state.tr, current);
  if (current && before && !sameReading(current, before)) {
    return ask(state.tr, { kind: "say-suggestion", suggestion: current });
  }
  if (!before || current || !change.suggestions || change.currentSuggestion === null) return null;
  const next = nearestSuggestion(change.suggestions, before.start, 1);
  return next ? selectSuggestion(state, state.tr, next) : leaveSuggestion(state, state.tr);
}

function sameReading(a: Suggestion, b: Suggestion): boolean {
  return JSON.stringify(a.attributes) === JSON.stringify(b.attributes);
}
