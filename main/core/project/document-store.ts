import { type AppError, WortlautError } from "#shared/errors";
import { hasIds, withIds } from "./document-ids";
import { type AnyDocument, type DocumentKey, pathOfKey } from "./document-kinds";
import type { Stamp } from "./durable-file";
import type { JournalChange } from "./journal-line";
import type { JsonFile } from "./open-json-file";
import type { ProjectFolder } from "./project-folder";
import { awaitedChanges, changesByDocument, type DocumentChange, replay } from "./replay";
import { missingDocument, type RestoreSources, restoreDocument } from "./restore";

interface Entry {
  file: JsonFile<AnyDocument>;
  /** Counts the changes of `file.data`; the file is current when `written` has caught up. */
  version: number;
  written: number;
}

/** What the journal knows about each document. */
export interface Pending {
  /** All changes in the journal, by document. */
  all: Map<DocumentKey, DocumentChange[]>;
  /** Changes after this one may not be in the files. */
  folded: number;
  /** From this change on the journal has no gap. */
  unbrokenFrom: number;
  journal: string;
}

/** Puts a document right that was just read; returns the very same object if nothing was wrong. */
export type Mend = (key: DocumentKey, document: AnyDocument) => Promise<AnyDocument>;

/** So many documents without unwritten changes stay in memory. */
const cleanKept = 400;

/** The documents of a project in memory. Every one is read once, checked, brought up to date, and never mutated. */
export class DocumentStore {
  readonly #folder: ProjectFolder;
  readonly #pending: Pending;
  readonly #entries = new Map<DocumentKey, Entry>();
  readonly #loading = new Map<DocumentKey, Promise<Entry>>();
  readonly #sources: Omit<RestoreSources, "folder" | "changes" | "unbrokenFrom">;
  /** Set by the session, which knows texts. */
  mend: Mend = async (_key, document) => document;

  constructor(
    folder: ProjectFolder,
    pending: Pending,
    sources: Omit<RestoreSources, "folder" | "changes" | "unbrokenFrom">,
  ) {
    this.#folder = folder;
    this.#pending = pending;
    this.#sources = sources;
  }

  /** Documents that the journal has changes of which may not be in the files. */
  pendingKeys(): DocumentKey[] {
    return [...this.#pending.all.keys()].filter((key) => this.#unfolded(key).length > 0);
  }

  /** Takes note of a change that was recorded in the journal. */
  record(change: JournalChange): void {
    for (const [key, [made]] of changesByDocument([change])) {
      const list = this.#pending.all.get(key) ?? [];
      if (made) list.push(made);
      this.#pending.all.set(key, list);
    }
  }

  /** Takes note that all changes up to `folded` are in the files, and which journal the next ones go to. */
  settle(folded: number, journal: string): void {
    this.#pending.folded = folded;
    this.#pending.journal = journal;
  }

  /** The document; null if there is none. Throws WortlautError if its file cannot be read or made good. */
  async load(key: DocumentKey): Promise<AnyDocument | null> {
    const entry = await this.#entry(key);
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.file.data;
  }

  /** The document if it is in memory; undefined if it was never loaded or let go again. */
  peek(key: DocumentKey): AnyDocument | null | undefined {
    return this.#entries.get(key)?.file.data;
  }

  /** Reads a document for a list, without keeping it or comparing it with the text. */
  async glance(key: DocumentKey): Promise<{ document: AnyDocument | null; stamp: Stamp | undefined }> {
    const known = this.#entries.get(key)?.file;
    if (known) return { document: known.data, stamp: known.stamp };
    const file = this.#folder.file(key);
    try {
      await file.read();
      const isSound = file.data === null ? !isObligatory(key) : hasIds(key, file.data);
      if (isSound && this.#unfolded(key).length === 0) {
        return { document: file.data, stamp: file.stamp };
      }
    } catch (error) {
      if (!isDamage(error)) throw error;
    }
    const document = await this.load(key);
    return { document, stamp: this.stamp(key) };
  }

  /** The version on disk of a document in memory. */
  stamp(key: DocumentKey): Stamp | undefined {
    return this.#entries.get(key)?.file.stamp;
  }

  /** Takes a new state of a document that was loaded; its file is written by `write`. */
  commit(key: DocumentKey, document: AnyDocument | null): void {
    let entry = this.#entries.get(key);
    if (!entry) {
      entry = { file: this.#folder.file(key), version: 0, written: 0 };
      this.#entries.set(key, entry);
    }
    entry.file.data = document;
    entry.version++;
  }

  /** Makes a document anew that has to be there and is not, such as the coder of annotations. */
  async restoreMissing(key: DocumentKey): Promise<void> {
    this.commit(key, await this.#restored(key, missingDocument(key)));
  }

  /** The documents that changes up to `change` have touched; they are forgotten here, as in the journal. */
  forget(change: number): DocumentKey[] {
    const touched: DocumentKey[] = [];
    for (const [key, list] of this.#pending.all) {
      const kept = list.filter((made) => made.change.n > change);
      if (kept.length < list.length) touched.push(key);
      if (kept.length > 0) this.#pending.all.set(key, kept);
      else this.#pending.all.delete(key);
    }
    return touched;
  }

  /** Documents whose file is behind. */
  dirtyKeys(): DocumentKey[] {
    return [...this.#entries].filter(([, entry]) => isDirty(entry)).map(([key]) => key);
  }

  /** Writes the present state of a document to its file. Throws what the file system throws. */
  async write(key: DocumentKey): Promise<void> {
    const entry = this.#entries.get(key);
    if (!entry || !isDirty(entry)) return;
    const { version } = entry;
    await entry.file.write();
    entry.written = Math.max(entry.written, version);
  }

  /** Lets go of a document that another program has changed on disk; true if so. One with unwritten changes stays. */
  async dropIfOutdated(key: DocumentKey): Promise<boolean> {
    const entry = this.#entries.get(key);
    if (!entry || isDirty(entry) || !(await entry.file.isOutdated())) return false;
    if (isDirty(entry) || this.#entries.get(key) !== entry) return false;
    this.#entries.delete(key);
    return true;
  }

  /** Lets go of documents that were not used for long. Not while a change is being prepared: it needs its own. */
  trim(): void {
    if (this.#entries.size <= cleanKept * 1.25) return;
    const clean = [...this.#entries].filter(([key, entry]) => !isDirty(entry) && !isRegistry(key));
    for (const [key] of clean.slice(0, clean.length - cleanKept)) this.#entries.delete(key);
  }

  #entry(key: DocumentKey): Promise<Entry> {
    const known = this.#entries.get(key);
    if (known) return Promise.resolve(known);
    let loading = this.#loading.get(key);
    if (!loading) {
      loading = this.#read(key).finally(() => this.#loading.delete(key));
      this.#loading.set(key, loading);
    }
    return loading;
  }

  async #read(key: DocumentKey): Promise<Entry> {
    const file = this.#folder.file(key);
    const entry: Entry = { file, version: 0, written: 0 };
    await this.#readOrRestore(key, entry);
    const found = file.data;
    if (found) file.data = withIds(key, found, this.#folder);
    if (file.data) file.data = await this.mend(key, file.data);
    if (file.data !== found) entry.version++;
    // A change may have been committed while the text was looked at.
    const other = this.#entries.get(key);
    if (other) return other;
    this.#entries.set(key, entry);
    if (isDirty(entry) && this.#folder.canWrite) await this.#tryWrite(key);
    return entry;
  }

  async #readOrRestore(key: DocumentKey, entry: Entry): Promise<void> {
    const changes = this.#unfolded(key);
    try {
      await entry.file.read();
      if (entry.file.data === null && changes.length === 0 && isObligatory(key)) {
        throw new WortlautError(missingDocument(key));
      }
    } catch (error) {
      if (!isDamage(error)) throw error;
      entry.file.data = await this.#restored(key, error.appError);
      entry.version++;
      return;
    }
    this.#bringUpToDate(key, entry, changes);
  }

  #restored(key: DocumentKey, error: AppError): Promise<AnyDocument> {
    const changes = this.#pending.all.get(key) ?? [];
    const { unbrokenFrom } = this.#pending;
    return restoreDocument(key, error, { ...this.#sources, folder: this.#folder, changes, unbrokenFrom });
  }

  #bringUpToDate(key: DocumentKey, entry: Entry, changes: readonly DocumentChange[]): void {
    const saved = entry.file.data?.saved ?? null;
    const awaited = awaitedChanges(key, saved, changes, this.#pending.journal);
    const name = pathOfKey(key);
    if (awaited === "foreign") {
      // When only reading, the program that writes may simply have gone on since the journal was read.
      if (!this.#folder.canWrite) return;
      this.#folder.report({
        file: name,
        code: "file-damaged",
        message: `${name}: this version came from elsewhere; ${changes.length} changes made here last are not in it.`,
        repaired: "taken as it is; the changes stay in the journal",
      });
      return;
    }
    if (awaited.length === 0) return;
    const { document, failed } = replay(key, entry.file.data, awaited);
    entry.file.data = document;
    entry.version++;
    for (const { change, error } of failed) {
      this.#folder.reportError(name, { ...error, why: `change ${change.n} did not fit: ${error.why}` });
    }
  }

  /** What was put right is in memory whether or not it can be written now. */
  async #tryWrite(key: DocumentKey): Promise<void> {
    await this.write(key).catch(() => undefined);
  }

  #unfolded(key: DocumentKey): DocumentChange[] {
    const { all, folded } = this.#pending;
    return (all.get(key) ?? []).filter(({ change }) => change.n > folded);
  }
}

function isDirty(entry: Entry): boolean {
  return entry.written < entry.version;
}

/** Whether a failure means that what is in the file, or that it is missing, can be made good. */
function isDamage(error: unknown): error is WortlautError {
  return (
    error instanceof WortlautError &&
    (error.appError.code === "file-damaged" || error.appError.code === "file-not-found")
  );
}

/** The documents at the top of the folder: always in memory, and one of each in every project. */
function isRegistry(key: DocumentKey): boolean {
  return !key.includes("/") || key.startsWith("coder/");
}

function isObligatory(key: DocumentKey): boolean {
  return (!key.includes("/") && key !== "passages") || key.startsWith("article/");
}
