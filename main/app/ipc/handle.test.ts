import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { appError, WortlautError } from "#shared/errors";
import { type RequestName, requests } from "#shared/ipc/contract";
import { fail, ok } from "#shared/result";
import { openLog } from "../log-file";

type Registered = (event: unknown, argument: unknown) => Promise<unknown>;
const registered = vi.hoisted(() => new Map<string, unknown>());
vi.mock("electron", () => ({
  app: { isPackaged: true },
  BrowserWindow: { fromWebContents: (sender: { window: unknown }) => sender.window },
  ipcMain: { handle: (name: string, handler: unknown) => registered.set(name, handler) },
}));
const { answerRequests, checkArgument } = await import("./handle");

const folder = mkdtempSync(path.join(tmpdir(), "wortlaut-handle-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const log = openLog(folder);
const diary = () => readFileSync(log.file, "utf8");

function eventFrom(url: string, { isMainFrame = true, window = {} as unknown } = {}) {
  const frame = { url };
  return { senderFrame: frame, sender: { mainFrame: isMainFrame ? frame : {}, window } };
}
const ours = eventFrom("app://wortlaut/");
const call = (name: RequestName, event: unknown, argument?: unknown) =>
  (registered.get(name) as Registered)(event, argument);

describe("a request", () => {
  const answer = vi.fn();
  beforeEach(() => {
    answer.mockReset();
    answer.mockReturnValue(ok(null));
    answerRequests({ "job:cancel": answer }, log);
  });

  test("of our page in the right form is answered", async () => {
    expect(await call("job:cancel", ours, { job: "j_1" })).toEqual({ ok: true, value: null });
    expect(answer).toHaveBeenCalledExactlyOnceWith({ job: "j_1" }, ours.sender);
  });

  test.each([
    ["a foreign page", eventFrom("https://example.org/")],
    ["a page that looks like ours", eventFrom("app://wortlaut.example.org/")],
    ["a frame inside our page", eventFrom("app://wortlaut/", { isMainFrame: false })],
    ["something without a window", eventFrom("app://wortlaut/", { window: null })],
    ["a frame that is gone", { senderFrame: null, sender: { mainFrame: null, window: {} } }],
  ])("of %s is refused", async (_who, event) => {
    expect(await call("job:cancel", event, { job: "j_1" })).toMatchObject({
      ok: false,
      error: { code: "request-invalid" },
    });
    expect(answer).not.toHaveBeenCalled();
  });

  test("in another form is refused, and the log does not say what was in it", async () => {
    const refused = await call("job:cancel", ours, { job: 7, secret: "geheim" });
    expect(refused).toMatchObject({ ok: false, error: { code: "request-invalid" } });
    expect(answer).not.toHaveBeenCalled();
    expect(diary()).toContain("job:cancel refused");
    expect(diary()).not.toContain("geheim");
  });

  test("that fails as expected gives the failure, and only its code to the log", async () => {
    answer.mockReturnValue(fail(appError("span-quote", "s_1", "„Vertrauliche Stelle“ is not there")));
    expect(await call("job:cancel", ours, { job: "j_1" })).toMatchObject({ error: { code: "span-quote" } });
    answer.mockRejectedValue(new WortlautError(appError("disk-full", "project.json", "no room")));
    expect(await call("job:cancel", ours, { job: "j_1" })).toMatchObject({ error: { code: "disk-full" } });
    expect(diary()).toContain("span-quote");
    expect(diary()).not.toContain("Vertrauliche");
  });

  test("that meets a fault gives job-failed, with the fault in the log", async () => {
    answer.mockRejectedValue(new TypeError("x is not a function"));
    expect(await call("job:cancel", ours, { job: "j_1" })).toMatchObject({ error: { code: "job-failed" } });
    expect(diary()).toMatch(/fault job:cancel TypeError: x is not a function/);
  });
});

describe("arguments", () => {
  test("lose what is undefined, at every depth", () => {
    const edit = { theme: "dark", readingSize: undefined, library: { width: undefined, open: false } };
    expect(checkArgument("settings:change", edit)).toStrictEqual(
      ok({ theme: "dark", library: { open: false } }),
    );
  });

  test("unknown ones never pass, whatever the request", () => {
    const nonsense = [Number.NaN, "x", ["x"], { nothing: "of the kind" }, () => undefined];
    for (const name of Object.keys(requests) as RequestName[]) {
      for (const argument of nonsense) {
        const { ok: passed } = checkArgument(name, argument);
        // An object without any known key is an edit of nothing, or asks for everything.
        const mayBeEmpty = [
          "settings:change",
          "project:open",
          "claims:table",
          "claims:chronology",
          "dataset:statistics",
        ];
        const isEmptyEdit = typeof argument === "object" && mayBeEmpty.includes(name);
        if (!isEmptyEdit) expect(passed, `${name} ${typeof argument}`).toBe(false);
      }
    }
  });
});
