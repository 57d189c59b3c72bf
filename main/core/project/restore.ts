import { type AppError, appError, WortlautError } from "#shared/errors";
import { defaultCodebook } from "#shared/model/default-codebook";
import { isMissing } from "./disk";
import { type AnyDocument, type DocumentKey, parseKey, pathOfKey } from "./document-kinds";
import type { Journal } from "./journal";
import {
  emptyActors,
  emptyAnnotations,
  emptyStatements,
  newCoder,
  newProject,
  noDecisions,
  titleOfFolder,
} from "./new-documents";
import { parseDocument } from "./open-json-file";
import type { ProjectFolder } from "./project-folder";
import { type DocumentChange, replay } from "./replay";

/** Where a lost document can be taken from. */
export interface RestoreSources {
  folder: ProjectFolder;
  journal: Pick<Journal, "id" | "last">;
  /** All changes of the document that are still in the journal. */
  changes: readonly DocumentChange[];
  /** From this change on the journal has no gap. */
  unbrokenFrom: number;
  /** An article's record made anew from its text; throws WortlautError when the text is gone too. */
  articleFromText: (article: string) => Promise<AnyDocument>;
}

interface Restored {
  document: AnyDocument;
  from: string;
}

/**
 * The last good state of a document whose file is damaged or missing: from the journal if that has all of it, else
 * from the backup and the journal, else a new one and as much of the journal as fits. Keeps the damaged bytes and
 * reports what was done. Throws WortlautError when nothing can take its place.
 */
export async function restoreDocument(
  key: DocumentKey,
  error: AppError,
  sources: RestoreSources,
): Promise<AnyDocument> {
  const { folder } = sources;
  const name = pathOfKey(key);
  const kept = await folder.setAside(name);
  let restored: Restored;
  try {
    restored =
      fromJournal(key, sources) ?? (await fromBackup(key, sources)) ?? (await fromNothing(key, sources));
  } catch (cause) {
    folder.reportError(name, error, kept && `set aside as ${kept}`);
    throw cause;
  }
  const done = kept ? `${restored.from}; the damaged file was kept as ${kept}` : restored.from;
  folder.reportError(name, error, folder.canWrite ? done : undefined);
  return { ...restored.document, saved: { journal: sources.journal.id, change: sources.journal.last } };
}

/** The journal has all of a document if it has its beginning, or an op that set it as a whole. */
function fromJournal(key: DocumentKey, { changes, unbrokenFrom }: RestoreSources): Restored | undefined {
  const from = changes.findLastIndex(
    ({ change, ops }) => change.base?.[key] === null || ops.some((op) => op.op === "set-codebook"),
  );
  if (from < 0 || (changes[from]?.change.n ?? 0) < unbrokenFrom) return undefined;
  const first = changes[from]?.ops.find((op) => op.op === "set-codebook");
  const start = first?.op === "set-codebook" ? first.codebook : null;
  const { document, failed } = replay(key, start, changes.slice(from));
  return document && failed.length === 0 ? { document, from: "restored from the journal" } : undefined;
}

async function fromBackup(key: DocumentKey, sources: RestoreSources): Promise<Restored | undefined> {
  const { folder, changes } = sources;
  let backup: AnyDocument;
  try {
    const bytes = await folder.disk.readFile(folder.at(folder.backupName(pathOfKey(key))));
    backup = parseDocument(folder.fileOptions(key), bytes);
  } catch (error) {
    if (isMissing(error) || error instanceof WortlautError) return undefined;
    throw error;
  }
  return complete(key, backup, changes, "restored from the backup");
}

async function fromNothing(key: DocumentKey, sources: RestoreSources): Promise<Restored> {
  const document = await newDocument(key, sources);
  const from = parseKey(key).kind === "article" ? "made anew from the text" : "replaced by a new one";
  return complete(key, document, sources.changes, from);
}

/** Brings an older version up to date as far as the journal goes. */
function complete(
  key: DocumentKey,
  older: AnyDocument,
  changes: readonly DocumentChange[],
  from: string,
): Restored {
  const { document, failed } = replay(key, older, changesSince(older, changes));
  if (!document) return { document: older, from };
  if (document === older) return { document, from };
  const missing = failed.length > 0 ? `, ${failed.length} of its changes no longer fitted` : "";
  return { document, from: `${from} and the journal${missing}` };
}

/** Numbers go on from journal to journal, so a version of an earlier one misses what has a higher number. */
function changesSince(older: AnyDocument, changes: readonly DocumentChange[]): DocumentChange[] {
  const { journal, change: last } = older.saved;
  const isKnown = changes.some(({ change }) => change.journal === journal && change.n <= last + 1);
  return isKnown ? changes.filter(({ change }) => change.n > last) : [...changes];
}

async function newDocument(key: DocumentKey, sources: RestoreSources): Promise<AnyDocument> {
  const { kind, ids } = parseKey(key);
  const [first = "", second = ""] = ids;
  switch (kind) {
    case "project":
      return newProject(titleOfFolder(sources.folder.path), "de");
    case "codebook":
      return defaultCodebook("de");
    case "actors":
      return emptyActors();
    case "statements":
      return emptyStatements();
    case "passages":
      return noDecisions();
    case "coder":
      return newCoder(first, first);
    case "annotations":
      return emptyAnnotations(first, second, "");
    case "article":
      return sources.articleFromText(first);
  }
}

/** The error for a document every project has, when its file is not there. */
export function missingDocument(key: DocumentKey): AppError {
  const name = pathOfKey(key);
  return appError("file-not-found", name, "it is missing.", { data: { file: name } });
}
