import { spawnSync } from "node:child_process";
import { mkdir, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import path from "node:path";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { WortlautError } from "#shared/errors";
import { realDisk } from "./disk";
import { cleanUp, newFolder } from "./fixture-project";
import { lockHolder, type ProjectLock, takeLock } from "./lock";
import { isStale, type LockHolder, processStart } from "./lock-holder";

// Real files and real syncs: slow where many run at once.
vi.setConfig({ testTimeout: 30_000 });
afterAll(cleanUp);

let folder: string;
beforeEach(async () => {
  folder = await newFolder();
  await mkdir(path.join(folder, ".wortlaut"));
});
const file = () => path.join(folder, ".wortlaut", "lock");
const take = () => takeLock(realDisk, folder);

async function leave(change: Partial<LockHolder>, minutesAgo = 0): Promise<LockHolder> {
  const lock = await take();
  const holder = { ...JSON.parse(await readFile(file(), "utf8")), nonce: "left-behind", ...change };
  await lock.release();
  await writeFile(file(), JSON.stringify(holder));
  const then = new Date(Date.now() - minutesAgo * 60_000);
  await utimes(file(), then, then);
  return holder;
}

/** The number of a process that is over. */
function deadPid(): number {
  return spawnSync(process.execPath, ["-e", ""]).pid;
}

async function refusal(promise: Promise<unknown>): Promise<WortlautError> {
  const outcome = await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (outcome instanceof WortlautError) return outcome;
  throw new Error("it was not refused");
}

describe("takeLock", () => {
  it("lets one in, names it to the second, and lets the next in when it is released", async () => {
    const lock = await take();
    const { appError } = await refusal(take());
    expect(appError.code).toBe("project-locked");
    expect(appError.data).toMatchObject({ pid: process.pid, host: hostname() });
    expect(Date.parse(String(appError.data?.since))).toBeGreaterThan(Date.now() - 60_000);
    expect((await lockHolder(realDisk, folder))?.pid).toBe(process.pid);
    await lock.release();
    expect(await lockHolder(realDisk, folder)).toBeUndefined();
    expect(await readdir(path.dirname(file()))).toEqual([]);
    await (await take()).release();
  });

  it("takes over at once from a process that is over", async () => {
    await leave({ pid: deadPid() });
    const lock = await take();
    expect(await lock.confirm()).toBe(true);
    expect(await readdir(path.dirname(file()))).toEqual(["lock"]);
    await lock.release();
  });

  it.skipIf(processStart(process.pid) === "")(
    "takes over when the number belongs to a younger process",
    async () => {
      await leave({ processStarted: "1@another-boot" });
      await (await take()).release();
    },
  );

  it("waits for another computer until it has been silent for five minutes", async () => {
    await leave({ host: "elsewhere", pid: deadPid() }, 4);
    expect((await refusal(take())).appError.data).toMatchObject({ host: "elsewhere" });
    await leave({ host: "elsewhere-2" }, 4).catch(() => undefined);
    await rm(file());
    await leave({ host: "elsewhere" }, 6);
    await (await take()).release();
  });

  it("does not count a lock that came with a copy of the folder", async () => {
    await leave({ folder: "/somewhere/else", folderNumber: "1" });
    await (await take()).release();
    await leave({ folder: "/somewhere/else" });
    await refusal(take());
  });

  it("takes over a lock file that was never finished, once it is old", async () => {
    await writeFile(file(), '{"pid":');
    const then = new Date(Date.now() - 60_000);
    await utimes(file(), then, then);
    await (await take()).release();
  });

  it("is taken over by one of many that find it stale at the same time", async () => {
    for (let round = 0; round < 5; round++) {
      await leave({ pid: deadPid(), nonce: `left-${round}` });
      const outcomes = await Promise.allSettled(Array.from({ length: 8 }, take));
      const locks = outcomes.flatMap((o) => (o.status === "fulfilled" ? [o.value as ProjectLock] : []));
      expect(locks).toHaveLength(1);
      expect(await locks[0]?.confirm()).toBe(true);
      await locks[0]?.release();
    }
  });

  it("steps back when another one has taken over between its look and its claim", async () => {
    await leave({ pid: deadPid() });
    let first: ProjectLock | undefined;
    const slow: typeof realDisk = {
      ...realDisk,
      async link(from, to) {
        if (String(to).includes("lock-after-")) first ??= await take();
        return realDisk.link(from, to);
      },
    };
    expect((await refusal(takeLock(slow, folder))).appError.code).toBe("project-locked");
    expect(await first?.confirm()).toBe(true);
    expect(await readdir(path.dirname(file()))).toEqual(["lock"]);
    await first?.release();
  });

  it("follows a takeover that a crash has cut short", async () => {
    const dead = deadPid();
    const holder = await leave({ pid: dead, nonce: "first" });
    const claim = path.join(path.dirname(file()), "lock-after-first");
    await writeFile(claim, JSON.stringify({ ...holder, pid: process.pid, nonce: "second" }));
    await refusal(take());
    await writeFile(claim, JSON.stringify({ ...holder, pid: dead, nonce: "second" }));
    const lock = await take();
    expect(await readdir(path.dirname(file()))).toEqual(["lock"]);
    await lock.release();
  });
});

describe("ProjectLock", () => {
  it("learns that it was lost, and leaves the new holder's lock alone", async () => {
    const lock = await take();
    const own = JSON.parse(await readFile(file(), "utf8"));
    await writeFile(file(), JSON.stringify({ ...own, host: "elsewhere", nonce: "theirs" }));
    await lock.refresh();
    expect(await lock.confirm()).toBe(false);
    await lock.release();
    expect(JSON.parse(await readFile(file(), "utf8"))).toMatchObject({ nonce: "theirs" });
  });

  it("gives signs of life and puts back a lock file that was deleted", async () => {
    const lock = await take();
    const old = new Date(Date.now() - 4 * 60_000);
    await utimes(file(), old, old);
    await lock.refresh();
    const holder = JSON.parse(await readFile(file(), "utf8"));
    await rm(path.dirname(file()), { recursive: true });
    await lock.refresh();
    expect(JSON.parse(await readFile(file(), "utf8"))).toEqual(holder);
    expect(await lock.confirm()).toBe(true);
    await lock.release();
  });
});

describe("isStale", () => {
  it("takes the time of the last start of the computer where processes have no start time", async () => {
    const place = { folder: "/p", folderNumber: "1" };
    const holder: LockHolder = {
      format: "wortlaut-lock",
      pid: process.pid,
      host: hostname(),
      nonce: "n",
      started: new Date().toISOString(),
      processStarted: "",
      ...place,
    };
    expect(isStale(holder, place, 0)).toBe(false);
    expect(isStale({ ...holder, started: "2001-01-01T00:00:00.000Z" }, place, 0)).toBe(true);
  });
});
