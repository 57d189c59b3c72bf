import { readFile } from "node:fs/promises";
import type { DatasetWriter, Exporter, ReadContext, WriteContext } from "../../exporter";
import type { ArticleRows, Dataset } from "../../rows";
import { TextRows } from "../../text-rows";
import { type ArticleRecord, articleOf, codersOf, SideFiles } from "../standoff-parts/article-records";
import { xmlRows } from "../standoff-parts/xml-text";
import { type Cas, CasMaker, workOfCas } from "./cas";
import { formatCasJson, parseCasJson } from "./cas-json";
import { type TypeSystem, typeSystemOf, typeSystemXml } from "./type-system";
import { formatXmi, parseXmi } from "./xmi";

/** How a CAS is written into a file. */
interface Serialisation {
  id: "uima-xmi" | "uima-json";
  extension: string;
  format(cas: Cas, types: TypeSystem): string;
  parse(bytes: Uint8Array, types: TypeSystem): Cas;
  /** Files for the whole dataset. */
  once(types: TypeSystem): Array<[path: string, content: string]>;
}

const xmi: Serialisation = {
  id: "uima-xmi",
  extension: "xmi",
  format: (cas, { types }) => formatXmi(cas, types),
  parse: (bytes, { types }) => parseXmi(bytes, types),
  once: ({ types }) => [["TypeSystem.xml", typeSystemXml(types)]],
};

const json: Serialisation = {
  id: "uima-json",
  extension: "json",
  format: (cas, { types }) => formatCasJson(cas, types),
  parse: (bytes) => parseCasJson(Buffer.from(bytes).toString("utf8")),
  once: () => [],
};

function opener({ id, extension, format, once }: Serialisation): Exporter["open"] {
  return async (context: WriteContext): Promise<DatasetWriter> => {
    const types = typeSystemOf(context.head);
    const maker = new CasMaker(context.head, types);
    const side = await SideFiles.open(id, context);
    for (const [path, content] of once(types)) await context.writeFile(path, content);
    return {
      async add(rows) {
        for (const coder of codersOf(rows.work)) {
          const count = rows.spans.filter((span) => span.coder === coder).length;
          const path = `${coder}/${rows.article.id}.${extension}`;
          await context.writeFile(path, format(maker.make(rows, coder), types), count);
        }
        await side.add(rows);
      },
      async finish() {},
    };
  };
}

function reader(serialisation: Serialisation): NonNullable<Exporter["read"]> {
  return async (context: ReadContext): Promise<Dataset> => {
    const head = await SideFiles.readHead(serialisation.id, context);
    return { head, articles: readArticles(context, serialisation, typeSystemOf(head)) };
  };
}

async function* readArticles(context: ReadContext, serialisation: Serialisation, types: TypeSystem) {
  for await (const record of SideFiles.read(serialisation.id, context)) {
    yield await readArticle(context, record, serialisation, types);
  }
}

async function readArticle(
  context: ReadContext,
  record: ArticleRecord,
  { extension, parse }: Serialisation,
  types: TypeSystem,
): Promise<ArticleRows> {
  let rows: ArticleRows | undefined;
  let made = new TextRows("");
  for (const coder of codersOf(record.work)) {
    const path = `${coder}/${record.article.id}.${extension}`;
    const cas = parse(await readFile(context.locate(path)), types);
    if (rows && made.text !== cas.text) throw new Error(`the texts of ${record.article.id} differ`);
    if (!rows) made = new TextRows(cas.text);
    const { spans, links, mask } = workOfCas(cas, coder, made, types);
    rows ??= { article: { ...articleOf(record, made), mask }, work: record.work, spans: [], links: [] };
    rows.spans.push(...spans);
    rows.links.push(...links);
  }
  if (!rows) throw new Error(`${record.article.id} has no text`);
  return rows;
}

const layers = [
  "webanno.custom.Span is a span: label, attributes of the codebook as features (lists separated by “; ”), note,",
  "identifier (the id in Wortlaut), created, modified, otherAttributes (JSON). webanno.custom.Rel is a link between",
  "spans from Governor to Dependent, webanno.custom.Reference a link to an actor or statement, webanno.custom.Mask a",
  "stretch that is not article, wortlaut.Article what is known of the article. Sentences were found by Wortlaut.",
];

/** UIMA CAS as XMI, with the type system. */
export const uimaXmi: Exporter = {
  id: "uima-xmi",
  name: "UIMA CAS XMI",
  group: "standoff",
  extensions: ["xmi"],
  offsetUnit: "utf-16",
  options: [],
  cannotCarry: {},
  reduce: (rows, _options, loss) => xmlRows(rows, loss),
  open: opener(xmi),
  read: reader(xmi),
  describe: () => [
    "<coder>/<article>.xmi is one coder's work on an article (_nobody has the articles without work), TypeSystem.xml",
    "the types. begin and end count UTF-16 units, as UIMA does.",
    ...layers,
    "uima-xmi-project.json holds the project with its codebook and registries, uima-xmi-articles.jsonl the fields of",
    "the articles.",
  ],
};

/** UIMA CAS as JSON, types inside. */
export const uimaJson: Exporter = {
  id: "uima-json",
  name: "UIMA CAS JSON 0.4.0",
  group: "standoff",
  extensions: ["json"],
  offsetUnit: "utf-16",
  options: [],
  cannotCarry: {},
  open: opener(json),
  read: reader(json),
  describe: () => [
    "<coder>/<article>.json is one coder's work on an article (_nobody has the articles without work), with its types.",
    "begin and end count UTF-16 units, as UIMA does; the draft of the format leaves the unit open, wortlaut.Article",
    "says it in its feature offsetUnit.",
    ...layers,
    "uima-json-project.json holds the project with its codebook and registries, uima-json-articles.jsonl the fields of",
    "the articles.",
  ],
};
