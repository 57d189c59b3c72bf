import { findDates } from "#shared/dates/find-dates";
import {
  type DateExpression,
  type Timex,
  type TimexModifier,
  timexModifiers,
  timexTypes,
} from "#shared/dates/timex";
import type { OpenArticle } from "#shared/ipc/contract";
import type { Attributes, Span } from "#shared/model/annotations";
import type { Reason } from "#shared/suggest/reason";

/** A way to read the words of a date span, and why. */
export interface Reading extends Timex {
  why: Reason;
}

type Dated = Pick<OpenArticle, "text" | "article">;

let last: { from: readonly unknown[]; found: readonly DateExpression[] } | undefined;

/** The expressions of time in an article; worked out once for the same text and date. */
function datesIn({ text, article }: Dated): readonly DateExpression[] {
  const { language, published, mask } = article;
  const from = [text, language, published, mask];
  if (last && from.every((input, index) => input === last?.from[index])) return last.found;
  last = { from, found: findDates(text, { language, published, mask }) };
  return last.found;
}

/** The expression a span is about: on the same words, with or without its preposition, else the one inside. */
function expressionAt(found: readonly DateExpression[], { start, end }: Span): DateExpression | undefined {
  const same = (place: { start: number; end: number } | undefined) =>
    place?.start === start && place.end === end;
  return (
    found.find((one) => same(one) || same(one.phrase)) ??
    found.find((one) => start <= one.start && one.end <= end)
  );
}

/** What the words of a span can mean, the likeliest first, and whether the article's date is missing for that. */
export function readingsOf(open: Dated, span: Span): { readings: Reading[]; waiting: boolean } {
  const expression = expressionAt(datesIn(open), span);
  if (!expression) return { readings: [], waiting: false };
  const { type, value, mod, why, others = [], waiting } = expression;
  const first: Reading = { type, value, why, ...(mod ? { mod } : {}) };
  return { readings: [first, ...others], waiting: waiting === true };
}

/** What a span's attributes say as TIMEX3; undefined when they say no value. */
export function timexOf({ type, value, mod }: Attributes): Timex | undefined {
  if (typeof value !== "string" || value === "") return undefined;
  const known = timexTypes.find((one) => one === type) ?? "DATE";
  const modifier: TimexModifier | undefined = timexModifiers.find((one) => one === mod);
  return { type: known, value, ...(modifier ? { mod: modifier } : {}) };
}

/** Whether two readings say the same. */
export function sameTimex(a: Timex | undefined, b: Timex | undefined): boolean {
  return a?.value === b?.value && a?.type === b?.type && a?.mod === b?.mod;
}
