import { readFile } from "node:fs/promises";
import type { DatasetWriter, Exporter, ReadContext, WriteContext } from "../../exporter";
import type { ArticleRows, Dataset } from "../../rows";
import { articleOf, SideFiles } from "../standoff-parts/article-records";
import { xmlRows } from "../standoff-parts/xml-text";
import { formatTei, parseTei, type TeiForm } from "./document";

const fileOf = (article: string) => `tei/${article}.xml`;

async function open(context: WriteContext): Promise<DatasetWriter> {
  const { head, about, options } = context;
  const side = await SideFiles.open("tei", context);
  return {
    async add(rows) {
      const content = formatTei(rows, head, about, options.form as TeiForm);
      await context.writeFile(fileOf(rows.article.id), content, rows.spans.length);
      await side.add(rows);
    },
    async finish() {},
  };
}

async function read(context: ReadContext): Promise<Dataset> {
  return { head: await SideFiles.readHead("tei", context), articles: readArticles(context) };
}

async function* readArticles(context: ReadContext): AsyncGenerator<ArticleRows> {
  for await (const record of SideFiles.read("tei", context)) {
    const bytes = await readFile(context.locate(fileOf(record.article.id)));
    const { made, mask, spans, links } = parseTei(bytes);
    yield { article: { ...articleOf(record, made), mask }, work: record.work, spans, links };
  }
}

/** TEI P5, a file an article: the text with anchors, the annotations beside it. */
export const tei: Exporter = {
  id: "tei",
  name: "TEI P5 (XML)",
  group: "standoff",
  extensions: ["xml"],
  offsetUnit: "none",
  options: [{ id: "form", type: "choice", values: ["standoff", "spangrp"], default: "standoff" }],
  cannotCarry: {},
  reduce: (rows, _options, loss) => xmlRows(rows, loss),
  open,
  read,
  describe: ({ form }) => [
    "tei/<article>.xml is an article with the work of all coders. A line of the text is a p, nothing is added or left",
    "out; anchors stand where spans begin and end, named by the Unicode code point (a0 is the beginning).",
    form === "spangrp"
      ? "Spans are span elements of a spanGrp behind the text, links link elements, notes note elements pointing there."
      : "Spans are annotation elements in standOff with their notes and times, links relation elements.",
    "ana points to the label in the taxonomy of the header and to the attributes, a feature structure; resp points to",
    "the coder; n is the id in Wortlaut. Actors and statements the article's links name are in standOff.",
    "tei-project.json holds the project with its codebook and registries, tei-articles.jsonl the fields of the articles.",
  ],
};
