import {
  type Annotations,
  articleStatusSchema,
  attributesSchema,
  linkSchema,
  rejectionSchema,
  spanSchema,
} from "../model/annotations";
import { type Article, articleEditSchema } from "../model/article";
import { type Codebook, codebookSchema, codebookVersionSchema } from "../model/codebook";
import { idSchema } from "../model/ids";
import { type Passages, passageDecisionSchema } from "../model/passage-decision";
import {
  type Actors,
  actorSchema,
  type Coder,
  coderSchema,
  type Project,
  type Statements,
  statementSchema,
} from "../model/project";
import { registryEventSchema } from "../model/registry-log";
import { z } from "../model/zod";

/** What may change about a span; the quote and its surroundings follow from start and end. */
export const spanEditSchema = z
  .object({
    label: idSchema,
    start: z.int().nonnegative(),
    end: z.int().positive(),
    quote: z.string().min(1),
    before: z.string(),
    after: z.string(),
    /** Merged by key; null takes an attribute away. */
    attributes: z.record(z.string(), attributesSchema.valueType.nullable()),
    note: z.string().nullable(),
  })
  .partial();
export type SpanEdit = z.infer<typeof spanEditSchema>;

/** What may change about a link; attributes are merged by key, null takes one away. */
export const linkEditSchema = z
  .object({
    role: idSchema,
    to: idSchema,
    attributes: z.record(z.string(), attributesSchema.valueType.nullable()),
  })
  .partial();
export type LinkEdit = z.infer<typeof linkEditSchema>;

const onAnnotations = { target: z.literal("annotations"), coder: idSchema, article: idSchema };

/** Every change of a project is a list of these. Each has an inverse, computed by `applyOp`. */
export const opSchema = z.discriminatedUnion("op", [
  z.object({ ...onAnnotations, op: z.literal("add-span"), span: spanSchema }),
  z.object({
    ...onAnnotations,
    op: z.literal("change-span"),
    id: idSchema,
    set: spanEditSchema,
    modified: z.iso.datetime(),
  }),
  z.object({ ...onAnnotations, op: z.literal("remove-span"), id: idSchema }),
  z.object({ ...onAnnotations, op: z.literal("add-link"), link: linkSchema }),
  z.object({ ...onAnnotations, op: z.literal("remove-link"), id: idSchema }),
  z.object({ ...onAnnotations, op: z.literal("change-link"), id: idSchema, set: linkEditSchema }),
  z.object({ ...onAnnotations, op: z.literal("reject"), rejection: rejectionSchema }),
  z.object({ ...onAnnotations, op: z.literal("unreject"), rejection: rejectionSchema }),
  z.object({ ...onAnnotations, op: z.literal("set-status"), status: articleStatusSchema }),
  z.object({ ...onAnnotations, op: z.literal("set-article-note"), note: z.string() }),
  z.object({
    target: z.literal("article"),
    article: idSchema,
    op: z.literal("edit-article"),
    set: articleEditSchema,
  }),
  z.object({
    target: z.literal("project"),
    op: z.literal("edit-project"),
    set: z.object({ title: z.string().min(1), language: z.string() }).partial(),
  }),
  z.object({ target: z.literal("codebook"), op: z.literal("set-codebook"), codebook: codebookSchema }),
  /** Makes the next version of the codebook; the one before is kept. */
  z.object({
    target: z.literal("codebook"),
    op: z.literal("save-codebook"),
    labels: codebookSchema.shape.labels,
    roles: codebookSchema.shape.roles,
    entry: codebookVersionSchema.omit({ version: true, before: true }),
  }),
  /** Takes the last `save-codebook` back. */
  z.object({ target: z.literal("codebook"), op: z.literal("unsave-codebook") }),
  z.object({ target: z.literal("actors"), op: z.literal("log-actors"), entry: registryEventSchema }),
  z.object({ target: z.literal("actors"), op: z.literal("unlog-actors"), id: idSchema }),
  z.object({ target: z.literal("statements"), op: z.literal("log-statements"), entry: registryEventSchema }),
  z.object({ target: z.literal("statements"), op: z.literal("unlog-statements"), id: idSchema }),
  z.object({ target: z.literal("actors"), op: z.literal("put-actor"), actor: actorSchema }),
  z.object({ target: z.literal("actors"), op: z.literal("remove-actor"), id: idSchema }),
  z.object({ target: z.literal("statements"), op: z.literal("put-statement"), statement: statementSchema }),
  z.object({ target: z.literal("statements"), op: z.literal("remove-statement"), id: idSchema }),
  z.object({ target: z.literal("passages"), op: z.literal("put-decision"), decision: passageDecisionSchema }),
  z.object({ target: z.literal("passages"), op: z.literal("remove-decision"), id: idSchema }),
  z.object({
    target: z.literal("coder"),
    coder: idSchema,
    op: z.literal("put-coder"),
    value: coderSchema.nullable(),
  }),
]);
export type Op = z.infer<typeof opSchema>;
export type AnnotationOp = Extract<Op, { target: "annotations" }>;
export type OpKind = Op["op"];

/** The documents ops change; each is one file of the project folder. */
export interface Documents {
  annotations: Annotations;
  article: Article;
  project: Project;
  codebook: Codebook;
  actors: Actors;
  statements: Statements;
  /** Null as long as nothing was decided. */
  passages: Passages | null;
  coder: Coder | null;
}

/** One step of the user's work: undone and redone as a whole. */
export const changeSchema = z.object({
  /** Names the step for "Undo …": a key of `messages/changes.ts`. */
  name: z.string(),
  ops: z.array(opSchema).min(1),
  /** Changes with the same key made one after another by typing in one field are undone together. */
  merge: z.string().optional(),
});
export type Change = z.infer<typeof changeSchema>;

/** Why a change happened; only "user" and "import" changes are undone. */
export const origins = ["user", "import", "undo", "redo", "repair"] as const;
export type Origin = (typeof origins)[number];

/** The file an op changes, as a key such as `annotations/c_1/a_2`. */
export function targetKey(op: Op): string {
  switch (op.target) {
    case "annotations":
      return `annotations/${op.coder}/${op.article}`;
    case "article":
      return `article/${op.article}`;
    case "coder":
      return `coder/${op.coder}`;
    default:
      return op.target;
  }
}
