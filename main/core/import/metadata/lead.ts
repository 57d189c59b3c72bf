import type { Metadata } from "#shared/ipc/import-types";
import type { ImportReason, ImportRemark } from "#shared/messages/import";
import type { Mask } from "#shared/model/article";
import { type Paragraph, paragraphsOf } from "#shared/text/offsets";
import type { StatedMetadata } from "../importer";
import { readNotice } from "../mask/notices";
import { readByline, readDateLine } from "./byline";
import { anyDate, type DateReading, findDate } from "./date-notation";
import { readDateline } from "./dateline";
import { metadataFromFields, roleOfField } from "./field-names";
import { looksLikeHeadline, looksLikeKicker, sameTitle } from "./title";

/** What stands before the first sentence of an article, and where that begins (UTF-16 offset). */
export interface Lead extends StatedMetadata {
  mask: Mask[];
  remarks: ImportRemark[];
  bodyStart: number;
}

const datePrefix = new RegExp(
  `^\\s*(?:date|datum|published|pubdate|veröffentlicht(?:\\sam)?|erschienen(?:\\sam)?)[ \\t]*[:=]?[ \\t]*(?<date>${anyDate})(?:T[\\d:.Z+-]+)?(?![\\p{L}\\d])[ \\t\\u00a0]*`,
  "iu",
);

/** Reads the beginning of `text`; `title` is the headline if the file itself states one. */
export function readLead(text: string, title: string | undefined): Lead {
  return new LeadReader(text, title).read();
}

class LeadReader {
  readonly #text: string;
  readonly #statedTitle: string | undefined;
  readonly #lead: Lead = { metadata: {}, reasons: {}, mask: [], remarks: [], bodyStart: 0 };
  #titled = false;

  constructor(text: string, title: string | undefined) {
    this.#text = text;
    this.#statedTitle = title || undefined;
  }

  read(): Lead {
    this.#readFields();
    this.#readDatePrefix();
    const paragraphs = paragraphsOf(this.#text)
      .map((p) => ({ ...p, start: Math.max(p.start, this.#lead.bodyStart) }))
      .filter((p) => p.end > p.start && this.#line(p).trim() !== "");
    for (let i = 0; i < Math.min(paragraphs.length, 10); i++) {
      const used = this.#readParagraph(paragraphs, i);
      if (used === 0) break;
      i += used - 1;
    }
    this.#readLateDateline(paragraphs);
    return this.#lead;
  }

  #line(paragraph: Paragraph): string {
    return this.#text.slice(paragraph.start, paragraph.end);
  }

  #mask(start: number, end: number, reason: Mask["reason"]): void {
    this.#lead.mask.push({ start, end, reason });
    this.#lead.bodyStart = end;
  }

  #propose<K extends keyof Metadata>(field: K, value: Metadata[K], reason: ImportReason): void {
    if (!value || this.#lead.metadata[field]) return;
    this.#lead.metadata[field] = value;
    this.#lead.reasons[field] = reason;
  }

  #proposeDate(reading: DateReading, reason: ImportReason): void {
    if (reading.kind === "date") this.#propose("published", reading.value, reason);
    else this.#lead.remarks.push(`date-${reading.kind}`);
  }

  /** `Title: …`, `Date: …` lines at the top, or the same between two lines of three hyphens. */
  #readFields(): void {
    const fenced = /^\s*---[ \t]*\n([\s\S]{1,4000}?)\n(?:---|\.\.\.)[ \t]*(?=\n|$)/u.exec(this.#text);
    const block = fenced?.[1] ?? /^(?:[ \t]*[\p{L} -]{2,24}:[ \t]+\S.*(?:\n|$)){2,12}/u.exec(this.#text)?.[0];
    if (!block) return;
    const fields = parseFields(block);
    const known = fields.filter(([role]) => role !== undefined).length;
    if (known < (fenced ? 1 : 2) || (!fenced && known < fields.length / 2)) return;
    const stated = metadataFromFields(fields, fenced ? "front-matter" : "header-lines");
    Object.assign(this.#lead.metadata, stated.metadata);
    Object.assign(this.#lead.reasons, stated.reasons);
    if (stated.dateProblem) this.#lead.remarks.push(stated.dateProblem);
    this.#titled = stated.metadata.title !== undefined;
    this.#mask(0, fenced ? fenced[0].length : block.trimEnd().length, fenced ? "markup" : "other");
  }

  #readDatePrefix(): void {
    const rest = this.#text.slice(this.#lead.bodyStart, this.#lead.bodyStart + 120);
    const match = datePrefix.exec(rest);
    const date = match?.groups?.date ? findDate(match.groups.date) : undefined;
    if (!match || !date) return;
    this.#proposeDate(date.reading, "date-prefix");
    this.#mask(this.#lead.bodyStart, this.#lead.bodyStart + match[0].length, "date-prefix");
  }

  /** How many paragraphs from number `i` on were not yet the article; 0 ends the search. */
  #readParagraph(paragraphs: Paragraph[], i: number): number {
    const paragraph = paragraphs[i];
    if (!paragraph) return 0;
    const line = this.#line(paragraph);
    const notice = readNotice(line);
    if (notice) {
      if (notice.ai) this.#lead.remarks.push("ai-notice");
      this.#mask(paragraph.start, paragraph.start + notice.end, notice.reason);
      return notice.end === line.length ? 1 : 0;
    }
    if (this.#readDateOrByline(paragraph, line)) return 1;
    const titles = this.#readTitle(paragraphs, i);
    if (titles > 0) return titles;
    this.#readDateline(paragraph, line);
    return 0;
  }

  #readDateOrByline(paragraph: Paragraph, line: string): boolean {
    const date = readDateLine(line);
    if (date) {
      this.#proposeDate(date.reading, "date-line");
      this.#mask(paragraph.start, paragraph.end, "date-prefix");
      return true;
    }
    const byline = readByline(line);
    if (!byline) return false;
    this.#propose("author", byline.author, "byline");
    this.#propose("place", byline.place, "byline");
    this.#mask(paragraph.start, paragraph.end, "other");
    return true;
  }

  #readTitle(paragraphs: Paragraph[], i: number): number {
    if (this.#titled) return 0;
    const [first, second, third] = [0, 1, 2].map((n) => paragraphs[i + n]);
    if (!first) return 0;
    const line = this.#line(first);
    const next = second ? this.#line(second) : "";
    const stated = this.#statedTitle ?? this.#lead.metadata.title;
    if (stated) {
      if (!sameTitle(line, stated)) return 0;
      this.#titled = true;
      this.#mask(first.start, first.end, "title");
      return 1;
    }
    const afterNext = third ? this.#line(third) : "";
    if (
      second &&
      looksLikeKicker(line) &&
      looksLikeHeadline(next, afterNext) &&
      afterNext.length > next.length
    ) {
      this.#mask(first.start, first.end, "title");
      return 1 + this.#takeTitle(second);
    }
    return looksLikeHeadline(line, next) ? this.#takeTitle(first) : 0;
  }

  #takeTitle(paragraph: Paragraph): number {
    this.#titled = true;
    this.#propose("title", this.#line(paragraph).trim(), "headline");
    this.#mask(paragraph.start, paragraph.end, "title");
    return 1;
  }

  #readDateline(paragraph: Paragraph, line: string): boolean {
    const dateline = readDateline(line);
    if (!dateline) return false;
    this.#propose("place", dateline.place, "dateline");
    this.#propose("agency", dateline.agency, "dateline");
    if (dateline.published) this.#propose("published", dateline.published, "dateline");
    this.#lead.mask.push({ start: paragraph.start, end: paragraph.start + dateline.end, reason: "dateline" });
    if (paragraph.start <= this.#lead.bodyStart || this.#onlyBlanksBefore(paragraph.start)) {
      this.#lead.bodyStart = paragraph.start + dateline.end;
    }
    return true;
  }

  #onlyBlanksBefore(offset: number): boolean {
    return this.#text.slice(this.#lead.bodyStart, offset).trim() === "";
  }

  /** A summary or sub-headline may stand between the headline and the dateline. */
  #readLateDateline(paragraphs: Paragraph[]): void {
    if (this.#lead.mask.some((part) => part.reason === "dateline")) return;
    const rest = paragraphs.filter((p) => p.start > this.#lead.bodyStart).slice(0, 3);
    for (const paragraph of rest) {
      const line = this.#line(paragraph);
      if (readDateline(line)?.agency && this.#readDateline(paragraph, line)) return;
    }
  }
}

/** `name: value` lines; quotes around values are taken off, lists become comma-separated. */
function parseFields(block: string): Array<readonly [ReturnType<typeof roleOfField>, string]> {
  return block.split("\n").flatMap((line) => {
    const match = /^\s*([\p{L}\p{N}_ -]{2,30}):\s*(.*)$/u.exec(line);
    if (!match) return [];
    const value = (match[2] ?? "")
      .trim()
      .replace(/^(["'])(.*)\1$/u, "$2")
      .replace(/^\[(.*)\]$/u, "$1");
    return [[roleOfField(match[1] ?? ""), value] as const];
  });
}
