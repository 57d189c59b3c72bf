import type { ImportRemark } from "#shared/messages/import";
import { paragraphsBelow } from "../html-blocks";
import type { Composed } from "./composed";
import { fragmentParagraphs } from "./fragment";
import { nitfParts } from "./nitf-parts";
import { asNode } from "./xml-blocks";
import { childOf, childrenOf, findAll, plainText, rawText, type XmlElement } from "./xml-tree";

/** The news items of a document, whether it is one or a message with many. */
export function newsItems(root: XmlElement): XmlElement[] {
  const items = ["newsitem", "packageitem"];
  return items.includes(root.name) ? [root] : findAll(root, ...items);
}

type Read = Omit<Composed, "encoding">;

/** What a news item says about itself, and its paragraphs. */
export async function readNewsItem(item: XmlElement): Promise<Read> {
  const meta = childOf(item, "itemmeta");
  const content = childOf(item, "contentmeta");
  const inner = await readContent(childOf(item, "contentset"));
  const provider = childOf(meta, "provider");
  const fields: Composed["fields"] = {
    title: firstOf(
      plainText(childOf(content, "headline")),
      plainText(childOf(meta, "title")),
      inner.fields.title,
    ),
    source: firstOf(nameOf(childOf(content, "infosource")), nameOf(provider), inner.fields.source),
    published: firstOf(
      plainText(childOf(meta, "firstcreated")),
      plainText(childOf(content, "contentcreated")),
      plainText(childOf(meta, "versioncreated")),
      inner.fields.published,
    ),
    language: firstOf(
      childOf(content, "language")?.attributes.tag,
      item.attributes.lang,
      inner.fields.language,
    ),
    author: authorOf(content) || (inner.fields.author ?? ""),
    place: firstOf(nameOf(childOf(content, "located")), inner.fields.place),
    agency: firstOf(
      childOf(content, "creditline") && plainText(childOf(content, "creditline")),
      nameOf(provider),
    ),
  };
  return { fields, paragraphs: inner.paragraphs, remarks: remarksOn(meta) };
}

function firstOf(...values: Array<string | undefined>): string {
  return values.find((value) => value?.trim()) ?? "";
}

/** The name of a party or place; its code without the scheme if it has none. */
function nameOf(element: XmlElement | undefined): string {
  const code = element?.attributes.qcode?.split(":").at(-1) ?? element?.attributes.literal ?? "";
  return plainText(childOf(element, "name")) || code;
}

function authorOf(content: XmlElement | undefined): string {
  const by = plainText(childOf(content, "by")).replace(/^(?:by|von)\s+/iu, "");
  return by || childrenOf(content, "creator").map(nameOf).filter(Boolean).join(", ");
}

function remarksOn(meta: XmlElement | undefined): ImportRemark[] {
  const remarks: ImportRemark[] = [];
  if (childOf(meta, "embargoed")) remarks.push("embargo");
  const status = childOf(meta, "pubstatus")?.attributes;
  if (/(?:^|[:/])(?:cancell?ed|withheld)$/iu.test(status?.qcode ?? status?.uri ?? ""))
    remarks.push("canceled");
  return remarks;
}

async function readContent(set: XmlElement | undefined): Promise<Pick<Composed, "fields" | "paragraphs">> {
  for (const xml of childrenOf(set, "inlinexml")) {
    const root = xml.children.find((child): child is XmlElement => typeof child !== "string");
    if (root?.name === "nitf") return nitfParts(root);
    if (root) return { fields: {}, paragraphs: paragraphsBelow(asNode(root)) };
  }
  for (const data of childrenOf(set, "inlinedata")) {
    const type = data.attributes.contenttype ?? "text/plain";
    if (!type.startsWith("text/")) continue;
    const paragraphs = /html/u.test(type)
      ? await fragmentParagraphs(rawText(data))
      : rawText(data)
          .split(/\r?\n/u)
          .filter((line) => line.trim() !== "");
    return { fields: {}, paragraphs };
  }
  return { fields: {}, paragraphs: [] };
}
