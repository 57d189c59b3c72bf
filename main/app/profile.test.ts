import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openLog } from "./log-file";
import { openRecent, recentId } from "./recent";
import { openSettings } from "./settings";

let profile: string;
beforeEach(() => {
  profile = mkdtempSync(path.join(tmpdir(), "wortlaut-profile-"));
});
afterEach(() => rmSync(profile, { recursive: true, force: true }));

const log = () => openLog(path.join(profile, "logs"));
const entry = (folder: string) => ({
  folder,
  title: path.basename(folder),
  opened: "2026-11-22T10:00:00.000Z",
  sample: false,
  coder: "c_1",
});

describe("settings", () => {
  test("are the usual ones at first, and are not written before somebody changes them", async () => {
    const settings = await openSettings(profile, log());
    expect(settings.read()).toMatchObject({ theme: "system", readingSize: 18, library: { group: "date" } });
    expect(readdirSync(profile)).toEqual([]);
  });

  test("keep what an edit does not name, tell everybody and survive", async () => {
    const settings = await openSettings(profile, log());
    const told: number[] = [];
    settings.onChange(({ readingSize }) => told.push(readingSize));
    await settings.change({ readingSize: 22, library: { width: 300 } });
    await settings.change({ theme: "dark", inspector: {} });
    expect(told).toEqual([22, 22]);
    const again = (await openSettings(profile, log())).read();
    expect(again).toMatchObject({ readingSize: 22, theme: "dark", library: { width: 300, group: "date" } });
  });

  test("that cannot be read are set aside and start anew", async () => {
    writeFileSync(
      path.join(profile, "settings.json"),
      '{"format":"wortlaut-settings","formatVersion":1,"theme"',
    );
    const diary = log();
    const settings = await openSettings(profile, diary);
    expect(settings.read().theme).toBe("system");
    expect(readdirSync(profile).some((name) => name.startsWith("settings.damaged-"))).toBe(true);
    expect(readFileSync(diary.file, "utf8")).toContain("settings.json set aside");
  });

  test("of a newer version are not overwritten unread", async () => {
    const newer = '{"format":"wortlaut-settings","formatVersion":2,"theme":"sepia"}';
    writeFileSync(path.join(profile, "settings.json"), newer);
    await (await openSettings(profile, log())).change({ theme: "dark" });
    const kept = readdirSync(profile).find((name) => name.startsWith("settings.damaged-")) ?? "";
    expect(readFileSync(path.join(profile, kept), "utf8")).toBe(newer);
  });
});

describe("recent projects", () => {
  test("the one opened last stands first, once, and is opened again at the next start", async () => {
    const recent = await openRecent(profile, log());
    for (const name of ["a", "b", "a"]) await recent.opened(entry(path.join(profile, name)));
    const again = await openRecent(profile, log());
    expect(again.list().map(({ title }) => title)).toEqual(["a", "b"]);
    expect(again.open).toBe(path.join(profile, "a"));
    expect(again.entryOf(path.join(profile, "b"))?.coder).toBe("c_1");
  });

  test("one that was closed is not opened again", async () => {
    const recent = await openRecent(profile, log());
    await recent.opened(entry(profile));
    await recent.closed();
    expect((await openRecent(profile, log())).open).toBeUndefined();
  });

  test("are known by an id that tells nothing, and say when their folder is gone", async () => {
    writeFileSync(path.join(profile, "project.json"), "{}");
    const recent = await openRecent(profile, log());
    await recent.opened(entry(path.join(profile, "gone")));
    await recent.opened(entry(profile));
    expect(recent.list().map(({ missing }) => missing)).toEqual([false, true]);
    const id = recentId(profile);
    expect(id).not.toContain("wortlaut");
    expect(recent.folderOf(id)).toBe(profile);
    expect(recent.folderOf(profile)).toBeUndefined();
  });

  test("are at most twenty, and one can be taken off", async () => {
    const recent = await openRecent(profile, log());
    for (let number = 0; number < 25; number++) await recent.opened(entry(path.join(profile, `${number}`)));
    expect(recent.list()).toHaveLength(20);
    await recent.forget(recentId(path.join(profile, "24")));
    expect(recent.list().map(({ title }) => title)).not.toContain("24");
  });

  test("nobody is welcomed twice, even with an empty list", async () => {
    const recent = await openRecent(profile, log());
    expect(recent.welcomed).toBe(false);
    await recent.opened(entry(profile));
    await recent.forget(recentId(profile));
    expect((await openRecent(profile, log())).welcomed).toBe(true);
  });
});
