import type { EditorState } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { articleOf, caretOffset, changeArticle, currentSuggestion, selectedSpan } from "./article-state";
import { maskText, moveBorder, removeSpan, unmaskText } from "./commands/change-span";
import { tagSameWording } from "./commands/same-wording";
import { acceptSuggestion, otherReading, rejectSuggestion, walkSuggestions } from "./commands/suggestions";
import { tagWith } from "./commands/tag";
import { inspectSpan, noteSpan, selectAll, selectText, walkSpans } from "./commands/walk";
import { changeSearch, findPlaces, findState, searchOf } from "./plugins/search";
import { selectionInfo } from "./reader-host";
import type { ArticleViewHandle, Direction, FindState } from "./reader-props";
import type { Command } from "./requests";
import type { Surface } from "./surface";

const nothingFound: FindState = { query: "", count: 0, number: 0 };

/** The handle over whatever surface there is at that moment; without one nothing happens. */
export function readerHandle(current: () => Surface | null): ArticleViewHandle {
  const run = (command: Command): boolean => {
    const view = current()?.view;
    return view ? command(view.state, view.dispatch.bind(view)) : false;
  };
  const ask = <T>(question: (state: EditorState) => T, otherwise: T): T => {
    const view = current()?.view;
    return view ? question(view.state) : otherwise;
  };
  const change = (act: (view: EditorView, surface: Surface) => void): void => {
    const surface = current();
    if (surface) act(surface.view, surface);
  };
  return {
    focus: () => change((view) => view.focus()),
    scrollToSpan: (id) => showSpan(current(), id),
    scrollTo: (start, end) =>
      change((view, surface) => {
        view.dispatch(selectText(view.state, view.state.tr, start, end));
        surface.reveal(start);
      }),
    canTag: (label) => ask((state) => tagWith(label)(state), false),
    tag: (label) => run(tagWith(label)),
    canTagSameWording: () => ask((state) => tagSameWording(state), false),
    tagSameWording: () => run(tagSameWording),
    nextSpan: (direction) => run(walkSpans(direction)),
    moveBorder: (edge, direction, unit) => run(moveBorder(edge, direction, unit)),
    removeSelected: () => run(removeSpan),
    inspectSelected: () => run(inspectSpan),
    noteSelected: () => run(noteSpan),
    selection: () => ask(selectionInfo, null),
    caret: () => ask(caretOffset, 0),
    selectAll: () => void run(selectAll),
    maskSelection: (reason) => run(maskText(reason)),
    unmaskSelection: () => run(unmaskText),
    find: (query, options) => {
      change((view) => {
        const hits = findPlaces(articleOf(view.state).text, query, options);
        const from = view.state.selection.from;
        const at = articleOf(view.state).positions.toOffset(from);
        const after = hits.findIndex(({ start }) => start >= at);
        const found = hits.length === 0 ? -1 : Math.max(0, after);
        view.dispatch(changeSearch(view.state.tr, { query, hits, current: found }));
      });
      showHit(current());
      return ask((state) => findState(searchOf(state)), nothingFound);
    },
    findNext: (direction) => {
      change((view) => stepHit(view, direction));
      showHit(current());
      return ask((state) => findState(searchOf(state)), nothingFound);
    },
    clearFind: () =>
      change((view) => {
        const { hits, current: number } = searchOf(view.state);
        const hit = hits[number];
        // The caret goes to where the search ended, so that the next key acts on what was found.
        const tr = hit ? selectText(view.state, view.state.tr, hit.start, hit.end) : view.state.tr;
        view.dispatch(changeSearch(tr, { query: "", hits: [], current: -1 }));
      }),
    nextSuggestion: (direction) => run(walkSuggestions(direction)),
    acceptSuggestion: () => run(acceptSuggestion),
    rejectSuggestion: () => run(rejectSuggestion),
    otherReading: () => run(otherReading),
    linkAnchor: (id) => anchorOf(current(), id),
    extentOf: (range) => current()?.extents.of(range) ?? null,
    revealAt: (range, top) => current()?.revealAt(range, top),
    scrollBy: (pixels) => current()?.scrollBy(pixels),
    scroller: () => current()?.scroller ?? null,
    labelHere: () => ask(labelHere, null),
  };
}

function showSpan(surface: Surface | null, id: string): boolean {
  const span = surface && articleOf(surface.view.state).index.get(id);
  if (!surface || !span) return false;
  const { view } = surface;
  view.dispatch(changeArticle(selectText(view.state, view.state.tr, span.start), { selected: id }));
  surface.reveal(span.start);
  return true;
}

/** The lines of span `id` that are in view, as one box in the viewport. */
function anchorOf(surface: Surface | null, id: string): DOMRect | null {
  const view = surface?.view;
  const span = view && articleOf(view.state).index.get(id);
  if (!surface || !span) return null;
  const lines = surface.boxesOf(span);
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return null;
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  return new DOMRect(left, first.top, right - left, last.bottom - first.top);
}

function labelHere(state: EditorState): string | null {
  const span = selectedSpan(state) ?? articleOf(state).index.touching(caretOffset(state))[0];
  return (currentSuggestion(state) ?? span)?.label ?? null;
}

function stepHit(view: EditorView, direction: Direction): void {
  const { hits, current } = searchOf(view.state);
  if (hits.length === 0) return;
  const next = (current + direction + hits.length) % hits.length;
  view.dispatch(changeSearch(view.state.tr, { current: next }));
}

function showHit(surface: Surface | null): void {
  const search = surface && searchOf(surface.view.state);
  const hit = search?.hits[search.current];
  if (surface && hit) surface.reveal(hit.start);
}
