import { foldName, wordSound } from "#shared/names/fold";

// Letters of a folded text that may stand for one letter of a sound; more than have to: what is found is checked.
const spellings: Readonly<Record<string, string>> = {
  a: "a",
  e: "[ae]e?",
  i: "(?:dsch|dzh|dj|ee|ie|[ijy])",
  o: "oe?",
  u: "(?:ou|oo|ue|u)",
  s: "(?:sch|sh|sz|zh|t[sz]|th?s|[szx])",
  c: "(?:s(?:ch|h)tsch|shch|szcz|tsch|tch|ch|kh|cz|dsch)",
  k: "(?:ck|[kcqx])",
  v: "[vwf]",
  f: "(?:ph|f|v|w)",
  t: "th?",
  r: "rh?",
  g: "gh?",
};

// -ow, -ov, -ew, -jew, -yev, -off
const russianEnd = "[ijy]?[eo](?:ff|[vwf])";

/**
 * A pattern for folded words that may sound like `word`, with or without a genitive: "Peseschkian" and "Pezeshkians".
 * Undefined for words too short to tell.
 */
export function soundPattern(word: string): RegExp | undefined {
  const sound = wordSound(foldName(word).replace(/s$/u, ""));
  if (sound.length < 4 || !/^[a-z]+$/u.test(sound)) return undefined;
  const isRussian = sound.endsWith("ov");
  const letters = [...(isRussian ? sound.slice(0, -2) : sound)];
  const body = letters.map((letter) => `(?:${spellings[letter] ?? letter}h?){1,2}`).join("");
  return new RegExp(`^${body}${isRussian ? russianEnd : ""}s?$`);
}
