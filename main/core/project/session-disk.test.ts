import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Op } from "#shared/ops/op";
import { type DiskCall, type FailingDisk, failingDisk } from "./failing-disk";
import {
  change,
  cleanUp,
  crashedCopy,
  must,
  openFixture,
  stateOf,
  tag,
  sampleText as text,
} from "./fixture-project";
import { openProject } from "./open-project";
import type { SessionEvents } from "./session-events";

// Real files and real syncs: slow where many run at once.
vi.setConfig({ testTimeout: 30_000 });
afterAll(cleanUp);

let folder: string;
let disk: FailingDisk;
let on: { coder: string; article: string };
const at = (name: string) => path.join(folder, ...name.split("/"));
const open = async () => must(await openProject(folder, { disk }));
const note = (value: string): Op => ({ target: "annotations", ...on, op: "set-article-note", note: value });

beforeEach(async () => {
  const fixture = await openFixture();
  folder = fixture.folder;
  on = { coder: fixture.coder, article: fixture.articles[0]?.id ?? "" };
  await fixture.session.close();
  disk = failingDisk();
});

describe("a disk that fails", () => {
  const failures: Array<[DiskCall, string, string]> = [
    ["write", "ENOSPC", "disk-full"],
    ["sync", "EIO", "file-not-writable"],
    ["open", "EACCES", "file-not-writable"],
  ];
  it.each(failures)(
    "%s (%s): the change is refused, nothing has changed, the next one is taken",
    async (call, code, error) => {
      const session = await open();
      const saves: Array<SessionEvents["save"]> = [];
      const changes: number[] = [];
      session.on("save", (state) => saves.push(state));
      session.on("changed", (event) => changes.push(event.change));
      const before = await stateOf(session);
      disk.failWith(code, (failing, file) => failing === call && file.includes("journal"));
      expect(await session.apply(change(note("lost")))).toMatchObject({ ok: false, error: { code: error } });
      expect(await stateOf(session)).toEqual(before);
      expect(saves.map(({ state }) => state)).toEqual(["saving", "failed"]);
      expect(saves[1]?.error?.code).toBe(error);
      const crashed = must(await openProject(await crashedCopy(folder)));
      expect(await stateOf(crashed)).toEqual(before);
      await crashed.close();
      disk.failWith(undefined);
      must(await session.apply(change(note("kept"))));
      expect(saves.at(-1)).toEqual({ state: "saved" });
      expect(changes).toEqual([2]);
      await session.close();
      const again = await open();
      expect(must(await again.annotations(on.coder, on.article)).note).toBe("kept");
      expect(again.history()).toMatchObject({ change: 2, undo: "set-article-note" });
      await again.close();
    },
  );

  it("does not keep a refused change out of order: a refusal by the checks leaves the state as it was", async () => {
    const session = await open();
    const saves: string[] = [];
    session.on("save", ({ state }) => saves.push(state));
    expect((await session.apply(change(tag(on, text, "rumour", 0, 3)))).ok).toBe(false);
    expect(saves).toEqual(["saving", "saved"]);
    await session.close();
  });

  it("keeps what cannot get into the files in the journal, and says so", async () => {
    const session = await open();
    must(await session.apply(change(note("kept"))));
    disk.failWith("ENOSPC", (call, file) => call === "write" && file.includes("annotations"));
    await expect(session.flush()).rejects.toThrow(/annotations/);
    await session.close();
    expect(session.problems()).toMatchObject([{ code: "disk-full" }]);
    await expect(stat(at(`annotations/${on.coder}/${on.article}.json`))).rejects.toThrow("ENOENT");
    disk.failWith(undefined);
    const again = await open();
    expect(must(await again.annotations(on.coder, on.article)).note).toBe("kept");
    await again.close();
    expect(await readFile(at(`annotations/${on.coder}/${on.article}.json`), "utf8")).toContain("kept");
  });

  it("can be full while a project is opened after a crash: it opens all the same", async () => {
    const session = await open();
    must(await session.apply(change(note("kept"))));
    folder = await crashedCopy(folder);
    await session.close();
    disk.failWith("ENOSPC", (call, file) => call === "write" && !file.includes("lock"));
    const again = await open();
    expect(must(await again.annotations(on.coder, on.article)).note).toBe("kept");
    expect(again.problems()).toMatchObject([{ code: "disk-full" }]);
    expect(await again.apply(change(note("more")))).toMatchObject({
      ok: false,
      error: { code: "disk-full" },
    });
    await again.close();
  });

  it("is not written to when the journal cannot be read: it may hold what is nowhere else", async () => {
    await rm(at(".wortlaut/journal.jsonl"));
    await mkdir(at(".wortlaut/journal.jsonl/in-the-way"), { recursive: true });
    const session = await open();
    expect(session.readOnly).toMatchObject({ reason: "folder", detail: expect.stringMatching(/journal/) });
    expect(session.problems()).toMatchObject([{ code: "file-unreadable" }]);
    expect(await session.apply(change(note("lost")))).toMatchObject({
      ok: false,
      error: { code: "project-read-only" },
    });
    await session.close();
    expect(await readdir(at(".wortlaut"))).not.toContain("lock");
  });

  it("does not let a damaged file be replaced that it cannot keep", async () => {
    await writeFile(at("actors.json"), "{ damaged");
    disk.failWith("ENOSPC", (_, file) => file.includes("set-aside"));
    const session = await open();
    expect(session.actors()).toEqual([]);
    expect(session.readOnly).toMatchObject({ reason: "folder", detail: expect.stringMatching(/ENOSPC/) });
    await session.close();
    expect(await readFile(at("actors.json"), "utf8")).toBe("{ damaged");
  });

  it("keeps changes of a file that cannot be read until it can be", async () => {
    let session = await open();
    must(await session.apply(change(note("kept"))));
    folder = await crashedCopy(folder);
    await session.close();
    const file = at(`annotations/${on.coder}/${on.article}.json`);
    await mkdir(file, { recursive: true });
    session = await open();
    expect(session.problems()).toMatchObject([{ code: "file-unreadable" }]);
    must(await session.apply(change({ target: "project", op: "edit-project", set: { title: "Neu" } })));
    await session.close();
    await rm(file, { recursive: true });
    session = await open();
    expect(must(await session.annotations(on.coder, on.article)).note).toBe("kept");
    expect(session.project().title).toBe("Neu");
    await session.close();
  });
});

describe("a folder that cannot be written to", () => {
  it("is opened for reading, and nothing in it changes", async () => {
    disk.failWith("EROFS");
    const before = await readdir(folder, { recursive: true });
    const session = await open();
    expect(session.readOnly).toMatchObject({ reason: "folder" });
    expect(must(await session.openArticle(on.article, on.coder)).text).toBe(text);
    expect(await session.apply(change(note("x")))).toMatchObject({
      ok: false,
      error: { code: "project-read-only" },
    });
    expect(session.snapshot("").readOnly).toMatchObject({ reason: "folder" });
    await session.flush();
    await session.close();
    expect(await readdir(folder, { recursive: true })).toEqual(before);
  });
});

describe("two sessions", () => {
  it("cannot both write; the second reads, also what is not in the files yet, and changes nothing", async () => {
    const first = await open();
    must(await first.apply(change(note("first"))));
    expect(await openProject(folder)).toMatchObject({
      ok: false,
      error: { code: "project-locked", data: { pid: process.pid } },
    });
    const reader = must(await openProject(folder, { mode: "read" }));
    expect(reader.readOnly).toMatchObject({
      reason: "locked",
      detail: expect.stringContaining(`${process.pid}`),
    });
    expect(await stateOf(reader)).toEqual(await stateOf(first));
    expect(await reader.undo()).toMatchObject({ ok: false, error: { code: "project-read-only" } });
    await reader.close();
    must(await first.apply(change(note("second"))));
    await first.close();
    const next = await open();
    expect(must(await next.annotations(on.coder, on.article)).note).toBe("second");
    await next.close();
  });

  it("stops writing when another program has taken over", async () => {
    const session = await open();
    const lock = JSON.parse(await readFile(at(".wortlaut/lock"), "utf8"));
    await writeFile(at(".wortlaut/lock"), JSON.stringify({ ...lock, host: "elsewhere", nonce: "theirs" }));
    const now = Date.now;
    Date.now = () => now() + 60_000;
    const result = await session.apply(change(note("late"))).finally(() => {
      Date.now = now;
    });
    expect(result).toMatchObject({ ok: false, error: { code: "project-read-only" } });
    expect(session.readOnly?.reason).toBe("locked");
    await session.close();
    expect(JSON.parse(await readFile(at(".wortlaut/lock"), "utf8")).nonce).toBe("theirs");
  });
});

describe("other programs", () => {
  const file = () => at(`annotations/${on.coder}/${on.article}.json`);

  it("may bring a newer version of somebody's work: it is shown when the article is opened again", async () => {
    const session = await open();
    must(await session.apply(change(note("mine"))));
    await session.flush();
    const saved = JSON.parse(await readFile(file(), "utf8"));
    await writeFile(
      file(),
      JSON.stringify({ ...saved, note: "from the laptop", saved: { journal: "j_x", change: 9 } }),
    );
    const rows: number[] = [];
    session.on("catalogue", ({ articles }) => rows.push(articles.length));
    expect(must(await session.openArticle(on.article, on.coder)).annotations.note).toBe("from the laptop");
    expect(rows).toEqual([1]);
    must(await session.apply(change(note("and here"))));
    folder = await crashedCopy(folder);
    await session.close();
    const again = await open();
    expect(must(await again.annotations(on.coder, on.article)).note).toBe("and here");
    expect(again.problems()).toEqual([]);
    await again.close();
  });

  it("may write at the same moment: their version is kept", async () => {
    const session = await open();
    must(await session.apply(change(note("mine"))));
    await session.flush();
    must(await session.apply(change(note("mine again"))));
    await writeFile(file(), "theirs");
    await session.close();
    expect(session.problems()).toMatchObject([{ repaired: expect.stringMatching(/kept as/) }]);
    const [kept] = await readdir(at(".wortlaut/set-aside"));
    expect(await readFile(at(`.wortlaut/set-aside/${kept}`), "utf8")).toBe("theirs");
    expect(await readFile(file(), "utf8")).toContain("mine again");
  });

  it("may put back an older version while the project is closed: it is taken as it is", async () => {
    let session = await open();
    must(await session.apply(change(note("old"))));
    await session.flush();
    await cp(file(), at("old.json"));
    must(await session.apply(change(note("new"))));
    await session.close();
    await cp(at("old.json"), file());
    session = await open();
    expect(must(await session.annotations(on.coder, on.article)).note).toBe("old");
    expect(session.problems()).toEqual([]);
    await session.close();
  });

  it("may take the caches away while the project is open", async () => {
    const session = await open();
    must(await session.apply(change(note("one"))));
    await rm(at(".wortlaut"), { recursive: true });
    must(await session.apply(change(note("two"))));
    folder = await crashedCopy(folder);
    await session.close();
    const again = await open();
    expect(must(await again.annotations(on.coder, on.article)).note).toBe("two");
    must(await again.undo());
    expect(must(await again.annotations(on.coder, on.article)).note).toBe("one");
    await again.close();
  });

  it("may make a step impossible to undo: the one before it can still be undone", async () => {
    const session = await open();
    must(await session.apply(change({ target: "project", op: "edit-project", set: { title: "Neu" } })));
    must(await session.apply(change(tag(on, text, "actor", 4, 33, "s_1"))));
    await session.close();
    const saved = JSON.parse(await readFile(file(), "utf8"));
    await writeFile(file(), JSON.stringify({ ...saved, spans: [] }));
    const again = await open();
    expect(await again.undo()).toMatchObject({ ok: false, error: { code: "undo-conflict" } });
    must(await again.undo());
    expect(again.project().title).toBe("Test");
    await again.close();
  });
});

describe("a long journal", () => {
  it("is shortened, and backup and journal still make up the whole", async () => {
    const session = must(await openProject(folder, { changesKept: 10 }));
    must(await session.apply(change(tag(on, text, "actor", 4, 33, "s_1"))));
    for (let i = 0; i < 25; i++) must(await session.apply(change(note(`note ${i}`))));
    const state = await stateOf(session);
    await session.close();
    const lines = (await readFile(at(".wortlaut/journal.jsonl"), "utf8")).split("\n");
    expect(lines.filter((line) => line.includes('"ops"'))).toHaveLength(10);
    await writeFile(at(`annotations/${on.coder}/${on.article}.json`), "damaged");
    const again = must(await openProject(folder, { changesKept: 10 }));
    expect(await stateOf(again)).toEqual(state);
    expect(again.problems()).toMatchObject([{ repaired: expect.stringMatching(/backup/) }]);
    for (let i = 0; i < 10; i++) must(await again.undo());
    expect(must(await again.annotations(on.coder, on.article)).note).toBe("note 14");
    expect(await again.undo()).toMatchObject({ ok: false, error: { code: "nothing-to-undo" } });
    await again.close();
  });

  it("without a line feed at its end is not written behind", async () => {
    const session = await open();
    must(await session.apply(change(note("one"))));
    folder = await crashedCopy(folder);
    await session.close();
    const journal = at(".wortlaut/journal.jsonl");
    await writeFile(journal, (await readFile(journal, "utf8")).trimEnd());
    for (const value of ["two", "three"]) {
      const again = await open();
      expect(again.problems()).toEqual([]);
      must(await again.apply(change(note(value))));
      folder = await crashedCopy(folder);
      await again.close();
    }
    const last = await open();
    expect(must(await last.annotations(on.coder, on.article)).note).toBe("three");
    expect(last.history().change).toBe(4);
    await last.close();
  });
});

describe("the files", () => {
  it("follow the journal by themselves, once for several changes", async () => {
    const session = await open();
    const file = at(`annotations/${on.coder}/${on.article}.json`);
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
    try {
      for (let i = 0; i < 5; i++) {
        must(await session.apply(change(note(`note ${i}`))));
        await vi.advanceTimersByTimeAsync(500);
      }
      await expect(stat(file)).rejects.toThrow("ENOENT");
      await vi.advanceTimersByTimeAsync(1000);
    } finally {
      vi.useRealTimers();
    }
    await vi.waitFor(async () => expect(await readFile(file, "utf8")).toContain("note 4"));
    await session.close();
  });
});

describe("events", () => {
  it("tell what changed, which rows are different, and what was removed", async () => {
    const session = await open();
    const changed: Array<SessionEvents["changed"]> = [];
    const catalogue: Array<SessionEvents["catalogue"]> = [];
    const off = session.on("changed", (event) => changed.push(event));
    session.on("catalogue", (event) => catalogue.push(event));
    const op = tag(on, text, "actor", 4, 33, "s_1");
    must(await session.apply(change(op)));
    must(await session.undo());
    off();
    const removed = new Date().toISOString();
    must(
      await session.apply(
        change({ target: "article", article: on.article, op: "edit-article", set: { removed } }),
      ),
    );
    expect(changed).toMatchObject([
      { change: 2, origin: "user", name: "add-span", ops: [op], history: { undo: "add-span" } },
      { change: 3, origin: "undo", ops: [{ op: "remove-span" }], history: { redo: "add-span" } },
    ]);
    expect(
      catalogue.map(({ articles, removed: gone }) => [articles[0]?.work[on.coder]?.spans, gone]),
    ).toEqual([
      [{ actor: 1 }, undefined],
      [{}, undefined],
      [undefined, [on.article]],
    ]);
    expect(await session.apply(change(tag(on, text, "actor", 4, 33)))).toMatchObject({
      ok: false,
      error: { code: "article-not-found" },
    });
    await session.close();
  });
});
