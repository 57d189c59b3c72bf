import type { Nodes, Root } from "mdast";
import type { ImportRemark } from "#shared/messages/import";
import { fail, ok } from "#shared/result";
import { looksBinary, unknownBinary } from "../binary";
import { decode } from "../decode";
import { extensionOf, type Importer, maxTextBytes, oneArticle, type ReadArticle } from "../importer";
import { metadataFromFields, roleOfField } from "../metadata/field-names";
import { emptyFile } from "./plain-text";

const extensions = ["md", "markdown", "mdown", "mkd"];

/** Markdown: its readable text, one paragraph a line; front matter becomes metadata. */
export const markdown: Importer = {
  id: "markdown",
  extensions,
  maxBytes: maxTextBytes,
  cannotCarry: ["markup such as emphasis", "addresses of links", "pictures"],
  recognise: (head, name) => (extensions.includes(extensionOf(name)) && !looksBinary(head) ? 0.8 : 0),
  read: async ({ name, bytes }, { encoding }) => {
    if (!encoding && looksBinary(bytes)) return fail(unknownBinary(name));
    const decoded = decode(bytes, encoding);
    const article = await readMarkdown(decoded.text, decoded.remarks);
    if (article.text.trim() === "") return fail(emptyFile(name));
    return ok(oneArticle({ ...article, encoding: decoded.encoding, encodingSure: decoded.sure }));
  },
};

async function readMarkdown(source: string, remarks: ImportRemark[]): Promise<ReadArticle> {
  const { fromMarkdown } = await import("mdast-util-from-markdown");
  const front = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/u.exec(source);
  const stated = metadataFromFields(front ? frontMatterFields(front[1] ?? "") : [], "front-matter");
  const tree = fromMarkdown(source.slice(front?.[0].length ?? 0));
  const heading = firstHeading(tree);
  if (heading && !stated.metadata.title) {
    stated.metadata.title = heading;
    stated.reasons.title = "heading";
  }
  const more: ImportRemark[] = stated.dateProblem ? [stated.dateProblem] : [];
  return {
    text: blocksOf(tree).join("\n"),
    metadata: stated.metadata,
    reasons: stated.reasons,
    mask: [],
    remarks: [...remarks, ...more],
    encodingSure: true,
  };
}

/** Lines `key: value`; the items of a list below a key belong to it. */
function frontMatterFields(block: string): Array<readonly [ReturnType<typeof roleOfField>, string]> {
  const fields: Array<[ReturnType<typeof roleOfField>, string]> = [];
  for (const line of block.split("\n")) {
    const pair = /^([\p{L}\p{N}_-]+)\s*:\s*(.*)$/u.exec(line);
    const item = /^\s+-\s+(.+)$|^-\s+(.+)$/u.exec(line);
    const last = fields.at(-1);
    if (pair) fields.push([roleOfField(pair[1] ?? ""), unquote(pair[2] ?? "")]);
    else if (item && last) last[1] = [last[1], unquote(item[1] ?? item[2] ?? "")].filter(Boolean).join(", ");
  }
  return fields;
}

function unquote(value: string): string {
  const inner = value.trim().replace(/^\[(.*)\]$/u, "$1");
  return inner
    .split(inner === value.trim() ? /$^/u : ",")
    .map((part) => part.trim().replace(/^(["'])(.*)\1$/u, "$2"))
    .join(", ");
}

function firstHeading(tree: Root): string {
  const first = tree.children.find((node) => node.type !== "html" && node.type !== "definition");
  return first?.type === "heading" ? inlineText(first).trim() : "";
}

/** The paragraphs below `node`: headings, paragraphs, list items, code and lines of quotations, in reading order. */
function blocksOf(node: Nodes): string[] {
  switch (node.type) {
    case "heading":
    case "paragraph":
      return [inlineText(node)].filter((text) => text.trim() !== "");
    case "code":
      return [node.value];
    case "html":
      return [node.value.replace(/<!--[\s\S]*?-->|<[^>]*>/gu, "").trim()].filter(Boolean);
    default:
      return "children" in node ? node.children.flatMap(blocksOf) : [];
  }
}

function inlineText(node: Nodes): string {
  switch (node.type) {
    // A single line end inside a paragraph is a blank to the reader of Markdown.
    case "text":
      return node.value.replace(/\n/gu, " ");
    case "inlineCode":
      return node.value;
    case "break":
      return "\n";
    case "image":
    case "imageReference":
    case "html":
      return "";
    default:
      return "children" in node ? node.children.map(inlineText).join("") : "";
  }
}
