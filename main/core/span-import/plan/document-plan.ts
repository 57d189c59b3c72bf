import type { Attributes, Link, Span } from "#shared/model/annotations";
import type { AttributeDefinition, Label, LinkRole } from "#shared/model/codebook";
import { instantSchema } from "#shared/model/dates";
import { makeSpan } from "#shared/ops/make-span";
import type { ForeignDocument, ForeignLink, ForeignSpan } from "../foreign";
import { valueText } from "../mapping/foreign-names";
import { fitValue } from "./attribute-values";
import type { GrownCodebook } from "./codebook-growth";
import type { CoderWork, Differing } from "./coder-work";
import { type Fates, spanFate } from "./fates";
import type { SpanPlacer } from "./place-span";
import type { Registries } from "./registries";

/** What is the same for all documents of one import. */
export interface PlanFrame {
  grown: GrownCodebook;
  labels: ReadonlyMap<string, Label>;
  roles: ReadonlyMap<string, LinkRole>;
  /** Id of the coder a name of the file becomes; undefined for nothing. */
  coderOf(name: string): string | undefined;
  registries: Registries;
  fates: Fates;
  /** Milliseconds since 1970. */
  now: number;
}

type Work = NonNullable<ForeignDocument["work"]>[number];

/** Where the spans of a document went. */
type Places = Map<string, { work: CoderWork; span: Span }>;

/** Plans one document: its spans, then its links. */
export class DocumentPlan {
  readonly #frame: PlanFrame;
  readonly #document: ForeignDocument;
  readonly #article: string;
  readonly #text: string;
  readonly #placer: SpanPlacer;
  readonly #workOf: (coder: string) => CoderWork;
  readonly #places: Places = new Map();

  constructor(
    frame: PlanFrame,
    document: ForeignDocument,
    article: { id: string; text: string },
    placer: SpanPlacer,
    workOf: (coder: string) => CoderWork,
  ) {
    this.#frame = frame;
    this.#document = document;
    this.#article = article.id;
    this.#text = article.text;
    this.#placer = placer;
    this.#workOf = workOf;
  }

  take(): void {
    for (const span of this.#document.spans) this.#takeSpan(span);
    for (const link of this.#document.links) this.#takeLink(link);
    for (const work of this.#document.work ?? []) this.#takeWork(work);
  }

  #takeWork(work: Work): undefined {
    const id = this.#frame.coderOf(work.coder);
    if (id && this.#workOf(id).say(work.status, work.note)) return;
    if (!id && work.note === "") return;
    const why = id
      ? "The coder has another note on the article, which stays; the note of the file was left out."
      : "The coder of the note on the article becomes nothing.";
    const fate = spanFate(this.#document, this.#article, { label: "", quote: work.note }, why);
    this.#frame.fates.fail(fate, { work });
  }

  #takeSpan(foreign: ForeignSpan): undefined {
    const { grown, labels, coderOf, fates } = this.#frame;
    const label = labels.get(grown.labelIds.get(foreign.label) ?? "");
    if (!label) return this.#fail(foreign, "Its label becomes nothing.");
    const coder = coderOf(foreign.coder);
    if (!coder) return this.#fail(foreign, "Its coder becomes nothing.");
    const placed = this.#placer.place(foreign);
    if ("failed" in placed) return this.#fail(foreign, placed.failed, placed);
    const work = this.#workOf(coder);
    const { attributes, notes } = this.#attributes(foreign, label);
    const note = [foreign.note, ...notes, placed.note ?? ""].filter((line) => line !== "").join("\n");
    const { start, end, why } = placed;
    const known = work.spanAt({ label: label.id, start, end });
    if (known) {
      fates.unchanged++;
      const other = work.complete(known, attributes, note);
      this.#places.set(foreign.key, { work, span: known });
      if (other) this.#listOther(foreign, other, placed);
      return;
    }
    if (label.retired) return this.#fail(foreign, `The label “${label.name}” is retired.`, placed);
    const span = this.#newSpan(foreign, { label: label.id, start, end, attributes, note }, work);
    work.add(span);
    this.#places.set(foreign.key, { work, span });
    fates.added++;
    if (why)
      fates.moved(spanFate(this.#document, this.#article, { ...foreign, quote: span.quote }, why, placed));
  }

  /** The span is there and says something else: what the file says is listed, never written over it. */
  #listOther(foreign: ForeignSpan, other: Differing, place: { start: number; end: number }): void {
    const why = `It is there already and stays as it is; the file says otherwise: ${inWords(other)}.`;
    const part = { ...other.attributes, ...(other.note === undefined ? {} : { note: other.note }) };
    this.#frame.fates.fail(spanFate(this.#document, this.#article, foreign, why, place), {
      span: foreign,
      part,
    });
  }

  #newSpan(
    { id, created, modified }: ForeignSpan,
    request: { label: string; start: number; end: number; attributes: Attributes; note: string },
    work: CoderWork,
  ): Span {
    const { now } = this.#frame;
    const span = makeSpan({ text: this.#text, ...request, id: work.freeId(id, "s"), now });
    const made = instant(created) ?? instant(modified);
    if (made) span.created = made;
    if (made) span.modified = instant(modified) ?? made;
    return span;
  }

  #fail(span: ForeignSpan, why: string, place: { start?: number; end?: number } = {}): undefined {
    this.#frame.fates.fail(spanFate(this.#document, this.#article, span, why, place), { span });
  }

  /** The attributes that fit; those that are wanted in the note; what fits nowhere is listed. */
  #attributes(span: ForeignSpan, label: Label): { attributes: Attributes; notes: string[] } {
    const fitted = this.#fitted(span.attributes, label.attributes);
    for (const [name, value] of fitted.unfit) {
      const why = `Its attribute “${name}” was left out: “${valueText(value)}” does not fit the codebook.`;
      const fate = spanFate(this.#document, this.#article, span, why);
      this.#frame.fates.fail(fate, { span, part: { [name]: value } });
    }
    return fitted;
  }

  #fitted(attributes: Attributes, definitions: readonly AttributeDefinition[]) {
    const { grown, registries } = this.#frame;
    const fitted: Attributes = {};
    const notes: string[] = [];
    const unfit: Array<[string, Attributes[string]]> = [];
    for (const [name, value] of Object.entries(attributes)) {
      const target = grown.attributeTargets.get(name);
      if (target?.to === "note") {
        notes.push(`${name}: ${valueText(value)}`);
        continue;
      }
      const definition = definitions.find(({ id }) => id === target?.id);
      const fits = definition && fitValue(value, definition, (actor) => registries.knownActor(actor));
      if (definition && fits !== undefined && !Object.hasOwn(fitted, definition.id))
        fitted[definition.id] = fits;
      else unfit.push([name, value]);
    }
    return { attributes: fitted, notes, unfit };
  }

  #takeLink(link: ForeignLink): undefined {
    const { grown, roles, fates } = this.#frame;
    const from = this.#places.get(link.from);
    if (!from) return this.#failLink(link, "The span the link starts from was left out.");
    const role = roles.get(grown.roleIds.get(link.role) ?? "");
    if (!role) return this.#failLink(link, "The role of the link becomes nothing.");
    const to = this.#target(link, from.work);
    if ("why" in to) return this.#failLink(link, to.why);
    const wrong = endsError(role, from.span, to);
    if (wrong) return this.#failLink(link, wrong);
    const place = { role: role.id, from: from.span.id, to: to.id };
    const known = from.work.linkLike(place);
    if (known) {
      fates.links.unchanged++;
      this.#completeLink(link, from.work, known, role);
      return;
    }
    if (!role.many && from.work.hasLink(role.id, from.span.id)) {
      return this.#failLink(
        link,
        `Only one link “${role.name}” can begin at a span, and there is one already.`,
      );
    }
    const { attributes, unfit } = this.#fitted(link.attributes, role.attributes);
    const made: Link = {
      ...{ id: from.work.freeId(link.id, "l"), ...place },
      ...(Object.keys(attributes).length > 0 ? { attributes } : {}),
    };
    from.work.addLink(made);
    fates.links.added++;
    this.#listUnfit(link, unfit);
  }

  #completeLink(link: ForeignLink, work: CoderWork, known: Link, role: LinkRole): void {
    const { attributes, unfit } = this.#fitted(link.attributes, role.attributes);
    const other = work.completeLink(known, attributes);
    this.#listUnfit(link, unfit);
    if (!other) return;
    const why = `The link is there already and stays as it is; the file says otherwise: ${inWords(other)}.`;
    this.#listLink(link, why, other.attributes);
  }

  #listUnfit(link: ForeignLink, unfit: ReadonlyArray<[string, Attributes[string]]>): void {
    if (unfit.length === 0) return;
    const names = unfit.map(([name, value]) => `“${name}” (“${valueText(value)}”)`).join(", ");
    this.#listLink(
      link,
      `The link was taken over without its attributes ${names}: they do not fit.`,
      Object.fromEntries(unfit),
    );
  }

  #target({ to }: ForeignLink, work: CoderWork): { id: string; kind: string } | { why: string } {
    if (to.kind === "span") {
      const found = this.#places.get(to.key);
      if (!found) return { why: "The span the link points to was left out." };
      if (found.work !== work) return { why: "The link goes from the span of one coder to that of another." };
      return { id: found.span.id, kind: found.span.label };
    }
    const { registries } = this.#frame;
    const id = to.kind === "actor" ? registries.actor(to) : registries.statement(to);
    if (id === undefined) return { why: `The ${to.kind} the link points to has no name.` };
    return { id, kind: to.kind === "actor" ? "actor-entry" : "statement" };
  }

  #failLink(link: ForeignLink, why: string): undefined {
    this.#frame.fates.links.failed++;
    this.#listLink(link, why);
  }

  #listLink(link: ForeignLink, why: string, part?: Attributes): void {
    const from = this.#document.spans.find(({ key }) => key === link.from);
    const fate = spanFate(this.#document, this.#article, { label: link.role, quote: from?.quote ?? "" }, why);
    this.#frame.fates.fail(fate, { link, ...(part ? { part } : {}) });
  }
}

function inWords({ attributes, note }: Differing): string {
  const values = Object.entries(attributes).map(([id, value]) => `${id} “${valueText(value)}”`);
  return [...values, ...(note === undefined ? [] : [`note “${note}”`])].join(", ");
}

function endsError(role: LinkRole, from: Span, to: { id: string; kind: string }): string | undefined {
  if (!role.from.includes(from.label))
    return `The link “${role.name}” cannot begin at a span of ${from.label}.`;
  if (from.id === to.id) return "A span cannot be linked to itself.";
  return role.to.includes(to.kind) ? undefined : `The link “${role.name}” cannot point to ${to.kind}.`;
}

function instant(time: string | undefined): string | undefined {
  return time !== undefined && instantSchema.safeParse(time).success ? time : undefined;
}
