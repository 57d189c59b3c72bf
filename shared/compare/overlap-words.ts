import { wordMark, worthSteps } from "./article-words";
import type { ComparedArticle } from "./compared-article";
import { worthsOf } from "./formula";
import { tokenise } from "./tokenise";
import { type Tokens, tokenFlag } from "./tokens";
import { Vocabulary, wordKind } from "./vocabulary";

/** The words of one article as `ArticleWords` has them. */
export interface OverlapWords {
  words: Uint32Array;
  marks: Uint8Array;
}

const unknown = 0xff;
const seenOnce = 0xfe;

/** How articles are read. */
export interface OverlapReading {
  /**
   * Judges a word when it comes for the second time, and takes it to be worth most before: looking a word up takes
   * longer than reading an article line, and half of all words never come again. Of two places that have a word in
   * common the lesser worth counts, so that nothing changes as long as all articles are read by one reader, or those
   * that come later by others which judge at once.
   */
  judgeLate?: boolean;
}

/**
 * Reads articles for finding all pairs. A word is a 32-bit hash of its normalised form and language, so that what is
 * read today fits what was kept of other articles long ago.
 */
export class OverlapReader {
  readonly #vocabulary = new Vocabulary();
  /** By number of the word, 0 where it is not known yet. */
  #hashes = new Uint32Array(1 << 12);
  /** By number of the word, twice: written small and with a capital. */
  #worths = new Uint8Array(1 << 13).fill(unknown);
  readonly #judgeLate: boolean;

  constructor({ judgeLate = false }: OverlapReading = {}) {
    this.#judgeLate = judgeLate;
  }

  /** The words of an article and what they are worth; entities play no part. */
  read(article: Pick<ComparedArticle, "text" | "language" | "mask">): OverlapWords {
    const tokens = tokenise({ ...article, id: "", entities: [] }, this.#vocabulary, { lean: true });
    this.#makeRoom(this.#vocabulary.size);
    const words = new Uint32Array(tokens.count);
    const marks = new Uint8Array(tokens.count);
    for (let i = 0; i < tokens.count; i++) {
      const word = tokens.words[i] as number;
      const flag = tokens.flags[i] as number;
      words[i] = (this.#hashes[word] as number) || this.#hash(word);
      const place = word * 2 + (flag & tokenFlag.capital ? 1 : 0);
      let worth = this.#worths[place] as number;
      if (worth >= seenOnce) {
        const isLate = this.#judgeLate && worth === unknown && !(flag & (tokenFlag.stop | tokenFlag.number));
        this.#worths[place] = isLate ? seenOnce : this.#worth(article, tokens, i);
        worth = isLate ? worthSteps : (this.#worths[place] as number);
      }
      marks[i] = flag & tokenFlag.masked && i > 0 ? worth | wordMark.masked : worth;
    }
    return { words, marks };
  }

  #makeRoom(size: number): void {
    if (size < this.#hashes.length) return;
    const hashes = new Uint32Array(size * 2);
    hashes.set(this.#hashes);
    const worths = new Uint8Array(size * 4).fill(unknown);
    worths.set(this.#worths);
    this.#hashes = hashes;
    this.#worths = worths;
  }

  #hash(word: number): number {
    const text = `${this.#vocabulary.wordText(word)} ${this.#vocabulary.wordLanguage(word)}`;
    let hash = 0x811c9dc5;
    for (let i = 0; i < text.length; i++) {
      hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
      hash ^= hash >>> 13;
    }
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = (hash ^ (hash >>> 15)) >>> 0;
    this.#hashes[word] = hash;
    return hash;
  }

  /** As the comparison of two articles judges it, by word lists alone: where sentences begin is not known here. */
  #worth({ text, language }: Pick<ComparedArticle, "text" | "language">, tokens: Tokens, i: number): number {
    const only = (array: Uint32Array) => array.subarray(i, i + 1);
    const [word, flag] = [tokens.words[i] as number, tokens.flags[i] as number];
    const surface = () => text.slice(tokens.starts[i], tokens.ends[i]);
    const isName =
      (flag & tokenFlag.capital) !== 0 && (this.#vocabulary.classOf(word, surface) & wordKind.name) !== 0;
    const one: Tokens = {
      ...tokens,
      count: 1,
      words: only(tokens.words),
      starts: only(tokens.starts),
      ends: only(tokens.ends),
      flags: Uint8Array.of(flag | (isName ? tokenFlag.name : 0)),
    };
    return Math.round((worthsOf(text, one, this.#vocabulary, language)[0] ?? 0) * worthSteps);
  }
}
