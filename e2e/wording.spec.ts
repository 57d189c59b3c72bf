import { cp } from "node:fs/promises";
import path from "node:path";
import type { Locator } from "@playwright/test";
import type { WordingTable } from "#shared/ipc/wording-types";
import { figureMessages } from "#shared/messages/figure";
import { wordingMessages as words } from "#shared/messages/wording";
import { ask } from "./fixtures/bridge";
import { wortlautCli } from "./fixtures/command-line";
import { csvRows, settingsBeside, workbookSheets } from "./fixtures/exported-files";
import type { RunningApp } from "./fixtures/running-app";
import { sampleTexts } from "./fixtures/sample-texts";
import { expect, test } from "./fixtures/test";
import { ConcordancePage } from "./pages/concordance-page";
import { WordingPage } from "./pages/wording-page";
import { WorkWindow } from "./pages/work-window";

test.use({ start: "sample" });

const sources = ["Lüdersunder Bote", "Querlicht", "Tagesspalte", "Wexmoor Courier"];
const harbour = "Imke Thorwaldt";
const company = "Ankerkliniken";

function screens(wortlaut: RunningApp) {
  const window = new WorkWindow(wortlaut);
  const page = () => wortlaut.page;
  return {
    window,
    wording: new WordingPage(page, window.say),
    concordance: new ConcordancePage(page, window.say),
    key: (key: string) => wortlaut.page.keyboard.press(key),
  };
}

interface ListedForm {
  form: string;
  count: number;
  quoted: number;
  only: boolean;
  places: Array<{ article: string; start: number; end: number; quoted: boolean; quote: string }>;
}

interface Listed {
  rows: Array<{
    name: string;
    total: number;
    sources: Array<{ source: string; total: number; forms: ListedForm[] }>;
    notNamedBy: string[];
  }>;
}

/** What the command line lists of a copy of the open project. */
async function listed(wortlaut: RunningApp, folder: string, ...flags: string[]): Promise<Listed> {
  const open = (await ask(wortlaut.page, "project:snapshot")).value.folder as string;
  const copy = path.join(folder, `copy-${flags.join("-") || "all"}.wortlaut`);
  await cp(open, copy, { recursive: true });
  const { code, out, err } = await wortlautCli(["wording", copy, "--json", "--fold", ...flags]);
  expect(code, err).toBe(0);
  return JSON.parse(out) as Listed;
}

/** A form as its cell shows it: the words, how often, and what is said of it. */
function formsIn(cell: Locator) {
  return cell.locator(".wording-form").evaluateAll((forms) =>
    forms.map((form) => {
      const text = form.querySelector(".wording-form-text");
      const count = form.querySelector(".wording-form-count");
      return {
        form: [...(text?.childNodes ?? [])].find(({ nodeType }) => nodeType === 3)?.textContent ?? "",
        count: Number([...(count?.childNodes ?? [])].find(({ nodeType }) => nodeType === 3)?.textContent),
        only: form.classList.contains("is-only") && text?.querySelector(".visually-hidden") !== null,
        isQuoted: count?.querySelector(".wording-quoted") !== null,
      };
    }),
  );
}

async function expectTableIs(wording: WordingPage, { rows }: Listed, say: WorkWindow["say"]): Promise<void> {
  await expect(wording.grid).toHaveAttribute("aria-rowcount", String(rows.length + 1));
  let looked = 0;
  for (const [index, row] of rows.entries()) {
    const there = wording.rowAt(index);
    // Only rows near the window are made; they follow one another.
    if ((await there.count()) === 0) break;
    looked += 1;
    await expect(there).toContainText(say(words.mentions, { count: row.total }));
    for (const [at, source] of sources.entries()) {
      const here = there.locator(`[role=gridcell][aria-colindex="${at + 2}"]`);
      const cell = row.sources.find((one) => one.source === source);
      if (!cell) {
        expect(row.notNamedBy).toContain(source);
        await expect(here).toHaveText(say(words.notNamed));
        continue;
      }
      const expected = cell.forms.map(({ form, count, only, quoted }) => ({
        ...{ form, count, only, isQuoted: quoted > 0 },
      }));
      expect(await formsIn(here), `${row.name}, ${source}`).toEqual(expected);
    }
  }
  expect(looked).toBeGreaterThan(5);
}

test("the table says the same as the command line, for actors, claims and dates", async ({
  wortlaut,
  folder,
}) => {
  test.slow();
  const { window, wording } = screens(wortlaut);
  await wording.open();
  for (const [label, firstRow, flags] of [
    ["Actor", harbour, []],
    ["Date", "4 Mar", ["--label", "date"]],
  ] as const) {
    await test.step(label, async () => {
      await wording.compareLabel(label);
      const list = await listed(wortlaut, folder, ...flags);
      await expect(wording.rowAt(0)).toContainText(firstRow);
      await expectTableIs(wording, list, window.say);
      const mentions = list.rows.reduce((sum, { total }) => sum + total, 0);
      expect(mentions).toBeGreaterThan(20);
    });
  }
  await test.step("Claim", async () => {
    await wording.compareLabel("Claim");
    const list = await listed(wortlaut, folder, "--label", "claim");
    const [first] = list.rows;
    await expect(wording.row(first?.name ?? "–")).toContainText(
      window.say(words.mentions, { count: first?.total ?? 0 }),
    );
    await expect(wording.grid).toHaveAttribute("aria-rowcount", String(list.rows.length + 1));
  });
});

test("forms of one source only, orders, the filter and the sources shown", async ({ wortlaut }) => {
  const { window, wording } = screens(wortlaut);
  await wording.open();
  await expect(wording.row(harbour)).toBeVisible();

  await test.step("used by one source only, said in words as well", async () => {
    const courier = await formsIn(wording.cell(harbour, 4));
    expect(courier.find(({ form }) => form === "Ms Thorwaldt")?.only).toBe(true);
    expect(courier.find(({ form }) => form === "Imke Thorwaldt")?.only).toBe(false);
    const only = wording.cell(harbour, 4).locator(".wording-form").filter({ hasText: "Ms Thorwaldt" });
    await expect(only).toContainText(window.say(words.onlySpoken));
    // No other source calls her so.
    for (const column of [1, 2, 3]) {
      expect((await formsIn(wording.cell(harbour, column))).map(({ form }) => form)).not.toContain(
        "Ms Thorwaldt",
      );
    }
  });

  await test.step("orders", async () => {
    const names = () => wording.rowNames.allTextContents();
    await wording.order("orderName");
    await expect.poll(async () => (await names())[0]).not.toBe(harbour);
    const byName = await names();
    expect(byName).toEqual(byName.toSorted(new Intl.Collator("de").compare));
    await wording.order("orderMentions");
    await expect.poll(async () => (await names())[0]).toBe(harbour);
  });

  await test.step("filter by form", async () => {
    await wording.find.fill("ressortchefin");
    await expect(wording.rowNames).toHaveText([harbour]);
    await wording.find.fill("gibt es nicht");
    await expect(wording.screen.getByText(window.say(words.noneFits))).toBeVisible();
    await wording.find.fill("");
    await expect(wording.row(company)).toBeVisible();
  });

  await test.step("a source left out is no column, and nothing is compared with it", async () => {
    await wording.tickSource("Lüdersunder Bote");
    await expect(wording.grid).toHaveAttribute("aria-colcount", String(sources.length));
    await expect(wording.grid.getByRole("columnheader")).toHaveCount(sources.length);
    const querlicht = await formsIn(wording.cell(harbour, 1));
    expect(querlicht.map(({ form }) => form)).toContain("Hafensenatorin Imke Thorwaldt");
    await wording.tickSource("Lüdersunder Bote");
    await expect(wording.grid).toHaveAttribute("aria-colcount", String(sources.length + 1));
  });
});

test("a cell shows its places, which open the article there", async ({ wortlaut, folder }) => {
  const { window, wording, concordance, key } = screens(wortlaut);
  const { page } = wortlaut;
  await wording.open();
  const list = await listed(wortlaut, folder);
  const row = list.rows.find(({ name }) => name === harbour);
  await expect(wording.row(harbour)).toBeVisible();
  await wording.grid.focus();
  await key("Control+Home");
  await expect(wording.row(harbour).getByRole("rowheader")).toHaveAttribute("aria-selected", "true");

  for (const [at, source] of sources.entries()) {
    await key("ArrowRight");
    await expect(wording.cell(harbour, at + 1)).toHaveAttribute("aria-selected", "true");
    const forms = row?.sources.find((one) => one.source === source)?.forms ?? [];
    const quotes = forms.flatMap(({ places }) => places.map(({ quote }) => quote));
    await expect(wording.pane.getByRole("heading")).toContainText(
      `${harbour} · ${source} · ${window.say(words.mentions, { count: quotes.length })}`,
    );
    await expect(wording.places).toHaveCount(quotes.length);
    const shown = await wording.places.locator(".wording-mention").allTextContents();
    expect(shown.toSorted()).toEqual(quotes.toSorted());
    for (const sentence of await wording.places.locator(".wording-sentence").allTextContents()) {
      const part = sentence.replaceAll("…", "").trim().slice(0, 60);
      expect(
        sampleTexts.some((text) => text.replace(/\s+/g, " ").includes(part)),
        sentence,
      ).toBe(true);
    }
  }

  await test.step("one form", async () => {
    await wording.form("Ms Thorwaldt").focus();
    await key("Space");
    await expect(wording.places).toHaveCount(1);
    await expect(wording.places.locator(".wording-mention")).toHaveText("Ms Thorwaldt");
  });

  await test.step("Enter goes to the places, Enter there to the article", async () => {
    await wording.grid.focus();
    await key("ArrowLeft");
    const quotes = row?.sources.find(({ source }) => source === "Tagesspalte")?.forms ?? [];
    const count = quotes.reduce((sum, form) => sum + form.count, 0);
    await expect(wording.places).toHaveCount(count);
    await key("Enter");
    await expect(wording.pane.getByRole("listbox")).toBeFocused();
    await key("End");
    await expect(wording.places.last()).toHaveAttribute("aria-selected", "true");
    const mention = (await wording.places.last().locator(".wording-mention").textContent()) ?? "";
    await key("Enter");
    await expect(window.reader.text).toBeFocused();
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe(mention);
    // The table is as it was.
    await wording.open();
    await expect(wording.cell(harbour, 3)).toHaveAttribute("aria-selected", "true");
    await expect(wording.places).toHaveCount(count);
  });

  await test.step("as lines of the concordance", async () => {
    const count = await wording.places.count();
    await wording.pane.getByRole("button", { name: window.say(words.asConcordance) }).press("Enter");
    await expect(concordance.lines).toHaveCount(count);
    for (const where of await concordance.parts("where")) expect(where).toContain("Tagesspalte");
  });
});

test("inside and outside of quotations", async ({ wortlaut, folder }) => {
  const { window, wording } = screens(wortlaut);
  await wording.open();
  await expect(wording.row(harbour)).toBeVisible();
  const totals: Record<string, number> = {};
  for (const which of ["inside", "outside", "all"] as const) {
    await wording.quotations(
      ({ inside: "quotationsInside", outside: "quotationsOutside", all: "quotationsAll" } as const)[which],
    );
    const list = await listed(wortlaut, folder, "--quotations", which);
    const mentions = list.rows.reduce((sum, { total }) => sum + total, 0);
    totals[which] = mentions;
    await expect(wording.summary).toContainText(
      window.say(words.summary, { rows: list.rows.length, sources: sources.length, mentions }),
    );
    for (const { sources: listedSources } of list.rows) {
      for (const { places } of listedSources.flatMap(({ forms }) => forms)) {
        if (which !== "all") expect(places.every(({ quoted }) => quoted === (which === "inside"))).toBe(true);
      }
    }
    const first = list.rows[0];
    await expect(wording.row(first?.name ?? "–")).toContainText(
      window.say(words.mentions, { count: first?.total ?? 0 }),
    );
  }
  expect(totals.inside).toBeGreaterThan(0);
  expect((totals.inside ?? 0) + (totals.outside ?? 0)).toBe(totals.all);
});

test("the table is taken away with every form, as CSV and XLSX", async ({ wortlaut, folder }) => {
  const { window, wording } = screens(wortlaut);
  const { page, dialogs } = wortlaut;
  await wording.open();
  await expect(wording.row(harbour)).toBeVisible();
  const query = { label: "actor", quotations: "all", foldForms: true, order: "mentions" };
  const table = (await ask(page, "wording:table", query)).value as WordingTable;
  const expected = table.rows.flatMap(({ name, cells }) =>
    cells.flatMap(({ total, forms }, at) => {
      const source = table.sources[at]?.name ?? "";
      if (total === 0) return [[name, source, window.say(words.notNamed), "0", "0", ""]];
      return forms.map(({ form, count, quoted, only }) => [
        ...[name, source, form, String(count), String(quoted), window.say(only ? words.yes : words.no)],
      ]);
    }),
  );
  expect(expected.length).toBeGreaterThan(40);
  const read = (rows: string[][]) =>
    rows
      .slice(1)
      .map(([name, _kind, source, form, count, quoted, only]) => [
        ...[name, source, form, count, quoted, only ?? ""],
      ]);
  for (const format of ["csv", "xlsx"] as const) {
    const file = path.join(folder, `wording.${format}`);
    await dialogs.saveNextTo(file);
    await wording.take(format);
    await expect(page.getByText(window.say(figureMessages.saved, { path: file }))).toBeVisible();
    const [rows = []] = format === "csv" ? [csvRows(file)] : Object.values(workbookSheets(file));
    // The CSV file guards what begins like a formula with an apostrophe; none of these does.
    expect(read(rows)).toEqual(expected);
    const { settings, notes, software } = settingsBeside(file);
    expect(software).toContain("Wortlaut");
    expect(settings).toContainEqual({ name: window.say(words.label), value: "Actor" });
    expect(settings).toContainEqual({
      name: window.say(words.quotations),
      value: window.say(words.quotationsAll),
    });
    expect(notes).toContain(window.say(words.noteOnly));
  }
});
