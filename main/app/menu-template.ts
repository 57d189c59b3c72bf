import type { MenuItemConstructorOptions } from "electron";
import { type CommandDescription, commands, type MenuPlace } from "#shared/commands";
import type { RecentProject } from "#shared/ipc/project-types";
import { commandMessages, menuMessages, systemMenuMessages } from "#shared/messages/commands";
import type { UiLanguage } from "#shared/messages/define";

export interface MenuContents {
  language: UiLanguage;
  platform: NodeJS.Platform;
  /** Whether developer tools are offered. */
  development: boolean;
  enabled: ReadonlySet<string>;
  checked: ReadonlySet<string>;
  recent: readonly RecentProject[];
  run(command: string): void;
  openRecent(id: string): void;
}

const places: readonly MenuPlace[] = ["file", "edit", "view", "tag", "article", "go", "help"];
const described: readonly CommandDescription[] = commands;

/** The menus as Electron builds them: every command of shared/commands.ts, and what the system does itself. */
export function menuTemplate(contents: MenuContents): MenuItemConstructorOptions[] {
  const menus: MenuItemConstructorOptions[] = places.map((place) => ({
    label: menuMessages[place][contents.language],
    submenu: separated(groupsOf(place, contents)),
  }));
  if (contents.platform !== "darwin") return menus;
  const help = menus.pop();
  const window = { label: systemMenuMessages.window[contents.language], role: "windowMenu" as const };
  return [{ role: "appMenu" }, ...menus, window, ...(help ? [{ ...help, role: "help" as const }] : [])];
}

/** The commands of one menu by group, with the system's own items in groups of their own. */
function groupsOf(place: MenuPlace, contents: MenuContents): MenuItemConstructorOptions[][] {
  const groups = new Map<number, MenuItemConstructorOptions[]>();
  for (const command of described) {
    if (command.menu !== place) continue;
    const group = command.group ?? 0;
    groups.set(group, [...(groups.get(group) ?? []), commandItem(command, contents)]);
  }
  for (const [group, items] of systemItems(place, contents)) {
    groups.set(group, [...(groups.get(group) ?? []), ...items]);
  }
  return [...groups].sort(([a], [b]) => a - b).map(([, items]) => items);
}

function commandItem(command: CommandDescription, contents: MenuContents): MenuItemConstructorOptions {
  return {
    id: command.id,
    label: commandMessages[command.id as keyof typeof commandMessages][contents.language],
    enabled: contents.enabled.has(command.id),
    click: () => contents.run(command.id),
    ...(command.shortcut ? { accelerator: acceleratorOf(command.shortcut) } : {}),
    ...(command.checkable ? { type: "checkbox" as const, checked: contents.checked.has(command.id) } : {}),
    ...(command.readerOnly ? { registerAccelerator: false } : {}),
  };
}

type Groups = Array<[group: number, items: MenuItemConstructorOptions[]]>;

function systemItems(place: MenuPlace, contents: MenuContents): Groups {
  const say = (key: keyof typeof systemMenuMessages) => systemMenuMessages[key][contents.language];
  switch (place) {
    case "file": {
      const recent: [number, MenuItemConstructorOptions[]] = [1, [recentMenu(contents)]];
      // macOS has its own place for it.
      return contents.platform === "darwin"
        ? [recent]
        : [recent, [9, [{ label: say("quit"), role: "quit" }]]];
    }
    case "edit":
      return [
        [2, (["cut", "copy", "paste", "selectAll"] as const).map((role) => ({ role, label: say(role) }))],
      ];
    case "view": {
      const screen: MenuItemConstructorOptions[] = [{ role: "togglefullscreen", label: say("fullScreen") }];
      const tools: MenuItemConstructorOptions[] = [
        { role: "forceReload", label: say("reload") },
        { role: "toggleDevTools", label: say("developerTools") },
      ];
      return contents.development
        ? [
            [8, screen],
            [9, tools],
          ]
        : [[8, screen]];
    }
    default:
      return [];
  }
}

function recentMenu(contents: MenuContents): MenuItemConstructorOptions {
  const none = { label: systemMenuMessages.noRecent[contents.language], enabled: false };
  const items = contents.recent
    .filter((project) => !project.missing)
    .slice(0, 10)
    // A single & in a menu's label marks a key.
    .map((project) => ({
      label: project.title.replaceAll("&", "&&"),
      toolTip: project.folder,
      click: () => contents.openRecent(project.id),
    }));
  return {
    label: systemMenuMessages.recent[contents.language],
    submenu: items.length > 0 ? items : [none],
  };
}

function separated(groups: MenuItemConstructorOptions[][]): MenuItemConstructorOptions[] {
  return groups.flatMap((items, index) => (index === 0 ? items : [{ type: "separator" as const }, ...items]));
}

/** A shortcut of shared/commands.ts as Electron writes it. */
export function acceleratorOf(shortcut: string): string {
  return shortcut.replace(/\bMod\b/, "CmdOrCtrl").replace(/Arrow(Left|Right|Up|Down)/, "$1");
}
