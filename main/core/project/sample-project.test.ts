import { mkdir, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { cleanUp, must, newFolder } from "./fixture-project";
import { openProject } from "./open-project";
import { createSampleProject } from "./sample-project";
import { verifyProject } from "./verify";

// Real files and real syncs: slow where many run at once.
vi.setConfig({ testTimeout: 30_000 });
afterAll(cleanUp);
const sample = path.join(import.meta.dirname, "../../../assets/sample");

describe("createSampleProject", () => {
  it("makes a project that verifies, annotated by two coders, with nothing to undo", async () => {
    const folder = path.join(await newFolder(), "Sample.wortlaut");
    must(await createSampleProject(folder, sample));
    const report = must(await verifyProject(folder, { repair: false }));
    expect(report).toMatchObject({ ok: true, articles: 8, problems: [] });
    expect(report.spans).toBeGreaterThan(200);
    const session = must(await openProject(folder));
    expect(session.coders().map(({ id }) => id)).toEqual(["anna", "milan"]);
    expect(session.history()).toEqual({ change: 0 });
    for (const { id, work } of session.summaries()) {
      expect(Object.keys(work)).toEqual(["anna", "milan"]);
      const { text, annotations, others } = must(await session.openArticle(id, "anna"));
      expect(others.map(({ coder }) => coder)).toEqual(["milan"]);
      for (const { start, end, quote } of annotations.spans) expect(text.slice(start, end)).toBe(quote);
    }
    await session.close();
    expect(await readdir(path.dirname(folder))).toEqual(["Sample.wortlaut"]);
  });

  it("leaves a folder alone that is there already, and nothing behind", async () => {
    const above = await newFolder();
    await mkdir(path.join(above, "Sample.wortlaut"));
    await writeFile(path.join(above, "Sample.wortlaut", "mine.txt"), "mine");
    const result = await createSampleProject(path.join(above, "Sample.wortlaut"), sample);
    expect(result).toMatchObject({ ok: false, error: { code: "project-exists" } });
    expect(await readdir(above, { recursive: true })).toEqual([
      "Sample.wortlaut",
      path.join("Sample.wortlaut", "mine.txt"),
    ]);
  });
});
