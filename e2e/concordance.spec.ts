import { readFileSync } from "node:fs";
import path from "node:path";
import { bulkMessages } from "#shared/messages/bulk";
import { concordanceMessages as words } from "#shared/messages/concordance";
import { ask } from "./fixtures/bridge";
import type { RunningApp } from "./fixtures/running-app";
import { inSample, sampleTexts } from "./fixtures/sample-texts";
import { expect, test } from "./fixtures/test";
import { BulkDialog } from "./pages/bulk-dialog";
import { ConcordancePage } from "./pages/concordance-page";
import { WorkWindow } from "./pages/work-window";

test.use({ start: "sample" });

function screens(wortlaut: RunningApp) {
  const window = new WorkWindow(wortlaut);
  const page = () => wortlaut.page;
  return {
    window,
    concordance: new ConcordancePage(page, window.say),
    bulk: new BulkDialog(page, window.say),
    key: (key: string) => wortlaut.page.keyboard.press(key),
  };
}

test("words, case, whole words, accents and inflected forms find what stands in the texts", async ({
  wortlaut,
}) => {
  const { window, concordance } = screens(wortlaut);
  await window.chooseInMenu("go.concordance");
  await expect(concordance.query).toBeFocused();
  await concordance.find("senat");
  await concordance.expectFound(...inSample(/senat/gi));
  await concordance.press("wholeWords");
  await concordance.expectFound(...inSample(/(?<!\p{L})senat(?!\p{L})/giu));
  await concordance.press("matchCase");
  await expect(concordance.list).toBeHidden();
  await concordance.find("Senat");
  await concordance.expectFound(...inSample(/(?<!\p{L})Senat(?!\p{L})/gu));
  await concordance.press("matchCase");
  await concordance.press("wholeWords");

  await concordance.find("kuste");
  await expect(concordance.list).toBeHidden();
  await concordance.press("foldAccents");
  await concordance.expectFound(...inSample(/k[uü]ste/gi));
  await concordance.press("foldAccents");

  await concordance.press("inflections");
  await concordance.find("Hebamme");
  await concordance.expectFound(...inSample(/(?<!\p{L})Hebammen?(?!\p{L})/giu));
});

test("regular expressions, wrong ones and endless ones", async ({ wortlaut }) => {
  test.slow();
  const { window, concordance } = screens(wortlaut);
  await concordance.open();
  await concordance.press("regex");
  await concordance.find("(Thorwaldt|Hennerbek)s?");
  await concordance.expectFound(...inSample(/(Thorwaldt|Hennerbek)s?/gi));
  const alert = wortlaut.page.getByRole("search").getByRole("alert");
  await concordance.find("(Thorwaldt");
  await expect(alert).toContainText(window.say(words.wrongTitle));
  await expect(alert).toContainText("(Thorwaldt");
  await expect(concordance.found).toBeHidden();
  await concordance.find("((\\p{L}+)\\s*)+#");
  await expect(alert).toContainText(/took too long/, { timeout: 30_000 });
  // And everything works afterwards.
  await concordance.find("Lüdersund\\w*");
  await concordance.expectFound(...inSample(/Lüdersund[\w]*/gi));
  await expect(alert).toHaveCount(0);
});

test("every filter lets through what it says", async ({ wortlaut }) => {
  test.slow();
  const { window, concordance, key } = screens(wortlaut);
  const { page } = wortlaut;
  await concordance.open();
  const total = async () => Number(/\d+/.exec((await concordance.found.textContent()) ?? "")?.[0]);
  const search = async (filters: object) => {
    const answer = await ask(page, "concordance:search", {
      query: "",
      mode: "words",
      matchCase: false,
      wholeWords: false,
      foldAccents: false,
      inflections: false,
      filters,
      sort: "article",
      descending: false,
      offset: 0,
      limit: 2000,
    });
    if (!answer.ok) throw new Error(answer.error?.why);
    return answer.value.lines as Array<{ quote: string; spans: Array<{ label: string; actor?: string }> }>;
  };

  await test.step("labels without words", async () => {
    await concordance.toggle("Actor");
    await expect(concordance.lines.first()).toBeVisible();
    const lines = await search({ labels: ["actor"] });
    expect(lines.every(({ spans }) => spans.some(({ label }) => label === "actor"))).toBe(true);
    await expect.poll(total).toBe(lines.length);
    await concordance.toggle("Date");
    await expect.poll(total).toBeGreaterThan(lines.length);
    await concordance.toggle("Date");
    await concordance.toggle("Actor");
    await expect(concordance.list).toBeHidden();
  });

  await test.step("an actor, a statement", async () => {
    await concordance.select("actors", "Joost Hennerbek");
    await expect(concordance.lines.first()).toBeVisible();
    const lines = await search({ actors: ["joost-hennerbek"] });
    for (const quote of await concordance.parts("quote")) {
      expect(lines.map((line) => line.quote)).toContain(quote);
    }
    const mentions = (await concordance.parts("quote")).filter((quote) => quote.includes("Hennerbek"));
    expect(mentions.length).toBeGreaterThan(1);
    await concordance.select("actors", window.say(words.anyActor));
    await concordance.select("statement", "Das Sperrwerk kostet rund 690 statt 412 Millionen Euro.");
    await expect(concordance.lines.first()).toBeVisible();
    await expect.poll(total).toBeGreaterThan(2);
    await concordance.press("reset");
    await expect(concordance.list).toBeHidden();
  });

  await test.step("sources, time, status", async () => {
    await concordance.find("Thorwaldt");
    const all = inSample(/thorwaldt/gi);
    await concordance.expectFound(...all);
    await concordance.toggle("Querlicht");
    await expect.poll(total).toBeLessThan(all[0]);
    for (const where of await concordance.parts("where")) expect(where).toContain("Querlicht");
    await concordance.press("reset");
    await concordance.expectFound(...all);
    await concordance.bound("from").fill("2025-03-05");
    await expect.poll(total).toBeLessThan(all[0]);
    await expect.poll(async () => (await concordance.parts("where")).join()).not.toContain("4 Mar 2025");
    await concordance.bound("to").fill("5.3.2025");
    await expect
      .poll(async () => new Set((await concordance.parts("where")).map((where) => where.split(/\s·\s/)[1])))
      .toEqual(new Set(["5 Mar 2025"]));
    await concordance.bound("to").fill("gestern");
    await expect(page.getByText(window.say(words.dateWrong))).toBeVisible();
    await concordance.press("reset");
    await expect(concordance.bound("from")).toHaveValue("");
    await expect(concordance.bound("to")).toHaveValue("");
    await concordance.expectFound(...all);
    await concordance.toggle(window.say(words.todo));
    await expect(concordance.list).toBeHidden();
    await concordance.toggle(window.say(words.done));
    await concordance.expectFound(...all);
    await concordance.press("reset");
  });

  await test.step("inside tags, without tags, by coder", async () => {
    await concordance.find("Thorwaldt");
    const [all] = inSample(/thorwaldt/gi);
    await expect.poll(total).toBe(all);
    await concordance.toggle("Actor");
    const inside = await expect.poll(total).toBeLessThanOrEqual(all).then(total);
    await concordance.toggle(window.say(words.untagged));
    await expect
      .poll(async () => ((await concordance.list.isVisible()) ? await total() : 0))
      .toBe(all - inside);
    await concordance.toggle(window.say(words.untagged));
    await expect.poll(total).toBe(inside);
    await concordance.toggle("Milan Koch");
    await expect.poll(total).toBeLessThanOrEqual(inside);
    await concordance.button("reset").focus();
    await key("Enter");
    await expect.poll(total).toBe(all);
  });
});

const german = new Intl.Collator("de", { sensitivity: "base" });
const firstWord = (text: string) => /\p{L}[\p{L}\p{N}]*/u.exec(text)?.[0] ?? "";
const lastWord = (text: string) => text.match(/\p{L}[\p{L}\p{N}]*/gu)?.at(-1) ?? "";

/** The fields of a table of comma-separated values. */
function readCsv(file: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of readFileSync(file, "utf8").matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g,
  )) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'));
    if (end !== ",") rows.push([]);
  }
  return rows.filter((row) => row.length > 1);
}

test("every order, both ways, on the screen and in the exported table", async ({ wortlaut, folder: own }) => {
  test.slow();
  const { window, concordance } = screens(wortlaut);
  await concordance.open();
  await concordance.press("regex");
  await concordance.find("(Senat|Hafen|Insel|Behörde)");
  const [total, articles] = inSample(/(Senat|Hafen|Insel|Behörde)/gi);
  await concordance.expectFound(total, articles);
  const exported = async (name: string) => {
    const file = path.join(own, `${name}.csv`);
    await wortlaut.dialogs.saveNextTo(file);
    await concordance.exportAs("csv");
    await expect(
      wortlaut.page.getByText(window.say(words.exported, { lines: total, path: file })),
    ).toBeVisible();
    return readCsv(file);
  };
  const ordered = (values: string[]) =>
    values.every((value, index) => index === 0 || german.compare(values[index - 1] ?? "", value) <= 0);

  const orders: Array<[keyof typeof words, (row: Record<string, string>) => string]> = [
    ["sortPublished", (row) => row.published || "9999"],
    ["sortSource", (row) => row.source ?? ""],
    ["sortLeft", (row) => lastWord(row.before ?? "")],
    ["sortHit", (row) => row.quote ?? ""],
    ["sortRight", (row) => firstWord(row.after ?? "")],
  ];
  for (const [sort, keyOf] of orders) {
    await test.step(sort, async () => {
      await concordance.select("sort", window.say(words[sort]));
      for (const way of ["up", "down"]) {
        const [head = [], ...rows] = await exported(`${sort}-${way}`);
        expect(rows).toHaveLength(total);
        const values = rows.map((row) =>
          keyOf(Object.fromEntries(head.map((name, at) => [name, row[at] ?? ""]))),
        );
        expect(ordered(way === "up" ? values : values.toReversed()), `${way}: ${values.join(" | ")}`).toBe(
          true,
        );
        const shown = await concordance.parts("quote");
        expect(rows.slice(0, shown.length).map((row) => row[head.indexOf("quote")])).toEqual(shown);
        await concordance.press("descending");
      }
    });
  }

  await test.step("each line of the table is a place of its text", async () => {
    await concordance.select("sort", window.say(words.sortArticle));
    const [head = [], ...rows] = await exported("table");
    expect(head).toEqual([
      ...["article", "title", "source", "published", "start_utf16", "end_utf16"],
      ...["before", "quote", "after", "labels", "actors", "coders"],
    ]);
    for (const row of rows) {
      const field = (name: string) => row[head.indexOf(name)] ?? "";
      const [start, end] = [Number(field("start_utf16")), Number(field("end_utf16"))];
      const blank = (text: string) => text.replaceAll("\n", " ").trim();
      const around = `${blank(field("before"))} ${field("quote")} ${blank(field("after"))}`.replace(
        /\s+/g,
        "",
      );
      const holder = sampleTexts.filter((text) => {
        const there = text.slice(start - field("before").length, end + field("after").length);
        return text.slice(start, end) === field("quote") && around === there.replace(/\s+/g, "");
      });
      expect(holder.length, `${field("title")} ${start}: ${field("quote")}`).toBe(1);
    }
  });
});

test("lines are chosen, tagged after a look, and taken back as one step", async ({ wortlaut }) => {
  test.slow();
  const { window, concordance, bulk, key } = screens(wortlaut);
  const { page } = wortlaut;
  await concordance.open();
  await concordance.find("Millionen");
  const [total, articles] = inSample(/millionen/gi);
  await concordance.expectFound(total, articles);
  const chosen = (count: number) => expect(page.getByText(window.say(words.chosen, { count }))).toBeVisible();

  await test.step("by Space, Shift and arrows, and all", async () => {
    await concordance.list.focus();
    await key("Home");
    await key("Space");
    await chosen(1);
    await key("Shift+ArrowDown");
    await key("Shift+ArrowDown");
    await chosen(3);
    await key("Space");
    await chosen(2);
    await key("Control+A");
    await chosen(total);
    await concordance.press("chooseNone");
    await chosen(0);
    await concordance.list.focus();
    await key("Home");
    await key("Space");
    await key("End");
    await key("Space");
    await chosen(2);
    // Another order is no other choice.
    await concordance.select("sort", window.say(words.sortRight));
    await chosen(2);
    await concordance.select("sort", window.say(words.sortArticle));
    await chosen(2);
  });

  const tagAs = async (label: string) => {
    await concordance.press("tagAs");
    const item = page.getByRole("menuitem", { name: label });
    await item.focus();
    await key("Enter");
  };

  await test.step("looked at and left", async () => {
    await tagAs("Date");
    await expect(bulk.dialog("titleTagPlaces")).toContainText(window.say(bulkMessages.oneStep));
    await expect(bulk.items).toHaveCount(2);
    await key("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(concordance.button("tagAs")).toBeFocused();
    await chosen(2);
  });

  await test.step("tagged, and undone as one step", async () => {
    const marks = concordance.lines.first().locator(".kwic-about .label-mark");
    const before = await marks.count();
    await tagAs("Date");
    await bulk.apply();
    await chosen(0);
    await expect(marks).toHaveCount(before + 1);
    // The button cannot be pressed any more, but the keyboard is not lost.
    await expect(page.locator("body")).not.toBeFocused();
    await window.saved();
    await concordance.list.focus();
    await key("Control+Z");
    await expect(marks).toHaveCount(before);
    await expect(concordance.list).toBeVisible();
    await key("Control+Y");
    await expect(marks).toHaveCount(before + 1);
  });

  await test.step("what is tagged already is left out with a word", async () => {
    await concordance.list.focus();
    await key("Control+A");
    await tagAs("Date");
    await expect(bulk.dialog("titleTagPlaces")).toContainText("2 places are tagged like this already");
    await expect(bulk.summary).toContainText(String(total - 2));
    await key("Escape");
  });

  await test.step("Enter opens the article at the place", async () => {
    await concordance.list.focus();
    await key("End");
    await key("Enter");
    await expect(window.reader.text).toBeFocused();
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe("Millionen");
    // The concordance is as it was.
    await concordance.open();
    await concordance.expectFound(total, articles);
  });
});
