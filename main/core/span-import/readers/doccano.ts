import { emptyDocument, type ForeignDocument, type ForeignSpan } from "../foreign";
import { listOf, objectOf, offsetOf, words } from "./lines/json-records";
import { lineReader } from "./lines/line-reader";
import { type NativeSpan, ownFactsSchema, takeOwnFacts } from "./lines/own-facts";

interface Entity extends NativeSpan {
  id: string;
}

/** A triple of the plain shape or an object of the shape with relations. */
function entityOf(value: unknown, index: number): Entity | undefined {
  const fields = objectOf(value);
  const [first, second, third] = listOf(value);
  const start = offsetOf(fields ? fields.start_offset : first);
  const end = offsetOf(fields ? fields.end_offset : second);
  const label = words(fields ? fields.label : third);
  if (start === undefined || end === undefined || label === "") return undefined;
  return { id: fields && words(fields.id) !== "" ? words(fields.id) : `#${index}`, start, end, label };
}

function coderOf(fields: Record<string, unknown>, file: string): string {
  const said = words(fields.coder) || words(fields.annotator) || words(fields.username);
  if (said !== "") return said;
  // doccano's export has a file for each user: "anna.jsonl"; "all.jsonl" and "doccano.jsonl" are nobody's.
  const name = (file.split("/").at(-1) ?? "").replace(/\.[^.]+$/, "");
  const isNobody = /^(all|admin|unknown|doccano.*|train|dev|test|data|dataset|export.*|project_.*)$/i.test(
    name,
  );
  return /^[\p{L}][\p{L}\p{N}._-]{0,30}$/u.test(name) && file.includes("/") && !isNobody ? name : "";
}

/** doccano's JSONL: labels as triples, or entities with relations; older versions call the list "labels". */
export const doccano = lineReader({
  id: "doccano",
  name: "doccano JSONL",
  extensions: ["jsonl", "json"],
  cannotCarry: ["categories and texts that belong to a whole document", "who wrote which comment"],
  units: ["code-point", "utf-16"],
  recognise(head) {
    if (/"start_offset"\s*:/.test(head)) return 0.95;
    if (/"labels?"\s*:\s*\[\s*\[\s*\d+\s*,\s*\d+\s*,\s*"/.test(head)) return 0.9;
    return /"text"\s*:/.test(head) && /"(labels?|Comments)"\s*:\s*\[/.test(head) ? 0.3 : 0;
  },
  take(value, { where, dataset, name }) {
    const fields = objectOf(value);
    const text = fields?.text ?? fields?.data;
    if (!fields || typeof text !== "string") return "it has no text.";
    const document: ForeignDocument = { ...emptyDocument(documentName(fields, where), text) };
    const coder = coderOf(fields, name);
    const list = listOf(fields.entities ?? fields.label ?? fields.labels);
    const entities = list.map(entityOf);
    const damaged = entities.indexOf(undefined);
    if (damaged >= 0) {
      dataset.problems.push({
        where,
        why: `label ${damaged + 1} has no start, end and name, and was left out.`,
      });
    }
    const sound = entities.filter((entity) => entity !== undefined);
    dataset.documents.push(document);
    const meta = objectOf(fields.meta) ?? fields;
    const facts = ownFactsSchema.safeParse({ ...objectOf(fields.wortlaut), ...titleOf(fields) });
    if (objectOf(fields.wortlaut) && facts.success && takeOwnFacts(document, coder, facts.data, sound)) {
      document.id = words(fields.article);
      dataset.unitIsKnown = true;
      return undefined;
    }
    Object.assign(document, titleOf(meta));
    document.spans = sound.map((entity) => spanOf(entity, coder));
    takeRelations(document, fields, coder);
    takeComments(document, fields, coder);
    return undefined;
  },
});

function documentName(fields: Record<string, unknown>, where: string): string {
  return (
    words(fields.article) ||
    words(fields.filename) ||
    (words(fields.id) === "" ? where : `${where} (${words(fields.id)})`)
  );
}

function titleOf(fields: Record<string, unknown>) {
  return {
    ...{ title: words(fields.title), source: words(fields.source) },
    published: words(fields.published) || words(fields.date),
  };
}

function spanOf({ id, start, end, label }: Entity, coder: string): ForeignSpan {
  return { key: id, coder, label, pieces: [{ start, end }], quote: null, attributes: {}, note: "" };
}

function takeRelations(document: ForeignDocument, fields: Record<string, unknown>, coder: string): void {
  for (const value of listOf(fields.relations)) {
    const relation = objectOf(value) ?? {};
    const [from, key] = [words(relation.from_id), words(relation.to_id)];
    const role = words(relation.type) || words(relation.label);
    document.links.push({ coder, role, from, to: { kind: "span", key }, attributes: {} });
  }
}

/** Comments of doccano belong to the document. */
function takeComments(document: ForeignDocument, fields: Record<string, unknown>, coder: string): void {
  const note = listOf(fields.Comments ?? fields.comments)
    .map(commentText)
    .filter(Boolean)
    .join("\n");
  if (note !== "") document.work = [{ coder, status: "", note }];
}

function commentText(value: unknown): string {
  return words(value) || words(objectOf(value)?.text);
}
