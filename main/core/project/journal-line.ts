import { createHash } from "node:crypto";
import { instantSchema } from "#shared/model/dates";
import type { Saved } from "#shared/model/file";
import { z } from "#shared/model/zod";
import { type Op, type Origin, origins } from "#shared/ops/op";
import type { DocumentKey } from "./document-kinds";

/** One line of the journal: a change that was made, with what takes it back. */
export interface JournalChange {
  /** 1 for the first change of a project; each next one is greater by one, also in the next journal. */
  n: number;
  /** The journal it was first written to. */
  journal: string;
  time: string;
  origin: Origin;
  /** A key of messages/changes.ts. */
  name: string;
  coder?: string;
  merge?: string;
  /**
   * What the documents that this journal changes for the first time said in `saved` before; null where there was
   * no document. Tells, after a crash, a file that awaits its changes from one that came from elsewhere.
   */
  base?: Record<DocumentKey, Saved | null>;
  /** The first so many ops were on disk already when the line was written (imported articles). */
  written?: number;
  ops: Op[];
  inverse: Op[];
}

/** First line of a journal. */
export interface JournalHeader {
  format: "wortlaut-journal";
  formatVersion: 1;
  journal: string;
  /** Of which folder on which computer this is the journal: a copy of the folder starts a journal of its own. */
  place: string;
}

/** "All changes up to this one are in the files." */
export interface FoldedMark {
  folded: number;
}

export type JournalEntry =
  | { kind: "header"; header: JournalHeader }
  | { kind: "change"; change: JournalChange }
  | { kind: "folded"; folded: number };

const headerSchema = z.object({
  format: z.literal("wortlaut-journal"),
  formatVersion: z.literal(1),
  journal: z.string().min(1),
  place: z.string(),
});
const foldedSchema = z.object({ folded: z.int().nonnegative() });
const savedOrNull = z.object({ journal: z.string(), change: z.int() }).nullable();
// The ops are what this program checked and wrote, and the checksum says that they are unchanged; checking each
// again would make opening after an import of 10,000 articles slow.
const opList = z.array(z.custom<Op>((value) => typeof value === "object" && value !== null));
const changeSchema = z.object({
  n: z.int().positive(),
  journal: z.string().min(1),
  time: instantSchema,
  origin: z.enum(origins),
  name: z.string(),
  coder: z.string().optional(),
  merge: z.string().optional(),
  base: z.record(z.string(), savedOrNull).optional(),
  written: z.int().optional(),
  ops: opList,
  inverse: opList,
});

const sumLength = 12;
// `,"sum":"…"}` at the end of every line.
const tailLength = 8 + sumLength + 2;

function sumOf(body: Uint8Array): string {
  return createHash("sha256").update(body).digest("hex").slice(0, sumLength);
}

/** A line of the journal with its checksum and its line feed. */
export function formatLine(entry: JournalHeader | JournalChange | FoldedMark): string {
  const body = JSON.stringify(entry);
  return `${body.slice(0, -1)},"sum":"${sumOf(Buffer.from(body))}"}\n`;
}

/** The entry in a line (bytes without line feed), or undefined if a byte of it is not what was written. */
export function parseLine(line: Buffer): JournalEntry | undefined {
  if (line.length <= tailLength) return undefined;
  const tail = line.toString("latin1", line.length - tailLength);
  if (!tail.startsWith(',"sum":"') || !tail.endsWith('"}')) return undefined;
  const body = Buffer.concat([line.subarray(0, line.length - tailLength), Buffer.from("}")]);
  if (sumOf(body) !== tail.slice(8, 8 + sumLength)) return undefined;
  return classify(body);
}

function classify(body: Buffer): JournalEntry | undefined {
  let value: unknown;
  try {
    value = JSON.parse(body.toString("utf8"));
  } catch {
    return undefined;
  }
  const change = changeSchema.safeParse(value);
  if (change.success) return { kind: "change", change: change.data as JournalChange };
  const folded = foldedSchema.safeParse(value);
  if (folded.success) return { kind: "folded", folded: folded.data.folded };
  const header = headerSchema.safeParse(value);
  return header.success ? { kind: "header", header: header.data } : undefined;
}
