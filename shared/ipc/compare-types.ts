import type { CompareNotice, Comparison } from "../compare/comparison";
import { compareSettingsSchema } from "../compare/settings";
import { idSchema } from "../model/ids";
import { z } from "../model/zod";

/** The most articles that are compared with one another at once on the screen. */
export const mostCompared = 12;

export const compareRequestSchema = z.object({
  articles: z.array(idSchema).min(2).max(mostCompared),
  settings: compareSettingsSchema,
});
export type CompareAnswer = Comparison;

export const likeRequestSchema = z.object({ article: idSchema, settings: compareSettingsSchema });

/** An article that shares wording with another one. */
export interface LikeArticle {
  article: string;
  /** Words of the other article that stand in this one too, and the other way round. */
  sharedThere: number;
  sharedHere: number;
}

export const overviewRequestSchema = z.object({ settings: compareSettingsSchema });

/** All pairs of a project that share wording, packed: parallel arrays, articles as numbers in `articles`. */
export interface OverviewAnswer {
  /** Ids in the order of the article list; articles that were removed are absent. */
  articles: string[];
  /** Words of each article without masked text. */
  words: Uint32Array;
  /** Pairs with a < b, sorted by a, then b. */
  pairs: { a: Uint32Array; b: Uint32Array; sharedA: Uint32Array; sharedB: Uint32Array };
  /** Articles on one event, the largest cluster first; articles alone are in none. */
  clusters: ArticleCluster[];
  notices: CompareNotice[];
  /** Whether nothing had to be computed. */
  cached: boolean;
  ms: number;
}

export interface ArticleCluster {
  /** Numbers of its articles in `articles`, by day of publication, undated ones last. */
  articles: number[];
  /** Those published first; several when nothing tells which of them was earlier. Empty when all are undated. */
  first: number[];
}
