import { findQuotations } from "../speech/quotations";

/** Stretches of a text inside quotation marks: start and end of each, one after another, in order, not overlapping. */
export type QuotedRanges = Int32Array;

/**
 * What stands inside quotations of a text, marks included: speech and words that are set off, but no titles of papers
 * or films, which nobody says. UTF-16 units.
 */
export function quotedRanges(text: string, language: string): QuotedRanges {
  const ranges: number[] = [];
  for (const { kind, start, end } of findQuotations(text, language)) {
    if (kind === "title") continue;
    const last = ranges.at(-1);
    // They come by their start: one inside another, or across its end, only makes that longer.
    if (last !== undefined && start < last) ranges[ranges.length - 1] = Math.max(last, end);
    else ranges.push(start, end);
  }
  return Int32Array.from(ranges);
}

/** The place in `ranges` of the stretch that holds all of `[start, end)`; -1 if none does. */
export function quotedRangeAt(ranges: QuotedRanges, start: number, end: number): number {
  let low = 0;
  let high = ranges.length / 2 - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle * 2] ?? 0) > start) high = middle - 1;
    else if ((ranges[middle * 2 + 1] ?? 0) <= start) low = middle + 1;
    else return (ranges[middle * 2 + 1] ?? 0) >= end ? middle * 2 : -1;
  }
  return -1;
}
