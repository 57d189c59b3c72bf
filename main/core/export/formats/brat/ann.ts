import type { Attributes } from "#shared/model/annotations";
import type { ArticleRows, LinkRow, SpanRow } from "../../rows";
import type { TextRows } from "../../text-rows";
import { numberOf, type ReadWork } from "../standoff-parts/article-records";
import { fragmentsOf, fragmentText, jsonField, oneLine } from "./lines";
import { type BratAttribute, type BratNames, fromBrat, type NamesFile, named } from "./names";

/** The names of actors and statements by id. */
export interface Registries {
  actor: ReadonlyMap<string, string>;
  statement: ReadonlyMap<string, string>;
}

const databases = { actor: "actors", statement: "statements" } as const;

/** The .ann file of one coder's spans and links, all of which brat can show. */
export function annText(
  { spans, links }: Pick<ArticleRows, "spans" | "links">,
  made: TextRows,
  names: BratNames,
  registries: Registries,
): string {
  const attributes: string[] = [];
  const remarks: string[] = [];
  const remark = (type: string, on: string, text: string) =>
    remarks.push(`#${remarks.length + 1}\t${type} ${on}\t${text}`);
  const texts = spans.map((span) => {
    const id = `T${numberOf(span.id)}`;
    const { pairs, rest } = names.toBrat(span.label, span.attributes);
    for (const [name, value] of pairs) attributes.push(`A${attributes.length + 1}\t${name} ${id} ${value}`);
    if (span.note !== "") remark("AnnotatorNotes", id, span.note);
    if (Object.keys(rest).length > 0) remark("Attributes", id, jsonField(rest));
    return textLine(id, span, made, names);
  });
  const labels = new Map(spans.map(({ id, label }) => [id, label]));
  const relations = links.map((link) => {
    const from = `T${numberOf(link.from)}`;
    if (link.toKind === "span") {
      const role = names.relation(link.role, labels.get(link.from) ?? "", labels.get(link.to) ?? "");
      return `R${numberOf(link.id)}\t${role} Arg1:${from} Arg2:T${numberOf(link.to)}\t`;
    }
    const id = `N${numberOf(link.id)}`;
    remark("Role", id, names.roles.of(link.role));
    const name = oneLine(registries[link.toKind].get(link.to) ?? "") || link.to;
    return `${id}\tReference ${from} ${databases[link.toKind]}:${link.to}\t${name}`;
  });
  return [...texts, ...relations, ...attributes, ...remarks].map((line) => `${line}\n`).join("");
}

function textLine(id: string, span: SpanRow, { text, points }: TextRows, names: BratNames): string {
  const pieces = fragmentsOf(text, span.start, span.end);
  const offsets = pieces.map(([start, end]) => `${points.toCodePoint(start)} ${points.toCodePoint(end)}`);
  return `${id}\t${names.labels.of(span.label)} ${offsets.join(";")}\t${fragmentText(text, pieces)}`;
}

/** What a reader of .ann files needs to know besides the file. */
export interface AnnSource {
  coder: string;
  made: TextRows;
  names: NamesFile;
  shown: ReadonlyMap<string, BratAttribute>;
}

interface Found {
  spans: Map<string, SpanRow>;
  links: Map<string, LinkRow>;
  pairs: Map<string, Array<[string, string]>>;
}

/** Reads what `annText` wrote. Throws Error on anything unexpected. */
export function readAnn(content: string, source: AnnSource): ReadWork {
  const found: Found = { spans: new Map(), links: new Map(), pairs: new Map() };
  for (const line of content.split("\n")) if (line !== "") readLine(line, found, source);
  for (const [id, pairs] of found.pairs) {
    const span = spanOf(found, id);
    span.attributes = { ...fromBrat(pairs, source.names, source.shown), ...span.attributes };
  }
  for (const { id, role } of found.links.values()) if (role === "") throw new Error(`${id} has no role`);
  return { spans: [...found.spans.values()], links: [...found.links.values()] };
}

function readLine(line: string, found: Found, source: AnnSource): void {
  const [id = "", data = "", tail = ""] = line.split("\t");
  if (id.startsWith("T")) found.spans.set(id, readText(id, data, tail, source));
  else if (id.startsWith("R")) found.links.set(id, readRelation(id, data, source));
  else if (id.startsWith("N")) found.links.set(id, readReference(id, data, source));
  else if (id.startsWith("A")) {
    const [name = "", target = "", value = ""] = data.split(" ");
    found.pairs.set(target, [...(found.pairs.get(target) ?? []), [name, value]]);
  } else if (id.startsWith("#")) readRemark(data, tail, found, source);
  else throw new Error(`a line of brat that is not known: ${id}`);
}

function spanOf(found: Found, id: string): SpanRow {
  const span = found.spans.get(id);
  if (!span) throw new Error(`there is no ${id}`);
  return span;
}

function readText(id: string, data: string, quote: string, { coder, made, names }: AnnSource): SpanRow {
  const [label = "", ...offsets] = data.split(" ");
  const pieces = offsets
    .join(" ")
    .split(";")
    .map((piece) => piece.split(" ").map((offset) => made.points.toUtf16(Number(offset))))
    .map(([start = -1, end = -1]): [number, number] => [start, end]);
  if (fragmentText(made.text, pieces) !== quote) throw new Error(`the words of ${id} are elsewhere`);
  const place = made.place(pieces[0]?.[0] ?? -1, pieces.at(-1)?.[1] ?? -1);
  return made.span(place, {
    ...{ id: `s${numberOf(id)}`, coder, label: named(names.labels, label) },
    ...{ attributes: {}, note: "", created: "", modified: "" },
  });
}

function readRelation(id: string, data: string, { coder, names }: AnnSource): LinkRow {
  const [, role = "", from = "", to = ""] = /^(\S+) Arg1:T(\d+) Arg2:T(\d+)$/.exec(data) ?? [];
  return {
    ...{ id: `l${numberOf(id)}`, coder, role: named(names.roles, role) },
    ...{ from: `s${from}`, to: `s${to}`, toKind: "span", attributes: {} },
  };
}

function readReference(id: string, data: string, { coder }: AnnSource): LinkRow {
  const [, from = "", database, to = ""] = /^Reference T(\d+) (actors|statements):(\S+)$/.exec(data) ?? [];
  const toKind = database === "actors" ? "actor" : "statement";
  return { id: `l${numberOf(id)}`, coder, role: "", from: `s${from}`, to, toKind, attributes: {} };
}

function readRemark(data: string, text: string, found: Found, { names }: AnnSource): void {
  const [type, on = ""] = data.split(" ");
  if (type === "AnnotatorNotes") spanOf(found, on).note = text;
  else if (type === "Attributes") spanOf(found, on).attributes = JSON.parse(text) as Attributes;
  else if (type === "Role") {
    const link = found.links.get(on);
    if (!link) throw new Error(`there is no ${on}`);
    link.role = named(names.roles, text);
  } else throw new Error(`a remark of brat that is not known: ${type}`);
}
