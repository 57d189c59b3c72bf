import type { FileHandle } from "node:fs/promises";
import path from "node:path";
import { newId } from "#shared/model/ids";
import { type Disk, isMissing } from "./disk";
import { makeFolder, writeDurably } from "./durable-file";
import { formatLine, type JournalChange } from "./journal-line";
import type { JournalContent } from "./read-journal";

/** So many changes stay in the journal for undo after they are in the files. */
export const changesKept = 1000;
/** A journal that is longer than this is shortened when all of it is in the files. Bytes. */
const longJournal = 4 * 1024 * 1024;

interface KeptLine {
  n: number;
  text: string;
}

/**
 * `.wortlaut/journal.jsonl`: every change is appended and synced here before it counts as saved. The lines still in
 * the file are also held in memory, so that the file can be written anew.
 */
export class Journal {
  readonly file: string;
  readonly place: string;
  readonly #disk: Disk;
  readonly #kept: number;
  #id: string;
  #last: number;
  #folded: number;
  #lines: KeptLine[];
  #handle: FileHandle | undefined;
  /** The number the file system gives the file that is open. */
  #number = 0;
  /** Length of the file up to the last line that counts; bytes behind it are from a write that failed. */
  #length = 0;
  /** Whether the file has to be written as a whole before the next line. */
  #mustRewrite = true;

  /** `bytes` is the length of the file where nothing in it is damaged, and undefined where it has to be written anew. */
  constructor(
    disk: Disk,
    file: string,
    place: string,
    content: JournalContent,
    bytes?: number,
    kept = changesKept,
  ) {
    this.#kept = kept;
    this.#disk = disk;
    this.file = file;
    this.place = place;
    this.#id = content.header?.journal ?? content.changes.at(-1)?.journal ?? newId("j");
    this.#last = Math.max(content.changes.at(-1)?.n ?? 0, content.folded);
    // A number is left out where lines were lost, so that the gap can be seen later.
    if (content.damage.length > 0) this.#last++;
    this.#folded = content.folded;
    this.#lines = content.changes.map((change) => ({ n: change.n, text: formatLine(change) }));
    if (bytes !== undefined && content.header) {
      this.#length = bytes;
      this.#mustRewrite = false;
    }
  }

  /** The id new changes are recorded under. */
  get id(): string {
    return this.#id;
  }

  /** Number of the last change; 0 when there is none. */
  get last(): number {
    return this.#last;
  }

  /** All changes up to this one are in the files. */
  get folded(): number {
    return this.#folded;
  }

  /**
   * Records a change; it is on disk when this resolves. Throws what the file system throws: then the change does
   * not count, and the next call begins by putting the file right.
   */
  async append(change: JournalChange): Promise<void> {
    const line = { n: change.n, text: formatLine(change) };
    await this.#appendText(line.text, [...this.#lines, line]);
    // Writing the whole file has taken the line along already.
    if (this.#lines.at(-1) !== line) this.#lines.push(line);
    this.#last = change.n;
  }

  /** Records that all changes up to `n` are in the files. */
  async markFolded(n: number): Promise<void> {
    if (n <= this.#folded) return;
    await this.#appendText(formatLine({ folded: n }), this.#lines);
    this.#folded = n;
  }

  /**
   * The last change that `shorten` would leave out when all up to `folded` are in the files; 0 while the journal is
   * not long enough to be worth it.
   */
  droppable(folded: number): number {
    const extra = this.#lines.length - this.#kept;
    const isLong = extra > this.#kept || (extra > this.#kept / 5 && this.#length > longJournal);
    return isLong ? Math.min(this.#lines[extra - 1]?.n ?? 0, folded) : 0;
  }

  /** Leaves out the changes up to `dropped`; all up to `folded` must be in the files. */
  async shorten(dropped: number, folded: number): Promise<void> {
    await this.#write(
      this.#id,
      this.#lines.filter((line) => line.n > dropped),
      folded,
    );
  }

  /** Goes on under a new id; all changes up to `folded` must be in the files. */
  async renew(folded: number): Promise<void> {
    await this.#write(newId("j"), this.#lines, folded);
  }

  /** Lets go of the file. */
  async close(): Promise<void> {
    const handle = this.#handle;
    this.#handle = undefined;
    await handle?.close();
  }

  async #appendText(text: string, all: readonly KeptLine[]): Promise<void> {
    if (this.#mustRewrite || !(await this.#hasFile())) return this.#write(this.#id, all, this.#folded);
    const bytes = Buffer.from(text);
    let isWritten = false;
    try {
      this.#handle ??= await this.#disk.open(this.file, "r+");
      for (let done = 0; done < bytes.length; ) {
        const { bytesWritten } = await this.#handle.write(
          bytes,
          done,
          bytes.length - done,
          this.#length + done,
        );
        done += bytesWritten;
      }
      isWritten = true;
      await this.#handle.datasync();
    } catch (error) {
      await this.#takeBack(isWritten);
      throw error;
    }
    this.#length += bytes.length;
  }

  /** Somebody may have deleted or replaced the file under our feet: what is written to the open one goes nowhere. */
  async #hasFile(): Promise<boolean> {
    try {
      const { size, ino } = await this.#disk.stat(this.file);
      if (!this.#handle) this.#number = ino;
      return size === this.#length && ino === this.#number;
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  }

  /** What arrived of a line that could not be recorded must not come back as a change that was refused. */
  async #takeBack(isWritten: boolean): Promise<void> {
    try {
      await this.#handle?.truncate(this.#length);
      // After a failed sync nobody knows what is on disk.
      this.#mustRewrite = isWritten;
    } catch {
      this.#mustRewrite = true;
    }
    await this.close().catch(() => undefined);
  }

  async #write(id: string, lines: readonly KeptLine[], folded: number): Promise<void> {
    await this.close().catch(() => undefined);
    this.#mustRewrite = true;
    const header = formatLine({
      format: "wortlaut-journal",
      formatVersion: 1,
      journal: id,
      place: this.place,
    });
    const pieces = [header, ...lines.map((line) => line.text), formatLine({ folded })];
    await makeFolder(this.#disk, path.dirname(this.file));
    const { size } = await writeDurably(this.#disk, this.file, pieces);
    this.#id = id;
    this.#lines = [...lines];
    this.#folded = folded;
    this.#length = size;
    this.#mustRewrite = false;
  }
}
