import type { AppError } from "#shared/errors";
import type { ColumnMapping, ImportTable, Metadata } from "#shared/ipc/import-types";
import type { ImporterId, ImportReason, ImportRemark, LeftOutReason } from "#shared/messages/import";
import type { Encoding, Mask } from "#shared/model/article";
import type { Result } from "#shared/result";
import type { Sureness } from "./sureness";

/** The bytes of one file, or of one member of an archive, and its name (for the extension and the messages). */
export interface SourceBytes {
  name: string;
  bytes: Uint8Array;
}

/** What a person can choose about how a file is read. */
export interface ReadOptions {
  encoding?: Encoding;
  mapping?: ColumnMapping;
  /** How many bytes archives may still unpack to, all levels together. */
  unpackBudget?: { bytes: number };
  /** Take the file as one plain article instead of dividing it into the articles of a delivery. */
  whole?: boolean;
  /** The encoding that was stated beside the bytes, as a web server does. */
  charset?: string;
}

/** Values a file itself states, and where they stand in it. */
export interface StatedMetadata {
  metadata: Partial<Metadata>;
  reasons: Partial<Record<keyof Metadata, ImportReason>>;
}

/** One article as an importer found it: the frozen text (LF only) and what the file says about it. */
export interface ReadArticle extends StatedMetadata {
  text: string;
  /** What the text is masked with already, such as page numbers. UTF-16 offsets into `text`. */
  mask: Mask[];
  remarks: ImportRemark[];
  /** Values of little weight, such as the properties of a Word document; anything found in the text goes first. */
  properties?: Partial<Metadata>;
  /** Undefined where the format itself settles the encoding. */
  encoding?: Encoding;
  encodingSure: boolean;
  /** Where the article proper lies if fields stand around it. UTF-16 offsets into `text`. */
  body?: { start: number; end: number };
  /** How sure it is that this is one article with the right values; absent where there was nothing to guess. */
  sureness?: Sureness;
}

/** A part of a file: an article, something that could not be read, or a file inside an archive. */
export type ReadPart =
  | { kind: "article"; label: string; article: ReadArticle; leftOut?: LeftOutReason }
  | { kind: "failed"; label: string; error: AppError }
  | { kind: "member"; label: string; read: () => Result<Uint8Array>; about?: MemberFacts };

/** What an archive knows about a file inside besides its bytes. */
export interface MemberFacts {
  importer?: ImporterId;
  charset?: string;
  properties?: Partial<Metadata>;
}

/** All that was found in one file. `label` of a part is empty when the file is one article. */
export interface ReadFile {
  parts: ReadPart[];
  /** What the file turned out to be, if that is more than its importer: a Word document that is a delivery. */
  importer?: ImporterId;
  /** Whether a delivery was found but taken as one article, because the person wants it so. */
  whole?: boolean;
  table?: Omit<ImportTable, "fileName">;
}

/** A format that can be imported. Adding one: a file in `formats/` and a line in `registry.ts`. */
export interface Importer {
  id: ImporterId;
  /** Lower case, without the dot. */
  extensions: readonly string[];
  /** Files larger than this are refused before they are read. */
  maxBytes: number;
  /** What a description of the format says it loses. */
  cannotCarry: readonly string[];
  /** How likely the file is of this format, 0 to 1, from its first 4,096 bytes and its name. */
  recognise(head: Uint8Array, name: string): number;
  /** Reads the whole file. Expected failures are values; nothing of the file is ever executed. */
  read(source: SourceBytes, options: ReadOptions): Promise<Result<ReadFile>>;
}

/** The largest text that is taken as one article or table, in bytes. */
export const maxTextBytes = 50 * 1024 * 1024;

/** Extension of a file name, lower case, without the dot; empty if there is none. */
export function extensionOf(name: string): string {
  return /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? "";
}

/** The last part of a path or archive member name. */
export function baseNameOf(name: string): string {
  return name.split(/[/\\#]/).at(-1) ?? name;
}

/** A file that holds one article and nothing else. */
export function oneArticle(article: ReadArticle): ReadFile {
  return { parts: [{ kind: "article", label: "", article }] };
}
