import { idSchema } from "../model/ids";
import { z } from "../model/zod";

/** What the rows of the wording table are: registry entries of a label, values of dates, or any label's wordings. */
export const wordingQuerySchema = z.object({
  /** The label whose spans are counted. */
  label: idSchema,
  coders: z.array(idSchema).optional(),
  sources: z.array(z.string()).optional(),
  /** Publication dates, both included. */
  from: z.string().optional(),
  to: z.string().optional(),
  /** "all", only inside quotations, or only outside. */
  quotations: z.enum(["all", "inside", "outside"]),
  /** Whether inflected and differently spelled forms are one form ("Kims" and "Kim", "Jong-un" and "Jong Un"). */
  foldForms: z.boolean(),
  /** The rows that come first; the most mentioned ones if this is not said. */
  order: z.enum(["mentions", "name", "spread"]).optional(),
  /** Only rows whose name or forms contain these words, whatever their case and accents. */
  find: z.string().max(200).optional(),
  /** At most so many rows. */
  limit: z.int().min(1).optional(),
  /** Whether forms come with their places; a screen asks for those of one cell by `wording:places`. */
  places: z.boolean().optional(),
});
export type WordingQuery = z.infer<typeof wordingQuerySchema>;

export interface WordingPlace {
  article: string;
  start: number;
  end: number;
  /** Ids of the spans there; the same place tagged by several coders counts once. */
  spans: string[];
  quoted: boolean;
}

/** One form of words in one source. */
export interface WordingForm {
  /** What is the same for this form in every source of the row. */
  key: string;
  /** As it is written most often in this source. */
  form: string;
  /** All ways it is written here with their counts, the most frequent first, if there are several. */
  spellings?: Array<{ form: string; count: number }>;
  count: number;
  /** How many of them stand inside quotations. */
  quoted: number;
  /** No other source uses it for this entry, though another one names it. */
  only: boolean;
  /** Empty unless the query asks for places. */
  places: WordingPlace[];
}

export interface WordingRow {
  /** Registry id, a date's value, or the folded wording for spans without an entry. */
  key: string;
  name: string;
  kind: "entry" | "value" | "wording";
  /** In the order of `sources`; no forms where the source does not name it. */
  cells: Array<{ total: number; forms: WordingForm[] }>;
  total: number;
}

export interface WordingTable {
  /** Sources in the order of their names, with how many articles and words they have. */
  sources: Array<{ name: string; articles: number; words: number; mentions: number }>;
  /** The most mentioned first, or in the order asked for. */
  rows: WordingRow[];
  /** How many rows there are, also beyond the limit. */
  rowsInAll: number;
  ms: number;
}

/** Mentions of one row of the table, of one source or all, in one form or any. */
export const wordingPlacesQuerySchema = wordingQuerySchema
  .omit({ order: true, find: true, limit: true, places: true })
  .extend({
    row: z.object({ key: z.string(), kind: z.enum(["entry", "value", "wording"]) }),
    source: z.string().optional(),
    /** The key of a form. */
    form: z.string().optional(),
    offset: z.int().nonnegative(),
    limit: z.int().min(1).max(500),
  });
export type WordingPlacesQuery = z.infer<typeof wordingPlacesQuerySchema>;

/** A mention in its sentence. UTF-16 units. */
export interface WordingLine {
  article: string;
  title: string;
  source: string;
  published: string | null;
  start: number;
  end: number;
  /** What stands before it in its sentence; a long sentence is cut at a word. */
  before: string;
  quote: string;
  after: string;
  /** As people count, from 1. */
  paragraph: number;
  quoted: boolean;
  /** Whose words the quotation is: as a claim there says, or as the sentence reads (`presumed`). */
  by?: string;
  presumed?: true;
}

export interface WordingPlaces {
  lines: WordingLine[];
  total: number;
}

/** Two groups of sources whose wording is compared. */
export const keynessQuerySchema = z.object({
  groupA: z.array(z.string()).min(1),
  groupB: z.array(z.string()).min(1),
  /** What is counted: all words of the texts, or the forms of one label's spans. */
  unit: z.enum(["words", "forms"]),
  label: idSchema.optional(),
  quotations: z.enum(["all", "inside", "outside"]),
  /** The least count of both groups together. */
  least: z.int().min(1).max(1000),
  limit: z.int().min(1).max(2000),
});
export type KeynessQuery = z.infer<typeof keynessQuerySchema>;

/** A word or form that one group uses more than the other. */
export interface KeynessRow {
  wording: string;
  countA: number;
  countB: number;
  /** Per 10,000 words (or mentions) of the group. */
  rateA: number;
  rateB: number;
  /** Log-likelihood G2 (Dunning 1993; Rayson and Garside 2000); its sign says the group: positive for A. */
  logLikelihood: number;
  /** Hardie's log ratio: binary logarithm of the ratio of rates, 0.5 added to zero counts. */
  logRatio: number;
  /** In how many articles of each group. */
  articlesA: number;
  articlesB: number;
  /**
   * What chance alone is not likely to bring about: "bonferroni" with an error of 5 % for all wordings looked at
   * together, "fdr" with 5 % expected errors among those that pass (Benjamini and Hochberg 1995), or neither.
   */
  holds: "bonferroni" | "fdr" | "none";
}

export interface KeynessAnswer {
  rows: KeynessRow[];
  /** Words, or mentions, of each group. */
  sizeA: number;
  sizeB: number;
  /** How many articles each group has. */
  articlesA: number;
  articlesB: number;
  /** How many wordings were looked at: what a correction for many tests needs. */
  tested: number;
  ms: number;
}
