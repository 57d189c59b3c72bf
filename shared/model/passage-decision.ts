import { instantSchema } from "./dates";
import { savedSchema } from "./file";
import { idSchema } from "./ids";
import { z } from "./zod";

/** A stretch of an article's frozen text, with what is needed to find it again. UTF-16 units, half-open. */
export const decidedPlaceSchema = z.object({
  article: idSchema,
  start: z.int().nonnegative(),
  end: z.int().positive(),
  /** The text between start and end, exactly. */
  quote: z.string().min(1),
  /** Up to 32 UTF-16 units before and after. */
  before: z.string(),
  after: z.string(),
});
export type DecidedPlace = z.infer<typeof decidedPlaceSchema>;

/** What a person decided about two places: that they word the same thing, and how, or that they do not. */
export const passageDecisionSchema = z.object({
  id: idSchema,
  verdict: z.enum(["same", "different"]),
  /** How the two places relate; for "different" the kind that was found and turned down. */
  kind: z.enum(["verbatim", "edited", "paraphrase", "formula"]),
  a: decidedPlaceSchema,
  b: decidedPlaceSchema,
  /** Linked by hand, or a passage that was found and then judged. */
  origin: z.enum(["by-hand", "found"]),
  coder: idSchema,
  created: instantSchema,
  note: z.string().optional(),
});
export type PassageDecision = z.infer<typeof passageDecisionSchema>;

/** `passages.json`: what people decided about passages. Passages that were only found are never kept. */
export const passagesSchema = z.object({
  format: z.literal("wortlaut-passages"),
  formatVersion: z.literal(1),
  offsetUnit: z.literal("utf-16"),
  /** Sorted by id. */
  decisions: z.array(passageDecisionSchema),
  saved: savedSchema,
});
export type Passages = z.infer<typeof passagesSchema>;
