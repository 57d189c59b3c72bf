import { paragraphsBelow, type TextNode } from "../html-blocks";
import { checkNesting } from "../nesting";

/** The paragraphs of a piece of HTML. Nothing in it is run or loaded. Throws Error when it is nested thousands deep. */
export async function fragmentParagraphs(source: string): Promise<string[]> {
  if (source.trim() === "") return [];
  checkNesting(source);
  const { parseHTML } = await import("linkedom");
  const { document } = parseHTML(`<html><body>${source}</body></html>`);
  return paragraphsBelow(document.body as unknown as TextNode);
}
