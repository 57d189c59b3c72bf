import { SaxesParser } from "saxes";
import { detectEncoding } from "../../../import/decode";
import { decodeAs, encodingOfLabel } from "../../../import/encodings";

/** An element: local name and namespace, attributes by local name (those of other namespaces by `prefix:name`). */
export interface XmlNode {
  name: string;
  uri: string;
  attributes: ReadonlyMap<string, string>;
  /** Elements and text in their order. */
  content: Array<XmlNode | string>;
  /** Line of the file, from 1. */
  line: number;
}

export type XmlResult = { ok: true; root: XmlNode } | { ok: false; why: string };

/** No file of an annotation tool is nested deeper. */
const deepest = 400;
const maxElements = 5_000_000;

class XmlError extends Error {}

/**
 * Reads an XML file into elements. Strict: what is not well-formed is refused, and so are document types and entities
 * of a file's own. The reason names the line.
 */
export function readXmlTree(bytes: Uint8Array): XmlResult {
  const source = xmlText(bytes);
  const parser = new SaxesParser({ xmlns: true });
  try {
    const builder = new TreeBuilder(parser);
    parser.write(source).close();
    return builder.root ? { ok: true, root: builder.root } : { ok: false, why: "it has no element" };
  } catch (error) {
    const why = error instanceof Error ? error.message.replace(/^\d+:\d+: /u, "") : "it is not XML";
    return { ok: false, why: `${why.replace(/\.$/u, "")} (line ${parser.line})` };
  }
}

class TreeBuilder {
  root: XmlNode | undefined;
  readonly #open: XmlNode[] = [];
  #elements = 0;

  constructor(parser: SaxesParser<{ xmlns: true }>) {
    parser.on("error", (error) => {
      throw error;
    });
    parser.on("doctype", () => {
      throw new XmlError("it has a document type, which is not read");
    });
    parser.on("opentag", ({ local, uri, attributes }) => {
      const named = new Map<string, string>();
      for (const { prefix, local: key, value } of Object.values(attributes)) {
        named.set(prefix === "" ? key : `${prefix}:${key}`, value);
      }
      this.#start({ name: local, uri, attributes: named, content: [], line: parser.line });
    });
    parser.on("closetag", () => this.#open.pop());
    parser.on("text", (text) => this.#open.at(-1)?.content.push(text));
    parser.on("cdata", (text) => this.#open.at(-1)?.content.push(text));
  }

  #start(node: XmlNode): void {
    if (this.#open.length >= deepest) throw new XmlError("it is nested too deeply");
    if (++this.#elements > maxElements) throw new XmlError("it has too many elements");
    const parent = this.#open.at(-1);
    if (parent) parent.content.push(node);
    else this.root = node;
    this.#open.push(node);
  }
}

/** The characters of an XML file in the encoding its mark or declaration names, without the mark. */
function xmlText(bytes: Uint8Array): string {
  const declaration = Buffer.from(bytes.subarray(0, 200)).toString("latin1");
  const declared = /^<\?xml[^>]*encoding\s*=\s*["']([\w.-]+)["']/u.exec(declaration)?.[1];
  const encoding = (declared && encodingOfLabel(declared)) || detectEncoding(bytes).encoding;
  return decodeAs(bytes, encoding).replace(/^\uFEFF/u, "");
}

/** The elements directly in `node`, those of one name if one is given. */
export function elementsOf(node: XmlNode, name?: string): XmlNode[] {
  return node.content.filter(
    (child): child is XmlNode => typeof child !== "string" && (name === undefined || child.name === name),
  );
}

/** The text in `node`, also in the elements in it. */
export function innerText(node: XmlNode): string {
  let text = "";
  const waiting: Array<XmlNode | string> = [node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === "string") text += next;
    else for (let i = next.content.length - 1; i >= 0; i--) waiting.push(next.content[i] ?? "");
  }
  return text;
}

/** Whether these first bytes look like XML with this element somewhere at its beginning. */
export function headHasElement(head: Uint8Array, name: string): boolean {
  const text = Buffer.from(head).toString("utf8").replaceAll("\0", "");
  return new RegExp(`<(?:[\\w.-]+:)?${name}[\\s/>]`, "u").test(text);
}
