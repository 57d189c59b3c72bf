import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { DatasetWriter, Exporter, ReadContext, WriteContext } from "../../exporter";
import type { ArticleRows } from "../../rows";
import { annotatedText } from "./annotated-text";
import { readingWords } from "./words";

const pathOf = (article: string) => `articles/${article}.pdf`;
const blanks = /\s/gu;

async function open(context: WriteContext): Promise<DatasetWriter> {
  const words = readingWords(context.options);
  const { codebook } = context.head;
  // The typeface is half a megabyte: only who writes a PDF needs it.
  const [{ ArticlePdf, sizes }, { shownText, standIn, Typesetter }] = await Promise.all([
    import("./pdf-page"),
    import("./pdf-type"),
  ]);
  const type = new Typesetter();
  const hashOf = (text: string) => createHash("sha256").update(text).digest("base64");
  /** What the article's words look like on the page, as a hash, by article. */
  const expected = new Map<string, string>();
  return {
    async add(rows) {
      const page = new ArticlePdf(type, rows.article, codebook, words);
      const shown: string[] = [];
      let lacking = 0;
      for (const character of shownText(rows.article.text)) {
        const isThere = character.trim() === "" || type.has(character);
        if (!isThere) lacking++;
        shown.push(isThere ? character : standIn(character));
      }
      const why = "the typeface has none of them: their number is shown instead. The HTML pages show them.";
      context.loss.add("characters of texts", lacking, why);
      expected.set(rows.article.id, hashOf(comparable(shown.join(""))));
      const bytes = await page.write(rows.article, annotatedText(rows, context.head, words));
      context.sample(pathOf(rows.article.id), ["", "", ""], sampleOf(rows));
      await context.writeFile(pathOf(rows.article.id), bytes, rows.spans.length);
    },
    async finish() {},
    verify: (reading) => verify(reading, expected, { size: sizes.body, hashOf }),
  };
}

function sampleOf({ article, spans }: ArticleRows): string[][] {
  const first = spans.slice(0, 15).map(({ label, quote }, at) => [String(at + 1), label, quote]);
  return [["", article.title, `${article.source} ${article.published}`], ...first];
}

/** The letters of a text in one form: without blanks, and ligatures taken apart. */
function comparable(text: string): string {
  return text.normalize("NFKC").replace(blanks, "");
}

/** Reads every page with another maker's reader; the words in the size of the text must be the article's, in order. */
async function verify(
  { locate, progress }: ReadContext,
  expected: ReadonlyMap<string, string>,
  { size, hashOf }: { size: number; hashOf: (text: string) => string },
): Promise<void> {
  const { readPdf } = await import("../../../import/formats/pdf-engine");
  let done = 0;
  for (const [id, hash] of expected) {
    const { pages } = await readPdf(await readFile(locate(pathOf(id))));
    const runs = pages.flatMap((page) => page.runs.filter(({ height }) => Math.abs(height - size) < 0.01));
    if (hashOf(comparable(runs.map(({ text }) => text).join(""))) !== hash) {
      throw new Error(`the text of ${id} came back different`);
    }
    progress?.(++done);
  }
}

/** Articles with their spans as pages for printing. */
export const pdfReading: Exporter = {
  id: "pdf",
  name: "Annotated articles (PDF)",
  group: "reading",
  extensions: ["pdf"],
  offsetUnit: "none",
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
    "articles/<article>.pdf is one article: its whole text with every span marked and numbered, and behind it each",
    "span with its label, coder, attributes, links and note. Every file was read again: its words are the article's.",
  ],
};
