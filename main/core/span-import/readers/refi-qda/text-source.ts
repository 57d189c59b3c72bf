import { readDescription } from "../../../export/formats/refi-qda/description";
import { emptyDocument, type ForeignDocument, type ForeignSpan } from "../../foreign";
import { addAttribute, addNote, dayOf, instantOf, setField } from "../markup/foreign-values";
import type { ProblemList } from "../markup/problem-list";
import { elementsOf, innerText, type XmlNode } from "../markup/xml-tree";
import { takeAttributes } from "../web-annotation/bodies";
import { guidOf, plainGuid, type QdaProject, variableOf } from "./project";

/** What a source is read with. */
export interface SourceContext {
  project: QdaProject;
  /** Texts of memos by GUID. */
  memos: ReadonlyMap<string, string>;
  problems: ProblemList;
  /** The file, for problems. */
  file: string;
}

/** A source with what its selections are called and where their GUIDs lead. */
export interface ReadSource {
  document: ForeignDocument;
  names: Map<string, string>;
  /** Keys of spans by the GUID of their selection or coding. */
  spans: Map<string, string>;
}

/** The spans of a text source: one for every code at every selection. */
export function readTextSource(
  node: XmlNode,
  name: string,
  text: string | null,
  context: SourceContext,
): ReadSource {
  const read: ReadSource = { document: emptyDocument(name, text), names: new Map(), spans: new Map() };
  const { document } = read;
  document.title = name;
  for (const value of elementsOf(node, "VariableValue")) {
    const [ref] = elementsOf(value, "VariableRef");
    const said = elementsOf(value)
      .filter((child) => child !== ref)
      .map(innerText)
      .join(" ")
      .trim();
    setField(document, variableOf(value, context.project.variables), said);
  }
  if (document.published === "") document.published = dayOf(node.attributes.get("publicationDate"));
  for (const selection of elementsOf(node, "PlainTextSelection")) readSelection(selection, read, context);
  const whole = elementsOf(node, "Coding").length;
  context.problems.addCount(
    `${context.file}: ${name}`,
    whole,
    "a code for the whole source, which has no place in it",
  );
  return read;
}

function readSelection(selection: XmlNode, read: ReadSource, context: SourceContext): void {
  const where = `${context.file}, line ${selection.line}`;
  const piece = placeOf(selection);
  if (!piece) {
    const said = `${selection.attributes.get("startPosition")}–${selection.attributes.get("endPosition")}`;
    context.problems.add(where, `Its place (${said}) is no pair of numbers in order.`);
    return;
  }
  const guid = guidOf(selection);
  const codings = elementsOf(selection, "Coding");
  const remarks = [
    ...elementsOf(selection, "Description").map(innerText),
    ...memosAt(selection, context, where),
  ];
  const name = selection.attributes.get("name") ?? "";
  const spans: ForeignSpan[] = [];
  const values: Array<readonly [string, string]> = [];
  for (const coding of codings) {
    const [ref] = elementsOf(coding, "CodeRef");
    const code = context.project.codes.get(ref ? guidOf(ref, "targetGUID") : "");
    if (!code) {
      context.problems.add(
        `${context.file}, line ${coding.line}`,
        "Its code is not in the codebook of the file.",
      );
      continue;
    }
    if (code.asValue) {
      values.push(code.asValue);
      continue;
    }
    const span = spanOf(read, code.name, piece, coding, selection, context);
    for (const memo of memosAt(coding, context, where)) addNote(span, memo);
    read.spans.set(guidOf(coding), span.key);
    spans.push(span);
  }
  // A selection without a code is a remark on these words.
  if (codings.length === 0) spans.push(spanOf(read, "note", piece, selection, selection, context));
  // Values somebody put on words that have no label.
  else if (spans.length === 0 && values[0]) {
    spans.push(spanOf(read, values[0].join(" / "), piece, selection, selection, context));
  }
  const [first] = spans;
  if (!first) return;
  for (const [attribute, value] of values) addAttribute(first.attributes, attribute, value);
  for (const remark of remarks) addRemark(first, remark, context);
  if (codings.length === 0) addNote(first, name);
  if (guid !== "") read.spans.set(guid, first.key);
  for (const { key } of spans) read.names.set(key, name);
}

/** Wortlaut's own descriptions end with the attributes that are no codes. */
function addRemark(span: ForeignSpan, remark: string, { project }: SourceContext): void {
  const own = project.isOwn ? ownDescription(remark) : undefined;
  addNote(span, own?.note ?? remark);
  if (own) takeAttributes({ ...own.rest }, span.attributes);
}

function ownDescription(remark: string): ReturnType<typeof readDescription> | undefined {
  try {
    return readDescription(remark);
  } catch {
    return undefined;
  }
}

function spanOf(
  read: ReadSource,
  label: string,
  piece: { start: number; end: number },
  coding: XmlNode,
  selection: XmlNode,
  { project }: SourceContext,
): ForeignSpan {
  const said = (name: string) => coding.attributes.get(name) ?? selection.attributes.get(name);
  const user = plainGuid(said("creatingUser") ?? "");
  const created = instantOf(said("creationDateTime"));
  const modified = instantOf(said("modifiedDateTime"));
  const span: ForeignSpan = {
    ...{ key: `s${read.document.spans.length + 1}`, coder: project.users.has(user) ? user : "", label },
    ...{ pieces: [piece], quote: null, attributes: {}, note: "" },
    ...(created ? { created } : {}),
    ...(modified ? { modified } : {}),
  };
  read.document.spans.push(span);
  return span;
}

function placeOf(selection: XmlNode): { start: number; end: number } | undefined {
  const [start, end] = [selection.attributes.get("startPosition"), selection.attributes.get("endPosition")];
  if (!/^\d{1,10}$/u.test(start ?? "") || !/^\d{1,10}$/u.test(end ?? "")) return undefined;
  return Number(end) > Number(start) ? { start: Number(start), end: Number(end) } : undefined;
}

function memosAt(node: XmlNode, { memos, problems }: SourceContext, where: string): string[] {
  return elementsOf(node, "NoteRef").flatMap((ref) => {
    const memo = memos.get(guidOf(ref, "targetGUID"));
    if (memo === undefined) problems.add(where, "A memo it refers to is not in the file.");
    return memo === undefined ? [] : [memo];
  });
}
