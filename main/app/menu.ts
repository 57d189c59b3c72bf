import { app, Menu } from "electron";
import type { Events } from "#shared/ipc/contract";
import type { RecentProject } from "#shared/ipc/project-types";
import type { UiLanguage } from "#shared/messages/define";
import { menuTemplate } from "./menu-template";

/** What works before the page has said what is possible. */
const always = ["project.new", "project.open", "project.open-sample"];

/** The native menu: built anew when its words change, ticked and greyed in place when the page's state does. */
export class AppMenu {
  readonly #language: () => UiLanguage;
  readonly #recent: () => readonly RecentProject[];
  readonly #run: (event: Events["command:run"]) => void;
  readonly #openRecent: (id: string) => void;
  #enabled: ReadonlySet<string> = new Set(always);
  #checked: ReadonlySet<string> = new Set();

  constructor(parts: {
    language(): UiLanguage;
    recent(): readonly RecentProject[];
    run(event: Events["command:run"]): void;
    openRecent(id: string): void;
  }) {
    this.#language = parts.language;
    this.#recent = parts.recent;
    this.#run = parts.run;
    this.#openRecent = parts.openRecent;
  }

  /** Builds the menu anew: at the start, for another language, for another list of recent projects. */
  rebuild(): void {
    const template = menuTemplate({
      language: this.#language(),
      platform: process.platform,
      development: !app.isPackaged,
      enabled: this.#enabled,
      checked: this.#checked,
      recent: this.#recent(),
      run: (command) => this.#run({ command }),
      openRecent: this.#openRecent,
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  }

  /** Takes over which commands are possible and which are ticked. */
  setState(enabled: readonly string[], checked: readonly string[]): void {
    this.#enabled = new Set(enabled);
    this.#checked = new Set(checked);
    const items = Menu.getApplicationMenu()?.items.flatMap((menu) => menu.submenu?.items ?? []) ?? [];
    for (const item of items) {
      if (!/^[a-z]+\.[a-z-]+$/.test(item.id ?? "")) continue;
      item.enabled = this.#enabled.has(item.id);
      if (item.type === "checkbox") item.checked = this.#checked.has(item.id);
    }
  }
}
