import path from "node:path";
import type { Page } from "@playwright/test";
import type { OpenArticle } from "#shared/ipc/contract";
import type { ArticleSummary, ProjectSnapshot } from "#shared/ipc/project-types";
import type { DatasetStatistics } from "#shared/ipc/statistics-types";
import { statisticsMessages as words } from "#shared/messages/statistics";
import { ask } from "./fixtures/bridge";
import { csvRows, settingsBeside } from "./fixtures/exported-files";
import { expect, test } from "./fixtures/test";
import { StatisticsPage } from "./pages/statistics-page";
import { TakeAwayMenu } from "./pages/take-away";
import { WorkWindow } from "./pages/work-window";

test.use({ start: "sample" });

async function answer<T>(page: Page, name: string, argument?: unknown): Promise<T> {
  const { ok, value, error } = await ask(page, name, argument);
  if (!ok) throw new Error(`${name}: ${error?.what} ${error?.why}`);
  return value as T;
}

interface Counted {
  article: ArticleSummary;
  labels: string[];
  links: number;
  isDone: boolean;
}

/** Everybody's work, one entry for each coder's work on an article. */
async function workIn(page: Page, snapshot: ProjectSnapshot): Promise<Counted[]> {
  const works = await Promise.all(
    snapshot.articles.map(async (article) => {
      const open = await answer<OpenArticle>(page, "article:read", {
        article: article.id,
        coder: snapshot.coder,
      });
      return [open.annotations, ...open.others].map(({ spans, links, status }) => ({
        article,
        labels: spans.map(({ label }) => label),
        links: links.length,
        isDone: status === "done",
      }));
    }),
  );
  return works.flat();
}

const spansOf = (works: readonly Counted[]) => works.flatMap(({ labels }) => labels);
const articlesOf = (works: readonly Counted[]) => new Set(works.map(({ article }) => article.id)).size;

test("the dataset at a glance counts what is there, through filters and after changes", async ({
  wortlaut,
  folder,
}) => {
  test.setTimeout(120_000);
  const { page } = wortlaut;
  const window = new WorkWindow(wortlaut);
  const { say } = window;
  const glance = new StatisticsPage(() => wortlaut.page, say);
  await window.dataset.open();
  await window.dataset.show("glance");
  const snapshot = await answer<ProjectSnapshot>(page, "project:snapshot");
  const { labels } = snapshot.codebook;
  const works = await workIn(page, snapshot);
  const all = spansOf(works);
  const sources = [...new Set(snapshot.articles.map(({ source }) => source))];

  await test.step("tiles", async () => {
    await glance.expectTiles({
      tileArticles: snapshot.articles.length,
      tileTagged: articlesOf(works.filter((work) => work.labels.length > 0)),
      tileDone: articlesOf(works.filter(({ isDone }) => isDone)),
      tileSpans: all.length,
      tileLinks: works.reduce((sum, { links }) => sum + links, 0),
    });
  });

  await test.step("tables by label and by source", async () => {
    const lines = (rows: ReadonlyArray<readonly unknown[]>) =>
      rows.map((row) => row.slice(0, 3).join(" | ")).sort();
    expect(lines(await glance.tableOf("labelTitle"))).toEqual(
      lines(
        labels.map(({ id, name }) => {
          const having = works.filter((work) => work.labels.includes(id));
          return [name, all.filter((label) => label === id).length, articlesOf(having)];
        }),
      ),
    );
    expect(lines(await glance.tableOf("sourceTitle"))).toEqual(
      lines(
        sources.map((source) => {
          const own = works.filter(({ article }) => article.source === source);
          const count = snapshot.articles.filter((article) => article.source === source).length;
          return [source, count, spansOf(own).length];
        }),
      ),
    );
  });

  const [source = ""] = sources;
  const [label] = labels;
  await test.step("filters", async () => {
    const own = works.filter(({ article }) => article.source === source);
    await glance.tick(source).press("Space");
    const counts = { tileArticles: snapshot.articles.filter((article) => article.source === source).length };
    await glance.expectTiles({ ...counts, tileSpans: spansOf(own).length });
    await glance.tick(label?.name ?? "").press("Space");
    const few = spansOf(own).filter((one) => one === label?.id).length;
    expect(few).toBeGreaterThan(0);
    await glance.expectTiles({ ...counts, tileSpans: few });
  });

  await test.step("taken away with the filters beside it", async () => {
    const menu = new TakeAwayMenu(wortlaut, say);
    const file = path.join(folder, "sources.csv");
    await menu.take(menu.buttons(glance.figure("sourceTitle")), "csv", file);
    const shown = await glance.tableOf("sourceTitle");
    expect(csvRows(file).slice(1)).toEqual(shown);
    const value = (name: string) => settingsBeside(file).settings.find((line) => line.name === name)?.value;
    expect(value(say(words.sources))).toBe(source);
    expect(value(say(words.labels))).toBe(label?.name);
    await glance.filters.getByRole("textbox", { name: say(words.from), exact: true }).fill("2031");
    await expect(glance.screen.getByText(say(words.noneFitsTitle))).toBeVisible();
    await glance.filters.getByRole("button", { name: say(words.reset) }).press("Enter");
    await glance.expectTiles({ tileArticles: snapshot.articles.length, tileSpans: all.length });
  });

  await test.step("the way to work that is left", async () => {
    const { open } = await answer<DatasetStatistics>(page, "dataset:statistics", {});
    const one = open.find(
      ({ count, first }) => count > 0 && first.some(({ coder }) => coder === snapshot.coder),
    );
    const place = one?.first.find(({ coder }) => coder === snapshot.coder);
    if (!one || !place) throw new Error("the sample leaves nothing to do");
    const name = say(words[one.kind], { label: labels.find(({ id }) => id === one.label)?.name ?? "" });
    const row = glance.workLeft.getByRole("listitem").filter({ hasText: name });
    await expect(row).toContainText(say(words.openShare, { count: one.count, of: one.of }));
    await row.getByRole("button").press("Enter");
    const { text } = await answer<OpenArticle>(page, "article:read", {
      article: place.article,
      coder: place.coder,
    });
    await expect(window.details.quote).toHaveText(text.slice(place.start, place.end));
  });

  await test.step("another tag changes the numbers", async () => {
    await window.list.row("Das Sperrwerk und sein Untergrund").click();
    await expect(window.reader.title).toHaveText("Das Sperrwerk und sein Untergrund");
    await expect(window.details.tags.first()).toBeVisible();
    const tags = Number(await window.details.total.textContent());
    const { start } = await window.reader.find("Darstellung");
    await window.reader.goToStart();
    await window.reader.press("ArrowRight", start + 2);
    await window.reader.press("2");
    await expect(window.details.total).toHaveText(String(tags + 1));
    await window.dataset.open();
    await glance.expectTiles({ tileSpans: all.length + 1 });
    // Undo shows where it was.
    await window.chooseInMenu("edit.undo");
    await expect(window.details.total).toHaveText(String(tags));
    await window.dataset.open();
    await glance.expectTiles({ tileSpans: all.length });
  });
});
