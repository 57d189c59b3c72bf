import type { Page } from "@playwright/test";
import { bulkMessages } from "#shared/messages/bulk";
import { codebookMessages } from "#shared/messages/codebook";
import type { UiLanguage } from "#shared/messages/define";
import { registryMessages } from "#shared/messages/registry";
import { cutOff, findings } from "./fixtures/barriers";
import type { RunningApp } from "./fixtures/running-app";
import { expect, test } from "./fixtures/test";
import { CodebookPage } from "./pages/codebook-page";
import { ConcordancePage } from "./pages/concordance-page";
import { RegistryPage } from "./pages/registry-page";
import { WorkWindow } from "./pages/work-window";

async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

async function resize({ app }: RunningApp, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setSize(w ?? 0, h ?? 0),
    [width, height],
  );
}

function screensOf(wortlaut: RunningApp, language: UiLanguage) {
  const window = new WorkWindow(wortlaut, language);
  const page = () => wortlaut.page;
  return {
    window,
    actors: new RegistryPage(page, window.say, "actors"),
    claims: new RegistryPage(page, window.say, "statements"),
    codebook: new CodebookPage(page, window.say),
    concordance: new ConcordancePage(page, window.say),
  };
}

for (const theme of ["light", "dark"] as const) {
  for (const language of ["en", "de"] as UiLanguage[]) {
    test.describe(`${theme}, ${language}`, () => {
      test.use({ theme, language, start: "sample" });

      for (const [width, height] of [
        [1440, 900],
        [900, 640],
      ] as const) {
        test(`registries, concordance and codebook have no barriers at ${width} by ${height}`, async ({
          wortlaut,
        }) => {
          test.setTimeout(240_000);
          const { page } = wortlaut;
          const { window, actors, claims, codebook, concordance } = screensOf(wortlaut, language);
          await resize(wortlaut, width, height);
          const check = async (where: string) => {
            expect(await findings(page), where).toEqual([]);
            expect(await cutOff(page), where).toEqual([]);
          };
          const press = async (name: string) => {
            await page.getByRole("button", { name, exact: true }).focus();
            await page.keyboard.press("Enter");
          };
          const dialog = page.getByRole("dialog");

          await concordance.open();
          await check("empty concordance");
          await concordance.find("Senat");
          await expect(concordance.lines.first()).toBeVisible();
          await concordance.list.focus();
          await page.keyboard.press("Space");
          await check("concordance");
          await concordance.press("tagAs");
          await page.getByRole("menuitem").first().press("Enter");
          await expect(page.getByText(window.say(bulkMessages.oneStep))).toBeVisible();
          await expect(page.getByText(window.say(bulkMessages.looking))).toHaveCount(0);
          await check("look before tagging");
          await closeDialog(page);
          await concordance.press("regex");
          await concordance.find("(");
          await expect(page.getByRole("search").getByRole("alert")).toBeVisible();
          await check("wrong expression");

          await actors.open();
          await check("actors");
          await actors.show("Hafenbehörde");
          await expect(actors.places.first()).toBeVisible();
          await check("an actor");
          for (const panel of ["claimsBy", "forms", "log"] as const) {
            await actors.choosePanel(panel);
            await check(panel);
          }
          await press(window.say(registryMessages.merge));
          await expect(dialog).toBeVisible();
          await page.keyboard.press("Escape");
          await check("which entry stays");
          await closeDialog(page);
          await press(window.say(registryMessages.remove));
          await expect(page.getByText(window.say(bulkMessages.oneStep))).toBeVisible();
          await check("removing");
          await closeDialog(page);
          await actors.choosePanel("mentions");
          await actors.placeList.focus();
          await page.keyboard.press("Space");
          await press(window.say(registryMessages.splitChosen, { count: 1 }));
          await expect(dialog).toBeVisible();
          await check("moving");
          await closeDialog(page);

          await claims.open();
          await claims.list.focus();
          await page.keyboard.press("Home");
          await expect(claims.places.first()).toBeVisible();
          await check("claims without a statement");
          await page.keyboard.press("ArrowDown");
          await expect(claims.field("wording")).toBeVisible();
          await check("a statement");

          await codebook.open();
          await expect(codebook.editor).toBeVisible();
          await check("a label");
          await codebook.press("newLabel");
          await codebook.field("name").fill("");
          await expect(codebook.faults).toHaveCount(1);
          await check("a fault");
          await codebook.field("name").fill("Ort");
          await codebook.saveButton.press("Enter");
          await expect(dialog).toBeVisible();
          await check("saving");
          await codebook.press("next");
          await expect(page.getByText(window.say(bulkMessages.oneStep))).toBeVisible();
          await codebook.bulk.apply();
          await codebook.list.getByRole("button").nth(1).press("Enter");
          await codebook.press("mergeLabel");
          await expect(dialog).toBeVisible();
          await check("what becomes of the tags");
          await closeDialog(page);
          await codebook.press("splitLabel");
          await expect(codebook.lines("lines").first()).toBeVisible();
          await check("splitting");
          await closeDialog(page);
          for (const entry of [codebookMessages.history, codebookMessages.recheckList]) {
            await codebook.show(window.say(entry));
            await check(window.say(entry));
          }

          await page.keyboard.press("Control+2");
          await window.chooseInMenu("go.read");
          await window.chooseInMenu("go.library");
          await window.list.row("Die Schlickrechnung").click();
          await expect(window.reader.text).toBeVisible();
          await window.reader.goToStart();
          await page.keyboard.press("Tab");
          await page.keyboard.press("Tab");
          for (const [name, keys] of [
            ["picker", "l"],
            ["tag everywhere", "Control+Shift+E"],
            ["guideline", "F1"],
          ] as const) {
            await page.keyboard.press(keys);
            await expect(dialog.first(), name).toBeVisible();
            expect(await findings(page), name).toEqual([]);
            await page.keyboard.press(name === "guideline" ? "F1" : "Escape");
            await expect(dialog, name).toHaveCount(0);
            await expect(window.reader.text).toBeFocused();
          }
        });
      }
    });
  }
}
