import { instantSchema, publishedSchema } from "./dates";
import { savedSchema } from "./file";
import { idSchema } from "./ids";
import { z } from "./zod";

/** Why a stretch of the text is not article. */
export const maskReasons = [
  "date-prefix",
  "notice",
  "signature",
  "navigation",
  "dateline",
  "title",
  "markup",
  "other",
] as const;
export type MaskReason = (typeof maskReasons)[number];

/** A stretch `[start, end)` in UTF-16 units that is shown but does not count as article. */
export const maskSchema = z.object({
  start: z.int().nonnegative(),
  end: z.int().positive(),
  reason: z.enum(maskReasons),
});
export type Mask = z.infer<typeof maskSchema>;

/** Text encodings that can be read and chosen. */
export const encodings = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "windows-1252",
  "iso-8859-1",
  "iso-8859-15",
] as const;
export type Encoding = (typeof encodings)[number];

/** Where an article came from. */
export const provenanceSchema = z.object({
  /** File name as it was given, with the place inside (archive member, row) after "#" where there is one. */
  fileName: z.string(),
  /** "original.txt" and so on inside the article's folder; absent when it was pasted or one of many rows. */
  originalFile: z.string().optional(),
  importer: z.string(),
  encoding: z.enum(encodings).optional(),
  bytesSha256: z.string(),
  imported: instantSchema,
});
export type Provenance = z.infer<typeof provenanceSchema>;

/** `articles/<id>/article.json`: everything about an article but its text. */
export const articleSchema = z.object({
  format: z.literal("wortlaut-article"),
  formatVersion: z.literal(1),
  offsetUnit: z.literal("utf-16"),
  id: idSchema,
  title: z.string(),
  source: z.string(),
  published: publishedSchema.nullable(),
  language: z.string(),
  place: z.string(),
  author: z.string(),
  agency: z.string(),
  /** Sorted by start, not overlapping. */
  mask: z.array(maskSchema),
  textSha256: z.string(),
  /** Length of the text in UTF-16 units. */
  textLength: z.int().nonnegative(),
  words: z.int().nonnegative(),
  provenance: provenanceSchema,
  /** When it was taken out of the project; the files stay, so that this can be undone. */
  removed: instantSchema.optional(),
  saved: savedSchema,
});
export type Article = z.infer<typeof articleSchema>;

/** The fields of an article a person may edit. */
export const articleEditSchema = articleSchema
  .pick({ title: true, source: true, language: true, place: true, author: true, agency: true })
  .extend({
    published: publishedSchema.nullable(),
    mask: z.array(maskSchema),
    removed: instantSchema.nullable(),
    /** Counted by the session whenever mask or language change; what anybody else says is not taken. */
    words: z.int().nonnegative(),
  })
  .partial();
export type ArticleEdit = z.infer<typeof articleEditSchema>;
