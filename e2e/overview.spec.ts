import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { compareMessages } from "#shared/messages/compare";
import { libraryMessages } from "#shared/messages/library";
import { overviewMessages as words } from "#shared/messages/overview";
import { projectRoot, type RunningApp } from "./fixtures/running-app";
import {
  expectedCells,
  placesOf,
  type SharedWords,
  sharedWords,
  shownShare,
  wordsIn,
} from "./fixtures/shared-words";
import { expect, test } from "./fixtures/test";
import { ComparePage } from "./pages/compare-page";
import { OverviewPage } from "./pages/overview-page";
import { WorkWindow } from "./pages/work-window";

test.use({ start: "sample" });

function screens(wortlaut: RunningApp) {
  const window = new WorkWindow(wortlaut);
  const page = () => wortlaut.page;
  return {
    window,
    overview: new OverviewPage(page, window.say),
    compare: new ComparePage(page, window.say),
    key: (key: string) => wortlaut.page.keyboard.press(key),
  };
}

test("events are listed, and the matrix says what the comparison found", async ({ wortlaut }) => {
  const { window, overview, key } = screens(wortlaut);
  await overview.open();
  const all = await sharedWords(wortlaut.page);
  expect(all.pairs.length).toBeGreaterThan(3);

  await test.step("events, the largest first, after everything", async () => {
    await expect(overview.events).toHaveCount(all.clusters.length + 1);
    const counts = all.clusters.map(({ articles }) => articles.length);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    for (const [number, { articles, first }] of all.clusters.entries()) {
      const members = articles.flatMap((at) => all.articles[at] ?? []);
      const event = overview.events.nth(number + 1);
      await expect(event).toContainText(members[0]?.title ?? "–");
      await expect(event).toContainText(window.say(words.articleCount, { count: members.length }));
      const sources = new Set(members.map(({ source }) => source));
      await expect(event).toContainText(window.say(words.sourceCount, { count: sources.size }));
      await overview.openEvent(number + 1);
      await expect(overview.heading).toHaveText(members[0]?.title ?? "–");
      await expect
        .poll(async () => new Set(await overview.rowNames()))
        .toEqual(new Set(members.map(({ title }) => title)));
      const order = placesOf(all, await overview.rowNames());
      expect(await overview.shownCells()).toEqual(expectedCells(all, order));
      // Those published first are marked, and only they.
      for (const [row, article] of order.entries()) {
        const mark = overview.rowHead(row).getByTitle(window.say(words.firstSpoken));
        await expect(mark).toHaveCount(first.includes(article) ? 1 : 0);
      }
    }
  });

  await test.step("the filter finds events by title, source and date", async () => {
    await overview.filter.fill("Kreißsaal");
    await expect(overview.events).toHaveCount(2);
    await overview.filter.fill("Courier 2025-03");
    await expect(overview.events).toHaveCount(
      1 + all.clusters.filter(({ articles }) => hasCourierInMarch(all, articles)).length,
    );
    await overview.filter.fill("gibt es nicht");
    await expect(overview.events).toHaveCount(1);
    await expect(wortlaut.page.getByText(window.say(words.noCluster))).toBeVisible();
    await overview.filter.fill("");
    await expect(overview.events).toHaveCount(all.clusters.length + 1);
  });

  await test.step("all articles, walked by keyboard", async () => {
    await overview.openEvent(0);
    await expect(overview.heading).toHaveText(window.say(words.all));
    await expect.poll(async () => (await overview.rowNames()).length).toBe(all.articles.length);
    const last = all.articles.length - 1;
    await overview.grid.focus();
    await key("Control+Home");
    await overview.expectAt(0, 0);
    for (const [press, row, column] of [
      ["ArrowRight", 0, 1],
      ["ArrowDown", 1, 1],
      ["End", 1, last],
      ["ArrowRight", 1, last],
      ["Control+ArrowDown", last, last],
      ["Home", last, 0],
      ["Control+ArrowUp", 0, 0],
      ["Control+End", last, last],
      ["ArrowUp", last - 1, last],
      ["PageUp", 0, last],
      ["ArrowLeft", 0, last - 1],
    ] as const) {
      await key(press);
      await overview.expectAt(row, column);
    }
  });

  await test.step("a cell says in words what it shows", async () => {
    const names = await overview.rowNames();
    const order = placesOf(all, names);
    for (const [row, article] of order.entries()) {
      for (const [column, other] of order.entries()) {
        const name = (at: number) => `${at + 1} ${names[at]}`;
        const shared = wordsIn(all, article, other);
        const share = `${Math.round((shared / (all.articles[article]?.words ?? 0)) * 1000) / 10}%`;
        const values = { row: name(row), column: name(column), share, words: shared };
        const spoken = row === column ? words.sameSpoken : shared === 0 ? words.noneSpoken : words.cellSpoken;
        await expect(overview.cell(row, column)).toContainText(window.say(spoken, values));
      }
    }
  });
});

function hasCourierInMarch(all: SharedWords, articles: readonly number[]): boolean {
  return articles.some((at) => {
    const { source = "", published = "" } = all.articles[at] ?? {};
    return source.includes("Courier") && published?.startsWith("2025-03");
  });
}

test("by sources, and in every order", async ({ wortlaut }) => {
  const { overview, key } = screens(wortlaut);
  await overview.open();
  const all = await sharedWords(wortlaut.page);
  await overview.openEvent(0);

  await test.step("orders of articles", async () => {
    const names = async () => placesOf(all, await overview.rowNames());
    const day = (at: number) => all.articles[at]?.published ?? "9999";
    const source = (at: number) => all.articles[at]?.source ?? "";
    await expect
      .poll(async () => (await names()).map(day))
      .toEqual(all.articles.map((_, at) => day(at)).sort());
    await overview.order("source");
    await expect
      .poll(async () => (await names()).map(source))
      .toEqual(all.articles.map((_, at) => source(at)).sort(new Intl.Collator("de").compare));
    expect(await overview.shownCells()).toEqual(expectedCells(all, await names()));
    await overview.order("similarity");
    // Events lie together: an article stands beside one of its own event.
    const event = (at: number) => all.clusters.findIndex(({ articles }) => articles.includes(at));
    await expect
      .poll(async () => {
        const events = (await names()).map(event).filter((number) => number >= 0);
        return events.filter((number, at) => number !== events[at - 1]).length;
      })
      .toBe(all.clusters.length);
    expect(new Set(await names()).size).toBe(all.articles.length);
    expect(await overview.shownCells()).toEqual(expectedCells(all, await names()));
    await overview.order("time");
  });

  await test.step("sources: each article with the one of the other source it shares most with", async () => {
    await overview.by("bySource");
    const sources = [...new Set(all.articles.map(({ source }) => source))];
    await expect.poll(async () => (await overview.rowNames()).toSorted()).toEqual(sources.toSorted());
    const names = await overview.rowNames();
    const members = (source: string) =>
      [...all.articles.keys()].filter((at) => all.articles[at]?.source === source);
    const expected = names.map((row) =>
      names.map((column) => {
        if (row === column) return "";
        const most = members(row).map((at) =>
          Math.max(...members(column).map((other) => wordsIn(all, at, other))),
        );
        const total = members(row).reduce((sum, at) => sum + (all.articles[at]?.words ?? 0), 0);
        return shownShare(
          most.reduce((sum, shared) => sum + shared, 0),
          total,
        );
      }),
    );
    expect(await overview.shownCells()).toEqual(expected);
    // Sources are not chosen: Space does nothing, and there are no ticks.
    await overview.grid.focus();
    await key("Space");
    await expect(overview.grid.getByRole("checkbox")).toHaveCount(0);
  });
});

test("articles chosen with Space are compared, and so is a cell with Enter", async ({ wortlaut }) => {
  const { window, overview, compare, key } = screens(wortlaut);
  await overview.open();
  await overview.openEvent(0);
  const names = await overview.rowNames();
  await overview.grid.focus();
  await key("Control+Home");
  await key("Space");
  await expect(overview.rowHead(0).getByRole("checkbox")).toBeChecked();
  await expect(overview.compareButton(1)).toBeDisabled();
  await key("ArrowDown");
  await key("ArrowDown");
  await key("Space");
  await expect(overview.screen.getByText(window.say(words.chosen, { count: 2 }))).toBeVisible();

  await overview.compareButton(2).focus();
  await key("Enter");
  await expect(compare.screen).toBeVisible();
  await expect(compare.screen.locator(".compare-column")).toHaveCount(2);
  await expect(compare.column(1)).toContainText(names[0] ?? "–");
  await expect(compare.column(2)).toContainText(names[2] ?? "–");

  await test.step("what was chosen stays, and more than four are refused with a word", async () => {
    await overview.open();
    await expect(overview.grid.getByRole("checkbox", { checked: true })).toHaveCount(2);
    await overview.grid.focus();
    await key("Control+Home");
    for (const press of ["ArrowDown", "Space", "ArrowDown", "ArrowDown", "Space", "ArrowDown", "Space"]) {
      await key(press);
    }
    await expect(overview.compareButton(5)).toBeDisabled();
    await expect(overview.screen.getByText(window.say(words.mostChosen))).toBeVisible();
    await overview.screen.getByRole("button", { name: window.say(words.chooseNone) }).press("Enter");
    await expect(overview.grid.getByRole("checkbox", { checked: true })).toHaveCount(0);
  });

  await test.step("Enter on a cell", async () => {
    await overview.grid.focus();
    await key("Control+Home");
    await key("ArrowRight");
    await overview.expectAt(0, 1);
    await key("Enter");
    await expect(compare.column(1)).toContainText(names[0] ?? "–");
    await expect(compare.column(2)).toContainText(names[1] ?? "–");
    await expect(compare.screen.locator(".compare-column")).toHaveCount(2);
    // The two share wording: the cell said so.
    await expect(compare.passages.first()).toBeVisible();
  });

  await test.step("Enter between sources opens the two articles that share most", async () => {
    await overview.open();
    await overview.by("bySource");
    const all = await sharedWords(wortlaut.page);
    const [one = "", two = ""] = await overview.rowNames();
    const best = all.pairs
      .filter(({ a, b }) => {
        const pair = new Set([all.articles[a]?.source, all.articles[b]?.source]);
        return pair.has(one) && pair.has(two);
      })
      .toSorted((x, y) => y.ofA + y.ofB - x.ofA - x.ofB)[0];
    expect(best).toBeDefined();
    await overview.grid.focus();
    await key("Control+Home");
    await key("ArrowRight");
    await key("Enter");
    const titles = [all.articles[best?.a ?? -1], all.articles[best?.b ?? -1]];
    for (const article of titles) {
      const column = compare.screen.locator(".compare-column").filter({ hasText: article?.title ?? "–" });
      await expect(column).toHaveCount(1);
      await expect(column).toContainText(article?.source ?? "–");
    }
  });
  await expect(wortlaut.page.getByText(window.say(compareMessages.chooseTitle))).toHaveCount(0);
});

test("a removed or imported article changes the overview, and undo brings it back", async ({
  wortlaut,
  folder,
}) => {
  test.slow();
  const { window, overview, key } = screens(wortlaut);
  const { page, dialogs } = wortlaut;
  const rows = async () => (await overview.rowNames()).length;
  await overview.open();
  await overview.openEvent(0);
  await expect.poll(rows).toBe(8);
  const before = await overview.shownCells();

  await test.step("removed, and back", async () => {
    await window.chooseInMenu("go.read");
    await window.list.row("Die Schlickrechnung").click();
    await expect(window.reader.text).toBeVisible();
    await window.chooseInMenu("article.remove");
    const back = page.getByRole("button", { name: window.say(libraryMessages.undo), exact: true });
    await expect(back).toBeVisible();
    await overview.open();
    await expect.poll(rows).toBe(7);
    expect(await overview.rowNames()).not.toContain(
      "Die Schlickrechnung: Warum das Sperrwerk so viel teurer wird",
    );
    await back.press("Enter");
    await overview.open();
    await expect.poll(rows).toBe(8);
    expect(await overview.shownCells()).toEqual(before);
  });

  await test.step("imported, and undone while the overview is shown", async () => {
    const sample = path.join(projectRoot, "assets/sample/articles/tagesspalte-sperrwerk-teurer.txt");
    const taken = readFileSync(sample, "utf8").split("\n\n").slice(1).join("\n\n");
    const file = path.join(folder, "neue-kosten.txt");
    writeFileSync(file, `Neue Kosten am Sperrwerk\n\n${taken}\n\nWir berichten weiter.\n`);
    await dialogs.chooseNext(file);
    await window.chooseInMenu("import.files");
    await window.imports.accept(1);
    await window.imports.leaveReport();
    await overview.open();
    await expect.poll(rows).toBe(9);
    const all = await sharedWords(page);
    const places = placesOf(all, await overview.rowNames());
    expect(await overview.shownCells()).toEqual(expectedCells(all, places));
    await overview.grid.focus();
    await key("Control+z");
    await expect.poll(rows).toBe(8);
    expect(await overview.shownCells()).toEqual(before);
  });
});
