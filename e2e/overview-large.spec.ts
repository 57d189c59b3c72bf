import path from "node:path";
import { overviewMessages as words } from "#shared/messages/overview";
import { makeLargeNews } from "./fixtures/large-news";
import { type SharedWords, sharedWords } from "./fixtures/shared-words";
import { expect, test } from "./fixtures/test";
import { OverviewPage } from "./pages/overview-page";
import { WorkWindow } from "./pages/work-window";

const large = { articles: 10_000, sources: 25, events: 120 };
/** So many nodes a network has at the most. */
const mostNodes = 300;
/** Longer than this the page may not be busy with one thing, on a slow machine; milliseconds. */
const longestPause = 3000;

test("an overview of ten thousand articles", async ({ wortlaut, folder }) => {
  test.setTimeout(240_000);
  const project = path.join(folder, "Large.wortlaut");
  await test.step("made", () => makeLargeNews(project, large));
  const page = await wortlaut.restart({ project });
  const window = new WorkWindow(wortlaut);
  const overview = new OverviewPage(() => page, window.say);
  const key = (name: string) => page.keyboard.press(name);
  await expect(window.statusBar).toBeVisible({ timeout: 60_000 });
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(globalThis, { longTasks: seen });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.push(duration);
    }).observe({ entryTypes: ["longtask"] });
  });

  await test.step("progress, then the outcome; other screens can be used meanwhile", async () => {
    await overview.goTo();
    await expect(overview.progress.or(overview.screen)).toBeVisible();
    await window.chooseInMenu("go.read");
    await expect(window.list.rows.first()).toBeVisible();
    await overview.goTo();
    await expect(overview.screen).toBeVisible({ timeout: 120_000 });
  });

  let all: SharedWords | undefined;
  await test.step("events and articles are as many as were made", async () => {
    await expect(overview.events.first()).toContainText(
      window.say(words.articleCount, { count: large.articles }),
    );
    await expect(overview.events.first()).toHaveAttribute("aria-setsize", String(large.events + 1));
    await overview.eventList.focus();
    for (const press of ["Home", "ArrowDown", "End"]) {
      await key(press);
      const open = overview.events.filter({ has: page.locator(".is-all") });
      await expect(open).toHaveCount(press === "End" ? 0 : 1);
    }
    await expect(overview.eventList.locator(".is-open")).toContainText(
      window.say(words.articleCount, { count: 3 }),
    );
    expect(await overview.rowNames()).toHaveLength(3);
    all = await sharedWords(page);
    expect(all.articles).toHaveLength(large.articles);
    expect(all.clusters).toHaveLength(large.events);
    expect(all.clusters.every(({ articles }) => articles.length === 3)).toBe(true);
    // The three of an event have the planted words in common, each two of them.
    expect(all.pairs).toHaveLength(large.events * 3);
    expect(all.pairs.every(({ ofA, ofB }) => ofA === 30 && ofB === 30)).toBe(true);
  });

  await test.step("everything by sources", async () => {
    await overview.openEvent(0);
    await expect(overview.grid).toHaveAttribute("aria-rowcount", String(large.sources + 1));
    await expect(overview.grid).toHaveAttribute("aria-colcount", String(large.sources + 1));
    const share = large.articles / large.sources;
    await expect(overview.rowHead(0)).toContainText(window.say(words.articleCount, { count: share }));
    await overview.grid.focus();
    await key("Control+End");
    await overview.expectAt(large.sources - 1, large.sources - 1);
  });

  await test.step("all articles, to the last row and column", async () => {
    await overview.by("byArticle");
    await expect(overview.grid).toHaveAttribute("aria-rowcount", String(large.articles + 1));
    await overview.grid.focus();
    await key("Control+End");
    await overview.expectAt(large.articles - 1, large.articles - 1);
    await key("Control+Home");
    await overview.expectAt(0, 0);
    for (let step = 0; step < 5; step++) await key("PageDown");
    await overview.expectAt(50, 0);
    // Only what is in view is there.
    expect(await overview.grid.getByRole("gridcell").count()).toBeLessThan(5000);
    await overview.order("source");
    await overview.grid.focus();
    await key("Control+End");
    await overview.expectAt(large.articles - 1, large.articles - 1);
  });

  await test.step("a network of those that share most", async () => {
    await overview.show("network");
    await expect(overview.nodes).toHaveCount(mostNodes, { timeout: 20_000 });
    await expect(
      overview.figure.getByText(window.say(words.hiddenNodes, { count: large.articles - mostNodes })),
    ).toBeVisible();
    // All share equally much: those kept are the first in the list.
    const sharing = new Set((all?.pairs ?? []).flatMap(({ a, b }) => [a, b]));
    expect(sharing.size).toBe(large.events * 3);
    const kept = new Set([...sharing].sort((a, b) => a - b).slice(0, mostNodes));
    const lines = (all?.pairs ?? []).filter(({ a, b }) => kept.has(a) && kept.has(b));
    await expect(overview.lines).toHaveCount(lines.length);
    await overview.nodes.first().focus();
    for (const press of ["ArrowRight", "ArrowDown", "ArrowRight"]) {
      await key(press);
      await expect(overview.node).toBeFocused();
      const title = await overview.neighbours.locator(".network-current").textContent();
      const at = all?.articles.findIndex((article) => article.title === title);
      const own = lines.filter(({ a, b }) => a === at || b === at);
      await expect(overview.neighbours.getByRole("listitem")).toHaveCount(own.length);
    }
    await overview.showAs("table");
    await expect(overview.table).toHaveAttribute("aria-rowcount", String(lines.length + 1));
  });

  await test.step("who was first, by the thousands", async () => {
    await overview.show("arrivals");
    await expect(
      overview.arrivals.getByText(window.say(words.moreRows, { shown: 400, count: large.articles })),
    ).toBeVisible();
  });

  const pauses = await page.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks);
  expect(Math.max(0, ...pauses)).toBeLessThan(longestPause);
});
