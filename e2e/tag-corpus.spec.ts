import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { ArticleSummary } from "#shared/ipc/project-types";
import type { Annotations } from "#shared/model/annotations";
import { wordsOf } from "#shared/text/words";
import { ask } from "./fixtures/bridge";
import { decisions } from "./fixtures/corpus-decisions";
import type { RunningApp } from "./fixtures/running-app";
import { projectRoot } from "./fixtures/running-app";
import { expect, test } from "./fixtures/test";
import { ArticleWork, type Entries } from "./pages/article-work";
import { CountedKeys, type KeyKind } from "./pages/counted-keys";
import { KeyboardCoder } from "./pages/keyboard-coder";
import { MouseCoder } from "./pages/mouse-coder";
import { WorkWindow } from "./pages/work-window";

// Copyrighted news that is not part of the project: read where it lies beside it.
const corpus = path.join(projectRoot, "../shared/corpus");
const files = existsSync(corpus)
  ? readdirSync(corpus)
      .filter((file) => file.endsWith(".txt"))
      .sort()
  : [];

test.skip(files.length !== decisions.length, "the real articles (../shared/corpus) are not here");

/** A new project with the five articles; what the files do not say about their date is typed in. */
async function importArticles(wortlaut: RunningApp, folder: string): Promise<WorkWindow> {
  const window = new WorkWindow(wortlaut);
  await window.createProject("Peking", path.join(folder, "Peking"));
  await wortlaut.dialogs.chooseNext(corpus);
  await window.chooseInMenu("import.folder");
  await expect(window.imports.table).toBeVisible();
  for (const [place, { published }] of decisions.entries()) {
    if (published) await window.imports.cell(files[place] ?? "", "published").fill(published);
  }
  await window.imports.accept(files.length);
  await window.imports.leaveReport();
  await expect(window.list.rows).toHaveCount(files.length);
  return window;
}

interface Work {
  folder: string;
  coder: string;
  articles: ArticleSummary[];
}

async function workOf({ page }: RunningApp): Promise<Work> {
  const { value } = await ask(page, "project:snapshot");
  return { folder: value.folder, coder: value.coder, articles: value.articles };
}

function savedWork({ folder, coder }: Work, article: string): Annotations {
  return JSON.parse(readFileSync(path.join(folder, "annotations", coder, `${article}.json`), "utf8"));
}

const sum = (counts: Partial<Record<KeyKind, number>>) => Object.values(counts).reduce((a, b) => a + b, 0);

/** What was made, and what it costs at least where nothing is suggested. */
function measure({ spans, links }: Annotations, text: string, presses: number) {
  const values = spans.reduce((count, { attributes }) => count + Object.keys(attributes).length, 0);
  const rest = 2 * links.length + 2 * values;
  // The caret jumps to a span with one press however far it is, its words are selected with one press each and a
  // single word with none, one press tags; a link is its key and a choice, a value likewise.
  const words = spans.map(({ quote }) => wordsOf(quote, "de").length);
  const selecting = words.reduce((count, of) => count + (of === 1 ? 0 : of), 0);
  return {
    ...{ presses, spans: spans.length, links: links.length, values },
    perAnnotation: Math.round((presses / (spans.length + links.length + values)) * 100) / 100,
    // As if every selection were made already: two presses for everything.
    atLeast: 2 * spans.length + rest,
    byHand: 2 * spans.length + selecting + rest,
    letters: text.length,
  };
}

test("five real articles are tagged completely by keyboard alone", async ({ wortlaut, folder }, info) => {
  test.setTimeout(420_000);
  const window = await importArticles(wortlaut, folder);
  const work = await workOf(wortlaut);
  const keys = new CountedKeys(() => wortlaut.page);
  const entries: Entries = new Map();
  const report: Record<string, unknown>[] = [];
  const total = { presses: 0, byHand: 0, atLeast: 0, annotations: 0 };
  for (const [place, file] of files.entries()) {
    await test.step(`article ${place + 1}`, async () => {
      const article = work.articles.find(({ fileName }) => fileName === file);
      if (!article) throw new Error("not imported");
      await openByKeyboard(window, keys, article.title, work.articles.length);
      const ids = { article: article.id, coder: work.coder };
      const decided = decisions[place];
      if (!decided) throw new Error("nothing is decided");
      const task = new ArticleWork(() => wortlaut.page, window, ids, decided, entries);
      await new KeyboardCoder(task, keys).tag();
      const pressed = keys.take();
      const { annotations: saved } = await task.read();
      const text = readFileSync(path.join(corpus, file), "utf8");
      const figures = measure(saved, text, sum(pressed));
      report.push({ article: place + 1, ...figures, pressed });
      total.presses += figures.presses;
      total.byHand += figures.byHand;
      total.atLeast += figures.atLeast;
      total.annotations += figures.spans + figures.links + figures.values;
    });
  }
  await wortlaut.expectNoFaults();
  // What counts is what lies in the files when the app is gone.
  await wortlaut.close();
  for (const place of files.keys()) expectComplete(work, entries, place);
  const body = JSON.stringify({ articles: report, total }, null, 1);
  console.log(body);
  await info.attach("key presses", { body, contentType: "application/json" });
  expect(total.presses, "half the presses of tagging by hand").toBeLessThanOrEqual(total.byHand / 2);
});

test("one of them with the mouse alone", async ({ wortlaut, folder }, info) => {
  test.setTimeout(240_000);
  const window = await importArticles(wortlaut, folder);
  const work = await workOf(wortlaut);
  const place = 1;
  const article = work.articles.find(({ fileName }) => fileName === files[place]);
  const decided = decisions[place];
  if (!article || !decided) throw new Error("not imported");
  await window.list.row(article.title).click();
  await expect(window.reader.title).toHaveText(article.title);
  const entries: Entries = new Map();
  const ids = { article: article.id, coder: work.coder };
  const task = new ArticleWork(() => wortlaut.page, window, ids, decided, entries);
  const mouse = new MouseCoder(task);
  await mouse.tag();
  const { annotations } = await task.read();
  const body = JSON.stringify(measure(annotations, (await task.read()).text, mouse.actions));
  console.log(`with the mouse: ${body}`);
  await info.attach("clicks and drags", { body, contentType: "application/json" });
  await wortlaut.expectNoFaults();
  await wortlaut.close();
  expectComplete(work, entries, place);
});

/** Over the list of articles into the text of this one. */
async function openByKeyboard(window: WorkWindow, keys: CountedKeys, title: string, count: number) {
  const { list, reader } = window;
  await keys.press("go", "Control+1");
  await expect(list.box).toBeFocused();
  await keys.press("go", "Home");
  const place = (await list.rows.allTextContents()).findIndex((row) => row.includes(title));
  expect(place).toBeLessThan(count);
  for (let step = 0; step < place; step++) await keys.press("go", "ArrowDown");
  await keys.press("go", "Enter");
  await expect(reader.title).toHaveText(title);
  await expect(reader.text).toBeFocused();
}

/**
 * What lies in the file: every claim has its speaker, every actor the one entry that he has in all articles, every date
 * its value; quotes are exact; nothing is missing or too much; it is done.
 */
function expectComplete(work: Work, entries: Entries, place: number): void {
  const file = files[place] ?? "";
  const text = readFileSync(path.join(corpus, file), "utf8");
  const article = work.articles.find(({ fileName }) => fileName === file)?.id ?? "";
  const { spans, links, status } = savedWork(work, article);
  const to = (role: string, from: string) =>
    links.find((link) => link.role === role && link.from === from)?.to;
  const { claims = [], actors = [], dates = [] } = decisions[place] ?? {};
  for (const { id, label, start, end, quote, attributes } of spans) {
    expect(text.slice(start, end)).toBe(quote);
    const number = actors.find((actor) => actor[0] === start && actor[1] === end)?.[2] ?? 0;
    if (label === "claim") expect(spans.map((span) => span.id)).toContain(to("said-by", id));
    if (label === "actor") expect(to("is", id), `actor ${number}`).toBe(entries.get(number));
    if (label === "date") expect([attributes.type, attributes.value]).not.toContain(undefined);
  }
  const decided = [...claims, ...actors, ...dates].map(([start, end]) => `${start} ${end}`).sort();
  expect(spans.map(({ start, end }) => `${start} ${end}`).sort()).toEqual(decided);
  expect(status).toBe("done");
}
