import { readFile } from "node:fs/promises";
import type { DatasetWriter, Exporter, ReadContext, WriteContext } from "../../exporter";
import type { LossReport } from "../../loss-report";
import type { ArticleRows, Dataset, LinkRow } from "../../rows";
import { TextRows } from "../../text-rows";
import { trimTokenBlanks } from "../../tokens";
import {
  type ArticleRecord,
  besideOf,
  numberedRows,
  SideFiles,
  shownRows,
} from "../standoff-parts/article-records";
import { type Layers, layersOf, layersXml } from "./layers";
import { compareLinks, inLinkOrder, type NewLink, rowsOfTsv, tsvRelation, tsvSpan } from "./rows";
import { changedGaps, sentencesOfTokens } from "./tokens";
import { formatTsv, parseTsv, type ReadTsv } from "./tsv";

const widened = "a span begins or ends inside the word: the word was cut into two tokens there.";
const narrowed = "tokens cannot begin or end with blanks: the exact place is kept beside.";
const hidden = "no token is in it: it is kept in webanno-tsv-articles.jsonl.";
const returns = "a carriage return would end the line: it became a line feed.";
const gaps = "readers put a line end between two sentences whatever was there; source has the text as it is.";
const registryAttributes =
  "WebAnno has no layer for links to actors and statements; they stand in a feature of the span.";

const sourceFile = (article: string) => `source/${article}.txt`;
const tsvFile = (article: string, coder: string) => `annotation/${article}/${coder}.tsv`;

function reduce(rows: ArticleRows, _options: unknown, loss: LossReport): ArticleRows {
  const spans = rows.spans.map((span) => ({ ...span, note: span.note.replace(/\r\n?/g, "\n") }));
  const changed = spans.filter(({ note }, at) => note !== rows.spans[at]?.note).length;
  loss.add("notes with carriage returns", changed, returns);
  const lost = (link: LinkRow) => link.toKind !== "span" && Object.keys(link.attributes).length > 0;
  loss.add(
    "attributes of links to actors and statements",
    rows.links.filter(lost).length,
    registryAttributes,
  );
  const links = rows.links.map((link) => (lost(link) ? { ...link, attributes: {} } : link));
  return inLinkOrder({ ...rows, spans, links });
}

/** The places of spans as whole tokens, by id; spans of nothing but blanks have none. */
function placesOf({ article, spans }: ArticleRows): Map<string, { start: number; end: number }> {
  const trimmed = spans.map(({ id, start, end }) => [id, trimTokenBlanks(article.text, start, end)] as const);
  return new Map(trimmed.filter(([, { start, end }]) => end > start));
}

/** One coder's spans and relations as they are written. */
function workOf(
  rows: ArticleRows,
  coder: string,
  places: ReadonlyMap<string, { start: number; end: number }>,
  layers: Layers,
): ReadTsv {
  const links = rows.links.filter((link) => link.coder === coder);
  const registry = new Map<string, LinkRow[]>();
  for (const link of links.filter(({ toKind }) => toKind !== "span")) {
    registry.set(link.from, [...(registry.get(link.from) ?? []), link]);
  }
  const own = rows.spans.filter((span) => span.coder === coder);
  return {
    spans: own.map((span) => tsvSpan(span, places.get(span.id) ?? span, registry.get(span.id) ?? [], layers)),
    relations: links.filter(({ toKind }) => toKind === "span").map((link) => tsvRelation(link, layers)),
  };
}

async function open(context: WriteContext): Promise<DatasetWriter> {
  const { head, loss } = context;
  const layers = layersOf(head);
  const side = await SideFiles.open("webanno-tsv", context);
  await context.writeFile("layers.xml", layersXml(layers));
  return {
    async add(rows) {
      const { article } = rows;
      const places = placesOf(rows);
      const beside = besideOf(rows, places);
      loss.add("spans with blanks at their ends", beside.exact.length, narrowed);
      loss.add("spans of nothing but blanks", beside.spans.length, hidden);
      const borders = [...places.values()].flatMap(({ start, end }) => [start, end]);
      // The same tokens for all coders: they work on one document.
      const { sentences, cut } = sentencesOfTokens(article, borders);
      loss.add("words cut by the border of a span", cut, widened);
      loss.add("blanks and line ends between sentences", changedGaps(article.text, sentences), gaps);
      const shown = shownRows(rows, beside);
      await context.writeFile(sourceFile(article.id), article.text);
      for (const { coder } of rows.work) {
        const { spans, relations } = workOf(shown, coder, places, layers);
        const content = formatTsv({ text: article.text, sentences, spans, relations }, layers.order);
        await context.writeFile(tsvFile(article.id, coder), content, spans.length);
      }
      await side.add(rows, beside);
    },
    async finish() {},
  };
}

async function read(context: ReadContext): Promise<Dataset> {
  const head = await SideFiles.readHead("webanno-tsv", context);
  return { head, articles: readArticles(context, layersOf(head)) };
}

async function* readArticles(context: ReadContext, layers: Layers) {
  for await (const record of SideFiles.read("webanno-tsv", context)) {
    yield await readArticle(context, record, layers);
  }
}

async function readArticle(
  context: ReadContext,
  record: ArticleRecord,
  layers: Layers,
): Promise<ArticleRows> {
  const made = new TextRows(await readFile(context.locate(sourceFile(record.article.id)), "utf8"));
  const spans: ArticleRows["spans"] = [];
  const links: NewLink[] = [];
  for (const { coder } of record.work) {
    const content = await readFile(context.locate(tsvFile(record.article.id, coder)), "utf8");
    const own = rowsOfTsv(parseTsv(content, made.text), coder, made, layers);
    spans.push(...own.spans);
    links.push(...own.links.sort(compareLinks));
  }
  return numberedRows(record, made, { spans, links: withIds(links, record) });
}

/** Links number l1, l2 … in their order; the numbers of those that stand beside are theirs. */
function withIds(links: readonly NewLink[], { beside }: ArticleRecord): LinkRow[] {
  const taken = new Set(beside?.links.map(({ id }) => id));
  let number = 0;
  return links.map((link) => {
    do number++;
    while (taken.has(`l${number}`));
    return { ...link, id: `l${number}` };
  });
}

/** WebAnno TSV 3.3 as INCEpTION reads it, laid out like its project exports. */
export const webannoTsv: Exporter = {
  id: "webanno-tsv",
  name: "WebAnno TSV 3.3 (INCEpTION)",
  group: "tools",
  extensions: ["tsv", "txt", "xml"],
  offsetUnit: "utf-16",
  options: [],
  cannotCarry: {
    times: "WebAnno TSV has no place for them.",
    ids: "WebAnno TSV numbers annotations: [1], [2] are the spans of an article.",
  },
  reduce,
  open,
  read,
  describe: () => [
    "annotation/<article>/<coder>.tsv is one coder's work on an article, source/<article>.txt its text (WebAnno TSV",
    "does not keep what stands between sentences). Offsets count UTF-16 units, as in INCEpTION. The layer",
    "webanno.custom.Span has the label, the note, an attribute of the codebook a column (lists separated by “; ”),",
    "otherAttributes (JSON) and registry (links to actors and statements: role, kind, id); columns nobody needs are",
    "left out. webanno.custom.Rel holds links between spans. layers.xml is the type system: make these two layers in",
    "INCEpTION before importing. Tokens and sentences were cut by Wortlaut. webanno-tsv-project.json holds the project",
    "with its codebook and registries, webanno-tsv-articles.jsonl the fields of the articles and what cannot be shown.",
  ],
};
