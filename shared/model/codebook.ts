import { instantSchema } from "./dates";
import { savedSchema } from "./file";
import { idSchema } from "./ids";
import { z } from "./zod";

export const attributeTypes = ["choice", "choices", "yes-no", "number", "text", "date", "actor"] as const;

/** An attribute that spans of a label (or links of a role) can carry. */
export const attributeDefinitionSchema = z.object({
  id: idSchema,
  name: z.string(),
  type: z.enum(attributeTypes),
  required: z.boolean(),
  /** For choice and choices: the allowed values, in order of display. */
  values: z.array(z.object({ id: z.string(), name: z.string() })).optional(),
  help: z.string().optional(),
});
export type AttributeDefinition = z.infer<typeof attributeDefinitionSchema>;

/** How spans of a label are drawn, so that colour is never the only sign. */
export const labelShapes = ["tint", "underline", "dotted", "dashed", "double", "wavy"] as const;

export const labelSchema = z.object({
  id: idSchema,
  name: z.string(),
  /** One of the palette names, or `#rrggbb`. */
  colour: z.string(),
  shape: z.enum(labelShapes),
  /** The key that tags with this label. */
  key: z.string().optional(),
  /** What is tagged when nothing is selected. */
  snap: z.enum(["word", "sentence"]),
  attributes: z.array(attributeDefinitionSchema),
  /** Markdown. */
  guideline: z.string(),
  /** Wording that fits the label, and wording that looks as if it did. */
  examples: z.array(z.object({ text: z.string(), fits: z.boolean(), why: z.string() })).optional(),
  retired: z.boolean(),
});
export type Label = z.infer<typeof labelSchema>;

/** A kind of link: which labels it starts from and what it may point to (label ids, "actor-entry", "statement"). */
export const linkRoleSchema = z.object({
  id: idSchema,
  name: z.string(),
  from: z.array(idSchema),
  to: z.array(z.string()),
  many: z.boolean(),
  key: z.string().optional(),
  attributes: z.array(attributeDefinitionSchema),
});
export type LinkRole = z.infer<typeof linkRoleSchema>;

/** A step of the codebook that was saved: what it was before, and what coders should look at again. */
export const codebookVersionSchema = z.object({
  /** The version this step led to. */
  version: z.int().positive(),
  at: instantSchema,
  coder: idSchema,
  note: z.string(),
  /** Labels whose spans made before should be checked again. */
  recheck: z.array(idSchema),
  before: z.object({ labels: z.array(labelSchema), roles: z.array(linkRoleSchema) }),
});
export type CodebookVersion = z.infer<typeof codebookVersionSchema>;

/** `codebook.json` */
export const codebookSchema = z.object({
  format: z.literal("wortlaut-codebook"),
  formatVersion: z.literal(1),
  version: z.int().positive(),
  labels: z.array(labelSchema),
  roles: z.array(linkRoleSchema),
  /** Oldest first. */
  versions: z.array(codebookVersionSchema).optional(),
  saved: savedSchema,
});
export type Codebook = z.infer<typeof codebookSchema>;

/** Names one state of a codebook among all that were saved: a version that was taken back may come again otherwise. */
export function codebookStep({ version, versions }: Pick<Codebook, "version" | "versions">): string {
  return [version, versions?.at(-1)?.at ?? ""].join(" ").trim();
}
