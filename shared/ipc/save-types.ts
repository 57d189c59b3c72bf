import { z } from "../model/zod";
import { pictureDocumentSchema, tableDocumentSchema } from "../tables/table-document";

export const saveTableSchema = z.object({ table: tableDocumentSchema, format: z.enum(["csv", "xlsx"]) });

export const savePictureSchema = z.object({
  picture: pictureDocumentSchema,
  format: z.enum(["svg", "png"]),
  /** The text of an SVG file, or a PNG file in base 64. */
  data: z.string().min(1).max(60_000_000),
});

/** What was written. */
export interface SavedFile {
  /** Absolute path of the file, for display only. */
  path: string;
  /** The file beside it that says what it was made with. */
  settingsPath: string;
}
