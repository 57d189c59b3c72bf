import type { MaskReason } from "#shared/model/article";
import { isMasked, touchesMask } from "#shared/text/mask";
import { nextBoundary, previousBoundary } from "#shared/text/offsets";
import { trimBlanks, wordEdge } from "#shared/text/words";
import { type ArticleState, articleOf, changeArticle, selectedRange, selectedSpan } from "../article-state";
import type { BorderUnit, Direction, SpanEdge, TextRange } from "../reader-props";
import { ask, type Command, shortQuote } from "../requests";

/** Where a border of `range` comes to lie one word or character further; null where it cannot go. UTF-16 units. */
export function movedBorder(
  article: Pick<ArticleState, "text" | "language">,
  range: TextRange,
  edge: SpanEdge,
  direction: Direction,
  unit: BorderUnit,
): TextRange | null {
  const { text, language } = article;
  const at = range[edge];
  if (direction < 0 ? at <= 0 : at >= text.length) return null;
  const to =
    unit === "word"
      ? wordEdge(text, at, direction, edge, language)
      : direction < 0
        ? previousBoundary(text, at - 1)
        : nextBoundary(text, at + 1);
  const start = edge === "start" ? to : range.start;
  const end = edge === "end" ? to : range.end;
  if (to === at || start >= end) return null;
  const words = trimBlanks(text, start, end);
  return words.start < words.end ? { start, end } : null;
}

/** Moves a border of the selected span. */
export function moveBorder(edge: SpanEdge, direction: Direction, unit: BorderUnit): Command {
  return (state, dispatch) => {
    const article = articleOf(state);
    const span = selectedSpan(state);
    if (!span || article.readOnly) return false;
    const range = movedBorder(article, span, edge, direction, unit);
    if (!range) return false;
    const quote = shortQuote(article.text.slice(range.start, range.end));
    dispatch?.(
      ask(
        state.tr,
        { kind: "move", id: span.id, ...range },
        { kind: "say", message: "borderNow", values: { quote } },
      ),
    );
    return true;
  };
}

/** Removes the selected span. */
export const removeSpan: Command = (state, dispatch) => {
  const span = selectedSpan(state);
  if (!span || articleOf(state).readOnly) return false;
  dispatch?.(
    ask(
      changeArticle(state.tr, { selected: null }),
      { kind: "remove", id: span.id },
      { kind: "say", message: "removed" },
    ),
  );
  return true;
};

/** Gives the selected span another label. */
export function relabelSpan(label: string): Command {
  return (state, dispatch) => {
    const span = selectedSpan(state);
    if (!span || articleOf(state).readOnly || span.label === label) return false;
    dispatch?.(ask(state.tr, { kind: "relabel", id: span.id, label }));
    return true;
  };
}

/** Takes the selected text out of what counts as article. */
export function maskText(reason: MaskReason): Command {
  return (state, dispatch) => {
    const { start, end } = selectedRange(state);
    const article = articleOf(state);
    if (start >= end || article.readOnly || isMasked(article.mask, start, end)) return false;
    dispatch?.(ask(state.tr, { kind: "mask", start, end, reason }));
    return true;
  };
}

/** Counts the selected text as article again. */
export const unmaskText: Command = (state, dispatch) => {
  const { start, end } = selectedRange(state);
  const article = articleOf(state);
  if (start >= end || article.readOnly || !touchesMask(article.mask, start, end)) return false;
  dispatch?.(ask(state.tr, { kind: "unmask", start, end }));
  return true;
};
