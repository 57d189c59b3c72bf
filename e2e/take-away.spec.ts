import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { compareVersion } from "#shared/compare/settings";
import type { ArticleSummary } from "#shared/ipc/project-types";
import { compareMessages as words } from "#shared/messages/compare";
import { figureMessages } from "#shared/messages/figure";
import { articlesOf, compare, readArticle, type Shared, sharedIn, witnessOf } from "./fixtures/comparison";
import { csvRows, pngPicture, settingsBeside, svgPicture, workbookSheets } from "./fixtures/exported-files";
import type { RunningApp } from "./fixtures/running-app";
import { expect, test } from "./fixtures/test";
import { ComparePage } from "./pages/compare-page";
import { ward } from "./pages/sample-titles";
import { TakeAwayMenu } from "./pages/take-away";
import { WorkWindow } from "./pages/work-window";

test.use({ start: "sample" });

interface Opened {
  window: WorkWindow;
  compared: ComparePage;
  menu: TakeAwayMenu;
  articles: ArticleSummary[];
  found: Shared[];
}

async function openWard(wortlaut: RunningApp): Promise<Opened> {
  const window = new WorkWindow(wortlaut);
  const compared = new ComparePage(() => wortlaut.page, window.say);
  await compared.open();
  await compared.choose(ward);
  const articles = await articlesOf(wortlaut.page, ward);
  const found = sharedIn(
    await compare(
      wortlaut.page,
      articles.map(({ id }) => id),
    ),
  );
  await expect(compared.passages).toHaveCount(found.length);
  return { window, compared, menu: new TakeAwayMenu(wortlaut, window.say), articles, found };
}

/** The rows a table of the passages has to have, as texts. */
function expectedRows({ window: { say }, articles, found }: Opened): string[][] {
  return found.map((passage, at) => [
    String(at + 1),
    say(words[passage.kind]),
    say(words.found),
    String(Math.min(...passage.links.map(({ score }) => score))),
    ...articles.flatMap(({ id }) => {
      const witness = witnessOf(passage, id);
      return witness ? [witness.quote, String(witness.start), String(witness.end)] : ["", "", ""];
    }),
  ]);
}

function expectedHead({ window: { say }, articles }: Opened): string[] {
  return [
    ...[say(words.number), say(words.kind), say(words.status), say(words.score)],
    ...articles.flatMap(({ source }) => [
      say(words.wordingIn, { source }),
      say(words.startIn, { source }),
      say(words.endIn, { source }),
    ]),
  ];
}

/** What stands beside an export says with what it was made, and that it is of this very file. */
function expectSettings({ window: { say }, articles }: Opened, file: string): void {
  const beside = settingsBeside(file);
  const { sha256 } = JSON.parse(readFileSync(`${file}.settings.json`, "utf8"));
  expect(sha256).toBe(createHash("sha256").update(readFileSync(file)).digest("hex"));
  expect(beside.format).toBe("wortlaut-export-settings");
  const value = (name: string) => beside.settings.find((line) => line.name === name)?.value;
  for (const [at, { id, title, source }] of articles.entries()) {
    const line = value(say(words.articleLine, { column: at + 1 })) ?? "";
    for (const part of [id, title, source]) expect(line).toContain(part);
  }
  expect(value(say(words.minWords))).toBe("5");
  expect(value(say(words.minContentWords))).toBe("4");
  expect(value(say(words.paraphrases))).toBe(say(words.yes));
  expect(value(say(words.useAnnotations))).toBe(say(words.yes));
  expect(value(say(words.versionLine))).toBe(String(compareVersion));
  expect(value(say(words.kindsLine))).toBe(
    [words.verbatim, words.edited, words.paraphrase].map((kind) => say(kind)).join("; "),
  );
  expect(beside.methods).toContain(say(words.minWords));
}

test("the passages as CSV and XLSX are those on the screen, word for word, settings beside", async ({
  wortlaut,
  folder,
}) => {
  test.slow();
  const opened = await openWard(wortlaut);
  const { compared, menu, articles } = opened;
  const button = menu.buttons(compared.screen);
  await expect(button).toHaveCount(1);
  const head = expectedHead(opened);
  const rows = expectedRows(opened);

  await test.step("given up: nothing is written", async () => {
    await menu.giveUp(button, "csv");
    expect(readdirSync(folder)).toEqual(["profile"]);
  });

  await test.step("CSV", async () => {
    const file = path.join(folder, "passages.csv");
    await menu.take(button, "csv", file);
    expect(csvRows(file)).toEqual([head, ...rows]);
    expectSettings(opened, file);
  });

  await test.step("XLSX, with a sheet of the settings", async () => {
    const file = path.join(folder, "passages.xlsx");
    await menu.take(button, "xlsx", file);
    const sheets = Object.values(workbookSheets(file));
    expect(sheets).toHaveLength(2);
    // Cells at the end of a row that are empty need not be there.
    const filled = (sheets[0] ?? []).map((row) => head.map((_, at) => row[at] ?? ""));
    expect(filled).toEqual([head, ...rows]);
    const about = (sheets[1] ?? []).map((row) => row.join("\t")).join("\n");
    for (const { id } of articles) expect(about).toContain(id);
    expectSettings(opened, file);
  });

  await test.step("each place is a place of its text, each wording stands on the screen", async () => {
    const table = csvRows(path.join(folder, "passages.csv")).slice(1);
    for (const [column, { id }] of articles.entries()) {
      const { text } = await readArticle(wortlaut.page, id);
      for (const row of table) {
        const [quote = "", start, end] = row.slice(4 + 3 * column, 7 + 3 * column);
        if (quote !== "") expect(text.slice(Number(start), Number(end))).toBe(quote);
      }
    }
    await compared.strip.focus();
    await wortlaut.page.keyboard.press("Home");
    for (const [at, row] of table.entries()) {
      await compared.expectPlace(at + 1, table.length);
      const shown = (await compared.wordings()).map((quote) => quote ?? "");
      expect(shown).toEqual([row[4], row[7], row[10]]);
      await wortlaut.page.keyboard.press("ArrowDown");
    }
  });

  await test.step("a hidden kind is in no table, and the settings say so", async () => {
    await compared.kindSwitch("verbatim").click();
    const left = opened.found.filter(({ kind }) => kind !== "verbatim");
    await expect(compared.passages).toHaveCount(left.length);
    const file = path.join(folder, "without.csv");
    await menu.take(button, "csv", file);
    const table = csvRows(file).slice(1);
    expect(table.map((row) => row[4])).toEqual(
      left.map((passage) => witnessOf(passage, articles[0]?.id ?? "")?.quote ?? ""),
    );
    const { say } = opened.window;
    const kinds = settingsBeside(file).settings.find(({ name }) => name === say(words.kindsLine))?.value;
    expect(kinds).toBe(`${say(words.edited)}; ${say(words.paraphrase)}`);
  });
});

test("the picture as SVG and PNG, and its table", async ({ wortlaut, folder }) => {
  test.slow();
  const opened = await openWard(wortlaut);
  const { compared, menu, articles, found, window } = opened;
  const { say } = window;
  await compared.show("picture");
  const figure = compared.screen.getByRole("figure");
  const picture = figure.getByRole("img");
  await expect(picture).toBeVisible();
  const counts = new Map<string, number>();
  for (const { kind } of found) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  for (const [kind, count] of counts) {
    await expect(picture).toHaveAccessibleDescription(
      new RegExp(`${count} ${say(words[kind as Shared["kind"]])}`),
    );
  }
  const button = menu.buttons(figure);

  await test.step("SVG: names and dates, a bar for each article, a mark for each place, no script", async () => {
    const file = path.join(folder, "alignment.svg");
    await menu.take(button, "svg", file);
    const { words: written } = svgPicture(file);
    for (const { source, published } of articles) {
      expect(written).toContain(source);
      expect(written).toContain(published ?? say(words.undated));
    }
    const onScreen = await picture.evaluate((svg) => ({
      bars: svg.querySelectorAll(".alignment-bar").length,
      shapes: [...svg.querySelectorAll("rect, path")].map(
        (shape) => shape.getAttribute("d") ?? `${shape.getAttribute("x")} ${shape.getAttribute("y")}`,
      ),
    }));
    expect(onScreen.bars).toBe(articles.length);
    const text = readFileSync(file, "utf8");
    for (const shape of onScreen.shapes.filter((each) => each.startsWith("M"))) expect(text).toContain(shape);
    const places = found.flatMap(({ witnesses }) => witnesses).length;
    expect(onScreen.shapes.length).toBeGreaterThanOrEqual(articles.length + places);
    expectSettings(opened, file);
  });

  await test.step("PNG: drawn, and sharp enough to print", async () => {
    const file = path.join(folder, "alignment.png");
    await menu.take(button, "png", file);
    const { width, height, colours } = await pngPicture(wortlaut, file);
    const shown = await picture.evaluate((svg) => ({
      width: Number(svg.getAttribute("width")),
      height: Number(svg.getAttribute("height")),
    }));
    expect(width).toBeGreaterThanOrEqual(2 * shown.width);
    expect(width / height).toBeCloseTo(shown.width / shown.height, 1);
    expect(colours).toBeGreaterThan(20);
    expectSettings(opened, file);
  });

  await test.step("the same as a table: on the screen and in a file", async () => {
    await figure.getByRole("radio", { name: say(figureMessages.table), exact: true }).check({ force: true });
    const rows = figure.getByRole("table").getByRole("row");
    await expect(rows).toHaveCount(found.length + 1);
    for (const [at, passage] of found.entries()) {
      const quote = passage.witnesses[0]?.quote ?? "";
      await expect(rows.nth(at + 1)).toContainText(quote);
    }
    const file = path.join(folder, "alignment.csv");
    await menu.take(button, "csv", file);
    expect(csvRows(file)).toEqual([expectedHead(opened), ...expectedRows(opened)]);
  });
});
