import type { UiLanguage } from "#shared/messages/define";

/** The name of a language (BCP 47) in the language of the screen; what is no code is shown as it is written. */
export function languageName(code: string, language: UiLanguage): string {
  if (code === "") return "";
  try {
    return new Intl.DisplayNames(language, { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}
