import { isWordUnit } from "./fold-text";

/** UTF-16 units to each side of a place. */
const contextLength = 80;
const snippetLength = 60;

/** What stands before and after a place, cut at words, with blanks in place of line ends. */
export interface Surroundings {
  before: string;
  after: string;
}

/** About 80 units to each side of `[start, end)` of `text`. */
export function surroundings(text: string, start: number, end: number, length = contextLength): Surroundings {
  let from = Math.max(0, start - length);
  if (from > 0) while (from < start && isInsideWord(text, from)) from++;
  let to = Math.min(text.length, end + length);
  if (to < text.length) while (to > end && isInsideWord(text, to)) to--;
  return {
    before: oneLine(text.slice(from, start)).trimStart(),
    after: oneLine(text.slice(end, to)).trimEnd(),
  };
}

/** The shorter surroundings that a list of hits shows. */
export function snippet(text: string, start: number, end: number): Surroundings {
  return surroundings(text, start, end, snippetLength);
}

/** Whether a word, or a character of two units, goes on across `at`. */
function isInsideWord(text: string, at: number): boolean {
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  if (after >= 0xdc00 && after < 0xe000) return true;
  return isWordUnit(before) && isWordUnit(after);
}

/** Line ends and tabs as blanks; as long as before. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]/gu, " ");
}
