import { emptyDocument, type ForeignDataset, type ForeignDocument, type ForeignSpan } from "../foreign";
import { attributesOf } from "./lines/attributes-of";
import { listOf, objectOf, offsetOf, words } from "./lines/json-records";
import { lineReader } from "./lines/line-reader";
import { ownFactsSchema, takeOwnFacts } from "./lines/own-facts";

interface DocSpan {
  start: number;
  end: number;
  label: string;
  fields: Record<string, unknown>;
}

const placeFields = new Set([
  "start",
  "end",
  "start_char",
  "end_char",
  "label",
  "label_",
  "text",
  "kb_id",
  "id",
  "span_id",
]);

/** A span as an object or as a triple of training data. */
function docSpan(value: unknown): DocSpan | undefined {
  const fields = objectOf(value);
  const [first, second, third] = listOf(value);
  const start = offsetOf(fields ? (fields.start_char ?? fields.start) : first);
  const end = offsetOf(fields ? (fields.end_char ?? fields.end) : second);
  const label = words(fields ? (fields.label ?? fields.label_) : third);
  return start === undefined || end === undefined || label === ""
    ? undefined
    : { start, end, label, fields: fields ?? {} };
}

/** Training data of spaCy 2 and 3, lines of `Doc.to_json`, and tuples of text and annotations. */
export const spacyJsonl = lineReader({
  id: "spacy-jsonl",
  name: "spaCy JSONL",
  extensions: ["jsonl", "json"],
  cannotCarry: ["tokens, sentences, parts of speech and trees", "categories of whole documents"],
  units: ["code-point"],
  recognise(head) {
    if (/"ents"\s*:\s*\[/.test(head) && /"text"\s*:/.test(head)) return 0.95;
    if (/"entities"\s*:\s*\[\s*(\[\s*\d|\]|\{\s*"start")/.test(head)) return 0.85;
    if (/"spans"\s*:\s*\{/.test(head)) return 0.85;
    return /"tokens"\s*:\s*\[\s*\{\s*"id"\s*:\s*0\s*,\s*"start"/.test(head) ? 0.7 : 0;
  },
  take(value, { where, dataset }) {
    const [text, annotations] = listOf(value);
    const fields = typeof text === "string" ? { ...objectOf(annotations), text } : objectOf(value);
    if (!fields || typeof fields.text !== "string") return "it has no text.";
    return takeDoc(fields as Record<string, unknown> & { text: string }, where, dataset);
  },
});

function takeDoc(
  doc: Record<string, unknown> & { text: string },
  where: string,
  dataset: ForeignDataset,
): undefined {
  const extension = objectOf(doc._) ?? {};
  const meta = objectOf(doc.meta) ?? extension;
  const document = emptyDocument(
    words(extension.article) || words(meta.doc_id) || words(doc.id) || where,
    doc.text,
  );
  dataset.documents.push(document);
  const coder = words(extension.coder);
  const groups = objectOf(doc.spans) ?? {};
  const own = objectOf(extension.wortlaut);
  if (own) {
    const facts = ownFactsSchema.safeParse(own);
    const native = listOf(groups.sc)
      .map(docSpan)
      .filter((span) => span !== undefined);
    if (facts.success && takeOwnFacts(document, coder, facts.data, native)) {
      document.id = words(extension.article);
      dataset.unitIsKnown = true;
      return;
    }
  }
  document.title = words(meta.title);
  document.source = words(meta.source);
  document.published = words(meta.published) || words(meta.date);
  takeSpans(document, [...Object.values(groups), doc.ents, doc.entities].flatMap(listOf), {
    coder,
    where,
    dataset,
  });
}

/** Entities stand among the span groups too: what is there twice is one span. */
function takeSpans(
  document: ForeignDocument,
  values: readonly unknown[],
  { coder, where, dataset }: { coder: string; where: string; dataset: ForeignDataset },
): void {
  const known = new Set<string>();
  let damaged = 0;
  for (const value of values) {
    const span = docSpan(value);
    if (!span) {
      damaged++;
      continue;
    }
    const key = `${span.start} ${span.end} ${span.label}`;
    if (known.has(key)) continue;
    known.add(key);
    document.spans.push(foreignSpan(span, key, coder));
  }
  if (damaged > 0) dataset.problems.push({ where, why: `${damaged} spans have no start, end and label.` });
}

function foreignSpan({ start, end, label, fields }: DocSpan, key: string, coder: string): ForeignSpan {
  return {
    ...{ key, coder, label, pieces: [{ start, end }] },
    quote: typeof fields.text === "string" && fields.text !== "" ? fields.text : null,
    ...{ attributes: attributesOf(fields, placeFields), note: "" },
  };
}
