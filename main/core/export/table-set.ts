import { codebookRows, codebookTable } from "./codebook-table";
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
} from "./csv-tables";
import type { DatasetWriter, ReadContext, WriteContext } from "./exporter";
import { readProjectFile, writeProjectFile } from "./project-file";
import type { ArticleRows, Dataset } from "./rows";

/** One line of a table. */
export type TableLine = ReadonlyArray<string | number>;

/** Begins a table with its columns; gives what appends a line. */
export type OpenTable = (
  name: string,
  columns: readonly string[],
) => Promise<(line: TableLine) => Promise<void>>;

/** The lines of a table as texts, the columns first. */
export type ReadTable = (name: string) => AsyncGenerator<string[]>;

async function opened<T>(open: OpenTable, table: Table<T>): Promise<(rows: readonly T[]) => Promise<void>> {
  const append = await open(
    table.name,
    table.columns.map(({ name }) => name),
  );
  return async (rows) => {
    for (const row of rows) await append(table.columns.map(({ cell }) => cell(row)));
  };
}

/**
 * Writes a dataset as tables (articles, masks, spans, links, work, coders, actors, statements, codebook), and a JSON
 * file named `projectFile` with the project and its whole codebook.
 */
export async function writeTables(
  context: WriteContext,
  projectFile: string,
  open: OpenTable,
): Promise<DatasetWriter> {
  const { head } = context;
  const articles = await opened(open, articleTable);
  const masks = await opened(open, maskTable);
  const spans = await opened(open, spanTable(head.codebook));
  const links = await opened(open, linkTable);
  const work = await opened(open, workTable);
  await (await opened(open, coderTable))(head.coders);
  await (await opened(open, actorTable))(head.actors);
  await (await opened(open, statementTable))(head.statements);
  await (await opened(open, codebookTable))(codebookRows(head.codebook));
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

  static async open<T>(read: ReadTable, table: Table<T>): Promise<TableReader<T>> {
    const reader = new TableReader(table, read(table.name));
    reader.#names = (await reader.#lines.next()).value ?? [];
    const expected = table.columns.map(({ name }) => name);
    if (reader.#names.join("\n") !== expected.join("\n")) {
      throw new Error(`the table ${table.name} has other columns`);
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
    if (this.#next) throw new Error(`the table ${this.#table.name} has rows of no article`);
  }
}

async function* readArticles(read: ReadTable, dataset: Omit<Dataset, "articles">) {
  const articles = await TableReader.open(read, articleTable);
  const masks = await TableReader.open(read, maskTable);
  const spans = await TableReader.open(read, spanTable(dataset.head.codebook));
  const links = await TableReader.open(read, linkTable);
  const work = await TableReader.open(read, workTable);
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

/** Reads what `writeTables` wrote. Throws Error on anything unexpected. */
export async function readTables(
  context: ReadContext,
  projectFile: string,
  read: ReadTable,
): Promise<Dataset> {
  const project = await readProjectFile(projectFile, context);
  const rowsOf = async <T>(table: Table<T>) => (await TableReader.open(read, table)).takeAll();
  const codebook = await rowsOf(codebookTable);
  if (JSON.stringify(codebook) !== JSON.stringify(codebookRows(project.codebook))) {
    throw new Error(`the table codebook contradicts ${projectFile}`);
  }
  const head = {
    ...project,
    coders: await rowsOf(coderTable),
    actors: await rowsOf(actorTable),
    statements: await rowsOf(statementTable),
  };
  return { head, articles: readArticles(read, { head }) };
}

function describeTable<T>(table: Table<T>, titleOf: (name: string) => string): string[] {
  return [titleOf(table.name), ...table.columns.map(({ name, help }) => `  ${name}: ${help}`)];
}

/** Lines for README.txt: every table, by its title, with its columns. */
export function describeTables(titleOf: (name: string) => string): string[] {
  return [
    "Each attribute of the codebook has a column attr_<id>; ids of labels, coders and roles are those of the project.",
    "",
    ...describeTable(articleTable, titleOf),
    ...describeTable(maskTable, titleOf),
    ...describeTable(spanTable(null), titleOf),
    ...describeTable(linkTable, titleOf),
    ...describeTable(workTable, titleOf),
    ...describeTable(coderTable, titleOf),
    ...describeTable(actorTable, titleOf),
    ...describeTable(statementTable, titleOf),
    ...describeTable(codebookTable, titleOf),
  ];
}
