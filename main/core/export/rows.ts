import type { Attributes } from "#shared/model/annotations";
import type { MaskReason } from "#shared/model/article";
import type { Codebook } from "#shared/model/codebook";
import type { Actor, Statement } from "#shared/model/project";

/** The part of a dataset an article is dealt to; "" when the dataset is not split. */
export type SplitPart = "" | "train" | "dev" | "test";

/** A stretch of a text, `[start, end)` in UTF-16 units and in Unicode code points. */
export interface PlacedRow {
  start: number;
  end: number;
  startCodePoint: number;
  endCodePoint: number;
}

/** A stretch of the text that is not article. */
export interface MaskRow extends PlacedRow {
  reason: MaskReason;
}

/** An article with its text. Fields that are not known are "". */
export interface ArticleRow {
  id: string;
  title: string;
  source: string;
  published: string;
  language: string;
  place: string;
  author: string;
  agency: string;
  words: number;
  lengthUtf16: number;
  lengthCodePoints: number;
  textSha256: string;
  split: SplitPart;
  fileName: string;
  importer: string;
  encoding: string;
  bytesSha256: string;
  imported: string;
  mask: MaskRow[];
  text: string;
}

/** How far a coder is with an article. */
export interface WorkRow {
  coder: string;
  status: string;
  note: string;
}

/**
 * One coder's labelled stretch. In a dataset without texts (`textFree` formats) the article's `text`, `before` and
 * `after` are "", `quote` is "" or short, and `quoteSha256` says what it is. Otherwise quote and what
 * stands before and after follow from the text.
 */
export interface SpanRow extends PlacedRow {
  id: string;
  coder: string;
  label: string;
  quote: string;
  before: string;
  after: string;
  attributes: Attributes;
  note: string;
  created: string;
  modified: string;
  /** SHA-256 of the whole quote as UTF-8; only in a dataset without texts. */
  quoteSha256?: string;
}

export type LinkTarget = "span" | "actor" | "statement";

/** A link from a span to another span, an entry of the actor registry or a statement. */
export interface LinkRow {
  id: string;
  coder: string;
  role: string;
  from: string;
  to: string;
  toKind: LinkTarget;
  attributes: Attributes;
}

/** Everything of one article. Work, spans and links are sorted by coder, then as in the project's files. */
export interface ArticleRows {
  article: ArticleRow;
  work: WorkRow[];
  spans: SpanRow[];
  links: LinkRow[];
}

export interface CoderRow {
  id: string;
  name: string;
  initials: string;
  colour: string;
}

/** What belongs to the dataset as a whole. */
export interface DatasetHead {
  project: { id: string; title: string; language: string; created: string };
  /** Null in a format that cannot carry it. */
  codebook: Codebook | null;
  coders: CoderRow[];
  actors: Actor[];
  statements: Statement[];
}

/** A dataset: its head, and its articles one after another, so that no more than a few are in memory. */
export interface Dataset {
  head: DatasetHead;
  articles: AsyncIterable<ArticleRows>;
}
