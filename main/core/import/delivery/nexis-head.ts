import type { Mask } from "#shared/model/article";
import { findDate, readMonth } from "../metadata/date-notation";
import {
  type DeliveredArticle,
  filledLines,
  isFurniture,
  type Line,
  type LineRange,
  maskLines,
} from "./delivery";
import { above, below, bodyMark, field, isCount, rights } from "./nexis-fields";

/** What stands above the text of one article. Line numbers. */
export interface Head {
  from: number;
  body: number;
  fields: DeliveredArticle["fields"];
  mask: Mask[];
  marks: number;
  statedWords?: number;
}

/** Reads what stands above the text of the article in `range`; undefined if it is not set like one. */
export function readHead(lines: readonly Line[], range: LineRange, mayHaveCover: boolean): Head | undefined {
  const filled = filledLines(lines, range);
  const labels = findLabels(lines, filled, range.from === 0 && mayHaveCover);
  const dated = findDateLine(lines, filled, labels.first);
  if (dated === undefined || (labels.first === undefined && labels.body === undefined)) return undefined;
  const reader = new HeadReader(lines, filled, dated);
  return reader.read(range, mayHaveCover, labels.body);
}

/** The first field above the text and the line "Body", as line numbers. */
function findLabels(
  lines: readonly Line[],
  filled: readonly number[],
  mayHaveCover: boolean,
): { first?: number; body?: number } {
  // A cover sheet lists up to 500 articles before the first one begins.
  const searched = mayHaveCover ? filled : filled.slice(0, 40);
  const at = (test: (line: string) => boolean) => searched.find((i) => test(lines[i]?.text ?? ""));
  const first = at((line) => {
    const [, name = ""] = field.exec(line) ?? [];
    return /^(?:length|länge|section|rubrik|byline|autor|verfasser|dateline)$/iu.test(name);
  });
  const body = at((line) => bodyMark.test(line));
  return { ...(first === undefined ? {} : { first }), ...(body === undefined ? {} : { body }) };
}

/** The line with the date of the article: the last one that is little else before the first field. */
function findDateLine(
  lines: readonly Line[],
  filled: readonly number[],
  firstLabel: number | undefined,
): number | undefined {
  const limit = firstLabel ?? filled.at(Math.min(12, filled.length - 1)) ?? 0;
  const before = filled.filter((i) => i <= limit && isDateLine(lines[i]?.text ?? ""));
  // The old layout writes the headline and its fields below the date.
  return before.at(-1) ?? filled.slice(0, 30).find((i) => isDateLine(lines[i]?.text ?? ""));
}

function isDateLine(line: string): boolean {
  if (line.length > 90 || field.test(line.slice(0, 24))) return false;
  if (readMonth(line)) return true;
  const found = findDate(line);
  if (!found) return false;
  const before = line.slice(0, found.start).trim();
  return /^(?:\p{L}{2,10}[,.]?)?(?: den)?$/u.test(before) && !/[.!?]$/u.test(line);
}

class HeadReader {
  readonly #lines: readonly Line[];
  readonly #filled: readonly number[];
  readonly #dated: number;
  readonly #fields: DeliveredArticle["fields"] = {};
  readonly #mask: Mask[] = [];
  #words: number | undefined;
  #marks = 1;

  constructor(lines: readonly Line[], filled: readonly number[], dated: number) {
    this.#lines = lines;
    this.#filled = filled;
    this.#dated = dated;
  }

  #line(i: number): string {
    return this.#lines[i]?.text ?? "";
  }

  #cover(i: number, reason: Mask["reason"]): void {
    this.#mask.push(...maskLines(this.#lines, { from: i, to: i + 1 }, reason));
  }

  read(range: LineRange, mayHaveCover: boolean, bodyLine: number | undefined): Head {
    const from = this.#readAbove(range.from, mayHaveCover);
    const date = this.#line(this.#dated);
    this.#fields.published = readMonth(date) ?? date.slice(findDate(date)?.start ?? 0);
    this.#cover(this.#dated, "date-prefix");
    const body = this.#readFields(range.to, bodyLine);
    const { length } = Object.keys(this.#fields);
    const marks = Math.min(1, (this.#marks + Math.min(2, length / 2)) / 4);
    const words = this.#words === undefined ? {} : { statedWords: this.#words };
    return { from, body, fields: this.#fields, mask: this.#mask, marks, ...words };
  }

  /** Headline and newspaper above the date. Returns the line the article begins with. */
  #readAbove(from: number, mayHaveCover: boolean): number {
    const above = this.#filled.filter((i) => i >= from && i < this.#dated);
    const named = above.filter((i) => !this.#isNoise(this.#line(i)));
    const source = named.at(-1);
    if (source === undefined) return this.#dated;
    this.#fields.source = this.#line(source);
    this.#cover(source, "other");
    // Below a cover sheet only the line right above the newspaper can be the headline.
    const counted = above.some((i) => isCount(this.#line(i)));
    const titles = counted ? [] : named.slice(mayHaveCover ? -2 : -4, -1);
    if (titles.length > 0) {
      this.#fields.title = titles.map((i) => this.#line(i)).join(" ");
      for (const i of titles) this.#cover(i, "title");
    }
    const first = mayHaveCover ? (titles[0] ?? source) : (above[0] ?? source);
    for (const i of above)
      if (i >= first && !titles.includes(i) && i !== source) this.#cover(i, "navigation");
    return first;
  }

  #isNoise(line: string): boolean {
    return isCount(line) || isFurniture(line) || rights.test(line);
  }

  /** The fields between the date and the text; returns the number of the first line of the text. */
  #readFields(to: number, bodyLine: number | undefined): number {
    const rest = this.#filled.filter((i) => i > this.#dated && i < to);
    if (bodyLine !== undefined) this.#marks++;
    const last = bodyLine ?? this.#lastField(rest);
    let titled = this.#fields.title !== undefined;
    let previous = this.#dated;
    for (const i of rest) {
      if (i > last) break;
      const line = this.#line(i);
      if (this.#readField(line)) this.#marks += 0.5;
      else if (!titled && this.#looksLikeTitle(i, rest[rest.indexOf(i) + 1])) {
        this.#fields.title = line;
        titled = true;
        this.#cover(i, "title");
        previous = i;
        continue;
      } else if (this.#continuesTitle(i, previous)) {
        this.#fields.title = `${this.#fields.title} ${line}`;
        this.#cover(i, "title");
        previous = i;
        continue;
      }
      this.#cover(i, rights.test(line) ? "notice" : "other");
      previous = i;
    }
    return rest.find((i) => i > last) ?? to;
  }

  /** The old layout: the headline stands below the date and the edition, before the fields. */
  #looksLikeTitle(i: number, next: number | undefined): boolean {
    const line = this.#line(i);
    if (rights.test(line) || isFurniture(line)) return false;
    if (/\b(?:edition|ausgabe|final|auflage|correction appended)\b/iu.test(line)) return false;
    const another =
      next !== undefined && field.exec(this.#line(next)) === null && !rights.test(this.#line(next));
    const edition = i === this.#dated + 1 && another && next > i + 1 && line.split(" ").length <= 3;
    return !edition;
  }

  #continuesTitle(i: number, previous: number): boolean {
    const before = this.#mask.at(-1);
    return i === previous + 1 && before?.reason === "title" && !rights.test(this.#line(i));
  }

  #readField(line: string): boolean {
    const [, name = "", value = ""] = field.exec(line) ?? [];
    const role = above[name.toLowerCase()];
    if (role === undefined) return false;
    if (role === "words") this.#words = Number(/\d[\d.,]*/u.exec(value)?.[0].replace(/[.,]/gu, "") ?? 0);
    else if (role === "author") this.#fields.author ??= value.replace(/^(?:by|von)\s+/iu, "");
    else if (role) this.#fields[role] ??= value;
    return true;
  }

  /** The last line that is a field above the text, if there is no line "Body". */
  #lastField(rest: readonly number[]): number {
    let last = this.#dated;
    let passed = 0;
    let fielded = false;
    for (const i of rest) {
      const line = this.#line(i);
      const [, name = ""] = field.exec(line) ?? [];
      const named = above[name.toLowerCase()] !== undefined;
      if (below.test(line)) break;
      // Rights stand above the fields or at the very end.
      if (named || (!fielded && rights.test(line))) {
        last = i;
        fielded ||= named;
        passed = 0;
      } else if (++passed > 6) break;
    }
    return last;
  }
}
