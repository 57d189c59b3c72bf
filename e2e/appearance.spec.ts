import type { Page } from "@playwright/test";
import type { UiLanguage } from "#shared/messages/define";
import { findMessages } from "#shared/messages/find";
import { keysMessages } from "#shared/messages/keys";
import { paletteMessages } from "#shared/messages/palette";
import { projectMessages } from "#shared/messages/project";
import { settingsMessages } from "#shared/messages/settings";
import { findings } from "./fixtures/barriers";
import { expect, test } from "./fixtures/test";
import { WorkWindow } from "./pages/work-window";

async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

for (const theme of ["light", "dark"] as const) {
  for (const language of ["en", "de"] as UiLanguage[]) {
    test.describe(`${theme}, ${language}`, () => {
      test.use({ theme, language });

      test("the welcome screen has no barriers", async ({ wortlaut }) => {
        const { page } = wortlaut;
        const window = new WorkWindow(wortlaut, language);
        const create = page.getByRole("button", { name: window.say(projectMessages.newProject) });
        await expect(create).toBeVisible();
        expect(await findings(page)).toEqual([]);
        await create.click();
        await expect(page.getByRole("dialog")).toBeVisible();
        expect(await findings(page)).toEqual([]);
      });

      test.describe("with articles", () => {
        test.use({ start: "sample" });

        test("no screen has barriers, and each speaks the language", async ({ wortlaut }) => {
          test.slow();
          const { page } = wortlaut;
          const window = new WorkWindow(wortlaut, language);
          await expect(page.locator("html")).toHaveAttribute("lang", language);
          await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
          await window.list.rows.first().click();
          await expect(window.details.tags.first()).toBeVisible();
          await window.details.tags.first().click();
          expect(await findings(page), "reading").toEqual([]);

          const dialogs: Array<[string, () => Promise<void>, string]> = [
            ["settings", () => window.chooseInMenu("settings.open"), window.say(settingsMessages.title)],
            ["keys", () => window.chooseInMenu("help.keys"), window.say(keysMessages.title)],
            ["about", () => window.chooseInMenu("help.about"), window.say(keysMessages.aboutTitle)],
            ["palette", () => page.keyboard.press("Control+K"), window.say(paletteMessages.title)],
            ["coders", () => window.chooseInMenu("coder.choose"), window.say(settingsMessages.codersTitle)],
            ["check", () => window.chooseInMenu("project.verify"), window.say(projectMessages.verifyTitle)],
            ["details", () => window.chooseInMenu("article.edit"), window.say(projectMessages.editTitle)],
          ];
          for (const [name, open, title] of dialogs) {
            await open();
            await expect(page.getByRole("dialog", { name: title }), name).toBeVisible();
            expect(await findings(page), name).toEqual([]);
            await closeDialog(page);
          }

          await window.chooseInMenu("find.article");
          await expect(page.getByLabel(window.say(findMessages.find)).first()).toBeVisible();
          expect(await findings(page), "finding").toEqual([]);
          await page.keyboard.press("Escape");
          await window.chooseInMenu("find.project");
          expect(await findings(page), "finding in all").toEqual([]);
          await page.keyboard.press("Escape");

          await window.dataset.open();
          await expect(window.dataset.screen).toBeVisible();
          expect(await findings(page), "dataset").toEqual([]);
        });
      });
    });
  }
}
