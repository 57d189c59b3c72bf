import { copyFile, readFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { annotationsSchema } from "#shared/model/annotations";
import { cleanUp, newFolder } from "./fixture-project";
import { type FormatHistory, formatHistories, migrateDocument } from "./migrations";
import { openJsonFile } from "./open-json-file";

afterAll(cleanUp);

// Version 1 is the first there was. A version 0 without links, as it might have been, tries the mechanism.
const histories: Record<string, FormatHistory> = {
  "wortlaut-annotations": {
    newest: 1,
    steps: [
      {
        from: 0,
        what: "adds links and the state of the journal",
        migrate: (document) => ({ ...document, links: [], saved: { journal: "", change: 0 } }),
      },
    ],
  },
};
const fixture = (name: string) => path.join(import.meta.dirname, "fixtures/migrations", name);

describe("migrateDocument", () => {
  it("turns the document before a step into the one after it, on every read", async () => {
    const file = path.join(await newFolder(), "a.json");
    await copyFile(fixture("annotations-0-to-1.before.json"), file);
    const opened = await openJsonFile({
      file,
      name: "a.json",
      format: "wortlaut-annotations",
      schema: annotationsSchema,
      histories,
    });
    const after = JSON.parse(await readFile(fixture("annotations-0-to-1.after.json"), "utf8"));
    expect(opened.data).toEqual(after);
    await opened.write();
    expect(await readFile(file, "utf8")).toBe(
      await readFile(fixture("annotations-0-to-1.after.json"), "utf8"),
    );
  });

  it("takes several steps one after another and leaves the document given alone", () => {
    const step = (from: number) => ({
      from,
      what: "counts",
      migrate: (document: Record<string, unknown>) => ({ ...document, [`v${from}`]: true }),
    });
    const chain = { x: { newest: 3, steps: [step(2), step(0), step(1)] } };
    const document = { format: "x", formatVersion: 0 };
    expect(migrateDocument("x.json", "x", document, chain)).toEqual({
      format: "x",
      formatVersion: 3,
      v0: true,
      v1: true,
      v2: true,
    });
    expect(document).toEqual({ format: "x", formatVersion: 0 });
  });

  it.each([
    [{ format: "x", formatVersion: 4 }, /x\.json: its format version is 4, this version knows up to 1/],
    [{ format: "x", formatVersion: -1 }, /x\.json: format version -1 was never in use/],
    [{ format: "x", formatVersion: "1" }, /x\.json: it does not say its format version/],
    [{ format: "y", formatVersion: 1 }, /x\.json: it is not a x file/],
    [[], /x\.json: it does not hold a document/],
    [null, /x\.json: it does not hold a document/],
  ])("refuses %j, naming the file", (document, message) => {
    expect(() => migrateDocument("x.json", "x", document, { x: { newest: 1, steps: [] } })).toThrow(message);
  });

  it("has a step for every version of every format", () => {
    for (const { newest, steps } of Object.values(formatHistories)) {
      expect(steps.map(({ from }) => from).sort()).toEqual(
        Array.from({ length: newest - 1 }, (_, i) => i + 1),
      );
    }
  });
});
