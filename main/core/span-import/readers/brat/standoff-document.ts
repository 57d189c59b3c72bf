import type { Actor } from "#shared/model/project";
import {
  emptyDocument,
  type ForeignDocument,
  type ForeignLink,
  type ForeignSpan,
  type ForeignTarget,
} from "../../foreign";
import { addAttribute, addNote, foreignActor } from "../markup/foreign-values";
import type { ProblemList } from "../markup/problem-list";
import { jsonObject } from "../web-annotation/annotations-in";
import { takeAttributes } from "../web-annotation/bodies";
import { type Filled, type Remark, readStandoffLines, type StandoffLines } from "./standoff-lines";

/** What a name in an .ann file names. */
export type BratNameKind = "label" | "role" | "attribute" | "value";

/** What the lines of one document are read with. */
export interface StandoffContext {
  /** The .ann file. */
  file: string;
  /** What a name of the file stands for: what is shown for it, or the id in files Wortlaut wrote. */
  show(type: string, kind: BratNameKind): string;
  /** Whether Wortlaut wrote the collection: references then point to its registries. */
  isOwn: boolean;
  problems: ProblemList;
  /** Actors that references name, by what they refer to; added to. */
  actors: Map<string, Actor>;
}

/** The spans and links an .ann file says of `text` (null when there is no .txt beside it). */
export function readStandoff(
  name: string,
  text: string | null,
  annotations: string,
  context: StandoffContext,
): ForeignDocument {
  const lines = readStandoffLines(annotations, context.file, context.problems);
  return new StandoffDocument(emptyDocument(name, text), lines, context).build();
}

class StandoffDocument {
  readonly #document: ForeignDocument;
  readonly #lines: StandoffLines;
  readonly #context: StandoffContext;
  readonly #spans = new Map<string, ForeignSpan>();
  /** Relations, by their id: notes and attributes may stand on them. */
  readonly #relations = new Map<string, ForeignLink>();
  /** The span that stands for an event. */
  readonly #events = new Map<string, string>();

  constructor(document: ForeignDocument, lines: StandoffLines, context: StandoffContext) {
    this.#document = document;
    this.#lines = lines;
    this.#context = context;
  }

  build(): ForeignDocument {
    this.#addSpans();
    this.#addEvents();
    for (const relation of this.#lines.relations) this.#addRelation(relation);
    for (const { type, members, line } of this.#lines.equivalences) {
      const [first = "", ...others] = members;
      for (const other of others) this.#link(type, first, other, line);
    }
    for (const attribute of this.#lines.attributes) this.#addAttribute(attribute);
    for (const reference of this.#lines.references) this.#addReference(reference);
    for (const note of this.#lines.notes) if (!this.#takeOwnRemark(note)) this.#addNote(note);
    return this.#document;
  }

  #addSpans(): void {
    for (const { id, type, pieces, quote } of this.#lines.spans) {
      const label = this.#context.show(type, "label");
      const span: ForeignSpan = { key: id, coder: "", label, pieces, quote, attributes: {}, note: "" };
      this.#spans.set(id, span);
      this.#document.spans.push(span);
    }
  }

  /** Two events of one trigger are two spans at the same place. Roles come last: events may fill roles of others. */
  #addEvents(): void {
    const used = new Set<string>();
    for (const { id, type, trigger, line } of this.#lines.events) {
      const span = this.#spans.get(trigger);
      if (!span) this.#problem(line, `The trigger ${trigger} is not in the file.`);
      else if (!used.has(trigger)) {
        used.add(trigger);
        this.#events.set(id, trigger);
        span.label = this.#context.show(type, "label");
      } else {
        const again = {
          ...span,
          key: id,
          label: this.#context.show(type, "label"),
          attributes: {},
          note: "",
        };
        this.#spans.set(id, again);
        this.#events.set(id, id);
        this.#document.spans.push(again);
      }
    }
    for (const { id, roles, line } of this.#lines.events) {
      if (!this.#events.has(id)) continue;
      for (const { role, target } of roles) this.#link(role.replace(/\d+$/u, ""), id, target, line);
    }
  }

  #addRelation({ id, type, roles, line }: Filled): void {
    const [from, to] = roles;
    const link = from && to && this.#link(type, from.target, to.target, line);
    if (link) this.#relations.set(id, link);
  }

  #link(type: string, from: string, to: string, line: number): ForeignLink | undefined {
    const [start, end] = [this.#spanOf(from), this.#spanOf(to)];
    if (!start || !end) {
      this.#problem(line, `${start ? to : from} is not in the file.`);
      return undefined;
    }
    const role = this.#context.show(type, "role");
    const target = { kind: "span" as const, key: end.key };
    const link: ForeignLink = { coder: "", role, from: start.key, to: target, attributes: {} };
    this.#document.links.push(link);
    return link;
  }

  #spanOf(id: string): ForeignSpan | undefined {
    return this.#spans.get(this.#events.get(id) ?? id);
  }

  #addAttribute({ type, target, value, line }: Remark): void {
    const owner = this.#spanOf(target) ?? this.#relations.get(target);
    if (!owner) {
      this.#problem(line, `The attribute belongs to ${target}, which is not in the file.`);
      return;
    }
    const said = value === "" || this.#context.show(value, "value");
    addAttribute(owner.attributes, this.#context.show(type, "attribute"), said);
  }

  #addNote({ target, value, line }: Remark): void {
    const span = this.#spanOf(target);
    const relation = this.#relations.get(target);
    if (span) addNote(span, value);
    else if (relation) addAttribute(relation.attributes, "note", value);
    else this.#problem(line, `The note belongs to ${target}, which is not in the file: “${value}”.`);
  }

  #addReference({ id, type, target, value, name, line }: Remark): void {
    const span = this.#spanOf(target);
    if (!span) {
      this.#problem(line, `The reference belongs to ${target}, which is not in the file.`);
      return;
    }
    const role = this.#context.show(type, "role");
    const to = this.#targetOf(value, name);
    const link: ForeignLink = { coder: "", role, from: span.key, to, attributes: {} };
    this.#document.links.push(link);
    this.#relations.set(id, link);
  }

  #targetOf(reference: string, name: string): ForeignTarget {
    const own = this.#context.isOwn ? /^(actor|statement)s:(\S+)$/u.exec(reference) : undefined;
    if (own) return { kind: own[1] === "actor" ? "actor" : "statement", name, id: own[2] ?? "" };
    const actor = this.#context.actors.get(reference) ?? foreignActor(name || reference, reference);
    this.#context.actors.set(reference, actor);
    return { kind: "actor", name: actor.name, id: actor.id };
  }

  /** Wortlaut writes roles of references and attributes without a list of values as remarks. */
  #takeOwnRemark({ type, target, value }: Remark): boolean {
    if (!this.#context.isOwn) return false;
    const link = this.#relations.get(target);
    if (type === "Role" && link) link.role = this.#context.show(value, "role");
    const span = this.#spans.get(target);
    const attributes = type === "Attributes" && span ? jsonObject(value) : undefined;
    if (span && attributes) takeAttributes(attributes, span.attributes);
    return (type === "Role" && link !== undefined) || attributes !== undefined;
  }

  #problem(line: number, why: string): void {
    this.#context.problems.add(`${this.#context.file}, line ${line}`, why);
  }
}
