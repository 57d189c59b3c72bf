import type { Rejection } from "../model/annotations";
import type { Range } from "../text/words";
import { type Suggestion, suggestionKinds } from "./suggestion";

/** How much of the shorter one of two places both share, from 0 to 1. */
export function sharedPart(a: Range, b: Range): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / Math.min(a.end - a.start, b.end - b.start);
}

/** Whether a tag of the same label makes a suggestion needless: half of one of them or more is in the other. */
export function isCovered(suggestion: Range, span: Range): boolean {
  return sharedPart(span, suggestion) >= 0.5;
}

const aboutWords: ReadonlySet<string> = new Set(suggestionKinds);

/**
 * Whether a rejection turns a suggestion down: it refused the same label for the same words. With which value, and
 * from which rule the proposal came, makes no difference: a coder who said no is not asked again because a date is
 * worked out otherwise now, or a name is known. Proposals for links and values of a claim are no suggestions of words.
 */
export function turnsDown(rejection: Rejection, { label, start, end }: Suggestion): boolean {
  return (
    rejection.label === label &&
    rejection.start === start &&
    rejection.end === end &&
    aboutWords.has(rejection.kind)
  );
}
