import type { EditorView } from "prosemirror-view";
import { nextBoundary, previousBoundary } from "#shared/text/offsets";
import { trimBlanks, wordAt } from "#shared/text/words";
import { type ArticleState, articleOf, changeArticle, selectedSpan } from "../article-state";
import type { SpanEdge, TextRange } from "../reader-props";
import { ask } from "../requests";
import { scrollAtEdge } from "./edge-scroll";

/**
 * Where `range` reaches when its border is dragged to `offset` (UTF-16): never within a character, to the nearer
 * border of the word with `snapToWords`, never past the other border.
 */
export function draggedRange(
  article: Pick<ArticleState, "text" | "language" | "snapToWords">,
  range: TextRange,
  edge: SpanEdge,
  offset: number,
): TextRange {
  const { text, language } = article;
  let at = previousBoundary(text, offset);
  const word = article.snapToWords ? wordAt(text, at, language) : undefined;
  if (word) at = at - word.start < word.end - at ? word.start : word.end;
  return edge === "start"
    ? { start: Math.min(at, previousBoundary(text, range.end - 1)), end: range.end }
    : { start: range.start, end: Math.max(at, nextBoundary(text, range.start + 1)) };
}

/**
 * Drags a border of the selected span until the button is let go; Escape gives up. `grip` is the handle's rectangle.
 * Returns how to stop at once; `done` is called at the end in any case.
 */
export function dragBorder(
  view: EditorView,
  scroller: HTMLElement,
  edge: SpanEdge,
  grabbed: PointerEvent,
  grip: DOMRect,
  done: () => void,
): () => void {
  const span = selectedSpan(view.state);
  if (!span) {
    done();
    return () => undefined;
  }
  // The pointer may have taken the handle anywhere: what counts is the middle of the line at its border.
  const dx = grip.left + grip.width / 2 - grabbed.clientX;
  const dy = grip.top + grip.height / 2 - grabbed.clientY;
  let x = grabbed.clientX;
  let y = grabbed.clientY;
  let frame = 0;
  const follow = () => {
    frame = 0;
    if (scrollAtEdge(scroller, y)) frame = requestAnimationFrame(follow);
    const found = view.posAtCoords({ left: x + dx, top: y + dy });
    if (!found) return;
    const article = articleOf(view.state);
    const range = draggedRange(article, span, edge, article.positions.toOffset(found.pos));
    const { preview } = article;
    if (preview?.start === range.start && preview.end === range.end) return;
    view.dispatch(changeArticle(view.state.tr, { preview: { id: span.id, ...range } }));
  };
  const move = (event: PointerEvent) => {
    x = event.clientX;
    y = event.clientY;
    if (frame === 0) frame = requestAnimationFrame(follow);
  };
  const finish = (keep: boolean) => {
    listening.abort();
    cancelAnimationFrame(frame);
    const { preview, text } = articleOf(view.state);
    const tr = changeArticle(view.state.tr, { preview: null });
    const range = preview && trimBlanks(text, preview.start, preview.end);
    const moved =
      keep && range && range.start < range.end && (range.start !== span.start || range.end !== span.end);
    view.dispatch(moved ? ask(tr, { kind: "move", id: span.id, ...range }) : tr);
    done();
  };
  const listening = new AbortController();
  const { signal } = listening;
  window.addEventListener("pointermove", move, { signal });
  window.addEventListener("pointerup", () => finish(true), { signal });
  window.addEventListener("pointercancel", () => finish(false), { signal });
  window.addEventListener("blur", () => finish(false), { signal });
  window.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      event.preventDefault();
      finish(false);
    },
    { signal, capture: true },
  );
  return () => finish(false);
}
