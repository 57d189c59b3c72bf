import { createHash } from "node:crypto";
import { type AppError, appError, WortlautError } from "#shared/errors";
import type { ImportOutcome } from "#shared/ipc/import-types";
import type { Article } from "#shared/model/article";
import { neverChanged } from "#shared/model/file";
import { articleIdOf } from "#shared/model/ids";
import { fail, ok, type Result } from "#shared/result";
import type { NewArticle, OriginalFile } from "../../project/article-folder";
import { writeError } from "../../project/disk";
import { extensionOf } from "../importer";
import type { Draft, Pace } from "./draft";
import type { DraftRow } from "./draft-row";

/** Writes an article's folder so that it is on disk when the promise resolves. */
export type WriteArticle = (article: NewArticle) => Promise<"written" | "exists">;

/** One row after writing. `article` is the record of an article whose folder is on disk now. */
export interface Committed {
  outcome: ImportOutcome;
  article?: Article;
  /** The folder was there already: the text was removed from the project before, or another program wrote it. */
  existed?: boolean;
}

/** Folders that are written at the same time: waiting for the disk is most of the work. */
const atOnce = 8;

/** Writes all rows that are ready, one outcome a row in the order of the rows. When cancelled, the rest is skipped. */
export async function writeDraft(draft: Draft, write: WriteArticle, pace: Pace): Promise<Committed[]> {
  const imported = new Date().toISOString();
  const committed: Committed[] = new Array(draft.rows.length);
  let next = 0;
  let done = 0;
  const work = async () => {
    while (next < draft.rows.length) {
      const i = next++;
      const row = draft.rows[i];
      if (!row) return;
      committed[i] = pace.cancelled ? leftOut(row) : await commitRow(row, write, imported);
      pace.progress("writing", ++done, draft.rows.length);
      await pace.breathe();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return committed;
}

function outcomeOf({ row }: DraftRow, outcome: ImportOutcome["outcome"], error?: AppError): ImportOutcome {
  const title = row.metadata.title ? { title: row.metadata.title } : {};
  const leftOut = row.leftOut && outcome === "skipped" ? { leftOut: row.leftOut } : {};
  const sureness = row.sureness ? { sureness: row.sureness } : {};
  const { fileName } = row;
  return { row: row.row, fileName, outcome, ...title, ...leftOut, ...sureness, ...(error ? { error } : {}) };
}

function leftOut(row: DraftRow): Committed {
  const error = appError("import-cancelled", row.row.fileName, "The import was cancelled before this file.");
  return { outcome: outcomeOf(row, "skipped", error) };
}

async function commitRow(draftRow: DraftRow, write: WriteArticle, imported: string): Promise<Committed> {
  const { row } = draftRow;
  if (row.state === "failed") return { outcome: outcomeOf(draftRow, "failed", row.error) };
  if (row.skip) return { outcome: outcomeOf(draftRow, "skipped") };
  const id = articleIdOf(draftRow.textSha256);
  if (row.state === "duplicate") return { outcome: { ...outcomeOf(draftRow, "duplicate"), article: id } };
  const original = await readOriginal(draftRow);
  if (!original.ok) return { outcome: outcomeOf(draftRow, "failed", original.error) };
  const article = articleOf(draftRow, id, original.value?.fileName, imported);
  try {
    const written = await write({
      article,
      text: draftRow.text,
      ...(original.value ? { original: original.value } : {}),
    });
    const outcome: ImportOutcome = { ...outcomeOf(draftRow, "imported"), article: id };
    return { outcome, article, existed: written === "exists" };
  } catch (error) {
    return { outcome: outcomeOf(draftRow, "failed", errorOf(row.fileName, error)) };
  }
}

function errorOf(fileName: string, error: unknown): AppError {
  return error instanceof WortlautError ? error.appError : { ...writeError(fileName, error), what: fileName };
}

/** The bytes of the file, if it holds this one article; they must be those that were read for the review. */
async function readOriginal({
  row,
  source,
  bytesSha256,
}: DraftRow): Promise<Result<OriginalFile | undefined>> {
  if (!source?.isFile || row.fileName !== source.fileName) return ok(undefined);
  const bytes = await source.read();
  if (!bytes.ok) return bytes;
  if (createHash("sha256").update(bytes.value).digest("hex") !== bytesSha256) {
    const why = "The file has changed since it was read.";
    return fail(appError("file-unreadable", row.fileName, why, { todo: "Import it again." }));
  }
  const extension = extensionOf(row.fileName);
  return ok({ fileName: extension ? `original.${extension}` : "original", bytes: bytes.value });
}

function articleOf(
  { row, text, textSha256, bytesSha256 }: DraftRow,
  id: string,
  originalFile: string | undefined,
  imported: string,
): Article {
  return {
    format: "wortlaut-article",
    formatVersion: 1,
    offsetUnit: "utf-16",
    id,
    ...row.metadata,
    mask: row.mask,
    textSha256,
    textLength: text.length,
    words: row.words,
    provenance: {
      fileName: row.fileName,
      ...(originalFile ? { originalFile } : {}),
      importer: row.importer,
      ...(row.encoding ? { encoding: row.encoding } : {}),
      bytesSha256,
      imported,
    },
    saved: neverChanged,
  };
}
