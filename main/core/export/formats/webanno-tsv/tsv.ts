import type { LinkRow, SpanRow } from "../../rows";
import { numberOf } from "../standoff-parts/article-records";
import { escapeText, escapeValue, stackedValues, unescapeValue } from "./escapes";
import { layerNames } from "./layers";
import type { NamedToken } from "./tokens";

/** A span with its place as whole tokens (UTF-16 units) and its features that are not empty. */
export interface TsvSpan {
  number: number;
  start: number;
  end: number;
  features: Record<string, string>;
}

/** A relation between two spans, by their numbers. */
export interface TsvRelation {
  role: string;
  from: number;
  to: number;
  features: Record<string, string>;
}

export interface TsvDocument {
  text: string;
  sentences: NamedToken[][];
  spans: TsvSpan[];
  relations: TsvRelation[];
}

/** The number of a span's or link's row. */
export function tsvNumber(row: SpanRow | LinkRow): number {
  return numberOf(row.id);
}

/** Writes WebAnno TSV 3.3; `order` says in which order features have columns, those not used have none. */
export function formatTsv(
  { text, sentences, spans, relations }: TsvDocument,
  order: { span: readonly string[]; relation: readonly string[] },
): string {
  const isUsed = (rows: ReadonlyArray<{ features: Record<string, string> }>) => (name: string) =>
    rows.some(({ features }) => features[name] !== undefined);
  const spanColumns = ["label", ...order.span.filter(isUsed(spans))];
  const relationColumns = ["label", ...order.relation.filter(isUsed(relations))];
  const lines = ["#FORMAT=WebAnno TSV 3.3", `#T_SP=${[layerNames.span, ...spanColumns].join("|")}`];
  if (relations.length > 0) {
    lines.push(`#T_RL=${[layerNames.relation, ...relationColumns, `BT_${layerNames.span}`].join("|")}`);
  }
  lines.push("");
  const firstTokens = firstTokensOf(sentences.flat(), spans);
  const cover = new Cover(spans);
  for (const sentence of sentences) {
    const [first, last] = [sentence[0], sentence.at(-1)];
    if (!first || !last) continue;
    lines.push("", `#Text=${escapeText(text.slice(first.start, last.end))}`);
    for (const token of sentence) {
      const covering = cover.at(token);
      const cells = spanColumns.map((name) => spanCell(covering, name));
      if (relations.length > 0) {
        const ending = relations.filter(({ to }) => firstTokens.get(to) === token);
        cells.push(...relationCells(ending, relationColumns, firstTokens));
      }
      const words = escapeText(text.slice(token.start, token.end));
      lines.push(`${[token.name, `${token.start}-${token.end}`, words, ...cells].join("\t")}\t`);
    }
  }
  return lines.map((line) => `${line}\n`).join("");
}

function firstTokensOf(tokens: readonly NamedToken[], spans: readonly TsvSpan[]): Map<number, NamedToken> {
  const byStart = new Map(tokens.map((token) => [token.start, token]));
  return new Map(
    spans.map(({ number, start }) => {
      const token = byStart.get(start);
      if (!token) throw new Error(`span ${number} cuts a token`);
      return [number, token] as const;
    }),
  );
}

/** Finds the spans over each token, for tokens asked for in their order. */
class Cover {
  readonly #waiting: TsvSpan[];
  #open: TsvSpan[] = [];

  constructor(spans: readonly TsvSpan[]) {
    this.#waiting = [...spans].sort((a, b) => b.start - a.start || b.number - a.number);
  }

  at(token: NamedToken): TsvSpan[] {
    this.#open = this.#open.filter(({ end }) => end > token.start);
    for (let next = this.#waiting.at(-1); next && next.start <= token.start; next = this.#waiting.at(-1)) {
      this.#open.push(next);
      this.#waiting.pop();
    }
    return this.#open;
  }
}

function spanCell(covering: readonly TsvSpan[], name: string): string {
  if (covering.length === 0) return "_";
  return covering.map(({ number, features }) => `${escapeValue(features[name] ?? "")}[${number}]`).join("|");
}

function relationCells(
  ending: readonly TsvRelation[],
  columns: readonly string[],
  firstTokens: ReadonlyMap<number, NamedToken>,
): string[] {
  if (ending.length === 0) return [...columns, ""].map(() => "_");
  const cellOf = ({ role, features }: TsvRelation, name: string) =>
    escapeValue(name === "label" ? role : (features[name] ?? ""));
  const cells = columns.map((name) => ending.map((relation) => cellOf(relation, name)).join("|"));
  const ends = ending.map(({ from, to }) => `${firstTokens.get(from)?.name}[${from}_${to}]`);
  return [...cells, ends.join("|")];
}

/** What a reader finds: as it was written, but for the relation between sentences and text. */
export interface ReadTsv {
  spans: TsvSpan[];
  relations: TsvRelation[];
}

/** Reads what `formatTsv` wrote over `text`. Throws Error on anything unexpected. */
export function parseTsv(content: string, text: string): ReadTsv {
  const lines = content.split("\n");
  const spanColumns = columnsOf(lines, "#T_SP=");
  const relationColumns = columnsOf(lines, "#T_RL=");
  const spans = new Map<number, TsvSpan>();
  const relations: TsvRelation[] = [];
  const cellReader = new CellReader();
  for (const line of lines) {
    if (line === "" || line.startsWith("#")) continue;
    const [name = "", offsets = "", words = "", ...cells] = line.split("\t");
    const [start = -1, end = -1] = offsets.split("-").map(Number);
    if (escapeText(text.slice(start, end)) !== words) throw new Error(`token ${name} is elsewhere`);
    readSpans(cells.slice(0, spanColumns.length), spanColumns, { start, end }, spans, cellReader);
    readRelations(cells.slice(spanColumns.length), relationColumns, relations);
  }
  return { spans: [...spans.values()], relations };
}

function columnsOf(lines: readonly string[], prefix: string): string[] {
  const line = lines.find((own) => own.startsWith(prefix));
  return line?.slice(prefix.length).split("|").slice(1) ?? [];
}

/** Reads cells of spans; the words of one span have the same cells, which are read once. */
class CellReader {
  readonly #known = new Map<string, Array<{ value: string; number: number }>>();

  read(cell: string): Array<{ value: string; number: number }> {
    const known = this.#known.get(cell);
    if (known) return known;
    const values = stackedValues(cell).map(({ value, number }) => {
      const key = Number(number);
      if (!Number.isInteger(key) || key < 1) throw new Error(`a span without a number: ${value}`);
      return { value: unescapeValue(value), number: key };
    });
    this.#known.set(cell, values);
    return values;
  }
}

function readSpans(
  cells: readonly string[],
  columns: readonly string[],
  token: { start: number; end: number },
  spans: Map<number, TsvSpan>,
  reader: CellReader,
): void {
  columns.forEach((name, column) => {
    for (const { value, number } of reader.read(cells[column] ?? "_")) {
      const span = spans.get(number) ?? { number, ...token, features: {} };
      span.end = token.end;
      if (value !== "") span.features[name] = value;
      spans.set(number, span);
    }
  });
}

function readRelations(cells: readonly string[], columns: readonly string[], relations: TsvRelation[]): void {
  const ends = stackedValues(cells[columns.length - 1] ?? "_");
  const values = columns
    .slice(0, -1)
    .map((name, column) => ({ name, stack: stackedValues(cells[column] ?? "_") }));
  ends.forEach(({ number }, at) => {
    const [from = -1, to = -1] = number.split("_").map(Number);
    const own = values.map(({ name, stack }) => [name, unescapeValue(stack[at]?.value ?? "*")] as const);
    const { label: role = "", ...features } = Object.fromEntries(own.filter(([, value]) => value !== ""));
    relations.push({ role, from, to, features });
  });
}
