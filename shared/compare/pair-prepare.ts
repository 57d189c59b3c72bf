import { type WordTypes, wordTypesOf } from "./align-words";
import type { ComparedArticle } from "./compared-article";
import { worthsOf } from "./formula";
import { tokenise } from "./tokenise";
import { type Tokens, tokenFlag } from "./tokens";
import type { Vocabulary } from "./vocabulary";

/** An article read for comparing it with others; made once, used for all its pairs. */
export interface PreparedArticle {
  article: ComparedArticle;
  tokens: Tokens;
  /** What each word says of a common origin, 0 to 1. */
  worths: Float32Array;
  /** How many stretches of masked text lie before each word. */
  masked: Uint32Array;
  types: WordTypes;
}

/** Reads an article for `comparePair`; all articles that are compared share one vocabulary. */
export function prepareArticle(
  article: ComparedArticle,
  vocabulary: Vocabulary,
  tokens: Tokens = tokenise(article, vocabulary),
): PreparedArticle {
  const masked = new Uint32Array(tokens.count);
  let stretches = 0;
  for (let i = 0; i < tokens.count; i++) {
    if ((tokens.flags[i] as number) & tokenFlag.masked) stretches++;
    masked[i] = stretches;
  }
  return {
    article,
    tokens,
    worths: worthsOf(article.text, tokens, vocabulary, article.language),
    masked,
    types: wordTypesOf({ tokens }, (word) => vocabulary.wordText(word)),
  };
}
