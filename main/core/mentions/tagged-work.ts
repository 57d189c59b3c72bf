import type { Annotations, ArticleStatus, Attributes } from "#shared/model/annotations";
import type { Stamp } from "../project/durable-file";
import { StringTable } from "./string-table";

/** What tagged spans of all articles have in common, each kept once. */
export interface MentionTables {
  labels: StringTable;
  roles: StringTable;
  /** Ids of actors and statements that links point to. */
  entries: StringTable;
  /** Words of spans, as they stand in the text. */
  wordings: StringTable;
  /** Attributes as JSON. */
  attributes: StringTable;
}

/** Empty tables. */
export function newTables(): MentionTables {
  return {
    labels: new StringTable(),
    roles: new StringTable(),
    entries: new StringTable(),
    wordings: new StringTable(),
    attributes: new StringTable(["{}"]),
  };
}

/** Longer words are not kept: they are in the text. UTF-16 units. */
export const longestWording = 80;

export const spanSize = 5;
export const linkSize = 5;

/** One coder's spans and links of one article, packed. */
export interface PackedWork {
  coder: string;
  article: string;
  status: ArticleStatus;
  /** The version of the file it was read from; undefined when it came from an open project. */
  stamp: Stamp | undefined;
  /** Label, start, end, wording (-1: too long), attributes of each span. */
  spans: Int32Array;
  /** Role, span it begins at, span it ends at (-1), entry it ends at (-1), attributes (-1) of each link. */
  links: Int32Array;
  /** Ids of the spans, then of the links, with blanks between. */
  ids: string | Buffer;
}

/** One coder's spans and links of one article. Spans are numbered in their order, from 0. Offsets are UTF-16 units. */
export class TaggedWork {
  readonly packed: PackedWork;
  readonly tables: MentionTables;
  readonly #role: () => number;
  #actors: Int32Array | undefined;
  #actorRole = -1;
  #ids: string[] | undefined;

  /** `identityRole` gives the number of the role that says which actor a mention is. */
  constructor(packed: PackedWork, tables: MentionTables, identityRole: () => number) {
    this.packed = packed;
    this.tables = tables;
    this.#role = identityRole;
  }

  get coder(): string {
    return this.packed.coder;
  }

  get article(): string {
    return this.packed.article;
  }

  get status(): ArticleStatus {
    return this.packed.status;
  }

  /** How many spans there are. */
  get spans(): number {
    return this.packed.spans.length / spanSize;
  }

  /** How many links there are. */
  get links(): number {
    return this.packed.links.length / linkSize;
  }

  labelNumber(span: number): number {
    return this.packed.spans[span * spanSize] ?? -1;
  }

  label(span: number): string {
    return this.tables.labels.text(this.labelNumber(span));
  }

  start(span: number): number {
    return this.packed.spans[span * spanSize + 1] ?? 0;
  }

  end(span: number): number {
    return this.packed.spans[span * spanSize + 2] ?? 0;
  }

  /** Number of a span's words in the table of wordings; -1 when they are too long to be kept. */
  wordingNumber(span: number): number {
    return this.packed.spans[span * spanSize + 3] ?? -1;
  }

  /** Number of a span's attributes in their table: the same for all spans that have the same. */
  attributesNumber(span: number): number {
    return this.packed.spans[span * spanSize + 4] ?? 0;
  }

  attributes(span: number): Attributes {
    return JSON.parse(this.tables.attributes.text(this.attributesNumber(span)));
  }

  spanId(span: number): string {
    return this.#allIds()[span] ?? "";
  }

  /** The number of the span with this id; -1 if there is none. */
  spanWithId(id: string): number {
    const at = this.#allIds().indexOf(id);
    return at < this.spans ? at : -1;
  }

  linkId(link: number): string {
    return this.#allIds()[this.spans + link] ?? "";
  }

  linkRoleNumber(link: number): number {
    return this.packed.links[link * linkSize] ?? -1;
  }

  linkRole(link: number): string {
    return this.tables.roles.text(this.linkRoleNumber(link));
  }

  /** The span a link begins at. */
  linkFrom(link: number): number {
    return this.packed.links[link * linkSize + 1] ?? -1;
  }

  /** The span a link ends at; -1 when it ends at an entry of a registry. */
  linkToSpan(link: number): number {
    return this.packed.links[link * linkSize + 2] ?? -1;
  }

  /** The actor or statement a link ends at; "" when it ends at a span. */
  linkToEntry(link: number): string {
    return this.tables.entries.text(this.linkToEntryNumber(link));
  }

  linkToEntryNumber(link: number): number {
    return this.packed.links[link * linkSize + 3] ?? -1;
  }

  linkAttributes(link: number): Attributes {
    const number = this.packed.links[link * linkSize + 4] ?? -1;
    return number < 0 ? {} : JSON.parse(this.tables.attributes.text(number));
  }

  /** Number of the actor that a span is, by the role that says so; -1 without one. */
  actorNumber(span: number): number {
    const role = this.#role();
    if (!this.#actors || this.#actorRole !== role) {
      this.#actors = this.#actorsBy(role);
      this.#actorRole = role;
    }
    return this.#actors[span] ?? -1;
  }

  /** The actor that a span is; "" without one. */
  actor(span: number): string {
    return this.tables.entries.text(this.actorNumber(span));
  }

  #actorsBy(role: number): Int32Array {
    const { links } = this.packed;
    const actors = new Int32Array(this.spans).fill(-1);
    for (let at = 0; at < links.length; at += linkSize) {
      const from = links[at + 1] ?? -1;
      if (links[at] === role && (actors[from] ?? 0) < 0) actors[from] = links[at + 3] ?? -1;
    }
    return actors;
  }

  #allIds(): string[] {
    const { ids } = this.packed;
    this.#ids ??= (typeof ids === "string" ? ids : ids.toString("latin1")).split(" ");
    return this.#ids;
  }
}

/** Packs one coder's annotations of one article. */
export function packWork(
  annotations: Pick<Annotations, "coder" | "article" | "status" | "spans" | "links">,
  tables: MentionTables,
  stamp?: Stamp,
): PackedWork {
  const { coder, article, status, spans, links } = annotations;
  const packedSpans = new Int32Array(spans.length * spanSize);
  const places = new Map<string, number>();
  for (const [index, span] of spans.entries()) {
    places.set(span.id, index);
    const { label, start, end, quote, attributes } = span;
    const wording = quote.length > longestWording ? -1 : tables.wordings.number(quote);
    packedSpans.set(
      [tables.labels.number(label), start, end, wording, attributesNumber(attributes, tables)],
      index * spanSize,
    );
  }
  const sound = links.filter(({ from }) => places.has(from));
  const packedLinks = new Int32Array(sound.length * linkSize);
  for (const [index, { role, from, to, attributes }] of sound.entries()) {
    const toSpan = places.get(to) ?? -1;
    packedLinks.set(
      [
        tables.roles.number(role),
        places.get(from) ?? -1,
        toSpan,
        toSpan < 0 ? tables.entries.number(to) : -1,
        attributes ? attributesNumber(attributes, tables) : -1,
      ],
      index * linkSize,
    );
  }
  const ids = [...spans, ...sound].map(({ id }) => id).join(" ");
  return { coder, article, status, stamp, spans: packedSpans, links: packedLinks, ids };
}

function attributesNumber(attributes: Attributes, tables: MentionTables): number {
  for (const _ in attributes) return tables.attributes.number(JSON.stringify(attributes));
  return 0;
}
