import { elementsOf, type XmlNode } from "../markup/xml-tree";

/** The text of a TEI body, and where things are in it. UTF-16 offsets. */
export interface TeiText {
  text: string;
  /** Places of elements with an id; anchors are empty. */
  places: Map<string, { start: number; end: number }>;
  /** Elements in the text that say what their words are. */
  tagged: Array<{ node: XmlNode; start: number; end: number }>;
  /** Notes that stood in the text and are no part of it. */
  notes: number;
}

const lines =
  /^(?:p|ab|head|l|item|byline|dateline|opener|closer|trailer|salute|signed|speaker|stage|cell|docAuthor|titlePart)$/u;
const groups = /^(?:body|front|back|group|text|div\d?|lg|sp|list|table|row|floatingText|titlePage)$/u;
const tags =
  /^(?:rs|name|persName|orgName|placeName|geogName|settlement|country|region|date|time|term|objectName|eventName)$/u;

/**
 * Builds the text: every paragraph, heading or verse is a line. Blanks and line ends of the file count only where
 * `xml:space` says so; elsewhere a run of them is one blank, and there are none at the ends of a line.
 */
export function textOfBody(body: XmlNode): TeiText {
  const builder = new TextBuilder();
  builder.visit(body, false);
  return builder.finish();
}

class TextBuilder {
  readonly #found: TeiText = { text: "", places: new Map(), tagged: [], notes: 0 };
  readonly #pieces: string[] = [];
  #length = 0;
  #last = "";
  #hasLine = false;
  /** Where the line begins that is open; -1 outside of lines. */
  #lineStart = -1;
  #blankWaits = false;

  visit(node: XmlNode, preserved: boolean): void {
    const space = node.attributes.get("xml:space");
    const keeps = space === undefined ? preserved : space === "preserve";
    if (node.name === "note" || node.name === "listAnnotation" || node.name === "standOff") {
      if (node.name === "note") this.#found.notes++;
      return;
    }
    const isLine = lines.test(node.name);
    const outer = this.#lineStart;
    if (isLine) this.#beginLine();
    const start = this.#here(keeps);
    for (const child of node.content) {
      if (typeof child !== "string") this.visit(child, keeps);
      else if (!groups.test(node.name)) this.#write(child, keeps);
    }
    if (node.name === "lb") this.#newLine();
    this.#note(node, start, this.#length);
    if (isLine) {
      this.#blankWaits = false;
      this.#lineStart = outer < 0 ? -1 : this.#length;
    }
  }

  #beginLine(): void {
    this.#blankWaits = false;
    // A paragraph that begins an item does not begin another line.
    const isNested = this.#lineStart >= 0 && this.#lineStart === this.#length;
    if (this.#hasLine && !isNested) this.#add("\n");
    this.#hasLine = true;
    this.#lineStart = this.#length;
  }

  #add(text: string): void {
    if (text === "") return;
    this.#pieces.push(text);
    this.#length += text.length;
    this.#last = text.at(-1) ?? "";
  }

  #newLine(): void {
    this.#blankWaits = false;
    this.#add("\n");
  }

  /** The place of what comes next: behind a blank that waits to be written. */
  #here(keeps: boolean): number {
    if (!keeps && this.#blankWaits) {
      this.#add(" ");
      this.#blankWaits = false;
    }
    return this.#length;
  }

  #write(raw: string, keeps: boolean): void {
    if (keeps) {
      this.#add(raw);
      return;
    }
    if (/^\s/u.test(raw) && this.#length > 0 && !/\s/u.test(this.#last)) this.#blankWaits = true;
    const words = raw.trim().replace(/\s+/gu, " ");
    if (words === "") return;
    if (this.#blankWaits) this.#add(" ");
    this.#add(words);
    this.#blankWaits = /\s/u.test(raw.at(-1) ?? "");
  }

  #note(node: XmlNode, start: number, end: number): void {
    const id = node.attributes.get("xml:id");
    if (id !== undefined) this.#found.places.set(id, { start, end });
    const isTagged = node.attributes.has("ana") || tags.test(node.name);
    if (isTagged && end > start && !groups.test(node.name)) this.#found.tagged.push({ node, start, end });
  }

  finish(): TeiText {
    return { ...this.#found, text: this.#pieces.join("") };
  }
}

/** All elements in a node, itself first, in the order of the file. */
export function allElements(root: XmlNode): XmlNode[] {
  const all: XmlNode[] = [];
  const waiting = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    all.push(node);
    waiting.push(...elementsOf(node).reverse());
  }
  return all;
}
