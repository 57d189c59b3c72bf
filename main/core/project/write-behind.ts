import { WortlautError } from "#shared/errors";
import { isMissing, writeError } from "./disk";
import { pathOfKey } from "./document-kinds";
import { keepCopy } from "./durable-file";
import { inParallel } from "./in-parallel";
import type { OpenParts } from "./open-parts";

/** Files are written this long after the last change, and no longer than `longest` after the first. Milliseconds. */
const delay = 1000;
const longest = 5000;
/** After a failure the next attempt waits this long. Milliseconds. */
const retryAfter = 10_000;

/** Brings the files of changed documents up to date, some time behind the journal. */
export class WriteBehind {
  readonly #parts: OpenParts;
  #timer: NodeJS.Timeout | undefined;
  #dirtySince = 0;
  #running: Promise<void> | undefined;

  constructor(parts: OpenParts) {
    this.#parts = parts;
  }

  /** Something changed: the files will be written soon. */
  schedule(): void {
    const now = Date.now();
    if (!this.#timer) this.#dirtySince = now;
    clearTimeout(this.#timer);
    this.#start(Math.max(0, Math.min(delay, this.#dirtySince + longest - now)));
  }

  /** Forgets what was scheduled. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Writes all files that are behind. Throws WortlautError naming one that could not be written. */
  async flush(): Promise<void> {
    // A run that began before may have passed by what was changed since.
    await this.#running?.catch(() => undefined);
    this.stop();
    this.#running = this.#writeAll().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  #start(milliseconds: number): void {
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.flush()
        .then(() => this.#parts.queue.run(() => this.shortenJournal()))
        .catch((error) => this.#failed(error));
    }, milliseconds);
    // The journal has it all: a program that wants to end need not wait for this.
    this.#timer.unref();
  }

  #failed(error: unknown): void {
    const { folder } = this.#parts;
    if (error instanceof WortlautError) folder.reportError(error.appError.what, error.appError);
    this.#start(retryAfter);
  }

  async #writeAll(): Promise<void> {
    const { store, folder, catalogue, lock } = this.#parts;
    if (!folder.canWrite || (lock && !(await lock.confirm()))) return;
    await inParallel(store.dirtyKeys(), 8, async (key) => {
      try {
        await store.write(key);
      } catch (error) {
        throw new WortlautError({ ...writeError(folder.at(pathOfKey(key)), error), what: pathOfKey(key) });
      }
      catalogue.noteStamp(key, store.stamp(key));
    });
    this.settle();
  }

  /** Takes note, when no document is behind, that the journal is not needed for what is in memory now. */
  settle(): boolean {
    const { store, journal, committed, canFold } = this.#parts;
    if (!canFold || store.dirtyKeys().length > 0) return false;
    store.settle(committed, journal.id);
    return true;
  }

  /** Says in the journal, when no document is behind, that all of it is in the files. */
  async fold(): Promise<void> {
    const { journal, committed } = this.#parts;
    if (committed > journal.folded && this.settle()) await journal.markFolded(committed);
    await this.shortenJournal();
  }

  /**
   * Takes out of a long journal what is in the files. A version of each document that is as new as what is taken
   * out stays in the backup, so that backup and journal always make up the whole.
   */
  async shortenJournal(): Promise<void> {
    const { journal, store, folder, committed } = this.#parts;
    const dropped = journal.droppable(committed);
    if (dropped === 0 || !this.settle()) return;
    for (const key of store.forget(dropped)) {
      const name = pathOfKey(key);
      await keepCopy(folder.disk, folder.at(name), folder.at(folder.backupName(name))).catch((error) => {
        if (!isMissing(error)) throw error;
      });
    }
    await journal.shorten(dropped, committed);
  }
}
