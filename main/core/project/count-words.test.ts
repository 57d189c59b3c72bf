import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createSampleProject, openProject, type ProjectSession } from "./index";

const sample = path.resolve(import.meta.dirname, "../../../assets/sample");
let folder = "";
let session: ProjectSession;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "wortlaut-words-"));
  const project = path.join(folder, "Sample.wortlaut");
  await createSampleProject(project, sample);
  const opened = await openProject(project);
  if (!opened.ok) throw new Error(opened.error.why);
  session = opened.value;
});

afterEach(async () => {
  await session.close();
  await rm(folder, { recursive: true, force: true });
});

it("the number of words follows the mask, there and back", async () => {
  const [summary] = session.summaries();
  if (!summary) throw new Error("no article");
  const words = () => session.summaries().find(({ id }) => id === summary.id)?.words;
  const op = { target: "article", article: summary.id, op: "edit-article" } as const;
  const masked = { start: 0, end: summary.textLength, reason: "other" } as const;
  await session.apply({ name: "mask", ops: [{ ...op, set: { mask: [masked], words: 12345 } }] });
  expect(words()).toBe(0);
  await session.undo();
  expect(words()).toBe(summary.words);
  await session.apply({ name: "edit-article", ops: [{ ...op, set: { title: "Anders", words: 7 } }] });
  expect(words()).toBe(summary.words);
});
