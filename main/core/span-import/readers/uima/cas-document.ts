import { emptyDocument, type ForeignDocument, type ForeignLink, type ForeignSpan } from "../../foreign";
import { setField } from "../markup/foreign-values";
import { labelled, shortName } from "../markup/labelled";
import type { ProblemList } from "../markup/problem-list";
import type { Cas, Sofa, Structure } from "./cas";
import { OwnTypes } from "./own-types";

/** What programs make of a text by themselves, and the furniture of tag sets. */
const furniture =
  /\.(?:Sentence|Token|Lemma|Stem|Paragraph|Div|Heading|TokenForm|SurfaceForm|CompoundPart|Morph\w*|TagsetDescription|TagDescription|FeatureDefinition|LayerDefinition|CASMetadata|XmlDocument|XmlElement|XmlAttribute|XmlNode|XmlTextNode)$/u;
const metadata = /\.(?:DocumentMetaData|DocumentAnnotation)$/u;
const ends: ReadonlyArray<readonly [string, string]> = [
  ["Governor", "Dependent"],
  ["governor", "dependent"],
  ["source", "target"],
  ["from", "to"],
  ["arg1", "arg2"],
];

/** The documents of a CAS: one for every text in it. What is no annotation of a text is counted as a problem. */
export function documentsOf(cas: Cas, name: string, file: string, problems: ProblemList): ForeignDocument[] {
  const texts = cas.sofas.filter(({ text }) => text !== null);
  if (texts.length === 0) problems.add(file, "It has no text.");
  for (const { name: sofa, text } of cas.sofas) {
    if (text === null && cas.sofas.length > 1)
      problems.add(file, `The view ${sofa} has no text in the file.`);
  }
  const several = texts.length > 1;
  return texts.map((sofa) => {
    const document = emptyDocument(several ? `${name} (${sofa.name || sofa.id})` : name, sofa.text);
    new CasDocument(cas, sofa, texts[0] === sofa, document, problems, file).build();
    return document;
  });
}

class CasDocument {
  readonly #byId = new Map<string, Structure>();
  readonly #spans = new Set<string>();
  readonly #placed: Structure[];
  readonly #own: OwnTypes;
  readonly #document: ForeignDocument;
  readonly #problems: ProblemList;
  readonly #file: string;
  readonly #left = new Map<string, number>();
  /** Structures without a place that others use: they are not left out. */
  readonly #used = new Set<string>();
  readonly #loose: Structure[];

  constructor(
    cas: Cas,
    sofa: Sofa,
    isFirst: boolean,
    document: ForeignDocument,
    problems: ProblemList,
    file: string,
  ) {
    for (const structure of cas.structures) this.#byId.set(structure.id, structure);
    this.#placed = cas.structures.filter(
      (item) => isPlaced(item) && (item.sofa === sofa.id || (isFirst && item.sofa === "")),
    );
    this.#loose = isFirst ? cas.structures.filter((item) => !isPlaced(item)) : [];
    this.#document = document;
    this.#own = new OwnTypes(cas, document);
    this.#problems = problems;
    this.#file = file;
  }

  build(): void {
    const relations: Structure[] = [];
    for (const structure of this.#placed) {
      if (metadata.test(structure.type)) this.#readMetadata(structure);
      else if (this.#own.takes(structure)) continue;
      else if (furniture.test(structure.type)) continue;
      else if (this.#endsOf(structure)) relations.push(structure);
      else this.#addSpan(structure);
    }
    for (const structure of this.#placed) if (this.#spans.has(structure.id)) this.#addPointers(structure);
    for (const relation of relations) this.#addRelation(relation);
    const left = this.#own.addReferences(this.#spans);
    this.#problems.addCount(this.#file, left, "a link to a registry that starts from no span");
    for (const loose of this.#loose) {
      if (this.#used.has(loose.id) || furniture.test(loose.type) || /^uima\.cas\./u.test(loose.type))
        continue;
      this.#leave(`a ${shortName(loose.type)} that stands nowhere in a text, which is not taken over`);
    }
    for (const [what, count] of this.#left) this.#problems.addCount(this.#file, count, what);
  }

  #endsOf(structure: Structure): [string, string] | undefined {
    return endsOf(structure, (id) => {
      const pointed = this.#byId.get(id);
      return pointed !== undefined && isPlaced(pointed);
    });
  }

  #leave(what: string): void {
    this.#left.set(what, (this.#left.get(what) ?? 0) + 1);
  }

  #readMetadata({ values }: Structure): void {
    for (const [name, value] of values) {
      if (typeof value !== "string" || value === "x-unspecified") continue;
      setField(this.#document, name.replace(/^document(?=Title$|Author$|Date$|Source$)/u, ""), value);
    }
  }

  #addSpan({ id, type, begin, end, values, where }: Structure): void {
    if (begin === undefined || end === undefined || Number.isNaN(begin) || Number.isNaN(end)) {
      this.#problems.add(where, `The place of a ${shortName(type)} is no pair of numbers.`);
      return;
    }
    if (end < begin) {
      this.#problems.add(where, `A ${shortName(type)} ends (${end}) before it starts (${begin}).`);
      return;
    }
    const said = labelled(type, values);
    const pieces = [{ start: begin, end }];
    const span: ForeignSpan = { key: id, coder: "", pieces, quote: null, ...said };
    this.#own.takeFacts(span);
    this.#spans.add(id);
    this.#document.spans.push(span);
  }

  #addRelation(relation: Structure): void {
    const [from, to] = this.#endsOf(relation) ?? ["", ""];
    if (!this.#spans.has(from) || !this.#spans.has(to)) {
      this.#leave(`a ${shortName(relation.type)} between things that are no spans`);
      return;
    }
    const { label, attributes, note } = labelled(relation.type, relation.values);
    const link: ForeignLink = {
      ...{ coder: "", role: label, from, to: { kind: "span" as const, key: to } },
      attributes: note === "" ? attributes : { ...attributes, note },
    };
    this.#own.takeFacts(link);
    this.#document.links.push(link);
  }

  /** Slots, and features that hold another annotation: links whose role is the slot's or the feature's name. */
  #addPointers(structure: Structure): void {
    for (const [feature, ids] of structure.refs) {
      for (const id of this.#elements(ids)) {
        const pointed = this.#byId.get(id);
        const slot = pointed?.refs.get("target")?.[0];
        const role = pointed?.values.get("role");
        if (pointed && slot !== undefined && !isPlaced(pointed)) {
          this.#used.add(id);
          this.#pointTo(structure.id, slot, typeof role === "string" && role !== "" ? role : feature);
        } else this.#pointTo(structure.id, id, feature);
      }
    }
  }

  /** Arrays that are structures of their own are looked into. */
  #elements(ids: readonly string[]): string[] {
    return ids.flatMap((id) => {
      const elements = this.#byId.get(id)?.refs.get("elements");
      if (elements) this.#used.add(id);
      return elements ?? [id];
    });
  }

  #pointTo(from: string, to: string, role: string): void {
    if (this.#spans.has(to)) {
      this.#document.links.push({ coder: "", role, from, to: { kind: "span", key: to }, attributes: {} });
    } else if (!furniture.test(this.#byId.get(to)?.type ?? "")) {
      this.#leave(`what the feature ${role} points to, which is no span`);
    }
  }
}

function isPlaced({ begin, end }: Structure): boolean {
  return begin !== undefined && end !== undefined;
}

/** The ids of the two annotations a relation joins; undefined for what is no relation. */
function endsOf({ refs }: Structure, isAnnotation: (id: string) => boolean): [string, string] | undefined {
  for (const [from, to] of ends) {
    const [start, end] = [refs.get(from), refs.get(to)];
    if (start?.length === 1 && end?.length === 1) return [start[0] ?? "", end[0] ?? ""];
  }
  // Two features with one annotation each, whatever they are called.
  const single = [...refs.values()].filter(([id = "", ...more]) => more.length === 0 && isAnnotation(id));
  return refs.size === 2 && single.length === 2 ? [single[0]?.[0] ?? "", single[1]?.[0] ?? ""] : undefined;
}
