import { realpath } from "node:fs/promises";
import { hostname } from "node:os";
import { type AppError, appError } from "#shared/errors";
import { isMissing, readError } from "./disk";
import { History } from "./history";
import { Journal } from "./journal";
import type { ProjectFolder } from "./project-folder";
import { type JournalContent, readJournal } from "./read-journal";
import { sha256 } from "./text-hash";

/** Path of the journal relative to the project folder. */
export const journalName = ".wortlaut/journal.jsonl";

/** The journal as it was found. */
export interface OpenedJournal {
  journal: Journal;
  content: JournalContent;
  history: History;
  /** Number of the first change that has no gap behind it. */
  unbrokenFrom: number;
  /** Whether it has to go on under a new id: it was damaged, or came here with a copy of the folder. */
  mustRenew: boolean;
  /** Why it cannot be read: then nothing may be written, because it may hold what is nowhere else. */
  unreadable?: AppError;
}

/** Reads the journal; damage is kept, reported, and never stops a project from opening. */
export async function openJournal(folder: ProjectFolder, changesKept?: number): Promise<OpenedJournal> {
  const { bytes, unreadable } = await readBytes(folder);
  const content = readJournal(bytes);
  const isDamaged = content.damage.length > 0;
  if (isDamaged) await reportDamage(folder, content);
  const place = sha256(`${hostname()}\0${await realpath(folder.path)}`).slice(0, 12);
  // A last line without its line feed is whole, but nothing can be written behind it.
  const isWhole = !isDamaged && bytes.at(-1) === 0x0a;
  const journal = new Journal(
    folder.disk,
    folder.at(journalName),
    place,
    content,
    isWhole ? bytes.length : undefined,
    changesKept,
  );
  const history = new History();
  const unbroken = content.changes.slice(content.unbrokenFrom);
  for (const change of unbroken) history.record(change);
  return {
    journal,
    content,
    history,
    unbrokenFrom: unbroken[0]?.n ?? journal.last + 1,
    mustRenew: bytes.length > 0 && (isDamaged || content.header?.place !== place),
    ...(unreadable ? { unreadable } : {}),
  };
}

async function readBytes(folder: ProjectFolder): Promise<{ bytes: Buffer; unreadable?: AppError }> {
  try {
    return { bytes: await folder.disk.readFile(folder.at(journalName)) };
  } catch (error) {
    if (isMissing(error)) return { bytes: Buffer.alloc(0) };
    const unreadable = readError(folder.at(journalName), error);
    folder.reportError(journalName, unreadable);
    return { bytes: Buffer.alloc(0), unreadable };
  }
}

/** While another program writes, the last line may be on its way: for a reader that is no damage. */
async function reportDamage(folder: ProjectFolder, { damage }: JournalContent): Promise<void> {
  const torn = damage.find(({ kind }) => kind === "torn");
  const damaged = damage.filter(({ kind }) => kind === "damaged");
  if (damaged.length === 0 && !folder.canWrite) return;
  const kept = await folder.setAside(journalName);
  const done = kept && `all other changes were taken; the journal as it was is kept as ${kept}`;
  if (damaged.length > 0) {
    const lines = damaged.map(({ line }) => line).join(", ");
    const why = `line ${lines} cannot be read; what happened before it can no longer be undone.`;
    folder.reportError(journalName, appError("file-damaged", journalName, why), done);
  }
  if (torn) {
    const why = "its last change was cut off while it was being recorded; it had not been shown as saved.";
    folder.reportError(journalName, appError("file-damaged", journalName, why), done);
  }
}
