import type { DocumentFacts, SpanFacts } from "../document-lines";
import { articlesOfLines, type ReadLine } from "../document-reader";
import type { DatasetWriter, Exporter, ExportOptions, ReadContext, WriteContext } from "../exporter";
import type { LossReport } from "../loss-report";
import { readProjectFile, writeProjectFile } from "../project-file";
import type { Dataset } from "../rows";
import { openSplitFiles, splitFileNames } from "../split-files";
import { jsonLine, readJsonLines } from "../text-lines";
import { type CoderDocument, coderDocuments } from "./coder-documents";
import { distinctKeys, hexColour, letterColour } from "./label-colour";

const folder = "doccano";
const projectFile = `${folder}/project.json`;

/** What doccano keeps as metadata of an example. Every line has every field: doccano reads them as one table. */
interface Meta {
  article: string;
  coder: string;
  title: string;
  source: string;
  published: string;
  /** Notes, under the name doccano itself writes comments with. */
  Comments: string[];
  wortlaut: Omit<DocumentFacts, "title" | "source" | "published">;
}

interface SpanLine extends Meta {
  id: number;
  text: string;
  label: Array<[start: number, end: number, label: string]>;
}

interface RelationLine extends Meta {
  id: number;
  text: string;
  entities: Array<{ id: number; label: string; start_offset: number; end_offset: number }>;
  relations: Array<{ id: number; from_id: number; to_id: number; type: string }>;
}

function metaOf({ article, coder, facts }: CoderDocument): Meta {
  const { title, source, published, ...rest } = facts;
  const notes = [...facts.spans.map(({ note }) => note), facts.note].filter((note) => note !== undefined);
  return { article: article.id, coder, title, source, published, Comments: notes, wortlaut: rest };
}

/** Spans and links are numbered from 1 in each line: doccano wants whole numbers. */
function relationLine(document: CoderDocument, id: number): RelationLine {
  const numbers = new Map(document.spans.map((span, at) => [span.id, at + 1]));
  const own = document.links.filter(({ toKind }) => toKind === "span");
  return {
    id,
    text: document.article.text,
    entities: document.spans.map(({ label, startCodePoint, endCodePoint }, at) => ({
      ...{ id: at + 1, label, start_offset: startCodePoint, end_offset: endCodePoint },
    })),
    relations: own.map(({ from, to, role }, at) => ({
      ...{ id: at + 1, from_id: numbers.get(from) ?? 0, to_id: numbers.get(to) ?? 0, type: role },
    })),
    ...metaOf(document),
  };
}

function spanLine(document: CoderDocument, id: number): SpanLine {
  return {
    id,
    text: document.article.text,
    label: document.spans.map((span) => [span.startCodePoint, span.endCodePoint, span.label]),
    ...metaOf(document),
  };
}

const onlyMeta = "doccano shows them nowhere: they are in the metadata of the example only.";
const noRelations = "a project for spans has no relations: they are in the metadata of the example only.";

/** Counts what an import into doccano would not show. */
function countHidden({ spans, links }: CoderDocument, options: ExportOptions, loss: LossReport): void {
  const facts = spans.filter(({ attributes, note }) => note !== "" || Object.keys(attributes).length > 0);
  loss.add("spans with attributes or a note", facts.length, onlyMeta);
  const toSpans = links.filter(({ toKind }) => toKind === "span").length;
  loss.add("links with actors and statements", links.length - toSpans, onlyMeta);
  if (options.kind === "spans") loss.add("links with other spans", toSpans, noRelations);
}

async function open(context: WriteContext): Promise<DatasetWriter> {
  const { options, loss } = context;
  const { fileFor } = await openSplitFiles(context, `${folder}/doccano`, "jsonl");
  await writeLabels(context);
  await writeProjectFile(projectFile, context);
  const lineOf = options.kind === "spans" ? spanLine : relationLine;
  let id = 0;
  return {
    async add(rows) {
      for (const document of coderDocuments(rows)) {
        countHidden(document, options, loss);
        await fileFor(rows.article.split).write(jsonLine(lineOf(document, ++id)), 1);
      }
    },
    async finish() {},
  };
}

/** The labels and kinds of relations, as doccano imports them on its page of labels. */
async function writeLabels({ head, options, writeFile }: WriteContext): Promise<void> {
  const kinds = { label_config: head.codebook?.labels ?? [], relation_config: head.codebook?.roles ?? [] };
  for (const [name, entries] of Object.entries(kinds)) {
    if (name === "relation_config" && options.kind === "spans") continue;
    const keys = distinctKeys(
      entries.map(({ key }) => key),
      "1234567890abcdefghijklmnopqrstuvwxyz",
    );
    const labels = entries.map((entry, at) => {
      const background_color = hexColour("colour" in entry ? entry.colour : "slate");
      return {
        ...{ text: entry.id, prefix_key: null, suffix_key: keys[at] || null, background_color },
        text_color: letterColour(background_color),
      };
    });
    await writeFile(`${folder}/${name}.json`, `${JSON.stringify(labels, null, 2)}\n`, labels.length);
  }
}

async function* readLines(context: ReadContext): AsyncGenerator<ReadLine> {
  for (const name of splitFileNames(`${folder}/doccano`, "jsonl", context.split)) {
    for await (const value of readJsonLines(context.locate(name))) {
      yield readLine(value as unknown as SpanLine | RelationLine);
    }
  }
}

function readLine(line: SpanLine | RelationLine): ReadLine {
  const { article, coder, text, title, source, published, wortlaut } = line;
  const facts = { ...wortlaut, title, source, published };
  if ("label" in line) {
    return {
      article,
      coder,
      text,
      facts,
      spans: line.label.map(([start, end, label]) => ({ start, end, label })),
    };
  }
  checkRelations(line);
  const spans = line.entities.map(({ start_offset, end_offset, label }) => ({
    ...{ start: start_offset, end: end_offset, label },
  }));
  return { article, coder, text, facts, spans };
}

/** The relations are the links between spans, in their order. */
function checkRelations({ article, relations, wortlaut }: RelationLine): void {
  const ids = new Map(wortlaut.spans.map(({ id }: SpanFacts, at) => [id, at + 1]));
  const links = wortlaut.links.filter(({ to_kind }) => to_kind === "span");
  const same = links.every(({ from, to, role }, at) => {
    const relation = relations[at];
    return relation?.type === role && relation.from_id === ids.get(from) && relation.to_id === ids.get(to);
  });
  if (!same || links.length !== relations.length)
    throw new Error(`the relations of ${article} are not its links`);
}

async function read(context: ReadContext): Promise<Dataset> {
  const head = { ...(await readProjectFile(projectFile, context)), coders: [], actors: [], statements: [] };
  return { head, articles: articlesOfLines(readLines(context)) };
}

/** What doccano imports as JSONL into a project for sequence labelling. */
export const doccano: Exporter = {
  id: "doccano",
  name: "doccano JSONL",
  group: "tools",
  extensions: ["jsonl"],
  offsetUnit: "code-point",
  options: [{ id: "kind", type: "choice", values: ["relations", "spans"], default: "relations" }],
  cannotCarry: {
    provenance: "a doccano example has no place for them.",
    times: "a doccano example has no place for them.",
    coders: "only the id of the coder stands in each example.",
    actors: "links name the id of the entry only.",
    statements: "links name the id of the statement only.",
  },
  open,
  read,
  describe: ({ kind }) => [
    "One example a line, for each coder who worked on the article. Offsets count Unicode code points.",
    kind === "spans"
      ? "label is a list of [start, end, label]: for a doccano project of sequence labelling without relations."
      : "entities and relations: for a doccano project of sequence labelling with “Use relation labeling”.",
    "Switch on “Allow overlapping spans” when you make the project: otherwise spans that overlap are not taken.",
    "First import label_config.json (and relation_config.json) on doccano's page of labels, then doccano.jsonl as",
    "“JSONL” or “JSONL(Relation)” on its page of the dataset. All other fields become metadata of the example: wortlaut",
    "holds mask, status, and spans (id, attributes, note, in the order of the spans) and links.",
    "project.json holds the project and its codebook.",
  ],
};
