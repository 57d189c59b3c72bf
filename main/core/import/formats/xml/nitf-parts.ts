import { paragraphsBelow } from "../html-blocks";
import type { Composed } from "./composed";
import { asNode } from "./xml-blocks";
import { childOf, childrenOf, descend, findAll, plainText, type XmlElement } from "./xml-tree";

/** What a NITF document (or its body inside a package) says and contains. */
export function nitfParts(root: XmlElement): Pick<Composed, "fields" | "paragraphs"> {
  const head = childOf(root, "head");
  const docdata = childOf(head, "docdata");
  const body = root.name === "body" ? root : childOf(root, "body");
  const top = childOf(body, "body.head");
  const pubdata = childOf(head, "pubdata")?.attributes ?? {};
  const dateline = childOf(top, "dateline");
  const fields: Composed["fields"] = {
    title: plainText(descend(top, "hedline/hl1")) || plainText(childOf(head, "title")),
    source: pubdata.name ?? "",
    published: dateOf(docdata, top, pubdata),
    language: root.attributes.lang ?? body?.attributes.lang ?? "",
    author: authorOf(top),
    place: plainText(childOf(dateline, "location")),
    agency:
      plainText(childOf(top, "distributor")) || (childOf(docdata, "doc.copyright")?.attributes.holder ?? ""),
  };
  return { fields, paragraphs: paragraphsOf(body, top) };
}

function dateOf(
  docdata: XmlElement | undefined,
  top: XmlElement | undefined,
  pubdata: Record<string, string>,
): string {
  return (
    pubdata["date.publication"] ||
    childOf(docdata, "date.issue")?.attributes.norm ||
    childOf(docdata, "date.release")?.attributes.norm ||
    descend(top, "dateline/story.date")?.attributes.norm ||
    plainText(descend(top, "dateline/story.date"))
  );
}

function authorOf(top: XmlElement | undefined): string {
  const names = childrenOf(top, "byline").flatMap((byline) => {
    const people = findAll(byline, "person").map(plainText);
    return people.length > 0 ? people : [plainText(byline)];
  });
  return names
    .map((name) => name.replace(/^(?:by|von)\s+/iu, ""))
    .filter(Boolean)
    .join(", ");
}

/** Sub-headlines, abstract and text; captions and the line at the end are masked. */
function paragraphsOf(body: XmlElement | undefined, top: XmlElement | undefined): Composed["paragraphs"] {
  const above = [...childrenOf(childOf(top, "hedline"), "hl2"), ...childrenOf(top, "abstract")];
  const content = childrenOf(body, "body.content").flatMap(divideMedia);
  const end = childrenOf(body, "body.end").flatMap((part) => masked(part, "signature"));
  return [...above.flatMap(linesOf), ...content, ...end];
}

function linesOf(element: XmlElement): string[] {
  return paragraphsBelow(asNode(blocked(element)));
}

function masked(element: XmlElement, reason: "other" | "signature"): Composed["paragraphs"] {
  return linesOf(element).map((text) => ({ text, reason }));
}

/** The text between pictures, and the captions of the pictures. */
function divideMedia(content: XmlElement): Composed["paragraphs"] {
  const found: Array<Composed["paragraphs"][number]> = [];
  let run: XmlElement["children"] = [];
  const flush = () => {
    found.push(...linesOf({ ...content, children: run }));
    run = [];
  };
  for (const child of content.children) {
    if (typeof child === "string" || child.name !== "media") run.push(child);
    else {
      flush();
      found.push(...masked(child, "other"));
    }
  }
  flush();
  return found;
}

/** NITF has blocks of its own; what is in a picture's file is not read. */
function blocked(element: XmlElement): XmlElement {
  const block = /^(?:media|media-caption|media-producer|hl2|abstract|note|tagline|bibliography|block)$/u;
  const unread = /^media-(?:metadata|object)$/u.test(element.name);
  const name = block.test(element.name) ? "div" : unread ? "script" : element.name;
  const children = element.children.map((child) => (typeof child === "string" ? child : blocked(child)));
  return { ...element, name, children };
}
