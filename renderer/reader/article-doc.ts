import { type Node, Schema } from "prosemirror-model";
import type { ArticlePositions } from "./positions";

/** How many characters stand in a line of the reader's column, roughly: only for heights of what was never drawn. */
const charactersPerLine = 76;

/** An article as a document: the whole text, in sections that the browser need not lay out until they come near. */
export const articleSchema = new Schema({
  nodes: {
    doc: { content: "section+" },
    section: {
      content: "paragraph+",
      selectable: false,
      attrs: { height: { default: 0, validate: "number" } },
      toDOM(node) {
        const dom = document.createElement("section");
        // Through the CSSOM, because the content security policy forbids style attributes.
        dom.style.setProperty("contain-intrinsic-block-size", `auto ${node.attrs.height}em`);
        return { dom, contentDOM: dom };
      },
    },
    paragraph: {
      content: "text*",
      selectable: false,
      attrs: { number: { default: 0, validate: "number" } },
      toDOM: (node) => ["p", node.content.size > 0 ? { "data-n": String(node.attrs.number) } : {}, 0],
    },
    text: {},
  },
});

const { doc, section, paragraph } = articleSchema.nodes;

/** The height of a paragraph of `length` characters in ems of the reading size, as styles/reader.css sets it. */
export function estimatedHeight(length: number): number {
  return length === 0 ? 0.9 : Math.ceil(length / charactersPerLine) * 1.68 + 0.95;
}

/** The document of `text`, whose paragraphs and sections are those of `positions`. */
export function articleDoc(text: string, positions: ArticlePositions): Node {
  const sections = positions.sectionStarts.map((first, index) => {
    const next = positions.sectionStarts[index + 1] ?? positions.paragraphs.length;
    const inside = positions.paragraphs.slice(first, next);
    const height = inside.reduce((sum, { start, end }) => sum + estimatedHeight(end - start), 0);
    return (section as NonNullable<typeof section>).create(
      { height: Math.round(height * 10) / 10 },
      inside.map((place) => {
        const words = text.slice(place.start, place.end);
        return (paragraph as NonNullable<typeof paragraph>).create(
          { number: place.index + 1 },
          words ? articleSchema.text(words) : null,
        );
      }),
    );
  });
  return (doc as NonNullable<typeof doc>).create(null, sections);
}
