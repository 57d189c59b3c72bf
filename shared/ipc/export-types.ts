import { idSchema } from "../model/ids";
import { z } from "../model/zod";

/** An export (or import) format as the screen and `wortlaut formats` show it. */
export interface FormatDescription {
  id: string;
  name: string;
  direction: "import" | "export";
  extensions: string[];
  /** The unit offsets are written in; "none" for formats without offsets. */
  offsetUnit: "utf-16" | "code-point" | "none";
  /** What it cannot carry, in plain English. */
  cannotCarry: string[];
  options: Array<{ id: string; type: "yes-no" | "choice"; values?: string[]; default: string | boolean }>;
}

/** What to export and how. */
export const exportRequestSchema = z.object({
  format: z.string(),
  coders: z.array(idSchema).optional(),
  labels: z.array(idSchema).optional(),
  articles: z.array(idSchema).optional(),
  /** Percentages for train, dev and test: [80, 10, 10]. Whole articles, never split. */
  split: z.array(z.number().nonnegative()).length(3).optional(),
  seed: z.int().optional(),
  options: z.record(z.string(), z.union([z.string(), z.boolean()])).optional(),
});
export type ExportRequest = z.infer<typeof exportRequestSchema>;

export interface ExportReport {
  /** Folder the files are in. */
  folder: string;
  files: Array<{ path: string; sha256: string; rows: number; bytes: number }>;
  loss: Array<{ what: string; count: number; why: string }>;
  readBack: "equal";
  articles: number;
  spans: number;
  links: number;
}
