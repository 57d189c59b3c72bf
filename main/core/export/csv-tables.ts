import type { Attributes, AttributeValue } from "#shared/model/annotations";
import type { MaskReason } from "#shared/model/article";
import type { Codebook } from "#shared/model/codebook";
import type { Actor, Statement } from "#shared/model/project";
import type {
  ArticleRow,
  CoderRow,
  LinkRow,
  LinkTarget,
  MaskRow,
  PlacedRow,
  SpanRow,
  SplitPart,
  WorkRow,
} from "./rows";

/** One column of a table: its name, what it means, and the cell of a row. */
export interface Column<T> {
  name: string;
  help: string;
  cell(row: T): string | number;
}

/** A table: the file `<name>.csv`. `read` turns the cells of one line, by column name, into the row. */
export interface Table<T> {
  name: string;
  columns: Column<T>[];
  read(cells: Cells): T;
}

/** The cells of one line by column name. */
export class Cells {
  readonly #cells: ReadonlyMap<string, string>;

  constructor(names: readonly string[], cells: readonly string[]) {
    if (cells.length !== names.length) throw new Error(`a line has ${cells.length} cells`);
    this.#cells = new Map(names.map((name, index) => [name, cells[index] ?? ""]));
  }

  text(name: string): string {
    const cell = this.#cells.get(name);
    if (cell === undefined) throw new Error(`the column ${name} is missing`);
    return cell;
  }

  number(name: string): number {
    const text = this.text(name);
    if (!/^\d+$/.test(text)) throw new Error(`“${text}” in ${name} is no number`);
    return Number(text);
  }

  place(): PlacedRow {
    return {
      start: this.number("start_utf16"),
      end: this.number("end_utf16"),
      startCodePoint: this.number("start_codepoint"),
      endCodePoint: this.number("end_codepoint"),
    };
  }

  attributes(): Attributes {
    const text = this.text("attributes");
    return text === "" ? {} : (JSON.parse(text) as Attributes);
  }
}

function column<T>(name: string, help: string, cell: (row: T) => string | number): Column<T> {
  return { name, help, cell };
}

function placeColumns<T>(placeOf: (row: T) => PlacedRow): Column<T>[] {
  return [
    column("start_utf16", "first character, in UTF-16 code units", (row) => placeOf(row).start),
    column("end_utf16", "behind the last character, in UTF-16 code units", (row) => placeOf(row).end),
    column("start_codepoint", "first character, in code points", (row) => placeOf(row).startCodePoint),
    column("end_codepoint", "behind the last character, in code points", (row) => placeOf(row).endCodePoint),
  ];
}

function attributesCell(attributes: Attributes): string {
  return Object.keys(attributes).length === 0 ? "" : JSON.stringify(attributes);
}

/** An attribute's value in its own column: values of a list are joined by " | ". */
export function attributeText(value: AttributeValue | undefined): string {
  if (value === undefined) return "";
  return Array.isArray(value) ? value.join(" | ") : String(value);
}

const articleField = <K extends Extract<keyof ArticleRow, string>>(name: K, help: string) =>
  column<ArticleRow>(name, help, (row) => row[name] as string | number);

export const articleTable: Table<ArticleRow> = {
  name: "articles",
  columns: [
    column("article", "id of the article", (row) => row.id),
    articleField("title", "title"),
    articleField("source", "outlet"),
    articleField("published", "date of publication: 2025, 2025-09 or 2025-09-04"),
    articleField("language", "language tag"),
    articleField("place", "place of the dateline"),
    articleField("author", "author"),
    articleField("agency", "news agency"),
    articleField("words", "number of words without what is masked"),
    column("length_utf16", "length of the text in UTF-16 code units", (row) => row.lengthUtf16),
    column("length_codepoint", "length of the text in code points", (row) => row.lengthCodePoints),
    column("text_sha256", "SHA-256 of the text as UTF-8", (row) => row.textSha256),
    articleField("split", "train, dev or test; empty without a split"),
    column("file_name", "name of the imported file", (row) => row.fileName),
    articleField("importer", "format it was imported from"),
    articleField("encoding", "encoding of the imported file"),
    column("bytes_sha256", "SHA-256 of the imported file", (row) => row.bytesSha256),
    articleField("imported", "when it was imported (UTC)"),
    articleField("text", "the whole text; offsets count in it"),
  ],
  read: (cells) => ({
    id: cells.text("article"),
    title: cells.text("title"),
    source: cells.text("source"),
    published: cells.text("published"),
    language: cells.text("language"),
    place: cells.text("place"),
    author: cells.text("author"),
    agency: cells.text("agency"),
    words: cells.number("words"),
    lengthUtf16: cells.number("length_utf16"),
    lengthCodePoints: cells.number("length_codepoint"),
    textSha256: cells.text("text_sha256"),
    split: cells.text("split") as SplitPart,
    fileName: cells.text("file_name"),
    importer: cells.text("importer"),
    encoding: cells.text("encoding"),
    bytesSha256: cells.text("bytes_sha256"),
    imported: cells.text("imported"),
    mask: [],
    text: cells.text("text"),
  }),
};

/** A row of a table that has one line for each of several rows of an article. */
export interface Of<T> {
  article: ArticleRow;
  row: T;
}

const articleId = <T>() => column<Of<T>>("article", "id of the article", ({ article }) => article.id);

export const maskTable: Table<Of<MaskRow>> = {
  name: "masks",
  columns: [
    articleId(),
    ...placeColumns<Of<MaskRow>>(({ row }) => row),
    column("reason", "why this stretch is not article", ({ row }) => row.reason),
    column("quote", "the masked text", ({ article, row }) => article.text.slice(row.start, row.end)),
  ],
  read: (cells) => ({
    article: {} as ArticleRow,
    row: { ...cells.place(), reason: cells.text("reason") as MaskReason },
  }),
};

export const workTable: Table<Of<WorkRow>> = {
  name: "work",
  columns: [
    articleId(),
    column("coder", "id of the coder", ({ row }) => row.coder),
    column("status", "todo, doing or done", ({ row }) => row.status),
    column("note", "the coder's note on the article", ({ row }) => row.note),
  ],
  read: (cells) => ({
    article: {} as ArticleRow,
    row: { coder: cells.text("coder"), status: cells.text("status"), note: cells.text("note") },
  }),
};

/** The table of spans; it has a column of its own for each attribute of the codebook. */
export function spanTable(codebook: Codebook | null): Table<Of<SpanRow>> {
  const ids = new Set((codebook?.labels ?? []).flatMap(({ attributes }) => attributes.map(({ id }) => id)));
  const attributeColumns = [...ids].map((id) =>
    column<Of<SpanRow>>(`attr_${id}`, `attribute ${id}, values of a list joined by " | "`, ({ row }) =>
      attributeText(row.attributes[id]),
    ),
  );
  const read = (cells: Cells) => ({ article: {} as ArticleRow, row: readSpan(cells) });
  return {
    name: "spans",
    columns: [
      column("span", "id of the span; unique for an article and coder", ({ row }) => row.id),
      articleId(),
      column("coder", "id of the coder", ({ row }) => row.coder),
      column("label", "id of the label", ({ row }) => row.label),
      ...placeColumns<Of<SpanRow>>(({ row }) => row),
      column("quote", "the words of the span", ({ row }) => row.quote),
      column(
        "quote_sha256",
        "SHA-256 of all words of the span; only in a dataset without texts",
        ({ row }) => row.quoteSha256 ?? "",
      ),
      column("before", "up to 32 units of text before it", ({ row }) => row.before),
      column("after", "up to 32 units of text behind it", ({ row }) => row.after),
      column("note", "note", ({ row }) => row.note),
      column("created", "when it was made (UTC)", ({ row }) => row.created),
      column("modified", "when it was last changed (UTC)", ({ row }) => row.modified),
      column("text_sha256", "SHA-256 of the article's text", ({ article }) => article.textSha256),
      column("split", "train, dev or test; empty without a split", ({ article }) => article.split),
      column("attributes", "all attributes as JSON", ({ row }) => attributesCell(row.attributes)),
      ...attributeColumns,
    ],
    read(cells) {
      const of = read(cells);
      for (const { name, cell } of attributeColumns) {
        if (cells.text(name) !== cell(of)) throw new Error(`the column ${name} contradicts “attributes”`);
      }
      return of;
    },
  };
}

function readSpan(cells: Cells): SpanRow {
  const quoteSha256 = cells.text("quote_sha256");
  return {
    ...(quoteSha256 === "" ? {} : { quoteSha256 }),
    id: cells.text("span"),
    coder: cells.text("coder"),
    label: cells.text("label"),
    ...cells.place(),
    quote: cells.text("quote"),
    before: cells.text("before"),
    after: cells.text("after"),
    attributes: cells.attributes(),
    note: cells.text("note"),
    created: cells.text("created"),
    modified: cells.text("modified"),
  };
}

export const linkTable: Table<Of<LinkRow>> = {
  name: "links",
  columns: [
    column("link", "id of the link", ({ row }) => row.id),
    articleId(),
    column("coder", "id of the coder", ({ row }) => row.coder),
    column("role", "id of the role", ({ row }) => row.role),
    column("from_span", "id of the span it starts from", ({ row }) => row.from),
    column("to_kind", "span, actor or statement", ({ row }) => row.toKind),
    column("to", "id of what it points to", ({ row }) => row.to),
    column("attributes", "all attributes as JSON", ({ row }) => attributesCell(row.attributes)),
  ],
  read: (cells) => ({
    article: {} as ArticleRow,
    row: {
      id: cells.text("link"),
      coder: cells.text("coder"),
      role: cells.text("role"),
      from: cells.text("from_span"),
      toKind: cells.text("to_kind") as LinkTarget,
      to: cells.text("to"),
      attributes: cells.attributes(),
    },
  }),
};

export const coderTable: Table<CoderRow> = {
  name: "coders",
  columns: [
    column("coder", "id of the coder", (row) => row.id),
    column("name", "name", (row) => row.name),
    column("initials", "initials", (row) => row.initials),
    column("colour", "colour on the screen", (row) => row.colour),
  ],
  read: (cells) => ({
    id: cells.text("coder"),
    name: cells.text("name"),
    initials: cells.text("initials"),
    colour: cells.text("colour"),
  }),
};

export const actorTable: Table<Actor> = {
  name: "actors",
  columns: [
    column("actor", "id of the entry", (row) => row.id),
    column("name", "name", (row) => row.name),
    column("kind", "person, organisation, state, medium or other", (row) => row.kind),
    column("aliases", "other names, as a JSON list", (row) => JSON.stringify(row.aliases)),
    column("note", "note", (row) => row.note),
    column("parent", "id of the entry it belongs to", (row) => row.parent ?? ""),
    column("external", "id in another register", (row) => row.external ?? ""),
  ],
  read: (cells) => ({
    id: cells.text("actor"),
    name: cells.text("name"),
    kind: cells.text("kind") as Actor["kind"],
    aliases: JSON.parse(cells.text("aliases")) as string[],
    note: cells.text("note"),
    ...(cells.text("parent") === "" ? {} : { parent: cells.text("parent") }),
    ...(cells.text("external") === "" ? {} : { external: cells.text("external") }),
  }),
};

export const statementTable: Table<Statement> = {
  name: "statements",
  columns: [
    column("statement", "id of the statement", (row) => row.id),
    column("wording", "canonical wording", (row) => row.wording),
    column("topic", "topic", (row) => row.topic),
    column("note", "note", (row) => row.note),
  ],
  read: (cells) => ({
    id: cells.text("statement"),
    wording: cells.text("wording"),
    topic: cells.text("topic"),
    note: cells.text("note"),
  }),
};
