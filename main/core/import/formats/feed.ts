import type { ImportRemark } from "#shared/messages/import";
import { fail, ok } from "#shared/result";
import { type Importer, maxTextBytes, type ReadPart } from "../importer";
import type { Evidence } from "../sureness";
import { paragraphsBelow } from "./html-blocks";
import { emptyFile } from "./plain-text";
import { type Composed, compose } from "./xml/composed";
import { fragmentParagraphs } from "./xml/fragment";
import { asNode } from "./xml/xml-blocks";
import { openXml, type XmlSource, xmlHead } from "./xml/xml-source";
import { childOf, childrenOf, findAll, plainText, rawText, type XmlElement } from "./xml/xml-tree";

/** RSS and Atom: one article an entry, as much of it as the feed carries. Links are never followed. */
export const feed: Importer = {
  id: "feed",
  extensions: ["rss", "atom"],
  maxBytes: maxTextBytes,
  cannotCarry: ["what the feed only links to", "markup, pictures and links", "categories"],
  recognise: (head) => {
    const start = xmlHead(head);
    if (/^<(?:rss|(?:\w+:)?feed|rdf:rdf)[\s>]/iu.test(start)) return 1;
    return 0;
  },
  read: async (source, options) => {
    const xml = openXml(source, options);
    if (!xml.ok) return xml;
    const { root } = xml.value;
    const channel = root.name === "feed" ? root : (childOf(root, "channel") ?? root);
    const entries = findAll(root, "item", "entry").map(withoutMedia);
    const parts: ReadPart[] = [];
    for (const [i, entry] of entries.entries()) {
      const part = await partOf(entry, channel, xml.value);
      if (part) parts.push({ ...part, label: part.leftOut ? `${part.leftOut} ${i + 1}` : `${i + 1}` });
    }
    if (parts.length === 0) return fail(emptyFile(source.name));
    return ok({ parts });
  },
};

/** Titles and descriptions of pictures are called like those of the entry. */
function withoutMedia(entry: XmlElement): XmlElement {
  const isMedia = (child: XmlElement | string) =>
    typeof child !== "string" && child.space.includes("yahoo.com/mrss");
  return { ...entry, children: entry.children.filter((child) => !isMedia(child)) };
}

type Article = Extract<ReadPart, { kind: "article" }>;

async function partOf(
  entry: XmlElement,
  channel: XmlElement,
  { encoding, remarks }: XmlSource,
): Promise<Article | undefined> {
  const { paragraphs, full } = await contentOf(entry);
  const only: ImportRemark[] = full ? [] : ["summary-only"];
  const evidence: Evidence[] = full ? [] : [{ weight: 2, met: 0.2, reason: "summary-only" }];
  const fields = fieldsOf(entry, channel);
  const article = compose({ fields, paragraphs, remarks: [...remarks, ...only], encoding, evidence });
  if (article) return { kind: "article", label: "", article };
  const text = fields.title?.trim();
  if (!text) return undefined;
  const title = { ...encoding, text, metadata: {}, reasons: {}, mask: [], remarks: [] };
  return { kind: "article", label: "", article: title, leftOut: "no-text" };
}

function fieldsOf(entry: XmlElement, channel: XmlElement): Composed["fields"] {
  const value = (...names: string[]) =>
    names.map((name) => plainText(childOf(entry, name))).find(Boolean) ?? "";
  const own = childrenOf(entry, "title")[0];
  return {
    title: titleOf(own),
    source: plainText(childOf(channel, "title")),
    published: readableDate(value("pubdate", "published", "date", "issued", "updated")),
    language: entry.attributes.lang ?? channel.attributes.lang ?? plainText(childOf(channel, "language")),
    author: authorsOf(entry),
  };
}

/** Titles of Atom may hold HTML as text: `&lt;b&gt;`. */
function titleOf(title: XmlElement | undefined): string {
  const text = plainText(title);
  return title?.attributes.type === "html" ? text.replace(/<[^>]*>/gu, "") : text;
}

function authorsOf(entry: XmlElement): string {
  const names = childrenOf(entry, "creator", "author").map(
    (author) => plainText(childOf(author, "name")) || mailName(plainText(author)),
  );
  return [...new Set(names.filter(Boolean))].join(", ");
}

/** `press@example.org (Erika Muster)`: RSS puts the name into brackets. */
function mailName(author: string): string {
  const name = /\(([^)]+)\)\s*$/u.exec(author)?.[1] ?? author;
  return name.includes("@") ? "" : name;
}

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** `Tue, 04 Mar 2025 10:00:00 +0100` of RSS as `2025-03-04`; other notations are left as they are. */
function readableDate(value: string): string {
  const [, day = "", month = "", year = ""] =
    /^(?:\w{3},\s*)?(\d{1,2})\s+(\w{3})\w*\s+(\d{4})/u.exec(value) ?? [];
  const number = months.indexOf(month.toLowerCase()) + 1;
  return number > 0 ? `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}` : value;
}

/** The whole text if the entry has it, else its summary. */
async function contentOf(entry: XmlElement): Promise<{ paragraphs: string[]; full: boolean }> {
  for (const name of ["encoded", "content"]) {
    for (const element of childrenOf(entry, name)) {
      const paragraphs = await paragraphsOf(element, name === "encoded");
      if (paragraphs.length > 0) return { paragraphs, full: true };
    }
  }
  for (const element of childrenOf(entry, "description", "summary")) {
    const paragraphs = await paragraphsOf(element, element.name === "description");
    // A description of many paragraphs is the article itself.
    if (paragraphs.length > 0) return { paragraphs, full: paragraphs.length > 2 };
  }
  return { paragraphs: [], full: false };
}

async function paragraphsOf(element: XmlElement, alwaysHtml: boolean): Promise<string[]> {
  const type = element.attributes.type ?? "";
  if (type === "xhtml" || element.children.some((child) => typeof child !== "string")) {
    return paragraphsBelow(asNode(element));
  }
  if (alwaysHtml || /html/u.test(type)) return fragmentParagraphs(rawText(element));
  return rawText(element)
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter(Boolean);
}
