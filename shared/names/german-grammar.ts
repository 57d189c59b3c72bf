import { nameLexicon } from "./lexicon";
import { follows } from "./name-segments";
import type { NameWord } from "./name-words";
import { isInflectedAdjective } from "./properness";

const definite = /^d(?:er|ie|as|es|em|en)$/iu;

/** Whether the word at `index` is a definite article right before the next one. */
export function isDefiniteArticle(words: readonly NameWord[], index: number): boolean {
  return definite.test(words[index]?.text ?? "") && follows(words[index + 1]);
}

/** Whether the word at `index` is an adjective of a state, chinesisch, whatever its case and ending. */
export function isNational(words: readonly NameWord[], index: number): boolean {
  const word = words[index];
  return word?.state?.form === "adjective" && /(?:e|er|en|em|es)$/u.test(word.text);
}

const listedGenitive = /[^s]s$|['’ʼ]s?$/u;

/** Whether the word at `index` is a state or a place in the genitive: Chinas, Berlins. */
export function isPlaceGenitive(words: readonly NameWord[], index: number): boolean {
  const word = words[index];
  if (!word?.capital || word.noun || !follows(words[index + 1])) return false;
  const named = word.state?.form === "name" || word.state?.form === "capital" || word.place;
  return Boolean(named) && listedGenitive.test(word.text) && word.genitive;
}

/** Where the adjectives begin that stand right before `index`; `index` itself if there are none. */
export function adjectivesBefore(words: readonly NameWord[], index: number): number {
  let first = index;
  while (index - first < 4 && follows(words[first]) && isAttribute(words, first - 1)) first--;
  return first;
}

const undeclined = /^(?:stellvertretende[rmn]?|ehemalige[rmn]?|damalige[rmn]?|amtierende[rmn]?)$/iu;

function isAttribute(words: readonly NameWord[], index: number): boolean {
  const word = words[index];
  if (!word) return false;
  if (isNational(words, index) || word.townAdjective || undeclined.test(word.text)) return true;
  return !word.capital && isInflectedAdjective(words, index);
}

/**
 * Where a noun phrase begins whose noun is at `head`: with adjectives, a state's genitive or a definite
 * article.
 */
export interface PhraseStart {
  first: number;
  /** What makes it more than any noun. */
  marked: "national" | "genitive" | undefined;
  definite: boolean;
}

/**
 * Looks to the left of the noun at `head`. Indefinite articles and pronouns are left out, with the
 * adjectives.
 */
export function phraseStart(words: readonly NameWord[], head: number): PhraseStart {
  const adjectives = adjectivesBefore(words, head);
  let national = head;
  for (let index = head - 1; index >= adjectives; index--) {
    const word = words[index];
    if (isNational(words, index) || word?.townAdjective) national = index;
  }
  const marked = national < head ? "national" : undefined;
  if (follows(words[adjectives]) && isDefiniteArticle(words, adjectives - 1)) {
    return { first: adjectives - 1, marked, definite: true };
  }
  if (follows(words[adjectives]) && isPlaceGenitive(words, adjectives - 1)) {
    return { first: adjectives - 1, marked: "genitive", definite: false };
  }
  // "seine chinesische Kollegin", "vom russischen Präsidenten": from the country on.
  return { first: national, marked, definite: false };
}

/** Where the title begins whose last word is at `index`: "Partei- und Armeechef" has three words. */
export function titleStart(words: readonly NameWord[], index: number): number {
  const joint = words[index - 1];
  const before = words[index - 2];
  if (!joint || !before || !/^(?:und|oder|sowie)$/u.test(joint.text) || !follows(words[index])) return index;
  const divided = /^[-\u2010\u2011]\s$/u.test(joint.gap) && before.capital;
  if (divided) return index - 2;
  return before.title && follows(joint) && before.capital ? titleStart(words, index - 2) : index;
}

/** Whether a title is a compound that says of what: Kremlchef, US-Präsident; not Präsident alone. */
export function isTellingTitle(word: NameWord): boolean {
  const { germanTitles } = nameLexicon();
  const whole = word.folded;
  return (
    !["", "s", "n", "en", "es"].some(
      (end) => whole.endsWith(end) && germanTitles.has(whole.slice(0, whole.length - end.length)),
    ) || /^(?:minister|vize|staats|bundes|general|kommissions|oppositions|rebellen).{5,}/u.test(whole)
  );
}
