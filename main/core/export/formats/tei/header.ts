import type { Actor, Statement } from "#shared/model/project";
import type { WrittenAbout } from "../../exporter";
import type { ArticleRows, DatasetHead } from "../../rows";
import { xmlAttribute, xmlAttributes, xmlText } from "../standoff-parts/xml-text";

/** The id an entry has in a file of TEI. */
export function xmlIdOf(kind: "coder" | "label" | "actor" | "statement", id: string): string {
  return `${kind}.${id}`;
}

const languageTag = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/;

/** The language as an attribute of the root; "" when it is not known. */
export function languageAttribute(language: string): string {
  return languageTag.test(language) ? xmlAttribute("xml:lang", language) : "";
}

function element(name: string, text: string, attributes = ""): string {
  return text === "" ? "" : `<${name}${attributes}>${xmlText(text)}</${name}>`;
}

/** The header of an article's file: what it is, where it comes from, what the labels mean. */
export function teiHeader(rows: ArticleRows, head: DatasetHead, about: WrittenAbout): string {
  const { article, work } = rows;
  const names = new Map(head.coders.map(({ id, name }) => [id, name]));
  const coders = work.map(
    ({ coder }) =>
      `<respStmt${xmlAttribute("xml:id", xmlIdOf("coder", coder))}><resp>coder</resp>` +
      `<name>${xmlText(names.get(coder) ?? coder)}</name></respStmt>`,
  );
  const licence = about.about.licence ?? "";
  const rights = "The rights in the text are those of its publisher.";
  const when = /^\d{4}(?:-\d{2}){0,2}$/.test(article.published)
    ? xmlAttribute("when", article.published)
    : "";
  return [
    "<teiHeader>",
    "<fileDesc>",
    `<titleStmt><title>${xmlText(article.title)}</title>${element("author", article.author)}${coders.join("")}</titleStmt>`,
    `<publicationStmt><publisher>${xmlText(about.about.authors || head.project.title)}</publisher>`,
    `<availability>${element("licence", licence)}<p>${rights}</p></availability></publicationStmt>`,
    `<sourceDesc><bibl>${element("title", article.title)}${element("author", article.author)}`,
    element("publisher", article.source),
    element("date", article.published, when),
    element("pubPlace", article.place),
    element("orgName", article.agency, ' type="agency"'),
    `<idno type="wortlaut">${article.id}</idno><idno type="sha256">${article.textSha256}</idno></bibl></sourceDesc>`,
    "</fileDesc>",
    "<encodingDesc>",
    `<projectDesc><p>Exported by ${xmlText(about.application)}. A line of the text is a p, with nothing added or left`,
    "out; anchors are named by the Unicode code point they stand before.</p></projectDesc>",
    taxonomy(head),
    "</encodingDesc>",
    languageTag.test(article.language)
      ? `<profileDesc><langUsage><language${xmlAttribute("ident", article.language)}/></langUsage></profileDesc>`
      : "",
    "</teiHeader>",
  ]
    .filter((line) => line !== "")
    .join("\n");
}

function taxonomy({ codebook }: DatasetHead): string {
  const categories = (codebook?.labels ?? []).map(
    ({ id, name, guideline }) =>
      `<category${xmlAttribute("xml:id", xmlIdOf("label", id))}><catDesc><term>${xmlText(name)}</term>` +
      `${element("gloss", guideline)}</catDesc></category>`,
  );
  if (categories.length === 0) return "";
  return ['<classDecl><taxonomy xml:id="labels">', ...categories, "</taxonomy></classDecl>"].join("\n");
}

/** The entries of the registries that an article's links name. */
export function registryLists({ links }: ArticleRows, { actors, statements }: DatasetHead): string[] {
  const named = new Set(links.filter(({ toKind }) => toKind !== "span").map(({ to }) => to));
  const own = actors.filter(({ id }) => named.has(id));
  const list = (name: string, entries: string[]) =>
    entries.length > 0 ? [`<${name}>`, ...entries, `</${name.split(" ")[0]}>`] : [];
  return [
    ...list("listPerson", own.filter(({ kind }) => kind === "person").map(person)),
    ...list("listOrg", own.filter(({ kind }) => kind !== "person").map(organisation)),
    ...list('list type="statements"', statements.filter(({ id }) => named.has(id)).map(statementItem)),
  ];
}

function person({ id, name, aliases, note }: Actor): string {
  const names = aliases.map((alias) => element("persName", alias, ' type="alias"')).join("");
  const first = `<persName>${xmlText(name)}</persName>`;
  return `<person${xmlAttribute("xml:id", xmlIdOf("actor", id))}>${first}${names}${element("note", note)}</person>`;
}

function organisation({ id, name, kind, aliases, note, parent }: Actor): string {
  const names = aliases.map((alias) => element("orgName", alias, ' type="alias"')).join("");
  const attributes = xmlAttributes({
    "xml:id": xmlIdOf("actor", id),
    type: kind,
    corresp: parent ? `#${xmlIdOf("actor", parent)}` : "",
  });
  return `<org${attributes}><orgName>${xmlText(name)}</orgName>${names}${element("note", note)}</org>`;
}

function statementItem({ id, wording }: Statement): string {
  return `<item${xmlAttribute("xml:id", xmlIdOf("statement", id))}>${xmlText(wording)}</item>`;
}
