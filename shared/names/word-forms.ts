/** Why two words are taken for forms of one; "same" covers case, accents, hyphens and quotes. */
export type WordForm = "same" | "genitive" | "possessive" | "ending" | "article";

const germanArticles = new Set(
  (
    "der die das des dem den ein eine einer eines einem einen dieser diese dieses diesem diesen jener jene jenes " +
    "jenem jenen sein seine seiner seines seinem seinen ihr ihre ihrer ihres ihrem ihren unser unsere unserer " +
    "unseres unserem unseren"
  ).split(" "),
);
const englishArticles = new Set(["the", "a", "an", "this", "these", "its", "his", "her", "their", "our"]);
const germanContractions = new Set("am im vom zum zur beim ans ins aufs fürs ums".split(" "));

/** Whether a folded word is an article or a determiner that a wording may begin with. */
export function isArticle(folded: string, language: string): boolean {
  return isGerman(language) ? germanArticles.has(folded) : isEnglish(language) && englishArticles.has(folded);
}

/** Whether a small word holds a preposition and an article: "vom Kremlchef". */
export function holdsArticle(word: string, language: string): boolean {
  return isGerman(language) && germanContractions.has(word.toLowerCase());
}

export function isGerman(language: string): boolean {
  return /^(?:de|gsw|nds|lb)\b/iu.test(language);
}

export function isEnglish(language: string): boolean {
  return /^en\b/iu.test(language);
}

const looseEnds = /[snerm]+$/u;

/**
 * A key that all inflected forms of a folded word share, and other words with it: for looking up, never for
 * deciding.
 */
export function stemOf(folded: string, language: string): string {
  if (isArticle(folded, language)) return "*";
  if (isGerman(language)) {
    const stem = folded.replace(looseEnds, "");
    return stem.length >= 2 ? stem : folded.slice(0, 2);
  }
  return folded.length > 2 && folded.endsWith("s") ? folded.slice(0, -1) : folded;
}

// Masculine nouns that take -en in every case but the first.
const weakNoun =
  /(?:ent|ant|ist|at|og|and|nom|ot|arch|aut|soph|graf|mensch|fuerst|held|prinz|zar|christ|nachbar|bauer|herr)$/u;
const nominalised = /(?:[^aeiou]t|et|nd|deutsch|gruen|link|jugendlich|heilig)$/u;
const adjectiveEnd = /(?:e|er|en|em|es)$/u;

/**
 * What makes two folded words forms of one word; undefined if nothing does. `asAdjective` allows adjective
 * endings (chinesische, chinesischen), which would make different nouns equal.
 */
export function sameWord(a: string, b: string, language: string, asAdjective = false): WordForm | undefined {
  if (a === b) return "same";
  if (isArticle(a, language) !== isArticle(b, language)) return undefined;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (isGerman(language)) {
    if (germanArticles.has(a) && germanArticles.has(b)) return sameArticle(a, b) ? "article" : undefined;
    return germanForm(short, long, asAdjective);
  }
  return long === `${short}s` ? "possessive" : undefined;
}

function sameArticle(a: string, b: string): boolean {
  const strip = (word: string) =>
    word.startsWith("d") && word.length === 3 ? "d" : word.replace(/(?:e[rsmn]?)$/u, "");
  return strip(a) === strip(b);
}

function germanForm(short: string, long: string, asAdjective: boolean): WordForm | undefined {
  const ending = long.startsWith(short) ? long.slice(short.length) : undefined;
  if (short.length >= 2 && ending === "s" && !/[sxz]$/u.test(short)) return "genitive";
  if (short.length >= 3 && ending === "es" && /[^aeiouy]$/u.test(short)) return "genitive";
  if (ending === "en" && weakNoun.test(short)) return "ending";
  if (ending === "n" && (short.length >= 5 ? /(?:e|herr|nachbar|bauer)$/u : /^herr$/u).test(short))
    return "ending";
  const stems = [short, long].map((word) => word.replace(adjectiveEnd, ""));
  const [one, other] = stems;
  if (one !== undefined && one === other && one.length >= 3) {
    if (asAdjective && (short !== one || long !== other)) return "ending";
    if (one.length >= 5 && short !== one && nominalised.test(one)) return "ending";
  }
  return undefined;
}
