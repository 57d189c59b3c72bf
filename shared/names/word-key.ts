import { wordSound } from "./fold";
import { isArticle, stemOf } from "./word-forms";

const keys = new Map<string, Map<string, string>>();

/** The key under which forms and spellings of one folded word meet. */
export function wordKey(folded: string, language: string): string {
  const known = keys.get(language) ?? new Map<string, string>();
  keys.set(language, known);
  let key = known.get(folded);
  if (key === undefined) {
    // Words of all articles pass here: the memory may not grow for ever.
    if (known.size > 100_000) known.clear();
    key = isArticle(folded, language) ? "*" : stemOf(wordSound(stemOf(folded, language)), language);
    known.set(folded, key);
  }
  return key;
}
