import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { compareMessages } from "#shared/messages/compare";
import { figureMessages } from "#shared/messages/figure";
import { libraryMessages } from "#shared/messages/library";
import { overviewMessages as words } from "#shared/messages/overview";
import { csvRows, pngPicture, settingsBeside, svgPicture, workbookSheets } from "./fixtures/exported-files";
import { projectRoot, type RunningApp } from "./fixtures/running-app";
import { type SharedWords, sharedWords, shownShare, wordsIn } from "./fixtures/shared-words";
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

/** The cells of the matrix in view as they are read by eye, row by row. */
async function shownCells(overview: OverviewPage): Promise<string[][]> {
  const cells = await overview.grid.getByRole("gridcell").evaluateAll((all) =>
    all.map((cell) => ({
      row: Number(cell.parentElement?.getAttribute("aria-rowindex")) - 2,
      column: Number(cell.getAttribute("aria-colindex")) - 2,
      shown: cell.querySelector("[aria-hidden]")?.textContent ?? "",
    })),
  );
  const rows: string[][] = [];
  for (const { row, column, shown } of cells) {
    const cellsOfRow = rows[row] ?? [];
    rows[row] = cellsOfRow;
    cellsOfRow[column] = shown;
  }
  return rows;
}

/** What the matrix has to show of these articles in this order. */
function expectedCells(all: SharedWords, order: readonly number[]): string[][] {
  return order.map((row) =>
    order.map((column) =>
      row === column ? "" : shownShare(wordsIn(all, row, column), all.articles[row]?.words ?? 0),
    ),
  );
}

const placesOf = (all: SharedWords, titles: readonly string[]) =>
  titles.map((title) => all.articles.findIndex((article) => article.title === title));

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
      expect(await shownCells(overview)).toEqual(expectedCells(all, order));
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
    expect(await shownCells(overview)).toEqual(expectedCells(all, await names()));
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
    expect(await shownCells(overview)).toEqual(expectedCells(all, await names()));
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
    expect(await shownCells(overview)).toEqual(expected);
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

/** The lines of the network: who may have it from whom, with the words and their share of the later article. */
function expectedLines(all: SharedWords) {
  return all.pairs
    .map(({ a, b, ofA, ofB }) => {
      const [one, two] = [all.articles[a], all.articles[b]];
      if (!one || !two) throw new Error("a pair without articles");
      const known = one.published !== null && two.published !== null && one.published !== two.published;
      if (!known) {
        const shared = Math.max(ofA, ofB);
        return { ends: [one, two], words: shared, share: shared / Math.min(one.words, two.words), known };
      }
      const isForward = (one.published ?? "") < (two.published ?? "");
      const [from, to, shared] = isForward ? [one, two, ofB] : [two, one, ofA];
      return { ends: [from, to], words: shared, share: shared / to.words, known };
    })
    .toSorted((x, y) => y.words - x.words);
}

test("the network is walked by keyboard and says the same as its table", async ({ wortlaut }) => {
  const { window, overview, compare, key } = screens(wortlaut);
  const { page } = wortlaut;
  await overview.open();
  const all = await sharedWords(page);
  await overview.openEvent(0);
  await overview.show("network");
  await expect(overview.nodes).toHaveCount(all.articles.length);
  const lines = expectedLines(all);
  const percent = (share: number) => `${Math.round(share * 1000) / 10}%`;

  await test.step("nodes and their neighbours", async () => {
    const visited = new Set<string>();
    const shownLines = lines.filter(({ share }) => share >= 0.05);
    await overview.figure.getByRole("button", { name: window.say(figureMessages.takeAway) }).focus();
    await key("Tab");
    await expect(overview.node).toHaveCount(1);
    for (const press of [
      "ArrowRight",
      "ArrowDown",
      "ArrowLeft",
      "ArrowLeft",
      "ArrowUp",
      "ArrowUp",
      "ArrowRight",
    ]) {
      await key(press);
      await expect(overview.node).toBeFocused();
      const name = (await overview.neighbours.locator(".network-current").textContent()) ?? "";
      const own = shownLines.filter(({ ends }) => ends.some(({ title }) => title === name));
      await expect(overview.node).toHaveAccessibleName(new RegExp(`^${name}`));
      const entries = overview.neighbours.getByRole("listitem");
      await expect(entries).toHaveCount(own.length);
      for (const { ends, words: count, share, known } of own) {
        const other = ends.find(({ title }) => title !== name);
        const entry = entries.filter({ hasText: other?.title ?? "–" });
        const when = !known ? words.unknownTime : ends[0]?.title === name ? words.later : words.earlier;
        const facts = [
          other?.source,
          window.say(when),
          percent(share),
          window.say(words.wordCount, { count }),
        ];
        await expect(entry).toContainText(facts.join(" · "));
      }
      visited.add(name);
    }
    expect(visited.size).toBeGreaterThan(3);
  });

  await test.step("zoom by keys", async () => {
    const svg = overview.figure.locator(".network-svg");
    const whole = (await svg.getAttribute("viewBox")) ?? "";
    await key("+");
    await expect(svg).not.toHaveAttribute("viewBox", whole);
    await key("0");
    await expect(svg).toHaveAttribute("viewBox", whole);
  });

  await test.step("the threshold, in the picture and in the table", async () => {
    await overview.showAs("table");
    for (const [press, least] of [
      ["Home", 0],
      ["End", 0.5],
      ["Home", 0],
      ["ArrowRight", 0.01],
    ] as const) {
      await overview.threshold.focus();
      await key(press);
      await expect(overview.threshold).toHaveAttribute("aria-valuetext", percent(least));
      const wanted = lines.filter(({ share }) => share >= least);
      await expect(overview.lines).toHaveCount(wanted.length);
      const rows = overview.table.locator("tbody").getByRole("row");
      await expect(rows).toHaveCount(wanted.length);
      for (const { ends, words: count, share, known } of wanted) {
        const [from, to] = ends;
        const row = rows.filter({ hasText: from?.title ?? "–" }).filter({ hasText: to?.title ?? "–" });
        await expect(row).toHaveCount(1);
        const cells = await row.locator("th, td").allTextContents();
        expect(cells.slice(4)).toEqual([
          String(count),
          percent(share),
          window.say(known ? words.directed : words.undirected),
        ]);
        if (known) expect(cells.slice(0, 4)).toEqual([from?.title, from?.source, to?.title, to?.source]);
      }
      const left = lines.length - wanted.length;
      const note = overview.figure.getByText(window.say(words.hiddenEdges, { count: left }));
      await expect(note).toHaveCount(left > 0 ? 1 : 0);
    }
    await overview.showAs("picture");
  });

  await test.step("a neighbour opens the comparison", async () => {
    await overview.nodes.first().focus();
    await key("ArrowRight");
    const strongest = lines[0];
    await overview.nodes
      .filter({ hasText: strongest?.ends[0]?.title ?? "–" })
      .first()
      .focus();
    await overview.neighbours.getByRole("button").first().focus();
    await key("Enter");
    for (const { title } of strongest?.ends ?? []) {
      await expect(compare.screen.locator(".compare-column").filter({ hasText: title })).toHaveCount(1);
    }
  });

  await test.step("sources as nodes", async () => {
    await overview.open();
    await overview.by("bySource");
    await expect(overview.nodes).toHaveCount(new Set(all.articles.map(({ source }) => source)).size);
  });
});

test("who was first, and what was there before", async ({ wortlaut }) => {
  const { window, overview, compare, key } = screens(wortlaut);
  await overview.open();
  const all = await sharedWords(wortlaut.page);
  const members = all.clusters[0]?.articles ?? [];
  await overview.openEvent(1);
  await overview.show("arrivals");
  const rows = overview.arrivals.locator("tbody").getByRole("row");
  await expect(rows).toHaveCount(members.length);
  const days = members.map((at) => all.articles[at]?.published ?? "9999");
  expect(days).toEqual(days.toSorted());
  let earlier: { source: string; title: string; late: string } | undefined;
  for (const at of members) {
    const article = all.articles[at];
    const row = rows.filter({ hasText: article?.title ?? "–" });
    await expect(row.getByText(window.say(words.first), { exact: true })).toHaveCount(
      all.clusters[0]?.first.includes(at) ? 1 : 0,
    );
    const before = members
      .filter((other) => (all.articles[other]?.published ?? "9999") < (article?.published ?? ""))
      .map((other) => ({ other, shared: wordsIn(all, at, other) }))
      .filter(({ shared }) => shared > 0)
      .toSorted((x, y) => y.shared - x.shared)[0];
    if (!before) continue;
    const from = all.articles[before.other];
    const share = Math.round((before.shared / (article?.words ?? 0)) * 1000) / 10;
    await expect(row.locator(".arrivals-share")).toHaveText(`${share}%`);
    await expect(row.getByRole("button", { name: from?.source ?? "–", exact: true })).toBeVisible();
    earlier = { source: from?.source ?? "", title: from?.title ?? "", late: article?.title ?? "" };
  }
  expect(earlier).toBeDefined();
  await rows
    .filter({ hasText: earlier?.late ?? "–" })
    .getByRole("button", { name: earlier?.source ?? "–", exact: true })
    .focus();
  await key("Enter");
  await expect(compare.column(1)).toContainText(earlier?.title ?? "–");
  await expect(compare.column(2)).toContainText(earlier?.late ?? "–");
  await overview.open();
  await overview.arrivals.getByRole("button", { name: earlier?.late ?? "–", exact: true }).focus();
  await key("Enter");
  await expect(window.reader.title).toHaveText(earlier?.late ?? "–");
});

test("matrix, events and network are taken away with their settings beside them", async ({
  wortlaut,
  folder,
}) => {
  test.slow();
  const { window, overview } = screens(wortlaut);
  const { page, dialogs } = wortlaut;
  await overview.open();
  const all = await sharedWords(page);
  await overview.openEvent(0);
  await overview.order("source");
  const order = placesOf(all, await overview.rowNames());
  const saved = async (name: string, take: () => Promise<void>) => {
    const file = path.join(folder, name);
    await dialogs.saveNextTo(file);
    await take();
    await expect(page.getByText(window.say(figureMessages.saved, { path: file }))).toBeVisible();
    return file;
  };
  const settingNamed = (file: string, name: string) =>
    settingsBeside(file).settings.find((setting) => setting.name === name)?.value;

  const matrixOf = (rows: string[][]) => {
    expect(rows.length).toBe(order.length + 1);
    for (const [row, article] of order.entries()) {
      const { title = "", source = "", words: all_ = 0 } = all.articles[article] ?? {};
      const [name, from, count, ...shares] = rows[row + 1] ?? [];
      expect([name, from, Number(count)]).toEqual([`${row + 1} ${title}`, source, all_]);
      for (const [column, other] of order.entries()) {
        if (row === column) expect(shares[column] ?? "").toBe("");
        else expect(Number(shares[column])).toBeCloseTo(wordsIn(all, article, other) / all_, 6);
      }
    }
  };
  await test.step("matrix as CSV and XLSX", async () => {
    const csv = await saved("matrix.csv", () => overview.take("csv"));
    matrixOf(csvRows(csv));
    const xlsx = await saved("matrix.xlsx", () => overview.take("xlsx"));
    const [table = [], settings = []] = Object.values(workbookSheets(xlsx));
    matrixOf(table);
    for (const file of [csv, xlsx]) {
      expect(settingsBeside(file).software).toContain("Wortlaut");
      expect(settingNamed(file, window.say(words.settingOrder))).toBe(window.say(words.source));
      expect(settingNamed(file, window.say(words.settingWords))).toBe(
        window.say(words.settingWordsValue, { words: 5, content: 4 }),
      );
      expect(settingsBeside(file).methods).toContain(window.say(words.matrixLabel));
    }
    expect(settings.flat()).toContain(window.say(words.settingWords));
  });

  await test.step("events", async () => {
    const rows = csvRows(await saved("events.csv", () => overview.takeEvents("csv")));
    expect(rows.slice(1).map(([, , count]) => Number(count))).toEqual(
      all.clusters.map(({ articles }) => articles.length),
    );
  });

  await test.step("network as picture and table", async () => {
    await overview.show("network");
    await expect(overview.nodes).toHaveCount(all.articles.length);
    const svg = await saved("network.svg", () => overview.take("svg"));
    const picture = svgPicture(svg);
    for (const { source } of all.articles) expect(picture.words).toContain(source);
    const shown = expectedLines(all).filter(({ share, known }) => known && share >= 0.05);
    expect(picture.arrows).toBe(shown.length);

    const png = await saved("network.png", () => overview.take("png"));
    const seen = await pngPicture(wortlaut, png);
    expect(seen.width).toBeGreaterThan(600);
    expect(seen.height).toBeGreaterThan(300);
    expect(seen.colours).toBeGreaterThan(20);
    for (const file of [svg, png]) {
      expect(settingNamed(file, window.say(words.settingThreshold))).toBe("5%");
    }
    const table = csvRows(await saved("network.csv", () => overview.take("csv")));
    expect(table.length - 1).toBe(expectedLines(all).filter(({ share }) => share >= 0.05).length);
  });
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
  const before = await shownCells(overview);

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
    expect(await shownCells(overview)).toEqual(before);
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
    expect(await shownCells(overview)).toEqual(expectedCells(all, places));
    await overview.grid.focus();
    await key("Control+z");
    await expect.poll(rows).toBe(8);
    expect(await shownCells(overview)).toEqual(before);
  });
});
