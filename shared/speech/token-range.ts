import type { Range } from "../text/words";
import type { Token } from "./tokens";

/** UTF-16 range of the tokens `[from, to)` without commas, colons, dashes and full stops around; undefined if nothing is left. */
export function rangeOf(tokens: readonly Token[], from: number, to: number): Range | undefined {
  let first = from;
  let last = to - 1;
  while (first <= last && isBorder(tokens[first])) first++;
  while (last >= first && isBorder(tokens[last])) last--;
  const start = tokens[first]?.start;
  const end = tokens[last]?.end;
  return start === undefined || end === undefined || end <= start ? undefined : { start, end };
}

/** Whether a token only stands between clauses. */
export function isBorder(token: Token | undefined): boolean {
  return token !== undefined && /^(?:comma|colon|dash|stop)$/u.test(token.kind);
}
