import type { Annotations, Attributes, Link, Span } from "#shared/model/annotations";
import { articleStatusSchema } from "#shared/model/annotations";
import { idSchema, newId } from "#shared/model/ids";
import type { Op } from "#shared/ops/op";

/** What one coder has in one article while an import is planned: what is there, and what comes. */
export class CoderWork {
  readonly coder: string;
  readonly article: string;
  readonly #spans = new Map<string, Span>();
  readonly #ids = new Set<string>();
  readonly #links = new Map<string, Link>();
  readonly #begun = new Set<string>();
  readonly #added = new Set<string>();
  readonly #changes = new Map<string, { attributes: Attributes; note?: string }>();
  readonly #linkChanges = new Map<string, Attributes>();
  readonly #newSpans: Span[] = [];
  readonly #newLinks: Link[] = [];
  #status: string;
  #note: string;
  #newStatus: "todo" | "doing" | "done" | undefined;
  #newNote: string | undefined;

  constructor(coder: string, article: string, annotations: Annotations | undefined) {
    this.coder = coder;
    this.article = article;
    this.#status = annotations?.status ?? "todo";
    this.#note = annotations?.note ?? "";
    for (const span of annotations?.spans ?? []) this.#know(span);
    for (const link of annotations?.links ?? []) this.#knowLink(link);
    for (const { id } of annotations?.unplaced?.spans ?? []) this.#ids.add(id);
  }

  #know(span: Span): void {
    this.#spans.set(keyOf(span), span);
    this.#ids.add(span.id);
  }

  #knowLink(link: Link): void {
    this.#links.set(linkKey(link), link);
    this.#begun.add(`${link.role} ${link.from}`);
    this.#ids.add(link.id);
    this.#ids.add(link.to);
  }

  /** The span with this label at this place. */
  spanAt(place: { label: string; start: number; end: number }): Span | undefined {
    return this.#spans.get(keyOf(place));
  }

  add(span: Span): void {
    this.#know(span);
    this.#added.add(span.id);
    this.#newSpans.push(span);
  }

  /**
   * Gives a span that is there what it lacks; nothing it has is overwritten. Returns what the file says otherwise, and
   * undefined when it says nothing else.
   */
  complete(span: Span, attributes: Attributes, note: string): Differing | undefined {
    const addsNote = note !== "" && (span.note ?? "") === "";
    const lacking = lackingIn(span.attributes, attributes);
    if (Object.keys(lacking).length > 0 || addsNote) this.#addTo(span, lacking, addsNote ? note : undefined);
    return differing(
      differingFrom(span.attributes, attributes),
      addsNote || holdsNote(span.note ?? "", note) ? undefined : note,
    );
  }

  #addTo(span: Span, lacking: Attributes, note: string | undefined): void {
    const words = note === undefined ? {} : { note };
    const whole: Span = { ...span, attributes: { ...span.attributes, ...lacking }, ...words };
    this.#spans.set(keyOf(span), whole);
    const at = this.#added.has(span.id) ? this.#newSpans.findIndex(({ id }) => id === span.id) : -1;
    if (at >= 0) {
      this.#newSpans[at] = whole;
      return;
    }
    const known = this.#changes.get(span.id);
    this.#changes.set(span.id, { ...known, ...words, attributes: { ...known?.attributes, ...lacking } });
  }

  /** The same for a link that is there. */
  completeLink(link: Link, attributes: Attributes): Differing | undefined {
    const own = link.attributes ?? {};
    const lacking = lackingIn(own, attributes);
    if (Object.keys(lacking).length > 0) {
      const whole: Link = { ...link, attributes: { ...own, ...lacking } };
      this.#links.set(linkKey(link), whole);
      const at = this.#newLinks.findIndex(({ id }) => id === link.id);
      if (at >= 0) this.#newLinks[at] = whole;
      else this.#linkChanges.set(link.id, { ...this.#linkChanges.get(link.id), ...lacking });
    }
    return differing(differingFrom(own, attributes), undefined);
  }

  linkLike(link: Pick<Link, "role" | "from" | "to">): Link | undefined {
    return this.#links.get(linkKey(link));
  }

  /** Whether a link of this role begins at the span already. */
  hasLink(role: string, from: string): boolean {
    return this.#begun.has(`${role} ${from}`);
  }

  addLink(link: Link): void {
    this.#knowLink(link);
    this.#newLinks.push(link);
  }

  /** `wanted` if it can be an id here and is free, else a new one. */
  freeId(wanted: string | undefined, prefix: string): string {
    const isFree = wanted !== undefined && idSchema.safeParse(wanted).success && !this.#ids.has(wanted);
    const id = isFree ? wanted : newId(prefix);
    this.#ids.add(id);
    return id;
  }

  /** What the file says of the coder's progress; what somebody has set here stays. False when its note is another. */
  say(status: string, note: string): boolean {
    const known = articleStatusSchema.safeParse(status);
    if (known.success && known.data !== "todo" && this.#status === "todo") this.#newStatus = known.data;
    if (note === "" || this.#note !== "") return holdsNote(this.#note, note);
    if (this.#newNote !== undefined) return holdsNote(this.#newNote, note);
    this.#newNote = note;
    return true;
  }

  ops(now: string): Op[] {
    const at = { target: "annotations", coder: this.coder, article: this.article } as const;
    // As in the reader: the first tag begins the work.
    const begins = this.#newSpans.length > 0 && this.#status === "todo" ? ("doing" as const) : undefined;
    const status = this.#newStatus ?? begins;
    return [
      ...this.#newSpans.map((span): Op => ({ ...at, op: "add-span", span })),
      ...[...this.#changes].map(([id, set]): Op => ({ ...at, op: "change-span", id, set, modified: now })),
      ...this.#newLinks.map((link): Op => ({ ...at, op: "add-link", link })),
      ...[...this.#linkChanges].map(
        ([id, attributes]): Op => ({ ...at, op: "change-link", id, set: { attributes } }),
      ),
      ...(status ? [{ ...at, op: "set-status", status } as Op] : []),
      ...(this.#newNote === undefined ? [] : [{ ...at, op: "set-article-note", note: this.#newNote } as Op]),
    ];
  }
}

/** What the file says of a span or link that is there already and says it otherwise. */
export interface Differing {
  attributes: Attributes;
  note?: string;
}

function differing(attributes: Attributes, note: string | undefined): Differing | undefined {
  if (Object.keys(attributes).length === 0 && note === undefined) return undefined;
  return { attributes, ...(note === undefined ? {} : { note }) };
}

function lackingIn(own: Attributes, said: Attributes): Attributes {
  return Object.fromEntries(Object.entries(said).filter(([id]) => !Object.hasOwn(own, id)));
}

function differingFrom(own: Attributes, said: Attributes): Attributes {
  const isOther = ([id, value]: [string, Attributes[string]]) =>
    Object.hasOwn(own, id) && valueKey(own[id] as Attributes[string]) !== valueKey(value);
  return Object.fromEntries(Object.entries(said).filter(isOther));
}

/** The order of chosen values means nothing. */
function valueKey(value: Attributes[string]): string {
  return JSON.stringify(Array.isArray(value) ? value.toSorted() : value);
}

/** Whether a note is there already, also within a longer one; formats change its blanks and line ends. */
function holdsNote(own: string, said: string): boolean {
  const plain = (note: string) => note.replace(/\s+/gu, " ").trim();
  return plain(own).includes(plain(said));
}

function keyOf({ label, start, end }: { label: string; start: number; end: number }): string {
  return `${start} ${end} ${label}`;
}

function linkKey({ role, from, to }: Pick<Link, "role" | "from" | "to">): string {
  return `${role} ${from} ${to}`;
}
