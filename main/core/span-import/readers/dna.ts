import { appError } from "#shared/errors";
import { fail, ok, type Result } from "#shared/result";
import {
  emptyDataset,
  emptyDocument,
  type ForeignDataset,
  type ForeignDocument,
  type ForeignReader,
} from "../foreign";
import { type DnaTables, generationOf, readTables, text } from "./dna/database";
import { StatementSpans } from "./dna/span-merge";
import { isSqlite, type Row, Sqlite } from "./dna/sqlite";
import { attributeDefinition, codedOf, meaningOf, Registries } from "./dna/variables";
import { uniquelyNamed } from "./markup/coder-folders";
import { dayOf } from "./markup/foreign-values";
import { bytesOf, cancelled, nothingRead, openFiles } from "./markup/open-files";
import { ProblemList } from "./markup/problem-list";

/** Database files of Discourse Network Analyzer 3. */
export const dna: ForeignReader = {
  id: "dna",
  name: "Discourse Network Analyzer 3 (.dna)",
  extensions: ["dna"],
  cannotCarry: [
    "Sections, types and notes of documents.",
    "Rights of coders, regular expressions and colours of entities.",
  ],
  recognise: (files) => {
    const named = files.filter(({ name }) => /\.dna$/iu.test(name));
    if (named.some(({ head }) => isSqlite(head))) return 1;
    return named.length > 0 ? 0.6 : 0;
  },
  read: async (files, signal) => {
    const problems = new ProblemList();
    const dataset = emptyDataset(["utf-16"], ["lf", "crlf"]);
    const registries = new Registries();
    let refused: Result<ForeignDataset> | undefined;
    for (const file of await openFiles(files, problems)) {
      if (signal.aborted) return cancelled();
      if (!/\.dna$/iu.test(file.name)) continue;
      const bytes = await bytesOf(file, problems);
      if (!bytes) continue;
      const read = await readDatabase(bytes, file.name);
      if (!read.ok) {
        problems.add(file.name, read.error.why);
        refused ??= read;
      } else new DnaProject(read.value, dataset, registries, problems, file.name).build();
    }
    if (dataset.documents.length === 0) return refused ?? nothingRead("a file of DNA 3", problems, files);
    dataset.documents = uniquelyNamed(dataset.documents);
    dataset.actors = [...registries.actors.values()];
    dataset.statements = [...registries.statements.values()];
    dataset.problems = problems.all();
    return ok(dataset);
  },
};

async function readDatabase(bytes: Uint8Array, file: string): Promise<Result<DnaTables>> {
  const refuse = (why: string, todo?: string) =>
    fail(appError("import-broken-file", file, why, { data: { file }, ...(todo ? { todo } : {}) }));
  const older = "Open it in DNA 3 (its importer reads older files), save it there and import that file.";
  if (/^\s*(?:\uFEFF)?<(?:\?xml|discourse|dna)/u.test(Buffer.from(bytes.subarray(0, 200)).toString("utf8"))) {
    return refuse("It is a file of Discourse Network Analyzer 1, which has another form.", older);
  }
  if (!isSqlite(bytes)) return refuse("It is no database file of Discourse Network Analyzer.");
  let database: Sqlite | undefined;
  try {
    database = await Sqlite.open(bytes);
    const generation = generationOf(database);
    if (generation === "dna-2")
      return refuse("It is a file of Discourse Network Analyzer 2, which has another form.", older);
    if (generation === "other") return refuse("It is a database, but not of Discourse Network Analyzer.");
    return ok(readTables(database));
  } catch (error) {
    return refuse(
      `The database is damaged: ${error instanceof Error ? error.message : "it cannot be read"}.`,
    );
  } finally {
    database?.close();
  }
}

class DnaProject {
  readonly #tables: DnaTables;
  readonly #dataset: ForeignDataset;
  readonly #registries: Registries;
  readonly #problems: ProblemList;
  readonly #file: string;
  readonly #documents = new Map<string, ForeignDocument>();
  /** The span a statement became, by the id of the statement. */
  readonly #spans = new Map<string, { document: ForeignDocument; key: string; coder: string }>();

  constructor(
    tables: DnaTables,
    dataset: ForeignDataset,
    registries: Registries,
    problems: ProblemList,
    file: string,
  ) {
    this.#tables = tables;
    this.#dataset = dataset;
    this.#registries = registries;
    this.#problems = problems;
    this.#file = file;
  }

  build(): void {
    const { coders, documents, statements } = this.#tables;
    for (const coder of coders) this.#dataset.coders.push(coder);
    this.#define();
    for (const row of documents) this.#documents.set(text(row.ID), documentOf(row));
    const spans = new StatementSpans();
    for (const row of statements) this.#addStatement(row, spans);
    for (const row of this.#tables.links) this.#addLink(row);
    this.#describeActors();
    this.#dataset.documents.push(...this.#documents.values());
  }

  #define(): void {
    const { types, variables } = this.#tables;
    for (const { name, colour } of types.values())
      this.#dataset.definitions.push({ kind: "label", name, colour });
    const known = new Set<string>();
    for (const { name, type } of variables.values()) {
      const definition = attributeDefinition(name, types.get(type)?.name ?? "");
      if (definition && !known.has(name)) this.#dataset.definitions.push(definition);
      known.add(name);
    }
  }

  #addStatement(row: Row, spans: StatementSpans): void {
    const id = text(row.ID);
    const where = `${this.#file}, statement ${id}`;
    const document = this.#documents.get(text(row.DocumentId));
    const type = this.#tables.types.get(text(row.StatementTypeId));
    const [start, end] = [Number(row.Start), Number(row.Stop)];
    if (!document) this.#problems.add(where, "Its document is not in the file.");
    else if (!type) this.#problems.add(where, "Its statement type is not in the file.");
    else if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end) || start < 0 || end <= start) {
      this.#problems.add(
        where,
        `Its place (${text(row.Start)}–${text(row.Stop)}) is no pair of numbers in order.`,
      );
    } else {
      const values = this.#tables.values.get(id) ?? [];
      const coder = text(row.Coder);
      const quote = document.text?.slice(start, end) || null;
      const span = { key: id, coder, label: type.name || "statement", pieces: [{ start, end }], quote };
      const key = spans.add(document, span, codedOf(values, this.#registries));
      this.#spans.set(id, { document, key, coder });
    }
  }

  #addLink(row: Row): void {
    const from = this.#spans.get(text(row.SourceId));
    const to = this.#spans.get(text(row.TargetId));
    const where = `${this.#file}, link ${text(row.ID)}`;
    if (!from || !to) this.#problems.add(where, "A statement it joins is not in the file.");
    else if (from.document !== to.document)
      this.#problems.add(where, "It goes from one document to another.");
    else {
      const target = { kind: "span" as const, key: to.key };
      from.document.links.push({
        coder: from.coder,
        role: "linked",
        from: from.key,
        to: target,
        attributes: {},
      });
    }
  }

  /** What the file knows of the actors that are used: their attributes, and what they belong to. */
  #describeActors(): void {
    const { entities, variables } = this.#tables;
    for (const { variable, value, parent, facts } of entities.values()) {
      if (meaningOf(variables.get(variable)?.name ?? "").kind !== "actor") continue;
      const actor = this.#registries.actors.get(value.toLowerCase());
      if (!actor) continue;
      const said = facts.map(([name, fact]) => `${name}: ${fact}`);
      actor.note = [actor.note, ...said].filter((line) => line !== "").join("\n");
      const above = this.#registries.actors.get(entities.get(parent)?.value.toLowerCase() ?? "");
      if (above && above !== actor && above.parent !== actor.id) actor.parent = above.id;
    }
  }
}

function documentOf(row: Row): ForeignDocument {
  const title = text(row.Title);
  const document = emptyDocument(title || `document ${text(row.ID)}`, text(row.Text));
  const seconds = Number(row.Date);
  const date = new Date(seconds * 1000);
  const published = row.Date !== null && !Number.isNaN(date.getTime()) ? dayOf(date.toISOString()) : "";
  return { ...document, title, author: text(row.Author), source: text(row.Source), published };
}
