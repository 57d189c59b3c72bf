import type { Range } from "#shared/text/words";

const words = /[\p{L}\p{N}]+/gu;
/** Fewer words between two passages say nothing of their own. */
const leastWords = 3;

/**
 * The stretches of a text that no passage and no mask covers, one paragraph at a time and without blanks around them;
 * UTF-16 units, in order. Those of fewer than three words are left out.
 */
export function onlyHere(text: string, covered: readonly Range[]): Range[] {
  const found: Range[] = [];
  let at = 0;
  for (const { start, end } of [...covered].sort((one, other) => one.start - other.start)) {
    if (start > at) found.push(...stretches(text, at, start));
    at = Math.max(at, end);
  }
  found.push(...stretches(text, at, text.length));
  return found;
}

function stretches(text: string, start: number, end: number): Range[] {
  const found: Range[] = [];
  let from = start;
  for (const line of text.slice(start, end).split("\n")) {
    const trimmed = line.replace(/^[^\p{L}\p{N}„“"'«»(]+/u, "");
    const first = from + line.length - trimmed.length;
    const stretch = { start: first, end: first + trimmed.trimEnd().length };
    if ((trimmed.match(words)?.length ?? 0) >= leastWords) found.push(stretch);
    from += line.length + 1;
  }
  return found;
}
