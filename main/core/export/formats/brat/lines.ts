import { trimTokenBlanks } from "../../tokens";

// Where Python's splitlines, with which brat reads, ends a line; and the tab, which separates its fields.
const signs = "\\t\\n\\v\\f\\r\\x1c-\\x1e\\x85\\u2028\\u2029";
const breaks = new RegExp(`[${signs}]+`, "g");

/** `text` without line breaks and tabs, which brat cannot hold in a field. */
export function oneLine(text: string): string {
  return text.replace(breaks, " ").trim();
}

/**
 * The pieces of `[start, end)` between line breaks and tabs, in UTF-16 units: brat wants no such character in the text
 * of a span. Empty when nothing but blanks is in it.
 */
export function fragmentsOf(text: string, start: number, end: number): Array<[start: number, end: number]> {
  const quote = text.slice(start, end);
  const words = trimTokenBlanks(quote, 0, quote.length);
  if (words.start === words.end) return [];
  const pieces: Array<[number, number]> = [];
  let at = 0;
  for (const { 0: gap, index } of quote.matchAll(breaks)) {
    if (index > at) pieces.push([start + at, start + index]);
    at = index + gap.length;
  }
  if (at < quote.length) pieces.push([start + at, end]);
  return pieces;
}

/** The words of a span's pieces as brat repeats them: joined by one blank. */
export function fragmentText(text: string, pieces: ReadonlyArray<readonly [number, number]>): string {
  return pieces.map(([start, end]) => text.slice(start, end)).join(" ");
}

const lineEnds = /[\u0085\u2028\u2029]/g;

/** A value as JSON on what brat, too, takes for one line. */
export function jsonField(value: unknown): string {
  return JSON.stringify(value).replace(
    lineEnds,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
