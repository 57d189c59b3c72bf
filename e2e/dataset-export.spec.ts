import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import type { ExportPreview, FormatDescription } from "#shared/ipc/export-types";
import { datasetMessages as words } from "#shared/messages/dataset";
import { formatMessages } from "#shared/messages/formats";
import { ask } from "./fixtures/bridge";
import { csvRows } from "./fixtures/exported-files";
import { makeLargeNews } from "./fixtures/large-news";
import { sampleTexts } from "./fixtures/sample-texts";
import { expect, test } from "./fixtures/test";
import { filesBelow, jsonLines, sha256Of } from "./fixtures/written-files";
import { WorkWindow } from "./pages/work-window";

/** Stands beside every export and is no file of it. */
const beside = ["README.txt", "wortlaut-export.json"];

async function answer<T>(page: Page, name: string, argument?: unknown): Promise<T> {
  const { ok, value, error } = await ask(page, name, argument);
  if (!ok) throw new Error(`${name}: ${error?.what} ${error?.why}`);
  return value as T;
}

test.describe("with the sample", () => {
  test.use({ start: "sample" });

  test("every format is written, read back, and has the files and checksums that are shown", async ({
    wortlaut,
    folder,
  }) => {
    test.setTimeout(240_000);
    const { page, dialogs } = wortlaut;
    const window = new WorkWindow(wortlaut);
    const { dataset } = window;
    await dataset.open();
    const formats = await answer<FormatDescription[]>(page, "export:formats");
    await expect(dataset.formats.getByRole("radio")).toHaveCount(formats.length);
    expect(formats.length).toBeGreaterThan(20);
    for (const format of formats) {
      await test.step(format.id, async () => {
        const target = path.join(folder, "exports", format.id);
        mkdirSync(target, { recursive: true });
        await dataset.choose(format.name);
        await dialogs.chooseNext(target);
        await dataset.export();
        const written = await dataset.exportedBelow(target);
        expect(written.files.length).toBeGreaterThan(0);
        expect(readdirSync(target)).toEqual([path.basename(written.folder)]);
        const shown = written.files.map((file) => file.path);
        expect([...shown, ...beside].sort()).toEqual(filesBelow(written.folder));
        expect(written.files).toEqual(
          shown.map((file) => ({ path: file, sha256: sha256Of(path.join(written.folder, file)) })),
        );
        const ends = format.extensions.map((extension) => `.${extension}`);
        expect(shown.some((file) => ends.some((end) => file.endsWith(end)))).toBe(true);
      });
    }
  });

  test("preview, options, one coder’s work, no texts, a split without leaks", async ({
    wortlaut,
    folder,
  }) => {
    test.setTimeout(180_000);
    const { page, dialogs } = wortlaut;
    const window = new WorkWindow(wortlaut);
    const { dataset, say } = window;
    const exports = path.join(folder, "exports");
    mkdirSync(exports);
    const run = async () => {
      const target = path.join(exports, String(readdirSync(exports).length));
      mkdirSync(target);
      await dialogs.chooseNext(target);
      await dataset.export();
      return dataset.exportedBelow(target);
    };
    await dataset.open();

    await test.step("a preview shows first rows and losses, and writes nothing", async () => {
      await dataset.choose("doccano JSONL");
      await dataset.look();
      const first = dataset.preview.locator(".preview-rows");
      await expect(first).toContainText('"text"');
      const loss = await dataset.lossOf(dataset.preview);
      expect(loss.length).toBeGreaterThan(1);
      await dataset.choose("Parquet (Hugging Face, Croissant)");
      await expect(dataset.preview.getByText(say(words.previewOld))).toBeVisible();
      await dataset.look();
      await expect(first.getByRole("columnheader").first()).toBeVisible();
      expect(readdirSync(exports)).toEqual([]);
      expect(readdirSync(folder).sort()).toEqual(["exports", "profile"]);
      expect(await dialogs.asked()).toEqual([]);
      await dataset.choose("doccano JSONL");
      await run();
      expect(await dataset.lossOf(dataset.report), "as the preview said").toEqual(loss);
    });

    await test.step("options of a format", async () => {
      await dataset.choose("CSV tables");
      await dataset.segment(say(formatMessages["option-delimiter"]), say(formatMessages["value-;"]));
      await dataset.toggle(say(formatMessages["option-bom"])).press("Space");
      const { folder: written } = await run();
      const text = readFileSync(path.join(written, "articles.csv"), "utf8");
      expect(text).toMatch(/^\uFEFF"?[a-z_A-Z]+"?;/);
    });

    await test.step("one coder’s work: every article once", async () => {
      await dataset.segment(say(words.work), say(words.workOne));
      await dataset.choose("spaCy JSONL");
      const { folder: written } = await run();
      const [file = ""] = filesBelow(written).filter((name) => name.endsWith(".jsonl"));
      const records = jsonLines<{ text: string }>(path.join(written, file));
      expect(records.map(({ text }) => text).sort()).toEqual([...sampleTexts].sort());
      await dataset.segment(say(words.work), say(words.workEach));
    });

    await test.step("without texts, no words of them are in any file", async () => {
      await dataset.choose("CSV tables");
      await dataset.segment(say(words.texts), say(words["texts-none"]));
      const { folder: written } = await run();
      const spans = csvRowsOf(path.join(written, "spans.csv"));
      expect(spans.length).toBeGreaterThan(20);
      const titles = csvRowsOf(path.join(written, "articles.csv")).map(({ title = "" }) => title);
      const all = filesBelow(written)
        .map((name) => readFileSync(path.join(written, name), "utf8"))
        .join("\n");
      const found = sampleTexts.flatMap(longWindows).filter((piece) => all.includes(piece));
      const own = found.filter((piece) => !titles.some((title) => title.includes(piece)));
      expect(own).toEqual([]);
      // What is no dataset for publication has them: the test can fail.
      await dataset.segment(say(words.texts), say(words["texts-full"]));
      const { folder: whole } = await run();
      const articles = readFileSync(path.join(whole, "articles.csv"), "utf8");
      const pieces = sampleTexts.flatMap(longWindows).filter((piece) => !piece.includes('"'));
      expect(pieces.filter((piece) => !articles.includes(piece))).toEqual([]);
    });

    await test.step("a split is shown with its parts, and nothing leaks", async () => {
      await dataset.choose("doccano JSONL");
      await dataset.toggle(say(words.split)).press("Space");
      for (const [part, share] of [
        ["train", "50"],
        ["dev", "25"],
        ["test", "25"],
      ] as const) {
        await dataset.field(say(words[part])).fill(share);
      }
      await dataset.field(say(words.seed)).fill("7");
      await dataset.look();
      const request = { format: "doccano", split: [50, 25, 25], seed: 7 };
      const { split } = await answer<ExportPreview>(page, "export:preview", request);
      expect(split?.leaks).toBe(0);
      const { folder: written } = await run();
      const share = `${Math.round((split?.threshold ?? 0) * 100)}%`;
      const none = say(words.noLeaks, { count: split?.groupCount ?? -1, share });
      await expect(dataset.report.getByText(none)).toBeVisible();
      await expect(dataset.preview.getByText(none)).toBeVisible();
      const texts = split?.parts.map(({ part }) => {
        const files = filesBelow(written).filter((name) => name.includes(part) && name.endsWith(".jsonl"));
        const lines = files.flatMap((name) => jsonLines<{ text: string }>(path.join(written, name)));
        return new Set(lines.map(({ text }) => text));
      });
      expect(texts?.map(({ size }) => size)).toEqual(split?.parts.map(({ articles }) => articles));
      const every = texts?.flatMap((part) => [...part]) ?? [];
      expect(every.sort()).toEqual([...sampleTexts].sort());
      for (const { part, articles } of split?.parts ?? []) {
        const row = dataset.report
          .getByRole("row")
          .filter({ has: page.getByRole("rowheader", { name: part }) });
        await expect(row.getByRole("cell").first()).toHaveText(String(articles));
      }
    });
  });

  test("kept exports are taken up, made again, and are there after a restart", async ({
    wortlaut,
    folder,
  }) => {
    test.setTimeout(120_000);
    const window = new WorkWindow(wortlaut);
    const { dataset, say } = window;
    const target = path.join(folder, "exports");
    mkdirSync(target);
    await dataset.open();
    await dataset.choose("TSV tables");
    await dataset.toggle(say(formatMessages["option-formulaSafe"])).press("Space");
    await dataset.kept(undefined, say(words.presetKeep));
    const dialog = wortlaut.page.getByRole("dialog", { name: say(words.presetKeep) });
    await dialog.getByRole("textbox", { name: say(words.presetName) }).fill("Für R");
    await wortlaut.page.keyboard.press("Enter");
    await expect(dialog).toBeHidden();
    await wortlaut.dialogs.chooseNext(target);
    await dataset.export();
    const written = await dataset.exportedBelow(target);
    const tables = () => readFileSync(path.join(written.folder, "spans.tsv"), "utf8");
    const before = tables();

    await test.step("taken up", async () => {
      await dataset.choose("Wortlaut JSONL");
      await dataset.kept(say(words.presetTake), "Für R");
      await expect(dataset.formats.getByRole("radio", { name: /^TSV tables/ })).toBeChecked();
      await expect(dataset.toggle(say(formatMessages["option-formulaSafe"]))).not.toBeChecked();
    });

    await test.step("after a restart, and with another tag, made again by menu and by command", async () => {
      await wortlaut.restart();
      await window.list.row("Das Sperrwerk und sein Untergrund").click();
      await expect(window.details.tags.first()).toBeVisible();
      const tags = Number(await window.details.total.textContent());
      const { start } = await window.reader.find("Darstellung");
      await window.reader.goToStart();
      await window.reader.press("ArrowRight", start + 2);
      await window.reader.press("2");
      await expect(window.details.total).toHaveText(String(tags + 1));
      await window.saved();
      await window.chooseInMenu("export.again");
      await dataset.exportedBelow(written.folder);
      expect(readdirSync(target)).toEqual([path.basename(written.folder)]);
      expect(tables().split("\n")).toHaveLength(before.split("\n").length + 1);
      await window.chooseInMenu("go.read");
      await window.reader.goToStart();
      await wortlaut.page.keyboard.press("Control+z");
      await expect(window.details.total).toHaveText(String(tags));
      await window.saved();
      await dataset.open();
      await dataset.kept(say(words.presetAgain), /^Für R → /);
      await expect(dataset.running).toHaveCount(0, { timeout: 30_000 });
      await expect.poll(tables, { timeout: 30_000 }).toBe(before);
      const menu = await dataset.openKept();
      await expect(menu.getByText(say(words.presetLast, { format: "tsv" })).first()).toBeVisible();
    });
  });
});

test("an export that is stopped leaves nothing behind", async ({ wortlaut, folder }) => {
  test.setTimeout(180_000);
  const project = path.join(folder, "Large.wortlaut");
  await makeLargeNews(project, { articles: 1500, sources: 5, events: 0 });
  await wortlaut.restart({ project });
  const { dataset, say } = new WorkWindow(wortlaut);
  const target = path.join(folder, "exports");
  mkdirSync(target);
  await dataset.open();
  await dataset.choose("Annotated articles (PDF)");
  await wortlaut.dialogs.chooseNext(target);
  await dataset.export();
  // So far that files are there already.
  await expect.poll(() => filesBelow(target).length, { timeout: 60_000 }).toBeGreaterThan(0);
  const stop = dataset.running.getByRole("button", { name: say(words.cancel) });
  await expect(stop).toBeEnabled();
  await stop.press("Enter");
  await expect(dataset.exportButton).toBeEnabled({ timeout: 30_000 });
  await expect(dataset.report).toHaveCount(0);
  expect(readdirSync(target)).toEqual([]);
});

/** Runs of eight words, one beginning at every fourth. */
function longWindows(text: string): string[] {
  return text.split("\n").flatMap((line) => {
    const all = line.split(" ");
    return all.flatMap((_, at) =>
      at % 4 === 0 && at + 8 <= all.length ? [all.slice(at, at + 8).join(" ")] : [],
    );
  });
}

/** The rows of a table with semicolons by the names of its columns. */
function csvRowsOf(file: string): Array<Record<string, string>> {
  const [head = [], ...rows] = csvRows(file, ";");
  return rows.map((row) => Object.fromEntries(head.map((column, at) => [column, row[at] ?? ""])));
}
