import { attributeText } from "../../csv-tables";
import type { ArticleRows, DatasetHead, LinkRow, SpanRow } from "../../rows";
import type { ReadingWords } from "./words";

/** A span as it is listed behind the text. */
export interface ListedSpan {
  /** From 1, in the order of the text. */
  number: number;
  row: SpanRow;
  label: string;
  /** What there is to know of it besides: coder, attributes, links, note; each a name and a text. */
  facts: Array<{ name: string; text: string }>;
}

/** A stretch of the text that the same spans cover. UTF-16 units, half-open. */
export interface Segment {
  start: number;
  end: number;
  /** Numbers of the spans that cover it, the one that begins first is the first. */
  spans: number[];
  /** Numbers of the spans that end where it ends. */
  ending: number[];
  isMasked: boolean;
}

export interface AnnotatedText {
  text: string;
  spans: ListedSpan[];
  segments: Segment[];
}

/** Numbers the spans of an article and cuts its text where any of them begins or ends. */
export function annotatedText(rows: ArticleRows, head: DatasetHead, words: ReadingWords): AnnotatedText {
  const { text } = rows.article;
  const order = [...rows.spans].sort(compareRows);
  const names = new Names(rows, head, words, order);
  const spans = order.map((row, at) => names.listed(row, at + 1));
  return { text, spans, segments: segmentsOf(rows, order) };
}

function compareRows(a: SpanRow, b: SpanRow): number {
  return (
    a.start - b.start ||
    b.end - a.end ||
    (a.coder < b.coder ? -1 : a.coder > b.coder ? 1 : 0) ||
    (a.id < b.id ? -1 : 1)
  );
}

function segmentsOf({ article, spans }: ArticleRows, order: readonly SpanRow[]): Segment[] {
  const { text, mask } = article;
  const edges = new Set([0, text.length]);
  for (const { start, end } of [...spans, ...mask]) edges.add(start).add(end);
  const sorted = [...edges].sort((a, b) => a - b);
  const segments: Segment[] = [];
  let open: number[] = [];
  let next = 0;
  for (let at = 0; at + 1 < sorted.length; at++) {
    const start = sorted[at] ?? 0;
    const end = sorted[at + 1] ?? 0;
    open = open.filter((number) => (order[number - 1]?.end ?? 0) > start);
    while (next < order.length && order[next]?.start === start) open.push(++next);
    const ending = open.filter((number) => order[number - 1]?.end === end);
    const isMasked = mask.some((part) => part.start <= start && end <= part.end);
    segments.push({ start, end, spans: [...open], ending, isMasked });
  }
  return segments;
}

/** Says in names what rows say in ids. */
class Names {
  readonly #head: DatasetHead;
  readonly #words: ReadingWords;
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #links: ReadonlyMap<string, LinkRow[]>;

  constructor(rows: ArticleRows, head: DatasetHead, words: ReadingWords, order: readonly SpanRow[]) {
    this.#head = head;
    this.#words = words;
    this.#numbers = new Map(order.map((row, at) => [`${row.coder} ${row.id}`, at + 1]));
    const links = new Map<string, LinkRow[]>();
    for (const link of rows.links) {
      const key = `${link.coder} ${link.from}`;
      links.set(key, [...(links.get(key) ?? []), link]);
    }
    this.#links = links;
  }

  listed(row: SpanRow, number: number): ListedSpan {
    const label = this.#head.codebook?.labels.find(({ id }) => id === row.label);
    const coder = this.#head.coders.find(({ id }) => id === row.coder);
    const facts = [{ name: this.#words.coder, text: coder?.name ?? row.coder }];
    for (const [id, value] of Object.entries(row.attributes)) {
      const attribute = label?.attributes.find((one) => one.id === id);
      const nameOf = (chosen: string) => attribute?.values?.find((one) => one.id === chosen)?.name ?? chosen;
      const text = Array.isArray(value) ? value.map(nameOf).join(", ") : nameOf(attributeText(value));
      facts.push({ name: attribute?.name ?? id, text });
    }
    for (const link of this.#links.get(`${row.coder} ${row.id}`) ?? []) {
      const role = this.#head.codebook?.roles.find(({ id }) => id === link.role);
      facts.push({ name: role?.name ?? link.role, text: this.#target(link) });
    }
    if (row.note !== "") facts.push({ name: this.#words.note, text: row.note });
    return { number, row, label: label?.name ?? row.label, facts };
  }

  #target({ coder, to, toKind }: LinkRow): string {
    if (toKind === "span") return `[${this.#numbers.get(`${coder} ${to}`) ?? to}]`;
    if (toKind === "actor") return this.#head.actors.find(({ id }) => id === to)?.name ?? to;
    return this.#head.statements.find(({ id }) => id === to)?.wording ?? to;
  }
}
