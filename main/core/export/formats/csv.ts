import {
  actorTable,
  articleTable,
  Cells,
  coderTable,
  linkTable,
  maskTable,
  type Of,
  spanTable,
  statementTable,
  type Table,
  workTable,
} from "../csv-tables";
import { type CsvStyle, csvLine, readCsv } from "../csv-text";
import type { DatasetWriter, Exporter, ExportOptions, ReadContext, WriteContext } from "../exporter";
import { readProjectFile, writeProjectFile } from "../project-file";
import type { ArticleRows, Dataset } from "../rows";

const projectFile = "project.json";

function styleOf(options: ExportOptions): CsvStyle {
  return {
    delimiter: options.delimiter === ";" ? ";" : ",",
    bom: options.bom === true,
    formulaSafe: options.formulaSafe === true,
  };
}

/** Makes the file of a table with its header and returns what appends rows. */
async function openTable<T>(context: WriteContext, table: Table<T>): Promise<(rows: T[]) => Promise<void>> {
  const style = styleOf(context.options);
  const file = await context.file(`${table.name}.csv`);
  const header = csvLine(
    table.columns.map(({ name }) => name),
    style,
  );
  await file.write((style.bom ? "\uFEFF" : "") + header);
  return async (rows) => {
    for (const row of rows) {
      const line = csvLine(
        table.columns.map(({ cell }) => cell(row)),
        style,
      );
      await file.write(line, 1);
    }
  };
}

async function open(context: WriteContext): Promise<DatasetWriter> {
  const { head } = context;
  const articles = await openTable(context, articleTable);
  const masks = await openTable(context, maskTable);
  const spans = await openTable(context, spanTable(head.codebook));
  const links = await openTable(context, linkTable);
  const work = await openTable(context, workTable);
  await (await openTable(context, coderTable))(head.coders);
  await (await openTable(context, actorTable))(head.actors);
  await (await openTable(context, statementTable))(head.statements);
  await writeProjectFile(projectFile, context);
  return {
    async add(rows) {
      const { article } = rows;
      const of = <T>(list: T[]): Of<T>[] => list.map((row) => ({ article, row }));
      await articles([article]);
      await masks(of(article.mask));
      await spans(of(rows.spans));
      await links(of(rows.links));
      await work(of(rows.work));
    },
    async finish() {},
  };
}

/** Reads the rows of one table one after another, with a look at the next one. */
class TableReader<T> {
  readonly #table: Table<T>;
  readonly #lines: AsyncGenerator<string[]>;
  #names: string[] = [];
  #next: { id: string; row: T } | undefined;

  private constructor(table: Table<T>, lines: AsyncGenerator<string[]>) {
    this.#table = table;
    this.#lines = lines;
  }

  static async open<T>(context: ReadContext, table: Table<T>): Promise<TableReader<T>> {
    const lines = readCsv(context.locate(`${table.name}.csv`), styleOf(context.options));
    const reader = new TableReader(table, lines);
    reader.#names = (await lines.next()).value ?? [];
    const expected = table.columns.map(({ name }) => name);
    if (reader.#names.join("\n") !== expected.join("\n")) {
      throw new Error(`${table.name}.csv has other columns`);
    }
    await reader.#advance();
    return reader;
  }

  async #advance(): Promise<void> {
    const line = await this.#lines.next();
    if (line.done) {
      this.#next = undefined;
      return;
    }
    const cells = new Cells(this.#names, line.value);
    const hasArticle = this.#names.includes("article");
    this.#next = { id: hasArticle ? cells.text("article") : "", row: this.#table.read(cells) };
  }

  /** The next row, if there is one. */
  async take(): Promise<T | undefined> {
    const next = this.#next;
    if (next) await this.#advance();
    return next?.row;
  }

  /** The next rows as long as they are of this article; of any when none is given. */
  async takeAll(article?: string): Promise<T[]> {
    const rows: T[] = [];
    while (this.#next && (article === undefined || this.#next.id === article)) {
      const row = await this.take();
      if (row !== undefined) rows.push(row);
    }
    return rows;
  }

  expectEnd(): void {
    if (this.#next) throw new Error(`${this.#table.name}.csv has rows of no article`);
  }
}

async function* readArticles(context: ReadContext, dataset: Omit<Dataset, "articles">) {
  const articles = await TableReader.open(context, articleTable);
  const masks = await TableReader.open(context, maskTable);
  const spans = await TableReader.open(context, spanTable(dataset.head.codebook));
  const links = await TableReader.open(context, linkTable);
  const work = await TableReader.open(context, workTable);
  const rowsOf = <T>(list: Of<T>[]) => list.map(({ row }) => row);
  for (let article = await articles.take(); article; article = await articles.take()) {
    const rows: ArticleRows = {
      article: { ...article, mask: rowsOf(await masks.takeAll(article.id)) },
      work: rowsOf(await work.takeAll(article.id)),
      spans: rowsOf(await spans.takeAll(article.id)),
      links: rowsOf(await links.takeAll(article.id)),
    };
    yield rows;
  }
  for (const table of [masks, spans, links, work]) table.expectEnd();
}

async function read(context: ReadContext): Promise<Dataset> {
  const head = {
    ...(await readProjectFile(projectFile, context)),
    coders: await (await TableReader.open(context, coderTable)).takeAll(),
    actors: await (await TableReader.open(context, actorTable)).takeAll(),
    statements: await (await TableReader.open(context, statementTable)).takeAll(),
  };
  return { head, articles: readArticles(context, { head }) };
}

function describeTable<T>(table: Table<T>): string[] {
  return [`${table.name}.csv`, ...table.columns.map(({ name, help }) => `  ${name}: ${help}`)];
}

function describe(options: ExportOptions): string[] {
  const style = styleOf(options);
  return [
    `Tables after RFC 4180: UTF-8${style.bom ? " with a byte order mark" : ""}, lines end in CRLF, cells are`,
    `separated by “${style.delimiter}”, cells may hold line feeds. project.json holds the project and its codebook.`,
    ...(style.formulaSafe
      ? [
          "Formula-safe: a text that begins with = + - @, a tab or a line break (also behind apostrophes) has one",
          "apostrophe ' put before it, so that no spreadsheet runs it. To get the text back, take one apostrophe away",
          "from every cell that matches ^'+[=+\\-@\\t\\r\\n＝＋－＠].",
        ]
      : ["Not formula-safe: cells that begin with = + - @ may be run by a spreadsheet."]),
    "Each attribute of the codebook has a column attr_<id>; ids of labels, coders and roles are those of the project.",
    "",
    ...[
      describeTable(articleTable),
      describeTable(maskTable),
      describeTable(spanTable(null)),
      describeTable(linkTable),
      describeTable(workTable),
      describeTable(coderTable),
      describeTable(actorTable),
      describeTable(statementTable),
    ].flat(),
  ];
}

/** Tables for spreadsheets, R and pandas. */
export const csv: Exporter = {
  id: "csv",
  name: "CSV tables",
  group: "tables",
  extensions: ["csv"],
  textFree: true,
  offsetUnit: "utf-16",
  options: [
    { id: "delimiter", type: "choice", values: [",", ";"], default: "," },
    { id: "bom", type: "yes-no", default: false },
    { id: "formulaSafe", type: "yes-no", default: true },
  ],
  cannotCarry: {},
  open,
  read,
  describe,
};
