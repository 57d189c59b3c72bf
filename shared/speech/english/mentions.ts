import type { Range } from "../../text/words";
import { genderOf } from "../people";
import { rangeOf } from "../token-range";
import type { Clauses } from "./clauses";
import { phraseEnd } from "./subjects";

/** The person or body an English sentence begins with: whom a pronoun in the next one may mean. */
export function mentionIn(clauses: Clauses): (Range & { plural?: true }) | undefined {
  const { tokens, segments, text } = clauses;
  const first = segments[0];
  if (!first) return undefined;
  const to = phraseEnd(tokens, first.from, first.to);
  const range = rangeOf(tokens, first.from, to);
  if (!range || to - first.from < 1) return undefined;
  // A capital at the beginning of a sentence is no name yet: two of them are, or a title.
  const names = tokens.slice(first.from + 1, to).filter(({ capital }) => capital).length;
  return names > 0 || genderOf(text.slice(range.start, range.end)) ? range : undefined;
}
