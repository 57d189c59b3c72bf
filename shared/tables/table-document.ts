import { z } from "../model/zod";

/** How the values of a column are written. "share" is a number from 0 to 1. */
export const columnKinds = ["text", "number", "share", "date"] as const;

/** How long, and how many, the words beside a table or picture may be; UTF-16 units. */
export const documentLimits = {
  title: 300,
  settingName: 200,
  settingValue: 30_000,
  note: 4000,
  notes: 50,
} as const;
const most = documentLimits;

/** What a table or picture was made with, as it is worded for a methods section: "Shortest passage" "5 words". */
export const settingLineSchema = z.object({
  name: z.string().max(most.settingName),
  value: z.string().max(most.settingValue),
});
export type SettingLine = z.infer<typeof settingLineSchema>;

/** A table as a person takes it away. Cells are in the order of the columns; null is an empty cell. */
export const tableDocumentSchema = z.object({
  /** The file's name without its ending. */
  name: z.string().min(1).max(120),
  title: z.string().min(1).max(most.title),
  columns: z
    .array(z.object({ title: z.string().max(most.title), kind: z.enum(columnKinds) }))
    .min(1)
    .max(2000),
  rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))).max(200_000),
  settings: z.array(settingLineSchema).max(200),
  /** Sentences a reader of the table needs: what a measure means, what was left out. */
  notes: z.array(z.string().max(most.note)).max(most.notes),
});
export type TableDocument = z.infer<typeof tableDocumentSchema>;

/** A picture as a person takes it away, with the table that says the same. */
export const pictureDocumentSchema = z.object({
  name: z.string().min(1).max(120),
  title: z.string().min(1).max(most.title),
  settings: z.array(settingLineSchema).max(200),
  notes: z.array(z.string().max(most.note)).max(most.notes),
});
export type PictureDocument = z.infer<typeof pictureDocumentSchema>;
