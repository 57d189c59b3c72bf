import { createHash } from "node:crypto";
import type { ImportRow, Metadata } from "#shared/ipc/import-types";
import type { ImportReason, ImportRemark } from "#shared/messages/import";
import type { Mask } from "#shared/model/article";
import { normaliseMask, unmaskedText } from "#shared/text/mask";
import { previousBoundary } from "#shared/text/offsets";
import { countWords, snapToCharacters } from "#shared/text/words";
import { emptyMetadata, type GivenMetadata, propose } from "../metadata/propose";
import { computedRemarks, remarksOn } from "../metadata/remarks";
import type { ImportSource } from "./collect-files";
import type { ReadOutcome } from "./read-source";

/** A row of the review table with what the table does not show: the text, the hashes, where it came from. */
export interface DraftRow {
  row: ImportRow;
  text: string;
  textSha256: string;
  bytesSha256: string;
  /** Absent for pasted text. */
  source?: ImportSource;
  /** What a person entered; it outlives reading the file again. */
  edited: Partial<Metadata>;
}

/** UTF-16 units of text a row carries for display. */
const previewLength = 400;

/** A row for what came out of a source. `before` is the row of the same file from an earlier reading. */
export function makeRow(
  number: number,
  outcome: ReadOutcome,
  given: GivenMetadata,
  before?: DraftRow,
): DraftRow {
  const base = {
    row: number,
    fileName: outcome.fileName,
    importer: outcome.importer,
    ...(outcome.leftOut ? { leftOut: outcome.leftOut } : {}),
    ...((before ? before.row.skip : outcome.leftOut) ? { skip: true } : {}),
    ...(outcome.division ? { division: outcome.division } : {}),
  };
  const edited = before?.edited ?? {};
  const common = { bytesSha256: outcome.bytesSha256, source: outcome.source, edited };
  if (!outcome.result.ok) {
    const row: ImportRow = {
      ...base,
      state: "failed",
      error: outcome.result.error,
      encodingSure: true,
      remarks: [],
      metadata: { ...emptyMetadata },
      reasons: {},
      mask: [],
      words: 0,
      preview: "",
    };
    return { ...common, row, text: "", textSha256: "" };
  }
  const article = outcome.result.value;
  const { text } = article;
  const { metadata, reasons, mask, remarks, words } = propose(
    article,
    { fileName: outcome.fileName, folder: outcome.source.folder },
    given,
  );
  const row: ImportRow = {
    ...base,
    state: "ready",
    ...(article.encoding ? { encoding: article.encoding } : {}),
    encodingSure: article.encodingSure,
    ...(article.sureness ? { sureness: { ...article.sureness } } : {}),
    // What belongs to no article need not look like one.
    remarks: outcome.leftOut ? [] : remarks,
    metadata,
    reasons,
    mask,
    words,
    preview: text.slice(0, previousBoundary(text, previewLength)),
  };
  const made: DraftRow = {
    ...common,
    row,
    text,
    textSha256: createHash("sha256").update(text, "utf8").digest("hex"),
  };
  if (Object.keys(edited).length > 0) editMetadata(made, edited);
  return made;
}

/** Enters values by hand. */
export function editMetadata(row: DraftRow, values: Partial<Metadata>): void {
  const reasons: Partial<Record<keyof Metadata, ImportReason>> = {};
  for (const field of Object.keys(values) as Array<keyof Metadata>) reasons[field] = "edited";
  row.edited = { ...row.edited, ...values };
  row.row.metadata = { ...row.row.metadata, ...values };
  row.row.reasons = { ...row.row.reasons, ...reasons };
  recount(row);
}

/** Replaces the mask; ends that would cut a character are moved outwards, overlaps are taken away. */
export function editMask(row: DraftRow, mask: readonly Mask[]): void {
  const whole = mask.map((part) => ({ ...part, ...snapToCharacters(row.text, part.start, part.end) }));
  row.row.mask = normaliseMask(whole, row.text.length);
  recount(row);
}

function recount({ row, text }: DraftRow): void {
  if (row.state === "failed") return;
  row.words = countWords(unmaskedText(text, row.mask), row.metadata.language);
  const found = (row.remarks as ImportRemark[]).filter((remark) => !computedRemarks.has(remark));
  const reasons = row.reasons as Partial<Record<keyof Metadata, ImportReason>>;
  row.remarks = [...new Set([...found, ...remarksOn(text, row.mask, row.metadata, reasons, row.words)])];
}
