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
  /** As it is written most often. */
  form: string;
  count: number;
  /** How many of them stand inside quotations. */
  quoted: number;
  /** No other source uses it for this entry. */
  only: boolean;
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
  /** The most mentioned first. */
  rows: WordingRow[];
  ms: number;
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
}

export interface KeynessAnswer {
  rows: KeynessRow[];
  sizeA: number;
  sizeB: number;
  /** How many wordings were looked at: what a correction for many tests needs. */
  tested: number;
  ms: number;
}
