import { britishEnglish, english } from "./english/english";
import { german } from "./german/german";
import type { DateLanguage } from "./rule";

/** What is written in digits means the same everywhere; that is all that is found in a language without rules. */
const digitsOnly: DateLanguage = { rules: [], leadIn: /(?!)/, tenseOf: () => undefined };

const languages: Readonly<Record<string, DateLanguage>> = {
  de: german,
  en: english,
  ...Object.fromEntries(
    ["en-gb", "en-ie", "en-au", "en-nz", "en-in", "en-za", "en-001", "en-150"].map((tag) => [
      tag,
      britishEnglish,
    ]),
  ),
};

/** The rules for a language given as BCP 47, such as `de-AT`; only digits are read in others. */
export function dateLanguageOf(tag: string): DateLanguage {
  const known = tag.toLowerCase().replaceAll("_", "-");
  return languages[known] ?? languages[known.split("-", 1)[0] ?? ""] ?? digitsOnly;
}
