import path from "node:path";
import type { ClaimsTable, ClaimWording } from "#shared/ipc/claims-types";
import { claimsTableMessages as words } from "#shared/messages/claims-table";
import { figureMessages } from "#shared/messages/figure";
import { registryMessages } from "#shared/messages/registry";
import { ask } from "./fixtures/bridge";
import { csvRows, settingsBeside, workbookSheets } from "./fixtures/exported-files";
import type { RunningApp } from "./fixtures/running-app";
import { expect, test } from "./fixtures/test";
import { ClaimsTablePage } from "./pages/claims-table-page";
import { ComparePage } from "./pages/compare-page";
import { WorkWindow } from "./pages/work-window";

test.use({ start: "sample" });

const cost = "Das Sperrwerk kostet rund 690 statt 412 Millionen Euro.";
const onOneLine = (text: string) => text.replace(/\s+/gu, " ");

function screens(wortlaut: RunningApp) {
  const window = new WorkWindow(wortlaut);
  const page = () => wortlaut.page;
  return {
    window,
    table: new ClaimsTablePage(page, window.say),
    compare: new ComparePage(page, window.say),
    key: (key: string) => wortlaut.page.keyboard.press(key),
  };
}

async function asked({ page }: RunningApp, query: object = {}): Promise<ClaimsTable> {
  return (await ask(page, "claims:table", query)).value as ClaimsTable;
}

test("each cell has the wordings of its source, and who leaves a statement out is named", async ({
  wortlaut,
}) => {
  test.slow();
  const { window, table, key } = screens(wortlaut);
  await table.open();
  const all = await asked(wortlaut);
  await expect(table.found).toContainText(
    window.say(words.found, { rows: all.rows.length, sources: all.sources.length }),
  );
  const heads = table.grid.getByRole("columnheader");
  for (const [at, { name, claims, articles }] of all.sources.entries()) {
    await expect(heads.nth(at + 1)).toContainText(name);
    await expect(heads.nth(at + 1)).toContainText(window.say(words.claimsOf, { claims, articles }));
  }
  const without = all.withoutStatement.reduce((sum, { claims }) => sum + claims, 0);
  const foot = table.screen.getByText(window.say(words.without, { count: without, list: "" }).trim());
  for (const { name, claims } of all.withoutStatement) await expect(foot).toContainText(`${name} ${claims}`);

  await test.step("cells, walked by keyboard", async () => {
    const order = await table.statements.allTextContents();
    await table.grid.focus();
    await key("Control+Home");
    for (const wording of order.slice(0, 3)) {
      const row = all.rows.find((one) => one.wording === wording);
      await expect(table.current).toContainText(wording);
      for (const cell of row?.cells ?? []) {
        await key("ArrowRight");
        await expect(table.current).toHaveAttribute("role", "gridcell");
        await expect(table.current.locator(".claims-wording")).toHaveCount(Math.min(3, cell.length));
        // In the details each claim stands in full, with what the reference has and it has not struck through.
        const full = table.details.locator(".claims-full");
        await expect(full).toHaveCount(cell.length);
        const quotes = await full.locator(".claims-quote").evaluateAll((all_) =>
          all_.map((quote) =>
            [...quote.childNodes]
              .filter((node) => !(node instanceof HTMLElement && node.localName === "del"))
              .map((node) => node.textContent)
              .join(""),
          ),
        );
        const plain = (text: string) => text.replace(/\s+/gu, "");
        expect(quotes.map(plain).sort()).toEqual(cell.map(({ quote }) => plain(quote)).sort());
        for (const speaker of cell.flatMap(({ speakers }) => speakers)) {
          await expect(table.details).toContainText(speaker);
        }
      }
      await key("Home");
      await key("ArrowDown");
    }
  });

  await test.step("Enter opens the article at the claim", async () => {
    await key("Control+Home");
    await key("ArrowRight");
    const wording = await table.statements.first().textContent();
    const claim = all.rows.find((row) => row.wording === wording)?.cells[0]?.[0];
    await key("Enter");
    await expect(window.reader.text).toBeFocused();
    await expect.poll(() => wortlaut.page.evaluate(() => getSelection()?.toString())).toBe(claim?.quote);
    await table.open();
  });
});

test("a source without a claim of a statement is said to have none", async ({ wortlaut }) => {
  const { window, table, key } = screens(wortlaut);
  const { page } = wortlaut;
  await table.open();
  await expect(table.row(cost)).toBeVisible();
  const before = await asked(wortlaut);
  const rowBefore = before.rows.find(({ wording }) => wording === cost);
  const column = rowBefore?.cells.findIndex((cell) => cell.length === 1) ?? -1;
  const claim = rowBefore?.cells[column]?.[0];
  expect(claim).toBeDefined();

  // Its article is taken out: the source says nothing of it any more.
  const { title } = await articleOf(wortlaut, claim);
  await window.chooseInMenu("go.read");
  await window.list.row(title).click();
  await expect(window.reader.title).toHaveText(title);
  await window.chooseInMenu("article.remove");
  await expect(window.list.rows).toHaveCount(7);
  await table.open();
  // It is in fewer sources than the others now, so it is the last.
  await table.grid.focus();
  await key("Control+End");
  await expect(table.cell(cost, column + 1)).toHaveText(window.say(words.notHere));
  await expect(table.row(cost)).toContainText(
    window.say(words.inSources, { count: (rowBefore?.spread ?? 0) - 1 }),
  );
  await table.cell(cost, column + 1).click();
  await expect(table.details).toContainText(window.say(words.notHere));
  await table.grid.focus();
  await key("Enter");
  // There is no place to go to.
  await expect(table.grid).toBeFocused();
  const after = await asked(wortlaut);
  expect(after.rows.find(({ wording }) => wording === cost)?.cells[column]).toEqual([]);
  expect(await page.getByRole("alert").count()).toBe(0);
});

async function articleOf({ page }: RunningApp, claim: ClaimWording | undefined): Promise<{ title: string }> {
  const { articles } = (await ask(page, "project:snapshot")).value;
  return articles.find(({ id }: { id: string }) => id === claim?.article);
}

test("orders, filters, and another reference wording", async ({ wortlaut }) => {
  test.slow();
  const { window, table, key } = screens(wortlaut);
  await table.open();
  await expect(table.row(cost)).toBeVisible();
  const all = await asked(wortlaut);
  const inOrder = async () => {
    await table.grid.focus();
    await key("Control+Home");
    const seen: string[] = [];
    for (let at = 0; at < all.rows.length; at++) {
      const head = table.grid.getByRole("rowheader", { selected: true }).locator(".claims-statement-words");
      if (at > 0) await expect(head).not.toHaveText(seen.at(-1) ?? "");
      seen.push((await head.textContent()) ?? "");
      await key("ArrowDown");
    }
    return seen.map((wording) => all.rows.find((row) => row.wording === wording));
  };

  await table.order("date");
  const days = (await inOrder()).map((row) => row?.first ?? "9999");
  expect(days).toEqual(days.toSorted());
  expect(new Set(days).size).toBeGreaterThan(1);
  await table.order("spread");
  const spreads = (await inOrder()).map((row) => row?.spread ?? 0);
  expect(spreads).toEqual(spreads.toSorted((a, b) => b - a));
  await table.order("byTopic");
  const topics = (await inOrder()).map((row) => row?.topic ?? "");
  expect(topics).toEqual(topics.toSorted());
  await table.order("spread");

  await test.step("filters", async () => {
    await table.toggle("Querlicht");
    await table.toggle("Tagesspalte");
    const two = await asked(wortlaut, { sources: ["Querlicht", "Tagesspalte"] });
    await expect(table.found).toContainText(window.say(words.found, { rows: two.rows.length, sources: 2 }));
    await table.filters.getByRole("textbox", { name: window.say(words.from) }).fill("2025-09");
    const later = await asked(wortlaut, { sources: ["Querlicht", "Tagesspalte"], from: "2025-09" });
    await expect(table.found).toContainText(
      window.say(words.found, { rows: later.rows.length, sources: later.sources.length }),
    );
    expect(later.rows.length).toBeLessThan(two.rows.length);
    await table.filters.getByRole("button", { name: window.say(words.reset) }).press("Enter");
    await expect(table.found).toContainText(
      window.say(words.found, { rows: all.rows.length, sources: all.sources.length }),
    );
  });

  await test.step("reference wording", async () => {
    const row = table.row(cost);
    await row.getByRole("rowheader").click();
    await expect(row.locator(".claims-reference")).toHaveCount(1);
    const reference = row
      .locator(".claims-wording")
      .filter({ has: wortlaut.page.locator(".claims-reference") });
    const first = (await reference.locator(".claims-quote").textContent()) ?? "";
    await table.press("useReference");
    await expect(row.locator(".claims-reference")).toHaveCount(1);
    await expect(reference.locator(".claims-quote")).not.toHaveText(first);
    // The reference is marked nowhere, others are where they differ.
    await expect(reference.locator("mark")).toHaveCount(0);
    expect(await row.locator("mark").count()).toBeGreaterThan(0);
  });

  await test.step("the statement in the list", async () => {
    await table.press("openStatement");
    await expect(
      wortlaut.page.getByRole("textbox", { name: window.say(registryMessages.wording), exact: true }),
    ).toHaveValue(cost);
  });
});

test("a row's articles are compared", async ({ wortlaut }) => {
  const { table, compare, key } = screens(wortlaut);
  await table.open();
  await expect(table.row(cost)).toBeVisible();
  const all = await asked(wortlaut);
  const row = all.rows.find(({ wording }) => wording === cost);
  const claims = row?.cells.map((cell) => cell[0]).filter((claim) => claim !== undefined) ?? [];
  await table.row(cost).getByRole("rowheader").click();
  await table.grid.focus();
  await key("Shift+Enter");
  await expect(compare.screen.locator(".compare-column")).toHaveCount(Math.min(4, claims.length));
  for (const claim of claims.slice(0, 4)) {
    const { title } = await articleOf(wortlaut, claim);
    await expect(compare.screen.locator(".compare-column").filter({ hasText: title })).toHaveCount(1);
  }

  await test.step("from a cell, its article comes first", async () => {
    await table.open();
    await table.cell(cost, 3).click();
    await table.grid.focus();
    await key("Shift+Enter");
    const { title } = await articleOf(wortlaut, row?.cells[2]?.[0]);
    await expect(compare.column(1)).toContainText(title);
  });
});

test("the table is taken away with every wording", async ({ wortlaut, folder }) => {
  const { window, table } = screens(wortlaut);
  const { page, dialogs } = wortlaut;
  await table.open();
  await expect(table.row(cost)).toBeVisible();
  await table.order("date");
  const all = await asked(wortlaut);
  for (const format of ["csv", "xlsx"] as const) {
    const file = path.join(folder, `claims.${format}`);
    await dialogs.saveNextTo(file);
    await table.take(format);
    await expect(page.getByText(window.say(figureMessages.saved, { path: file }))).toBeVisible();
    const [rows = []] = format === "csv" ? [csvRows(file)] : Object.values(workbookSheets(file));
    const [head = [], ...lines] = rows;
    expect(head.slice(6)).toEqual(all.sources.map(({ name }) => name));
    expect(lines).toHaveLength(all.rows.length);
    const days = lines.map((line) => line[4] || "9999");
    expect(days).toEqual(days.toSorted());
    for (const row of all.rows) {
      const line = lines.find((one) => one[1] === row.wording) ?? [];
      expect([line[2], Number(line[3]), line[4], line[5]]).toEqual([
        row.topic,
        row.spread,
        row.first,
        row.last,
      ]);
      for (const [at, cell] of row.cells.entries()) {
        // The guard against formulas is an apostrophe before the whole cell.
        const text = (line[6 + at] ?? "").replace(/^'(?=[=+@-])/, "");
        if (cell.length === 0) expect(text).toBe(window.say(words.notHere));
        for (const { quote } of cell) expect(text).toContain(onOneLine(quote));
        if (cell.length > 0) expect(text.split("\n")).toHaveLength(cell.length);
      }
    }
    const { settings, notes } = settingsBeside(file);
    expect(settings).toContainEqual({ name: window.say(words.order), value: window.say(words.date) });
    expect(notes.length).toBeGreaterThan(0);
  }
});
