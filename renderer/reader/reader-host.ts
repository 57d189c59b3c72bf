import type { EditorState } from "prosemirror-state";
import { formatMessage } from "#shared/messages/define";
import { type ReaderMessage, readerMessages } from "#shared/messages/reader";
import type { MaskReason } from "#shared/model/article";
import type { Suggestion } from "#shared/suggest/suggestion";
import { articleOf, caretOffset, selectedRange } from "./article-state";
import type { ArticleViewProps, TextSelectionInfo } from "./reader-props";
import { type Request, shortQuote } from "./requests";
import { describeSuggestion } from "./suggestion-words";
import type { SurfaceHost } from "./surface";

const reasonMessages: Record<MaskReason, ReaderMessage> = {
  "date-prefix": "maskDatePrefix",
  notice: "maskNotice",
  signature: "maskSignature",
  navigation: "maskNavigation",
  dateline: "maskDateline",
  title: "maskTitle",
  markup: "maskMarkup",
  other: "maskOther",
};

/** The selection as the app is told of it; null for a caret. */
export function selectionInfo(state: EditorState): TextSelectionInfo | null {
  const { start, end } = selectedRange(state);
  if (start >= end) return null;
  const { text, positions } = articleOf(state);
  let length = end - start;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0xd800 && unit <= 0xdbff) length--;
  }
  return { start, end, paragraph: positions.numberAt(start), length };
}

/** Passes on what the surface asks for to whatever props there are at that moment. */
export function readerHost(props: () => ArticleViewProps): SurfaceHost {
  const words: SurfaceHost["words"] = (message, values) =>
    formatMessage(readerMessages[message], props().language, values);
  return {
    words,
    canMask: () => props().onMask !== undefined,
    enterPassage: (id) => props().onPassage?.(id),
    canLink: () => props().onLinkDrag !== undefined,
    describe: (suggestion) => describeSuggestion(suggestion, props()),
    drawn: {
      masked: (reason) => words("masked", { reason: words(reasonMessages[reason]) }),
      other: (name, label) => words("otherCoder", { name, label }),
      unlinked: (label) => words("unlinked", { label }),
    },
    attributes: () => ({
      role: "textbox",
      "aria-multiline": "true",
      "aria-readonly": "true",
      // Editable text has the focus without it; checkers of what scrolls want to see it.
      tabindex: "0",
      "aria-label": props().article.title || words("untitled"),
      "aria-description": words("keysHint"),
      spellcheck: "false",
      autocorrect: "off",
      autocapitalize: "off",
      translate: "no",
      inputmode: "none",
    }),
    request: (request) => pass(request, props()),
    selectionChanged(state) {
      const { onSelectionChange, onCaret } = props();
      onSelectionChange(selectionInfo(state));
      if (!onCaret) return;
      const offset = caretOffset(state);
      onCaret({ offset, paragraph: articleOf(state).positions.numberAt(offset) });
    },
  };
}

function saySuggestion(suggestion: Suggestion, to: ArticleViewProps): void {
  const { label, meaning, reasons } = describeSuggestion(suggestion, to);
  const all = to.suggestions ?? [];
  const values = {
    label,
    quote: shortQuote(suggestion.quote),
    number: all.findIndex(({ id }) => id === suggestion.id) + 1,
    count: all.length,
    why: [meaning, ...reasons].filter((part) => part !== "").join(", "),
  };
  to.announce(formatMessage(readerMessages.suggestion, to.language, values), false);
}

type Passing = {
  [K in Request["kind"]]: (request: Extract<Request, { kind: K }>, to: ArticleViewProps) => void;
};

// What these say can be seen: in the text, and in the inspector.
const visible = new Set<ReaderMessage>([
  "span",
  "tagged",
  "removed",
  "borderNow",
  "suggestionAccepted",
  "suggestionRejected",
]);

const passing: Passing = {
  tag: ({ label, start, end }, to) => to.onTag({ label, start, end }),
  "tag-many": ({ label, ranges }, to) => to.onTagMany({ label, ranges }),
  move: ({ id, start, end }, to) => to.onMoveSpan({ id, start, end }),
  relabel: ({ id, label }, to) => to.onRelabelSpan({ id, label }),
  remove: ({ id }, to) => to.onRemoveSpan(id),
  select: ({ id }, to) => to.onSelectSpan(id),
  inspect: ({ id }, to) => to.onInspect(id),
  note: ({ id }, to) => to.onNote(id),
  "show-keys": (_request, to) => to.onShowKeys(),
  mask: ({ start, end, reason }, to) => to.onMask?.({ start, end, reason }),
  unmask: ({ start, end }, to) => to.onUnmask?.({ start, end }),
  "select-suggestion": ({ id }, to) => to.onSelectSuggestion?.(id),
  "say-suggestion": ({ suggestion }, to) => saySuggestion(suggestion, to),
  "accept-suggestion": ({ id }, to) => to.onAcceptSuggestion?.(id),
  "reject-suggestion": ({ id }, to) => to.onRejectSuggestion?.(id),
  "other-reading": ({ id }, to) => to.onOtherReading?.(id),
  "link-key": ({ span, role }, to) => to.onLinkKey?.({ span, role }),
  "link-any": ({ span }, to) => to.onLinkAny?.(span),
  "link-drag": ({ from, to: target }, to) => to.onLinkDrag?.({ from, to: target }),
  proposals: ({ span }, to) => to.onProposals?.(span),
  reveal: () => undefined,
  say: ({ message, values }, to) =>
    to.announce(formatMessage(readerMessages[message], to.language, values), !visible.has(message)),
};

function pass<K extends Request["kind"]>(request: Extract<Request, { kind: K }>, to: ArticleViewProps): void {
  (passing[request.kind as K] as (request: Extract<Request, { kind: K }>, to: ArticleViewProps) => void)(
    request,
    to,
  );
}
