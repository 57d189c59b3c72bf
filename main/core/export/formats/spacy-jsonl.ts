import { type DocumentFacts, type DocumentLine, documentLines, type TokenSpan } from "../document-lines";
import { articlesOfLines, type ReadLine } from "../document-reader";
import type { DatasetWriter, Exporter, ReadContext, WriteContext } from "../exporter";
import type { LossReport } from "../loss-report";
import { readProjectFile, writeProjectFile } from "../project-file";
import type { Dataset } from "../rows";
import { openSplitFiles, splitFileNames } from "../split-files";
import { jsonLine, readJsonLines } from "../text-lines";
import { docBinScript, docBinSource } from "./spacy-docbin";

const projectFile = "spacy-project.json";

/** The span group spaCy's span categoriser reads by default. */
const spansKey = "sc";

/** A line as spaCy's Doc.to_json writes it; what spaCy has no place for is in the extension `wortlaut`. */
interface SpacyLine {
  text: string;
  tokens: Array<{ id: number; start: number; end: number }>;
  ents: Array<{ start: number; end: number; label: string }>;
  spans: { [spansKey]: Array<{ start: number; end: number; label: string; kb_id: string }> };
  _: { article: string; coder: string; wortlaut: DocumentFacts };
}

const overlapping =
  "entities cannot overlap: they are in the span group “sc”, but not in “ents”, where the longer one stands.";

/** The longest spans first, then those that do not overlap them, in the order of the text: what spaCy calls entities. */
function entitiesOf(spans: readonly TokenSpan[], labels: ReadonlySet<string>, loss: LossReport): TokenSpan[] {
  const candidates = spans
    .filter(({ row }) => labels.has(row.label))
    .sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const taken = new Set<number>();
  const chosen: TokenSpan[] = [];
  for (const span of candidates) {
    const tokens = Array.from(
      { length: span.lastToken - span.firstToken + 1 },
      (_, i) => span.firstToken + i,
    );
    if (tokens.some((token) => taken.has(token))) continue;
    for (const token of tokens) taken.add(token);
    chosen.push(span);
  }
  loss.add("spans that overlap a longer one", candidates.length - chosen.length, overlapping);
  return chosen.sort((a, b) => a.start - b.start);
}

function spacyLine(line: DocumentLine, entityLabels: ReadonlySet<string>, loss: LossReport): SpacyLine {
  return {
    text: line.article.text,
    tokens: line.tokens.map(({ start, end }, id) => ({ id, start, end })),
    ents: entitiesOf(line.spans, entityLabels, loss).map(({ start, end, row }) => ({
      start,
      end,
      label: row.label,
    })),
    spans: {
      [spansKey]: line.spans.map(({ start, end, row }) => ({ start, end, label: row.label, kb_id: "" })),
    },
    _: { article: line.article.id, coder: line.coder, wortlaut: line.facts },
  };
}

async function open(context: WriteContext): Promise<DatasetWriter> {
  const { fileFor } = await openSplitFiles(context, "spacy", "jsonl");
  await writeProjectFile(projectFile, context);
  await context.writeFile(docBinScript, docBinSource);
  // Names and dates are entities; what is tagged by the sentence, such as claims, is not.
  const labels = context.head.codebook?.labels ?? [];
  const entityLabels = new Set(labels.filter(({ snap }) => snap === "word").map(({ id }) => id));
  return {
    async add(rows) {
      const file = fileFor(rows.article.split);
      for (const line of documentLines(rows, context.loss)) {
        await file.write(jsonLine(spacyLine(line, entityLabels, context.loss)), 1);
      }
    },
    async finish() {},
  };
}

async function* readLines(context: ReadContext): AsyncGenerator<ReadLine> {
  for (const name of splitFileNames("spacy", "jsonl", context.split)) {
    for await (const value of readJsonLines(context.locate(name))) {
      const line = value as unknown as SpacyLine;
      const { article, coder, wortlaut } = line._;
      checkEntities(line);
      yield { article, coder, text: line.text, facts: wortlaut, spans: line.spans[spansKey] };
    }
  }
}

/** Every entity is one of the spans, and none overlaps another. */
function checkEntities({ ents, spans, _ }: SpacyLine): void {
  let end = 0;
  for (const entity of ents) {
    const isSpan = spans[spansKey].some(
      (span) => span.start === entity.start && span.end === entity.end && span.label === entity.label,
    );
    if (!isSpan || entity.start < end) throw new Error(`the entities of ${_.article} are not its spans`);
    end = entity.end;
  }
}

async function read(context: ReadContext): Promise<Dataset> {
  const head = { ...(await readProjectFile(projectFile, context)), coders: [], actors: [], statements: [] };
  return { head, articles: articlesOfLines(readLines(context)) };
}

/** What `Doc.from_json` of spaCy 3 reads, one document a line. */
export const spacyJsonl: Exporter = {
  id: "spacy-jsonl",
  name: "spaCy JSONL",
  group: "learning",
  extensions: ["jsonl", "py"],
  offsetUnit: "code-point",
  options: [],
  cannotCarry: {
    provenance: "a spaCy document has no place for them.",
    times: "a spaCy document has no place for them.",
    coders: "only the id of the coder stands in each document.",
    actors: "links name the id of the entry only.",
    statements: "links name the id of the statement only.",
  },
  open,
  read,
  describe: () => [
    "One document a line, for each coder who worked on the article: Doc(nlp.vocab).from_json(json.loads(line)), after",
    "Doc.set_extension(name, default=None) for article, coder and wortlaut, as to_docbin.py does it.",
    "Offsets count Unicode code points. spans.sc holds all spans, which may overlap; ents holds those of labels that",
    "are tagged word by word in the codebook, without overlaps (the longer one wins). tokens were cut by Wortlaut.",
    "doc._.article and doc._.coder are ids. doc._.wortlaut has the article's fields, the mask, the status, and spans",
    "(id, attributes and note in the order of spans.sc) and links. spacy-project.json holds the project and its codebook.",
    "python to_docbin.py makes the .spacy files that “spacy train” reads; it can name the span group (--spans-key), split",
    "by whole articles (--split 80,10,10) and choose a coder (--coder).",
  ],
};
