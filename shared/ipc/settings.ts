import { z } from "../model/zod";

/** What a person prefers, kept in the profile and not in projects. */
export const settingsSchema = z.object({
  formatVersion: z.literal(1).default(1),
  theme: z.enum(["system", "light", "dark"]).default("system"),
  language: z.enum(["system", "en", "de"]).default("system"),
  /** Size of the article text in CSS pixels. */
  readingSize: z.int().min(13).max(30).default(18),
  hyphenation: z.boolean().default(true),
  snapToWords: z.boolean().default(false),
  showMask: z.boolean().default(true),
  minimap: z.boolean().default(true),
  library: z
    .object({
      width: z.int().min(200).max(520).default(268),
      open: z.boolean().default(true),
      group: z.enum(["date", "source", "none"]).default("date"),
      sort: z.enum(["published", "title", "imported", "spans", "words"]).default("published"),
    })
    .prefault({}),
  inspector: z
    .object({ width: z.int().min(240).max(560).default(336), open: z.boolean().default(true) })
    .prefault({}),
});
export type Settings = z.infer<typeof settingsSchema>;

export const settingsEditSchema = z.object({
  theme: z.enum(["system", "light", "dark"]).optional(),
  language: z.enum(["system", "en", "de"]).optional(),
  readingSize: z.int().min(13).max(30).optional(),
  hyphenation: z.boolean().optional(),
  snapToWords: z.boolean().optional(),
  showMask: z.boolean().optional(),
  minimap: z.boolean().optional(),
  library: settingsSchema.shape.library.unwrap().partial().optional(),
  inspector: settingsSchema.shape.inspector.unwrap().partial().optional(),
});
export type SettingsEdit = z.infer<typeof settingsEditSchema>;
