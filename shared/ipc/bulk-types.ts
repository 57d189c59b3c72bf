import { codebookSchema } from "../model/codebook";
import { idSchema } from "../model/ids";
import { actorSchema, statementSchema } from "../model/project";
import { z } from "../model/zod";

const why = z.string().max(2000);

/** A place in an article, UTF-16 units, half-open. */
export const placeSchema = z.object({
  article: idSchema,
  start: z.int().nonnegative(),
  end: z.int().positive(),
});
export type Place = z.infer<typeof placeSchema>;

/** A span or link of one coder in one article, by id. */
export const workItemSchema = z.object({ coder: idSchema, article: idSchema, id: idSchema });
export type WorkItem = z.infer<typeof workItemSchema>;

/** What becomes of the spans of a label that is taken out of the codebook. */
export const removedLabelSchema = z.discriminatedUnion("fate", [
  z.object({ fate: z.literal("remove-spans") }),
  z.object({ fate: z.literal("relabel"), to: idSchema }),
]);

/**
 * Changes that reach through the whole project. Each can be looked at before ("bulk:preview") and is one step of
 * undo ("bulk:run").
 */
export const bulkActionSchema = z.discriminatedUnion("action", [
  /** Every link to `actors` points to `into` afterwards; their names and aliases become aliases of it. */
  z.object({ action: z.literal("merge-actors"), actors: z.array(idSchema).min(1), into: idSchema, why }),
  /** `links` of `actor` point to `entry` afterwards, which is made when it is not there. */
  z.object({
    action: z.literal("split-actor"),
    actor: idSchema,
    entry: actorSchema,
    links: z.array(workItemSchema),
    /** Aliases that go to the new entry. */
    aliases: z.array(z.string()),
    why,
  }),
  /** The entry goes, with every link to it. */
  z.object({ action: z.literal("remove-actor"), actor: idSchema, why }),
  z.object({
    action: z.literal("merge-statements"),
    statements: z.array(idSchema).min(1),
    into: idSchema,
    why,
  }),
  /** Claims are linked to a statement, which is made when it is not there. */
  z.object({
    action: z.literal("group-claims"),
    claims: z.array(workItemSchema).min(1),
    statement: statementSchema,
  }),
  z.object({
    action: z.literal("split-statement"),
    statement: idSchema,
    entry: statementSchema,
    links: z.array(workItemSchema),
    why,
  }),
  z.object({ action: z.literal("remove-statement"), statement: idSchema, why }),
  /**
   * The next version of the codebook. Labels and roles that are gone name what becomes of their spans and links
   * (links of a role that is gone are removed); values that fit no more are taken away, and the preview says so.
   */
  z.object({
    action: z.literal("save-codebook"),
    /** `codebookStep` of the codebook that was edited: one that was changed since is not overwritten. */
    base: z.string().max(100),
    labels: codebookSchema.shape.labels,
    roles: codebookSchema.shape.roles,
    note: z.string().max(2000),
    recheck: z.array(idSchema),
    removed: z.record(idSchema, removedLabelSchema),
    /** Spans that get another label in the same step, as when a label is split; labels may be new ones. */
    relabel: z.array(z.object({ spans: z.array(workItemSchema).min(1), to: idSchema })).optional(),
  }),
  /** Spans of one label become spans of another. */
  z.object({ action: z.literal("relabel"), spans: z.array(workItemSchema).min(1), to: idSchema }),
  /** New spans of this window's coder, linked to `actor` by the role "is" where one is given. */
  z.object({
    action: z.literal("tag-places"),
    label: idSchema,
    actor: idSchema.optional(),
    places: z.array(placeSchema).min(1).max(200_000),
  }),
  /** Values of this coder's dates after the publication date of an article changed; hand-set ones stay. */
  z.object({ action: z.literal("recompute-dates"), article: idSchema, spans: z.array(idSchema).min(1) }),
  /** The spans are still right after a change of the codebook. */
  z.object({ action: z.literal("mark-checked"), spans: z.array(workItemSchema).min(1) }),
]);
export type BulkAction = z.infer<typeof bulkActionSchema>;
export type BulkKind = BulkAction["action"];

/** One thing a bulk action would touch. */
export interface TouchedItem extends Place {
  coder: string;
  title: string;
  source: string;
  /** The span concerned, or the one its link begins at. */
  span: string;
  quote: string;
  before: string;
  after: string;
  /** A key of `touchedMessages` in messages/bulk.ts, such as "moves", "relabelled" or "link-removed". */
  what: string;
  values?: Record<string, string | number>;
}

/** What a bulk action would do; nothing is changed yet. */
export interface BulkPreview {
  /** The first 1,000, in the order of the article list and of the text. */
  items: TouchedItem[];
  total: number;
  articles: number;
  coders: string[];
  /** How many items of each `what`. */
  counts: Record<string, number>;
  /** What will not be done or kept and why, in keys of `leftOutMessages`, such as "already-tagged". */
  leftOut: Array<{ why: string; count: number }>;
}
