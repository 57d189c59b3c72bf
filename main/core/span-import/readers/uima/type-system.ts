import { elementsOf, innerText, type XmlNode } from "../markup/xml-tree";
import type { TypeSystem } from "./cas";

/** Adds the types of a `typeSystemDescription` to those known. */
export function addTypes(root: XmlNode, types: TypeSystem): void {
  for (const list of elementsOf(root, "types")) {
    for (const described of elementsOf(list, "typeDescription")) {
      const name = textIn(described, "name");
      if (name === "") continue;
      const known = types.get(name) ?? { parent: textIn(described, "supertypeName"), features: new Map() };
      for (const features of elementsOf(described, "features")) {
        for (const feature of elementsOf(features, "featureDescription")) {
          known.features.set(textIn(feature, "name"), textIn(feature, "rangeTypeName"));
        }
      }
      types.set(name, known);
    }
  }
}

function textIn(node: XmlNode, name: string): string {
  const [first] = elementsOf(node, name);
  return first ? innerText(first).trim() : "";
}
