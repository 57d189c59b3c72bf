import { german } from "./german/german";
import type { DateLanguage } from "./rule";

/** What is written in digits means the same everywhere; that is all that is found in a language without rules. */
const digitsOnly: DateLanguage = { rules: [], leadIn: /(?!)/, tenseOf: () => undefined };

const languages: Readonly<Record<string, DateLanguage>> = { de: german };

/** The rules for a language given as BCP 47, such as `de-AT`; only digits are read in others. */
export function dateLanguageOf(tag: string): DateLanguage {
  return languages[tag.toLowerCase().split(/[-_]/, 1)[0] ?? ""] ?? digitsOnly;
}
