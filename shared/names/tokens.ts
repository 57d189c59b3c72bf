import { wordsOf } from "../text/words";
import { foldName } from "./fold";

/** A part of a word: what stands between blanks, hyphens and punctuation. UTF-16 units, half-open. */
export interface Token {
  start: number;
  end: number;
  /** As it is written. */
  text: string;
  /** Whether a whole word begins or ends here; false beside the hyphen in "China-Reise". */
  wordStart: boolean;
  wordEnd: boolean;
}

// Abbreviations with a full stop behind every letter are one word: U.S., J.R.R.
const run =
  /\p{Lu}(?:\.\p{Lu})+(?:\.(?!\p{L})|(?![\p{L}\p{M}]))|[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060]*(?:['’ʼ][\p{L}\p{N}\p{M}\u00ad]+)*/gu;
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
const wordLetter = /[\p{L}\p{N}\p{M}]/u;

/** The parts of words of `text` in order: "Kim Jong-un" has three, "Putin's" one. */
export function tokensOf(text: string, language: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(run)) {
    const part = match[0];
    const start = match.index;
    if (unspaced.test(part)) {
      for (const word of wordsOf(part, language)) {
        tokens.push(whole(part.slice(word.start, word.end), start + word.start));
      }
      continue;
    }
    tokens.push({
      start,
      end: start + part.length,
      text: part,
      wordStart: !joined(text, start - 1, start - 2),
      wordEnd: !joined(text, start + part.length, start + part.length + 1),
    });
  }
  return tokens;
}

function whole(text: string, start: number): Token {
  return { start, end: start + text.length, text, wordStart: true, wordEnd: true };
}

/** Whether the character at `at` is a hyphen with a letter on its far side. */
function joined(text: string, at: number, beyond: number): boolean {
  const code = text.charCodeAt(at);
  return (code === 0x2d || code === 0x2010 || code === 0x2011) && wordLetter.test(text.charAt(beyond));
}

/** The folded words of a wording, without those that fold to nothing. */
export function foldedWords(wording: string): string[] {
  const folded = foldName(wording);
  return folded === "" ? [] : folded.split(" ");
}
