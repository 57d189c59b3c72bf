import { elementsOf, type XmlNode } from "#core/span-import/readers/markup/xml-tree";
import type { TextRows } from "../../text-rows";
import { xmlText } from "../standoff-parts/xml-text";

/** The id of the anchor before this code point. */
export function anchorId(codePoint: number): string {
  return `a${codePoint}`;
}

/** The text as paragraphs, one a line, with an anchor at each of `offsets` (UTF-16 units). */
export function formatBody({ text, points }: TextRows, offsets: Iterable<number>): string {
  const anchors = [...new Set(offsets)].sort((a, b) => a - b);
  let at = 0;
  let next = 0;
  const paragraphs = text.split("\n").map((line) => {
    const end = at + line.length;
    let content = "";
    let from = at;
    for (let anchor = anchors[next]; anchor !== undefined && anchor <= end; anchor = anchors[++next]) {
      content += `${xmlText(text.slice(from, anchor))}<anchor xml:id="${anchorId(points.toCodePoint(anchor))}"/>`;
      from = anchor;
    }
    content += xmlText(text.slice(from, end));
    at = end + 1;
    return `<p>${content}</p>`;
  });
  return `<body xml:space="preserve">${paragraphs.join("\n")}</body>`;
}

/** The text of a body that `formatBody` wrote, and where its anchors stand (UTF-16 units). */
export function readBody(body: XmlNode): { text: string; anchors: Map<string, number> } {
  const anchors = new Map<string, number>();
  let text = "";
  elementsOf(body, "p").forEach((paragraph, index) => {
    if (index > 0) text += "\n";
    for (const piece of paragraph.content) {
      if (typeof piece === "string") text += piece;
      else if (piece.name === "anchor") anchors.set(piece.attributes.get("xml:id") ?? "", text.length);
      else throw new Error(`a ${piece.name} stands in the text`);
    }
  });
  return { text, anchors };
}
