import type { LineEnds, OffsetUnit } from "#shared/ipc/span-import-types";
import type { Attributes } from "#shared/model/annotations";
import type { Mask } from "#shared/model/article";
import type { Codebook } from "#shared/model/codebook";
import type { Actor, Statement } from "#shared/model/project";
import type { Result } from "#shared/result";

/** A file others made: its name relative to the chosen folder ("/" between folders), and its bytes. */
export interface ForeignFile {
  name: string;
  size: number;
  /** The first 4,096 bytes at least, at most 65,536. */
  head: Uint8Array;
  read(): Promise<Uint8Array>;
}

/** A labelled stretch as the file says it. */
export interface ForeignSpan {
  /** Unique within the document. */
  key: string;
  /** Name or id of the coder; "" when the file names none. */
  coder: string;
  label: string;
  /**
   * Where it stands, half-open, in the unit of the file, in the order of the text. Several pieces when it is cut; none
   * when the file gives words only: then `quote` is looked for.
   */
  pieces: Array<{ start: number; end: number }>;
  /** The words as the file repeats them (pieces joined by one blank); null when it does not. */
  quote: string | null;
  /** Some text before and behind it, where the file has that. */
  before?: string;
  after?: string;
  /** Of the words, in a dataset without texts. */
  quoteSha256?: string;
  attributes: Attributes;
  note: string;
  /** ISO 8601, UTC. */
  created?: string;
  modified?: string;
  /** The id Wortlaut gave it, in files Wortlaut wrote. */
  id?: string;
}

/** What a link points to: a span of the document, an entry of a registry (by id or name) or a statement (by wording). */
export type ForeignTarget =
  | { kind: "span"; key: string }
  | { kind: "actor" | "statement"; name: string; id?: string };

export interface ForeignLink {
  coder: string;
  role: string;
  /** Key of the span it starts from. */
  from: string;
  to: ForeignTarget;
  attributes: Attributes;
  id?: string;
}

/** An article of the file with others' work on it. */
export interface ForeignDocument {
  /** Names it in lists: a file, a title, an id. Unique within the dataset. */
  name: string;
  /** Exactly as the file has it, line ends too; null when it has none. */
  text: string | null;
  /** Of the frozen text (LF, no BOM) as UTF-8, where the file says so. */
  textSha256?: string;
  /** What the file says of the article; "" where it says nothing. */
  title: string;
  source: string;
  published: string;
  language: string;
  author: string;
  place?: string;
  agency?: string;
  /** The id Wortlaut gave the article, in files Wortlaut wrote: it follows from the text. */
  id?: string;
  /** What is not article, in UTF-16 units of the frozen text; in files Wortlaut wrote. */
  mask?: Mask[];
  spans: ForeignSpan[];
  links: ForeignLink[];
  /** How far each coder is with it and what they note, where the file says so. */
  work?: Array<{ coder: string; status: string; note: string }>;
}

/** A label, an attribute or a role as the file defines it, so that a new one can be made like it. */
export interface ForeignDefinition {
  kind: "label" | "attribute" | "role";
  name: string;
  colour?: string;
  guideline?: string;
  /** Attributes: the values that are allowed. */
  values?: string[];
  /** Attributes: the label they belong to; roles: the labels they start from and point to. */
  of?: string[];
  to?: string[];
}

/** Others' work as a reader gives it. */
export interface ForeignDataset {
  documents: ForeignDocument[];
  definitions: ForeignDefinition[];
  /** Names of coders by what spans call them, where the file has both. */
  coders: Array<{ key: string; name: string; initials?: string; colour?: string }>;
  /** Entries of the registries, where the file has them. */
  actors: Actor[];
  statements: Statement[];
  /** The codebook, in files Wortlaut wrote. */
  codebook: Codebook | null;
  /** The units the format's offsets can be in, the documented one first; empty when it has no offsets. */
  units: OffsetUnit[];
  /** True in files Wortlaut wrote: only quotes that are elsewhere speak against the documented unit. */
  unitIsKnown?: boolean;
  /** The line ends its offsets may count: most formats only what stands in the text they carry. */
  lineEnds: LineEnds[];
  /** What could not be read, each with the file and line. */
  problems: Array<{ where: string; why: string }>;
}

/** A format others' work can be read from. Adding one: a file in `readers/` and a line in `readers.ts`. */
export interface ForeignReader {
  id: string;
  name: string;
  extensions: readonly string[];
  /** What is lost on the way in, in plain English. */
  cannotCarry: readonly string[];
  /** How likely the files (all of one import) are of this format, 0 to 1, from names and first bytes. */
  recognise(files: readonly ForeignFile[]): number;
  /** Reads them all. A file that cannot be read is a problem; fails only when nothing can be. */
  read(files: readonly ForeignFile[], signal: AbortSignal): Promise<Result<ForeignDataset>>;
}

/** A dataset with nothing in it, for readers to fill. */
export function emptyDataset(units: OffsetUnit[], lineEnds: LineEnds[] = ["lf"]): ForeignDataset {
  return {
    ...{ documents: [], definitions: [], coders: [], actors: [], statements: [], codebook: null },
    ...{ units, lineEnds, problems: [] },
  };
}

/** A document with nothing known but its name and text. */
export function emptyDocument(name: string, text: string | null): ForeignDocument {
  return {
    ...{ name, text, title: "", source: "", published: "", language: "", author: "" },
    ...{ spans: [], links: [] },
  };
}
