import type { Actor, Statement } from "#shared/model/project";
import { emptyDocument, type ForeignDataset, type ForeignDocument, type ForeignTarget } from "../../foreign";
import { foreignActor, instantOf } from "../markup/foreign-values";
import type { ProblemList } from "../markup/problem-list";
import { type FoundAnnotation, isRecord, type Json, listOf, textOfValue } from "./annotations-in";
import { readBodies, type Said, takeAttributes } from "./bodies";
import { ownIri, takeDescription } from "./own-iris";
import { readSelectors } from "./selectors";

interface WaitingLink {
  where: string;
  coder: string;
  role: string;
  from: string;
  to: string;
  said: Said;
  iri: string;
}

/** Gathers annotations of any number of files into documents by what they are about. */
export class AnnotationCollector {
  readonly #problems: ProblemList;
  readonly #documents = new Map<string, ForeignDocument>();
  readonly #coders = new Map<string, string>();
  /** The document and key of spans by the IRI of their annotation. */
  readonly #spans = new Map<string, { document: ForeignDocument; key: string }>();
  readonly #links: WaitingLink[] = [];
  readonly #descriptions: Array<{ target: string; said: Json }> = [];
  #number = 0;

  constructor(problems: ProblemList) {
    this.#problems = problems;
  }

  /** Adds an annotation; `fallback` names the document when the annotation does not say what it is about. */
  add({ json, where }: FoundAnnotation, fallback: string): void {
    const said = readBodies(json);
    const targets = listOf(json.target);
    const motivation = textOfValue(json.motivation).replace(/^.*[#:/]/u, "");
    const ids = targets.map((target) =>
      isRecord(target) && target.selector === undefined
        ? textOfValue(target.id ?? target["@id"])
        : textOfValue(target),
    );
    if (motivation === "describing" && said.describing.length > 0) {
      for (const value of said.describing) this.#descriptions.push({ target: ids[0] ?? "", said: value });
    } else if (motivation === "linking") this.#addLink(json, where, said, ids);
    else if (!said.classes.some((name) => name.startsWith("not article: "))) {
      this.#addSpans(json, where, said, targets, fallback, motivation);
    }
  }

  #addLink(json: Json, where: string, said: Said, ids: readonly string[]): void {
    const ends = [...said.refersTo, ...ids].filter((id) => id !== "");
    const [from, to] = ends;
    if (!from || !to || ends.length !== 2) {
      this.#problems.add(where, `A link has two ends, this one has ${ends.length}.`);
      return;
    }
    const role = said.classes[0] ?? said.tags[0] ?? said.notes[0] ?? "link";
    this.#links.push({ where, coder: this.#coderOf(json), role, from, to, said, iri: idOf(json) });
  }

  #addSpans(
    json: Json,
    where: string,
    said: Said,
    targets: readonly unknown[],
    fallback: string,
    motivation: string,
  ): void {
    let placed = false;
    for (const target of targets) {
      const selected = readSelectors(isRecord(target) ? target.selector : undefined);
      if (selected.broken) this.#problems.add(where, "Its place is no pair of numbers.");
      if (selected.pieces.length === 0 && selected.quote === null) {
        const kinds = [...new Set(selected.unread)].slice(0, 5).join(", ");
        const why =
          kinds === ""
            ? "It is about the whole of something, not about words."
            : `Its place cannot be read (${kinds}).`;
        this.#problems.add(where, why);
        continue;
      }
      const document = this.#documentOf(sourceOf(target, json) || fallback, json);
      const labels = said.tags.length > 0 ? said.tags : [said.classes[0] ?? (motivation || "annotation")];
      for (const [index, label] of labels.entries()) {
        const { unread: _u, broken: _b, ...place } = selected;
        this.#addSpan(json, document, { label, ...place }, index === 0 ? said : undefined, !placed);
        placed = true;
      }
    }
  }

  /** The first span of an annotation has its note and id. */
  #addSpan(
    json: Json,
    document: ForeignDocument,
    place: Pick<ForeignDocument["spans"][number], "label" | "pieces" | "quote" | "before" | "after">,
    said: Said | undefined,
    isFirst: boolean,
  ): void {
    const key = `a${++this.#number}`;
    const own = isFirst ? ownIri(idOf(json)) : undefined;
    const id = own?.kind === "span" ? own.ids.at(-1) : undefined;
    const created = instantOf(textOfValue(json.created));
    const modified = instantOf(textOfValue(json.modified ?? json.updated));
    if (isFirst && idOf(json) !== "") this.#spans.set(idOf(json), { document, key });
    document.spans.push({
      ...{ key, coder: this.#coderOf(json), ...place, ...wordsWithoutText(said) },
      attributes: said?.attributes ?? {},
      note: said?.notes.join("\n") ?? "",
      ...(created ? { created } : {}),
      ...(modified ? { modified } : {}),
      ...(id ? { id } : {}),
    });
  }

  /** By the id of the coder, or the name of whoever it is. Hypothesis: `acct:name@host`. */
  #coderOf(json: Json): string {
    const creator = listOf(json.creator)[0] ?? json.user;
    const iri = isRecord(creator) ? textOfValue(creator.id ?? creator["@id"]) : textOfValue(creator);
    const own = ownIri(iri);
    const name = isRecord(creator) ? textOfValue(creator.name ?? creator.nickname) : "";
    if (own?.kind === "coder") return own.ids[0] ?? "";
    const key = iri || name;
    const account = /^acct:([^@]+)@/u.exec(iri)?.[1];
    if (key !== "" && !this.#coders.has(key)) this.#coders.set(key, name || account || key);
    return key;
  }

  #documentOf(source: string, json?: Json): ForeignDocument {
    const own = ownIri(source);
    const key = own?.kind === "article" ? (own.ids[0] ?? source) : source;
    const known = this.#documents.get(key);
    if (known) return known;
    const document = emptyDocument(nameOf(key), null);
    // Hypothesis tells the title of the page.
    if (isRecord(json?.document)) document.title = textOfValue(json.document.title);
    if (/^https?:/u.test(source)) document.source = hostOf(source);
    this.#documents.set(key, document);
    return document;
  }

  /** Joins links with their ends and takes the descriptions Wortlaut's own files have. */
  finish(dataset: ForeignDataset): void {
    for (const { target, said } of this.#descriptions) {
      const own = ownIri(target);
      if (own) takeDescription(own, said, dataset, (article) => this.#documentOf(article));
    }
    const actors = new Map(dataset.actors.map((actor) => [actor.id, actor]));
    const statements = new Map(dataset.statements.map((statement) => [statement.id, statement]));
    for (const link of this.#links) this.#join(link, actors, statements, dataset);
    for (const [key, name] of this.#coders) dataset.coders.push({ key, name });
    dataset.documents = [...this.#documents.values()];
  }

  #join(
    { where, coder, role, from, to, said, iri }: WaitingLink,
    actors: ReadonlyMap<string, Actor>,
    statements: ReadonlyMap<string, Statement>,
    dataset: ForeignDataset,
  ): void {
    const start = this.#spans.get(from);
    const end = this.#spans.get(to);
    const target = end
      ? ({ kind: "span", key: end.key } as const)
      : this.#registered(to, actors, statements, dataset);
    if (!start || !target) {
      this.#problems.add(
        where,
        `The link ${start ? "points to" : "starts from"} “${start ? to : from}”, which is no span of the file.`,
      );
    } else if (end && end.document !== start.document) {
      this.#problems.add(where, "The link goes from one document to another.");
    } else {
      const attributes = { ...said.attributes };
      for (const described of said.describing) takeAttributes(described, attributes);
      const own = ownIri(iri);
      const id = own?.kind === "link" ? own.ids.at(-1) : undefined;
      start.document.links.push({
        coder,
        role,
        from: start.key,
        to: target,
        attributes,
        ...(id ? { id } : {}),
      });
    }
  }

  /** An actor or statement of Wortlaut's registries, or an address of the web that stands for an actor. */
  #registered(
    iri: string,
    actors: ReadonlyMap<string, Actor>,
    statements: ReadonlyMap<string, Statement>,
    dataset: ForeignDataset,
  ): ForeignTarget | undefined {
    const own = ownIri(iri);
    const id = own?.ids[0] ?? "";
    if (own?.kind === "actor") return { kind: "actor", name: actors.get(id)?.name ?? id, id };
    if (own?.kind === "statement") return { kind: "statement", name: statements.get(id)?.wording ?? id, id };
    if (!/^https?:\/\//u.test(iri)) return undefined;
    const actor = foreignActor(nameOf(iri), iri);
    if (!dataset.actors.some((known) => known.id === actor.id)) dataset.actors.push(actor);
    return { kind: "actor", name: actor.name, id: actor.id };
  }
}

/** In a dataset without texts: the hash of the words, and at most a short quote. */
function wordsWithoutText(said: Said | undefined): { quote?: string | null; quoteSha256?: string } {
  const found = said?.describing.find(({ quoteSha256 }) => typeof quoteSha256 === "string");
  if (!found) return {};
  return { quote: textOfValue(found.quote) || null, quoteSha256: textOfValue(found.quoteSha256) };
}

function idOf(json: Json): string {
  return textOfValue(json.id ?? json["@id"]);
}

function sourceOf(target: unknown, json: Json): string {
  if (typeof target === "string") return target;
  const source = isRecord(target) ? target.source : undefined;
  const said = isRecord(source) ? textOfValue(source.id ?? source["@id"]) : textOfValue(source);
  return said || textOfValue(json.uri);
}

/** The last part of an address, readable. */
function nameOf(source: string): string {
  const path = source.replace(/[?#].*$/u, "").replace(/\/+$/u, "");
  const last = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf(":")) + 1);
  try {
    return decodeURIComponent(last) || source;
  } catch {
    return last || source;
  }
}

function hostOf(address: string): string {
  return /^https?:\/\/(?:www\.)?([^/:?#]+)/u.exec(address)?.[1] ?? "";
}
