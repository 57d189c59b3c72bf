import path from "node:path";
import { figureMessages } from "#shared/messages/figure";
import { overviewMessages as words } from "#shared/messages/overview";
import { csvRows, pngPicture, settingsBeside, svgPicture, workbookSheets } from "./fixtures/exported-files";
import type { RunningApp } from "./fixtures/running-app";
import { expectedLines, placesOf, sharedWords, wordsIn } from "./fixtures/shared-words";
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
