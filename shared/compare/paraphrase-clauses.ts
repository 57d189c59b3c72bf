import { primaryLanguage } from "./stems";
import type { TokenRange } from "./token-range";
import { type Tokens, tokenFlag } from "./tokens";

/** Parts with fewer words are left in one with what stands before. */
const leastPart = 5;

// As written in an article, small letters: after a comma these begin a clause that could stand alone.
const german = /^(?:aber|doch|denn|darunter|jedoch|sondern|während|wobei|und|oder)$/u;
const english = /^(?:but|while|whereas|and|or|so|although|though|including)$/u;
/** A verb right behind "und" tells that a clause follows and no further part of a list. */
const germanVerb =
  /^(?:hat|habe|haben|hatten?|ist|sei|seien|sind|war|waren|wird|werde|werden|wurden?|würden?|soll|sollen|sollten?|will|wollen|wollten?|kann|können|konnten?|muss|müssen|mussten?|\p{Ll}{4,}ten?|sprach|sah|kam|ging|gab|nahm|fand|rief|zog|trat|verwies|hielt|blieb|stieg|bot)$/u;
const englishVerb =
  /^(?:has|have|had|is|are|was|were|will|would|can|could|must|said|told|went|came|took|\p{Ll}{3,}ed)$/u;

/**
 * The sentences of an article, long ones split where a further main clause begins: behind a semicolon, behind a comma
 * before "but", behind "and" before a verb. The "and" is in neither part.
 */
export function mainClauses(tokens: Tokens, text: string, language: string): TokenRange[] {
  const parts: TokenRange[] = [];
  const primary = primaryLanguage(language);
  for (let at = 0; at + 1 < tokens.sentences.length; at++) {
    const first = tokens.sentences[at] ?? 0;
    const end = tokens.sentences[at + 1] ?? 0;
    let start = first;
    for (let i = first + leastPart; i + leastPart <= end && i + 1 < tokens.count; i++) {
      if (i - start < leastPart) continue;
      const from = beginning(tokens, text, i, primary);
      if (from < 0 || end - from < leastPart) continue;
      parts.push({ first: start, end: i });
      start = from;
    }
    parts.push({ first: start, end });
  }
  return parts;
}

/** The first word of the clause that begins at a word, past an "and"; -1 when none begins there. */
function beginning({ starts, ends, flags }: Tokens, text: string, at: number, language: string): number {
  const gap = text.slice(ends[at - 1], starts[at]);
  if (gap.includes(";")) return at;
  if (((flags[at] ?? 0) & tokenFlag.capital) !== 0) return -1;
  const word = text.slice(starts[at], ends[at]);
  const next = text.slice(starts[at + 1], ends[at + 1]);
  const joining = word === "und" || word === "and";
  const verb = language === "de" ? germanVerb : language === "en" ? englishVerb : undefined;
  if (joining) return verb?.test(next) ? at + 1 : -1;
  if (!gap.includes(",")) return -1;
  return (language === "de" ? german : english).test(word) && language !== "" ? at : -1;
}
