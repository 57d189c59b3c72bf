import { readFile } from "node:fs/promises";
import type { Codebook } from "#shared/model/codebook";
import type { DocumentFacts } from "../document-lines";
import { articlesOfLines, type ReadLine } from "../document-reader";
import type { DatasetWriter, Exporter, ExportFile, ReadContext, WriteContext } from "../exporter";
import type { ArticleRows, CoderRow, Dataset, DatasetHead } from "../rows";
import { openSplitFiles, splitFileNames } from "../split-files";
import { jsonLine, readLines } from "../text-lines";
import { TextRows } from "../text-rows";
import { type CoderDocument, coderDocuments } from "./coder-documents";
import { configOf } from "./label-studio/config";
import { type Control, controlsOf } from "./label-studio/controls";
import { type Region, type Result, resultsOf, shownAttributes } from "./label-studio/results";

const folder = "label-studio";
const projectFile = `${folder}/project.json`;

/** What is the same for all coders of an article, and each coder's own. */
type Shared = Omit<DocumentFacts, "title" | "source" | "published" | OwnFact>;
type OwnFact = "status" | "note" | "spans" | "links";
type Own = Pick<DocumentFacts, OwnFact> & { coder: string };

interface Task {
  id: number;
  data: {
    text: string;
    article: string;
    title: string;
    source: string;
    published: string;
    /** Ids of coders by the number in `completed_by`. */
    coders: Record<string, string>;
    /** What Label Studio has no place for. */
    wortlaut: Shared & { work: Own[] };
  };
  annotations: Array<{ id: number; completed_by?: number; result: Result[] }>;
}

/** Writes tasks as one JSON array a file, a task a line. */
class TaskWriter implements DatasetWriter {
  readonly #context: WriteContext;
  readonly #split: Awaited<ReturnType<typeof openSplitFiles>>;
  readonly #controls: Control[];
  readonly #begun = new Set<ExportFile>();
  readonly #numbers: Map<string, number>;
  readonly #found = { labels: new Set<string>(), roles: new Set<string>() };
  #tasks = 0;
  #annotations = 0;

  constructor(context: WriteContext, split: Awaited<ReturnType<typeof openSplitFiles>>) {
    this.#context = context;
    this.#split = split;
    this.#controls = controlsOf(context.head.codebook);
    this.#numbers = new Map(context.head.coders.map(({ id }, at) => [id, at + 1]));
  }

  async add(rows: ArticleRows): Promise<void> {
    const documents = coderDocuments(rows);
    for (const document of documents) this.#note(document);
    const file = this.#split.fileFor(rows.article.split);
    const comma = this.#begun.has(file) ? ",\n" : "[\n";
    this.#begun.add(file);
    await file.write(comma + jsonLine(this.#task(documents)).trimEnd(), 1);
  }

  #note({ spans, links }: CoderDocument): void {
    const { loss } = this.#context;
    for (const { label } of spans) this.#found.labels.add(label);
    for (const { role } of links) this.#found.roles.add(role);
    const hidden = spans.reduce((sum, span) => {
      return sum + Object.keys(span.attributes).length - shownAttributes(span, this.#controls).length;
    }, 0);
    loss.add("attribute values the codebook does not foresee", hidden, onlyData);
    const others = links.filter(({ toKind }) => toKind !== "span").length;
    loss.add("links with actors and statements", others, onlyData);
  }

  #task(documents: readonly CoderDocument[]): Task {
    const [first] = documents;
    if (!first) throw new Error("an article has at least one document");
    const { title, source, published, status: _s, note: _n, spans: _p, links: _l, ...shared } = first.facts;
    const works = documents.filter(({ coder }) => coder !== "");
    return {
      id: ++this.#tasks,
      data: {
        ...{ text: first.article.text, article: first.article.id, title, source, published },
        coders: Object.fromEntries(works.map(({ coder }) => [String(this.#number(coder)), coder])),
        wortlaut: { ...shared, work: works.map(ownFacts) },
      },
      annotations: works.map((document) => ({
        id: ++this.#annotations,
        ...(this.#context.options.completedBy === true ? { completed_by: this.#number(document.coder) } : {}),
        result: resultsOf(regionsOf(document), spanLinks(document.facts), this.#controls),
      })),
    };
  }

  #number(coder: string): number {
    const number = this.#numbers.get(coder) ?? this.#numbers.size + 1;
    this.#numbers.set(coder, number);
    return number;
  }

  async finish(): Promise<void> {
    for (const file of this.#split.files) await file.write(this.#begun.has(file) ? "\n]\n" : "[\n]\n");
    const { codebook } = this.#context.head;
    await this.#context.writeFile(`${folder}/config.xml`, configOf(codebook, this.#found));
  }
}

const onlyData = "Label Studio has no control for them: they are in the data of the task only.";

function ownFacts({ coder, facts: { status, note, spans, links } }: CoderDocument): Own {
  return {
    coder,
    ...(status === undefined ? {} : { status }),
    ...(note === undefined ? {} : { note }),
    ...{ spans, links },
  };
}

function regionsOf({ spans }: CoderDocument): Region[] {
  return spans.map(({ id, label, startCodePoint, endCodePoint, quote, attributes, note }) => ({
    ...{ id, label, start: startCodePoint, end: endCodePoint, text: quote, attributes, note },
  }));
}

function spanLinks({ links }: Pick<DocumentFacts, "links">) {
  return links.filter(({ to_kind }) => to_kind === "span");
}

async function open(context: WriteContext): Promise<DatasetWriter> {
  const split = await openSplitFiles(context, `${folder}/tasks`, "json");
  const { project, codebook, coders } = context.head;
  await context.writeFile(projectFile, `${JSON.stringify({ project, codebook, coders }, null, 2)}\n`, 1);
  return new TaskWriter(context, split);
}

async function* readTasks(context: ReadContext, controls: readonly Control[]): AsyncGenerator<ReadLine> {
  for (const name of splitFileNames(`${folder}/tasks`, "json", context.split)) {
    for await (const line of readLines(context.locate(name))) {
      if (line.startsWith("{")) yield* documentsOf(JSON.parse(line.replace(/,$/, "")) as Task, controls);
    }
  }
}

function* documentsOf({ data, annotations }: Task, controls: readonly Control[]): Generator<ReadLine> {
  const { text, article, title, source, published } = data;
  const { work, ...shared } = data.wortlaut;
  const common = { ...shared, title, source, published };
  if (work.length !== annotations.length) throw new Error(`an annotation of ${article} is missing`);
  if (work.length === 0) {
    yield { article, coder: "", text, spans: [], facts: { ...common, spans: [], links: [] } };
  }
  const made = new TextRows(text);
  for (const [at, { coder, ...own }] of work.entries()) {
    const result = annotations[at]?.result ?? [];
    const facts: DocumentFacts = { ...common, ...own };
    const spans = readRegions(result);
    checkResults(result, { article, facts, spans, made, controls });
    yield { article, coder, text, facts, spans };
  }
}

function readRegions(results: readonly Result[]): ReadLine["spans"] {
  return results.flatMap((result) => {
    if (result.type !== "labels") return [];
    const { start, end, labels } = result.value;
    return [{ start, end, label: labels[0] ?? "" }];
  });
}

interface Expected {
  article: string;
  facts: DocumentFacts;
  spans: ReadLine["spans"];
  made: TextRows;
  controls: readonly Control[];
}

/** The results are what follows from places, labels and facts: no region lacks its text, no attribute its control. */
function checkResults(results: readonly Result[], { article, facts, spans, made, controls }: Expected): void {
  const regions = spans.map(({ start, end, label }, at): Region => {
    const { id = "", attributes = {}, note = "" } = facts.spans[at] ?? {};
    const text = made.text.slice(made.points.toUtf16(start), made.points.toUtf16(end));
    return { id, label, start, end, text, attributes, note };
  });
  const wanted = resultsOf(regions, spanLinks(facts), controls);
  if (JSON.stringify(wanted) !== JSON.stringify(results)) {
    throw new Error(`the results of ${article} are not its spans and links`);
  }
}

async function read(context: ReadContext): Promise<Dataset> {
  const { project, codebook, coders } = JSON.parse(await readFile(context.locate(projectFile), "utf8")) as {
    project: DatasetHead["project"];
    codebook: Codebook | null;
    coders: CoderRow[];
  };
  const articles = articlesOfLines(readTasks(context, controlsOf(codebook)));
  return { head: { project, codebook, coders, actors: [], statements: [] }, articles };
}

/** Tasks with annotations for Label Studio, and the labelling configuration they fit. */
export const labelStudio: Exporter = {
  id: "label-studio",
  name: "Label Studio JSON",
  group: "tools",
  extensions: ["json", "xml"],
  offsetUnit: "code-point",
  options: [{ id: "completedBy", type: "yes-no", default: true }],
  cannotCarry: {
    provenance: "a Label Studio task has no place for them.",
    times: "a Label Studio task has no place for them.",
    actors: "links name the id of the entry only.",
    statements: "links name the id of the statement only.",
  },
  open,
  read,
  describe: ({ completedBy }) => [
    "label-studio/tasks.json is one array of tasks, one an article, with one annotation for each coder. Offsets count",
    "Unicode code points (Label Studio since the end of 2021). Make a project, paste config.xml as its labelling",
    "configuration (labels with colours and hotkeys, attributes and notes per region, relations), then import the tasks.",
    completedBy === true
      ? "completed_by is the number of the coder in data.coders: Label Studio refuses numbers of users it does not have."
      : "Without completed_by the annotations belong to whoever imports them; data.coders names the coders.",
    "data.wortlaut holds the mask and, for each coder, status, note, spans (id, attributes, note in the order of the",
    "regions) and links. project.json holds the project, its codebook and coders.",
  ],
};
