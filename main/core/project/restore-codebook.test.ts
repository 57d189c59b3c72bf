import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Codebook } from "#shared/model/codebook";
import type { Op } from "#shared/ops/op";
import { change, cleanUp, crashedCopy, must, openFixture } from "./fixture-project";
import { openProject } from "./open-project";
import type { ProjectSession } from "./session";

vi.setConfig({ testTimeout: 30_000 });
afterAll(cleanUp);

let folder: string;
let session: ProjectSession;
beforeEach(async () => {
  ({ folder, session } = await openFixture());
});

function save(name: string): Op {
  const { labels, roles } = session.codebook();
  const renamed = labels.map((label) => (label.id === "claim" ? { ...label, name } : label));
  const entry = { at: "2025-03-04T10:00:00.000Z", coder: "c_1", note: name, recheck: ["claim"] };
  return { target: "codebook", op: "save-codebook", labels: renamed, roles, entry };
}

/** The codebook after its file was damaged, and how it was restored. */
async function damagedIn(project: string): Promise<{ codebook: Codebook; repaired: string | undefined }> {
  await writeFile(path.join(project, "codebook.json"), "{");
  const again = must(await openProject(project));
  const codebook = again.codebook();
  const [problem] = again.problems().filter(({ file }) => file === "codebook.json");
  await again.close();
  expect(JSON.parse(await readFile(path.join(project, "codebook.json"), "utf8"))).toEqual(codebook);
  return { codebook, repaired: problem?.repaired };
}

const withoutSaved = ({ saved: _saved, ...rest }: Codebook) => rest;

describe("a damaged codebook with saved versions", () => {
  it("comes back with all of them, one undone among them", async () => {
    for (const name of ["A", "B", "C"]) must(await session.apply(change(save(name))));
    must(await session.undo());
    must(await session.apply(change(save("D"))));
    const before = session.codebook();
    await session.close();
    const { codebook, repaired } = await damagedIn(folder);
    expect(withoutSaved(codebook)).toEqual(withoutSaved(before));
    expect(codebook.versions?.map(({ note }) => note)).toEqual(["A", "B", "D"]);
    expect(repaired).toMatch(/restored from the backup and the journal/);
  });

  it("comes back after further sessions, too", async () => {
    must(await session.apply(change(save("A"))));
    await session.close();
    session = must(await openProject(folder));
    must(await session.apply(change(save("B"))));
    must(await session.undo());
    const before = session.codebook();
    await session.close();
    expect(withoutSaved((await damagedIn(folder)).codebook)).toEqual(withoutSaved(before));
  });

  it("comes back when the program ended before its file was written", async () => {
    must(await session.apply(change(save("A"))));
    const before = session.codebook();
    const copy = await crashedCopy(folder);
    await session.close();
    await rm(path.join(copy, ".wortlaut", "lock"), { recursive: true, force: true });
    expect(withoutSaved((await damagedIn(copy)).codebook)).toEqual(withoutSaved(before));
  });

  it("has its last labels when the journal alone is left", async () => {
    for (const name of ["A", "B"]) must(await session.apply(change(save(name))));
    const { labels, roles, version } = session.codebook();
    await session.close();
    await rm(path.join(folder, ".wortlaut", "backup"), { recursive: true });
    const { codebook, repaired } = await damagedIn(folder);
    expect(codebook).toMatchObject({ labels, roles, version });
    expect(repaired).toMatch(/journal/);
  });

  it("keeps the labels that were in use when the journal alone is left and the last step was undone", async () => {
    for (const name of ["A", "B"]) must(await session.apply(change(save(name))));
    must(await session.undo());
    const { labels } = session.codebook();
    await session.close();
    await rm(path.join(folder, ".wortlaut", "backup"), { recursive: true });
    expect((await damagedIn(folder)).codebook.labels).toEqual(labels);
  });
});
