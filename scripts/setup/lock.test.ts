import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { runChild } from "./child.mjs";
import { isAbandoned, withLock } from "./lock.mjs";

const quick = { pollMs: 2, beatMs: 5, silentMs: 60, patienceMs: 5_000 };
let folder = "";
let file = "";

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "wortlaut-lock-"));
  file = path.join(folder, "inner", ".lock");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("lets one in at a time and leaves nothing behind", async () => {
  let inside = 0;
  let most = 0;
  const turns = Array.from({ length: 5 }, (_, turn) =>
    withLock(
      file,
      async () => {
        most = Math.max(most, ++inside);
        await new Promise((resolve) => setImmediate(resolve));
        inside--;
        return turn;
      },
      { time: quick },
    ),
  );
  expect(await Promise.all(turns)).toEqual([0, 1, 2, 3, 4]);
  expect(most).toBe(1);
  expect(existsSync(file)).toBe(false);
});

test("is free again after a failure", async () => {
  await expect(withLock(file, () => Promise.reject(new Error("no")), { time: quick })).rejects.toThrow("no");
  expect(await withLock(file, () => "again", { time: quick })).toBe("again");
});

test("takes over at once from a process that is gone", async () => {
  const ended = await runChild(process.execPath, ["-e", "console.log(process.pid)"], { stdio: "capture" });
  const holder = { token: "x", pid: Number(ended.output), host: hostname() };
  expect(isAbandoned(holder)).toBe(true);
  await withLock(file, () => undefined, { time: quick });
  writeFileSync(file, JSON.stringify(holder));
  const onWait = vi.fn();
  await withLock(file, () => undefined, { time: { ...quick, silentMs: 60_000 }, onWait });
  expect(onWait).not.toHaveBeenCalled();
});

test("takes over from another machine, or a half-written lock, only after a long silence", async () => {
  await withLock(file, () => undefined, { time: quick });
  for (const text of [JSON.stringify({ token: "x", pid: process.pid, host: "elsewhere" }), ""]) {
    writeFileSync(file, text);
    let waits = 0;
    expect(await withLock(file, () => "ours", { time: quick, onWait: () => waits++ })).toBe("ours");
    expect(waits).toBeGreaterThan(0);
  }
});

test("gives up on a holder that lives on", async () => {
  const time = { ...quick, patienceMs: 20 };
  await withLock(file, () => expect(withLock(file, () => "never", { time })).rejects.toThrow("too long"), {
    time: quick,
  });
});
