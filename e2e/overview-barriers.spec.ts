import { chronologyMessages } from "#shared/messages/chronology";
import { claimsTableMessages } from "#shared/messages/claims-table";
import { overviewMessages } from "#shared/messages/overview";
import { cutOff, findings } from "./fixtures/barriers";
import { expect, test } from "./fixtures/test";
import { ChronologyPage } from "./pages/chronology-page";
import { ClaimsTablePage } from "./pages/claims-table-page";
import { OverviewPage } from "./pages/overview-page";
import { WordingPage } from "./pages/wording-page";
import { WorkWindow } from "./pages/work-window";

const looks = [
  { theme: "light", language: "en", width: 1440, height: 900 },
  { theme: "dark", language: "de", width: 800, height: 600 },
] as const;

for (const { theme, language, width, height } of looks) {
  test.describe(`${theme}, ${language}`, () => {
    test.use({ theme, language, start: "sample" });

    test(`overview, wording, claims by source and chronology have no barriers at ${width} by ${height}`, async ({
      wortlaut,
    }) => {
      test.setTimeout(240_000);
      const { page, app } = wortlaut;
      const { say } = new WorkWindow(wortlaut, language);
      const overview = new OverviewPage(() => page, say);
      const wording = new WordingPage(() => page, say);
      const claims = new ClaimsTablePage(() => page, say);
      const chronology = new ChronologyPage(() => page, say);
      await app.evaluate(
        ({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setSize(w ?? 0, h ?? 0),
        [width, height],
      );
      const check = async (where: string) => {
        expect.soft(await findings(page), where).toEqual([]);
        expect.soft(await cutOff(page), where).toEqual([]);
        // Nothing sticks out of the window sideways.
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect.soft(wide, where).toBeLessThanOrEqual(0);
      };

      await test.step("overview", async () => {
        await overview.open();
        await overview.openEvent(0);
        await overview.grid.focus();
        await page.keyboard.press("Space");
        await page.keyboard.press("ArrowDown");
        await page.keyboard.press("Space");
        await expect(overview.compareButton(2)).toBeVisible();
        await check("matrix of articles");
        await overview.by("bySource");
        await check("matrix of sources");
        await overview.show("network");
        await overview.nodes.first().focus();
        await expect(overview.neighbours).toBeVisible();
        await check("network");
        await overview.showAs("table");
        await check("network as a table");
        await overview.show("arrivals");
        await check("who was first");
        await overview.filter.fill("xxxx");
        await expect(page.getByText(say(overviewMessages.noCluster))).toBeVisible();
        await check("no event");
      });

      await test.step("wording", async () => {
        await wording.open();
        await expect(wording.row("Imke Thorwaldt")).toBeVisible();
        await check("wording, nothing chosen");
        await wording.cell("Imke Thorwaldt", 1).click();
        await expect(wording.places.first()).toBeVisible();
        await check("wording with places");
        await wording.show("viewGroups");
        await check("two groups, none chosen");
        await wording.group("Lüdersunder Bote", "groupA");
        await wording.group("Tagesspalte", "groupB");
        await expect(wording.keynessRows.first()).toBeVisible();
        await wording.keyness.focus();
        await check("two groups");
      });

      await test.step("claims by source", async () => {
        await claims.open();
        await expect(claims.statements.first()).toBeVisible();
        await check("claims by source");
        await claims.grid.focus();
        await page.keyboard.press("ArrowRight");
        await check("a cell");
        await claims.filters.getByRole("textbox", { name: say(claimsTableMessages.from) }).fill("2031");
        await expect(claims.screen.getByText(say(claimsTableMessages.noneFits))).toBeVisible();
        await check("nothing fits");
        await claims.filters.getByRole("button", { name: say(claimsTableMessages.reset) }).press("Enter");
        await expect(claims.statements.first()).toBeVisible();
      });

      await test.step("chronology", async () => {
        await chronology.open();
        await check("chronology");
        await chronology.enter();
        await page.keyboard.press("ArrowRight");
        await expect(chronology.cards.first()).toBeVisible();
        await check("an event");
        await chronology.button("whole").press("Enter");
        await check("all times");
        await chronology.showAs("table");
        await check("chronology as a table");
        await chronology.showAs("table", chronology.leads);
        await expect(chronology.screen.getByText(say(chronologyMessages.leadNote))).toBeAttached();
        await check("leads as a table");
      });
    });
  });
}
