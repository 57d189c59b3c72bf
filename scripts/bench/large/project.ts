import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { formatJson } from "#core/project/format-json";
import { createProject, openProject, sha256 } from "#core/project/index";
import { compareSpans, type Link, type Span } from "#shared/model/annotations";
import { type Article, articleSchema } from "#shared/model/article";
import { neverChanged } from "#shared/model/file";
import { articleIdOf } from "#shared/model/ids";
import type { Op } from "#shared/ops/op";
import { describeSpan } from "#shared/text/anchor";
import { randomNumbers } from "../reader/page/word-soup";
import { type InventedArticle, inventedNews } from "./article";
import { type InventedActor, inventedActors, oneOf, type Random } from "./names";
import { valueFrom } from "./timing";

/** Whose work the project has. */
export const coder = "c_bench";
/** Who has tagged nothing yet. */
export const otherCoder = "c_other";
/** The one who is named most often. */
export const mostNamed = "p_0";

const made = "2025-01-01T00:00:00.000Z";
const statements = 500;
/** One article in so many is not tagged. */
const untagged = 100;

/**
 * A project with `count` invented articles of about 400 words, tagged and linked, and a registry of `actors` entries.
 * The articles are written as files at once: through the app half a million spans would take an hour. With
 * `mostSpans` the articles are tagged less densely, so that there are not more in all.
 */
export async function makeLargeProject(
  folder: string,
  count: number,
  actors: number,
  mostSpans = Number.POSITIVE_INFINITY,
) {
  valueFrom(await createProject(folder, { title: "Large", language: "de", coder: null }));
  const registry = inventedActors(actors);
  const session = valueFrom(await openProject(folder));
  const ops: Op[] = [coder, otherCoder].map((id) => ({
    target: "coder",
    op: "put-coder",
    coder: id,
    value: coderOf(id),
  }));
  for (const { entry } of registry) ops.push({ target: "actors", op: "put-actor", actor: entry });
  for (let n = 0; n < statements; n++) {
    const statement = { id: `t_${n}`, wording: `Aussage ${n} wird beschlossen`, topic: "", note: "" };
    ops.push({ target: "statements", op: "put-statement", statement });
  }
  valueFrom(await session.apply({ name: "put-actor", ops }));
  mkdirSync(path.join(folder, "annotations", coder), { recursive: true });
  const sums = { articles: 0, words: 0, spans: 0, links: 0, mentions: 0 };
  const records: Article[] = [];
  for (let number = 0; number < count; number++) {
    const news = inventedNews(number, registry);
    const article = writeArticle(folder, news, number);
    records.push(article);
    sums.articles++;
    sums.words += article.words;
    if (number % untagged === untagged - 1) continue;
    const left = mostSpans - sums.spans;
    const most = Math.ceil(left / (count - number));
    const work = writeWork(folder, { ...news, spans: news.spans.slice(0, most) }, article, number);
    sums.spans += work.spans.length;
    sums.links += work.links.length;
    sums.mentions += work.links.filter(({ role, to }) => role === "is" && to === mostNamed).length;
  }
  valueFrom(await session.addImported(records));
  await session.close();
  // Opening it again counts what is tagged, and keeps that.
  await valueFrom(await openProject(folder)).close();
  return sums;
}

function coderOf(id: string) {
  const head = { format: "wortlaut-coder", formatVersion: 1 } as const;
  return { ...head, id, name: id, initials: "B", colour: "#336699", saved: neverChanged };
}

function writeArticle(folder: string, news: InventedArticle, number: number): Article {
  const { text, title, source, published } = news;
  const hash = sha256(text);
  const article = articleSchema.parse({
    format: "wortlaut-article",
    formatVersion: 1,
    offsetUnit: "utf-16",
    id: articleIdOf(hash),
    title,
    source,
    published,
    language: "de",
    place: "",
    author: "",
    agency: "",
    mask: [],
    textSha256: hash,
    textLength: text.length,
    words: text.split(/\s+/u).length - 1,
    provenance: {
      fileName: `${number}.txt`,
      importer: "text",
      encoding: "utf-8",
      bytesSha256: hash,
      imported: made,
    },
    saved: neverChanged,
  });
  const place = path.join(folder, "articles", article.id);
  mkdirSync(place, { recursive: true });
  writeFileSync(path.join(place, "text.txt"), text);
  writeFileSync(path.join(place, "article.json"), formatJson(article));
  return article;
}

function writeWork(folder: string, news: InventedArticle, article: Article, number: number) {
  const random = randomNumbers(number + 1);
  const spans = news.spans.map((invented, n): [Span, InventedActor | undefined] => {
    const { label, start, end, attributes, actor } = invented;
    const around = describeSpan(news.text, start, end);
    const span = {
      id: `s_${number}x${n}`,
      label,
      start,
      end,
      ...around,
      attributes,
      created: made,
      modified: made,
    };
    return [span, actor];
  });
  spans.sort(([a], [b]) => compareSpans(a, b));
  const links = linksOf(spans, `l_${number}`, random);
  const work = {
    format: "wortlaut-annotations",
    formatVersion: 1,
    offsetUnit: "utf-16",
    coder,
    article: article.id,
    textSha256: article.textSha256,
    status: number % 3 === 0 ? "doing" : "done",
    note: "",
    spans: spans.map(([span]) => span),
    links,
    saved: neverChanged,
  };
  writeFileSync(path.join(folder, "annotations", coder, `${article.id}.json`), formatJson(work));
  return work;
}

/** Who is meant, mostly; and of claims who says it, when and what of. */
function linksOf(
  spans: ReadonlyArray<readonly [Span, InventedActor | undefined]>,
  id: string,
  random: Random,
): Link[] {
  const links: Link[] = [];
  const link = (role: string, from: string, to: string) =>
    links.push({ id: `${id}x${String(links.length).padStart(4, "0")}`, role, from, to });
  let speaker: Span | undefined;
  let date: Span | undefined;
  for (const [span, actor] of spans) {
    if (span.label === "date") date = span;
    if (span.label === "actor") {
      speaker = span;
      if (actor && (actor.entry.id === mostNamed || random() < 0.85)) link("is", span.id, actor.entry.id);
    }
    if (span.label !== "claim") continue;
    if (speaker && random() < 0.8) link("said-by", span.id, speaker.id);
    if (date && random() < 0.5) link("when-said", span.id, date.id);
    if (random() < 0.3) link("same-as", span.id, `t_${Math.floor(random() * statements)}`);
    const about = oneOf(spans, random)[1];
    if (about && random() < 0.3) link("about", span.id, about.entry.id);
  }
  return links;
}
