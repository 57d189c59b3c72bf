import type { Metadata } from "#shared/ipc/import-types";
import type { ImportReason, ImportRemark } from "#shared/messages/import";
import type { Mask } from "#shared/model/article";
import { normaliseMask, unmaskedText } from "#shared/text/mask";
import { paragraphsOf } from "#shared/text/offsets";
import { countWords } from "#shared/text/words";
import type { ReadArticle } from "../importer";
import { readEnding } from "../mask/ending";
import { readNotice } from "../mask/notices";
import { readNames } from "./file-name";
import { detectLanguage } from "./language";
import { type Lead, readLead } from "./lead";
import { remarksOn } from "./remarks";
import { titleFromSentence } from "./title";

/** Where an article comes from, as far as it helps to guess. */
export interface Origin {
  fileName: string;
  /** Name of the folder, if the files of this import come from several. */
  folder: string;
}

/** Values the person gave for all articles of an import. */
export type GivenMetadata = Partial<Pick<Metadata, "source" | "published" | "language">>;

/** Everything that is proposed for an article. Mask offsets are UTF-16 units of its text. */
export interface Proposal {
  metadata: Metadata;
  reasons: Partial<Record<keyof Metadata, ImportReason>>;
  mask: Mask[];
  remarks: ImportRemark[];
  /** Words of the unmasked text. */
  words: number;
}

/** Proposes metadata and mask for `article` from what the file states, its text and its name, in this order. */
export function propose(article: ReadArticle, origin: Origin, given: GivenMetadata = {}): Proposal {
  const { text } = article;
  const lead = leadOf(article);
  const ending = readEnding(text.slice(0, article.body?.end));
  const mask = normaliseMask(
    [...article.mask, ...lead.mask, ...ending.mask, ...noticesWithin(text, lead.bodyStart)],
    text.length,
  );
  const builder = new MetadataBuilder(given, article, lead);
  builder.add("agency", ending.agency, "signature");
  const names = readNames(origin.fileName, origin.folder);
  builder.add("source", names.source, names.sourceReason);
  builder.add("published", names.published, names.publishedReason);
  builder.addProperties(article.properties);
  builder.add("source", builder.metadata.agency ?? "", "agency");
  const remarks = new Set<ImportRemark>([...article.remarks, ...lead.remarks]);
  const body = bodyText(text, mask, lead.bodyStart);
  if (!builder.metadata.language) {
    const detected = detectLanguage(body);
    builder.add("language", detected.language, "language-detected");
    if (!detected.sure) remarks.add("language-unsure");
  }
  builder.add("title", titleFromSentence(body, builder.metadata.language ?? ""), "first-sentence");
  const metadata: Metadata = { ...emptyMetadata, ...builder.metadata };
  const words = countWords(unmaskedText(text, mask), metadata.language);
  if (lead.metadata.published && names.published && lead.metadata.published !== names.published) {
    remarks.add("date-conflict");
  }
  for (const remark of remarksOn(text, mask, metadata, builder.reasons, words)) remarks.add(remark);
  return { metadata, reasons: builder.reasons, mask, remarks: [...remarks], words };
}

/** What stands before the first sentence; fields of a delivery before it are not looked at again. */
function leadOf({ text, body, metadata }: ReadArticle): Lead {
  const start = body?.start ?? 0;
  if (start === 0) return readLead(text.slice(0, body?.end), metadata.title);
  const lead = readLead(text.slice(start, body?.end), metadata.title);
  const mask = lead.mask.map((part) => ({ ...part, start: part.start + start, end: part.end + start }));
  return { ...lead, mask, bodyStart: lead.bodyStart + start };
}

/** Metadata of which nothing is known. */
export const emptyMetadata: Metadata = {
  title: "",
  source: "",
  published: null,
  language: "",
  place: "",
  author: "",
  agency: "",
};

class MetadataBuilder {
  readonly metadata: Partial<Metadata> = {};
  readonly reasons: Partial<Record<keyof Metadata, ImportReason>> = {};

  constructor(given: GivenMetadata, article: ReadArticle, lead: Lead) {
    for (const field of Object.keys(emptyMetadata) as Array<keyof Metadata>) {
      if (field in given) this.add(field, given[field as keyof GivenMetadata], "given");
      this.add(field, article.metadata[field], article.reasons[field]);
      this.add(field, lead.metadata[field], lead.reasons[field]);
    }
  }

  /** Fills a field that is still empty. */
  add(field: keyof Metadata, value: string | null | undefined, reason: ImportReason | undefined): void {
    if (!value || !reason || this.metadata[field]) return;
    this.metadata[field] = value;
    this.reasons[field] = reason;
  }

  addProperties(properties: Partial<Metadata> = {}): void {
    for (const field of Object.keys(properties) as Array<keyof Metadata>) {
      this.add(field, properties[field], "document-properties");
    }
  }
}

/** The article from its first sentence on, for the language and the title. */
function bodyText(text: string, mask: readonly Mask[], bodyStart: number): string {
  const later = mask.flatMap((part) =>
    part.end <= bodyStart
      ? []
      : [{ ...part, start: Math.max(0, part.start - bodyStart), end: part.end - bodyStart }],
  );
  const window = text.slice(bodyStart, bodyStart + 4000);
  const body = unmaskedText(window, normaliseMask(later, window.length)).trim();
  return body || unmaskedText(text.slice(0, 4000), []).trim();
}

/** Notices and navigation between paragraphs: "Anzeige", "Lesen Sie auch: …". */
function noticesWithin(text: string, bodyStart: number): Mask[] {
  return paragraphsOf(text).flatMap((paragraph) => {
    if (paragraph.start < bodyStart || paragraph.end - paragraph.start > 400) return [];
    const line = text.slice(paragraph.start, paragraph.end);
    const notice = readNotice(line);
    if (!notice || notice.ai || notice.end < line.length) return [];
    return [{ start: paragraph.start, end: paragraph.end, reason: notice.reason }];
  });
}
