import { idSchema } from "../model/ids";
import { z } from "../model/zod";

/** What formats are for; the screen shows them in these groups, in this order. */
export const formatGroups = [
  "everything",
  "tables",
  "learning",
  "tools",
  "standoff",
  "qda",
  "networks",
  "reading",
] as const;
export type FormatGroup = (typeof formatGroups)[number];

/** An option of a format: its words are `option-<id>` and `value-<value>` in messages/formats.ts. */
export interface FormatOption {
  id: string;
  type: "yes-no" | "choice" | "text";
  values?: string[];
  default: string | boolean;
}

/** A format as the screen and `wortlaut formats` show it. */
export interface FormatDescription {
  id: string;
  name: string;
  /** "import": articles; "import-spans": articles with others' work on them; "export": datasets. */
  direction: "import" | "import-spans" | "export";
  group: FormatGroup;
  extensions: string[];
  /** The unit offsets are written in; "none" for formats without offsets, "found" where it is found out. */
  offsetUnit: "utf-16" | "code-point" | "none" | "found";
  /** What it cannot carry, in plain English. */
  cannotCarry: string[];
  options: FormatOption[];
  /** Export: whether it can be written without the texts of the articles. */
  textFree: boolean;
}

/** What a person wants said about a dataset that is to be published. */
export const datasetAboutSchema = z
  .object({
    title: z.string().max(300),
    description: z.string().max(10_000),
    /** One name a line, with an ORCID behind it if there is one. */
    authors: z.string().max(5000),
    /** SPDX identifier or words. */
    licence: z.string().max(300),
    /** How to cite it, in words or BibTeX. */
    citation: z.string().max(5000),
    homepage: z.string().max(500),
    /** Version of the dataset. */
    version: z.string().max(50),
  })
  .partial();
export type DatasetAbout = z.infer<typeof datasetAboutSchema>;

/** What of the texts goes into a dataset: all, only short quotes of the spans, or nothing but hashes. */
export const textChoices = ["full", "quotes", "none"] as const;
export type TextChoice = (typeof textChoices)[number];

/** What to export and how. */
export const exportRequestSchema = z.object({
  format: z.string(),
  coders: z.array(idSchema).optional(),
  labels: z.array(idSchema).optional(),
  articles: z.array(idSchema).optional(),
  /**
   * "each" (default): the work of every chosen coder. "one": of each article the work of one coder, the first of
   * `coders` (in their order) who is done with it, else the first who has tagged anything.
   */
  work: z.enum(["each", "one"]).optional(),
  /** Percentages for train, dev and test: [80, 10, 10]. Whole articles, never split. */
  split: z.array(z.number().nonnegative()).length(3).optional(),
  seed: z.int().optional(),
  /** Whether articles that share much of their wording go to the same part; yes when absent. */
  keepTogether: z.boolean().optional(),
  /** Whether each part gets its share of every source and label; yes when absent. */
  stratify: z.boolean().optional(),
  /** All when absent. Only formats that are `textFree` can leave them out. */
  texts: z.enum(textChoices).optional(),
  about: datasetAboutSchema.optional(),
  options: z.record(z.string(), z.union([z.string(), z.boolean()])).optional(),
});
export type ExportRequest = z.infer<typeof exportRequestSchema>;

/** How a split came out, and the proof that no near-duplicates are on both sides. */
export interface SplitReport {
  parts: Array<{
    part: "train" | "dev" | "test";
    wanted: number;
    articles: number;
    spans: number;
    sources: Record<string, number>;
    labels: Record<string, number>;
  }>;
  /** Articles that share at least this share (0 to 1) of the words of the shorter one are kept together. */
  threshold: number;
  /** Groups of two and more articles that were kept together, the largest first; at most 200 of them. */
  groups: Array<{ part: "train" | "dev" | "test"; articles: string[] }>;
  groupCount: number;
  /** Groups with more articles than the part they are in was to have: that part is larger than wanted. */
  oversized?: number | undefined;
  /** The most two articles of different parts share, 0 to 1, and which; null when nothing was compared. */
  largestAcross: { share: number; a: string; b: string } | null;
  /** Pairs over the threshold that are in different parts: 0 when `keepTogether`. */
  leaks: number;
}

export interface ExportReport {
  /** Folder the files are in. */
  folder: string;
  files: Array<{ path: string; sha256: string; rows: number; bytes: number }>;
  loss: Array<{ what: string; count: number; why: string }>;
  readBack: "equal";
  articles: number;
  spans: number;
  links: number;
  split: SplitReport | null;
}

/** A file of an export as it would be: its first lines, or its first rows. */
export interface PreviewFile {
  path: string;
  /** Null when not known before the whole is written. */
  bytes: number | null;
  rows: number;
  /** The beginning of a text file. */
  text?: string;
  /** The first rows of a file that is no text. */
  table?: { columns: string[]; rows: string[][] };
}

/** What an export would give; nothing is written. */
export interface ExportPreview {
  /** The first 40. */
  files: PreviewFile[];
  fileCount: number;
  loss: ExportReport["loss"];
  articles: number;
  spans: number;
  links: number;
  split: SplitReport | null;
}

/** An export that was kept to be made again. "last" is the newest one of the project. */
export const exportPresetSchema = z.object({
  id: z.string().min(1).max(64),
  name: z.string().max(120),
  request: exportRequestSchema,
});
export type ExportPreset = z.infer<typeof exportPresetSchema> & {
  /** The folder it went to last, as it is shown; absent when it was never made. */
  folder?: string;
};
