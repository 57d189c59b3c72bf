import type { EditorState, Transaction } from "prosemirror-state";
import type { ReaderMessage } from "#shared/messages/reader";
import type { MaskReason } from "#shared/model/article";
import type { Suggestion } from "#shared/suggest/suggestion";
import { articleOf, labelOf } from "./article-state";
import type { TextRange } from "./reader-props";

/** What a command asks of the world outside the editor state. It travels with the transaction. */
export type Request =
  | ({ kind: "tag"; label: string } & TextRange)
  | { kind: "tag-many"; label: string; ranges: TextRange[] }
  | ({ kind: "move"; id: string } & TextRange)
  | { kind: "relabel"; id: string; label: string }
  | { kind: "remove"; id: string }
  | { kind: "select"; id: string | null }
  | { kind: "inspect"; id: string }
  | { kind: "note"; id: string }
  | { kind: "show-keys" }
  | { kind: "select-suggestion"; id: string | null }
  | { kind: "say-suggestion"; suggestion: Suggestion }
  | { kind: "accept-suggestion"; id: string }
  | { kind: "reject-suggestion"; id: string }
  | { kind: "other-reading"; id: string }
  | { kind: "link-key"; span: string; role: string }
  | { kind: "link-any"; span: string }
  | { kind: "link-drag"; from: string; to: string }
  | { kind: "proposals"; span: string }
  | ({ kind: "mask"; reason: MaskReason } & TextRange)
  | ({ kind: "unmask" } & TextRange)
  | ({ kind: "reveal" } & TextRange)
  | { kind: "say"; message: ReaderMessage; values?: Record<string, string | number> };

const requestMeta = "reader-requests";

/** Adds requests to `tr`, after those it has. */
export function ask(tr: Transaction, ...requests: Request[]): Transaction {
  return tr.setMeta(requestMeta, [...requestsOf(tr), ...requests]);
}

/** The requests that travel with `tr`. */
export function requestsOf(tr: Transaction): Request[] {
  return (tr.getMeta(requestMeta) as Request[] | undefined) ?? [];
}

/** A command in ProseMirror's sense: without `dispatch` it only says whether it could act. */
export type Command = (state: EditorState, dispatch?: (tr: Transaction) => void) => boolean;

const longestQuote = 80;

/** A quote short enough to be read aloud. */
export function shortQuote(text: string): string {
  const line = text.replaceAll("\n", " ");
  return line.length <= longestQuote ? line : `${line.slice(0, longestQuote).trimEnd()}…`;
}

/** What is said when the span with `id` becomes the selected one. */
export function describeSelected(state: EditorState, id: string): Request[] {
  const article = articleOf(state);
  const number = article.index.spans.findIndex((span) => span.id === id) + 1;
  const span = article.index.spans[number - 1];
  if (!span) return [];
  const values = {
    label: labelOf(article, span.label)?.name ?? span.label,
    paragraph: article.positions.numberAt(span.start),
    quote: shortQuote(span.quote),
    number,
    count: article.index.spans.length,
  };
  const links = linksOf(article, id);
  if (links === "") return [{ kind: "say", message: "span", values }];
  return [{ kind: "say", message: "spanLinked", values: { ...values, links } }];
}

/** What span `id` leads to in the text, each with its role: for those who do not see the outlines. */
function linksOf({ links, index, roles }: ReturnType<typeof articleOf>, id: string): string {
  const partners = links.flatMap(({ from, to, role }) => {
    const partner = from === id ? index.get(to) : undefined;
    const name = roles.find((one) => one.id === role)?.name ?? role;
    return partner ? [`${name}: ${shortQuote(partner.quote)}`] : [];
  });
  return partners.join(", ");
}
