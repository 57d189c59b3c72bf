import { sentencesOf } from "#shared/text/sentences";
import { wellFormed } from "../freeze-text";
import { readByline, readDateLine } from "./byline";
import { readDateline } from "./dateline";

/** Longest title that is made of a first sentence, in UTF-16 units. */
export const maxTitle = 200;

/** Whether `line`, followed by `next`, is set like a headline: short, several words, no full stop, more text below. */
export function looksLikeHeadline(line: string, next: string): boolean {
  const text = line.trim();
  const words = text.split(/\s+/).length;
  if (text.length < 8 || text.length > 150 || words < 2 || words > 25) return false;
  if (/[.;:,/-]["”“»«')\]]*$/u.test(text) && !/\.\.\.$/.test(text)) return false;
  if (!/^["'„“”»«‚‘(+]*[\p{Lu}\p{N}]/u.test(text)) return false;
  // Two sentences in a line are a short paragraph, unless it is a headline with a question.
  if (/[.!]["”“»]?\s+\p{Lu}/u.test(text) && !/\b\p{L}{1,3}\.\s+\p{Lu}/u.test(text)) return false;
  if (readDateline(text) || readByline(text) || readDateLine(text)) return false;
  return next.trim().length >= 20;
}

/** A line above the headline that names a topic: one to four words, no sentence. */
export function looksLikeKicker(line: string): boolean {
  const text = line.trim();
  return text.length >= 3 && text.length <= 40 && text.split(/\s+/).length <= 4 && !/[.!?;,]$/u.test(text);
}

/** The first sentence of `text` (or so many that they have three words) as a title, cut at a word with an ellipsis if it is very long. */
export function titleFromSentence(text: string, language: string): string {
  const sentences = sentencesOf(text, language);
  const first = sentences[0];
  if (!first) return shorten(text.trim());
  const threeWords = /\p{L}+(?:\P{L}+\p{L}+){2}/u;
  const last = sentences.find(({ end }) => threeWords.test(text.slice(first.start, end))) ?? first;
  const sentence = text.slice(first.start, last.end);
  return shorten(sentence.replace(/\s+/g, " "));
}

/** `text` if it has at most `maxTitle` units, else its beginning up to a word border and an ellipsis. */
export function shorten(text: string): string {
  if (text.length <= maxTitle) return text;
  const cut = text.slice(0, maxTitle);
  const border = cut.search(/[\s,;:–-]+\S*$/u);
  return `${wellFormed(border > maxTitle / 2 ? cut.slice(0, border) : cut)}…`;
}

/** Whether two titles are the same but for blanks, quotes and capitals. */
export function sameTitle(a: string, b: string): boolean {
  const plain = (title: string) =>
    title
      .toLowerCase()
      .replace(/["'„“”»«‚‘’]/gu, "")
      .replace(/\s+/gu, " ")
      .trim();
  return plain(a) === plain(b);
}
