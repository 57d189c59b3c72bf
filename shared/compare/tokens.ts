/** Bits of `Tokens.flags`. */
export const tokenFlag = {
  /** A function word: article, preposition, pronoun, auxiliary. */
  stop: 1,
  /** Has a digit. */
  number: 2,
  /** Begins with a capital letter. */
  capital: 4,
  /** The first word of its sentence. */
  sentenceStart: 8,
  /** Part of a name: a capitalised word that is no ordinary noun, or inside a tagged actor. */
  name: 16,
  /** Nothing before it belongs together with it: a paragraph or masked text lies between. */
  barrier: 32,
  /** The barrier before it is masked text: no passage crosses it. */
  masked: 64,
} as const;

/**
 * The words of one article in order. Hyphenated words are several tokens; masked words are none. All arrays are
 * parallel and have `count` entries.
 */
export interface Tokens {
  article: string;
  count: number;
  /** Number of the normalised word in the vocabulary. */
  words: Uint32Array;
  /** Number of the word's stem in the vocabulary. */
  stems: Uint32Array;
  /** UTF-16 units in the frozen text, half-open. */
  starts: Uint32Array;
  ends: Uint32Array;
  /** Number of the sentence in `sentences`. */
  sentence: Uint32Array;
  flags: Uint8Array;
  /** Token index of the first word of each sentence, and `count` at the end. */
  sentences: Uint32Array;
  /** What the word's place is tagged as, as a number in the vocabulary; 0 for nothing. */
  entities: Uint32Array;
}
