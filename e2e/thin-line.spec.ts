import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { inspectorMessages } from "#shared/messages/inspector";
import { projectRoot } from "./fixtures/running-app";
import { expect, test } from "./fixtures/test";
import { WorkWindow } from "./pages/work-window";

const articles = path.join(projectRoot, "assets/sample/articles");
const title = "Inselklinik Oldersand schließt Geburtshilfe";
const file = "tagesspalte-2025-09-12-inselklinik.txt";

test("a folder is imported, tagged with the keyboard, saved, kept over a restart and exported", async ({
  wortlaut,
  folder,
}) => {
  test.slow();
  const window = new WorkWindow(wortlaut);
  await window.createProject("Hafen", path.join(folder, "Hafen"));

  await test.step("import a folder", async () => {
    await wortlaut.dialogs.chooseNext(articles);
    await wortlaut.page.keyboard.press("Control+Shift+I");
    await expect(window.imports.cell(file, "published")).toHaveValue("2025-09-12");
    await window.imports.cell(file, "articleTitle").fill(title);
    await window.imports.cell(file, "source").fill("Tagesspalte");
    await window.imports.accept(8);
    const counts = { imported: 8, duplicates: 0, skipped: 0, failed: 0 };
    await expect(window.imports.summary(counts)).toBeVisible();
    await window.imports.leaveReport();
    await expect(window.list.rows).toHaveCount(8);
  });

  const text = readFileSync(path.join(articles, file), "utf8");
  const claim =
    "Auf der Insel Oldersand sollen von Januar an keine Kinder mehr in einem Kreißsaal zur Welt kommen";
  const start = text.indexOf(claim);

  await test.step("tag with the keyboard", async () => {
    await window.list.row(title).click();
    await expect(window.reader.title).toHaveText(title);
    expect(await window.reader.content()).toBe(text);
    await window.reader.goToStart();
    await window.reader.press("ArrowRight", start);
    await window.reader.press("Shift+ArrowRight", claim.length);
    await window.reader.press("1");
    await expect(window.details.tagOf(claim.slice(0, 40))).toHaveCount(1);
    // Inside the claim, with nothing selected: the word under the caret.
    await window.reader.press("ArrowLeft");
    await window.reader.press("ArrowRight", claim.indexOf("Oldersand") + 2);
    await window.reader.press("2");
    await expect(window.details.tags).toHaveCount(2);
    await window.reader.press("ArrowRight", claim.indexOf("Januar") - claim.indexOf("Oldersand"));
    await window.reader.press("3");
    await expect(window.details.tags).toHaveCount(3);
    await window.saved();
    // The first tag began the work on the article.
    await expect(window.reader.pane.getByText(window.say(inspectorMessages.doing))).toBeVisible();
  });

  await test.step("undo and redo", async () => {
    await wortlaut.page.keyboard.press("Control+Z");
    await expect(window.details.tags).toHaveCount(2);
    await window.chooseInMenu("edit.redo");
    await expect(window.details.tags).toHaveCount(3);
    await window.saved();
  });

  await test.step("everything is there after a restart, undo as well", async () => {
    await wortlaut.restart();
    await window.list.row(title).click();
    await expect(window.details.tags).toHaveCount(3);
    await wortlaut.page.keyboard.press("Control+Z");
    await expect(window.details.tags).toHaveCount(2);
    await wortlaut.page.keyboard.press("Control+Y");
    await expect(window.details.tags).toHaveCount(3);
    await window.saved();
  });

  await test.step("nothing that was shown as saved is lost when the power fails", async () => {
    await window.reader.goToStart();
    await window.reader.press("2");
    await expect(window.details.tags).toHaveCount(4);
    await window.saved();
    await wortlaut.kill();
    await wortlaut.start();
    await window.list.row(title).click();
    await expect(window.details.tags).toHaveCount(4);
  });

  await test.step("export", async () => {
    const target = path.join(folder, "out");
    await window.dataset.open();
    await window.dataset.choose("Wortlaut JSONL");
    await wortlaut.dialogs.chooseNext(target);
    await window.dataset.export();
    await expect(window.dataset.readBack).toBeVisible();
    const [made = ""] = readdirSync(target);
    const exported = readdirSync(path.join(target, made)).find((name) => name.endsWith(".jsonl")) ?? "";
    const lines = readFileSync(path.join(target, made, exported), "utf8")
      .trim()
      .split("\n");
    expect(lines.filter((line) => line.includes(claim)).length).toBeGreaterThan(0);
  });
});
