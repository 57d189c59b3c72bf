import { type JournalChange, type JournalHeader, parseLine } from "./journal-line";

/** A stretch of the journal that is not what was written. */
export interface JournalDamage {
  /** One-based. */
  line: number;
  bytes: number;
  /** "torn": the last line has no end, as after a power cut while it was being written. */
  kind: "torn" | "damaged";
}

/** What is readable in a journal. */
export interface JournalContent {
  header: JournalHeader | undefined;
  /** In the order they were made. */
  changes: JournalChange[];
  /** All changes up to this one are in the files. */
  folded: number;
  damage: JournalDamage[];
  /** Changes from this index on have no damage behind them: only these can be undone. */
  unbrokenFrom: number;
}

const lineFeed = 0x0a;

/**
 * Reads all that is whole in a journal. A line cut off at the end or damaged in the middle costs that line only;
 * never throws.
 */
export function readJournal(bytes: Buffer): JournalContent {
  const content: JournalContent = { header: undefined, changes: [], folded: 0, damage: [], unbrokenFrom: 0 };
  let number = 0;
  for (let start = 0; start < bytes.length; ) {
    const feed = bytes.indexOf(lineFeed, start);
    const end = feed < 0 ? bytes.length : feed;
    number++;
    takeLine(content, bytes.subarray(start, end), number, feed < 0);
    start = end + 1;
  }
  return content;
}

function takeLine(content: JournalContent, line: Buffer, number: number, isOpen: boolean): void {
  const entry = parseLine(line);
  if (!entry) {
    content.damage.push({ line: number, bytes: line.length, kind: isOpen ? "torn" : "damaged" });
    if (!isOpen) content.unbrokenFrom = content.changes.length;
  } else if (entry.kind === "header") {
    content.header ??= entry.header;
  } else if (entry.kind === "folded") {
    content.folded = Math.max(content.folded, entry.folded);
  } else {
    // A number that does not follow means that a line between has vanished.
    const previous = content.changes.at(-1)?.n;
    if (previous !== undefined && entry.change.n !== previous + 1) {
      content.unbrokenFrom = content.changes.length;
    }
    // The same line twice can only be a copying accident: it was made once.
    if (previous === undefined || entry.change.n > previous) content.changes.push(entry.change);
  }
}
