import { instantSchema } from "./dates";
import { savedSchema } from "./file";
import { idSchema } from "./ids";
import { registryEventSchema } from "./registry-log";
import { z } from "./zod";

/** The newest project format this version reads and writes. */
export const formatVersion = 1;

/** `project.json` */
export const projectSchema = z.object({
  format: z.literal("wortlaut-project"),
  formatVersion: z.literal(1),
  id: idSchema,
  title: z.string().min(1),
  language: z.string(),
  created: instantSchema,
  saved: savedSchema,
});
export type Project = z.infer<typeof projectSchema>;

/** `coders/<id>.json` */
export const coderSchema = z.object({
  format: z.literal("wortlaut-coder"),
  formatVersion: z.literal(1),
  id: idSchema,
  name: z.string().min(1),
  initials: z.string().min(1),
  colour: z.string(),
  saved: savedSchema,
});
export type Coder = z.infer<typeof coderSchema>;

export const actorKinds = ["person", "organisation", "state", "medium", "other"] as const;
export type ActorKind = (typeof actorKinds)[number];

/** An entry of the actor registry. */
export const actorSchema = z.object({
  id: idSchema,
  name: z.string().min(1),
  kind: z.enum(actorKinds),
  aliases: z.array(z.string()),
  note: z.string(),
  parent: idSchema.optional(),
  external: z.string().optional(),
});
export type Actor = z.infer<typeof actorSchema>;

/** `actors.json` */
export const actorsSchema = z.object({
  format: z.literal("wortlaut-actors"),
  formatVersion: z.literal(1),
  actors: z.array(actorSchema),
  /** Oldest first. */
  log: z.array(registryEventSchema).optional(),
  saved: savedSchema,
});
export type Actors = z.infer<typeof actorsSchema>;

/** A statement groups claims of several articles that say the same. */
export const statementSchema = z.object({
  id: idSchema,
  wording: z.string().min(1),
  topic: z.string(),
  note: z.string(),
});
export type Statement = z.infer<typeof statementSchema>;

/** `statements.json` */
export const statementsSchema = z.object({
  format: z.literal("wortlaut-statements"),
  formatVersion: z.literal(1),
  statements: z.array(statementSchema),
  /** Oldest first. */
  log: z.array(registryEventSchema).optional(),
  saved: savedSchema,
});
export type Statements = z.infer<typeof statementsSchema>;
