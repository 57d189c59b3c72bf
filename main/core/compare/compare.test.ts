import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { defaultCompareSettings } from "#shared/compare/settings";
import { ProjectIndex } from "../mentions";
import { openJobs } from "../mentions/fixture-jobs";
import { articleFor, change, cleanUp, must, openFixture, tag } from "../project/fixture-project";
import { openProject } from "../project/open-project";
import { makeDecision } from "./fixture-decision";
import { articlesLike, compareOverview, compareProjectArticles } from "./index";
import { compareFolder } from "./word-store";

vi.setConfig({ testTimeout: 30_000 });

const storm =
  "Ein schwerer Sturm hat am Abend das alte Bootshaus am Ufer zerstört. Verletzt wurde niemand. " +
  "Die Feuerwehr sperrte den Uferweg für mehrere Tage.";
const texts = [
  storm,
  "Am Ufer ist das Dach weg: Ein schwerer Sturm hat am Abend das alte Bootshaus am Ufer zerstört, meldet der Kreis.",
  "Die Bäckerei im Dorf öffnet wieder. Der neue Pächter will auch Kuchen nach alten Rezepten verkaufen.",
  "Der Uferweg bleibt zu. Die Feuerwehr sperrte den Uferweg für mehrere Tage, sagte ein Sprecher.",
];
const settings = defaultCompareSettings;
const open: ProjectIndex[] = [];

async function openProjectIndex(session: Awaited<ReturnType<typeof openFixture>>["session"]) {
  const jobs = openJobs();
  const index = new ProjectIndex(session, jobs.runner);
  open.push(index);
  return { index, jobs };
}

async function openTexts() {
  const fixture = await openFixture(texts);
  const ids = fixture.articles.map(({ id }) => id);
  return { ...fixture, ids, ...(await openProjectIndex(fixture.session)) };
}

afterEach(async () => {
  for (const index of open.splice(0)) {
    await index.settle();
    await index.close();
    await index.session.close();
  }
  await cleanUp();
});

describe("comparing articles of a project", () => {
  it("gives passages with quotes that stand there", async () => {
    const { index, ids } = await openTexts();
    const { passages, articles } = must(await compareProjectArticles(index, ids.slice(0, 2), settings));
    expect(articles.map(({ id }) => id)).toEqual(ids.slice(0, 2));
    const found = passages.find(({ kind }) => kind === "verbatim");
    expect(found?.a.quote).toContain("schwerer Sturm hat am Abend das alte Bootshaus am Ufer zerstört");
    expect(texts[0]?.slice(found?.a.start, found?.a.end)).toBe(found?.a.quote);
    expect(texts[1]?.slice(found?.b.start, found?.b.end)).toBe(found?.b.quote);
  });

  it("leaves masked text out, and notices a new mask", async () => {
    const { index, session, ids } = await openTexts();
    const [first = "", second = ""] = ids;
    expect(must(await compareProjectArticles(index, [first, second], settings)).passages).not.toEqual([]);
    const mask = [{ start: 0, end: 70, reason: "notice" as const }];
    must(
      await session.apply(change({ target: "article", article: first, op: "edit-article", set: { mask } })),
    );
    expect(must(await compareProjectArticles(index, [first, second], settings)).passages).toEqual([]);
    expect(must(await articlesLike(index, second, settings))).toEqual([]);
  });

  it("puts decisions upon what is found, and drops what was kept before them", async () => {
    const { index, session, ids, coder } = await openTexts();
    const pair = ids.slice(0, 2);
    const found = must(await compareProjectArticles(index, pair, settings)).passages[0];
    if (!found) throw new Error("nothing was found");
    const decision = makeDecision(found, "different", coder, [texts[0] ?? "", texts[1] ?? ""]);
    must(await session.apply(change({ target: "passages", op: "put-decision", decision })));
    const after = must(await compareProjectArticles(index, pair, settings)).passages;
    expect(after.map(({ id }) => id)).not.toContain(found.id);
  });

  it("says which article is not there", async () => {
    const { index, ids } = await openTexts();
    const answer = await compareProjectArticles(index, [ids[0] ?? "", "a_none"], settings);
    expect(answer).toMatchObject({ ok: false, error: { code: "article-not-found", what: "a_none" } });
  });
});

describe("the overview", () => {
  it("has all pairs that share wording, and clusters with who was first", async () => {
    const { index, ids, session } = await openTexts();
    const day = { target: "article", op: "edit-article", set: { published: "2025-03-03" } } as const;
    must(await session.apply(change({ ...day, article: ids[1] ?? "" })));
    const { articles, words, pairs, clusters, cached } = must(await compareOverview(index, settings));
    const number = (at: number) => articles.indexOf(ids[at] ?? "");
    const rows = [...pairs.a].map((a, row) => [a, pairs.b[row] ?? -1]);
    const order = (x: number, y: number) => [Math.min(x, y), Math.max(x, y)];
    expect(rows).toHaveLength(2);
    expect(rows).toEqual(expect.arrayContaining([order(number(0), number(1)), order(number(0), number(3))]));
    expect(words[number(0)]).toBe(23);
    expect(cached).toBe(false);
    expect(clusters[0]).toMatchObject({ first: [number(1)] });
  });

  it("agrees with the articles like one", async () => {
    const { index, ids } = await openTexts();
    const { articles, pairs } = must(await compareOverview(index, settings));
    const like = must(await articlesLike(index, ids[0] ?? "", settings));
    const row = [...pairs.a].findIndex((a, at) =>
      [articles[a], articles[pairs.b[at] ?? 0]].every((id) => id === ids[0] || id === ids[1]),
    );
    const first = articles[pairs.a[row] ?? 0] === ids[0];
    expect(like[0]).toEqual({
      article: ids[1],
      sharedHere: (first ? pairs.sharedA : pairs.sharedB)[row],
      sharedThere: (first ? pairs.sharedB : pairs.sharedA)[row],
    });
    expect(like.map(({ article }) => article)).toEqual([ids[1], ids[3]]);
    expect(must(await articlesLike(index, ids[2] ?? "", settings))).toEqual([]);
  });

  it("is kept, and articles added later are all that is read anew", async () => {
    const { index, session, folder } = await openTexts();
    const before = must(await compareOverview(index, settings));
    await index.settle();
    const again = await openProjectIndex(session);
    expect(must(await compareOverview(again.index, settings))).toEqual({
      ...before,
      ...{ cached: true, ms: expect.any(Number) },
    });
    const files = wordFiles(folder);
    const text = `Neu: ${storm}`;
    const article = articleFor(text, "Artikel 9");
    const { writeArticleFolder } = await import("../project/article-folder");
    await writeArticleFolder(folder, { article, text });
    must(await session.addImported([article]));
    const after = must(await compareOverview(again.index, settings));
    expect(after.cached).toBe(false);
    expect(after.pairs.a.length).toBeGreaterThan(before.pairs.a.length);
    await again.index.settle();
    // The new article lies in a file of its own beside the others.
    expect(wordFiles(folder)).toHaveLength(files.length + 1);
    expect(wordFiles(folder)).toEqual(expect.arrayContaining(files));
  });

  it("is made anew where what was kept is damaged", async () => {
    const { index, session, folder } = await openTexts();
    const before = must(await compareOverview(index, settings));
    await index.settle();
    const names = readdirSync(compareFolder(folder)).filter((name) => name.endsWith(".pack"));
    expect(names.length).toBeGreaterThan(1);
    for (const name of names) {
      const file = path.join(compareFolder(folder), name);
      const bytes = readFileSync(file);
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 0x55;
      writeFileSync(file, bytes);
    }
    const again = await openProjectIndex(session);
    const after = must(await compareOverview(again.index, settings));
    expect(after).toEqual({ ...before, ms: expect.any(Number) });
  });

  it("is not kept as it is while a text cannot be read", async () => {
    const { session, folder, articles } = await openFixture(texts);
    await session.close();
    const file = path.join(folder, "articles", articles[0]?.id ?? "", "text.txt");
    renameSync(file, `${file}.gone`);
    const without = await openProjectIndex(must(await openProject(folder)));
    const before = must(await compareOverview(without.index, settings));
    expect(before.pairs.a).toHaveLength(0);
    expect(before.notices).toEqual([{ code: "empty-article", subject: articles[0]?.id }]);
    await without.index.settle();
    await without.index.close();
    await without.index.session.close();
    open.splice(0);
    renameSync(`${file}.gone`, file);
    const again = await openProjectIndex(must(await openProject(folder)));
    expect(must(await compareOverview(again.index, settings)).pairs.a).toHaveLength(2);
  });

  it("does not change when tags do", async () => {
    const { index, session, ids, coder } = await openTexts();
    must(await compareOverview(index, settings));
    const place = { coder, article: ids[0] ?? "" };
    must(await session.apply(change(tag(place, texts[0] ?? "", "claim", 0, 10))));
    expect(must(await compareOverview(index, settings)).cached).toBe(true);
  });

  it("answers two questions at once, also where one of them is ended", async () => {
    const { index, ids } = await openTexts();
    const ending = new AbortController();
    const answers = Promise.all([
      compareOverview(index, settings, { signal: ending.signal }),
      compareOverview(index, settings),
      articlesLike(index, ids[0] ?? "", settings),
    ]);
    ending.abort();
    const [first, second, like] = await answers;
    expect(first.ok || first.error.what === "cancelled").toBe(true);
    expect(must(second).pairs.a).toHaveLength(2);
    expect(must(like)).toHaveLength(2);
  });

  it("ends when it is no longer wanted", async () => {
    const { index } = await openTexts();
    const answer = await compareOverview(index, settings, { signal: AbortSignal.abort() });
    expect(answer).toMatchObject({ ok: false, error: { code: "job-failed", what: "cancelled" } });
    expect(must(await compareOverview(index, settings)).articles).toHaveLength(4);
  });
});

function wordFiles(folder: string): string[] {
  const compared = compareFolder(folder);
  return existsSync(compared) ? readdirSync(compared).filter((name) => name.startsWith("words-")) : [];
}
