import { paragraphsBelow, type TextNode } from "../html-blocks";

/** The paragraphs of a piece of HTML. Nothing in it is run or loaded. */
export async function fragmentParagraphs(source: string): Promise<string[]> {
  if (source.trim() === "") return [];
  const { parseHTML } = await import("linkedom");
  const { document } = parseHTML(`<html><body>${source}</body></html>`);
  return paragraphsBelow(document.body as unknown as TextNode);
}
