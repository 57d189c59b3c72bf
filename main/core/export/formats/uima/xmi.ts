import { elementsOf, readXmlTree, type XmlNode } from "#core/span-import/readers/markup/xml-tree";
import { xmlAttribute, xmlAttributes } from "../standoff-parts/xml-text";
import type { Cas, FeatureStructure } from "./cas";
import type { TypeDefinition } from "./type-system";

const xmiUri = "http://www.omg.org/XMI";
const casUri = "http:///uima/cas.ecore";

/** The namespace and local name of a type. */
function xmlNameOf(type: string): { uri: string; name: string } {
  const at = type.lastIndexOf(".");
  return { uri: `http:///${type.slice(0, at).replaceAll(".", "/")}.ecore`, name: type.slice(at + 1) };
}

/** Prefixes for the namespaces of types: the last part of their package, none twice. */
function prefixesOf(types: readonly string[]): Map<string, string> {
  const prefixes = new Map<string, string>();
  const taken = new Set(["xmi", "cas"]);
  for (const type of types) {
    const { uri } = xmlNameOf(type);
    if (prefixes.has(uri)) continue;
    const base = type.split(".").at(-2) ?? "type";
    let prefix = base;
    for (let number = 2; taken.has(prefix); number++) prefix = `${base}${number}`;
    taken.add(prefix);
    prefixes.set(uri, prefix);
  }
  return prefixes;
}

/** A CAS as XMI. The text must be one XML can hold. */
export function formatXmi({ text, language, structures }: Cas, types: readonly TypeDefinition[]): string {
  const prefixes = prefixesOf(types.map(({ name }) => name));
  const namespaces = [...prefixes].map(([uri, prefix]) => xmlAttribute(`xmlns:${prefix}`, uri)).join("");
  const lines = structures.map((structure, at) => {
    const { uri, name } = xmlNameOf(structure.type);
    const { id, begin, end, texts, references } = structure;
    // The first one stands for the document.
    const own = at === 0 ? { language, ...texts } : texts;
    const attributes = xmlAttributes({ "xmi:id": id, sofa: 1, begin, end, ...references, ...own });
    return `  <${prefixes.get(uri)}:${name}${attributes}/>`;
  });
  const members = structures.map(({ id }) => id).join(" ");
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xmi:XMI xmlns:xmi="${xmiUri}" xmlns:cas="${casUri}"${namespaces} xmi:version="2.0">`,
    '  <cas:NULL xmi:id="0"/>',
    ...lines,
    `  <cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text/plain"${xmlAttribute("sofaString", text)}/>`,
    `  <cas:View sofa="1" members="${members}"/>`,
    "</xmi:XMI>",
    "",
  ].join("\n");
}

/**
 * Reads XMI with one view whose features are texts, numbers or references; `types` say which. Throws Error on
 * anything that is not well-formed, or has no text.
 */
export function parseXmi(bytes: Uint8Array, types: readonly TypeDefinition[]): Cas {
  const tree = readXmlTree(bytes);
  if (!tree.ok) throw new Error(tree.why);
  const byName = new Map(
    types.map((type) => {
      const { uri, name } = xmlNameOf(type.name);
      return [`${uri} ${name}`, type] as const;
    }),
  );
  const sofa = elementsOf(tree.root, "Sofa")[0];
  const text = sofa?.attributes.get("sofaString");
  if (text === undefined) throw new Error("there is no text in it");
  const structures = elementsOf(tree.root).flatMap((node) => {
    const type = byName.get(`${node.uri} ${node.name}`);
    return type ? [structureOf(node, type)] : [];
  });
  const document = elementsOf(tree.root).find(({ attributes }) => attributes.has("language"));
  return { text, language: document?.attributes.get("language") ?? "", structures };
}

function structureOf({ attributes }: XmlNode, { name, features }: TypeDefinition): FeatureStructure {
  const structure: FeatureStructure = {
    id: Number(attributes.get("xmi:id")),
    type: name,
    begin: Number(attributes.get("begin")),
    end: Number(attributes.get("end")),
    texts: {},
    references: {},
  };
  for (const { name: feature, range } of features) {
    const value = attributes.get(feature);
    if (value === undefined) continue;
    if (range === "uima.cas.String") structure.texts[feature] = value;
    else structure.references[feature] = Number(value);
  }
  return structure;
}
