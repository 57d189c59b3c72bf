import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { articleSchema } from "#shared/model/article";
import { unmaskedText } from "#shared/text/mask";
import { inlineJobs, type JobRunner } from "../jobs";
import { createProject, openProject, type ProjectSession } from "../project";
import { encodeAs } from "./encodings";
import { commitImport, discardImport, editImport, importText, prepareImport, rereadImport } from "./index";

let folder: string;
let session: ProjectSession;
let jobs: JobRunner;
const at = (...parts: string[]) => path.join(folder, ...parts);
const body = "Der Hafen von Nordheim öffnet im Herbst wieder, teilte die Stadt mit.";

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "wortlaut-import-"));
  await mkdir(at("in"));
  await createProject(at("p.wortlaut"), { title: "P", language: "de" });
  session = await reopen();
  jobs = inlineJobs();
});
afterEach(async () => {
  await session.close();
  await rm(folder, { recursive: true });
});

async function reopen(): Promise<ProjectSession> {
  const opened = await openProject(at("p.wortlaut"), { mode: "write" });
  if (!opened.ok) throw new Error(opened.error.why);
  return opened.value;
}

async function importAll(following: Parameters<typeof commitImport>[3] = {}) {
  const draft = await prepareImport(jobs, session, { paths: [at("in")] });
  if (!draft.ok) throw new Error(draft.error.why);
  const result = await commitImport(jobs, session, draft.value.draft, following);
  if (!result.ok) throw new Error(result.error.why);
  return result.value;
}

describe("an import", () => {
  it("writes text, record and original, and the project knows the article after a restart", async () => {
    const bytes =
      encodeAs(` date 2025-03-11 NORDHEIM (dpa) - ${body}\r\n`, "windows-1252") ?? new Uint8Array();
    await writeFile(at("in", "a.txt"), bytes);
    const { report, articles } = await importAll();
    expect(report).toMatchObject({ imported: 1, duplicates: 0, failed: 0, skipped: 0, cancelled: false });
    const id = report.outcomes[0]?.article ?? "";
    const file = (name: string) => readFile(at("p.wortlaut", "articles", id, name));
    const text = ` date 2025-03-11 NORDHEIM (dpa) - ${body}\n`;
    expect((await file("text.txt")).toString("utf8")).toBe(text);
    expect(Uint8Array.from(await file("original.txt"))).toEqual(Uint8Array.from(bytes));
    const article = articleSchema.parse(JSON.parse((await file("article.json")).toString("utf8")));
    expect(article).toEqual(articles[0]);
    expect(article).toMatchObject({
      published: "2025-03-11",
      place: "Nordheim",
      textLength: text.length,
      provenance: {
        fileName: "a.txt",
        originalFile: "original.txt",
        importer: "text",
        encoding: "iso-8859-1",
      },
    });
    expect(unmaskedText(text, article.mask).trim()).toBe(body);
    await session.close();
    session = await reopen();
    expect(session.summaries().map(({ title }) => title)).toEqual([body]);
    expect(await session.text(id)).toEqual({ ok: true, value: text });
  });

  it("keeps no original for rows of tables and members of archives, but says where they came from", async () => {
    await writeFile(
      at("in", "a.zip"),
      zipSync({ "x/t.csv": strToU8(`text\n"${body} Zelle"\n`), "y.txt": strToU8(body) }),
    );
    const { articles } = await importAll();
    expect(articles.map(({ provenance }) => [provenance.fileName, provenance.originalFile])).toEqual([
      ["a.zip#x/t.csv#row 2", undefined],
      ["a.zip#y.txt", undefined],
    ]);
  });

  it("reports every file once: imported, duplicate, failed, skipped", async () => {
    await writeFile(at("in", "a.txt"), body);
    await writeFile(at("in", "b.txt"), body);
    await writeFile(at("in", "c.txt"), "");
    await writeFile(at("in", "d.txt"), `${body} D`);
    const draft = await prepareImport(jobs, session, { paths: [at("in")] });
    if (!draft.ok) throw new Error();
    const edited = await editImport(jobs, { draft: draft.value.draft, rows: [3], skip: true });
    expect(edited.ok && edited.value.rows[3]?.skip).toBe(true);
    const result = await commitImport(jobs, session, draft.value.draft);
    if (!result.ok) throw new Error();
    expect(result.value.report.outcomes.map(({ outcome }) => outcome)).toEqual([
      "imported",
      "duplicate",
      "failed",
      "skipped",
    ]);
    expect((await importAll()).report).toMatchObject({ imported: 1, duplicates: 2, failed: 1 });
  });

  it("can be undone, and the same text imported again comes back", async () => {
    await writeFile(at("in", "a.txt"), body);
    await importAll();
    expect((await session.undo()).ok).toBe(true);
    expect(session.summaries()).toEqual([]);
    expect((await importAll()).report.imported).toBe(1);
    expect(session.summaries()).toHaveLength(1);
  });

  it("fails for a file that changes between review and import", async () => {
    await writeFile(at("in", "a.txt"), body);
    const draft = await prepareImport(jobs, session, { paths: [at("in")] });
    if (!draft.ok) throw new Error();
    await writeFile(at("in", "a.txt"), `${body} anders`);
    const result = await commitImport(jobs, session, draft.value.draft);
    expect(result.ok && result.value.report).toMatchObject({ imported: 0, failed: 1 });
    expect(session.summaries()).toEqual([]);
  });

  it("cancelled while writing leaves complete articles and counts them", async () => {
    for (let i = 0; i < 60; i++) await writeFile(at("in", `${i}.txt`), `${body} ${i}`);
    const abort = new AbortController();
    const onProgress = ({ phase, done }: { phase: string; done: number }) => {
      if (phase === "writing" && done > 0) abort.abort();
    };
    const { report } = await importAll({ signal: abort.signal, onProgress });
    expect(report.cancelled).toBe(true);
    expect(report.imported).toBeGreaterThan(0);
    expect(report.imported + report.skipped).toBe(60);
    expect(session.summaries()).toHaveLength(report.imported);
    for (const id of await readdir(at("p.wortlaut", "articles"))) {
      expect((await readdir(at("p.wortlaut", "articles", id))).sort()).toEqual([
        "article.json",
        "original.txt",
        "text.txt",
      ]);
    }
    // The draft is kept: what is left can still be imported.
    expect((await importAll()).report).toMatchObject({
      imported: report.skipped,
      duplicates: report.imported,
    });
  });

  it("cancelled while reading writes nothing", async () => {
    await writeFile(at("in", "a.txt"), body);
    const result = await prepareImport(jobs, session, { paths: [at("in")] }, { signal: AbortSignal.abort() });
    expect(result).toMatchObject({ ok: false, error: { code: "import-cancelled" } });
  });

  it("of what is already on disk but unknown to the project is taken over", async () => {
    await writeFile(at("in", "a.txt"), body);
    const { articles } = await importAll();
    const known = { folder: session.folder, summaries: () => [], hasText: () => undefined };
    const added: string[] = [];
    const target = {
      ...known,
      addImported: async (list: typeof articles) => {
        added.push(...list.map(({ id }) => id));
        return { ok: true as const, value: null };
      },
    };
    const draft = await prepareImport(jobs, target, { paths: [at("in")] });
    if (!draft.ok) throw new Error();
    const result = await commitImport(jobs, target, draft.value.draft);
    expect(result.ok && result.value.report.imported).toBe(1);
    expect(added).toEqual(articles.map(({ id }) => id));
  });
});

it("answers for drafts that are gone", async () => {
  const draft = await prepareImport(jobs, session, { pasted: body });
  if (!draft.ok) throw new Error();
  const id = draft.value.draft;
  expect(await importText(jobs, { draft: id, row: 0 })).toEqual({ ok: true, value: body });
  await discardImport(jobs, id);
  const gone = { ok: false, error: { code: "request-invalid" } };
  expect(await importText(jobs, { draft: id, row: 0 })).toMatchObject(gone);
  expect(await rereadImport(jobs, { draft: id, encoding: "utf-8" })).toMatchObject(gone);
  expect(await commitImport(jobs, session, id)).toMatchObject(gone);
});
