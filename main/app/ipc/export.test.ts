import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { runInline } from "#core/jobs/index";
import { cleanUp, must, openFixture } from "#core/project/fixture-project";
import { ok } from "#shared/result";
import { openExportPresets } from "../export-presets";
import { openLog } from "../log-file";
import type { ProjectHost } from "../project-host";
import { RunningJobs } from "../running-jobs";

vi.mock("electron", () => ({ shell: { openPath: async () => "" } }));
const { exportAnswerers } = await import("./export");

let base = "";
let close: () => Promise<void> = async () => undefined;
beforeEach(() => {
  base = mkdtempSync(path.join(tmpdir(), "wortlaut-export-ipc-"));
});
afterEach(async () => {
  await close();
  await cleanUp();
  rmSync(base, { recursive: true, force: true });
});

const request = { format: "csv", split: [50, 25, 25] };
const page = undefined as never;

async function open() {
  const fixture = await openFixture(["Der Rat tagt am Abend.", "Der Chor singt im Mai."]);
  close = () => fixture.session.close();
  const asked: string[] = [];
  let answer: string[] | undefined = [path.join(base, "out")];
  const presets = () => openExportPresets(base, openLog(path.join(base, "logs")));
  const parts = {
    host: { require: () => ok({ session: fixture.session }) } as unknown as ProjectHost,
    dialogs: {
      say: (word: string) => word,
      choosePaths: async () => {
        asked.push("folder");
        return answer;
      },
    },
    jobs: new RunningJobs(() => undefined),
    run: runInline,
  };
  const answerers = exportAnswerers({ ...parts, presets: await presets() });
  return { answerers, asked, presets, parts, say: (paths: string[] | undefined) => (answer = paths) };
}

describe("kept exports", () => {
  it("has the newest one as “last”, with its folder, also after a start of the program", async () => {
    const { answerers, presets, parts } = await open();
    expect(must(await answerers["export:presets"](undefined as never, page))).toEqual([]);
    const report = must(await answerers["export:run"](request, page));
    expect(report?.split?.leaks).toBe(0);
    const wanted = [{ id: "last", name: "", request, folder: report?.folder }];
    expect(must(await answerers["export:presets"](undefined as never, page))).toEqual(wanted);
    const later = exportAnswerers({ ...parts, presets: await presets() });
    expect(must(await later["export:presets"](undefined as never, page))).toEqual(wanted);
  });

  it("makes one again in its folder without asking, and asks when the folder is gone", async () => {
    const { answerers, asked } = await open();
    const first = must(await answerers["export:run"](request, page));
    expect(asked).toHaveLength(1);
    const again = must(await answerers["export:again"]({ id: "last" }, page));
    expect(asked).toHaveLength(1);
    expect(again?.folder).toBe(first?.folder);
    expect(again?.files).toEqual(first?.files);
    rmSync(first?.folder ?? "", { recursive: true });
    const anew = must(await answerers["export:again"]({ id: "last" }, page));
    expect(asked).toHaveLength(2);
    expect(existsSync(path.join(anew?.folder ?? "", "spans.csv"))).toBe(true);
  });

  it("never overwrites what was changed since", async () => {
    const { answerers } = await open();
    const report = must(await answerers["export:run"](request, page));
    const file = path.join(report?.folder ?? "", "spans.csv");
    const { writeFile } = await import("node:fs/promises");
    await writeFile(file, "by hand");
    expect(await answerers["export:again"]({ id: "last" }, page)).toMatchObject({
      ok: false,
      error: { code: "export-target" },
    });
    expect(readFileSync(file, "utf8")).toBe("by hand");
  });

  it("keeps, changes and removes presets; one that was exported already knows its folder", async () => {
    const { answerers } = await open();
    const report = must(await answerers["export:run"](request, page));
    const same = { split: [50, 25, 25], format: "csv" };
    const saved = must(
      await answerers["export:save-preset"]({ id: "new", name: "Paper", request: same }, page),
    );
    const preset = saved.find(({ name }) => name === "Paper");
    expect(preset).toMatchObject({ request: same, folder: report?.folder });
    expect(preset?.id).toMatch(/^x_/);
    const other = { id: preset?.id ?? "", name: "Paper 2", request: { format: "wortlaut-jsonl" } };
    const changed = must(await answerers["export:save-preset"](other, page));
    expect(changed.map(({ name }) => name)).toEqual(["", "Paper 2"]);
    expect(changed[1]?.folder).toBeUndefined();
    const asLast = must(
      await answerers["export:save-preset"]({ id: "last", name: "Mine", request: same }, page),
    );
    expect(asLast.map(({ name }) => name)).toEqual(["", "Mine", "Paper 2"]);
    const removed = must(await answerers["export:remove-preset"]({ id: preset?.id ?? "" }, page));
    expect(removed.map(({ name }) => name)).toEqual(["", "Mine"]);
    expect(await answerers["export:again"]({ id: "x_none" }, page)).toMatchObject({ ok: false });
  });

  it("notes nothing when the person cancels or the export fails", async () => {
    const { answerers, say } = await open();
    say(undefined);
    expect(must(await answerers["export:run"](request, page))).toBeNull();
    say([path.join(base, "out")]);
    expect((await answerers["export:run"]({ format: "nope" }, page)).ok).toBe(false);
    expect(must(await answerers["export:presets"](undefined as never, page))).toEqual([]);
  });

  it("shows what an export would give and writes nothing", async () => {
    const { answerers } = await open();
    const preview = must(await answerers["export:preview"](request, page));
    expect(preview?.files.map(({ path: name }) => name)).toContain("spans.csv");
    expect(existsSync(path.join(base, "out"))).toBe(false);
  });
});
