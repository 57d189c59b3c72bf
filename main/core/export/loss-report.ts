import type { ExportReport } from "#shared/ipc/export-types";
import type { ArticleRow, ArticleRows, DatasetHead } from "./rows";

/** Something a format may be unable to carry: how often it occurs, and the rows without it. */
interface Part<T> {
  what: string;
  count(rows: T): number;
  strip(rows: T): T;
}

const articleFields = ["title", "source", "published", "language", "place", "author", "agency"] as const;

function withArticle(rows: ArticleRows, set: Partial<ArticleRow>): ArticleRows {
  return { ...rows, article: { ...rows.article, ...set } };
}

/** The rows with spans called s1, s2 and links l1, l2 in their order, all coders of an article together. */
export function numbered(rows: ArticleRows): ArticleRows {
  const keyOf = (coder: string, id: string) => `${coder} ${id}`;
  const names = new Map(rows.spans.map(({ coder, id }, at) => [keyOf(coder, id), `s${at + 1}`]));
  const nameOf = (coder: string, id: string) => names.get(keyOf(coder, id)) ?? id;
  return {
    ...rows,
    spans: rows.spans.map((span) => ({ ...span, id: nameOf(span.coder, span.id) })),
    links: rows.links.map((link, at) => ({
      ...link,
      id: `l${at + 1}`,
      from: nameOf(link.coder, link.from),
      to: link.toKind === "span" ? nameOf(link.coder, link.to) : link.to,
    })),
  };
}

/** The parts of an article's rows that a format can lack. */
export const articleParts = {
  "article-fields": {
    what: "fields of articles (title, source, date, place, author, agency, language)",
    count: ({ article }) => articleFields.filter((field) => article[field] !== "").length,
    strip: (rows) => withArticle(rows, Object.fromEntries(articleFields.map((field) => [field, ""]))),
  },
  provenance: {
    what: "file names, encodings and times of import",
    count: () => 1,
    strip: (rows) =>
      withArticle(rows, { fileName: "", importer: "", encoding: "", bytesSha256: "", imported: "" }),
  },
  masks: {
    what: "masked stretches",
    count: ({ article }) => article.mask.length,
    strip: (rows) => withArticle(rows, { mask: [] }),
  },
  "article-notes": {
    what: "notes on articles",
    count: ({ work }) => work.filter(({ note }) => note !== "").length,
    strip: (rows) => ({ ...rows, work: rows.work.map((row) => ({ ...row, note: "" })) }),
  },
  status: {
    what: "status of articles",
    count: ({ work }) => work.length,
    strip: (rows) => ({ ...rows, work: rows.work.map((row) => ({ ...row, status: "" })) }),
  },
  attributes: {
    what: "attributes of spans",
    count: ({ spans }) => spans.reduce((sum, span) => sum + Object.keys(span.attributes).length, 0),
    strip: (rows) => ({ ...rows, spans: rows.spans.map((span) => ({ ...span, attributes: {} })) }),
  },
  notes: {
    what: "notes on spans",
    count: ({ spans }) => spans.filter(({ note }) => note !== "").length,
    strip: (rows) => ({ ...rows, spans: rows.spans.map((span) => ({ ...span, note: "" })) }),
  },
  times: {
    what: "times when spans were made and changed",
    count: ({ spans }) => spans.length,
    strip: (rows) => ({ ...rows, spans: rows.spans.map((span) => ({ ...span, created: "", modified: "" })) }),
  },
  "span-links": {
    what: "links between spans",
    count: ({ links }) => links.filter(({ toKind }) => toKind === "span").length,
    strip: (rows) => ({ ...rows, links: rows.links.filter(({ toKind }) => toKind !== "span") }),
  },
  "registry-links": {
    what: "links to actors and statements",
    count: ({ links }) => links.filter(({ toKind }) => toKind !== "span").length,
    strip: (rows) => ({ ...rows, links: rows.links.filter(({ toKind }) => toKind === "span") }),
  },
  "link-attributes": {
    what: "attributes of links",
    count: ({ links }) => links.reduce((sum, link) => sum + Object.keys(link.attributes).length, 0),
    strip: (rows) => ({ ...rows, links: rows.links.map((link) => ({ ...link, attributes: {} })) }),
  },
  ids: {
    what: "ids of spans and links",
    count: ({ spans, links }) => spans.length + links.length,
    strip: numbered,
  },
} satisfies Record<string, Part<ArticleRows>>;
export type ArticlePart = keyof typeof articleParts;

/** The parts of a dataset's head that a format can lack. */
export const headParts = {
  coders: {
    what: "names and colours of coders",
    count: ({ coders }) => coders.length,
    strip: (head) => ({ ...head, coders: [] }),
  },
  actors: {
    what: "entries of the actor registry",
    count: ({ actors }) => actors.length,
    strip: (head) => ({ ...head, actors: [] }),
  },
  statements: {
    what: "statements",
    count: ({ statements }) => statements.length,
    strip: (head) => ({ ...head, statements: [] }),
  },
  codebook: {
    what: "the codebook",
    count: ({ codebook }) => (codebook ? 1 : 0),
    strip: (head) => ({ ...head, codebook: null }),
  },
} satisfies Record<string, Part<DatasetHead>>;
export type HeadPart = keyof typeof headParts;

/** What a format cannot carry, each with the reason. */
export type CannotCarry = Partial<Record<ArticlePart | HeadPart, string>>;

/** Collects what an export leaves out; equal entries are added up. */
export class LossReport {
  readonly #entries = new Map<string, ExportReport["loss"][number]>();

  add(what: string, count: number, why: string): void {
    if (count === 0) return;
    const key = `${what}\n${why}`;
    const entry = this.#entries.get(key) ?? { what, count: 0, why };
    entry.count += count;
    this.#entries.set(key, entry);
  }

  /** The entries in an order that does not depend on which article was read first. */
  list(): ExportReport["loss"] {
    return [...this.#entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => ({ ...entry }));
  }
}

/** What of an article's rows a format carries; the rest is counted in `loss`. */
export function carriedRows(rows: ArticleRows, cannotCarry: CannotCarry, loss?: LossReport): ArticleRows {
  return carried(rows, articleParts, cannotCarry, loss);
}

/** What of a dataset's head a format carries; the rest is counted in `loss`. */
export function carriedHead(head: DatasetHead, cannotCarry: CannotCarry, loss?: LossReport): DatasetHead {
  return carried(head, headParts, cannotCarry, loss);
}

function carried<T>(
  rows: T,
  parts: Record<string, Part<T>>,
  cannotCarry: CannotCarry,
  loss: LossReport | undefined,
): T {
  let rest = rows;
  for (const [name, part] of Object.entries(parts)) {
    const why = cannotCarry[name as keyof CannotCarry];
    if (why === undefined) continue;
    loss?.add(part.what, part.count(rest), why);
    rest = part.strip(rest);
  }
  return rest;
}

/** What a format cannot carry, as sentences for `formats` and the screen. */
export function describeCannotCarry(cannotCarry: CannotCarry): string[] {
  const parts: Record<string, { what: string }> = { ...articleParts, ...headParts };
  return Object.entries(cannotCarry).map(([name, why]) => `${parts[name]?.what ?? name}: ${why}`);
}
