import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { writeArticleFolder } from "./article-folder";
import { type FailingDisk, failingDisk } from "./failing-disk";
import { articleFor, change, cleanUp, must, openFixture, tag } from "./fixture-project";
import { formatJson } from "./format-json";
import { openProject } from "./open-project";

// Real files and real syncs: slow where many run at once.
vi.setConfig({ testTimeout: 30_000 });
afterAll(cleanUp);

const texts = Array.from({ length: 12 }, (_, i) => `Artikel Nummer ${i}. Es gibt ihn.\n`);

/** Counts the files that are read while `task` runs. */
async function reading<T>(task: (disk: FailingDisk) => Promise<T>): Promise<{ value: T; read: string[] }> {
  const disk = failingDisk();
  const read: string[] = [];
  const readFileOf = disk.readFile;
  const value = await task({
    ...disk,
    readFile: ((file: string, ...rest: []) => {
      read.push(path.basename(path.dirname(file)) === "articles" ? file : path.basename(file));
      return readFileOf(file, ...rest);
    }) as FailingDisk["readFile"],
  });
  return { value, read };
}

async function prepared() {
  const fixture = await openFixture(texts);
  const [first, second] = fixture.articles.map(({ id }) => id);
  const on = { coder: fixture.coder, article: first ?? "" };
  must(await fixture.session.apply(change(tag(on, texts[0] ?? "", "actor", 0, 7))));
  must(
    await fixture.session.apply(
      change({
        target: "annotations",
        coder: fixture.coder,
        article: second ?? "",
        op: "set-status",
        status: "done",
      }),
    ),
  );
  const rows = fixture.session.summaries();
  await fixture.session.close();
  return { ...fixture, rows, first: first ?? "", second: second ?? "" };
}

describe("the catalogue", () => {
  it("says what is in the project", async () => {
    const { rows, first, second, coder } = await prepared();
    expect(rows).toHaveLength(texts.length);
    expect(rows.find(({ id }) => id === first)).toMatchObject({
      title: "Artikel 1",
      source: "Tagesspalte",
      words: 6,
      work: { [coder]: { status: "todo", spans: { actor: 1 } } },
    });
    expect(rows.find(({ id }) => id === second)?.work).toEqual({ [coder]: { status: "done", spans: {} } });
  });

  it("is read from the cache, without a look into the files it stands for", async () => {
    const { folder, rows } = await prepared();
    const { value: session, read } = await reading(async (disk) => must(await openProject(folder, { disk })));
    expect(session.summaries()).toEqual(rows);
    expect(read.filter((name) => name === "article.json" || name.startsWith("a_"))).toEqual([]);
    await session.close();
  });

  it("reads again what is different on disk, and only that", async () => {
    const { folder, first } = await prepared();
    const file = path.join(folder, "articles", first, "article.json");
    const article = JSON.parse(await readFile(file, "utf8"));
    await writeFile(file, formatJson({ ...article, title: "Ein längerer Titel" }));
    const text = "Ein neuer Artikel, von anderswo.\n";
    await writeArticleFolder(folder, { article: articleFor(text, "Neu"), text });
    const { value: session, read } = await reading(async (disk) => must(await openProject(folder, { disk })));
    expect(read.filter((name) => name === "article.json")).toHaveLength(2);
    expect(session.summaries()).toHaveLength(texts.length + 1);
    expect(session.summaries().find(({ id }) => id === first)?.title).toBe("Ein längerer Titel");
    await session.close();
  });

  it.each([
    ["missing", undefined],
    ["damaged", '{"format":"wortlaut-catalogue","form'],
    [
      "of another kind",
      JSON.stringify({ format: "wortlaut-catalogue", formatVersion: 1, articles: [{ id: "a" }] }),
    ],
  ])("is made anew when the cache is %s", async (_, content) => {
    const { folder, rows } = await prepared();
    const cache = path.join(folder, ".wortlaut", "catalogue.json");
    await rm(cache);
    if (content !== undefined) await writeFile(cache, content);
    const session = must(await openProject(folder));
    expect(session.summaries()).toEqual(rows);
    expect(session.problems()).toEqual([]);
    await session.close();
    expect(JSON.parse(await readFile(cache, "utf8")).articles).toHaveLength(texts.length);
  });

  it("leaves out what cannot be read, and says so", async () => {
    const { folder, first } = await prepared();
    await rm(path.join(folder, "articles", first, "article.json"));
    await mkdir(path.join(folder, "articles", first, "article.json"));
    const session = must(await openProject(folder));
    expect(session.summaries()).toHaveLength(texts.length - 1);
    expect(session.problems()).toMatchObject([{ code: "file-unreadable" }]);
    await session.close();
  });
});
