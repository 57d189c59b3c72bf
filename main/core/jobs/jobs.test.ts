import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { execute } from "./execute";
import { findWorker, inlineJobs, type JobProgress, runInWorker, workerJobs } from "./index";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "wortlaut-jobs-"));
});
afterEach(() => rm(folder, { recursive: true }));

/** A worker that speaks the protocol without any job behind it: `answer` is the body of its message handler. */
async function fakeWorker(answer: string): Promise<string> {
  const file = path.join(folder, "worker.mjs");
  const head =
    'import { parentPort } from "node:worker_threads";\nconst say = (m) => parentPort.postMessage(m);\n';
  await writeFile(file, `${head}parentPort.on("message", (message) => {${answer}});\n`);
  return file;
}
const unknownDraft = { draft: "d_0" };

describe("inlineJobs", () => {
  it("runs a job of the table and keeps what it remembers", async () => {
    const jobs = inlineJobs();
    const rows: unknown[] = [];
    const prepared = await jobs.run(
      "import-prepare",
      { pasted: "Der Hafen öffnet." },
      { onPart: (part: unknown[]) => void rows.push(...part) },
    );
    expect(prepared.ok && rows).toHaveLength(1);
    const draft = prepared.ok ? prepared.value.draft : "";
    expect(await jobs.run("import-text", { draft, row: 0 })).toEqual({
      ok: true,
      value: "Der Hafen öffnet.",
    });
    await jobs.close();
    expect(await jobs.run("import-text", { draft, row: 0 })).toMatchObject({ ok: false });
  });

  it("turns faults into the error job-failed", async () => {
    const silent = { progress: () => {}, part: async () => {} };
    const result = await execute("import-prepare", null, new AbortController().signal, new Map(), silent);
    expect(result).toMatchObject({ ok: false, error: { code: "job-failed", what: "import-prepare" } });
  });
});

describe("progress", () => {
  it("is told at the start and end of a phase and not more often than every 50 ms between", async () => {
    await writeFile(path.join(folder, "many.jsonl"), `${'{"text":"Hafen"}\n'.repeat(3)}`);
    for (let i = 0; i < 200; i++) await writeFile(path.join(folder, `${i}.txt`), `Der Hafen ${i}`);
    const told: Array<JobProgress & { at: number }> = [];
    const onProgress = (progress: JobProgress) => void told.push({ ...progress, at: performance.now() });
    const result = await inlineJobs().run("import-prepare", { paths: [folder] }, { onProgress });
    expect(result.ok).toBe(true);
    const reading = told.filter(({ phase }) => phase === "reading");
    expect(reading[0]).toMatchObject({ done: 0, total: 201 });
    expect(reading.at(-1)).toMatchObject({ done: 201, total: 201 });
    const gaps = reading.slice(1, -1).map(({ at }, i) => at - (reading[i]?.at ?? 0));
    expect(gaps.every((gap) => gap >= 49)).toBe(true);
  });
});

describe("workerJobs", () => {
  it("passes progress, parts one at a time, and the answer", async () => {
    const file = await fakeWorker(`
      const { type, id } = message;
      if (type === "run") {
        globalThis.taken = 0;
        say({ type: "progress", id, progress: { phase: "reading", done: 1, total: 2 } });
        say({ type: "part", id, value: 1 });
      } else if (type === "taken" && ++globalThis.taken === 1) say({ type: "part", id, value: 2 });
      else say({ type: "done", id, result: { ok: true, value: globalThis.taken } });
    `);
    const seen: unknown[] = [];
    const options = {
      workerFile: file,
      onProgress: (p: JobProgress) => void seen.push(p.done),
      onPart: (part: never) => void seen.push(part),
    };
    const result = await runInWorker("import-discard", unknownDraft, options);
    expect(result).toEqual({ ok: true, value: 2 });
    expect(seen).toEqual([1, 1, 2]);
  });

  it("tells the worker to cancel, also before it has begun", async () => {
    const file = await fakeWorker(`
      if (message.type === "cancel") say({ type: "done", id: message.id, result: { ok: true, value: "cancelled" } });
    `);
    const jobs = workerJobs(file);
    const abort = new AbortController();
    const running = jobs.run("import-discard", unknownDraft, { signal: abort.signal });
    abort.abort();
    expect(await running).toEqual({ ok: true, value: "cancelled" });
    expect(await jobs.run("import-discard", unknownDraft, { signal: AbortSignal.abort() })).toMatchObject({
      ok: true,
    });
    await jobs.close();
  });

  it("fails all that runs when the worker is lost, and starts a new one for the next job", async () => {
    const file = await fakeWorker(`
      if (message.kind === "import-text") process.exit(3);
      if (message.kind === "import-edit") throw new Error("Absturz");
      if (message.kind === "import-discard") say({ type: "done", id: message.id, result: { ok: true, value: null } });
    `);
    const jobs = workerJobs(file);
    const lost = await Promise.all([
      jobs.run("import-text", { draft: "d", row: 0 }),
      jobs.run("import-reread", { draft: "d" }),
    ]);
    for (const result of lost) expect(result).toMatchObject({ ok: false, error: { code: "job-failed" } });
    expect(await jobs.run("import-edit", { draft: "d", rows: [] })).toMatchObject({
      ok: false,
      error: { why: "Absturz" },
    });
    expect(await jobs.run("import-discard", unknownDraft)).toEqual({ ok: true, value: null });
    await jobs.close();
  });

  it("ends what runs when it is closed", async () => {
    const jobs = workerJobs(await fakeWorker(""));
    const running = jobs.run("import-discard", unknownDraft);
    await jobs.close();
    expect(await running).toMatchObject({ ok: false, error: { code: "job-failed" } });
  });
});

it("findWorker looks beside the module and one folder up, and says where it looked", async () => {
  await writeFile(path.join(folder, "worker.js"), "");
  const url = (name: string) => pathToFileURL(path.join(folder, name)).href;
  expect(findWorker(url("index.js"))).toBe(path.join(folder, "worker.js"));
  expect(findWorker(url("chunks/run-1.js"))).toBe(path.join(folder, "worker.js"));
  expect(() => findWorker(url("a/b/run-1.js"))).toThrow(/worker\.js or /u);
});

it("breathe lets others run once some time has passed", async () => {
  // The job's context is only to be had inside a job: the pasted text is long enough for several pauses.
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  const lines = Array.from({ length: 400 }, (_, i) =>
    JSON.stringify({ text: `Der Hafen von Nordheim ${i} `.repeat(40) }),
  );
  await writeFile(path.join(folder, "rows.jsonl"), lines.join("\n"));
  const result = await inlineJobs().run("import-prepare", { paths: [folder] });
  clearInterval(timer);
  expect(result.ok).toBe(true);
  expect(turns).toBeGreaterThan(3);
});
