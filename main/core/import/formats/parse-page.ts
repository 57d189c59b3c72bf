import type { TextNode } from "./html-blocks";
import type { MetaDocument } from "./html-metadata";
import { checkNesting } from "./nesting";

/** A parsed web page. Nothing in it has been run or loaded. */
export interface Page extends MetaDocument {
  documentElement: PageElement;
}

interface PageElement extends TextNode {
  localName: string;
  children: Iterable<PageElement>;
  append(...nodes: unknown[]): void;
  replaceChildren(...nodes: unknown[]): void;
}

const inHead = new Set(["meta", "title", "link", "script", "style", "base"]);

/**
 * Parses HTML, however broken; head and body are in their places afterwards, also where their tags were left out.
 * Throws Error when its elements lie thousands deep in one another.
 */
export async function parsePage(source: string): Promise<Page> {
  checkNesting(source);
  const { parseHTML } = await import("linkedom");
  const whole = /<html[\s>]/iu.test(source) ? source : `<html><body>${source}</body></html>`;
  const parse = (text: string) =>
    parseHTML(text).document as unknown as Page & { createElement(name: string): PageElement };
  let document = parse(whole);
  // A page that breaks off within its first tag has no element at all.
  if (!document.documentElement)
    document = parse(`<html><body>${source.replace(/<[^>]*$/u, "")}</body></html>`);
  const root = document.documentElement;
  const children = Array.from(root.children);
  const head = children.find((child) => child.localName === "head") ?? document.createElement("head");
  const body = children.find((child) => child.localName === "body") ?? document.createElement("body");
  for (const child of children) {
    if (child !== head && child !== body) (inHead.has(child.localName) ? head : body).append(child);
  }
  // Text between the tags belongs to the body, as in a browser.
  const loose = Array.from(root.childNodes).filter((node) => node.nodeType === 3 && node.textContent?.trim());
  body.append(...loose);
  root.replaceChildren(head, body);
  return document;
}
