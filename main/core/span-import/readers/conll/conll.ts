import { setImmediate as breathe } from "node:timers/promises";
import { ok } from "#shared/result";
import {
  emptyDataset,
  emptyDocument,
  type ForeignDataset,
  type ForeignFile,
  type ForeignReader,
} from "../../foreign";
import { headText, textOf } from "../lines/json-records";
import { nothingRead } from "../lines/line-reader";
import { isCompanion, takeProjectFile } from "../lines/own-facts";
import { takeOwnConll } from "./own";
import { type ConllDocument, type ConllSentence, takeApart } from "./sentences";
import { isOutside, isTag, runsOf, type Scheme, schemeOf } from "./tags";

const extensions = [
  "conll",
  "conllup",
  "conllu",
  "conll2003",
  "iob",
  "iob2",
  "bio",
  "bioes",
  "bilou",
  "tsv",
  "txt",
];

/**
 * One token a line with tags in IOB1, IOB2, BIOES or BILOU, which is found out; also several columns of tags in
 * CoNLL-U Plus. There is no text in it: it is put together from the tokens.
 */
export const conll: ForeignReader = {
  id: "conll",
  name: "CoNLL: a token a line, with tags",
  extensions: extensions.slice(0, 9),
  cannotCarry: [
    "parts of speech, chunks and trees",
    "the blanks between tokens, where the file does not say them",
  ],
  recognise: (files) => Math.max(0, ...files.filter((file) => !isCompanion(file)).map(sureOf)),
  async read(files, signal) {
    const dataset = emptyDataset([]);
    await takeProjectFile(dataset, files);
    if (await takeOwnConll(dataset, files)) return ok(dataset);
    for (const file of files) {
      if (signal.aborted) return ok(dataset);
      if (isCompanion(file) || /\.(csv|json)$/i.test(file.name)) continue;
      await breathe();
      takeFile(file.name, textOf(await file.read()), dataset);
    }
    if (dataset.documents.length > 0) return ok(dataset);
    return { ok: false, error: nothingRead("CoNLL", files, dataset.problems) };
  },
};

function sureOf(file: ForeignFile): number {
  const extension = /\.([^./]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? "";
  if (!extensions.includes(extension)) return 0;
  const head = headText(file);
  if (/^-DOCSTART-/m.test(head) || /^# global\.columns = /m.test(head)) return 0.95;
  // The last line may be cut off.
  const lines = head
    .split(/\r?\n/)
    .slice(0, -1)
    .filter((line) => line.trim() !== "" && !line.startsWith("#"));
  const tagged = lines.filter((line) => {
    const cells = line.trimEnd().split(line.includes("\t") ? "\t" : / +/);
    return cells.length >= 2 && cells.length <= 14 && isTag(cells.at(-1) ?? "");
  });
  if (lines.length === 0 || tagged.length < lines.length * 0.95) return 0;
  return extension === "txt" || extension === "tsv" ? 0.7 : 0.9;
}

function takeFile(name: string, text: string, dataset: ForeignDataset): void {
  const { documents, columns, problems } = takeApart(text);
  for (const { line, why } of problems) dataset.problems.push({ where: `${name}, line ${line}`, why });
  const sentences = documents.flatMap((document) => document.sentences);
  const layers = layersOf(sentences, columns);
  if (layers.length === 0) {
    dataset.problems.push({ where: name, why: "no column holds tags such as B-PER, I-PER and O." });
    return;
  }
  const schemes = new Map(layers.map(({ at }) => [at, schemeOf(sentences.map((one) => cellsAt(one, at)))]));
  let irregular = 0;
  for (const [index, document] of documents.entries()) {
    const fallback = documents.length === 1 ? name : `${name}, document ${index + 1}`;
    irregular += takeDocument(document, {
      name: document.id === "" ? fallback : `${name}#${document.id}`,
      layers,
      schemes,
      dataset,
    });
  }
  if (irregular > 0) {
    const why = `${irregular} spans do not begin or end as ${[...new Set(schemes.values())].join("/")} wants it; they were taken as far as their tags go.`;
    dataset.problems.push({ where: name, why });
  }
}

/** A column of tags, and the label of tags that name none. */
interface Layer {
  at: number;
  label: string;
}

const known = new Set(["ID", "FORM", "LEMMA", "UPOS", "XPOS", "FEATS", "HEAD", "DEPREL", "DEPS"]);

/** The columns that hold tags: the last one, in CoNLL-U Plus every one that has nothing but tags. */
function layersOf(sentences: readonly ConllSentence[], columns: string[] | undefined): Layer[] {
  const width = sentences[0]?.tokens[0]?.cells.length ?? 0;
  const all = columns
    ? columns.map((_, at) => at).filter((at) => !known.has(columns[at] ?? ""))
    : [width - 1];
  return all
    .filter((at) => at > 0 && hasOnlyTags(sentences, at))
    .map((at) => ({ at, label: (columns?.[at] ?? "span").replace(/^.*:/, "").toLowerCase() }));
}

function hasOnlyTags(sentences: readonly ConllSentence[], at: number): boolean {
  let isSome = false;
  for (const cell of sentences.flatMap((sentence) => cellsAt(sentence, at))) {
    if (!isTag(cell)) return false;
    isSome ||= !isOutside(cell) || cell === "O";
  }
  return isSome;
}

function cellsAt({ tokens }: ConllSentence, at: number): string[] {
  return tokens.map(({ cells }) => cells[at] ?? "O");
}

function takeDocument(
  { id, sentences }: ConllDocument,
  {
    name,
    layers,
    schemes,
    dataset,
  }: { name: string; layers: Layer[]; schemes: Map<number, Scheme>; dataset: ForeignDataset },
): number {
  const document = emptyDocument(name, null);
  const [article = "", coder = ""] = id.split(/\s+/);
  if (/^a_[0-9a-z]{16}$/.test(article)) document.id = article;
  document.title = document.id === undefined && !/^\d*$/.test(id) ? id : "";
  let text = "";
  let irregular = 0;
  for (const sentence of sentences) {
    if (text !== "") text += "\n";
    const places = placesOf(sentence);
    for (const { at, label } of layers) {
      const found = runsOf(cellsAt(sentence, at), schemes.get(at) ?? "IOB2");
      irregular += found.irregular;
      for (const run of found.runs) {
        const start = text.length + (places.ranges[run.first]?.start ?? 0);
        const end = text.length + (places.ranges[run.last]?.end ?? 0);
        document.spans.push({
          ...{
            key: `#${document.spans.length}`,
            coder: document.id === undefined ? "" : coder,
            label: run.label || label,
          },
          ...{ pieces: [{ start, end }], quote: null, attributes: {}, note: "" },
        });
      }
    }
    text += places.text;
  }
  document.text = text;
  dataset.documents.push(document);
  return irregular;
}

/** The text of a sentence, as the file says it or put together, and where its tokens are in it. */
function placesOf({ tokens, text }: ConllSentence): {
  text: string;
  ranges: Array<{ start: number; end: number }>;
} {
  return (text === undefined ? undefined : inText(tokens, text)) ?? joined(tokens);
}

/** Undefined when the tokens are not those of the text. */
function inText(tokens: ConllSentence["tokens"], text: string) {
  const ranges: Array<{ start: number; end: number }> = [];
  let at = 0;
  for (const { form } of tokens) {
    const start = text.indexOf(form, at);
    if (start < 0 || text.slice(at, start).trim() !== "") return undefined;
    at = start + form.length;
    ranges.push({ start, end: at });
  }
  return { text, ranges };
}

function joined(tokens: ConllSentence["tokens"]) {
  const ranges: Array<{ start: number; end: number }> = [];
  let text = "";
  for (const { form, glued } of tokens) {
    const start = text.length;
    text += form;
    ranges.push({ start, end: text.length });
    if (!glued) text += " ";
  }
  return { text: text.trimEnd(), ranges };
}
