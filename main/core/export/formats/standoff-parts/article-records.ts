import { readFile } from "node:fs/promises";
import type { ExportFile, ReadContext, WriteContext } from "../../exporter";
import type { ArticleRow, ArticleRows, DatasetHead, LinkRow, PlacedRow, SpanRow, WorkRow } from "../../rows";
import { jsonLine, readJsonLines } from "../../text-lines";
import type { SpanFacts, TextRows } from "../../text-rows";

/** A span as it is kept beside a format's files; its quote follows from the text. */
export type BesideSpan = SpanFacts & PlacedRow;

/** What of an article's work has no place in the format's own files, so that it stands beside them. */
export interface Beside {
  /** Where spans really are that the format shows narrower. */
  exact: Array<{ id: string } & PlacedRow>;
  /** Spans the format cannot show at all, and the links from and to them. */
  spans: BesideSpan[];
  links: LinkRow[];
}

/** A line of the file of articles: all of an article but its text and what its own files say. */
export interface ArticleRecord {
  article: Omit<ArticleRow, "text" | "lengthUtf16" | "lengthCodePoints">;
  work: WorkRow[];
  beside?: Beside;
}

/** What the own files of a format say of an article. */
export interface ReadWork {
  spans: SpanRow[];
  links: LinkRow[];
}

/** The files that stand beside those of a format: the project with its registries, and the articles' fields. */
export class SideFiles {
  readonly #articles: ExportFile;

  private constructor(articles: ExportFile) {
    this.#articles = articles;
  }

  /** Writes `<base>-project.json` and begins `<base>-articles.jsonl`. */
  static async open(base: string, context: WriteContext): Promise<SideFiles> {
    await context.writeFile(`${base}-project.json`, `${JSON.stringify(context.head, null, 1)}\n`, 1);
    return new SideFiles(await context.file(`${base}-articles.jsonl`));
  }

  /** Adds the line of an article. */
  async add({ article, work }: ArticleRows, beside?: Beside): Promise<void> {
    const { text: _t, lengthUtf16: _u, lengthCodePoints: _c, ...fields } = article;
    const isNeeded = beside && beside.exact.length + beside.spans.length + beside.links.length > 0;
    const record: ArticleRecord = { article: fields, work, ...(isNeeded ? { beside } : {}) };
    await this.#articles.write(jsonLine(record), 1);
  }

  static async readHead(base: string, context: ReadContext): Promise<DatasetHead> {
    return JSON.parse(await readFile(context.locate(`${base}-project.json`), "utf8")) as DatasetHead;
  }

  static async *read(base: string, context: ReadContext): AsyncGenerator<ArticleRecord> {
    for await (const line of readJsonLines(context.locate(`${base}-articles.jsonl`))) {
      yield line as unknown as ArticleRecord;
    }
  }
}

/** The folder of an article nobody has worked on. No coder's id begins like this. */
export const nobody = "_nobody";

/** The coders whose work on an article is written, or `nobody`. */
export function codersOf(work: readonly WorkRow[]): string[] {
  return work.length > 0 ? work.map(({ coder }) => coder) : [nobody];
}

/** The number of an id the frame gave out: 3 for s3 and l3. */
export function numberOf(id: string): number {
  return Number(id.slice(1));
}

const byNumber = (a: { id: string }, b: { id: string }) => numberOf(a.id) - numberOf(b.id);

/** An article's fields and text with its record. `sameText` is false when the format had to change the text. */
export function articleOf(record: ArticleRecord, made: TextRows): ArticleRow {
  const { textSha256: _sha256, ...measures } = made.measures();
  return { ...record.article, ...measures, text: made.text };
}

/** The rows of an article with numbered spans and links, those that stand beside put back into their places. */
export function numberedRows(record: ArticleRecord, made: TextRows, { spans, links }: ReadWork): ArticleRows {
  const { beside } = record;
  const exact = new Map(beside?.exact.map(({ id, ...place }) => [id, place]));
  const moved = spans.map((span) => {
    const place = exact.get(span.id);
    if (!place) return span;
    if (place.start > span.start || place.end < span.end) throw new Error(`span ${span.id} is elsewhere`);
    return made.span(place, factsOf(span));
  });
  const hidden = (beside?.spans ?? []).map(({ start, end, startCodePoint, endCodePoint, ...facts }) =>
    made.span({ start, end, startCodePoint, endCodePoint }, facts),
  );
  return {
    article: articleOf(record, made),
    work: record.work,
    spans: [...moved, ...hidden].sort(byNumber),
    links: [...links, ...(beside?.links ?? [])].sort(byNumber),
  };
}

function factsOf({ id, coder, label, attributes, note, created, modified }: SpanRow): SpanFacts {
  return { id, coder, label, attributes, note, created, modified };
}

/** What stands beside when these spans cannot be shown and these are shown narrower. */
export function besideOf(
  { spans, links }: ArticleRows,
  shown: ReadonlyMap<string, { start: number; end: number }>,
): Beside {
  const isShown = (id: string) => shown.has(id);
  const narrower = spans.filter(({ id, start, end }) => {
    const place = shown.get(id);
    return place !== undefined && (place.start !== start || place.end !== end);
  });
  return {
    exact: narrower.map(({ id, ...span }) => ({ id, ...placeOf(span) })),
    spans: spans.filter(({ id }) => !isShown(id)).map((span) => ({ ...factsOf(span), ...placeOf(span) })),
    links: links.filter(({ from, to, toKind }) => !isShown(from) || (toKind === "span" && !isShown(to))),
  };
}

function placeOf({ start, end, startCodePoint, endCodePoint }: PlacedRow): PlacedRow {
  return { start, end, startCodePoint, endCodePoint };
}

/** The rows that a format shows itself: without the spans and links that stand beside. */
export function shownRows(rows: ArticleRows, beside: Beside): ArticleRows {
  const hiddenSpans = new Set(beside.spans.map(({ id }) => id));
  const hiddenLinks = new Set(beside.links.map(({ id }) => id));
  return {
    ...rows,
    spans: rows.spans.filter(({ id }) => !hiddenSpans.has(id)),
    links: rows.links.filter(({ id }) => !hiddenLinks.has(id)),
  };
}
