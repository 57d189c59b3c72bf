import { SaxesParser } from "saxes";
import { appError } from "#shared/errors";
import { fail, ok, type Result } from "#shared/result";

/** An element of an XML document. Names are local names in lower case; the prefix is told apart by `space`. */
export interface XmlElement {
  name: string;
  /** The namespace's address; empty without one. */
  space: string;
  /** Values by local name in lower case. */
  attributes: Record<string, string>;
  children: Array<XmlElement | string>;
}

/** Elements may lie this deep in one another. */
const maxDepth = 500;

/** HTML names of the characters U+00A0 to U+00FF, which news files use although XML does not know them. */
const latinNames =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro " +
  "para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil " +
  "Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave " +
  "Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml " +
  "igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute " +
  "thorn yuml";
const htmlCharacters: Record<string, string> = {
  ...Object.fromEntries(latinNames.split(" ").map((name, i) => [name, String.fromCharCode(0xa0 + i)])),
  ndash: "–",
  mdash: "—",
  lsquo: "‘",
  rsquo: "’",
  sbquo: "‚",
  ldquo: "“",
  rdquo: "”",
  bdquo: "„",
  hellip: "…",
  euro: "€",
  bull: "•",
};

/**
 * Reads an XML document strictly. A document type is passed over and never loaded; one that defines anything itself
 * is refused, so that no entity can fetch or multiply text.
 */
export function readXml(name: string, text: string): Result<XmlElement> {
  const builder = new TreeBuilder();
  try {
    builder.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return fail(appError("import-broken-file", name, `The XML cannot be read (${why}).`));
  }
  if (builder.root) return ok(builder.root);
  return fail(appError("import-broken-file", name, "The XML has no element."));
}

class TreeBuilder {
  root: XmlElement | undefined;
  readonly #open: XmlElement[] = [];

  parse(text: string): void {
    const parser = new SaxesParser({ xmlns: true, position: true });
    Object.assign(parser.ENTITIES, htmlCharacters);
    parser.on("doctype", (doctype) => {
      if (doctype.includes("[")) throw new Error("its document type defines entities or elements of its own");
    });
    parser.on("opentag", ({ local, uri, attributes }) => {
      const element: XmlElement = { name: local.toLowerCase(), space: uri, attributes: {}, children: [] };
      for (const attribute of Object.values(attributes)) {
        element.attributes[attribute.local.toLowerCase()] ??= attribute.value;
      }
      this.#open.at(-1)?.children.push(element);
      this.root ??= element;
      this.#open.push(element);
      if (this.#open.length > maxDepth) throw new Error(`its elements lie more than ${maxDepth} deep`);
    });
    parser.on("closetag", () => void this.#open.pop());
    const onText = (value: string) => void this.#open.at(-1)?.children.push(value);
    parser.on("text", onText);
    parser.on("cdata", onText);
    parser.on("error", (error) => {
      throw error;
    });
    parser.write(text).close();
  }
}

/** The child elements called one of `names`. */
export function childrenOf(element: XmlElement | undefined, ...names: string[]): XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== "string" && names.includes(child.name),
  );
}

/** The first child element called one of `names`. */
export function childOf(element: XmlElement | undefined, ...names: string[]): XmlElement | undefined {
  return childrenOf(element, ...names)[0];
}

/** The element at the end of a path of child names. */
export function descend(element: XmlElement | undefined, path: string): XmlElement | undefined {
  return path.split("/").reduce<XmlElement | undefined>((found, name) => childOf(found, name), element);
}

/** All elements below `element` called one of `names`, in document order; those inside a found one are not looked for. */
export function findAll(element: XmlElement, ...names: string[]): XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === "string") return [];
    return names.includes(child.name) ? [child] : findAll(child, ...names);
  });
}

/** All characters below `element`, untouched. */
export function rawText(element: XmlElement | undefined): string {
  return (element?.children ?? []).map((c) => (typeof c === "string" ? c : rawText(c))).join("");
}

/** The words below `element` with single blanks. */
export function plainText(element: XmlElement | undefined): string {
  return rawText(element).replace(/\s+/gu, " ").trim();
}
