import type { Attributes } from "../model/annotations";
import { findDates } from "./find-dates";
import { type DateContext, type DateExpression, type Timex, timexModifiers, timexTypes } from "./timex";

/** A span of the label for dates, with its attributes type, value and mod. UTF-16 units, half-open. */
export interface DateSpan {
  id: string;
  start: number;
  end: number;
  attributes: Attributes;
}

/** What a new date of publication is to be reckoned for. */
export interface RecomputeInput extends Omit<DateContext, "published"> {
  text: string;
  spans: readonly DateSpan[];
  /** The date of publication until now and from now on. */
  before: string | null;
  after: string | null;
}

/** A span whose value came from the old date and is another one with the new date. */
export interface DateChange {
  span: string;
  /** Undefined where the span had no value yet. */
  from: Timex | undefined;
  to: Timex;
}

/** A span whose value a coder set; it is left alone, though the finder reads its words anew. */
export interface HandSetDate {
  span: string;
  value: Timex;
  /** What the words mean with the new date. */
  found: Timex;
}

/** What a change of the publication date does to the dates of an article. */
export interface Recomputed {
  changes: DateChange[];
  handSet: HandSetDate[];
}

/**
 * Which date spans of an article mean another day when its publication date changes. Only a value that is just what
 * was found with the old date is proposed to change; one that differs was set by hand and is listed apart.
 */
export function recomputeDates({ text, spans, before, after, ...context }: RecomputeInput): Recomputed {
  const result: Recomputed = { changes: [], handSet: [] };
  if (before === after || spans.length === 0) return result;
  const old = findDates(text, { ...context, published: before });
  const fresh = findDates(text, { ...context, published: after });
  for (const span of spans) {
    const was = expressionOf(span, old, spans);
    const is = expressionOf(span, fresh, spans);
    if (!is || (was && same(timexOf(was), timexOf(is)))) continue;
    const value = timexOfSpan(span.attributes);
    const to = timexOf(is);
    if (value && same(value, to)) continue;
    if (!value) {
      // A value that is still waiting says less than none.
      if (!is.waiting) result.changes.push({ span: span.id, from: undefined, to });
    } else if (was && same(value, timexOf(was))) result.changes.push({ span: span.id, from: value, to });
    else result.handSet.push({ span: span.id, value, found: to });
  }
  return result;
}

/** The expression a span stands for: the same words, or the only one it overlaps that no other span overlaps. */
function expressionOf(
  span: DateSpan,
  found: readonly DateExpression[],
  spans: readonly DateSpan[],
): DateExpression | undefined {
  const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }) =>
    a.start < b.end && b.start < a.end;
  const touched = found.filter((expression) => overlaps(expression, span));
  const [only] = touched;
  if (!only || touched.length > 1)
    return touched.find(({ start, end }) => start === span.start && end === span.end);
  const exact = only.start === span.start && only.end === span.end;
  const exactOther = spans.some(
    ({ id, start, end }) => id !== span.id && start === only.start && end === only.end,
  );
  return exact || !exactOther ? only : undefined;
}

function timexOf({ type, value, mod }: Timex): Timex {
  return { type, value, ...(mod ? { mod } : {}) };
}

/** The meaning a span's attributes hold; undefined when type or value is missing. */
export function timexOfSpan({ type, value, mod }: Attributes): Timex | undefined {
  const knownType = timexTypes.find((known) => known === type);
  if (!knownType || typeof value !== "string" || value === "") return undefined;
  const knownMod = timexModifiers.find((known) => known === mod);
  return { type: knownType, value, ...(knownMod ? { mod: knownMod } : {}) };
}

function same(a: Timex, b: Timex): boolean {
  return a.type === b.type && a.value === b.value && a.mod === b.mod;
}
