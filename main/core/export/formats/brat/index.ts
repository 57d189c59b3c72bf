import { readFile } from "node:fs/promises";
import type { DatasetWriter, Exporter, ReadContext, WriteContext } from "../../exporter";
import type { LossReport } from "../../loss-report";
import type { ArticleRows, Dataset } from "../../rows";
import { TextRows } from "../../text-rows";
import {
  type ArticleRecord,
  besideOf,
  codersOf,
  numberedRows,
  type ReadWork,
  SideFiles,
  shownRows,
} from "../standoff-parts/article-records";
import { annText, type Registries, readAnn } from "./ann";
import { actorsFile, annotationConf, statementsFile, visualConf } from "./configuration";
import { fragmentsOf, oneLine } from "./lines";
import { BratNames, type NamesFile } from "./names";

const namesFile = "names.json";
const narrower = "brat has no line breaks in a span: it is cut there, its exact place is kept beside.";
const hidden = "brat cannot show a span of nothing but blanks: it is kept in brat-articles.jsonl.";
const noteLines = "brat keeps a note on one line: line breaks and tabs became blanks.";

function reduce(rows: ArticleRows, _options: unknown, loss: LossReport): ArticleRows {
  const spans = rows.spans.map((span) => ({ ...span, note: oneLine(span.note) }));
  const changed = spans.filter(({ note }, at) => note !== rows.spans[at]?.note).length;
  loss.add("notes with line breaks or blanks at their ends", changed, noteLines);
  return { ...rows, spans };
}

async function open(context: WriteContext): Promise<DatasetWriter> {
  const { head, loss } = context;
  const names = new BratNames(head.codebook);
  const side = await SideFiles.open("brat", context);
  const registries: Registries = {
    actor: new Map(head.actors.map(({ id, name }) => [id, name])),
    statement: new Map(head.statements.map(({ id, wording }) => [id, wording])),
  };
  return {
    async add(rows) {
      const made = new TextRows(rows.article.text);
      const beside = besideOf(rows, shownPlaces(rows));
      loss.add("spans over a line break or tab", rows.spans.filter(isCut(made.text)).length, narrower);
      loss.add("spans of nothing but blanks", beside.spans.length, hidden);
      const shown = shownRows(rows, beside);
      for (const coder of codersOf(rows.work)) {
        const own = {
          spans: shown.spans.filter((span) => span.coder === coder),
          links: shown.links.filter((link) => link.coder === coder),
        };
        const path = `${coder}/${rows.article.id}`;
        await context.writeFile(`${path}.txt`, made.text);
        await context.writeFile(`${path}.ann`, annText(own, made, names, registries), own.spans.length);
      }
      await side.add(rows, beside);
    },
    async finish() {
      await context.writeFile("annotation.conf", annotationConf(head, names));
      await context.writeFile("visual.conf", visualConf(head, names));
      await context.writeFile(namesFile, `${JSON.stringify(names.file(), null, 1)}\n`);
      await context.writeFile("actors.txt", actorsFile(head.actors), head.actors.length);
      await context.writeFile("statements.txt", statementsFile(head.statements), head.statements.length);
    },
  };
}

const isCut =
  (text: string) =>
  ({ start, end }: { start: number; end: number }) =>
    fragmentsOf(text, start, end).length > 1;

function shownPlaces({ article, spans }: ArticleRows): Map<string, { start: number; end: number }> {
  const places = new Map<string, { start: number; end: number }>();
  for (const { id, start, end } of spans) {
    const pieces = fragmentsOf(article.text, start, end);
    const [first, last] = [pieces[0], pieces.at(-1)];
    if (first && last) places.set(id, { start: first[0], end: last[1] });
  }
  return places;
}

async function read(context: ReadContext): Promise<Dataset> {
  const head = await SideFiles.readHead("brat", context);
  const names = JSON.parse(await readFile(context.locate(namesFile), "utf8")) as NamesFile;
  return { head, articles: readArticles(context, names, new BratNames(head.codebook)) };
}

async function* readArticles(context: ReadContext, names: NamesFile, { shown }: BratNames) {
  for await (const record of SideFiles.read("brat", context)) {
    yield await readArticle(context, record, names, shown);
  }
}

async function readArticle(
  context: ReadContext,
  record: ArticleRecord,
  names: NamesFile,
  shown: BratNames["shown"],
): Promise<ArticleRows> {
  const work: ReadWork = { spans: [], links: [] };
  let made: TextRows | undefined;
  for (const coder of codersOf(record.work)) {
    const path = `${coder}/${record.article.id}`;
    const text = await readFile(context.locate(`${path}.txt`), "utf8");
    if (made && made.text !== text) throw new Error(`the texts of ${record.article.id} differ`);
    made ??= new TextRows(text);
    const ann = await readFile(context.locate(`${path}.ann`), "utf8");
    const { spans, links } = readAnn(ann, { coder, made, names, shown });
    work.spans.push(...spans);
    work.links.push(...links);
  }
  if (!made) throw new Error(`${record.article.id} has no text`);
  return numberedRows(record, made, work);
}

/** brat standoff: a folder a coder, with .txt and .ann for each article, and the configuration for brat. */
export const brat: Exporter = {
  id: "brat",
  name: "brat standoff",
  group: "tools",
  extensions: ["ann", "txt", "conf"],
  offsetUnit: "code-point",
  options: [],
  cannotCarry: {
    times: "brat has no place for them.",
    "link-attributes": "brat has no attributes on relations.",
    ids: "brat numbers annotations: T1, T2 are the spans of an article, R1, N2 its links.",
  },
  reduce,
  open,
  read,
  describe: () => [
    "<coder>/<article>.txt is the text, <coder>/<article>.ann the coder's work on it; put the folder into brat's data",
    "folder as it is (_nobody has the articles without work). T lines are spans (Unicode code points, end exclusive,",
    "cut at line breaks), A lines attributes with a closed list of values, R lines links between spans, N lines links",
    "to actors and statements. Remarks: AnnotatorNotes are notes, Attributes (as JSON) those brat has no values for,",
    "Role is the role of an N line. names.json says which ids brat's names stand for; annotation.conf and visual.conf",
    "configure brat; actors.txt and statements.txt are input for brat's norm_db_init.py. brat-project.json holds the",
    "project with its codebook and registries, brat-articles.jsonl the fields of the articles and what brat cannot show.",
  ],
};
