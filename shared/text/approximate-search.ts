/** A stretch of the text that is like the pattern, and how many single-character edits apart they are. */
export interface ApproximateMatch {
  start: number;
  end: number;
  errors: number;
}

/**
 * Places in `text` that can be turned into `pattern` with at most `maxErrors` insertions, deletions and
 * replacements of UTF-16 units: for each place the end with the fewest errors. Semi-global alignment by dynamic
 * programming over columns (Sellers 1980), with Ukkonen's cut-off of rows that cannot succeed (1985).
 */
export function searchApproximately(text: string, pattern: string, maxErrors: number): ApproximateMatch[] {
  const rows = pattern.length;
  if (rows === 0 || maxErrors < 0) return [];
  let errors = Int32Array.from({ length: rows + 1 }, (_, row) => row);
  let starts = new Int32Array(rows + 1);
  let nextErrors = new Int32Array(rows + 1);
  let nextStarts = new Int32Array(rows + 1);
  let lastActive = Math.min(rows, maxErrors);
  const matches: ApproximateMatch[] = [];
  for (let column = 1; column <= text.length; column++) {
    const unit = text.charCodeAt(column - 1);
    nextErrors[0] = 0;
    nextStarts[0] = column;
    const limit = Math.min(rows, lastActive + 1);
    let active = 0;
    for (let row = 1; row <= limit; row++) {
      const above = row <= lastActive + 1 ? at(nextErrors, row - 1) + 1 : maxErrors + 1;
      const left = row <= lastActive ? at(errors, row) + 1 : maxErrors + 1;
      const diagonal = at(errors, row - 1) + (pattern.charCodeAt(row - 1) === unit ? 0 : 1);
      const best = Math.min(diagonal, above, left);
      nextErrors[row] = best;
      nextStarts[row] =
        best === diagonal ? at(starts, row - 1) : best === above ? at(nextStarts, row - 1) : at(starts, row);
      if (best <= maxErrors) active = row;
    }
    lastActive = active;
    if (active === rows) {
      keepBest(matches, { start: at(nextStarts, rows), end: column, errors: at(nextErrors, rows) });
    }
    [errors, nextErrors] = [nextErrors, errors];
    [starts, nextStarts] = [nextStarts, starts];
  }
  return matches;
}

function at(numbers: Int32Array, index: number): number {
  return numbers[index] ?? 0;
}

/** Neighbouring ends belong to one place: the one with the fewest errors stands for it. */
function keepBest(matches: ApproximateMatch[], match: ApproximateMatch): void {
  const last = matches.at(-1);
  if (last && match.start < last.end) {
    if (match.errors < last.errors) matches[matches.length - 1] = match;
  } else matches.push(match);
}
