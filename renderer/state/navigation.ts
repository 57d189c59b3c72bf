import type { BulkKind } from "#shared/ipc/bulk-types";
import type { Applied } from "#shared/ipc/contract";
import type { Op } from "#shared/ops/op";
import type { ArticleViewHandle } from "../reader/reader-props";
import { selectSpan } from "./annotate";
import { isCompared, showInColumn } from "./compared-articles";
import { shownOrder } from "./library-store";
import { summaryOf, useProject } from "./project-store";
import { reader, whenReaderIsThere } from "./reader-store";
import { openArticle, useSession } from "./session-store";
import { useView } from "./view-store";

/**
 * Shows an article in the reader; with a range (UTF-16 units) that place is selected and in view. The keyboard that
 * was in the text of another article is in the text of this one then; with `read` it is there in any case.
 */
export function showArticle(
  article: string,
  range?: { start: number; end: number },
  read = isInText(document.activeElement),
): void {
  useView.setState({ screen: "read", overlay: undefined });
  const arrive = (there: ArticleViewHandle) => {
    if (range) there.scrollTo(range.start, range.end);
    if (read) there.focus();
  };
  const there = useSession.getState().articleId === article ? reader() : null;
  if (there) arrive(there);
  else if (range || read) whenReaderIsThere(arrive);
  void openArticle(article);
}

function isInText(element: Element | null): boolean {
  return element?.closest("[data-pane=reader]") != null;
}

/** Goes to a place of an article from another screen: it is selected and in view, and the keyboard is in the text. */
export function goToPlace({ article, start, end }: { article: string; start: number; end: number }): void {
  useView.setState({ screen: "read", overlay: undefined });
  const show = (there: ArticleViewHandle) => {
    there.scrollTo(start, end);
    there.focus();
  };
  const open = useSession.getState().articleId === article ? reader() : null;
  // The text has no place to scroll to and no focus before its screen is shown.
  if (open) requestAnimationFrame(() => show(open));
  else whenReaderIsThere(show);
  void openArticle(article);
}

/** Opens the article of a column in the reader at one of its spans, which is selected; the keyboard is in the text. */
export function openAtSpan(article: string, span: string): void {
  useView.setState({ screen: "read", overlay: undefined });
  const show = (there: ArticleViewHandle) => {
    reveal(span);
    there.focus();
  };
  const there = useSession.getState().articleId === article ? reader() : null;
  // The text has no place to scroll to and no focus before its screen is shown.
  if (there) requestAnimationFrame(() => show(there));
  else whenReaderIsThere(show);
  void openArticle(article);
}

/** Selects a span of the open article and brings it into view. */
export function showSpan(id: string): void {
  selectSpan(id);
  reader()?.scrollToSpan(id);
}

/** Opens the article after (1) or before (-1) the open one in the list. */
export function stepArticle(direction: 1 | -1): void {
  const order = shownOrder();
  const open = useSession.getState().articleId;
  const index = open === undefined ? -1 : order.indexOf(open);
  const next = index === -1 ? order[direction === 1 ? 0 : order.length - 1] : order[index + direction];
  if (next) showArticle(next);
}

/** Whether there is an article after or before the open one. */
export function canStepArticle(direction: 1 | -1): boolean {
  const order = shownOrder();
  const open = useSession.getState().articleId;
  const index = open === undefined ? -1 : order.indexOf(open);
  return index === -1 ? order.length > 0 : order[index + direction] !== undefined;
}

/** Goes to where something was undone or done again. */
export function showWhatChanged(applied: Applied, name?: string): void {
  // A change that reaches through the project is seen where it was made.
  if (name !== undefined && reviewed.has(name)) return;
  const op = applied.ops.find((other) => other.target === "annotations" || other.target === "article");
  if (!op || (op.target !== "annotations" && op.target !== "article")) return;
  if (!summaryOf(useProject.getState().snapshot, op.article)) return;
  const span = spanOf(op);
  if (useView.getState().screen === "compare" && isCompared(op.article)) {
    requestAnimationFrame(() => showInColumn(op.article, span));
    return;
  }
  if (useSession.getState().articleId === op.article) {
    useView.setState({ screen: "read" });
    // The change itself arrives as an event; in the next frame the span is there.
    requestAnimationFrame(() => reveal(span));
  } else if (applied.ops.every((other) => sameArticle(other, op.article) && !removes(other))) {
    whenReaderIsThere(() => reveal(span));
    showArticle(op.article);
  }
}

// What was done with a look at every place before; it may concern many articles.
const reviewed: ReadonlySet<string> = new Set<BulkKind>([
  "merge-actors",
  "split-actor",
  "remove-actor",
  "merge-statements",
  "group-claims",
  "split-statement",
  "remove-statement",
  "save-codebook",
  "relabel",
  "tag-places",
  "mark-checked",
]);

function sameArticle(op: Op, article: string): boolean {
  return !("article" in op) || op.article === article;
}

function removes(op: Op): boolean {
  return op.op === "edit-article" && typeof op.set.removed === "string";
}

function spanOf(op: Op): string | undefined {
  if (op.op === "add-span") return op.span.id;
  return op.op === "change-span" ? op.id : undefined;
}

function reveal(span: string | undefined): void {
  const spans = useSession.getState().open?.shown.annotations.spans ?? [];
  if (span && spans.some((other) => other.id === span)) showSpan(span);
}
