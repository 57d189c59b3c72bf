import type { Metadata } from "#shared/ipc/import-types";
import type { Mask } from "#shared/model/article";
import { findDate } from "../metadata/date-notation";
import {
  type DeliveredArticle,
  type Delivery,
  isFurniture,
  type LeftOver,
  type Line,
  type LineRange,
  linesOf,
  maskLines,
  rule,
  stretchOf,
  trimRange,
} from "./delivery";
import { readTagged } from "./genios-tags";

type Role = keyof Metadata | "";

/** Names of the labelled lines around an article, and what they hold. */
const labels: Record<string, Role | undefined> = {
  quelle: "source",
  zeitung: "source",
  zeitschrift: "source",
  ressort: "",
  rubrik: "",
  datum: "published",
  erscheinungsdatum: "published",
  seite: "",
  seiten: "",
  ausgabe: "",
  nummer: "",
  heft: "",
  jahrgang: "",
  issn: "",
  isbn: "",
  autor: "author",
  autoren: "author",
  verfasser: "author",
  titel: "title",
  überschrift: "title",
  untertitel: "",
  dachzeile: "",
  sprache: "language",
  ort: "place",
  deskriptor: "",
  deskriptoren: "",
  schlagwort: "",
  schlagwörter: "",
  branche: "",
  land: "",
  region: "",
  firma: "",
  person: "",
  dokumentnummer: "",
  "dauerhafte adresse des dokuments": "",
  "alle rechte vorbehalten": "",
  copyright: "",
};
const labelLine = /^(\p{Lu}[\p{L} ]{2,40}?)\s?:(?:\s+(.*))?$/u;
const position = /^(?:dokument|treffer|document) \d+ (?:von|of) (\d+)$/iu;
const rights = /^(?:©|\(c\)|alle rechte vorbehalten|copyright)/iu;
const contentsTitle =
  /^(?:trefferliste|inhaltsverzeichnis|inhalt|ergebnisliste|ihre auswahl|dokumentenliste)$/iu;
const serviceLine =
  /^(?:wiso|genios|gbi[- ]genios|wiso[ -](?:net|presse)|genios wirtschaftsdatenbank.*|www\.(?:wiso-net|genios)\.de.*)$/iu;

/** A text delivery of WISO, Genios or GBI, with labelled lines or two-letter tags; undefined for other texts. */
export function readGenios(text: string): Delivery | undefined {
  const tagged = readTagged(text);
  if (tagged) return tagged;
  if (!/^\s*(?:dokumentnummer|dauerhafte adresse des dokuments)\s?:/imu.test(text)) return undefined;
  const lines = linesOf(text);
  const articles: DeliveredArticle[] = [];
  const leftOver: LeftOver[] = [];
  let announced: number | undefined;
  for (const piece of piecesOf(lines)) {
    const range = trimRange(lines, piece);
    if (!range) continue;
    for (let i = range.from; i < range.to; i++) {
      announced ??= Number(position.exec(lines[i]?.text ?? "")?.[1] ?? 0) || undefined;
    }
    const article = readPiece(lines, range);
    if (article) articles.push(article);
    else leftOver.push({ ...stretchOf(lines, range), reason: reasonOf(lines, range, articles.length > 0) });
  }
  if (articles.length === 0) return undefined;
  return { importer: "genios", articles, leftOver, ...(announced === undefined ? {} : { announced }) };
}

function reasonOf(lines: readonly Line[], { from, to }: LineRange, later: boolean): LeftOver["reason"] {
  const texts = lines.slice(from, to).map(({ text }) => text);
  if (texts.some((line) => contentsTitle.test(line))) return "contents";
  return later ? "after" : "cover";
}

/** How a labelled line is called, lower case; empty for other lines. */
function labelOf(line: string): string {
  const name = labelLine.exec(line)?.[1]?.toLowerCase() ?? "";
  return labels[name] === undefined ? "" : name;
}

/** Cut at rules, form feeds and "Dokument 3 von 9"; without any of them behind the lines of rights. */
function piecesOf(lines: readonly Line[]): LineRange[] {
  const cuts = new Set<number>([0]);
  const marked = lines.some(
    ({ text, raw }, i) => i > 0 && (rule.test(text) || raw.startsWith("\f") || position.test(text)),
  );
  for (let i = 0; i < lines.length; i++) {
    const { text = "", raw = "" } = lines[i] ?? {};
    if (marked && (raw.startsWith("\f") || position.test(text))) cuts.add(i);
    else if (marked && rule.test(text)) cuts.add(i + 1);
    else if (!marked && isLastOfBlock(lines, i)) cuts.add(i + 1);
  }
  const starts = [...cuts].sort((a, b) => a - b);
  return joinPieces(
    lines,
    starts.map((from, i) => ({ from, to: starts[i + 1] ?? lines.length })),
  );
}

/** The last line of the labels below an article: the next filled one is no label, address or notice of rights. */
function isLastOfBlock(lines: readonly Line[], i: number): boolean {
  const line = lines[i]?.text ?? "";
  const closes = (text: string) => labelOf(text) !== "" || rights.test(text) || /^https?:/u.test(text);
  if (!closes(line) || /^(?:quelle|titel|datum)$/u.test(labelOf(line))) return false;
  const before = lines.slice(Math.max(0, i - 14), i + 1);
  if (!before.some(({ text }) => labelOf(text) === "dokumentnummer")) return false;
  let next = i + 1;
  while (next < lines.length && lines[next]?.text === "") next++;
  return !closes(lines[next]?.text ?? "");
}

/** A rule within an article divides nothing: pieces without a document number go with the one that has it. */
function joinPieces(lines: readonly Line[], pieces: LineRange[]): LineRange[] {
  const joined: LineRange[] = [];
  let open: LineRange | undefined;
  for (const piece of pieces) {
    const numbered = hasNumber(lines, piece);
    const begins = position.test(
      lines.slice(piece.from, piece.to).find(({ text }) => text !== "")?.text ?? "",
    );
    if (open && begins) {
      joined.push(open);
      open = undefined;
    }
    open = open ? { from: open.from, to: piece.to } : piece;
    const isCover = !numbered && isPreamble(lines, piece);
    if (numbered || isCover) {
      joined.push(open);
      open = undefined;
    }
  }
  if (open) joined.push(open);
  return joined;
}

function hasNumber(lines: readonly Line[], { from, to }: LineRange): boolean {
  return lines
    .slice(from, to)
    .some(({ text }) => /^(?:dokumentnummer|dauerhafte adresse des dokuments)$/u.test(labelOf(text)));
}

/** Cover sheets and lists of hits: no sentence, only the service, its lists and short lines. */
function isPreamble(lines: readonly Line[], { from, to }: LineRange): boolean {
  const texts = lines.slice(from, to).flatMap(({ text }) => (text === "" || rule.test(text) ? [] : [text]));
  if (texts.length === 0) return false;
  return (
    texts.some((line) => contentsTitle.test(line) || serviceLine.test(line)) ||
    texts.every((t) => t.length < 40)
  );
}

function readPiece(lines: readonly Line[], range: LineRange): DeliveredArticle | undefined {
  if (!hasNumber(lines, range)) return undefined;
  const reader = new PieceReader(lines, range);
  return reader.read();
}

class PieceReader {
  readonly #lines: readonly Line[];
  readonly #range: LineRange;
  readonly #mask: Mask[] = [];
  readonly #fields: Partial<Record<keyof Metadata, string>> = {};
  readonly #names = new Set<string>();

  constructor(lines: readonly Line[], range: LineRange) {
    this.#lines = lines;
    this.#range = range;
  }

  #line(i: number): string {
    return this.#lines[i]?.text ?? "";
  }

  #hide(from: number, to: number, reason: Mask["reason"]): void {
    this.#mask.push(...maskLines(this.#lines, { from, to }, reason));
  }

  read(): DeliveredArticle {
    const foot = this.#footStart();
    const head = this.#headEnd(foot);
    this.#readBlock(this.#range.from, head);
    this.#readBlock(foot, this.#range.to);
    const text = trimRange(this.#lines, { from: head, to: foot }) ?? { from: head, to: head };
    const bodyFrom = this.#readTitle(text);
    const body = trimRange(this.#lines, { from: bodyFrom, to: text.to });
    for (let i = bodyFrom; i < text.to; i++) {
      if (isFurniture(this.#line(i))) this.#hide(i, i + 1, "navigation");
    }
    const at = this.#lines[foot]?.start ?? this.#lines[this.#range.to - 1]?.end ?? 0;
    const wanted = ["quelle", "dokumentnummer", "alle rechte vorbehalten"];
    return {
      ...stretchOf(this.#lines, this.#range),
      body: body ? stretchOf(this.#lines, body) : { start: at, end: at },
      mask: this.#mask,
      fields: this.#fields,
      marks: (wanted.filter((name) => this.#names.has(name)).length + (body ? 1 : 0)) / 4,
    };
  }

  /** Labels, addresses and rights at the end, seen from below. A few lines of values may stand between them. */
  #footStart(): number {
    let foot = this.#range.to;
    let labelled = false;
    let strange = 0;
    for (let i = this.#range.to - 1; i >= this.#range.from; i--) {
      const line = this.#line(i);
      if (line === "") continue;
      // A rule closes an article only at its very end.
      const closes = rule.test(line) ? !labelled : labelOf(line) !== "" || this.#closes(line);
      if (closes) {
        foot = i;
        strange = 0;
        labelled ||= !rule.test(line);
      } else if (++strange > 2 || line.length > 70 || /[.!?…][”“"»«]?$/u.test(line)) break;
    }
    return foot;
  }

  #closes(line: string): boolean {
    return rights.test(line) || rule.test(line) || /^https?:\/\/\S+$/u.test(line) || serviceLine.test(line);
  }

  /** Labels at the beginning. The position within the delivery and the service's name belong to them. */
  #headEnd(foot: number): number {
    let end = this.#range.from;
    for (let i = this.#range.from; i < foot; i++) {
      const line = this.#line(i);
      if (line === "") continue;
      if (labelOf(line) === "" && !position.test(line) && !this.#closes(line)) break;
      end = i + 1;
    }
    return end;
  }

  #readBlock(from: number, to: number): void {
    for (let i = from; i < to; i++) {
      const line = this.#line(i);
      if (line === "") continue;
      const name = labelOf(line);
      if (name) this.#names.add(name);
      this.#take(labels[name] ?? "", labelLine.exec(line)?.[2] || this.#next(i, to, name), name);
      const reason = /rechte|copyright/u.test(name) || rights.test(line) ? "notice" : "other";
      this.#hide(i, i + 1, name === "titel" || name === "überschrift" ? "title" : reason);
    }
  }

  /** The value may stand on the line below its label. */
  #next(i: number, to: number, name: string): string {
    const next = i + 1 < to ? this.#line(i + 1) : "";
    return name && labelOf(next) === "" ? next : "";
  }

  #take(role: Role, value: string, name: string): void {
    if (!role || value === "") return;
    if (name === "quelle" || name === "zeitung" || name === "zeitschrift") this.#takeSource(value);
    else if (role === "published") this.#fields.published ??= value.slice(findDate(value)?.start ?? 0);
    else this.#fields[role] ??= role === "author" ? value.replace(/^von\s+/iu, "") : value;
  }

  /** `HAFENBOTE vom 04.03.2024, Nr. 54, S. 3`, also divided by commas. */
  #takeSource(value: string): void {
    const date = findDate(value);
    const name = (date ? value.slice(0, date.start) : (value.split(",")[0] ?? value)).replace(
      /[\s,;]*(?:\bvom\b|\bNr\. ?\d+.*|\bHeft .*|\bS\. ?\d+.*|[,;])?[\s,;]*$/iu,
      "",
    );
    if (name) this.#fields.source ??= name;
    if (date) this.#fields.published ??= value.slice(date.start);
  }

  /** `Abendlaterne vom 11.03.2025, Nr. 60, S. 1` may stand above the headline; gives the line below it. */
  #readSourceLine(from: number, to: number): number {
    let i = from;
    while (i < to && this.#line(i) === "") i++;
    const line = this.#line(i);
    const printed = /\bvom\b|\b(?:Nr|S)\.\s?\d|\b(?:Seite|Ausgabe|Heft)\s\d/u.test(line);
    if (i >= to || line.length > 120 || !printed || !findDate(line) || /[.!?]$/u.test(line)) return from;
    this.#takeSource(line);
    this.#hide(i, i + 1, "other");
    return i + 1;
  }

  /** The headline stands above the text, maybe below a topic; an author's line may follow. */
  #readTitle({ from, to }: LineRange): number {
    const sourced = this.#readSourceLine(from, to);
    if (sourced > from) return this.#readTitle({ from: sourced, to });
    if (this.#fields.title !== undefined || from >= to) return from;
    const filled: number[] = [];
    for (let i = from; i < to && filled.length < 4; i++) if (this.#line(i)) filled.push(i);
    const [first, second, third] = filled;
    if (first === undefined || second === undefined || this.#line(first).length > 200) return from;
    const topic =
      third !== undefined &&
      /^\p{Lu}[\p{L} /-]{1,24}$/u.test(this.#line(first)) &&
      this.#line(second).length < 150 &&
      !/[.!…]$/u.test(this.#line(second));
    const title = topic ? second : first;
    if (topic) this.#hide(first, first + 1, "title");
    this.#fields.title = this.#line(title);
    this.#hide(title, title + 1, "title");
    return title + 1;
  }
}
