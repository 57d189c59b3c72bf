import { readFile } from "node:fs/promises";
import type { DatasetWriter, Exporter, ReadContext, WriteContext } from "../../exporter";
import type { ArticleRow, ArticleRows } from "../../rows";
import { annotatedText } from "./annotated-text";
import { articlePage, html, htmlPage, textOfHtml, unwritable } from "./html-page";
import { readingWords } from "./words";

const pathOf = (article: string) => `articles/${article}.html`;

/** What the check of a page needs: as little as possible of ten thousand articles. */
interface Expected {
  id: string;
  text: string;
  spans: Array<{ start: number; end: number }>;
}

async function open(context: WriteContext): Promise<DatasetWriter> {
  const words = readingWords(context.options);
  const { codebook, project } = context.head;
  const written = new Map<string, { length: number; spans: number }>();
  const index = await context.file("index.html");
  const head = ["title", "source", "published"] as const;
  const rowOf = (row: ArticleRow) =>
    `<tr><td><a href="${pathOf(row.id)}">${html(row.title || words.untitled)}</a></td>` +
    `${head
      .slice(1)
      .map((field) => `<td>${html(row[field])}</td>`)
      .join("")}</tr>\n`;
  const [before, behind] = htmlPage(
    project.title,
    words.language,
    codebook,
    `<h1>${html(project.title)}</h1><h2>${words.articles}</h2><table>\u0001</table>`,
  ).split("\u0001");
  await index.write(before ?? "");
  return {
    async add(rows) {
      countUnwritable(rows, context);
      const page = articlePage(rows.article, annotatedText(rows, context.head, words), codebook, words);
      checkPage(page, expectedOf(rows));
      written.set(rows.article.id, { length: page.length, spans: rows.spans.length });
      await context.writeFile(pathOf(rows.article.id), page, rows.spans.length);
      await index.write(rowOf(rows.article), 1);
    },
    async finish() {
      await index.write(behind ?? "");
    },
    verify: (reading) => verify(reading, written),
  };
}

function expectedOf({ article, spans }: ArticleRows): Expected {
  return { id: article.id, text: article.text, spans: spans.map(({ start, end }) => ({ start, end })) };
}

function countUnwritable({ article }: ArticleRows, { loss }: WriteContext): void {
  const found = article.text.match(unwritable);
  if (found) loss.add("control characters of texts", found.length, "HTML forbids them: they are shown as �.");
}

/** Reads a page as a browser would and compares it with the article. Throws Error on any difference. */
function checkPage(page: string, { id, text, spans }: Expected): void {
  const body = /<div class="text"[^>]*>(.*?)<\/div><\/article>/s.exec(page)?.[1];
  if (body === undefined || textOfHtml(body) !== text.replace(unwritable, "\uFFFD")) {
    throw new Error(`the text of ${id} came back different`);
  }
  const listed = [...page.matchAll(/<li id="s\d+" data-start="(\d+)" data-end="(\d+)">/g)];
  const places = new Set(listed.map(([, start, end]) => `${start} ${end}`));
  if (listed.length !== spans.length || spans.some(({ start, end }) => !places.has(`${start} ${end}`))) {
    throw new Error(`the spans of ${id} came back different`);
  }
  for (const [, number, start, end] of page.matchAll(
    /<li id="s(\d+)" data-start="(\d+)" data-end="(\d+)">/g,
  )) {
    const quote = text.slice(Number(start), Number(end)).replace(unwritable, "\uFFFD");
    if (markedText(body, Number(number)) !== quote)
      throw new Error(`span ${number} of ${id} is marked elsewhere`);
  }
}

/** The words a span is drawn around, segment by segment. */
function markedText(body: string, number: number): string {
  const pieces: string[] = [];
  const opening = `data-span="${number}"`;
  for (let at = body.indexOf(opening); at >= 0; at = body.indexOf(opening, at + 1)) {
    const from = body.indexOf(">", at) + 1;
    pieces.push(textOfHtml(body.slice(from, closingOf(body, from))));
  }
  return pieces.join("");
}

/** Where the element that is open at `from` ends. */
function closingOf(body: string, from: number): number {
  const tags = /<(\/?)span/g;
  tags.lastIndex = from;
  let depth = 1;
  for (let tag = tags.exec(body); tag; tag = tags.exec(body)) {
    depth += tag[1] ? -1 : 1;
    if (depth === 0) return tag.index;
  }
  return body.length;
}

/** Every page is there, as long as it was when it was checked, with all its spans. */
async function verify(
  { locate, progress }: ReadContext,
  written: ReadonlyMap<string, { length: number; spans: number }>,
): Promise<void> {
  let done = 0;
  for (const [id, { length, spans }] of written) {
    const page = await readFile(locate(pathOf(id)), "utf8");
    const found = page.match(/<li id="s/g)?.length ?? 0;
    if (page.length !== length || found !== spans) throw new Error(`the page of ${id} came back different`);
    progress?.(++done);
  }
  const index = await readFile(locate("index.html"), "utf8");
  for (const id of written.keys()) {
    if (!index.includes(`href="${pathOf(id)}"`)) throw new Error(`${id} is missing in the list`);
  }
}

/** Articles with their spans as pages for a browser or for printing. */
export const htmlReading: Exporter = {
  id: "html",
  name: "Annotated articles (HTML)",
  group: "reading",
  extensions: ["html"],
  offsetUnit: "utf-16",
  options: [{ id: "language", type: "choice", values: ["en", "de"], default: "en" }],
  cannotCarry: {
    provenance: "pages are for reading.",
    "article-notes": "pages are for reading.",
    status: "pages are for reading.",
    times: "pages are for reading.",
    "link-attributes": "pages are for reading.",
  },
  open,
  describe: () => [
    "index.html lists the articles; articles/<article>.html is one article: its whole text with every span marked and",
    "numbered, and behind it each span with its label, coder, attributes, links and note. The pages need no network",
    "and hold no program. Every page was read again: its text and its spans are those of the project.",
  ],
};
