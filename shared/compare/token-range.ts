import type { Range } from "../text/words";
import type { Tokens } from "./tokens";

/** Token indices, half-open. */
export interface TokenRange {
  first: number;
  end: number;
}

/** The words that lie at least partly inside a stretch of text. */
export function tokensIn(tokens: Tokens, { start, end }: Range): TokenRange {
  let first = 0;
  while (first < tokens.count && (tokens.ends[first] ?? 0) <= start) first++;
  let last = first;
  while (last < tokens.count && (tokens.starts[last] ?? 0) < end) last++;
  return { first, end: last };
}
