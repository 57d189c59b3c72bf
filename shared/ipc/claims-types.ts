import { idSchema } from "../model/ids";
import { z } from "../model/zod";

export const claimsTableQuerySchema = z.object({
  coders: z.array(idSchema).optional(),
  sources: z.array(z.string()).optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  topic: z.string().optional(),
});
export type ClaimsTableQuery = z.infer<typeof claimsTableQuerySchema>;

/** A claim in a cell: one source's wording of a statement. UTF-16 units. */
export interface ClaimWording {
  article: string;
  coder: string;
  span: string;
  start: number;
  end: number;
  quote: string;
  speakers: string[];
  stance?: string;
  speech?: string;
  published: string | null;
  /** Others who tagged the same words; they are listed once. */
  alsoBy?: string[];
}

export interface ClaimsTableRow {
  /** A statement's id. */
  statement: string;
  wording: string;
  topic: string;
  /** In the order of `sources`; an empty list: not in this source. */
  cells: ClaimWording[][];
  /** How many sources have it. */
  spread: number;
  /** Publication dates of its first and last article. */
  first: string | null;
  last: string | null;
}

export interface ClaimsTable {
  sources: Array<{ name: string; articles: number; claims: number }>;
  rows: ClaimsTableRow[];
  /** Claims that belong to no statement, by source. */
  withoutStatement: Array<{ name: string; claims: number }>;
  /** Statements that no claim among those asked for is linked to: they have no row. */
  empty: number;
  ms: number;
}

/** A dated claim on the time line. */
export interface ChronologyEvent {
  article: string;
  source: string;
  published: string | null;
  coder: string;
  /** The claim, and the date span it is linked to. */
  claim: string;
  date: string;
  role: string;
  quote: string;
  dateQuote: string;
  start: number;
  end: number;
  /** TIMEX3 value. */
  value: string;
  /** TIMEX3 modifier, such as APPROX. */
  mod?: string;
  /** The days the value covers, both included; null when it stands for no calendar time. */
  interval: { from: string; to: string } | null;
  statement?: string;
  speakers: string[];
  /** Others who tagged the same; it is listed once. */
  alsoBy?: string[];
}

export interface Chronology {
  events: ChronologyEvent[];
  /**
   * Claims that are on no time line, by source: linked to no date, or (`withoutTime` of them) only to dates that stand
   * for no calendar time.
   */
  undated: Array<{ source: string; claims: number; withoutTime: number }>;
  ms: number;
}

export const chronologyQuerySchema = claimsTableQuerySchema;
