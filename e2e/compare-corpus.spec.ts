import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { ArticleSummary } from "#shared/ipc/project-types";
import { ask } from "./fixtures/bridge";
import { articlesOf, compare, sharedIn } from "./fixtures/comparison";
import { projectRoot, type RunningApp } from "./fixtures/running-app";
import { expect, test } from "./fixtures/test";
import { ComparePage } from "./pages/compare-page";
import { expectExactPlaces, walkAll } from "./pages/compare-walk";
import { WorkWindow } from "./pages/work-window";

// Copyrighted news that is not part of the project: read where it lies beside it.
const corpus = path.join(projectRoot, "../shared/corpus");
const files = existsSync(corpus)
  ? readdirSync(corpus)
      .filter((file) => file.endsWith(".txt"))
      .sort()
  : [];

test.skip(files.length < 4, "the real articles (../shared/corpus) are not here");

/** A new project with the real articles, and four of them in the order of their file names. */
async function importFour(wortlaut: RunningApp, folder: string): Promise<ArticleSummary[]> {
  const window = new WorkWindow(wortlaut);
  await window.createProject("Peking", path.join(folder, "Peking"));
  await wortlaut.dialogs.chooseNext(corpus);
  await window.chooseInMenu("import.folder");
  await expect(window.imports.table).toBeVisible();
  await window.imports.accept(files.length);
  await window.imports.leaveReport();
  await expect(window.list.rows).toHaveCount(files.length);
  const { value } = await ask(wortlaut.page, "project:snapshot");
  return files.slice(0, 4).flatMap((file) => {
    return value.articles.find((article: ArticleSummary) => article.fileName === file) ?? [];
  });
}

test("four real articles side by side: chosen in the library, every passage walked and exact", async ({
  wortlaut,
  folder,
}) => {
  test.setTimeout(240_000);
  const { page } = wortlaut;
  const four = await importFour(wortlaut, folder);
  const { say } = new WorkWindow(wortlaut);
  const compared = new ComparePage(() => wortlaut.page, say);
  await compared.chooseInLibrary(four.map(({ title }) => title));
  const titles = await compared.titles();
  expect([...titles].sort()).toEqual(four.map(({ title }) => title).sort());
  const articles = await articlesOf(page, titles);
  const found = await compare(
    page,
    articles.map(({ id }) => id),
  );
  expect(sharedIn(found).length).toBeGreaterThan(0);
  for (const [column, { fileName = "" }] of articles.entries()) {
    expect(await compared.content(column + 1)).toBe(readFileSync(path.join(corpus, fileName), "utf8"));
  }
  await expectExactPlaces(page, compared, found);
  await walkAll(page, compared, found, say);
});

test("four real articles chosen in the screen: the same passages at 800 by 600", async ({
  wortlaut,
  folder,
}) => {
  test.setTimeout(240_000);
  const { page, app } = wortlaut;
  const four = await importFour(wortlaut, folder);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(800, 600));
  const { say } = new WorkWindow(wortlaut);
  const compared = new ComparePage(() => wortlaut.page, say);
  await compared.open();
  await compared.choose(four.map(({ title }) => title));
  const found = await compare(
    page,
    four.map(({ id }) => id),
  );
  await compared.openCard();
  await walkAll(page, compared, found, say);
});
