import { searchApproximately } from "./approximate-search";
import { isCharacterBoundary, nextBoundary, previousBoundary, splitsSurrogatePair } from "./offsets";

/** How much text before and after a span is kept with it, in UTF-16 units. */
export const contextLength = 32;

/** The words of a span and its surroundings: enough to find it again in a changed text. */
export interface Quotation {
  quote: string;
  before: string;
  after: string;
}

/** A span's place as it was described. UTF-16 units. */
export interface Anchor extends Quotation {
  start: number;
  end: number;
}

/**
 * Where an anchor is now. "exact": where it was; "moved": the same words elsewhere; "fuzzy": nearly the same words.
 * `score` is 0 to 1. "lost": nowhere, or in several places that are equally likely.
 */
export type Resolved =
  | { kind: "exact" | "moved" | "fuzzy"; start: number; end: number; score: number }
  | { kind: "lost"; ambiguous: boolean };

/** The quote of `[start, end)` and up to 32 units on both sides, never half a surrogate pair. */
export function describeSpan(text: string, start: number, end: number): Quotation {
  let from = Math.max(0, start - contextLength);
  let to = Math.min(text.length, end + contextLength);
  if (splitsSurrogatePair(text, from)) from++;
  if (splitsSurrogatePair(text, to)) to--;
  return { quote: text.slice(start, end), before: text.slice(from, start), after: text.slice(end, to) };
}

/** Fewer edits than this share of the quote count as the same passage. */
const toleratedErrors = 0.2;
/** Quotes shorter than this are looked for only exactly: "Xi" is like too many words. */
const shortestFuzzyQuote = 8;
/** Two places whose scores differ by less are told apart by nobody. */
const clearLead = 0.05;

interface Candidate {
  start: number;
  end: number;
  errors: number;
  score: number;
}

/** Finds the place of `anchor` in `text`. Never guesses between places that are equally likely. */
export function resolveSpan(text: string, anchor: Anchor): Resolved {
  const { start, end, quote } = anchor;
  if (quote === "") return { kind: "lost", ambiguous: false };
  if (text.startsWith(quote, start) && end === start + quote.length && isWhole(text, start, end)) {
    return { kind: "exact", start, end, score: 1 };
  }
  const exact = exactCandidates(text, anchor);
  if (exact.length > 0) return choose(exact, "moved");
  if (quote.length < shortestFuzzyQuote) return { kind: "lost", ambiguous: false };
  return choose(fuzzyCandidates(text, anchor), "fuzzy");
}

function isWhole(text: string, start: number, end: number): boolean {
  return isCharacterBoundary(text, start) && isCharacterBoundary(text, end);
}

function exactCandidates(text: string, anchor: Anchor): Candidate[] {
  const found: Candidate[] = [];
  for (let at = text.indexOf(anchor.quote); at >= 0; at = text.indexOf(anchor.quote, at + 1)) {
    const end = at + anchor.quote.length;
    if (isWhole(text, at, end)) found.push(rate(text, anchor, { start: at, end, errors: 0 }));
  }
  return found;
}

function fuzzyCandidates(text: string, anchor: Anchor): Candidate[] {
  const limit = Math.floor(anchor.quote.length * toleratedErrors);
  return searchApproximately(text, anchor.quote, limit).map(({ start, end, errors }) =>
    rate(text, anchor, { start: previousBoundary(text, start), end: nextBoundary(text, end), errors }),
  );
}

/** The quote decides most, its surroundings much, the distance from the old place only between equals. */
function rate(text: string, anchor: Anchor, place: Omit<Candidate, "score">): Candidate {
  const quote = 1 - place.errors / anchor.quote.length;
  const before = commonEnd(anchor.before, text.slice(0, place.start));
  const after = commonStart(anchor.after, text.slice(place.end, place.end + anchor.after.length));
  const known = anchor.before.length + anchor.after.length;
  const context = known === 0 ? 1 : (before + after) / known;
  const distance = Math.abs(place.start - anchor.start) / Math.max(1, text.length);
  return { ...place, score: 0.6 * quote + 0.3 * context + 0.1 * (1 - Math.min(1, distance)) };
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}

function commonEnd(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) length++;
  return length;
}

function choose(candidates: Candidate[], kind: "moved" | "fuzzy"): Resolved {
  const [best, second] = [...candidates].sort((a, b) => b.score - a.score);
  if (!best) return { kind: "lost", ambiguous: false };
  if (second && best.score - second.score < clearLead) return { kind: "lost", ambiguous: true };
  return { kind, start: best.start, end: best.end, score: best.score };
}
