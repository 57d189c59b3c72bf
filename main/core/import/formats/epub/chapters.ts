import { paragraphsBelow, type TextNode } from "../html-blocks";
import { type Page, parsePage } from "../parse-page";

/** A part of a book's file that is read as one article. */
export interface Chapter {
  title: string;
  paragraphs: string[];
  /** 0 if the file is one chapter, else 1, 2 … */
  number: number;
  /** Whether the file was divided at its headings. */
  divided: boolean;
  navigation: boolean;
}

const levels = ["h1", "h2", "h3"];

/** The chapters of a file of a book: divided where the same kind of heading comes several times. */
export async function chaptersOf(html: string): Promise<Chapter[]> {
  // An XML declaration and self-closed titles are no HTML.
  const page = await parsePage(html.replace(/^\s*<\?xml[^>]*\?>/u, "").replace(/<title\s*\/>/giu, ""));
  const navigation = isNavigation(page);
  const root = page.documentElement;
  const level = levels.find((name) => [...page.querySelectorAll(name)].length > 1);
  const highest = levels.find((name) => [...page.querySelectorAll(name)].length > 0);
  if (navigation || !level) return [chapter(root, highest, 0, navigation)];
  const marked = paragraphsAndHeadings(root, level);
  return divideAt(marked);
}

function chapter(root: TextNode, heading: string | undefined, number: number, navigation: boolean): Chapter {
  const title = heading ? (titles(root, heading)[0] ?? "") : "";
  return { title, paragraphs: paragraphsBelow(root), number, divided: false, navigation };
}

function titles(root: TextNode, heading: string): string[] {
  return elementsBelow(root, heading).map((element) => words(element.textContent ?? ""));
}

function words(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

function elementsBelow(node: TextNode, name: string): TextNode[] {
  return Array.from(node.childNodes).flatMap((child) =>
    child.nodeName.toLowerCase() === name ? [child] : elementsBelow(child, name),
  );
}

function isNavigation(page: Page): boolean {
  const nav = [...page.querySelectorAll("nav")].some((element) =>
    /toc|page-list|landmarks/u.test(typeOf(element)),
  );
  return (
    nav ||
    [...page.querySelectorAll("body")].some((element) => /(?:^|\s)(?:toc|cover)/u.test(typeOf(element)))
  );
}

function typeOf(element: { getAttribute(name: string): string | null }): string {
  return element.getAttribute("epub:type") ?? element.getAttribute("role") ?? "";
}

/** The paragraphs in order; those that are headings of `level` are told by being met in order. */
function paragraphsAndHeadings(root: TextNode, level: string): Array<{ text: string; heading: boolean }> {
  const open = titles(root, level);
  return paragraphsBelow(root).map((text) => {
    const heading = open.length > 0 && words(text) === open[0];
    if (heading) open.shift();
    return { text, heading };
  });
}

function divideAt(paragraphs: ReadonlyArray<{ text: string; heading: boolean }>): Chapter[] {
  const chapters: Chapter[] = [];
  for (const { text, heading } of paragraphs) {
    if (heading || chapters.length === 0) {
      const title = heading ? words(text) : "";
      chapters.push({ title, paragraphs: [], number: chapters.length + 1, divided: true, navigation: false });
    }
    chapters.at(-1)?.paragraphs.push(text);
  }
  return chapters;
}
