import { appError, WortlautError } from "#shared/errors";

/** An element of an XML file: its name without prefix, its attributes, what is in it. */
export interface XmlElement {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: XmlElement[];
  /** The text directly in it. */
  text: string;
}

const nameStart = "[\\p{L}_:]";
const name = `${nameStart}[\\p{L}\\p{N}_:.\\-]*`;
const blanks = /[\t\n\r ]*/uy;
const closing = new RegExp(`</(${name})[\\t\\n\\r ]*>`, "uy");
const opening = new RegExp(`<(${name})`, "uy");
const attribute = new RegExp(
  `[\\t\\n\\r ]+(${name})[\\t\\n\\r ]*=[\\t\\n\\r ]*(?:"([^<"]*)"|'([^<']*)')`,
  "uy",
);
const openingEnd = /[\t\n\r ]*(\/?)>/uy;
const skipped = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>/uy;
const section = /<!\[CDATA\[([\s\S]*?)\]\]>/uy;
const characters = /[^<]+/uy;
/** No codebook is nested deeper. */
const deepest = 200;

/**
 * Reads an XML file into elements. Only the five entities of XML itself and numbered characters are known: a document
 * type, and with it entities of a file's own, is refused. Throws WortlautError `import-broken-file` naming `fileName`.
 */
export function readXml(source: string, fileName: string): XmlElement {
  return new XmlReader(source.replace(/^\uFEFF/, ""), fileName).read();
}

class XmlReader {
  readonly #source: string;
  readonly #fileName: string;
  #at = 0;

  constructor(source: string, fileName: string) {
    this.#source = source;
    this.#fileName = fileName;
  }

  read(): XmlElement {
    this.#skip();
    const root = this.#element(0);
    this.#skip();
    if (this.#at < this.#source.length) this.#fail("there is something behind its end");
    return root;
  }

  /** Blanks, comments and instructions. */
  #skip(): void {
    do this.#match(blanks);
    while (this.#match(skipped));
  }

  #element(depth: number): XmlElement {
    if (depth > deepest) this.#fail("it is nested too deeply");
    const start = this.#match(opening);
    if (!start) {
      this.#fail(this.#source.startsWith("<!DOCTYPE", this.#at) ? "it has a document type" : "it is not XML");
    }
    const fullName = start[1] ?? "";
    const attributes = new Map<string, string>();
    for (let found = this.#match(attribute); found; found = this.#match(attribute)) {
      const key = found[1] ?? "";
      if (attributes.has(key)) this.#fail(`the attribute ${key} is there twice`);
      attributes.set(key, this.#decode((found[2] ?? found[3] ?? "").replace(/[\t\n\r]/g, " ")));
    }
    const end = this.#match(openingEnd);
    if (!end) this.#fail(`the element ${fullName} is not closed`);
    const element: XmlElement = { name: localName(fullName), attributes, children: [], text: "" };
    if (end[1] !== "/") this.#content(element, fullName, depth);
    return element;
  }

  #content(element: XmlElement, fullName: string, depth: number): void {
    for (;;) {
      const text = this.#match(characters);
      const raw = text ? undefined : this.#match(section);
      if (text) element.text += this.#decode(text[0].replace(/\r\n?/g, "\n"));
      else if (raw) element.text += (raw[1] ?? "").replace(/\r\n?/g, "\n");
      else if (!this.#match(skipped)) {
        const end = this.#match(closing);
        if (end?.[1] === fullName) return;
        if (end || this.#at >= this.#source.length) this.#fail(`the element ${fullName} is not closed`);
        element.children.push(this.#element(depth + 1));
      }
    }
  }

  #decode(text: string): string {
    return text.replace(/&([^;&\s]*);?/g, (whole, entity: string) => {
      const character = whole.endsWith(";") ? characterOf(entity) : undefined;
      return character ?? this.#fail(`the character “${whole}” is not known`);
    });
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#source);
    if (!found) return undefined;
    this.#at = pattern.lastIndex;
    return found;
  }

  #fail(why: string): never {
    const line = this.#source.slice(0, this.#at).split("\n").length;
    throw new WortlautError(
      appError("import-broken-file", this.#fileName, `${why} (line ${line}).`, {
        data: { file: this.#fileName },
      }),
    );
  }
}

function localName(fullName: string): string {
  return fullName.slice(fullName.lastIndexOf(":") + 1);
}

const entities = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

function characterOf(entity: string): string | undefined {
  const number = /^#(?:x([0-9a-f]{1,6})|([0-9]{1,7}))$/i.exec(entity);
  if (!number) return entities.get(entity);
  const code = number[1] ? Number.parseInt(number[1], 16) : Number(number[2]);
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : undefined;
}
