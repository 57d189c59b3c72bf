import { existsSync } from "node:fs";
import path from "node:path";
import { appMessages } from "#shared/messages/app";
import { projectMessages } from "#shared/messages/project";
import { wortlautCli, wortlautWithoutDisplay } from "./fixtures/command-line";
import { RunningApp } from "./fixtures/running-app";
import { expect, test } from "./fixtures/test";
import { WorkWindow } from "./pages/work-window";

const titleOf = (wortlaut: RunningApp) =>
  wortlaut.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());

test.describe("the very first start", () => {
  test.use({ start: "sample" });

  test("opens the sample project, and later ones what was open last", async ({ wortlaut }) => {
    const window = new WorkWindow(wortlaut);
    await expect(window.list.rows).toHaveCount(8);
    await expect.poll(() => titleOf(wortlaut)).toBe("Lüdersund 2025 – Wortlaut");
    await wortlaut.restart();
    await expect(window.list.rows).toHaveCount(8);
    await window.chooseInMenu("project.close");
    await expect.poll(() => titleOf(wortlaut)).toBe("Wortlaut");
    await wortlaut.restart();
    const again = wortlaut.page.getByRole("button", { name: window.say(projectMessages.openSample) });
    await again.click();
    await expect(window.list.rows).toHaveCount(8);
  });
});

test.describe("a project named at the start", () => {
  test("is opened", async ({ wortlaut, folder }) => {
    const project = path.join(folder, "Hafen.wortlaut");
    expect((await wortlautCli(["new", project, "--title", "Hafen", "--language", "de"])).code).toBe(0);
    await wortlaut.restart({ project });
    await expect.poll(() => titleOf(wortlaut)).toBe("Hafen – Wortlaut");
  });

  test("that is open elsewhere can be read, and says so", async ({ wortlaut, folder }) => {
    const window = new WorkWindow(wortlaut);
    await window.createProject("Hafen", path.join(folder, "Hafen"));
    const other = new RunningApp({
      profile: path.join(folder, "other"),
      project: path.join(folder, "Hafen.wortlaut"),
    });
    const page = await other.start();
    const say = new WorkWindow(other).say;
    const start = say(appMessages.readOnlyLocked, { detail: "" }).trim();
    await expect(page.getByRole("status").filter({ hasText: start })).toBeVisible();
    await expect(
      other.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById("import.files")?.enabled),
    ).resolves.toBe(false);
    await other.expectNoFaults();
    await other.close();
  });

  test("that is not one is named in words", async ({ wortlaut, folder }) => {
    await wortlaut.close();
    const project = path.join(folder, "Leer.wortlaut");
    // The question comes before a test could answer it, so the second instance asks the first.
    await wortlaut.start();
    const second = wortlautWithoutDisplay([project], wortlaut.options.profile);
    await expect.poll(async () => (await wortlaut.dialogs.asked())[0]?.message).toContain("Leer.wortlaut");
    await second;
  });
});

test.describe("in German", () => {
  test.use({ language: "de", theme: "dark" });

  test("menus, screen and colours follow the settings", async ({ wortlaut, page }) => {
    const labels = await wortlaut.app.evaluate(({ Menu }) =>
      Menu.getApplicationMenu()?.items.map(({ label }) => label),
    );
    expect(labels).toEqual(["Datei", "Bearbeiten", "Ansicht", "Markieren", "Artikel", "Gehe zu", "Hilfe"]);
    await expect(page.getByRole("button", { name: projectMessages.newProject.de })).toBeVisible();
    const isDark = await wortlaut.app.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors);
    expect(isDark).toBe(true);
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await expect(page.locator("html")).toHaveAttribute("lang", "de");
  });
});

test.describe("as a command line", () => {
  test("the program runs without any display, with the exit codes of the command line", async ({
    folder,
  }) => {
    const profile = path.join(folder, "profile");
    const formats = await wortlautWithoutDisplay(["formats", "--json"], profile);
    expect(formats.code).toBe(0);
    expect(JSON.parse(formats.out).map(({ id }: { id: string }) => id)).toContain("wortlaut-jsonl");
    const wrong = await wortlautWithoutDisplay(["export"], profile);
    expect(wrong.code).toBe(2);
    expect(wrong.out).toBe("");
    expect(existsSync(path.join(profile, "logs"))).toBe(false);
  });
});
