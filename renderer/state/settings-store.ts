import { create } from "zustand";
import type { AppInfo } from "#shared/ipc/contract";
import { type Settings, type SettingsEdit, settingsSchema } from "#shared/ipc/settings";
import type { UiLanguage } from "#shared/messages/define";
import { listen, request } from "../api";
import { notifyError } from "./notices-store";

interface SettingsState {
  settings: Settings;
  info: AppInfo | undefined;
  /** What the screen speaks: the setting, or the operating system's language. */
  language: UiLanguage;
}

/** What the person prefers. The main process keeps the truth; this is its copy. */
export const useSettings = create<SettingsState>()(() => ({
  settings: settingsSchema.parse({}),
  info: undefined,
  language: "en",
}));

function languageOf(settings: Settings, info: AppInfo | undefined): UiLanguage {
  if (settings.language !== "system") return settings.language;
  return info?.locale.toLowerCase().startsWith("de") ? "de" : "en";
}

function show(settings: Settings, info = useSettings.getState().info): void {
  const language = languageOf(settings, info);
  useSettings.setState({ settings, info, language });
  document.documentElement.lang = language;
  showTheme(settings.theme);
}

const darkScheme = () => window.matchMedia("(prefers-color-scheme: dark)");

function showTheme(theme: Settings["theme"]): void {
  const dark = theme === "dark" || (theme === "system" && darkScheme().matches);
  document.documentElement.dataset.theme = dark ? "dark" : "light";
}

/** Fetches the settings and follows their changes, and those of the system's theme. */
export async function startSettings(): Promise<void> {
  listen("settings:changed", (settings) => show(settings));
  darkScheme().addEventListener("change", () => showTheme(useSettings.getState().settings.theme));
  const [info, settings] = await Promise.all([request("app:info"), request("settings:read")]);
  if (settings.ok) show(settings.value, info.ok ? info.value : undefined);
  else show(useSettings.getState().settings, info.ok ? info.value : undefined);
}

function merged(settings: Settings, edit: SettingsEdit): Settings {
  const { library, inspector, ...rest } = edit;
  return {
    ...settings,
    ...(rest as Partial<Settings>),
    library: { ...settings.library, ...(library as Partial<Settings["library"]>) },
    inspector: { ...settings.inspector, ...(inspector as Partial<Settings["inspector"]>) },
  };
}

/** Shows the changed settings at once and has them kept; when that fails the old ones come back. */
export async function changeSettings(edit: SettingsEdit): Promise<void> {
  const before = useSettings.getState().settings;
  show(merged(before, edit));
  const answer = await request("settings:change", edit);
  if (answer.ok) show(answer.value);
  else {
    show(before);
    notifyError(answer.error);
  }
}
