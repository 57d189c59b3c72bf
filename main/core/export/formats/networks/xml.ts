import { createReadStream } from "node:fs";
import { SaxesParser } from "saxes";

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** `text` for an element or an attribute. It has no control characters: see `graphOf`. */
export function xml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

/** What is done with the elements of a file; names without a prefix. */
export interface XmlVisitor {
  open(name: string, attributes: Record<string, string>): void;
  text(text: string): void;
}

/** Reads an XML file strictly, piece by piece. Throws Error on a document type and on whatever is not well-formed. */
export async function visitXml(file: string, visitor: XmlVisitor): Promise<void> {
  const parser = new SaxesParser({ xmlns: true });
  let flaw: Error | undefined;
  parser.on("error", (error) => {
    flaw ??= error;
  });
  parser.on("doctype", () => {
    flaw ??= new Error("a document type is not expected");
  });
  parser.on("opentag", ({ local, attributes }) => {
    const values = Object.entries(attributes).map(([name, { value }]) => [name, value] as const);
    visitor.open(local, Object.fromEntries(values));
  });
  parser.on("text", (text) => visitor.text(text));
  for await (const piece of createReadStream(file, { encoding: "utf8" })) {
    parser.write(piece as string);
    if (flaw) throw flaw;
  }
  parser.close();
  if (flaw) throw flaw;
}
