import { type EditorState, Plugin, PluginKey, type Transaction } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { articleOf } from "../article-state";
import { escapeRegExp, wholeWordPlaces } from "../commands/same-wording";
import type { FindOptions, FindState, TextRange } from "../reader-props";
import { drawnOf } from "./spans";

/** What is searched for and where it is; `current` is the number of a hit from 0, or -1. */
export interface Search {
  query: string;
  hits: readonly TextRange[];
  current: number;
  /** Places that somebody else found: marked only. */
  given: readonly TextRange[];
}

const searchKey = new PluginKey<Search>("search");
const nothing: Search = { query: "", hits: [], current: -1, given: [] };

/**
 * Where `query` stands in `text`, in UTF-16 units. Any blank of the query stands for any run of blanks; upper and
 * lower case are the same unless `matchCase`.
 */
export function findPlaces(text: string, query: string, options: FindOptions = {}): TextRange[] {
  const words = query.trim();
  if (words === "") return [];
  if (options.wholeWords && options.matchCase && !/\s/u.test(words)) return wholeWordPlaces(text, words);
  let pattern = words.split(/\s+/u).map(escapeRegExp).join("\\s+");
  if (options.wholeWords) pattern = `(?<![\\p{L}\\p{N}\\p{M}])${pattern}(?![\\p{L}\\p{N}\\p{M}])`;
  const places: TextRange[] = [];
  for (const match of text.matchAll(new RegExp(pattern, options.matchCase ? "gu" : "giu"))) {
    places.push({ start: match.index, end: match.index + match[0].length });
  }
  return places;
}

/** Marks what was found by the CSS Custom Highlight API: nothing in the document or its elements changes. */
export function searchPlugin(given: readonly TextRange[]): Plugin {
  return new Plugin<Search>({
    key: searchKey,
    state: {
      init: () => ({ ...nothing, given }),
      apply(tr, search) {
        const change = tr.getMeta(searchKey) as Partial<Search> | undefined;
        return change ? { ...search, ...change } : search;
      },
    },
    view: (view) => new FoundMarks(view),
  });
}

/** What is searched for now. */
export function searchOf(state: EditorState): Search {
  return searchKey.getState(state) ?? nothing;
}

/** Changes what is searched for. */
export function changeSearch(tr: Transaction, change: Partial<Search>): Transaction {
  return tr.setMeta(searchKey, change);
}

/** The search as the app is told of it. */
export function findState({ query, hits, current }: Search): FindState {
  return { query, count: hits.length, number: current + 1 };
}

const names = { found: "reader-found", now: "reader-found-now" } as const;

class FoundMarks {
  readonly #view: EditorView;
  readonly #found = new Map<keyof typeof names, Range[]>();
  #shown: { hits: unknown; given: unknown; current: number; drawn: unknown } | null = null;

  constructor(view: EditorView) {
    this.#view = view;
    this.update();
  }

  update(): void {
    const { hits, given, current } = searchOf(this.#view.state);
    const drawn = drawnOf(this.#view.state);
    if (hits.length === 0 && given.length === 0 && this.#found.size === 0) return;
    // Redrawn decorations replace text nodes, and a Range does not follow them.
    const same = this.#shown;
    if (same?.hits === hits && same.given === given && same.current === current && same.drawn === drawn)
      return;
    this.#shown = { hits, given, current, drawn };
    const { window } = drawn;
    const near = (places: readonly TextRange[]) =>
      places.filter(({ start, end }) => start < window.end && end > window.start);
    const now = hits[current];
    this.#mark(
      "found",
      near([...given, ...hits]).filter((place) => place !== now),
    );
    this.#mark("now", now ? near([now]) : []);
  }

  destroy(): void {
    this.#mark("found", []);
    this.#mark("now", []);
  }

  #mark(kind: keyof typeof names, places: readonly TextRange[]): void {
    let highlight = CSS.highlights.get(names[kind]);
    for (const range of this.#found.get(kind) ?? []) highlight?.delete(range);
    this.#found.delete(kind);
    if (places.length === 0) return;
    if (!highlight) {
      highlight = new Highlight();
      highlight.priority = kind === "now" ? 2 : 1;
      CSS.highlights.set(names[kind], highlight);
    }
    const ranges = places.map((place) => this.#rangeOf(place));
    for (const range of ranges) highlight.add(range);
    this.#found.set(kind, ranges);
  }

  #rangeOf({ start, end }: TextRange): Range {
    const { positions } = articleOf(this.#view.state);
    const range = document.createRange();
    const first = this.#view.domAtPos(positions.toPosition(start), 1);
    const last = this.#view.domAtPos(positions.toPosition(end), -1);
    range.setStart(first.node, first.offset);
    range.setEnd(last.node, last.offset);
    return range;
  }
}
