/** Languages that words can be inflected in; any other has none. */
export type StemLanguage = "de" | "en" | "other";

/** The language of a BCP 47 tag as far as inflection goes. */
export function stemLanguageOf(tag: string): StemLanguage {
  if (/^(?:de|gsw|nds|lb)\b/iu.test(tag)) return "de";
  return /^en\b/iu.test(tag) ? "en" : "other";
}

const shortest = 3;

function stripped(word: string, endings: readonly string[]): string {
  for (const ending of endings) {
    const rest = word.length - ending.length;
    if (rest < shortest || !word.endsWith(ending)) continue;
    // "Fluss", "Mann" and "Class" end in no ending.
    if (ending.length === 1 && word[rest - 1] === ending) continue;
    return word.slice(0, rest);
  }
  return word;
}

function repeatedly(word: string, endings: readonly string[], rounds: number): string {
  let stem = word;
  for (let round = 0; round < rounds; round++) {
    const next = stripped(stem, endings);
    if (next === stem) break;
    stem = next;
  }
  return stem;
}

const germanNoun = ["ern", "em", "er", "en", "es", "e", "s", "n"];
const germanVerb = ["est", "st", "et", "en", "es", "er", "em", "t", "e", "n", "s"];
const english = ["ings", "ing", "es", "ed", "e", "s"];

function englishStem(word: string): string {
  if (/(?:ss|us|is)$/u.test(word)) return word;
  // "policy" and "policies" meet, "police" stays apart.
  const changed = /^(..+[^aeiou])(?:ies|ied|y)$/u.exec(word)?.[1];
  return changed ? `${changed}i` : repeatedly(word, english, 2);
}

/** What a small word keeps without endings of declension. */
export function nounStem(word: string, language: StemLanguage): string {
  if (language === "de") return repeatedly(word, germanNoun, 2);
  return language === "en" ? englishStem(word) : word;
}

/** What a small word keeps without endings of conjugation either. */
export function verbStem(word: string, language: StemLanguage): string {
  return language === "de" ? repeatedly(word, germanVerb, 3) : nounStem(word, language);
}

const capital = /^\p{Lu}/u;

/** A word that is looked for in all its forms. */
export class InflectedWord {
  readonly #isCapital: boolean;
  readonly #form: string;
  readonly #stems: Record<StemLanguage, { noun: string; verb: string }>;

  /** `form` is the word as it is compared: small unless the case is to match. */
  constructor(word: string, form: string) {
    this.#isCapital = capital.test(word);
    this.#form = form;
    const stems = (language: StemLanguage) => ({
      noun: nounStem(form, language),
      verb: verbStem(form, language),
    });
    this.#stems = { de: stems("de"), en: stems("en"), other: stems("other") };
  }

  /** What every form in every language begins with. */
  get beginning(): string {
    const all = Object.values(this.#stems).flatMap(({ noun, verb }) => [noun, verb]);
    const beginnings = all.map((stem) => (this.#form.startsWith(stem) ? stem : stem.slice(0, -1)));
    return beginnings.reduce((a, b) => (a.length <= b.length ? a : b));
  }

  /** Whether a word of a text is a form of this one; `form` is that word as it is compared. */
  agrees(word: string, form: string, language: StemLanguage): boolean {
    if (form === this.#form) return true;
    const own = this.#stems[language];
    const isCapital = capital.test(word);
    // German nouns are capitalised: what is looked for as one is not found in verbs.
    if (language === "de" && this.#isCapital && !isCapital) return false;
    if (nounStem(form, language) === own.noun) return true;
    return !isCapital && !this.#isCapital && verbStem(form, language) === own.verb;
  }
}
