import { readNameWords } from "./name-words";
import type { NameWordCount, NameWordCounts } from "./names";
import { isDetermined } from "./properness";

/**
 * Counts the words of an article into `counts`, for `findNames`: how often each is small, and how often it
 * stands with a capital behind an article inside a sentence. Counting an article with `by` -1 takes it out
 * again.
 */
export function countNameWords(
  counts: Map<string, NameWordCount>,
  text: string,
  language: string,
  by: 1 | -1 = 1,
): NameWordCounts {
  const words = readNameWords(text, language);
  for (const [index, word] of words.entries()) {
    // The beginning of a sentence tells nothing of capitals.
    if (word.begins && word.capital) continue;
    const key = word.text.toLowerCase();
    const count = counts.get(key) ?? { lower: 0, midSentenceWithArticle: 0, total: 0 };
    count.total += by;
    if (!word.capital) count.lower += by;
    else if (isDetermined({ words, index })) count.midSentenceWithArticle += by;
    if (count.total <= 0) counts.delete(key);
    else counts.set(key, count);
  }
  return counts;
}
