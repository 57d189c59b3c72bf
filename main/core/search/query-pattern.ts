/** How a search compares. */
export interface SearchOptions {
  matchCase: boolean;
  wholeWords: boolean;
}

const letter = "[\\p{L}\\p{M}\\p{N}_]";

/**
 * The pattern that finds `query` in a text: a blank stands for any white space, and a letter with an accent is found
 * composed and decomposed. Offsets of its matches are UTF-16 units of the text as it is.
 */
export function queryPattern(query: string, { matchCase, wholeWords }: SearchOptions): RegExp {
  const body = query
    .trim()
    .split(/\s+/u)
    .map((word) => [...word.normalize("NFC")].map(characterPattern).join(""))
    .join("\\s+");
  const whole = wholeWords ? `(?<!${letter})${body}(?!${letter})` : body;
  return new RegExp(whole, matchCase ? "gu" : "giu");
}

function characterPattern(character: string): string {
  const decomposed = character.normalize("NFD");
  // A letter without its accent must not match inside one that has it.
  if (decomposed === character)
    return /\p{L}/u.test(character) ? `${character}(?!\\p{M})` : escaped(character);
  return `(?:${character}|${decomposed})`;
}

function escaped(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|/]/u, "\\$&");
}
