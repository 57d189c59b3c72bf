import { chmod, readdir, readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "#shared/model/zod";
import { type FailingDisk, failingDisk } from "./failing-disk";
import { cleanUp, newFolder } from "./fixture-project";
import { type JsonFileOptions, openJsonFile } from "./open-json-file";

afterAll(cleanUp);

const schema = z.object({ format: z.literal("t"), formatVersion: z.literal(1), words: z.array(z.string()) });
type Words = z.infer<typeof schema>;
const words = (...list: string[]): Words => ({ format: "t", formatVersion: 1, words: list });

let folder: string;
let disk: FailingDisk;
const options = (more: Partial<JsonFileOptions<Words>> = {}): JsonFileOptions<Words> => ({
  file: path.join(folder, "words.json"),
  name: "words.json",
  format: "t",
  schema,
  histories: { t: { newest: 1, steps: [] } },
  disk,
  ...more,
});
beforeEach(async () => {
  folder = await newFolder();
  disk = failingDisk();
});

describe("openJsonFile", () => {
  it("reads what was written, syncs file and folder, and leaves no other file", async () => {
    const file = await openJsonFile(options());
    expect(file.data).toBeNull();
    expect(file.stamp).toBeUndefined();
    file.data = words("Deich", "🌊");
    await file.write();
    expect(disk.calls.sync).toBeGreaterThanOrEqual(2);
    expect((await openJsonFile(options())).data).toEqual(words("Deich", "🌊"));
    expect(await readdir(folder)).toEqual(["words.json"]);
    expect(await file.isOutdated()).toBe(false);
  });

  it("writes one after another, and the last one stays", async () => {
    const file = await openJsonFile(options());
    const writes: Array<Promise<void>> = [];
    for (let i = 0; i < 20; i++) {
      file.data = words(String(i));
      writes.push(file.write());
    }
    await Promise.all(writes);
    expect((await openJsonFile(options())).data).toEqual(words("19"));
  });

  it.skipIf(process.platform === "win32")("keeps the permissions of the file it replaces", async () => {
    const file = await openJsonFile(options());
    file.data = words("a");
    await file.write();
    await chmod(file.file, 0o664);
    file.data = words("b");
    await file.write();
    expect((await stat(file.file)).mode & 0o777).toBe(0o664);
  });

  it("removes the file when the data is null", async () => {
    const file = await openJsonFile(options());
    file.data = words("a");
    await file.write();
    file.data = null;
    await file.write();
    await file.write();
    expect(await readdir(folder)).toEqual([]);
  });

  it.each(["open", "write", "sync", "rename"] as const)(
    "keeps the old version and no leftovers when %s fails",
    async (call) => {
      const file = await openJsonFile(options());
      file.data = words("old");
      await file.write();
      disk.failWith("ENOSPC", (failing) => failing === call);
      file.data = words("new");
      await expect(file.write()).rejects.toThrow("ENOSPC");
      expect((await openJsonFile(options())).data).toEqual(words("old"));
      expect(await readdir(folder)).toEqual(["words.json"]);
      disk.failWith(undefined);
      await file.write();
      expect((await openJsonFile(options())).data).toEqual(words("new"));
    },
  );

  it.each([
    [
      '{"format":"t","formatVersion":1,"words":["a"',
      "file-damaged",
      /words\.json: what it holds is not JSON/,
    ],
    ["", "file-damaged", /words\.json: what it holds is not JSON/],
    [Buffer.from([0x22, 0xff, 0x22]), "file-damaged", /words\.json: what it holds is not UTF-8/],
    ['{"format":"t","formatVersion":1,"words":[7]}', "file-damaged", /words\.json: .* at words\.0/],
    ['{"format":"t","formatVersion":2}', "project-newer-format", /words\.json: its format version is 2/],
  ])("refuses %j, naming the file", async (content, code, message) => {
    await writeFile(path.join(folder, "words.json"), content);
    const failure = await openJsonFile(options()).catch((error) => error);
    expect(failure.message).toMatch(message);
    expect(failure.appError.code).toBe(code);
  });

  it("says so when a file cannot be read", async () => {
    const failure = await openJsonFile(options({ file: folder })).catch((error) => error);
    expect(failure.appError).toMatchObject({ code: "file-unreadable", what: "words.json" });
  });

  it("keeps the version before the first write of a session, as a copy of its own", async () => {
    const backup = path.join(folder, "backup", "words.json");
    const first = await openJsonFile(options({ backup }));
    first.data = words("first");
    await first.write();
    const session = await openJsonFile(options({ backup }));
    for (const word of ["second", "third"]) {
      session.data = words(word);
      await session.write();
    }
    await writeFile(session.file, "damaged in place");
    expect((await openJsonFile(options({ file: backup }))).data).toEqual(words("first"));
    expect((await readdir(folder)).sort()).toEqual(["backup", "words.json"]);
    expect(await readdir(path.dirname(backup))).toEqual(["words.json"]);
  });

  it("keeps what another program wrote meanwhile", async () => {
    const kept: string[] = [];
    const foreign = { keepAs: () => path.join(folder, "theirs.json"), report: (at: string) => kept.push(at) };
    const file = await openJsonFile(options({ foreign }));
    file.data = words("mine");
    await file.write();
    await writeFile(file.file, JSON.stringify(words("theirs", "and more")));
    expect(await file.isOutdated()).toBe(true);
    file.data = words("mine", "again");
    await file.write();
    expect(kept).toEqual([path.join(folder, "theirs.json")]);
    expect(JSON.parse(await readFile(path.join(folder, "theirs.json"), "utf8"))).toEqual(
      words("theirs", "and more"),
    );
    expect((await openJsonFile(options())).data).toEqual(words("mine", "again"));
  });
});
