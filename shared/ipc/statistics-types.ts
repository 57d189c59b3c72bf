import { idSchema } from "../model/ids";
import { z } from "../model/zod";

/** Whose work is counted, in which articles. */
export const statisticsQuerySchema = z.object({
  coders: z.array(idSchema).optional(),
  labels: z.array(idSchema).optional(),
  sources: z.array(z.string()).optional(),
  /** Publication dates, both included: 2025, 2025-09 or 2025-09-04. */
  from: z.string().max(10).optional(),
  to: z.string().max(10).optional(),
});
export type StatisticsQuery = z.infer<typeof statisticsQuerySchema>;

/** How many spans a label has in a source, of a coder, in a month. */
export interface CountRow {
  key: string;
  /** Of a coder: those the coder has begun. */
  articles: number;
  /** By id of the label. */
  spans: Record<string, number>;
}

/** Five numbers and the mean of some lengths. */
export interface Spread {
  count: number;
  least: number;
  firstQuarter: number;
  median: number;
  thirdQuarter: number;
  most: number;
  mean: number;
  /** Counts of equal ranges: `from` included, `to` not, except in the last. */
  bars: Array<{ from: number; to: number; count: number }>;
}

/** A dataset at a glance. */
export interface DatasetStatistics {
  articles: number;
  /** Articles with at least one span of the chosen coders and labels. */
  taggedArticles: number;
  /** Articles that one of the chosen coders has marked as done. */
  doneArticles: number;
  spans: number;
  links: number;
  /** Words of the articles without what is masked, and how many of them a span of the label covers, of any coder. */
  words: number;
  /** First of all labels together, as "". */
  coverage: Array<{ label: string; words: number; share: number }>;
  labels: Array<{ label: string; spans: number; articles: number; perThousandWords: number }>;
  bySource: CountRow[];
  byCoder: CountRow[];
  /** By month of publication, "2025-09"; "" for those without a month, last. Months without articles in between are there. */
  byMonth: CountRow[];
  /**
   * Within one coder's work: articles with spans of both labels, and pairs of overlapping spans, one of each label.
   * Both are symmetric; the diagonal has the articles with the label, and pairs of its own spans.
   */
  together: { labels: string[]; articles: number[][]; overlaps: number[][] };
  /** Lengths of spans in words by label, of articles in words, and spans per tagged article; masked words do not count. */
  lengths: Array<{ label: string; words: Spread }>;
  articleWords: Spread;
  spansPerArticle: Spread;
  /** Work that is left, each with how many of how many, and the first place of each coder; the label is "" where articles count. */
  open: Array<{ kind: OpenWork; label: string; count: number; of: number; first: OpenPlace[] }>;
  /** Values of choice and yes-no attributes, all that the codebook has; "" for spans without one. */
  values: Array<{ label: string; attribute: string; value: string; count: number }>;
  /** Agreement of coders who worked on the same articles, first over all labels, as ""; empty where none did. */
  agreement: Array<{
    coders: [string, string];
    label: string;
    articles: number;
    /** F1 of spans with exactly the same borders; of spans that overlap; Krippendorff's alpha over words (nominal). */
    exact: number | null;
    overlapping: number | null;
    alpha: number | null;
    /** Cohen's kappa over words. */
    kappa: number | null;
  }>;
}

/** Where something is left to do. UTF-16 units. */
export interface OpenPlace {
  article: string;
  coder: string;
  span: string;
  start: number;
  end: number;
}

/** Kinds of work that is left, in the order they are shown. */
export const openWork = [
  "claim-without-speaker",
  "span-without-entry",
  "date-without-value",
  "claim-without-statement",
  "claim-without-date",
  "required-attribute-missing",
  "article-not-begun",
  "article-not-done",
] as const;
export type OpenWork = (typeof openWork)[number];
