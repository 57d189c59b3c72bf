import type { SpanFate } from "#shared/ipc/span-import-types";
import type { ForeignDocument, ForeignLink, ForeignSpan } from "../foreign";

/** Something of the file that did not fit, whole, as the side file keeps it. */
export interface LeftOut {
  document: string;
  article?: string;
  why: string;
  span?: ForeignSpan;
  link?: ForeignLink;
  /** What the file notes of a coder's progress. */
  work?: NonNullable<ForeignDocument["work"]>[number];
  /** What of the span or link was left out, when the rest was taken over. */
  part?: Record<string, unknown>;
}

/** So many fates are listed one by one. */
const mostListed = 1000;
const longestQuote = 300;

/** What an import does with each span and link: counts are whole, lists hold the first. */
export class Fates {
  added = 0;
  unchanged = 0;
  readonly links = { added: 0, unchanged: 0, failed: 0 };
  readonly counts = { reanchored: 0, failed: 0 };
  readonly reanchored: SpanFate[] = [];
  readonly failed: SpanFate[] = [];
  readonly leftOut: LeftOut[] = [];

  moved(fate: SpanFate): void {
    this.counts.reanchored++;
    if (this.reanchored.length < mostListed) this.reanchored.push(fate);
  }

  fail(fate: SpanFate, whole: Omit<LeftOut, "document" | "article" | "why">): void {
    this.counts.failed++;
    if (this.failed.length < mostListed) this.failed.push(fate);
    const { document, article, why } = fate;
    this.leftOut.push({ document, ...(article ? { article } : {}), why, ...whole });
  }
}

/** A fate of a span. `place` is in UTF-16 units of the article. */
export function spanFate(
  { name }: ForeignDocument,
  article: string | undefined,
  { label, quote }: Pick<ForeignSpan, "label" | "quote">,
  why: string,
  place: { start?: number; end?: number } = {},
): SpanFate {
  const words = quote ?? "";
  return {
    document: name,
    ...(article ? { article } : {}),
    label,
    quote: words.length > longestQuote ? `${words.slice(0, longestQuote - 1).toWellFormed()}…` : words,
    ...(place.start === undefined ? {} : { start: place.start }),
    ...(place.end === undefined ? {} : { end: place.end }),
    why,
  };
}
