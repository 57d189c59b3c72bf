import type { SchemaElement } from "hyparquet";

/** A column of a table, or a field of the records in one. `about` says what it holds, with the unit of numbers. */
export type Column =
  | { name: string; about: string; kind: "text" }
  | { name: string; about: string; kind: "integer" }
  | { name: string; about: string; kind: "texts" }
  | { name: string; about: string; kind: "records"; fields: readonly Column[] };

const text = (name: string, about: string): Column => ({ name, about, kind: "text" });
const integer = (name: string, about: string): Column => ({ name, about, kind: "integer" });
const texts = (name: string, about: string): Column => ({ name, about, kind: "texts" });
const records = (name: string, about: string, fields: readonly Column[]): Column => ({
  ...{ name, about, fields },
  kind: "records",
});

const place = (what: string): Column[] => [
  integer("start", `first character of ${what}, in Unicode code points`),
  integer("end", `behind the last character of ${what}, in Unicode code points`),
  integer("start_utf16", `first character of ${what}, in UTF-16 code units`),
  integer("end_utf16", `behind the last character of ${what}, in UTF-16 code units`),
];

const spanFields: readonly Column[] = [
  text("id", "id of the span, unique for a coder and article"),
  text("coder", "id of the coder"),
  text("label", "id of the label"),
  ...place("the span"),
  text("quote", "the words of the span; short or empty in a dataset without texts"),
  text("quote_sha256", "SHA-256 of the words as UTF-8; only in a dataset without texts"),
  text("attributes", "values by the id of the attribute, as a JSON object"),
  text("note", "note of the coder"),
  text("created", "when it was tagged, ISO 8601, UTC"),
  text("modified", "when it was last changed, ISO 8601, UTC"),
];

const linkFields: readonly Column[] = [
  text("id", "id of the link, unique for a coder and article"),
  text("coder", "id of the coder"),
  text("role", "id of the role"),
  text("from_id", "id of the span it starts from"),
  text("to_id", "id of the span, actor or statement it points to"),
  text("to_kind", "what it points to: span, actor or statement"),
  text("attributes", "values by the id of the attribute, as a JSON object"),
];

/** One row an article, with everything that was tagged in it. */
export const articleColumns: readonly Column[] = [
  text("id", "id of the article, derived from its text"),
  text("title", "title"),
  text("source", "medium it appeared in"),
  text("published", "day, month or year it appeared, as YYYY-MM-DD, YYYY-MM or YYYY"),
  text("language", "language of the text"),
  text("place", "place of the dateline"),
  text("author", "author"),
  text("agency", "news agency"),
  text("text", "the whole text with line feeds; empty in a dataset without texts"),
  records(
    "spans",
    "what the coders tagged, coder by coder, in the order of the text; spans may overlap",
    spanFields,
  ),
  records("links", "what the coders linked, coder by coder", linkFields),
  records("work", "who worked on the article", [
    text("coder", "id of the coder"),
    text("status", "todo, doing or done"),
    text("note", "note of the coder on the article"),
  ]),
  records("mask", "stretches of the text that are not article", [
    ...place("the stretch"),
    text("reason", "why it is no article"),
  ]),
  integer("words", "words of the text that are not masked"),
  integer("length", "length of the text in Unicode code points"),
  integer("length_utf16", "length of the text in UTF-16 code units"),
  text("text_sha256", "SHA-256 of the text as UTF-8"),
  text("file_name", "name of the file it was imported from"),
  text("importer", "what read that file"),
  text("encoding", "encoding of that file"),
  text("bytes_sha256", "SHA-256 of that file"),
  text("imported", "when it was imported, ISO 8601, UTC"),
];

/** Entries of the actor registry. */
export const actorColumns: readonly Column[] = [
  text("id", "id of the entry"),
  text("name", "name"),
  text("kind", "person, organisation, state, medium or other"),
  texts("aliases", "other names"),
  text("note", "note"),
  text("parent", "id of the entry it belongs to; empty if none"),
  text("external", "identifier elsewhere, such as Wikidata; empty if none"),
];

/** Statements, which group claims that say the same. */
export const statementColumns: readonly Column[] = [
  text("id", "id of the statement"),
  text("wording", "what it says"),
  text("topic", "topic"),
  text("note", "note"),
];

export const coderColumns: readonly Column[] = [
  text("id", "id of the coder"),
  text("name", "name"),
  text("initials", "initials"),
  text("colour", "colour"),
];

/** The columns as a Parquet schema: nothing is null, and lists have three levels, as the specification wants them. */
export function schemaOf(columns: readonly Column[]): SchemaElement[] {
  return [{ name: "schema", num_children: columns.length }, ...columns.flatMap(elementsOf)];
}

function elementsOf(column: Column): SchemaElement[] {
  const { name } = column;
  if (column.kind === "text") return [stringElement(name)];
  if (column.kind === "integer") return [{ name, type: "INT32", repetition_type: "REQUIRED" }];
  const list: SchemaElement[] = [
    {
      ...{ name, num_children: 1, converted_type: "LIST", logical_type: { type: "LIST" } },
      repetition_type: "REQUIRED",
    },
    { name: "list", num_children: 1, repetition_type: "REPEATED" },
  ];
  if (column.kind === "texts") return [...list, stringElement("element")];
  const { fields } = column;
  const element: SchemaElement = {
    name: "element",
    num_children: fields.length,
    repetition_type: "REQUIRED",
  };
  return [...list, element, ...fields.flatMap(elementsOf)];
}

function stringElement(name: string): SchemaElement {
  return {
    ...{ name, type: "BYTE_ARRAY", converted_type: "UTF8", logical_type: { type: "STRING" } },
    repetition_type: "REQUIRED",
  };
}
