import { elementsOf, innerText, readXmlTree, type XmlNode } from "#core/span-import/readers/markup/xml-tree";
import type { MaskReason } from "#shared/model/article";
import type { WrittenAbout } from "../../exporter";
import type { ArticleRows, DatasetHead, LinkRow, LinkTarget, MaskRow, PlacedRow, SpanRow } from "../../rows";
import { TextRows } from "../../text-rows";
import type { ReadWork } from "../standoff-parts/article-records";
import { xmlAttribute, xmlAttributes, xmlText } from "../standoff-parts/xml-text";
import { anchorId, formatBody, readBody } from "./anchored-text";
import { formatFs, readFs } from "./features";
import { languageAttribute, registryLists, teiHeader, xmlIdOf } from "./header";

const namespace = "http://www.tei-c.org/ns/1.0";

/** How annotations are written: as elements of standOff, or as groups of spans behind the text. */
export type TeiForm = "standoff" | "spangrp";

/** A span or link as elements: itself, and what belongs to it. */
interface Written {
  own: string;
  fs: string;
  note: string;
}

/** The file of an article. The text and notes must be such as XML can hold. */
export function formatTei(rows: ArticleRows, head: DatasetHead, about: WrittenAbout, form: TeiForm): string {
  const { id, language, mask, text } = rows.article;
  const { standOff, back } = annotationParts(rows, head, form);
  const offsets = [...rows.spans, ...mask].flatMap(({ start, end }) => [start, end]);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<TEI xmlns="${namespace}"${languageAttribute(language)}${xmlAttribute("xml:id", id)}>`,
    teiHeader(rows, head, about),
    ...group("standOff", standOff),
    "<text>",
    formatBody(new TextRows(text), offsets),
    ...(back.length > 0 ? ["<back><div><ab>", ...back, "</ab></div></back>"] : []),
    "</text>",
    "</TEI>",
    "",
  ].join("\n");
}

/** What stands in standOff, and what behind the text. */
function annotationParts(
  rows: ArticleRows,
  head: DatasetHead,
  form: TeiForm,
): { standOff: string[]; back: string[] } {
  const numbers = new Map(rows.spans.map(({ coder, id }, at) => [`${coder} ${id}`, `s${at + 1}`]));
  const spans = rows.spans.map((span, at) => writeSpan(span, `s${at + 1}`, form));
  const links = rows.links.map((link, at) => writeLink(link, `l${at + 1}`, numbers, form));
  const ownOf = (written: readonly Written[]) => written.map(({ own }) => own);
  const rest = [
    ...group(
      'spanGrp type="masks"',
      rows.article.mask.map((own) => `<span${range(own)}>${own.reason}</span>`),
    ),
    ...[...spans, ...links].map(({ fs }) => fs).filter((fs) => fs !== ""),
  ];
  const registries = registryLists(rows, head);
  if (form === "standoff") {
    const lists = [...group("listAnnotation", ownOf(spans)), ...group("listRelation", ownOf(links))];
    return { standOff: [...registries, ...lists, ...rest], back: [] };
  }
  const groups = [
    ...group('spanGrp type="annotations"', ownOf(spans)),
    ...group('linkGrp type="relations"', ownOf(links)),
  ];
  const notes = spans.map(({ note }) => note).filter((note) => note !== "");
  return { standOff: registries, back: [...groups, ...rest, ...notes] };
}

function group(tag: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? [`<${tag}>`, ...lines, `</${tag.split(" ")[0]}>`] : [];
}

function range({ startCodePoint, endCodePoint }: PlacedRow): string {
  return xmlAttributes({ from: `#${anchorId(startCodePoint)}`, to: `#${anchorId(endCodePoint)}` });
}

function writeSpan(span: SpanRow, xmlId: string, form: TeiForm): Written {
  const { id, coder, label, attributes, note, created, modified } = span;
  const times = { created, modified };
  const fs = formatFs(`fs.${xmlId}`, attributes, form === "standoff" ? {} : times);
  const ana = [`#${xmlIdOf("label", label)}`, ...(fs === "" ? [] : [`#fs.${xmlId}`])].join(" ");
  const common = { ana, resp: `#${xmlIdOf("coder", coder)}` };
  if (form === "spangrp") {
    const remark = note && `<note target="#${xmlId}" xml:space="preserve">${xmlText(note)}</note>`;
    const attributesOfIt = xmlAttributes({ "xml:id": xmlId, n: id }) + range(span) + xmlAttributes(common);
    return { own: `<span${attributesOfIt}>${xmlText(label)}</span>`, fs, note: remark };
  }
  const target = `#range(${anchorId(span.startCodePoint)},${anchorId(span.endCodePoint)})`;
  const changes = Object.entries(times).map(([status, when]) =>
    when ? `<change${xmlAttributes({ when, status })}/>` : "",
  );
  const history = changes.join("") && `<revisionDesc>${changes.join("")}</revisionDesc>`;
  const remark = note && `<note xml:space="preserve">${xmlText(note)}</note>`;
  const attributesOfIt = xmlAttributes({ "xml:id": xmlId, n: id, target, ...common, motivation: "tagging" });
  return { own: `<annotation${attributesOfIt}>${history}${remark}</annotation>`, fs, note: "" };
}

function writeLink(
  link: LinkRow,
  xmlId: string,
  numbers: ReadonlyMap<string, string>,
  form: TeiForm,
): Written {
  const { id, coder, role, toKind } = link;
  const fs = formatFs(`fs.${xmlId}`, link.attributes);
  const from = `#${numbers.get(`${coder} ${link.from}`)}`;
  const to = `#${toKind === "span" ? numbers.get(`${coder} ${link.to}`) : xmlIdOf(toKind, link.to)}`;
  const common = { resp: `#${xmlIdOf("coder", coder)}`, ana: fs && `#fs.${xmlId}` };
  const own =
    form === "standoff"
      ? `<relation${xmlAttributes({ "xml:id": xmlId, n: id, name: role, active: from, passive: to, ...common })}/>`
      : `<link${xmlAttributes({ "xml:id": xmlId, n: id, type: role, target: `${from} ${to}`, ...common })}/>`;
  return { own, fs, note: "" };
}

/** Reads what `formatTei` wrote. Throws Error on anything unexpected. */
export function parseTei(bytes: Uint8Array): ReadWork & { made: TextRows; mask: MaskRow[] } {
  const tree = readXmlTree(bytes);
  if (!tree.ok) throw new Error(tree.why);
  return new TeiReader(tree.root).read();
}

class TeiReader {
  readonly #all: XmlNode[] = [];
  readonly #byId = new Map<string, XmlNode>();
  readonly #anchors: ReadonlyMap<string, number>;
  readonly #made: TextRows;
  readonly #notes = new Map<string, string>();
  /** Ids of spans by the ids they have in the file. */
  readonly #spans = new Map<string, string>();

  constructor(root: XmlNode) {
    const collect = (node: XmlNode) => {
      this.#all.push(node);
      const id = node.attributes.get("xml:id");
      if (id !== undefined) this.#byId.set(id, node);
      for (const child of elementsOf(node)) collect(child);
    };
    collect(root);
    const body = this.#all.find(({ name }) => name === "body");
    if (!body) throw new Error("there is no text in it");
    const { text, anchors } = readBody(body);
    this.#made = new TextRows(text);
    this.#anchors = anchors;
    for (const note of this.#all.filter(({ name }) => name === "note")) {
      const target = note.attributes.get("target");
      if (target) this.#notes.set(target.slice(1), innerText(note));
    }
  }

  read(): ReadWork & { made: TextRows; mask: MaskRow[] } {
    const groups = this.#all.filter(({ name }) => name === "spanGrp" || name === "listAnnotation");
    const isMasks = (node: XmlNode) => node.attributes.get("type") === "masks";
    const spans = groups.filter((node) => !isMasks(node)).flatMap((node) => elementsOf(node));
    const masks = groups.filter(isMasks).flatMap((node) => elementsOf(node));
    const links = this.#all.filter(({ name }) => name === "relation" || name === "link");
    return {
      made: this.#made,
      spans: spans.map((node) => this.#span(node)),
      links: links.map((node) => this.#link(node)),
      mask: masks.map((node) => this.#made.mask(this.#place(node), innerText(node) as MaskReason)),
    };
  }

  #place({ attributes }: XmlNode): PlacedRow {
    const target = /^#range\(([^,]+),([^)]+)\)$/.exec(attributes.get("target") ?? "");
    const [from, to] = target
      ? [target[1], target[2]]
      : [attributes.get("from")?.slice(1), attributes.get("to")?.slice(1)];
    const [start, end] = [this.#anchors.get(from ?? ""), this.#anchors.get(to ?? "")];
    if (start === undefined || end === undefined) throw new Error(`there is no anchor ${from} or ${to}`);
    return this.#made.place(start, end);
  }

  /** The feature structure among what `ana` points to. */
  #features(node: XmlNode): ReturnType<typeof readFs> {
    const targets = (node.attributes.get("ana") ?? "").split(" ").map((target) => target.slice(1));
    return readFs(targets.map((id) => this.#byId.get(id)).find((found) => found?.name === "fs"));
  }

  #span(node: XmlNode): SpanRow {
    const xmlId = node.attributes.get("xml:id") ?? "";
    const id = node.attributes.get("n") ?? xmlId;
    this.#spans.set(xmlId, id);
    const { attributes, more } = this.#features(node);
    const changes = elementsOf(node, "revisionDesc").flatMap((list) => elementsOf(list, "change"));
    const when = (status: string) =>
      changes.find((change) => change.attributes.get("status") === status)?.attributes.get("when") ??
      more[status] ??
      "";
    const inside = elementsOf(node, "note")[0];
    return this.#made.span(this.#place(node), {
      ...{ id, coder: pointed(node, "resp", "coder"), label: pointed(node, "ana", "label"), attributes },
      note: inside ? innerText(inside) : (this.#notes.get(xmlId) ?? ""),
      ...{ created: when("created"), modified: when("modified") },
    });
  }

  #link(node: XmlNode): LinkRow {
    const { attributes } = node;
    const ends = attributes.get("target")?.split(" ") ?? [
      attributes.get("active"),
      attributes.get("passive"),
    ];
    const [from = "", to = ""] = ends.map((end) => end?.slice(1));
    const toKind = (["actor", "statement"] as const).find((kind: LinkTarget) => to.startsWith(`${kind}.`));
    const span = (id: string) => {
      const found = this.#spans.get(id);
      if (found === undefined) throw new Error(`there is no span ${id}`);
      return found;
    };
    return {
      id: attributes.get("n") ?? "",
      coder: pointed(node, "resp", "coder"),
      role: attributes.get("name") ?? attributes.get("type") ?? "",
      from: span(from),
      to: toKind ? to.slice(toKind.length + 1) : span(to),
      toKind: toKind ?? "span",
      attributes: this.#features(node).attributes,
    };
  }
}

/** The id of the entry of this kind that an attribute points to; "" when it points to none. */
function pointed(node: XmlNode, attribute: string, kind: "coder" | "label"): string {
  const targets = (node.attributes.get(attribute) ?? "").split(" ");
  const found = targets.find((target) => target.startsWith(`#${kind}.`));
  return found?.slice(kind.length + 2) ?? "";
}
