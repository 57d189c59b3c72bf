import type { Attributes } from "#shared/model/annotations";
import { type Actor, actorKinds } from "#shared/model/project";
import {
  emptyDocument,
  type ForeignDocument,
  type ForeignLink,
  type ForeignSpan,
  type ForeignTarget,
} from "../../foreign";
import { addAttribute, dayOf, foreignActor } from "../markup/foreign-values";
import type { ProblemList } from "../markup/problem-list";
import { elementsOf, innerText, type XmlNode } from "../markup/xml-tree";
import { allElements, type TeiText, textOfBody } from "./text-of-body";

/** What TEI documents are read with. */
export interface TeiContext {
  file: string;
  problems: ProblemList;
  actors: Map<string, Actor>;
  coders: Map<string, string>;
}

/** Reads one TEI element; `name` is what the document is called without a title of its own. */
export function readTeiDocument(
  root: XmlNode,
  name: string,
  context: TeiContext,
): ForeignDocument | undefined {
  const all = allElements(root);
  const body = all.find((node) => node.name === "body");
  if (!body) {
    context.problems.add(`${context.file}, line ${root.line}`, "There is no text in it.");
    return undefined;
  }
  return new TeiDocument(all, textOfBody(body), name, context).build();
}

const notAttributes = new Set([
  "xml:id",
  "xml:space",
  "xml:lang",
  "ana",
  "resp",
  "n",
  "rend",
  "rendition",
  "target",
]);

class TeiDocument {
  readonly #all: readonly XmlNode[];
  readonly #byId = new Map<string, XmlNode>();
  readonly #parents = new Map<XmlNode, XmlNode>();
  readonly #made: TeiText;
  readonly #document: ForeignDocument;
  readonly #context: TeiContext;
  readonly #spans = new Map<string, ForeignSpan>();

  constructor(all: readonly XmlNode[], made: TeiText, name: string, context: TeiContext) {
    this.#all = all;
    for (const node of all) {
      const id = node.attributes.get("xml:id");
      if (id !== undefined) this.#byId.set(id, node);
      for (const child of elementsOf(node)) this.#parents.set(child, node);
    }
    this.#made = made;
    this.#document = emptyDocument(name, made.text);
    this.#context = context;
  }

  build(): ForeignDocument {
    this.#readHeader();
    for (const { node, start, end } of this.#made.tagged) this.#addSpan(node, start, end, true);
    for (const node of this.#all) {
      const group = this.#parents.get(node);
      const isSpan = node.name === "annotation" || (node.name === "span" && group?.name === "spanGrp");
      if (isSpan && group?.attributes.get("type") !== "masks") this.#addStandoff(node);
    }
    for (const node of this.#all) {
      if (node.name === "note") this.#addNote(node);
      if (node.name === "relation" || (node.name === "link" && node.attributes.has("target")))
        this.#addRelation(node);
    }
    const { file, problems } = this.#context;
    problems.addCount(file, this.#made.notes, "a note in the text, which is no part of it");
    return this.#document;
  }

  #readHeader(): void {
    const within = (path: string[]) => {
      let found = this.#all.filter(({ name }) => name === path[0]);
      for (const name of path.slice(1)) found = found.flatMap((node) => elementsOf(node, name));
      return found[0];
    };
    const words = (path: string[]) => {
      const node = within(path);
      return node ? innerText(node).replace(/\s+/gu, " ").trim() : "";
    };
    const date = within(["sourceDesc", "bibl", "date"]);
    Object.assign(this.#document, {
      title: words(["titleStmt", "title"]),
      author: words(["titleStmt", "author"]) || words(["sourceDesc", "bibl", "author"]),
      source: words(["sourceDesc", "bibl", "publisher"]),
      published: dayOf(date?.attributes.get("when")) || dayOf(words(["sourceDesc", "bibl", "date"])),
      language: this.#all[0]?.attributes.get("xml:lang") ?? "",
    });
  }

  #addStandoff(node: XmlNode): void {
    const range = /^#range\(\s*([^,\s]+)\s*,\s*([^)\s]+)\s*\)$/u.exec(node.attributes.get("target") ?? "");
    const id = (name: string) => node.attributes.get(name)?.replace(/^#/u, "");
    const from = range?.[1] ?? id("from") ?? id("target");
    const to = range?.[2] ?? id("to") ?? from;
    const [start, end] = [this.#made.places.get(from ?? ""), this.#made.places.get(to ?? "")];
    if (start && end && end.end > start.start) this.#addSpan(node, start.start, end.end, false);
    else {
      const why = `Its place (${from ?? "none"} to ${to ?? "none"}) is not in the text.`;
      this.#context.problems.add(`${this.#context.file}, line ${node.line}`, why);
    }
  }

  #addSpan(node: XmlNode, start: number, end: number, isInline: boolean): void {
    const attributes: Attributes = {};
    const labels = this.#pointed(node, attributes);
    const said = isInline ? "" : elementsOf(node).length === 0 ? innerText(node).trim() : "";
    const type = node.attributes.get("type") ?? "";
    const label = labels[0] || said || (isInline ? node.name : type) || "annotation";
    for (const further of labels.slice(1)) addAttribute(attributes, "ana", further);
    if (isInline) {
      for (const [name, value] of node.attributes) {
        if (!notAttributes.has(name) && !name.startsWith("xmlns")) addAttribute(attributes, name, value);
      }
    }
    const xmlId = node.attributes.get("xml:id") ?? "";
    const key = xmlId === "" || this.#spans.has(xmlId) ? `#${this.#document.spans.length + 1}` : xmlId;
    const notes = isInline ? [] : elementsOf(node, "note").map((note) => innerText(note).trim());
    const span: ForeignSpan = {
      ...{ key, coder: this.#coderOf(node), label, pieces: [{ start, end }] },
      ...{ quote: this.#made.text.slice(start, end), attributes, note: notes.join("\n") },
    };
    this.#spans.set(key, span);
    this.#document.spans.push(span);
  }

  /** What `ana` points to: categories are labels, those under others values, feature structures attributes. */
  #pointed(node: XmlNode, attributes: Attributes): string[] {
    const labels: string[] = [];
    for (const pointer of (node.attributes.get("ana") ?? "").split(/\s+/u).filter((one) => one !== "")) {
      const id = pointer.replace(/^#/u, "");
      const found = this.#byId.get(id);
      const above = found && this.#parents.get(found);
      if (found?.name === "fs") takeFeatures(found, attributes);
      else if (found?.name === "category" && above?.name === "category") {
        addAttribute(attributes, nameOf(above, ""), nameOf(found, id));
      } else labels.push(found ? nameOf(found, id) : id);
    }
    return labels;
  }

  /** By `resp`, or a statement of responsibility in the element. */
  #coderOf(node: XmlNode): string {
    const id = node.attributes.get("resp")?.replace(/^#/u, "") ?? "";
    const found = this.#byId.get(id) ?? elementsOf(node, "respStmt")[0];
    const name = found
      ? elementsOf(found).find((child) => /^(?:name|persName)$/u.test(child.name))
      : undefined;
    const said = name ? innerText(name).trim() : "";
    const key = id || said;
    if (key !== "" && said !== "" && key !== said) this.#context.coders.set(key, said);
    return key;
  }

  #addNote(node: XmlNode): void {
    const target = node.attributes.get("target")?.replace(/^#/u, "");
    const span = this.#spans.get(target ?? "");
    if (span) span.note = [span.note, innerText(node).trim()].filter((text) => text !== "").join("\n");
  }

  #addRelation(node: XmlNode): void {
    const { attributes: of } = node;
    const ends = [of.get("active"), of.get("passive") ?? of.get("mutual"), of.get("target")]
      .flatMap((pointers) => (pointers ?? "").split(/\s+/u))
      .filter((pointer) => pointer !== "")
      .map((pointer) => pointer.replace(/^#/u, ""));
    const [from = "", ...others] = ends;
    const where = `${this.#context.file}, line ${node.line}`;
    if (!this.#spans.has(from) || others.length === 0) {
      this.#context.problems.add(where, `The relation starts from “${from}”, which is no span.`);
      return;
    }
    const attributes: Attributes = {};
    const labels = this.#pointed(node, attributes);
    const role = of.get("name") ?? of.get("type") ?? labels[0] ?? "relation";
    for (const other of others) {
      const to = this.#targetOf(other);
      const coder = this.#coderOf(node) || (this.#spans.get(from)?.coder ?? "");
      const link: ForeignLink | undefined = to && { coder, role, from, to, attributes };
      if (link) this.#document.links.push(link);
      else
        this.#context.problems.add(
          where,
          `The relation points to “${other}”, which is no span and no actor.`,
        );
    }
  }

  #targetOf(id: string): ForeignTarget | undefined {
    if (this.#spans.has(id)) return { kind: "span", key: id };
    const node = this.#byId.get(id);
    if (!node || !/^(?:person|org|place|nym)$/u.test(node.name)) return undefined;
    const kind =
      actorKinds.find((one) => one === node.name) ?? (node.name === "org" ? "organisation" : "other");
    const name = nameOf(node, id);
    const actor = this.#context.actors.get(name) ?? foreignActor(name, "", kind);
    this.#context.actors.set(name, actor);
    return { kind: "actor", name, id: actor.id };
  }
}

/** The name of a category, a person or an organisation: what stands first in it. */
function nameOf(node: XmlNode, fallback: string): string {
  const named = elementsOf(node).find(({ name }) =>
    /^(?:catDesc|persName|orgName|placeName|name|gloss)$/u.test(name),
  );
  const term = named && elementsOf(named, "term")[0];
  return (
    (named
      ? innerText(term ?? named)
          .replace(/\s+/gu, " ")
          .trim()
      : "") ||
    fallback ||
    (node.attributes.get("xml:id") ?? "")
  );
}

function takeFeatures(fs: XmlNode, attributes: Attributes): void {
  for (const feature of elementsOf(fs, "f")) {
    const name = feature.attributes.get("name") ?? "";
    for (const value of elementsOf(feature)) {
      const said = value.attributes.get("value");
      if (value.name === "binary") addAttribute(attributes, name, said === "true" || said === "1");
      else if (value.name === "numeric" && said && Number.isFinite(Number(said)))
        addAttribute(attributes, name, Number(said));
      else addAttribute(attributes, name, said ?? innerText(value));
    }
  }
}
