import path from "node:path";
import { appError, WortlautError } from "#shared/errors";
import type { Annotations } from "#shared/model/annotations";
import type { Codebook } from "#shared/model/codebook";
import type { Project } from "#shared/model/project";
import { fail, ok, type Result } from "#shared/result";
import { articleFromText } from "./article-from-text";
import { ArticleTexts } from "./article-texts";
import { AttributeTypes } from "./attribute-types";
import { Catalogue } from "./catalogue";
import { isEmptyWork, summaryOf } from "./catalogue-entry";
import { readCatalogueFile } from "./catalogue-file";
import { listCoders } from "./catalogue-listing";
import { type Disk, errnoOf, isMissing, realDisk } from "./disk";
import { annotationsKey } from "./document-kinds";
import { DocumentStore } from "./document-store";
import { lockHolder, type ProjectLock, takeLock } from "./lock";
import { goneEntries, mendAnnotations } from "./mend-annotations";
import { type OpenedJournal, openJournal } from "./open-journal";
import { parseDocument } from "./open-json-file";
import type { OpenParts, ReadOnly } from "./open-parts";
import { ProjectFolder } from "./project-folder";
import { changesByDocument } from "./replay";
import { SerialQueue } from "./serial-queue";
import { ProjectSession } from "./session";
import { EventHub } from "./session-events";
import type { WriteBehind } from "./write-behind";

/** How to open a project. */
export interface OpenOptions {
  /** "write" takes the lock; "read" needs none and writes nothing. */
  mode?: "write" | "read";
  disk?: Disk;
  /** So many changes stay in the journal for undo. */
  changesKept?: number;
}

/**
 * Opens a project, mends what is damaged, and takes up what a crash has left unfinished. In mode "write" fails with
 * `project-locked` when another program has it open; a folder that cannot be written to is opened for reading.
 */
export async function openProject(
  folder: string,
  options: OpenOptions = {},
): Promise<Result<ProjectSession>> {
  try {
    return ok((await openWithParts(folder, options)).session);
  } catch (error) {
    if (error instanceof WortlautError) return fail(error.appError);
    throw error;
  }
}

/** `openProject` for the rooms of this folder that look deeper; throws WortlautError. */
export async function openWithParts(
  folder: string,
  { mode = "write", disk = realDisk, changesKept }: OpenOptions = {},
): Promise<{ session: ProjectSession; parts: OpenParts }> {
  const at = new ProjectFolder(path.resolve(folder), disk, false);
  await checkIsProject(at);
  if (mode === "read") return openFor(at, { readOnly: await readingOnly(at) }, changesKept);
  const access = await takeAccess(at);
  at.canWrite = access.lock !== undefined;
  try {
    return await openFor(at, access, changesKept);
  } catch (error) {
    await access.lock?.release().catch(() => undefined);
    const cause = unwritable(error);
    if (!cause) throw error;
    // What was damaged can be restored in memory all the same.
    const readOnly: ReadOnly = { reason: "folder", detail: `the folder cannot be written to (${cause})` };
    return openFor(new ProjectFolder(at.path, disk, false), { readOnly }, changesKept);
  }
}

async function openFor(folder: ProjectFolder, access: Access, changesKept: number | undefined) {
  const opened = await openJournal(folder, changesKept);
  let { readOnly, lock } = access;
  if (opened.unreadable && !readOnly) {
    readOnly = { reason: "folder", detail: `the journal cannot be read: ${opened.unreadable.why}` };
    folder.canWrite = false;
    await lock?.release();
    lock = undefined;
  }
  const parts = await openParts(folder, opened, { lock, readOnly });
  const session = new ProjectSession(parts);
  await session.takeUp((writer) => foldIn(parts, opened, writer));
  return { session, parts };
}

/** The cause of a failed write: the system's code; undefined for any other failure. */
function unwritable(error: unknown): string | undefined {
  if (!(error instanceof WortlautError)) return errnoOf(error);
  const { code, data } = error.appError;
  return code === "disk-full" || code === "file-not-writable" ? String(data?.cause ?? code) : undefined;
}

async function checkIsProject(folder: ProjectFolder): Promise<void> {
  const name = path.basename(folder.path);
  try {
    const bytes = await folder.disk.readFile(folder.at("project.json"));
    parseDocument(folder.fileOptions("project"), bytes);
  } catch (error) {
    if (error instanceof WortlautError && error.appError.code === "project-newer-format") {
      throw new WortlautError({ ...error.appError, what: name });
    }
    if (error instanceof WortlautError || !isMissing(error)) return;
    // Without its first file it may still be a project with articles in it.
    const names = new Set(await namesOrNone(folder));
    if (names.has("codebook.json") && (names.has("articles") || names.has("coders"))) return;
    throw new WortlautError(
      names.size > 0
        ? appError("project-not-a-project", name, "there is no project.json in this folder.")
        : appError("project-not-found", name, "there is no such folder, or it is empty."),
    );
  }
}

async function namesOrNone(folder: ProjectFolder): Promise<string[]> {
  try {
    return await folder.disk.readdir(folder.path);
  } catch (error) {
    if (isMissing(error)) return [];
    throw new WortlautError(
      appError("file-unreadable", path.basename(folder.path), "the folder cannot be read."),
    );
  }
}

interface Access {
  lock?: ProjectLock | undefined;
  readOnly?: ReadOnly | undefined;
}

async function takeAccess(folder: ProjectFolder): Promise<Access> {
  try {
    return { lock: await takeLock(folder.disk, folder.path) };
  } catch (error) {
    const code = errnoOf(error);
    if (error instanceof WortlautError || !code) throw error;
    return { readOnly: { reason: "folder", detail: `the folder cannot be written to (${code})` } };
  }
}

async function readingOnly(folder: ProjectFolder): Promise<ReadOnly> {
  const holder = await lockHolder(folder.disk, folder.path).catch(() => undefined);
  const detail = holder
    ? `it is open in process ${holder.pid} on ${holder.host} since ${holder.started}`
    : "it was opened for reading only";
  return { reason: "locked", detail };
}

async function openParts(folder: ProjectFolder, opened: OpenedJournal, access: Access): Promise<OpenParts> {
  const { journal, content, history, unbrokenFrom } = opened;
  const store = new DocumentStore(
    folder,
    { all: changesByDocument(content.changes), folded: content.folded, unbrokenFrom, journal: journal.id },
    {
      journal,
      articleFromText: async (id) => {
        const remembered = (await readCatalogueFile(folder)).get(id);
        const { language } = (await store.load("project")) as Project;
        return articleFromText(folder, id, remembered && summaryOf(remembered), language);
      },
    },
  );
  const texts = new ArticleTexts(folder);
  store.mend = (key, document) => mendAnnotations(folder, store, texts, key, document);
  for (const key of ["project", "codebook", "actors", "statements", "passages"]) await store.load(key);
  const types = new AttributeTypes((await store.load("codebook")) as Codebook);
  return {
    folder,
    store,
    texts,
    catalogue: new Catalogue(folder, store, types),
    journal,
    history,
    queue: new SerialQueue(),
    events: new EventHub(),
    coders: await loadCoders(folder, store),
    lock: access.lock,
    readOnly: access.readOnly,
    canFold: true,
    committed: journal.last,
  };
}

async function loadCoders(folder: ProjectFolder, store: DocumentStore): Promise<string[]> {
  const pending = store.pendingKeys().flatMap((key) => (key.startsWith("coder/") ? [key.slice(6)] : []));
  const ids = new Set([...(await listCoders(folder)), ...pending]);
  const coders: string[] = [];
  for (const id of [...ids].sort()) if (await store.load(`coder/${id}`)) coders.push(id);
  return coders;
}

/** Brings all files up to date with the journal, reads the catalogue, and puts back what is missing. */
async function foldIn(parts: OpenParts, opened: OpenedJournal, writer: WriteBehind): Promise<void> {
  const { folder, store, journal, catalogue } = parts;
  if (folder.canWrite) for (const key of store.pendingKeys()) await loadPending(parts, key);
  await catalogue.open();
  await restoreCoders(parts);
  if (!folder.canWrite) return;
  await followMergesInFiles(parts);
  try {
    await writer.flush();
    // Settled once more afterwards: the next changes go to another journal.
    if (opened.mustRenew && writer.settle()) await journal.renew(parts.committed);
    writer.settle();
    await writer.fold();
  } catch (error) {
    // The journal still has what the files have not; the next apply will say that nothing can be written.
    const known = error instanceof WortlautError ? error.appError : undefined;
    if (!known && !errnoOf(error)) throw error;
    const why = known?.why ?? `it cannot be brought up to date (${errnoOf(error)}).`;
    folder.reportError(known?.what ?? ".wortlaut", appError(known?.code ?? "file-not-writable", "", why));
  }
}

async function loadPending(parts: OpenParts, key: string): Promise<void> {
  try {
    await parts.store.load(key);
  } catch (error) {
    if (!(error instanceof WortlautError) || unwritable(error)) throw error;
    // Its changes wait in the journal until the file can be read again.
    parts.canFold = false;
    parts.folder.reportError(error.appError.what, error.appError);
  }
}

/** Work that came from elsewhere may name entries that were merged here: reading it puts that right. */
async function followMergesInFiles({ store, catalogue, folder }: OpenParts): Promise<void> {
  const gone = goneEntries(store);
  if (gone.size === 0) return;
  for (const { id, work } of [...catalogue.entries()]) {
    for (const [coder, { registry }] of Object.entries(work)) {
      if (!registry.some((entry) => gone.has(entry))) continue;
      try {
        const found = (await store.load(annotationsKey(coder, id))) as Annotations | null;
        if (found) catalogue.putWork(found);
      } catch (error) {
        if (!(error instanceof WortlautError)) throw error;
        folder.reportError(error.appError.what, error.appError);
      }
    }
    store.trim();
  }
}

/** Annotations whose coder has no file any more stay visible: the coder comes back. */
async function restoreCoders(parts: OpenParts): Promise<void> {
  const { catalogue, store } = parts;
  const working = new Set<string>();
  for (const { work } of catalogue.entries()) {
    for (const [coder, done] of Object.entries(work)) if (!isEmptyWork(done)) working.add(coder);
  }
  for (const id of [...working].sort()) {
    if (parts.coders.includes(id)) continue;
    await store.restoreMissing(`coder/${id}`);
    parts.coders = [...parts.coders, id].sort();
  }
}
