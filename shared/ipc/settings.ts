import { z } from "../model/zod";

// An edit names what changes and nothing else; so the fields have no defaults here, and get them below.
const fields = {
  theme: z.enum(["system", "light", "dark"]),
  language: z.enum(["system", "en", "de"]),
  /** Size of the article text in CSS pixels. */
  readingSize: z.int().min(13).max(30),
  hyphenation: z.boolean(),
  snapToWords: z.boolean(),
  showMask: z.boolean(),
  minimap: z.boolean(),
};
const library = {
  width: z.int().min(200).max(520),
  open: z.boolean(),
  group: z.enum(["date", "source", "none"]),
  sort: z.enum(["published", "title", "imported", "spans", "words"]),
};
const inspector = { width: z.int().min(240).max(560), open: z.boolean() };

/** What a person prefers, kept in the profile and not in projects. */
export const settingsSchema = z.object({
  formatVersion: z.literal(1).default(1),
  theme: fields.theme.default("system"),
  language: fields.language.default("system"),
  readingSize: fields.readingSize.default(18),
  hyphenation: fields.hyphenation.default(true),
  snapToWords: fields.snapToWords.default(false),
  showMask: fields.showMask.default(true),
  minimap: fields.minimap.default(true),
  library: z
    .object({
      width: library.width.default(268),
      open: library.open.default(true),
      group: library.group.default("date"),
      sort: library.sort.default("published"),
    })
    .prefault({}),
  inspector: z
    .object({ width: inspector.width.default(336), open: inspector.open.default(true) })
    .prefault({}),
});
export type Settings = z.infer<typeof settingsSchema>;

export const settingsEditSchema = z
  .object({ ...fields, library: z.object(library).partial(), inspector: z.object(inspector).partial() })
  .partial();
export type SettingsEdit = z.infer<typeof settingsEditSchema>;
