import { instantSchema } from "./dates";
import { savedSchema } from "./file";
import { idSchema } from "./ids";
import { z } from "./zod";

export const attributeValueSchema = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);
export type AttributeValue = z.infer<typeof attributeValueSchema>;

export const attributesSchema = z.record(z.string(), attributeValueSchema);
export type Attributes = z.infer<typeof attributesSchema>;

/** A labelled stretch of an article's frozen text. `start` and `end` are UTF-16 units, half-open. */
export const spanSchema = z.object({
  id: idSchema,
  label: idSchema,
  start: z.int().nonnegative(),
  end: z.int().positive(),
  /** The text between start and end, exactly. */
  quote: z.string().min(1),
  /** Up to 32 UTF-16 units before and after, never splitting a surrogate pair. */
  before: z.string(),
  after: z.string(),
  attributes: attributesSchema,
  note: z.string().optional(),
  created: instantSchema,
  modified: instantSchema,
});
export type Span = z.infer<typeof spanSchema>;

/** A directed link with a role of the codebook, from a span to a span, an actor or a statement. */
export const linkSchema = z.object({
  id: idSchema,
  role: idSchema,
  from: idSchema,
  to: idSchema,
  attributes: attributesSchema.optional(),
});
export type Link = z.infer<typeof linkSchema>;

export const articleStatuses = ["todo", "doing", "done"] as const;
export const articleStatusSchema = z.enum(articleStatuses);
export type ArticleStatus = z.infer<typeof articleStatusSchema>;

/** A proposal a coder turned down: the same one is not made again. UTF-16 units, half-open. */
export const rejectionSchema = z.object({
  /** What kind of proposal it was: "known", "date", "name", "claim" or "speaker". */
  kind: z.string(),
  label: idSchema,
  start: z.int().nonnegative(),
  end: z.int().positive(),
  /** What was proposed for the place, where that matters: an actor's id, a date's value. */
  value: z.string().optional(),
});
export type Rejection = z.infer<typeof rejectionSchema>;

/** Whether two rejections turn down the same proposal. */
export function sameRejection(a: Rejection, b: Rejection): boolean {
  return (
    a.kind === b.kind && a.label === b.label && a.start === b.start && a.end === b.end && a.value === b.value
  );
}

/** `annotations/<coderId>/<articleId>.json`: one coder's work on one article. */
export const annotationsSchema = z.object({
  format: z.literal("wortlaut-annotations"),
  formatVersion: z.literal(1),
  offsetUnit: z.literal("utf-16"),
  coder: idSchema,
  article: idSchema,
  textSha256: z.string(),
  status: articleStatusSchema,
  note: z.string(),
  /** Sorted by start, then longer first, then id. */
  spans: z.array(spanSchema),
  /** Sorted by id. */
  links: z.array(linkSchema),
  /** In the order they were turned down. */
  rejected: z.array(rejectionSchema).optional(),
  /** Spans whose words are no longer in the text, and their links: kept until the words are back, never exported. */
  unplaced: z.object({ spans: z.array(spanSchema), links: z.array(linkSchema) }).optional(),
  saved: savedSchema,
});
export type Annotations = z.infer<typeof annotationsSchema>;

/** The order of spans in files and lists: by start, the longer first, then by id. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
