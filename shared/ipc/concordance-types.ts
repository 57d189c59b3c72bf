import { articleStatusSchema } from "../model/annotations";
import { publishedSchema } from "../model/dates";
import { idSchema } from "../model/ids";
import { z } from "../model/zod";
import { settingLineSchema } from "../tables/table-document";

/** What a concordance shows: places found by words, or tagged places when there are none to look for. */
export const concordanceQuerySchema = z.object({
  /** Empty: all spans that pass the filters. */
  query: z.string().max(1000),
  mode: z.enum(["words", "regex"]),
  matchCase: z.boolean(),
  wholeWords: z.boolean(),
  /** "Präsident" finds "President" written with any accent, "ß" finds "ss". */
  foldAccents: z.boolean(),
  /** "Präsident" finds "Präsidenten". */
  inflections: z.boolean(),
  filters: z
    .object({
      /** Only places inside (or, without words, spans of) these labels. */
      labels: z.array(idSchema),
      actors: z.array(idSchema),
      statements: z.array(idSchema),
      /** Publication dates, both included. */
      from: publishedSchema,
      to: publishedSchema,
      sources: z.array(z.string()),
      coders: z.array(idSchema),
      status: z.array(articleStatusSchema),
      articles: z.array(idSchema),
      /** Only places no span of `labels` (of any label, if empty) touches. */
      untagged: z.boolean(),
    })
    .partial(),
  sort: z.enum(["article", "published", "source", "left", "hit", "right"]),
  descending: z.boolean(),
  offset: z.int().nonnegative(),
  limit: z.int().positive().max(2000),
});
export type ConcordanceQuery = z.infer<typeof concordanceQuerySchema>;

/** A concordance to take away: its lines, and what was looked for in the words of the screen. */
export const concordanceExportSchema = z.object({
  query: concordanceQuerySchema,
  format: z.enum(["csv", "xlsx"]),
  settings: z.array(settingLineSchema).max(200),
});

/** A line of a concordance. UTF-16 units. */
export interface ConcordanceLine {
  article: string;
  title: string;
  source: string;
  published: string | null;
  start: number;
  end: number;
  /** About 80 units to each side, whole words, line ends shown as blanks. */
  before: string;
  quote: string;
  after: string;
  /** Spans of any coder that touch the place. */
  spans: Array<{ coder: string; id: string; label: string; actor?: string }>;
}

export interface ConcordanceAnswer {
  lines: ConcordanceLine[];
  /** How many lines there are, shown or not. */
  total: number;
  articles: number;
  /** By source, for the summary; most first. */
  sources: Array<{ source: string; count: number }>;
  /** How long finding took in the worker. */
  ms: number;
  /** The index was built anew for this answer. */
  rebuilt?: true;
}
