import { isCommonNoun, isListedNoun } from "./common-nouns";
import { foldName } from "./fold";
import { type Lexicon, nameLexicon } from "./lexicon";
import { isStateName, type StateWord, stateWord } from "./states";
import { isEnglish, isGerman } from "./word-forms";

/** What the word lists and the shape of a word say of it, whatever stands around it. */
export interface WordClass {
  folded: string;
  /** Begins with a capital. */
  capital: boolean;
  /** Closed class or frequent sentence beginning. */
  functionWord: boolean;
  calendar: boolean;
  /** A function or title that a name may follow: Außenminister, president. */
  title: boolean;
  /** Dr, Frau, Mr. */
  address: boolean;
  kin: boolean;
  organisationWord: boolean;
  mediaWord: boolean;
  legalForm: boolean;
  firstName: boolean;
  surname: boolean;
  place: boolean;
  /** Berliner, Münchner. */
  townAdjective: boolean;
  organisation: boolean;
  medium: boolean;
  state: StateWord | undefined;
  /** An ordinary German noun. */
  noun: boolean;
  /** One the list has as it stands, not by its end or a compound: family names are often such words. */
  plainNoun: boolean;
  /** Two capitals or more and no small letters but a genitive: NATO, G20, KCNA, EU-. */
  acronym: boolean;
  /** In genitive: the listed name with s behind it. */
  genitive: boolean;
}

const caches = new Map<string, Map<string, WordClass>>();

/** Classifies one whole word as it is written; hyphens inside are part of it. */
export function wordClass(text: string, language: string): WordClass {
  const cache = caches.get(language) ?? new Map<string, WordClass>();
  caches.set(language, cache);
  let known = cache.get(text);
  if (!known) {
    // Words of all articles pass here: the memory may not grow for ever.
    if (cache.size > 50_000) cache.clear();
    known = classify(text, language);
    cache.set(text, known);
  }
  return known;
}

const acronym = /^(?:\p{Lu}{2,6}|\p{Lu}\d{1,2}|\p{Lu}{1,3}&\p{Lu}{1,3})s?$/u;
const roman = /^[IVXLCDM]+$/u;
const capital = /^\p{Lu}/u;
const possessive = /['’ʼ]s?$/u;

function classify(text: string, language: string): WordClass {
  const lexicon = nameLexicon();
  const bare = text.replace(/[\u00ad\u200b]/gu, "").replace(possessive, "");
  const folded = foldName(bare);
  const upper = capital.test(bare);
  const german = isGerman(language);
  const english = isEnglish(language);
  const has = (set: ReadonlySet<string>) => upper && (set.has(folded) || set.has(folded.replace(/s$/u, "")));
  const exact = (set: ReadonlySet<string>) => set.has(bare) || set.has(bare.replace(/s$/u, ""));
  const first = folded.split(" ")[0] ?? "";
  const isFirstName = has(lexicon.firstNames) || (upper && first !== folded && lexicon.firstNames.has(first));
  const plainNoun = upper && isListedNoun(bare) && german && !bare.includes("-");
  const listed = isFirstName || has(lexicon.surnames) || has(lexicon.places) || exact(lexicon.organisations);
  // Volkswagen is no wagon, and Hannovers no verse.
  const noun = plainNoun || (upper && !listed && isCommonNoun(bare, language));
  const title = german ? upper && isGermanTitle(folded, lexicon) : isEnglishTitle(folded, lexicon);
  const organisationWord = german
    ? upper && isGermanHead(folded, lexicon.germanOrganisationWords)
    : lexicon.englishOrganisationHeads.has(folded);
  return {
    folded: foldName(text),
    capital: upper,
    functionWord: isFunctionWord(folded, german, english, lexicon),
    calendar: upper && lexicon.calendar.has(folded),
    title,
    address: lexicon.addresses.has(bare),
    kin: german && upper && lexicon.germanKin.has(folded),
    organisationWord,
    mediaWord: german && upper && isGermanHead(folded, lexicon.germanMediaWords),
    legalForm: lexicon.legalForms.has(bare),
    firstName: isFirstName,
    surname: has(lexicon.surnames),
    place: has(lexicon.places),
    townAdjective: german && upper && isTownAdjective(folded, lexicon),
    organisation: exact(lexicon.organisations),
    medium: exact(lexicon.media),
    state: stateOf(bare, folded, upper, language),
    noun,
    plainNoun,
    acronym: acronym.test(bare) && !roman.test(bare) && !(bare.length > 3 && shoutedNoun(bare, language)),
    genitive: bare !== text || (german && isGenitive(bare, folded, lexicon, language)),
  };
}

/** BANK in a heading is a bank. */
function shoutedNoun(bare: string, language: string): boolean {
  return isListedNoun(bare) && isGerman(language);
}

function stateOf(bare: string, folded: string, upper: boolean, language: string): StateWord | undefined {
  const state = stateWord(folded, language);
  // "us" is a pronoun; a name or a people written small is none.
  if (state?.form === "adjective" ? false : !upper || (folded === "us" && !/^U\.?S\.?$/u.test(bare)))
    return undefined;
  return state;
}

function isGenitive(bare: string, folded: string, lexicon: Lexicon, language: string): boolean {
  if (!folded.endsWith("s") || !capital.test(bare)) return false;
  const base = folded.slice(0, -1);
  const listed = (word: string) =>
    lexicon.firstNames.has(word) || lexicon.places.has(word) || isStateName(word, language);
  return !listed(folded) && (listed(base) || lexicon.surnames.has(base));
}

function isFunctionWord(folded: string, german: boolean, english: boolean, lexicon: Lexicon): boolean {
  if (german) return lexicon.germanFunctionWords.has(folded);
  if (english) return lexicon.englishFunctionWords.has(folded);
  return lexicon.englishFunctionWords.has(folded) || lexicon.germanFunctionWords.has(folded);
}

const germanEnds = ["", "s", "n", "en", "es", "innen"];
const shortestCompoundTitle = 4;
const noHeads = new Set([
  "emir",
  "lord",
  "lady",
  "graf",
  "imam",
  "abt",
  "zar",
  "sir",
  "don",
  "mann",
  "profi",
  "schah",
]);

function isGermanTitle(folded: string, lexicon: Lexicon): boolean {
  return isGermanHead(folded, lexicon.germanTitles);
}

/** Whether a folded German word is listed or a compound of a listed one, in any form. */
function isGermanHead(folded: string, heads: ReadonlySet<string>): boolean {
  const last = folded.split(" ").at(-1) ?? folded;
  for (const end of germanEnds) {
    if (!last.endsWith(end)) continue;
    const word = end === "innen" ? last.slice(0, -3) : last.slice(0, last.length - end.length);
    if (heads.has(word)) return true;
    for (let cut = 2; cut <= word.length - shortestCompoundTitle; cut++) {
      const head = word.slice(cut);
      if (heads.has(head) && !noHeads.has(head)) return true;
    }
  }
  return false;
}

function isEnglishTitle(folded: string, lexicon: Lexicon): boolean {
  return lexicon.englishTitles.has(folded) || lexicon.englishTitles.has(folded.split(" ").at(-1) ?? "");
}

const irregularTowns = new Set([
  "muenchner",
  "bremer",
  "dresdner",
  "zuercher",
  "hannoveraner",
  "kasseler",
  "basler",
  "bregenzer",
]);

function isTownAdjective(folded: string, lexicon: Lexicon): boolean {
  if (irregularTowns.has(folded)) return true;
  const base = folded.replace(/er$/u, "");
  if (base === folded) return false;
  return (
    lexicon.places.has(base) || lexicon.places.has(`${base}e`) || stateWord(base, "de")?.form === "capital"
  );
}
