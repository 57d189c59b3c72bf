import { EditorState, type Plugin, type Transaction } from "prosemirror-state";
import { compareSpans, type Span } from "#shared/model/annotations";
import { defaultCodebook } from "#shared/model/default-codebook";
import type { Suggestion } from "#shared/suggest/suggestion";
import { describeSpan } from "#shared/text/anchor";
import { articleDoc } from "./article-doc";
import { type ArticleFacts, articlePlugin } from "./article-state";
import { selectText } from "./commands/walk";
import type { LineEnds } from "./line-ends";
import { ArticlePositions } from "./positions";
import { type Command, type Request, requestsOf } from "./requests";

/** A span for tests. Offsets in UTF-16 units. */
export function spanAt(text: string, id: string, label: string, start: number, end: number): Span {
  const now = "2025-01-01T00:00:00.000Z";
  const quotation = describeSpan(text, start, end);
  return { id, label, start, end, ...quotation, attributes: {}, created: now, modified: now };
}

/** The span of the first `quote` at or after `from`. */
export function spanOf(text: string, id: string, label: string, quote: string, from = 0): Span {
  const start = text.indexOf(quote, from);
  return spanAt(text, id, label, start, start + quote.length);
}

/** A suggestion for tests at the first `quote`: an actor unless `more` says otherwise. */
export function suggestionOf(
  text: string,
  id: string,
  quote: string,
  more: Partial<Suggestion> = {},
): Suggestion {
  const start = text.indexOf(quote);
  return {
    id,
    kind: "name",
    label: "actor",
    start,
    end: start + quote.length,
    quote,
    attributes: {},
    why: [],
    score: 0.5,
    ...more,
  };
}

/** An editor state with an article as the surface makes it, without the plugins that need a screen. */
export function stateOf(
  text: string,
  facts: Partial<ArticleFacts> = {},
  plugins: readonly Plugin[] = [],
  lineEnds: LineEnds | null = null,
): EditorState {
  const positions = new ArticlePositions(text);
  const all: ArticleFacts = {
    screenLanguage: "en",
    language: "de",
    labels: defaultCodebook("en").labels,
    others: [],
    mask: [],
    readOnly: false,
    snapToWords: false,
    showMask: true,
    hyphenator: null,
    selected: null,
    links: [],
    roles: defaultCodebook("en").roles,
    unlinked: new Set(),
    suggestions: [],
    currentSuggestion: null,
    passages: [],
    currentPassage: null,
    onlyHere: false,
    beside: false,
    ...facts,
    spans: [...(facts.spans ?? [])].sort(compareSpans),
  };
  const doc = articleDoc(text, positions);
  return EditorState.create({ doc, plugins: [articlePlugin(text, all, positions, lineEnds), ...plugins] });
}

/** `state` with `[start, end)` selected. */
export function selecting(state: EditorState, start: number, end = start): EditorState {
  return state.apply(selectText(state, state.tr, start, end));
}

/** Runs a command: what it answers, what it asks for without what it says, what it says, and the state after it. */
export function outcome(state: EditorState, command: Command) {
  const dispatched: Transaction[] = [];
  const done = command(state, (tr) => dispatched.push(tr));
  const requests = dispatched.flatMap(requestsOf);
  return {
    done,
    asked: requests.filter((request) => request.kind !== "say"),
    said: requests
      .filter((r): r is Extract<Request, { kind: "say" }> => r.kind === "say")
      .map((r) => r.message),
    after: dispatched.reduce((now, tr) => now.apply(tr), state),
  };
}
