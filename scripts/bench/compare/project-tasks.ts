import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { articlesLike, compareOverview } from "#core/compare/index";
import { ProjectIndex } from "#core/mentions/index";
import { formatJson } from "#core/project/format-json";
import { createProject, openProject, sha256 } from "#core/project/index";
import { searchArticles } from "#core/search/index";
import { defaultCompareSettings } from "#shared/compare/settings";
import { type Article, articleSchema } from "#shared/model/article";
import { neverChanged } from "#shared/model/file";
import { articleIdOf } from "#shared/model/ids";
import { valueFrom } from "../large/timing";
import { NewsMaker } from "./invented-news";

const made = "2025-01-01T00:00:00.000Z";
const articlesADay = 20;
/** Milliseconds. */
const betweenSearches = 250;

/** Writes a project of `count` invented articles, without the app: importing so many would take minutes. */
export async function makeNewsProject(folder: string, count: number): Promise<void> {
  valueFrom(await createProject(folder, { title: "News", language: "de", coder: null }));
  const maker = new NewsMaker();
  const session = valueFrom(await openProject(folder));
  const records = Array.from({ length: count }, (_, number) =>
    writeArticle(folder, maker.next().text, number),
  );
  valueFrom(await session.addImported(records));
  await session.close();
}

function writeArticle(folder: string, text: string, number: number): Article {
  const hash = sha256(text);
  const day = new Date(Date.UTC(2024, 0, 1 + Math.floor(number / articlesADay)));
  const article = articleSchema.parse({
    ...{ format: "wortlaut-article", formatVersion: 1, offsetUnit: "utf-16", id: articleIdOf(hash) },
    ...{ title: `Artikel ${number}`, source: `Zeitung ${number % 25}`, place: "", author: "", agency: "" },
    ...{ published: day.toISOString().slice(0, 10), language: "de", mask: [] },
    ...{ textSha256: hash, textLength: text.length, words: text.split(/\s+/u).length - 1 },
    provenance: {
      ...{ fileName: `${number}.txt`, importer: "text", encoding: "utf-8" },
      ...{ bytesSha256: hash, imported: made },
    },
    saved: neverChanged,
  });
  const place = path.join(folder, "articles", article.id);
  mkdirSync(place, { recursive: true });
  writeFileSync(path.join(place, "text.txt"), text);
  writeFileSync(path.join(place, "article.json"), formatJson(article));
  return article;
}

/**
 * The overview as the app asks for it, in the worker of the index; then once more, and after one more article. A
 * search asked for all the while says how long others wait. Milliseconds.
 */
export async function timeOverview(folder: string) {
  const session = valueFrom(await openProject(folder));
  const index = new ProjectIndex(session);
  const opened = await clocked(async () => valueFrom(await index.update()));
  const waits: number[] = [];
  let done = false;
  const asking = (async () => {
    while (!done) {
      const wish = { query: "Vorher nie gesehen", matchCase: true, wholeWords: true, limit: 1 };
      waits.push((await clocked(() => searchArticles(index, wish))).ms);
      await pause(betweenSearches);
    }
  })();
  const first = await clocked(async () => valueFrom(await compareOverview(index, defaultCompareSettings)));
  done = true;
  await asking;
  const again = await clocked(() => compareOverview(index, defaultCompareSettings));
  const article = first.value.articles[0] ?? "";
  const like = await clocked(async () =>
    valueFrom(await articlesLike(index, article, defaultCompareSettings)),
  );
  const text = `Nachtrag. ${new NewsMaker().next().text}`;
  valueFrom(await session.addImported([writeArticle(folder, text, 0)]));
  const added = await clocked(() => compareOverview(index, defaultCompareSettings));
  await index.settle();
  await index.close();
  await session.close();
  return {
    ...{ openedMs: opened.ms, firstMs: first.ms, wasKept: first.value.cached, againMs: again.ms },
    ...{ likeMs: like.ms, addedMs: added.ms, longestWaitMs: Math.max(...waits), searches: waits.length },
    ...{ pairs: first.value.pairs.a.length, clusters: first.value.clusters.length },
  };
}

async function clocked<T>(work: () => Promise<T>): Promise<{ ms: number; value: T }> {
  const start = performance.now();
  const value = await work();
  return { ms: performance.now() - start, value };
}
