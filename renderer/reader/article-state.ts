import { type EditorState, Plugin, PluginKey, type Transaction } from "prosemirror-state";
import type { UiLanguage } from "#shared/messages/define";
import type { Link, Span } from "#shared/model/annotations";
import type { Mask } from "#shared/model/article";
import type { Label, LinkRole } from "#shared/model/codebook";
import type { Suggestion } from "#shared/suggest/suggestion";
import type { Hyphenator } from "./hyphenation";
import type { LineEnds } from "./line-ends";
import type { ArticlePositions } from "./positions";
import type { OtherSpans, ReaderPassage, TextRange } from "./reader-props";
import { SpanIndex } from "./span-index";

/** What the app knows about the article and may change while it is open. */
export interface ArticleFacts {
  /** Of the words around the text. */
  screenLanguage: UiLanguage;
  /** Of the article, for words and sentences. */
  language: string;
  spans: readonly Span[];
  labels: readonly Label[];
  others: readonly OtherSpans[];
  mask: readonly Mask[];
  readOnly: boolean;
  snapToWords: boolean;
  showMask: boolean;
  /** Divides long words at line ends; null where that is not wanted or not known for the language. */
  hyphenator: Hyphenator | null;
  /** The selected span. */
  selected: string | null;
  links: readonly Link[];
  roles: readonly LinkRole[];
  /** Spans that miss their speaker. */
  unlinked: ReadonlySet<string>;
  /** By start. */
  suggestions: readonly Suggestion[];
  /** The suggestion that is looked at. */
  currentSuggestion: string | null;
  /** What the article shares with those beside it, by start. */
  passages: readonly ReaderPassage[];
  currentPassage: string | null;
  onlyHere: boolean;
  /** Whether other articles stand beside this one. */
  beside: boolean;
}

/** Everything commands and drawing need to know; an editor state's plugin field, so it never changes in place. */
export interface ArticleState extends ArticleFacts {
  readonly text: string;
  readonly positions: ArticlePositions;
  readonly index: SpanIndex;
  /** Null where words stay whole. */
  lineEnds: LineEnds | null;
  /** The label tagged with last. */
  lastLabel: string | null;
  /** A span whose border is being dragged is drawn here instead of where it is. */
  preview: (TextRange & { id: string }) | null;
}

export type ArticleChange = Partial<ArticleFacts & Pick<ArticleState, "lastLabel" | "preview" | "lineEnds">>;

const articleKey = new PluginKey<ArticleState>("article");

/** Keeps the facts about the open article in the editor state. */
export function articlePlugin(
  text: string,
  facts: ArticleFacts,
  positions: ArticlePositions,
  lineEnds: LineEnds | null,
): Plugin {
  return new Plugin<ArticleState>({
    key: articleKey,
    state: {
      init: () => ({
        ...facts,
        text,
        positions,
        index: new SpanIndex(facts.spans),
        lineEnds,
        lastLabel: null,
        preview: null,
      }),
      apply(tr, value) {
        const change = tr.getMeta(articleKey) as ArticleChange | undefined;
        if (!change) return value;
        const index =
          change.spans && change.spans !== value.spans ? new SpanIndex(change.spans) : value.index;
        return { ...value, ...change, index };
      },
    },
  });
}

/** The facts about the article in `state`. Throws RangeError for a state without the article plugin. */
export function articleOf(state: EditorState): ArticleState {
  const article = articleKey.getState(state);
  if (!article) throw new RangeError("this editor state has no article");
  return article;
}

/** Adds a change of the facts to `tr`; several add up. */
export function changeArticle(tr: Transaction, change: ArticleChange): Transaction {
  return tr.setMeta(articleKey, { ...(tr.getMeta(articleKey) as ArticleChange | undefined), ...change });
}

/** The selected text as offsets; empty for a caret. */
export function selectedRange(state: EditorState): TextRange {
  return articleOf(state).positions.toRange(state.selection.from, state.selection.to);
}

/** Where the caret stands: the end of the selection that moves. */
export function caretOffset(state: EditorState): number {
  return articleOf(state).positions.toOffset(state.selection.head);
}

/** The selected span, if there is one and it still exists. */
export function selectedSpan(state: EditorState): Span | undefined {
  const article = articleOf(state);
  return article.selected === null ? undefined : article.index.get(article.selected);
}

/** The suggestion that is looked at, if there is one and it still exists. */
export function currentSuggestion(state: EditorState): Suggestion | undefined {
  const { suggestions, currentSuggestion: id } = articleOf(state);
  return id === null ? undefined : suggestions.find((suggestion) => suggestion.id === id);
}

/** The label with this id. */
export function labelOf(article: ArticleFacts, id: string): Label | undefined {
  return article.labels.find((label) => label.id === id);
}
