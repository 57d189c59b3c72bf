import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Codebook } from "#shared/model/codebook";
import type { Actor, Statement } from "#shared/model/project";
import type { DatasetWriter, Exporter, ReadContext, WriteContext } from "../exporter";
import type { ArticleRows, CoderRow, Dataset, DatasetHead, SplitPart } from "../rows";
import { splitParts } from "../splits";
import { articleRows, sizeOfRow, tableRow } from "./parquet/article-row";
import { articleColumns } from "./parquet/columns";
import { croissant } from "./parquet/croissant";
import { frontMatter } from "./parquet/front-matter";
import {
  cardPath,
  codebookPath,
  croissantPath,
  partNames,
  partPath,
  type SideTable,
  sideTables,
  type Written,
} from "./parquet/layout";
import { ParquetTable, readFact, readTable, type TableRow, type WrittenTable } from "./parquet/table";
import { usageText } from "./parquet/usage";

/** What the metadata of every table says. */
function factsOf({ project }: DatasetHead): Record<string, unknown> {
  return { wortlaut_project: project };
}

/** The articles of one export on their way into the tables. */
class ParquetDataset implements DatasetWriter {
  readonly #context: WriteContext;
  readonly #parts = new Map<SplitPart, ParquetTable>();
  readonly #languages = new Map<string, number>();
  #newest = "";

  constructor(context: WriteContext) {
    this.#context = context;
    this.#newest = context.head.project.created;
  }

  async add(rows: ArticleRows): Promise<void> {
    const { split, language, imported } = rows.article;
    const table = this.#parts.get(split) ?? (await this.#openPart(split));
    this.#languages.set(language, (this.#languages.get(language) ?? 0) + 1);
    for (const time of [imported, ...rows.spans.map(({ modified }) => modified)]) {
      if (time > this.#newest) this.#newest = time;
    }
    await table.add(tableRow(rows), sizeOfRow(rows));
  }

  async #openPart(split: SplitPart): Promise<ParquetTable> {
    const { head } = this.#context;
    const table = await ParquetTable.open(partPath(split), articleColumns, this.#context, factsOf(head));
    this.#parts.set(split, table);
    return table;
  }

  async finish(): Promise<void> {
    const parts: Written["parts"] = [];
    for (const part of ["", ...splitParts] as const) {
      const table = await this.#parts.get(part)?.finish();
      if (table) parts.push({ name: partNames[part], table });
    }
    const written: Written = {
      parts,
      sides: await writeSides(this.#context),
      codebook: await writeCodebook(this.#context),
      languages: languagesOf(this.#languages),
      day: this.#newest.slice(0, 10),
    };
    await writeDescriptions(this.#context, written);
  }
}

function languagesOf(counts: ReadonlyMap<string, number>): string[] {
  const known = [...counts].filter(([language]) => language !== "");
  return known.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([language]) => language);
}

async function writeSides(context: WriteContext): Promise<Written["sides"]> {
  const { actors, statements, coders } = context.head;
  return {
    actors: await writeSide("actors", actors.map(actorRow), context),
    statements: await writeSide(
      "statements",
      statements.map((statement) => ({ ...statement })),
      context,
    ),
    coders: await writeSide(
      "coders",
      coders.map((coder) => ({ ...coder })),
      context,
    ),
  };
}

async function writeSide(
  name: SideTable,
  rows: readonly TableRow[],
  context: WriteContext,
): Promise<WrittenTable | undefined> {
  // A file without rows is a riddle to some readers: there is none then.
  if (rows.length === 0) return undefined;
  const { columns } = sideTables[name];
  const table = await ParquetTable.open(`${name}.parquet`, columns, context, factsOf(context.head));
  for (const row of rows) await table.add(row, 500);
  return table.finish();
}

function actorRow({ id, name, kind, aliases, note, parent, external }: Actor): TableRow {
  return { id, name, kind, aliases, note, parent: parent ?? "", external: external ?? "" };
}

function readActor(row: TableRow): Actor {
  const { parent, external, ...actor } = row as unknown as Required<Actor>;
  return { ...actor, ...(parent ? { parent } : {}), ...(external ? { external } : {}) };
}

async function writeCodebook({ head, writeFile }: WriteContext): Promise<Written["codebook"]> {
  const content = Buffer.from(`${JSON.stringify(head.codebook, null, 2)}\n`, "utf8");
  await writeFile(codebookPath, content, 1);
  return { sha256: createHash("sha256").update(content).digest("hex"), bytes: content.length };
}

async function writeDescriptions(context: WriteContext, written: Written): Promise<void> {
  const { about, head, writeFile } = context;
  const { title } = head.project;
  const card = (await context.card()).trim();
  const body = card || `# ${(about.about.title?.trim() || title).replaceAll(/\s+/g, " ")}`;
  const matter = frontMatter(title, about, written);
  await writeFile(cardPath, `${matter}\n${body}\n\n${usageText(written, about.texts)}`);
  await writeFile(croissantPath, `${JSON.stringify(croissant(title, written, about), null, 2)}\n`);
}

async function open(context: WriteContext): Promise<DatasetWriter> {
  return new ParquetDataset(context);
}

/** The parts that have articles. */
function partsOf({ split, files }: ReadContext): SplitPart[] {
  const parts: readonly SplitPart[] = split ? splitParts : [""];
  return parts.filter((part) => files.includes(partPath(part)));
}

async function* readArticles(context: ReadContext): AsyncGenerator<ArticleRows> {
  for (const part of partsOf(context)) {
    for await (const row of readTable(context.locate(partPath(part)))) yield articleRows(row, part);
  }
}

async function readSide(name: SideTable, context: ReadContext): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  const path = `${name}.parquet`;
  if (!context.files.includes(path)) return rows;
  for await (const row of readTable(context.locate(path))) rows.push(row);
  return rows;
}

async function read(context: ReadContext): Promise<Dataset> {
  const [first] = partsOf(context);
  if (first === undefined) throw new Error("there is no table of articles");
  const project = await readFact(context.locate(partPath(first)), "wortlaut_project");
  const codebook = JSON.parse(await readFile(context.locate(codebookPath), "utf8")) as Codebook | null;
  return {
    head: {
      project: project as DatasetHead["project"],
      codebook,
      coders: (await readSide("coders", context)) as unknown as CoderRow[],
      actors: (await readSide("actors", context)).map(readActor),
      statements: (await readSide("statements", context)) as unknown as Statement[],
    },
    articles: readArticles(context),
  };
}

/** Parquet tables in the layout of the Hugging Face hub, with a data card and a Croissant description. */
export const parquet: Exporter = {
  id: "parquet",
  name: "Parquet (Hugging Face, Croissant)",
  group: "learning",
  extensions: ["parquet", "md", "json"],
  textFree: true,
  ownCard: true,
  offsetUnit: "code-point",
  options: [],
  cannotCarry: {},
  open,
  read,
  describe: () => [
    "data/train-00000-of-00001.parquet holds the articles, one a row; a split dataset also has validation (our part",
    "“dev”) and test. Lists of records in it: spans, links, work (status and note of each coder), mask.",
    "start and end count Unicode code points, start_utf16 and end_utf16 UTF-16 code units. attributes is a JSON object.",
    "actors.parquet, statements.parquet, coders.parquet (those that have rows) and codebook.json say what ids mean.",
    "README.md is the data card with what a hub for datasets reads at its head; croissant.json describes every file",
    "and column after Croissant 1.0. Load it with datasets.load_dataset(folder), pandas, polars, DuckDB or arrow.",
  ],
};
