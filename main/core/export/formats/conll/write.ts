import { csvLine } from "../../csv-text";
import type { DatasetWriter, ExportFile, WriteContext } from "../../exporter";
import type { ArticleRows, SpanRow, SplitPart } from "../../rows";
import { splitParts } from "../../splits";
import {
  docstart,
  documentColumns,
  documentsPath,
  type LabelFiles,
  LabelNames,
  type LineStyle,
  labelPath,
  leftOutColumns,
  leftOutPath,
  lineStyle,
  projectPath,
  tableStyle,
  textPath,
  tokenLine,
} from "./layout";
import { type Changed, partsOf } from "./reduce";
import { tagsOf } from "./schemes";
import { type SentenceTokens, tokensAt } from "./sentence-tokens";

interface OpenLabel {
  files: Map<SplitPart, ExportFile>;
  facts: LabelFiles;
}

const joined = "a span goes over the border: the sentences were joined, so that it stays one span.";

/** Writes one file of tags for each label, texts, and the tables of documents and of what was changed. */
export class ConllWriter implements DatasetWriter {
  readonly #context: WriteContext;
  readonly #style: LineStyle;
  readonly #documents: ExportFile;
  readonly #leftOut: ExportFile;
  readonly #names = new LabelNames();
  readonly #labels = new Map<string, OpenLabel>();
  /** Documents and lines written so far, by part. */
  readonly #counts = new Map<SplitPart, { documents: number; lines: number }>();

  private constructor(context: WriteContext, documents: ExportFile, leftOut: ExportFile) {
    this.#context = context;
    this.#style = lineStyle(context.options);
    this.#documents = documents;
    this.#leftOut = leftOut;
    for (const part of this.#parts()) this.#counts.set(part, { documents: 0, lines: 1 });
  }

  static async open(context: WriteContext): Promise<ConllWriter> {
    const documents = await context.file(documentsPath);
    const leftOut = await context.file(leftOutPath);
    await documents.write(csvLine([...documentColumns], tableStyle));
    await leftOut.write(csvLine([...leftOutColumns], tableStyle));
    const writer = new ConllWriter(context, documents, leftOut);
    const inUse = context.head.codebook?.labels.filter(({ retired }) => !retired).map(({ id }) => id) ?? [];
    for (const label of context.labels ?? inUse) await writer.#openLabel(label);
    return writer;
  }

  #parts(): readonly SplitPart[] {
    return this.#context.split ? splitParts : [""];
  }

  async #openLabel(label: string): Promise<OpenLabel> {
    const facts: LabelFiles = { label, name: this.#names.nameFor(label), from: {} };
    const files = new Map<SplitPart, ExportFile>();
    for (const part of this.#parts()) {
      files.set(part, await this.#context.file(labelPath(facts.name, part)));
      facts.from[part] = this.#counts.get(part)?.documents ?? 0;
    }
    const opened = { files, facts };
    this.#labels.set(label, opened);
    return opened;
  }

  async add(rows: ArticleRows): Promise<void> {
    const { article, work, spans } = rows;
    const { tokens, changed } = partsOf(rows);
    for (const { label } of spans) if (!this.#labels.has(label)) await this.#openLabel(label);
    await this.#context.writeFile(textPath(article.id), article.text);
    const coders = work.length > 0 ? work.map(({ coder }) => coder) : [""];
    for (const coder of coders) {
      await this.#addDocument(rows, coder, tokens);
    }
    for (const change of changed) {
      await this.#leftOut.write(csvLine(leftOutCells(article.id, change), tableStyle), 1);
    }
  }

  async #addDocument(rows: ArticleRows, coder: string, { tokens, begins }: SentenceTokens): Promise<void> {
    const { id, split, text } = rows.article;
    const own = rows.spans
      .filter((span) => span.coder === coder)
      .map((span) => ({ span, ...rangeOf(span, tokens) }));
    const inside = own.flatMap(({ first, last }) =>
      Array.from({ length: last - first }, (_, at) => first + 1 + at),
    );
    const borders = new Set(begins);
    for (const token of inside) borders.delete(token);
    this.#context.loss.add("borders of sentences", begins.size - borders.size, joined);
    await this.#writeFacts(rows, coder);
    const words = tokens.map(({ start, end }) => text.slice(start, end));
    const isBorder = (token: number) => borders.has(token);
    for (const [label, { files }] of this.#labels) {
      const ranges = own.filter(({ span }) => span.label === label);
      const tags = tagsOf(ranges, words.length, label, this.#style.scheme, isBorder);
      const lines = words.map((word, at) => {
        const gap = at > 0 && isBorder(at) ? "\n" : "";
        return gap + tokenLine(word, tags[at] ?? "O", this.#style);
      });
      const end = words.length > 0 ? "\n" : "";
      await files.get(split)?.write(docstart(id, coder, this.#style) + lines.join("") + end, 1);
    }
    const counts = this.#counts.get(split);
    if (!counts) throw new Error(`an article belongs to no part of the split: "${split}"`);
    counts.documents++;
    counts.lines += 2 + words.length + borders.size;
  }

  async #writeFacts({ article, work }: ArticleRows, coder: string): Promise<void> {
    const { id, split, title, source, published, language, place, author, agency, words } = article;
    const own = work.find((row) => row.coder === coder);
    const line = this.#counts.get(split)?.lines ?? 0;
    const cells = [
      ...[id, coder, split, line, title, source, published, language, place, author, agency, words],
      ...[own?.status ?? "", own?.note ?? ""],
    ];
    await this.#documents.write(csvLine(cells, tableStyle), 1);
  }

  async finish(): Promise<void> {
    const { project, codebook } = this.#context.head;
    const labels = [...this.#labels.values()].map(({ facts }) => facts);
    const content = { project, codebook, labels };
    await this.#context.writeFile(projectPath, `${JSON.stringify(content, null, 2)}\n`, 1);
  }
}

function rangeOf({ id, start, end }: SpanRow, tokens: SentenceTokens["tokens"]) {
  const range = tokensAt(tokens, start, end);
  if (!range || tokens[range.first]?.start !== start || tokens[range.last]?.end !== end) {
    throw new Error(`span ${id} does not consist of whole tokens`);
  }
  return range;
}

function leftOutCells(article: string, { span, what, now }: Changed): Array<string | number> {
  const { coder, label, startCodePoint, endCodePoint, quote } = span;
  return [
    ...[article, coder, label, startCodePoint, endCodePoint, quote, what],
    ...(now ? [now.startCodePoint, now.endCodePoint, now.quote] : ["", "", ""]),
  ];
}
