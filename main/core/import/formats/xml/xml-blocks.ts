import type { TextNode } from "../html-blocks";
import type { XmlElement } from "./xml-tree";

/** An element as the node whose paragraphs are read like those of a web page. */
export function asNode(element: XmlElement | string): TextNode {
  if (typeof element === "string")
    return { nodeType: 3, nodeName: "#text", textContent: element, childNodes: [] };
  return {
    nodeType: 1,
    nodeName: element.name,
    textContent: null,
    childNodes: element.children.map(asNode),
    getAttribute: (name) => element.attributes[name] ?? null,
  };
}
