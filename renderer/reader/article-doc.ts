import { type Node, Schema } from "prosemirror-model";
import type { Block } from "./blocks";
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
      // The number is 0 where none stands in the margin.
      attrs: { number: { default: 0, validate: "number" }, kind: { default: "text", validate: "string" } },
      toDOM: ({ attrs: { number, kind } }) => [
        "p",
        { ...(number > 0 ? { "data-n": String(number) } : {}), ...(kind === "text" ? {} : { class: kind }) },
        0,
      ],
    },
    text: {},
  },
});

const { doc, section, paragraph } = articleSchema.nodes;

/** Heights in ems of the reading size, as styles/reader.css sets them. */
const lineHeight = 1.68;
const below: Record<Block["kind"], number> = { text: 0.95, tight: 0, gap: 0.95, blank: 0.3 };

/** The height of a section in ems of the reading size, before the browser has laid it out. */
export function estimatedHeight(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { start, end, blank, kind }) => {
    const lines = blank ? 0 : Math.ceil((end - start) / charactersPerLine);
    return sum + lines * lineHeight + below[kind];
  }, 0);
}

/** The document of `text`, whose paragraphs and sections are those of `positions`. */
export function articleDoc(text: string, positions: ArticlePositions): Node {
  const sections = positions.sectionStarts.map((_, index) => {
    const inside = positions.paragraphsOfSection(index);
    return (section as NonNullable<typeof section>).create(
      { height: Math.round(estimatedHeight(inside) * 10) / 10 },
      inside.map(({ start, end, number, kind, blank, goesOn }) =>
        (paragraph as NonNullable<typeof paragraph>).create(
          { number: blank || goesOn ? 0 : number, kind },
          start < end ? articleSchema.text(text.slice(start, end)) : null,
        ),
      ),
    );
  });
  return (doc as NonNullable<typeof doc>).create(null, sections);
}
