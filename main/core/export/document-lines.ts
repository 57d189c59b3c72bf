import type { Attributes } from "#shared/model/annotations";
import type { MaskReason } from "#shared/model/article";
import { type Range, wordsOf } from "#shared/text/words";
import type { LossReport } from "./loss-report";
import type { ArticleRow, ArticleRows, LinkRow, LinkTarget, SpanRow, SplitPart } from "./rows";
import { TextRows } from "./text-rows";
import { type Token, tokensOf, trimTokenBlanks } from "./tokens";

/** What the formats with one line for each article and coder say besides text, tokens and spans. Code points. */
export interface DocumentFacts {
  title: string;
  source: string;
  published: string;
  language: string;
  place: string;
  author: string;
  agency: string;
  words: number;
  text_sha256: string;
  split: SplitPart;
  mask: Array<[start: number, end: number, reason: MaskReason]>;
  /** Absent when no coder has worked on the article. */
  status?: string;
  note?: string;
  /** In the order of the line's spans. */
  spans: SpanFacts[];
  links: LinkFacts[];
}

/** What a line says of a span besides its label and place. */
export interface SpanFacts {
  id: string;
  attributes?: Attributes;
  note?: string;
  /** Where the span really is when blanks at its ends had to be left out. Code points. */
  exact?: [start: number, end: number];
  /** Only of a span of nothing but blanks, which has no place among the line's spans. */
  label?: string;
}

/** A link of a line; `to` is the id of a span, an actor or a statement. */
export interface LinkFacts {
  id: string;
  role: string;
  from: string;
  to: string;
  to_kind: LinkTarget;
  attributes?: Attributes;
}

/** A span as whole tokens. Offsets in code points; `lastToken` is included. */
export interface TokenSpan {
  row: SpanRow;
  start: number;
  end: number;
  firstToken: number;
  lastToken: number;
}

/** A token in code points. */
export interface PointToken {
  text: string;
  start: number;
  end: number;
  space: boolean;
}

/** One coder's view of an article, cut into tokens. */
export interface DocumentLine {
  article: ArticleRow;
  /** "" when nobody has worked on the article. */
  coder: string;
  tokens: PointToken[];
  /** Without spans of nothing but blanks. */
  spans: TokenSpan[];
  links: LinkRow[];
  facts: DocumentFacts;
}

const widened = "a span begins or ends inside the word: the word was cut into two tokens there.";
const narrowed = "tokens cannot begin or end with blanks: the exact offsets are kept beside the span.";

/** The lines of an article: one for each coder who worked on it, or one without coder. */
export function documentLines(rows: ArticleRows, loss: LossReport): DocumentLine[] {
  const made = new TextRows(rows.article.text);
  const coders = rows.work.length > 0 ? rows.work.map(({ coder }) => coder) : [""];
  const words = wordsOf(made.text, rows.article.language);
  return coders.map((coder) => documentLine({ rows, made, words, loss }, coder));
}

interface LineSource {
  rows: ArticleRows;
  made: TextRows;
  words: Range[];
  loss: LossReport;
}

function documentLine({ rows, made, words, loss }: LineSource, coder: string): DocumentLine {
  const { article } = rows;
  const own = rows.spans.filter((span) => span.coder === coder);
  const links = rows.links.filter((link) => link.coder === coder);
  const trimmed = own.map((row) => ({ row, ...trimTokenBlanks(article.text, row.start, row.end) }));
  const placed = trimmed.filter(({ start, end }) => end > start);
  const borders = placed.flatMap(({ start, end }) => [start, end]);
  const { tokens, cut } = tokensOf(article.text, words, borders);
  loss.add("words cut by the border of a span", cut, widened);
  const isNarrowed = (span: { row: SpanRow; start: number; end: number }) =>
    span.start !== span.row.start || span.end !== span.row.end;
  loss.add("spans with blanks at their ends", trimmed.filter(isNarrowed).length, narrowed);
  const facts = trimmed.map((span): SpanFacts => {
    const { row } = span;
    if (!isNarrowed(span)) return spanFacts(row);
    const exact: SpanFacts["exact"] = [row.startCodePoint, row.endCodePoint];
    return { ...spanFacts(row), exact, ...(span.end > span.start ? {} : { label: row.label }) };
  });
  return {
    article,
    coder,
    tokens: tokens.map((token) => pointToken(token, made)),
    spans: tokenSpans(placed, tokens, made),
    links,
    facts: { ...documentFacts(rows, coder), spans: facts, links: links.map(linkFacts) },
  };
}

function pointToken({ start, end, space }: Token, { text, points }: TextRows): PointToken {
  return {
    text: text.slice(start, end),
    start: points.toCodePoint(start),
    end: points.toCodePoint(end),
    space,
  };
}

function tokenSpans(
  placed: ReadonlyArray<{ row: SpanRow; start: number; end: number }>,
  tokens: readonly Token[],
  { points }: TextRows,
): TokenSpan[] {
  const byStart = new Map(tokens.map((token, index) => [token.start, index]));
  const byEnd = new Map(tokens.map((token, index) => [token.end, index]));
  return placed.map(({ row, start, end }) => {
    const firstToken = byStart.get(start);
    const lastToken = byEnd.get(end);
    if (firstToken === undefined || lastToken === undefined) throw new Error(`span ${row.id} cuts a token`);
    return { row, start: points.toCodePoint(start), end: points.toCodePoint(end), firstToken, lastToken };
  });
}

/** What a line says of a span besides its label and place. */
export function spanFacts({ id, attributes, note }: SpanRow): SpanFacts {
  return {
    id,
    ...(Object.keys(attributes).length > 0 ? { attributes } : {}),
    ...(note === "" ? {} : { note }),
  };
}

/** A link as a line says it. */
export function linkFacts({ id, role, from, to, toKind, attributes }: LinkRow): LinkFacts {
  return {
    ...{ id, role, from, to, to_kind: toKind },
    ...(Object.keys(attributes).length > 0 ? { attributes } : {}),
  };
}

/** What a line of `coder` says besides spans and links. */
export function documentFacts(
  { article, work }: ArticleRows,
  coder: string,
): Omit<DocumentFacts, "spans" | "links"> {
  const { title, source, published, language, place, author, agency, words, split } = article;
  const own = work.find((row) => row.coder === coder);
  return {
    ...{ title, source, published, language, place, author, agency, words, split },
    text_sha256: article.textSha256,
    mask: article.mask.map(({ startCodePoint, endCodePoint, reason }) => [
      startCodePoint,
      endCodePoint,
      reason,
    ]),
    ...(own ? { status: own.status } : {}),
    ...(own && own.note !== "" ? { note: own.note } : {}),
  };
}
