import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openProject, type ProjectSession } from "#core/project/index";
import { userName } from "#core/project/new-documents";
import type { Events } from "#shared/ipc/contract";
import { neverChanged } from "#shared/model/file";
import { openLog } from "./log-file";
import { ProjectHost } from "./project-host";
import { openRecent } from "./recent";

let base: string;
let told: Array<[string, unknown]>;
const open: ProjectHost[] = [];
const others: ProjectSession[] = [];

beforeEach(() => {
  base = mkdtempSync(path.join(tmpdir(), "wortlaut-host-"));
  told = [];
});
afterEach(async () => {
  for (const host of open.splice(0)) await host.finish();
  for (const session of others.splice(0)) await session.close();
  rmSync(base, { recursive: true, force: true });
});

async function makeHost(profile = "profile"): Promise<ProjectHost> {
  const folder = path.join(base, profile);
  mkdirSync(folder, { recursive: true });
  const log = openLog(path.join(folder, "logs"));
  const tell = <N extends keyof Events>(name: N, event: Events[N]) => void told.push([name, event]);
  const host = new ProjectHost({ recent: await openRecent(folder, log), tell, log });
  open.push(host);
  return host;
}
const folderOf = (name: string) => path.join(base, `${name}.wortlaut`);
const about = { title: "Hafen", language: "de" };
const changes = () => told.filter(([name]) => name === "project:changed").map(([, event]) => event);

describe("the open project", () => {
  test("is created, opened and told about", async () => {
    const host = await makeHost();
    const created = await host.create(folderOf("a"), about);
    expect(created).toMatchObject({ ok: true, value: { project: { title: "Hafen" } } });
    expect(changes()).toEqual([{ reason: "opened" }]);
    expect((await host.snapshot())?.coders.map(({ name }) => name)).toEqual([userName()]);
  });

  test("there is one at a time: the one before is closed and free for others", async () => {
    const host = await makeHost();
    await host.create(folderOf("a"), about);
    await host.create(folderOf("b"), about);
    const other = await openProject(folderOf("a"));
    expect(other.ok && other.value.readOnly).toBeUndefined();
    if (other.ok) others.push(other.value);
  });

  test("one that cannot be opened leaves the present one open", async () => {
    const host = await makeHost();
    await host.create(folderOf("a"), about);
    const failed = await host.open(folderOf("nowhere"));
    expect(failed).toMatchObject({ ok: false, error: { code: "project-not-found" } });
    expect((await host.snapshot())?.folder).toBe(folderOf("a"));
  });

  test("one that is open elsewhere can be read, and changed once it is free", async () => {
    const host = await makeHost();
    await host.create(folderOf("a"), about);
    await host.close();
    const other = await openProject(folderOf("a"));
    if (other.ok) others.push(other.value);
    const read = await host.open(folderOf("a"));
    expect(read).toMatchObject({ ok: true, value: { readOnly: { reason: "locked" } } });
    await others.pop()?.close();
    const written = await host.open(folderOf("a"));
    expect(written.ok && written.value.readOnly).toBeUndefined();
  });

  test.skipIf(process.getuid?.() === 0)(
    "one in a folder without the right to write can be read",
    async () => {
      const host = await makeHost();
      await host.create(folderOf("a"), about);
      await host.close();
      chmodSync(path.join(folderOf("a"), ".wortlaut"), 0o500);
      const read = await host.open(folderOf("a"));
      expect(read).toMatchObject({ ok: true, value: { readOnly: { reason: "folder" } } });
      chmodSync(path.join(folderOf("a"), ".wortlaut"), 0o700);
    },
  );

  test("a window that asks early waits for the first project", async () => {
    const host = await makeHost();
    host.startWith(host.create(folderOf("a"), about));
    expect(await host.snapshot()).toMatchObject({ project: { title: "Hafen" } });
  });

  test("closed while it is repaired, and open again afterwards", async () => {
    const host = await makeHost();
    await host.create(folderOf("a"), about);
    const locked = await host.whileClosed(async (folder) => {
      const session = await openProject(folder);
      const free = session.ok && session.value.readOnly === undefined;
      if (session.ok) await session.value.close();
      return free;
    });
    expect(locked).toEqual({ ok: true, value: true });
    expect(changes().at(-1)).toEqual({ reason: "repaired" });
    expect((await host.snapshot())?.readOnly).toBeUndefined();
  });
});

describe("who works on it", () => {
  async function projectOf(coder: string): Promise<string> {
    const host = await makeHost("theirs");
    await host.create(folderOf("a"), about);
    const session = host.current?.session;
    const own = session?.coders()[0];
    if (!session || !own) throw new Error("no project");
    const value = { ...own, name: coder, saved: neverChanged };
    const op = { target: "coder", coder: own.id, op: "put-coder", value } as const;
    await session.apply({ name: "put-coder", ops: [op] }, "repair");
    await host.close();
    return own.id;
  }

  test("in a project of somebody else: a coder of one's own", async () => {
    const theirs = await projectOf("Somebody Else");
    const host = await makeHost();
    const opened = await host.open(folderOf("a"));
    expect(opened.ok && opened.value.coder).not.toBe(theirs);
    expect(opened.ok && opened.value.coders.map(({ name }) => name).sort()).toEqual(
      ["Somebody Else", userName()].sort(),
    );
    expect(opened.ok && opened.value.history.undo).toBeUndefined();
  });

  test("whoever was chosen last in this profile", async () => {
    const theirs = await projectOf("Somebody Else");
    const host = await makeHost();
    await host.open(folderOf("a"));
    expect(await host.chooseCoder(theirs)).toMatchObject({ ok: true, value: { coder: theirs } });
    expect(await host.chooseCoder("c_none")).toMatchObject({ ok: false, error: { code: "coder-not-found" } });
    await host.finish();
    const again = await makeHost();
    expect(await again.open(folderOf("a"))).toMatchObject({ ok: true, value: { coder: theirs } });
  });

  test("the sample project is looked at as its first coder", async () => {
    const theirs = await projectOf("Somebody Else");
    const host = await makeHost();
    expect(await host.open(folderOf("a"), { sample: true })).toMatchObject({ value: { coder: theirs } });
  });
});
