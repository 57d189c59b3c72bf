import type { MenuItemConstructorOptions } from "electron";
import { describe, expect, test, vi } from "vitest";
import { commands } from "#shared/commands";
import { acceleratorOf, type MenuContents, menuTemplate } from "./menu-template";

const contents: MenuContents = {
  language: "de",
  platform: "linux",
  development: false,
  enabled: new Set(["project.open", "tag.claim"]),
  checked: new Set(["view.library"]),
  recent: [],
  run: () => undefined,
  openRecent: () => undefined,
};

function itemsOf(change: Partial<MenuContents> = {}): MenuItemConstructorOptions[] {
  return menuTemplate({ ...contents, ...change }).flatMap(
    (menu) => (menu.submenu ?? []) as MenuItemConstructorOptions[],
  );
}
const item = (id: string, change?: Partial<MenuContents>) => itemsOf(change).find((one) => one.id === id);

function choose(one: MenuItemConstructorOptions | undefined): void {
  if (!one?.click) throw new Error("nothing to choose");
  (one.click as () => void)();
}

describe("the menus", () => {
  test("hold every command that has a place, once, with words", () => {
    const ids = itemsOf().flatMap(({ id }) => (id ? [id] : []));
    expect([...ids].sort()).toEqual(commands.map(({ id }) => id).sort());
    for (const { label, type } of itemsOf()) if (type !== "separator") expect(label).toBeTruthy();
  });

  test("speak the chosen language", () => {
    expect(menuTemplate(contents).map(({ label }) => label)).toContain("Bearbeiten");
    expect(item("project.open", { language: "en" })?.label).toBe("Open project…");
  });

  test("grey what is not possible and tick what is on", () => {
    expect(item("project.open")?.enabled).toBe(true);
    expect(item("export.dataset")?.enabled).toBe(false);
    expect(item("view.library")).toMatchObject({ type: "checkbox", checked: true });
    expect(item("view.inspector")).toMatchObject({ type: "checkbox", checked: false });
  });

  test("show the reader's own keys without taking them", () => {
    expect(item("tag.claim")).toMatchObject({ accelerator: "1", registerAccelerator: false });
    expect(item("edit.undo")).toMatchObject({ accelerator: "CmdOrCtrl+Z" });
    expect(item("edit.undo")).not.toHaveProperty("registerAccelerator");
  });

  test("no key is taken twice", () => {
    // Enter means a suggestion while one is being looked at, else the selected tag; the reader tells them apart.
    const others = itemsOf().filter(({ id }) => id !== "suggestion.accept");
    const keys = others.flatMap(({ accelerator }) => (accelerator ? [String(accelerator)] : []));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("run the command they name", () => {
    const run = vi.fn();
    const undo = item("edit.undo", { run });
    choose(undo);
    expect(run).toHaveBeenCalledExactlyOnceWith("edit.undo");
  });

  test("never begin or end with a line, nor have two together", () => {
    for (const menu of menuTemplate(contents)) {
      const kinds = (menu.submenu as MenuItemConstructorOptions[]).map(({ type }) => type === "separator");
      expect(kinds[0]).toBe(false);
      expect(kinds.at(-1)).toBe(false);
      expect(kinds.some((line, at) => line && kinds[at + 1])).toBe(false);
    }
  });

  test("list recent projects that are there", () => {
    const project = { title: "A & B", folder: "/x", opened: "", sample: false };
    const recent = [
      { ...project, id: "1", missing: false },
      { ...project, id: "2", missing: true },
    ];
    const openRecent = vi.fn();
    const menu = itemsOf({ recent, openRecent }).find(({ label }) => label === "Zuletzt geöffnet");
    const entries = menu?.submenu as MenuItemConstructorOptions[];
    expect(entries.map(({ label }) => label)).toEqual(["A && B"]);
    choose(entries[0]);
    expect(openRecent).toHaveBeenCalledExactlyOnceWith("1");
  });

  test("developer tools only in development", () => {
    const roles = (change: Partial<MenuContents>) => itemsOf(change).map(({ role }) => role);
    expect(roles({})).not.toContain("toggleDevTools");
    expect(roles({ development: true })).toContain("toggleDevTools");
  });

  test("macOS gets its own menus", () => {
    expect(menuTemplate({ ...contents, platform: "darwin" }).map(({ role }) => role)).toEqual(
      expect.arrayContaining(["appMenu", "windowMenu", "help"]),
    );
  });
});

test("shortcuts as Electron writes them", () => {
  expect(acceleratorOf("Mod+Shift+N")).toBe("CmdOrCtrl+Shift+N");
  expect(acceleratorOf("Alt+ArrowLeft")).toBe("Alt+Left");
  expect(acceleratorOf("Mod+-")).toBe("CmdOrCtrl+-");
  expect(acceleratorOf("Mod+Plus")).toBe("CmdOrCtrl+Plus");
});
