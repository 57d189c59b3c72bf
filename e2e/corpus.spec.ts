import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { importSummaries } from "#shared/messages/import";
import { projectRoot } from "./fixtures/running-app";
import { expect, test } from "./fixtures/test";
import { WorkWindow } from "./pages/work-window";

// Copyrighted news that is not part of the project: read where it lies beside it.
const corpus = path.join(projectRoot, "../shared/corpus");
const files = existsSync(corpus) ? readdirSync(corpus).sort() : [];

test.skip(files.length === 0, "the real articles (../shared/corpus) are not here");

test("five real articles: proposed rightly, imported once, texts unchanged, tagged, kept", async ({
  wortlaut,
  folder,
}) => {
  test.slow();
  const window = new WorkWindow(wortlaut);
  await window.createProject("Peking", path.join(folder, "Peking"));
  const importAll = async () => {
    await wortlaut.dialogs.chooseNext(corpus);
    await window.chooseInMenu("import.folder");
    await expect(window.imports.table).toBeVisible();
  };

  await test.step("metadata is proposed from what the files say", async () => {
    await importAll();
    const published = ["2025-09-04", "2025-09-01", "2025-09-02", "", ""];
    for (const [i, file] of files.entries()) {
      await expect(window.imports.cell(file, "published")).toHaveValue(published[i] ?? "");
    }
    await expect(window.imports.cell(files[0] ?? "", "agency")).toHaveValue("dpa-AFX");
    await expect(window.imports.cell(files[0] ?? "", "place")).toHaveValue("Peking");
    await window.imports.accept(5);
    await expect(window.imports.summary({ imported: 5, duplicates: 0, skipped: 0, failed: 0 })).toBeVisible();
    await window.imports.leaveReport();
    await expect(window.list.rows).toHaveCount(5);
  });

  await test.step("every text is there to the last character", async () => {
    const shown = new Set<string>();
    for (let i = 0; i < files.length; i++) {
      await window.list.rows.nth(i).click();
      await expect(window.list.rows.nth(i)).toHaveAttribute("aria-current", "true");
      await expect
        .poll(async () => {
          const content = await window.reader.content();
          shown.add(content);
          return shown.size;
        })
        .toBe(i + 1);
    }
    for (const file of files) expect(shown.has(readFileSync(path.join(corpus, file), "utf8"))).toBe(true);
  });

  await test.step("tagged by the sentence", async () => {
    await window.reader.goToStart();
    await window.reader.press("Control+ArrowRight", 12);
    await window.reader.press("1");
    await expect(window.details.tags).toHaveCount(1);
    await window.saved();
  });

  await test.step("again: all are duplicates, nothing changes", async () => {
    await importAll();
    const none = { imported: 0, duplicates: 5, skipped: 0, failed: 0 };
    await expect(
      wortlaut.page.getByText(window.say(importSummaries.done, none)).or(window.imports.table),
    ).toBeVisible();
    await wortlaut.page.keyboard.press("Escape");
    await expect(window.list.rows).toHaveCount(5);
  });
});
