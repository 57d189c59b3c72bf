import { writeFileSync } from "node:fs";
import path from "node:path";
import { datasetMessages as words } from "#shared/messages/dataset";
import { importSurenessMessages } from "#shared/messages/import";
import { cutOff, findings } from "./fixtures/barriers";
import { type ForeignText, writeBrat } from "./fixtures/foreign-files";
import { projectRoot } from "./fixtures/running-app";
import { expect, test } from "./fixtures/test";
import { SpanImportPage } from "./pages/span-import-page";
import { StatisticsPage } from "./pages/statistics-page";
import { WorkWindow } from "./pages/work-window";

const looks = [
  { theme: "light", language: "en", width: 1440, height: 900 },
  { theme: "dark", language: "de", width: 800, height: 600 },
] as const;

const mole: ForeignText = {
  text: "🚢 Die Mole bleibt zu, sagte Ebba Kahn am Montag. Die Reederei nennt das eine Ausrede.\n",
  tags: [
    ["Ebba Kahn", "PER"],
    ["am Montag", "Zeit"],
    ["nennt das eine Ausrede", "Vorwurf"],
    ["Die Mole bleibt zu", "Zwischenüberschriftenverdacht"],
  ],
};

for (const { theme, language, width, height } of looks) {
  test.describe(`${theme}, ${language}`, () => {
    test.use({ theme, language, start: "sample" });

    test(`exporting, statistics and importing others’ work have no barriers at ${width} by ${height}`, async ({
      wortlaut,
      folder,
    }) => {
      test.setTimeout(180_000);
      const { page, app, dialogs } = wortlaut;
      const window = new WorkWindow(wortlaut, language);
      const { dataset, say } = window;
      const glance = new StatisticsPage(() => page, say);
      const foreign = new SpanImportPage(() => page, say);
      await app.evaluate(
        ({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setSize(w ?? 0, h ?? 0),
        [width, height],
      );
      const check = async (where: string) => {
        expect.soft(await findings(page), where).toEqual([]);
        expect.soft(await cutOff(page), where).toEqual([]);
        // Nothing sticks out of the window sideways.
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect.soft(wide, where).toBeLessThanOrEqual(0);
      };

      await test.step("export with preview, split and report", async () => {
        await dataset.open();
        await dataset.choose("doccano JSONL");
        await dataset.toggle(say(words.split)).press("Space");
        await dataset.look();
        await expect(dataset.preview.getByText(say(words.splitReport))).toBeVisible();
        await dialogs.chooseNext(folder);
        await dataset.export();
        await dataset.exportedBelow(folder);
        await expect(dataset.report.getByText(say(words.splitReport))).toBeVisible();
        await dataset.choose("Network as GraphML");
        await expect(dataset.screen.getByText(say(words.options), { exact: true })).toBeVisible();
        await check("preview, split, report, options of a network");
      });

      await test.step("at a glance", async () => {
        await dataset.show("glance");
        await expect(glance.figure("labelTitle")).toBeVisible();
        await check("at a glance");
      });

      await test.step("others’ work", async () => {
        writeBrat(path.join(folder, "brat"), "mole", mole, ["T9\tPER 0 14\tNirgendwo Mann"]);
        await dialogs.chooseNext(path.join(folder, "brat"));
        await window.chooseInMenu("import.spans-folder");
        await foreign.expectCounts(foreign.screen, { added: 4, failed: 1 });
        await check("what becomes of the names");
        await foreign.run(4);
        await foreign.expectCounts(foreign.report, { added: 4, failed: 1 });
        await check("what came of it");
        await foreign.leaveReport();
      });

      await test.step("a delivery before it is imported", async () => {
        const file = path.join(folder, "notiz.txt");
        writeFileSync(file, "Die Mole bleibt zu\n\nDie Mole bleibt noch bis zum Herbst zu.\n");
        const delivery = path.join(projectRoot, "main/core/import/fixtures/genios/labels.txt");
        await dialogs.chooseNext(delivery, file);
        await window.chooseInMenu("import.files");
        await expect(window.imports.row("labels.txt#1")).toContainText(say(importSurenessMessages.sure));
        await window.imports.cell("labels.txt#1", "source").focus();
        await expect(page.getByText(say(importSurenessMessages.asOne))).toBeVisible();
        await check("how sure a delivery is");
      });
    });
  });
}
