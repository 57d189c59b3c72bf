import { readFileSync } from "node:fs";
import { join } from "node:path";
import { attributesSchema } from "#shared/model/annotations";
import { z } from "#shared/model/zod";

export const sampleFolder = join(import.meta.dirname, "../../assets/sample");

const sampleMaskSchema = z.strictObject({ quote: z.string().min(1), reason: z.string() });

export const sampleArticlesSchema = z.strictObject({
  title: z.string().min(1),
  language: z.string(),
  articles: z.array(
    z.strictObject({
      file: z.string(),
      title: z.string().min(1),
      source: z.string().min(1),
      published: z.string().nullable(),
      place: z.string(),
      agency: z.string(),
      author: z.string(),
      language: z.enum(["de", "en"]),
      mask: z.array(sampleMaskSchema),
    }),
  ),
});

export const sampleAnnotationsSchema = z.strictObject({
  coder: z.string(),
  article: z.string(),
  status: z.enum(["todo", "doing", "done"]),
  note: z.string(),
  spans: z.array(
    z.strictObject({
      label: z.string(),
      quote: z.string().min(1),
      nth: z.int().positive(),
      attributes: attributesSchema,
      note: z.string().optional(),
    }),
  ),
  links: z.array(
    z.strictObject({
      role: z.string(),
      from: z.int().nonnegative(),
      to: z.union([z.int().nonnegative(), z.string()]),
    }),
  ),
});
export type SampleAnnotations = z.infer<typeof sampleAnnotationsSchema>;

/** A file of the sample as text, as it lies on the disk. */
export function readSample(...path: string[]): string {
  return readFileSync(join(sampleFolder, ...path), "utf8");
}

/** The UTF-16 offset of the `nth` place (from 1, overlapping ones too) where `quote` begins, or -1. */
export function placeOf(text: string, quote: string, nth: number): number {
  let at = -1;
  for (let i = 0; i < nth; i++) {
    at = text.indexOf(quote, at + 1);
    if (at < 0) return -1;
  }
  return at;
}
