import { app } from "electron";
import type { Settings } from "#shared/ipc/settings";
import type { UiLanguage } from "#shared/messages/define";

/** What the operating system speaks, as BCP 47, such as "de-AT". */
export function systemLocale(): string {
  return app.getPreferredSystemLanguages()[0] ?? app.getLocale() ?? "en";
}

/** The language of menus and dialogs: the chosen one, else the system's if there are words for it, else English. */
export function uiLanguage(settings: Pick<Settings, "language">, locale = systemLocale()): UiLanguage {
  if (settings.language !== "system") return settings.language;
  return /^de\b/i.test(locale) ? "de" : "en";
}
