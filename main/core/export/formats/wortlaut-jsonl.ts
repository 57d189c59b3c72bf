import type { DatasetWriter, Exporter, ReadContext, WriteContext } from "../exporter";
import type {
  ArticleRow,
  ArticleRows,
  CoderRow,
  Dataset,
  DatasetHead,
  LinkRow,
  SpanRow,
  WorkRow,
} from "../rows";
import { openSplitFiles, splitFileNames } from "../split-files";
import { jsonLine, readJsonLines } from "../text-lines";

const version = 1;

function headLines({ project, codebook, coders, actors, statements }: DatasetHead): string[] {
  const dataset = {
    record: "dataset",
    format: "wortlaut-jsonl",
    formatVersion: version,
    offsetUnit: "utf-16",
  };
  return [
    jsonLine({ ...dataset, project }),
    jsonLine({ record: "codebook", codebook }),
    ...coders.map((coder) => jsonLine({ record: "coder", ...coder })),
    ...actors.map((actor) => jsonLine({ record: "actor", ...actor })),
    ...statements.map((statement) => jsonLine({ record: "statement", ...statement })),
  ];
}

function articleLines({ article, work, spans, links }: ArticleRows): string[] {
  const record = (name: string, row: object) => jsonLine({ record: name, article: article.id, ...row });
  return [
    jsonLine({ record: "article", ...article }),
    ...work.map((row) => record("work", row)),
    ...spans.map((row) => record("span", row)),
    ...links.map((row) => record("link", row)),
  ];
}

async function open(context: WriteContext): Promise<DatasetWriter> {
  const { files, fileFor } = await openSplitFiles(context, "wortlaut", "jsonl");
  const head = headLines(context.head);
  for (const file of files) await file.write(head.join(""), head.length);
  return {
    async add(rows) {
      const lines = articleLines(rows);
      await fileFor(rows.article.split).write(lines.join(""), lines.length);
    },
    async finish() {},
  };
}

/** A record without what says where it belongs. */
function rowOf<T>(record: Record<string, unknown>): T {
  const { record: _record, article: _article, ...row } = record;
  return row as T;
}

function addToHead(head: DatasetHead, record: Record<string, unknown>): void {
  switch (record.record) {
    case "codebook":
      head.codebook = record.codebook as DatasetHead["codebook"];
      break;
    case "coder":
      head.coders.push(rowOf<CoderRow>(record));
      break;
    case "actor":
      head.actors.push(rowOf<DatasetHead["actors"][number]>(record));
      break;
    case "statement":
      head.statements.push(rowOf<DatasetHead["statements"][number]>(record));
      break;
    default:
      throw new Error(`an unknown record "${record.record}"`);
  }
}

async function readHead(file: string): Promise<DatasetHead> {
  let head: DatasetHead | undefined;
  for await (const record of readJsonLines(file)) {
    if (record.record === "article") break;
    if (record.record === "dataset") {
      if (record.format !== "wortlaut-jsonl" || record.formatVersion !== version) {
        throw new Error("not a Wortlaut dataset of this version");
      }
      const project = record.project as DatasetHead["project"];
      head = { project, codebook: null, coders: [], actors: [], statements: [] };
    } else if (head) addToHead(head, record);
  }
  if (!head) throw new Error("the record of the dataset is missing");
  return head;
}

function addToArticle(rows: ArticleRows | undefined, record: Record<string, unknown>): void {
  if (record.article !== rows?.article.id) throw new Error("a record does not follow its article");
  if (record.record === "work") rows?.work.push(rowOf<WorkRow>(record));
  else if (record.record === "span") rows?.spans.push(rowOf<SpanRow>(record));
  else if (record.record === "link") rows?.links.push(rowOf<LinkRow>(record));
  else throw new Error(`an unknown record "${record.record}"`);
}

const headRecords = new Set(["dataset", "codebook", "coder", "actor", "statement"]);

async function* readArticles(context: ReadContext): AsyncGenerator<ArticleRows> {
  for (const name of splitFileNames("wortlaut", "jsonl", context.split)) {
    let rows: ArticleRows | undefined;
    for await (const record of readJsonLines(context.locate(name))) {
      if (record.record === "article") {
        if (rows) yield rows;
        rows = { article: rowOf<ArticleRow>(record), work: [], spans: [], links: [] };
      } else if (rows || !headRecords.has(String(record.record))) addToArticle(rows, record);
    }
    if (rows) yield rows;
  }
}

async function read(context: ReadContext): Promise<Dataset> {
  const [first] = splitFileNames("wortlaut", "jsonl", context.split);
  return { head: await readHead(context.locate(first ?? "")), articles: readArticles(context) };
}

/** Everything, one record a line: nothing of the project is left out. */
export const wortlautJsonl: Exporter = {
  id: "wortlaut-jsonl",
  name: "Wortlaut JSONL",
  group: "everything",
  extensions: ["jsonl"],
  textFree: true,
  offsetUnit: "utf-16",
  options: [],
  cannotCarry: {},
  open,
  read,
  describe: () => [
    "One JSON object a line (UTF-8). The field “record” says what it is: dataset, codebook, coder, actor, statement,",
    "article (with its whole text), then what belongs to that article: work (how far a coder is), span, link.",
    "start and end count UTF-16 code units, startCodePoint and endCodePoint Unicode code points, both half-open.",
    "In a dataset without texts the text is empty, quotes are empty or short, and quoteSha256 is the hash of all words.",
    "With a split there is one file for each part, and each begins with the records of the whole dataset.",
  ],
};
