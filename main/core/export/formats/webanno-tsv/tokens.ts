import { sentencesOf } from "#shared/text/sentences";
import { wordsOf } from "#shared/text/words";
import type { ArticleRow } from "../../rows";
import { tokensOf, trimTokenBlanks } from "../../tokens";

/** A token `[start, end)` in UTF-16 units, with its name "2-1": first token of the second sentence. */
export interface NamedToken {
  name: string;
  start: number;
  end: number;
}

/** Sentences as their tokens; blanks belong to none. */
export function sentencesOfTokens(
  { text, language }: ArticleRow,
  borders: Iterable<number>,
): { sentences: NamedToken[][]; cut: number } {
  const { tokens, cut } = tokensOf(text, wordsOf(text, language), borders);
  const ends = sentencesOf(text, language).map(({ end }) => end);
  const sentences: NamedToken[][] = [];
  let sentence: NamedToken[] = [];
  let next = 0;
  for (const { start, end } of tokens) {
    if (isBlank(text, start, end)) continue;
    if (sentence.length > 0 && start >= (ends[next] ?? Number.POSITIVE_INFINITY)) sentence = [];
    while (start >= (ends[next] ?? Number.POSITIVE_INFINITY)) next++;
    if (sentence.length === 0) sentences.push(sentence);
    sentence.push({ name: `${sentences.length}-${sentence.length + 1}`, start, end });
  }
  return { sentences, cut };
}

function isBlank(text: string, start: number, end: number): boolean {
  const trimmed = trimTokenBlanks(text, start, end);
  return trimmed.start === trimmed.end;
}

/**
 * How many gaps between sentences readers fill otherwise than the text does: the format has no place for them, and a
 * reader puts a line end there and blanks up to where the next sentence begins. Blanks before the first count, too.
 */
export function changedGaps(text: string, sentences: ReadonlyArray<readonly NamedToken[]>): number {
  let from = 0;
  let changed = 0;
  for (const [index, sentence] of sentences.entries()) {
    const gap = text.slice(from, sentence[0]?.start);
    const read = (index > 0 && gap !== "" ? "\n" : "").padEnd(gap.length, " ");
    if (gap !== read) changed++;
    from = sentence.at(-1)?.end ?? from;
  }
  return changed;
}
