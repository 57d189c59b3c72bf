import { idSchema } from "../model/ids";
import { z } from "../model/zod";

/** Units in which programs count offsets, and the line ends the text had when they did. */
export const offsetUnits = ["utf-16", "code-point", "byte"] as const;
export type OffsetUnit = (typeof offsetUnits)[number];
export type LineEnds = "lf" | "crlf";

/** What was found out about the offsets of a file by comparing quotes with texts. */
export interface UnitFinding {
  /** Null when no unit fits: then nothing is imported. */
  unit: OffsetUnit | null;
  lineEnds: LineEnds;
  /** False when every unit gives the same places, as in texts of ASCII alone, or when the file has no offsets. */
  decidable: boolean;
  /** Quotes that were compared, and how many of them stand at their offsets with this unit. */
  tested: number;
  agreed: number;
  /** The other units with how many quotes agree, the best first. */
  others: Array<{ unit: OffsetUnit; lineEnds: LineEnds; agreed: number }>;
}

/** A name of the foreign file (a label, an attribute, a role, a coder) and how often it is used. */
export interface ForeignName {
  /** Key in the mapping. For attributes and roles `<label>/<name>` is not used: equal names are one. */
  name: string;
  count: number;
  /** Some wording tagged with it, or a value. */
  examples: string[];
}

const target = <K extends string>(kind: K) =>
  z.discriminatedUnion("to", [
    z.object({ to: z.literal(kind), id: idSchema }),
    z.object({ to: z.literal("new"), name: z.string().trim().min(1).max(200) }),
    /** Attributes only: written into the span's note as "name: value". */
    z.object({ to: z.literal("note") }),
    z.object({ to: z.literal("nothing") }),
  ]);

/** What becomes of each name of the file. Names that are missing become nothing. */
export const spanMappingSchema = z.object({
  labels: z.record(z.string(), target("label")),
  attributes: z.record(z.string(), target("attribute")),
  roles: z.record(z.string(), target("role")),
  /** "" stands for work without a coder's name. */
  coders: z.record(z.string(), target("coder")),
  /** Whether texts the project does not have become articles of it. */
  addArticles: z.boolean(),
});
export type SpanMapping = z.infer<typeof spanMappingSchema>;
export type MappingTarget = SpanMapping["labels" | "attributes" | "roles" | "coders"][string];

/** How a document of the file finds its article. */
export type DocumentMatch =
  /** The article has the same text, unit for unit. */
  | "same-text"
  /** The same but for line ends, blanks or Unicode form: places are carried over exactly. */
  | "same-words"
  /** A similar text: spans are looked for by their words. */
  | "by-quotes"
  /** No article of the project: it becomes one if that is wanted. */
  | "new"
  /** No article, and the file has no text to make one of. */
  | "none";

export interface ForeignDocumentRow {
  name: string;
  title: string;
  match: DocumentMatch;
  /** Id and title of the project's article. */
  article?: { id: string; title: string };
  spans: number;
  links: number;
}

/** Others' work as it was read, before anything changes. */
export interface SpanImportDraft {
  draft: string;
  /** The format it was read as, and all it could be read as. */
  format: string;
  formats: Array<{ id: string; name: string }>;
  files: string[];
  unit: UnitFinding;
  /** The first 2,000. */
  documents: ForeignDocumentRow[];
  counts: { documents: number; spans: number; links: number };
  labels: ForeignName[];
  attributes: ForeignName[];
  roles: ForeignName[];
  coders: ForeignName[];
  /** What of the files cannot be read, with the reason. */
  problems: Array<{ where: string; why: string }>;
  /** The mapping Wortlaut proposes. */
  mapping: SpanMapping;
}

/** A span (or link) that is not taken over as it was. UTF-16 offsets into the article. */
export interface SpanFate {
  document: string;
  article?: string;
  label: string;
  quote: string;
  start?: number;
  end?: number;
  /** One plain English sentence. */
  why: string;
}

/** What an import of others' work would do. Lists hold the first 1,000; counts are whole. */
export interface SpanImportPreview {
  added: number;
  /** Spans that are there already: same coder, label and place. */
  unchanged: number;
  reanchored: SpanFate[];
  failed: SpanFate[];
  links: { added: number; unchanged: number; failed: number };
  counts: { reanchored: number; failed: number; articles: number };
  /** Names that would be made: articles, labels, attributes, roles, coders, actors, statements. */
  made: {
    articles: string[];
    labels: string[];
    attributes: string[];
    roles: string[];
    coders: string[];
    actors: string[];
    statements: string[];
  };
}

/** What came of an import of others' work: one step that can be undone. */
export interface SpanImportReport extends SpanImportPreview {
  /** Where what did not fit is kept, relative to the project folder; null when everything fitted. */
  sideFile: string | null;
}
