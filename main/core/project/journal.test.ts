import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type FailingDisk, failingDisk } from "./failing-disk";
import { cleanUp, newFolder } from "./fixture-project";
import { changesKept, Journal } from "./journal";
import type { JournalChange } from "./journal-line";
import { readJournal } from "./read-journal";

// Real files and real syncs: slow where many run at once.
vi.setConfig({ testTimeout: 30_000 });
afterAll(cleanUp);

let file: string;
let disk: FailingDisk;
beforeEach(async () => {
  file = path.join(await newFolder(), ".wortlaut", "journal.jsonl");
  disk = failingDisk();
});

async function content() {
  const bytes = await readFile(file).catch(() => Buffer.alloc(0));
  return { ...readJournal(bytes), bytes: bytes.length };
}

async function open(): Promise<Journal> {
  const found = await content();
  return new Journal(disk, file, "here", found, found.damage.length === 0 ? found.bytes : undefined);
}

function next(journal: Journal, note = "x"): JournalChange {
  const op = { target: "annotations", coder: "c_1", article: "a_1", op: "set-article-note", note } as const;
  return {
    n: journal.last + 1,
    journal: journal.id,
    time: "2025-03-04T10:00:00.000Z",
    origin: "user",
    name: "set-note",
    ops: [op],
    inverse: [op],
  };
}

const numbers = async () => (await content()).changes.map(({ n }) => n);

describe("Journal", () => {
  it("appends with one sync a change and goes on after it was opened again", async () => {
    const journal = await open();
    await journal.append(next(journal));
    const before = disk.calls.sync;
    await journal.append(next(journal));
    expect(disk.calls.sync).toBe(before + 1);
    await journal.markFolded(2);
    await journal.close();
    const again = await open();
    expect([again.id, again.last, again.folded]).toEqual([journal.id, 2, 2]);
    await again.append(next(again));
    await again.close();
    expect(await numbers()).toEqual([1, 2, 3]);
    expect(await content()).toMatchObject({ damage: [], folded: 2, header: { journal: journal.id } });
  });

  it.each(["open", "write", "sync"] as const)(
    "takes back a line when %s fails, and recovers",
    async (call) => {
      const journal = await open();
      await journal.append(next(journal));
      if (call === "open") await journal.close();
      disk.failWith("ENOSPC", (failing) => failing === call);
      await expect(journal.append(next(journal, "refused"))).rejects.toThrow("ENOSPC");
      expect(journal.last).toBe(1);
      expect(await numbers()).toEqual([1]);
      expect((await content()).damage).toEqual([]);
      disk.failWith(undefined);
      await journal.append(next(journal, "taken"));
      await journal.close();
      expect((await content()).changes.map(({ ops }) => ops[0])).toMatchObject([
        { note: "x" },
        { note: "taken" },
      ]);
    },
  );

  it("is written anew when somebody has deleted it", async () => {
    const journal = await open();
    for (let i = 0; i < 3; i++) await journal.append(next(journal));
    await rm(path.dirname(file), { recursive: true });
    await journal.append(next(journal));
    await journal.append(next(journal));
    await journal.close();
    expect(await numbers()).toEqual([1, 2, 3, 4, 5]);
  });

  it("leaves a number out where lines were lost", async () => {
    const journal = await open();
    for (let i = 0; i < 3; i++) await journal.append(next(journal));
    await journal.close();
    const lines = (await readFile(file, "utf8")).split("\n");
    const last = lines.findLastIndex((line) => line.includes('"n":3'));
    lines[last] = (lines[last] ?? "").replace("set-note", "set-nope");
    await writeFile(file, lines.join("\n"));
    const again = await open();
    await again.renew(again.last);
    expect(again.id).not.toBe(journal.id);
    await again.append(next(again));
    await again.close();
    expect(await numbers()).toEqual([1, 2, 4]);
    expect((await content()).unbrokenFrom).toBe(2);
  });

  it("is shortened to the last changes, never by one that is not in the files", async () => {
    const journal = await open();
    for (let i = 0; i < changesKept * 2 + 5; i++) await journal.append(next(journal));
    expect(journal.droppable(0)).toBe(0);
    expect(journal.droppable(700)).toBe(700);
    const folded = journal.last;
    const dropped = journal.droppable(folded);
    expect(dropped).toBe(changesKept + 5);
    await journal.shorten(dropped, folded);
    expect(journal.droppable(folded)).toBe(0);
    await journal.append(next(journal));
    await journal.close();
    const found = await numbers();
    expect(found).toHaveLength(changesKept + 1);
    expect(found[0]).toBe(changesKept + 6);
    expect((await content()).unbrokenFrom).toBe(0);
  });
});
