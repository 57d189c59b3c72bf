import { foldName, soundKey } from "./fold";
import type { WordingRelation } from "./names";
import { tokensOf } from "./tokens";
import { isArticle, sameWord, type WordForm } from "./word-forms";

/** What makes two wordings one. */
export interface SameWording {
  relation: WordingRelation;
  /** "spelling": only case, accents, hyphens, quotes; "transliteration": only the sound is the same. */
  how: "identical" | "spelling" | "transliteration" | Exclude<WordForm, "same">;
}

// Shorter ones sound alike too often.
const shortestVariant = 4;

interface Word {
  text: string;
  folded: string;
  possessive: boolean;
}

/**
 * Whether two wordings are one but for spelling, inflection ("Kims", "des Kremls", "Putin's"), a leading
 * article or transliteration, and what makes them so; undefined if they are different wordings.
 */
export function sameWording(a: string, b: string, language: string): SameWording | undefined {
  if (a === b) return { relation: "same", how: "identical" };
  const folded = [foldName(a), foldName(b)] as const;
  if (folded[0] === "" || folded[1] === "") return undefined;
  if (folded[0] === folded[1]) {
    return { relation: "same", how: "spelling" };
  }
  return inflected(words(a, language), words(b, language), language) ?? variant(a, b);
}

const possessive = /['’ʼ]s?$/u;

function words(wording: string, language: string): Word[] {
  return tokensOf(wording, language).map(({ text }) => ({
    text,
    folded: foldName(text),
    possessive: possessive.test(text),
  }));
}

function withoutArticle(list: Word[], language: string): Word[] {
  const first = list[0];
  return first && list.length > 1 && isArticle(first.folded, language) ? list.slice(1) : list;
}

function inflected(a: Word[], b: Word[], language: string): SameWording | undefined {
  const [one, other] = [withoutArticle(a, language), withoutArticle(b, language)];
  if (one.length !== other.length) return undefined;
  let how: SameWording["how"] = one.length === a.length && other.length === b.length ? "spelling" : "article";
  for (const [index, word] of one.entries()) {
    const match = other[index];
    const form =
      match && sameWord(word.folded, match.folded, language, isAdjective(word, match, index, one.length));
    if (!form) return undefined;
    if (form !== "same")
      how = form === "genitive" && (word.possessive || match.possessive) ? "possessive" : form;
  }
  if (how === "spelling") return { relation: "same", how };
  return { relation: "inflected", how };
}

const small = /^\p{Ll}/u;

/** Whether adjective endings may differ: in front of another word, or in two words written small. */
function isAdjective(a: Word, b: Word, index: number, count: number): boolean {
  return index < count - 1 || (small.test(a.text) && small.test(b.text));
}

function variant(a: string, b: string): SameWording | undefined {
  const sound = soundKey(a);
  if (sound.length < shortestVariant || sound !== soundKey(b)) return undefined;
  return { relation: "variant", how: "transliteration" };
}
