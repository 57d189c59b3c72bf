import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSampleProject } from "#core/project/sample-project";
import { call } from "../test-call";

let folder = "";
let project = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "wortlaut-network-"));
  project = join(folder, "sample.wortlaut");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("network", () => {
  it("saves a network with what belongs to it, and replaces only what it wrote itself", async () => {
    const made = await createSampleProject(project, "assets/sample");
    expect(made).toEqual({ ok: true, value: undefined });
    const out = join(folder, "out", "actors.csv");
    const args = ["network", project, "--kind", "actor-actor", "--format", "csv", "--out", out, "--json"];
    const first = await call([...args, "--measure", "ignore"]);
    expect(first.code).toBe(0);
    const told = JSON.parse(first.stdout);
    expect(told.files.map(({ path }: { path: string }) => path)).toEqual([
      ...["actors.csv", "actors.csv-nodes.csv", "actors.csv-matrix.csv", "actors.csv-settings.json"],
    ]);
    expect(told).toMatchObject({ readBack: "equal" });
    expect(told.edges).toBeGreaterThan(0);
    expect((await readdir(join(folder, "out"))).sort()).toEqual([
      ...["actors.csv", "actors.csv-matrix.csv", "actors.csv-nodes.csv", "actors.csv-settings.json"],
    ]);
    const edges = await readFile(out, "utf8");
    expect((await call(args)).code).toBe(0);
    expect(await readFile(out, "utf8")).not.toBe(edges);
    await writeFile(out, "my own notes");
    const refused = await call(args);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain("already");
    expect(await readFile(out, "utf8")).toBe("my own notes");
    expect((await readdir(join(folder, "out"))).length).toBe(4);
  });

  it("says in words what is wrong with the call", async () => {
    const kind = await call(["network", project, "--kind", "actors", "--format", "gexf", "--out", "x"]);
    expect(kind).toMatchObject({ code: 2, stdout: "" });
    expect(kind.stderr).toContain("actor-statement");
    const out = join(folder, "x.gexf");
    const given = ["network", project, "--kind", "source-source", "--format", "gexf", "--out", out];
    expect((await call([...given, "--normalisation", "activity"])).code).toBe(2);
    expect(await readdir(folder)).not.toContain("x.gexf");
    const saved = await call([...given, "--measure", "ignore", "--sources", "Nordblatt;Küstenbote"]);
    expect(saved.stdout).toContain("Read back: equal.");
  });
});
