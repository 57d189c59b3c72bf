import type { ArticleSummary } from "#shared/ipc/project-types";
import { type Annotations, articleStatusSchema } from "#shared/model/annotations";
import type { Article } from "#shared/model/article";
import { instantSchema, publishedSchema } from "#shared/model/dates";
import { idSchema } from "#shared/model/ids";
import { z } from "#shared/model/zod";
import type { AttributeTypes } from "./attribute-types";

const stampSchema = z.object({ size: z.number(), mtimeMs: z.number() });
const countsSchema = z.record(z.string(), z.int());

/** What lists and checks need to know of one coder's work on one article. */
export const workSchema = z.object({
  stamp: stampSchema.optional(),
  status: articleStatusSchema,
  hasNote: z.boolean(),
  /** Number of spans by label, of links by role. */
  spans: countsSchema,
  roles: countsSchema,
  /** Actors and statements that links or attributes point to. */
  registry: z.array(z.string()),
});
export type Work = z.infer<typeof workSchema>;

/** What lists and checks need to know of one article. */
export const catalogueEntrySchema = z.object({
  id: idSchema,
  stamp: stampSchema.optional(),
  removed: instantSchema.optional(),
  head: z.object({
    title: z.string(),
    source: z.string(),
    published: publishedSchema.nullable(),
    language: z.string(),
    place: z.string(),
    author: z.string(),
    agency: z.string(),
    words: z.int(),
    textLength: z.int(),
    fileName: z.string(),
    imported: z.string(),
  }),
  work: z.record(z.string(), workSchema),
});
export type CatalogueEntry = z.infer<typeof catalogueEntrySchema>;

/** The part of an entry that comes from `article.json`. */
export function headOf(article: Article): CatalogueEntry["head"] {
  const { title, source, published, language, place, author, agency, words, textLength } = article;
  const { fileName, imported } = article.provenance;
  return {
    title,
    source,
    published,
    language,
    place,
    author,
    agency,
    words,
    textLength,
    fileName,
    imported,
  };
}

/** The part of an entry that comes from one coder's annotations. */
export function workOf(annotations: Annotations, types: AttributeTypes): Work {
  const { status, note } = annotations;
  const work: Work = { status, hasNote: note !== "", spans: {}, roles: {}, registry: [] };
  const registry = new Set<string>();
  for (const span of annotations.spans) {
    work.spans[span.label] = (work.spans[span.label] ?? 0) + 1;
    if (!types.hasActors) continue;
    for (const [attribute, value] of Object.entries(span.attributes)) {
      if (types.isActor(span.label, attribute)) registry.add(String(value));
    }
  }
  for (const link of annotations.links) {
    work.roles[link.role] = (work.roles[link.role] ?? 0) + 1;
    registry.add(link.to);
    if (!types.hasActorsOnLinks || !link.attributes) continue;
    for (const [attribute, value] of Object.entries(link.attributes)) {
      if (types.ofRole(link.role, attribute)?.type === "actor") registry.add(String(value));
    }
  }
  // This runs after every change: the spans are looked through for ends of links only where there are links.
  if (registry.size > 0) for (const { id } of annotations.spans) registry.delete(id);
  work.registry = [...registry].sort();
  return work;
}

/** Whether a coder has left nothing in an article, as after everything was undone. */
export function isEmptyWork({ status, hasNote, spans, roles }: Work): boolean {
  return status === "todo" && !hasNote && Object.keys(spans).length + Object.keys(roles).length === 0;
}

/** The row of an article in lists. */
export function summaryOf({ id, head, work }: CatalogueEntry): ArticleSummary {
  return {
    id,
    ...head,
    work: Object.fromEntries(
      Object.entries(work).map(([coder, { status, spans }]) => [coder, { status, spans }]),
    ),
  };
}
