import { type Settings, type SettingsEdit, settingsSchema } from "#shared/ipc/settings";
import type { Log } from "./log-file";
import { openProfileFile, type ProfileFile } from "./profile-file";

/** The person's settings, kept in the profile. */
export class SettingsStore {
  readonly #file: ProfileFile<Settings>;
  readonly #listeners: Array<(settings: Settings) => void> = [];

  constructor(file: ProfileFile<Settings>) {
    this.#file = file;
  }

  read(): Settings {
    return this.#file.value;
  }

  /** Changes what `edit` names, tells everybody, and resolves when it is on disk. */
  async change(edit: SettingsEdit): Promise<Settings> {
    const { library, inspector, ...plain } = edit;
    const old = this.#file.value;
    const next = settingsSchema.parse({
      ...old,
      ...withoutUndefined(plain),
      library: { ...old.library, ...withoutUndefined(library ?? {}) },
      inspector: { ...old.inspector, ...withoutUndefined(inspector ?? {}) },
    });
    const written = this.#file.write(next);
    for (const listener of this.#listeners) listener(next);
    await written;
    return next;
  }

  onChange(listener: (settings: Settings) => void): void {
    this.#listeners.push(listener);
  }
}

function withoutUndefined(edit: object): object {
  return Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== undefined));
}

/** Reads settings.json of the profile; a missing or damaged one gives the usual settings. */
export async function openSettings(profile: string, log: Log): Promise<SettingsStore> {
  const usual = () => settingsSchema.parse({});
  return new SettingsStore(await openProfileFile(profile, "settings", settingsSchema, usual, log));
}
