import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Annotations } from "#shared/model/annotations";
import { defaultCodebook } from "#shared/model/default-codebook";
import type { RegistryEvent } from "#shared/model/registry-log";
import { change, cleanUp, must, openFixture, sampleText, tag } from "./fixture-project";
import { formatJson } from "./format-json";
import { verifyProject } from "./verify";
import { codebookErrors, registryErrors } from "./verify-registries";

vi.setConfig({ testTimeout: 30_000 });
afterEach(cleanUp);

const moment = "2025-03-04T10:00:00.000Z";

describe("verifying codebooks and registries", () => {
  it("finds versions that are not in order or contradict themselves", () => {
    const { labels, roles } = defaultCodebook();
    const version = (number: number, before = { labels, roles }) => ({
      version: number,
      at: moment,
      coder: "c_1",
      note: "",
      recheck: [],
      before,
    });
    const codebook = { ...defaultCodebook(), version: 3 };
    expect(codebookErrors({ ...codebook, versions: [version(2), version(3)] })).toEqual([]);
    expect(codebookErrors({ ...codebook, versions: [version(3), version(2)] })).toMatchObject([
      { why: "its versions are not in order." },
    ]);
    expect(codebookErrors({ ...codebook, versions: [version(4)] })).toHaveLength(1);
    const twice = { labels: [...labels, ...labels], roles };
    expect(codebookErrors({ ...codebook, versions: [version(2, twice)] })).toMatchObject([
      { code: "label-exists", why: expect.stringContaining("before version 2") },
    ]);
  });

  it("finds events of the log that are there twice", () => {
    const event: RegistryEvent = {
      id: "e_1",
      at: moment,
      coder: "c_1",
      what: "merge",
      from: [],
      into: [],
      moved: 0,
      why: "",
    };
    expect(registryErrors("actors.json", [{ id: "a" }], [event])).toEqual([]);
    expect(registryErrors("actors.json", [{ id: "a" }], [event, event])).toHaveLength(1);
    expect(registryErrors("actors.json", [{ id: "a" }, { id: "a" }])).toHaveLength(1);
  });
});

describe("verifying annotations", () => {
  it("mends proposals that were turned down twice or nowhere, and finds actors that are gone from values", async () => {
    const { session, folder, coder, articles } = await openFixture();
    const article = articles[0]?.id ?? "";
    const codebook = session.codebook();
    const whom = { id: "whom", name: "Whom", type: "actor" as const, required: false };
    const labels = codebook.labels.map((label) => ({ ...label, attributes: [whom] }));
    must(
      await session.apply(
        change(
          { target: "codebook", op: "set-codebook", codebook: { ...codebook, labels } },
          tag({ coder, article }, sampleText, "claim", 74, 95, "s_1"),
        ),
      ),
    );
    await session.close();
    const file = path.join(folder, "annotations", coder, `${article}.json`);
    const kept = { kind: "date", label: "date", start: 0, end: 3 };
    const work = JSON.parse(await readFile(file, "utf8")) as Annotations;
    const rejected = [kept, { ...kept, end: 9000 }, kept];
    const spans = work.spans.map((span) => ({ ...span, attributes: { whom: "nobody" } }));
    await writeFile(file, formatJson({ ...work, spans, rejected }));
    const repaired = must(await verifyProject(folder, { repair: true }));
    expect(repaired.problems).toMatchObject([
      { code: "attribute-invalid", message: expect.stringContaining("there is no actor nobody") },
      { code: "op-invalid", repaired: expect.stringContaining("mended") },
    ]);
    expect(JSON.parse(await readFile(file, "utf8")).rejected).toEqual([kept]);
  });
});
