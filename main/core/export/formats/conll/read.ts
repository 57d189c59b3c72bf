import { readFile } from "node:fs/promises";
import { readCsv } from "../../csv-text";
import type { ReadContext } from "../../exporter";
import { numbered } from "../../loss-report";
import type { ArticleRows, DatasetHead, SpanRow, SplitPart } from "../../rows";
import { splitParts } from "../../splits";
import { readLines } from "../../text-lines";
import { TextRows } from "../../text-rows";
import {
  documentColumns,
  documentsPath,
  type LabelFiles,
  type LineStyle,
  labelPath,
  lineStyle,
  projectPath,
  readTokenLine,
  tableStyle,
  textPath,
} from "./layout";
import { compareRows } from "./reduce";
import { rangesOf } from "./schemes";
import { placeTokens } from "./sentence-tokens";

type Facts = Record<(typeof documentColumns)[number], string>;

interface Tagged {
  tokens: string[];
  tags: string[];
  begins: Set<number>;
}

export type ConllProject = Pick<DatasetHead, "project" | "codebook"> & { labels: LabelFiles[] };

/** The project, its codebook and the files of its labels. */
export async function readConllProject(context: ReadContext): Promise<ConllProject> {
  return JSON.parse(await readFile(context.locate(projectPath), "utf8")) as ConllProject;
}

/** The articles of an export: tokens are placed in the texts beside them. */
export async function* readConll(
  context: ReadContext,
  labels: readonly LabelFiles[],
): AsyncGenerator<ArticleRows> {
  const documents = await readFacts(context);
  for (const part of context.split ? splitParts : ([""] as const)) {
    const files = labels.map((label) => new LabelReader(context, label, part));
    let rows: ArticleRows | undefined;
    for (const [at, facts] of (documents.get(part) ?? []).entries()) {
      if (rows && rows.article.id !== facts.article) yield numbered(rows);
      if (rows?.article.id !== facts.article) rows = await startArticle(facts, context);
      await addDocument(rows, facts, at, files);
    }
    if (rows) yield numbered(rows);
    for (const file of files) await file.finish();
  }
}

/** The rows of the table of documents, by part, in their order. */
async function readFacts(context: ReadContext): Promise<Map<string, Facts[]>> {
  const documents = new Map<string, Facts[]>();
  let isHead = true;
  for await (const cells of readCsv(context.locate(documentsPath), tableStyle)) {
    if (!isHead) {
      const facts = Object.fromEntries(documentColumns.map((name, at) => [name, cells[at] ?? ""])) as Facts;
      const known = documents.get(facts.part);
      if (known) known.push(facts);
      else documents.set(facts.part, [facts]);
    } else if (cells.join() !== documentColumns.join())
      throw new Error("the table of documents has other columns");
    isHead = false;
  }
  return documents;
}

async function startArticle(facts: Facts, context: ReadContext): Promise<ArticleRows> {
  const { article, part, title, source, published, language, place, author, agency, words } = facts;
  const text = await readFile(context.locate(textPath(article)), "utf8");
  return {
    article: {
      ...{ id: article, title, source, published, language, place, author, agency, words: Number(words) },
      ...new TextRows(text).measures(),
      ...{
        split: part as SplitPart,
        fileName: "",
        importer: "",
        encoding: "",
        bytesSha256: "",
        imported: "",
      },
      ...{ mask: [], text },
    },
    work: [],
    spans: [],
    links: [],
  };
}

async function addDocument(
  rows: ArticleRows,
  { coder, status, note }: Facts,
  at: number,
  files: readonly LabelReader[],
): Promise<void> {
  if (coder !== "") rows.work.push({ coder, status, note });
  const made = new TextRows(rows.article.text);
  const found: SpanRow[] = [];
  for (const file of files) {
    const document = await file.document(at);
    if (!document) continue;
    const tokens = placeTokens(made.text, document.tokens);
    for (const { first, last } of file.ranges(document)) {
      const place = made.place(tokens[first]?.start ?? -1, tokens[last]?.end ?? -1);
      const facts = { id: `${file.label} ${first}`, coder, label: file.label, attributes: {}, note: "" };
      found.push(made.span(place, { ...facts, created: "", modified: "" }));
    }
  }
  rows.spans.push(...found.sort(compareRows));
}

/** Reads the documents of one label's file one after another. */
class LabelReader {
  readonly label: string;
  readonly #from: number;
  readonly #style: LineStyle;
  readonly #lines: AsyncGenerator<string>;
  /** Whether the line that begins the next document was read already. */
  #isAtStart = false;

  constructor(context: ReadContext, { label, name, from }: LabelFiles, part: SplitPart) {
    this.label = label;
    this.#from = from[part] ?? 0;
    this.#style = lineStyle(context.options);
    this.#lines = readLines(context.locate(labelPath(name, part)));
  }

  ranges({ tags, begins }: Tagged) {
    return rangesOf(tags, this.label, this.#style.scheme, (token) => begins.has(token));
  }

  /** The document of this number; undefined when the file begins later. Each is asked for once, in order. */
  async document(number: number): Promise<Tagged | undefined> {
    if (number < this.#from) return undefined;
    if (!this.#isAtStart && !isStart(await this.#next()))
      throw new Error(`a document of ${this.label} is missing`);
    const document: Tagged = { tokens: [], tags: [], begins: new Set() };
    let isBegin = true;
    for (;;) {
      const line = await this.#next();
      this.#isAtStart = isStart(line);
      if (line === undefined || this.#isAtStart) return document;
      if (line === "") {
        isBegin = true;
        continue;
      }
      const { token, tag } = readTokenLine(line, this.#style);
      if (isBegin) document.begins.add(document.tokens.length);
      isBegin = false;
      document.tokens.push(token);
      document.tags.push(tag);
    }
  }

  /** Throws Error when there are more documents in the file. */
  async finish(): Promise<void> {
    if (this.#isAtStart || (await this.#next()) !== undefined)
      throw new Error(`${this.label} has a document too many`);
  }

  async #next(): Promise<string | undefined> {
    const { value, done } = await this.#lines.next();
    return done ? undefined : (value as string);
  }
}

function isStart(line: string | undefined): boolean {
  return line?.startsWith("-DOCSTART-") === true;
}
