import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { defaultCodebook } from "#shared/model/default-codebook";
import { exportFrom } from "./export-dataset";
import { InventedProject } from "./invented-project";
import { previewFrom } from "./preview-export";
import { exporters } from "./registry";
import { shortQuote } from "./text-free";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "wortlaut-textfree-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const claim = `Die Brücke bleibt gesperrt ${"🙂 und bleibt es lange ".repeat(4)}heißt es.`;
const secret = "Zimtgebäckverordnung";
const text = `NEUSTADT. ${claim} Dann die ${secret}.`;
const project = new InventedProject([
  {
    text,
    mask: [{ start: 0, end: 9, reason: "dateline" }],
    work: {
      c_anna: {
        note: "zweifelhaft",
        spans: [
          { id: "s_1", label: "claim", start: 10, end: 10 + claim.length, note: "n" },
          { id: "s_2", label: "actor", start: 10, end: 20 },
        ],
      },
    },
  },
]);

async function contents(): Promise<string> {
  const names = await readdir(join(folder, "out"), { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return (await Promise.all(files.map((file) => readFile(file, "utf8")))).join("\n");
}

const able = exporters.filter(({ textFree }) => textFree).map(({ id }) => id);

describe("a dataset without texts", () => {
  it("is offered by the formats that carry everything", () => {
    expect(able).toEqual(expect.arrayContaining(["wortlaut-jsonl", "csv", "web-annotation"]));
  });

  it.each(able)("shows nothing but short quotes, and counts the rest: %s", async (format) => {
    const report = await exportFrom(project, { format, texts: "quotes" }, join(folder, "out"));
    if (!report.ok) throw new Error(report.error.why);
    const all = await contents();
    expect(all).not.toContain(secret);
    expect(all).not.toContain(claim);
    const counts = Object.fromEntries(report.value.loss.map(({ what, count }) => [what, count]));
    expect(counts).toMatchObject({ "texts of articles": 1, "long quotes of spans": 1 });
  });

  it.each(["wortlaut-jsonl", "csv", "web-annotation"])(
    "keeps places, hashes and masks: %s",
    async (format) => {
      const report = await exportFrom(project, { format, texts: "none" }, join(folder, "out"));
      if (!report.ok) throw new Error(report.error.why);
      const all = await contents();
      expect(all).not.toContain("Brücke bleibt");
      expect(all).toContain(createHash("sha256").update(claim, "utf8").digest("hex"));
      expect(all).toContain(createHash("sha256").update(text, "utf8").digest("hex"));
      expect(all).toContain("dateline");
      const examples = defaultCodebook("en").labels.flatMap((label) => label.examples ?? []).length;
      const counts = report.value.loss.map(({ what, count }) => [what, count]);
      expect(counts).toEqual([
        ...(examples > 0 ? [["examples in the codebook that may quote the texts", examples]] : []),
        ["notes that may quote the texts", 2],
        ["quotes of spans", 2],
        ["texts of articles", 1],
        ["titles of articles", 1],
      ]);
    },
  );

  it.each(able)("tells of registries and attributes that may hold words of the texts: %s", async (format) => {
    const spans = [{ id: "s_1", label: "actor", start: 0, end: 3, attributes: { role: "heißt es im Text" } }];
    const actor = { id: "e_1", name: "Falk", kind: "person" as const, aliases: ["Frau Falk"], note: "" };
    const made = new InventedProject([{ text: "Der Rat tagt.", work: { c_anna: { spans } } }], {
      actors: [actor],
      statements: [{ id: "t_1", wording: "Sie tagen.", topic: "", note: "" }],
    });
    const preview = await previewFrom(made, { format, texts: "none" });
    if (!preview.ok) throw new Error(preview.error.why);
    const counts = Object.fromEntries(preview.value.loss.map(({ what, count }) => [what, count]));
    expect(counts).toMatchObject({
      "wordings and notes of statements that may quote the texts": 1,
      "other names and notes of actors that may quote the texts": 1,
      ...(format.startsWith("network") ? {} : { "attributes in words that may quote the texts": 1 }),
    });
  });

  it("is refused by formats that need the texts", async () => {
    const other = exporters.find(({ textFree }) => !textFree);
    const result = await previewFrom(project, { format: other?.id ?? "", texts: "none" });
    expect(result).toMatchObject({
      ok: false,
      error: { code: "request-invalid", why: "this format cannot be written without the texts." },
    });
  });

  it("cuts quotes between characters", () => {
    expect(shortQuote("🙂".repeat(61))).toBe("🙂".repeat(60));
    expect(shortQuote("a".repeat(60))).toBe("a".repeat(60));
    expect(shortQuote(`${"a".repeat(59)}🙂b`)).toBe(`${"a".repeat(59)}🙂`);
  });
});

describe("the work of one coder an article", () => {
  const spans = [{ id: "s_1", label: "actor", start: 0, end: 3 }];
  const source = (done: string[], tagged: string[]) => {
    const work = Object.fromEntries(
      ["c_anna", "c_ben", "c_cem"].map((id) => [id, { spans: tagged.includes(id) ? spans : [] }]),
    );
    const made = new InventedProject([{ text: "Der Rat tagt.", work }], {
      coders: ["c_anna", "c_ben", "c_cem"],
    });
    const annotations = made.annotations.bind(made);
    made.annotations = async (coder, article) => {
      const found = await annotations(coder, article);
      if (!found.ok || !done.includes(coder)) return found;
      return { ok: true, value: { ...found.value, status: "done" } };
    };
    return made;
  };

  it.each([
    [["c_ben"], ["c_anna", "c_ben"], undefined, "c_ben", 1],
    [["c_ben", "c_anna"], ["c_anna", "c_ben"], ["c_ben", "c_anna"], "c_ben", 1],
    [["c_ben", "c_anna"], ["c_anna", "c_ben"], undefined, "c_anna", 1],
    [[], ["c_ben", "c_cem"], undefined, "c_ben", 1],
    [[], ["c_ben", "c_cem"], ["c_cem", "c_ben"], "c_cem", 1],
    [["c_anna"], ["c_ben"], undefined, "c_anna", 1],
    [[], [], undefined, undefined, 0],
  ] as const)("done %j, tagged by %j, wanted %j: %s", async (done, tagged, coders, expected, left) => {
    const request = {
      format: "csv",
      work: "one" as const,
      ...(coders ? { coders: [...coders] } : {}),
    };
    const preview = await previewFrom(source([...done], [...tagged]), request);
    if (!preview.ok) throw new Error(preview.error.why);
    const table = preview.value.files.find(({ path }) => path === "work.csv")?.text ?? "";
    const coder = table.split("\r\n")[1]?.split(",")[1];
    expect([coder, table.split("\r\n").length]).toEqual([expected, expected ? 3 : 2]);
    expect(preview.value.loss.map(({ count }) => count)).toEqual(left > 0 ? [left] : []);
  });
});
