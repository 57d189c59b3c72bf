import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { ExportRequest } from "#shared/ipc/export-types";
import { exportFrom } from "../export-dataset";
import { type InventedArticle, InventedProject } from "../invented-project";
import { frontMatter } from "./parquet/front-matter";
import type { Written } from "./parquet/layout";
import { licenceOf } from "./parquet/licence";
import { readTable, type TableRow } from "./parquet/table";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "wortlaut-parquet-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function run(source: InventedProject, request: Omit<ExportRequest, "format"> = {}) {
  const result = await exportFrom(source, { format: "parquet", ...request }, folder);
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.why}`);
  return result.value;
}

async function rowsOf(path: string, base = folder): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for await (const row of readTable(join(base, path))) rows.push(row);
  return rows;
}

const articles: InventedArticle[] = Array.from({ length: 5 }, (_, at) => ({
  text: `🙂 Bürgermeisterin Falk bestreitet Plan ${at}.`,
  work: {
    c_anna: {
      note: "am Rand",
      spans: [
        { id: "s_1", label: "actor", start: 3, end: 23, attributes: { role: "Amt", sure: true } },
        { id: "s_2", label: "claim", start: 3, end: 41, note: "n" },
      ],
      links: [{ id: "l_1", role: "said-by", from: "s_2", to: "s_1" }],
    },
  },
}));
const train = "data/train-00000-of-00001.parquet";

describe("Parquet", () => {
  it("has one row an article, with offsets in both units", async () => {
    await run(new InventedProject(articles.slice(0, 1)));
    const [row] = await rowsOf(train);
    expect(row).toMatchObject({
      text: articles[0]?.text,
      length: 41,
      length_utf16: 42,
      work: [{ coder: "c_anna", status: "doing", note: "am Rand" }],
      links: [{ id: "l_1", role: "said-by", from_id: "s_2", to_id: "s_1", to_kind: "span" }],
      mask: [],
    });
    expect(row?.spans).toMatchObject([
      { id: "s_2", start: 2, end: 40, start_utf16: 3, end_utf16: 41, note: "n", attributes: "{}" },
      { id: "s_1", start: 2, end: 22, quote: "Bürgermeisterin Falk", quote_sha256: "" },
    ]);
    const spans = row?.spans as Array<{ attributes: string }>;
    expect(JSON.parse(spans[1]?.attributes ?? "")).toEqual({ role: "Amt", sure: true });
  });

  it("calls the parts train, validation and test, and has no file for what has no rows", async () => {
    const { files } = await run(new InventedProject(articles), {
      split: [60, 40, 0],
      seed: 2,
      keepTogether: false,
    });
    expect(files.map(({ path }) => path).sort()).toEqual(
      [
        ...["README.md", "codebook.json", "coders.parquet", "croissant.json"],
        ...[train, "data/validation-00000-of-00001.parquet"],
      ].sort(),
    );
  });

  it("says the same of its files in the front matter and in Croissant as is in them", async () => {
    const about = { title: "yes: #1", licence: "CC-BY-4.0", authors: "A. Roth 0000-0002-1825-0097\nB. Kern" };
    const { files } = await run(new InventedProject(articles), {
      split: [60, 20, 20],
      keepTogether: false,
      about,
    });
    const [, yaml = ""] = (await readFile(join(folder, "README.md"), "utf8")).split("---\n");
    const matter = parse(yaml) as {
      dataset_info: Array<{ splits: Array<{ name: string; num_examples: number }>; features: object[] }>;
    };
    expect(matter).toMatchObject({
      ...{ pretty_name: "yes: #1", license: "cc-by-4.0", language: ["de"], size_categories: ["n<1K"] },
      task_categories: ["token-classification"],
    });
    const [row] = await rowsOf(train);
    expect(matter.dataset_info[0]?.features.map((feature) => (feature as { name: string }).name)).toEqual(
      Object.keys(row ?? {}),
    );
    const rows = new Map(files.map((file) => [file.path, file.rows]));
    for (const { name, num_examples } of matter.dataset_info[0]?.splits ?? []) {
      expect(num_examples).toBe(rows.get(`data/${name}-00000-of-00001.parquet`));
    }
    const croissant = JSON.parse(await readFile(join(folder, "croissant.json"), "utf8")) as {
      creator: object[];
      distribution: Array<{ contentUrl: string; sha256: string }>;
      recordSet: Array<{ field: Array<{ "@id": string; subField?: object[] }> }>;
    };
    expect(croissant.creator).toEqual([
      { "@type": "sc:Person", name: "A. Roth", sameAs: "https://orcid.org/0000-0002-1825-0097" },
      { "@type": "sc:Person", name: "B. Kern" },
    ]);
    expect(croissant.distribution.length).toBe(5);
    for (const { contentUrl, sha256 } of croissant.distribution) {
      const bytes = await readFile(join(folder, contentUrl));
      expect(createHash("sha256").update(bytes).digest("hex")).toBe(sha256);
    }
    const spans = croissant.recordSet[0]?.field.find((field) => field["@id"] === "train/spans");
    expect(spans?.subField).toContainEqual(
      expect.objectContaining({
        "@id": "train/spans/start",
        description: expect.stringContaining("code points"),
      }),
    );
  });

  it("can be written without the texts", async () => {
    await run(new InventedProject(articles), { texts: "none" });
    for (const row of await rowsOf(train)) {
      expect(row).toMatchObject({ text: "", length: 41 });
      const quote = createHash("sha256").update("Bürgermeisterin Falk").digest("hex");
      expect(row.spans).toMatchObject([{}, { quote: "", quote_sha256: quote, start: 2, end: 22 }]);
    }
    const names = await readdir(folder, { recursive: true });
    for (const name of names.filter((path) => /\.(md|json|txt)$/.test(path))) {
      expect(await readFile(join(folder, name), "utf8")).not.toContain("Bürgermeisterin");
    }
  });

  it("keeps any title in the front matter, for readers of YAML 1.1 and 1.2", () => {
    const piece = fc.constantFrom(
      "no",
      "=",
      "~",
      ": ",
      " #",
      '"',
      "'",
      "\n---\n",
      "\u0085",
      "\u2028",
      "\u007f",
      "🙂",
      "\\",
    );
    const table = { path: "data/x.parquet", rows: 3, bytes: 10, sha256: "" };
    const written: Written = {
      ...{ parts: [{ name: "train", table }], codebook: { sha256: "", bytes: 0 }, day: "2026-01-01" },
      ...{ sides: { actors: undefined, statements: undefined, coders: undefined }, languages: ["no", "x y"] },
    };
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 4 }), (pieces) => {
        const title = `a${pieces.join("")}`.trim();
        const about = { title, licence: pieces.join("") };
        const facts = { application: "", created: "", about, texts: "full" as const, split: null };
        const matter = frontMatter("Project", facts, written);
        const yaml = matter.slice("---\n".length, -"---\n".length);
        expect(`\n${yaml}`).not.toMatch(/\n---/);
        expect(yaml).not.toMatch(/[\u007f-\u009f\u2028]/);
        for (const version of ["1.1", "1.2"] as const) {
          expect(parse(yaml, { version })).toMatchObject({ pretty_name: title, language: ["no"] });
        }
      }),
      { numRuns: 25 },
    );
  });

  it("knows licences by their identifier", () => {
    expect(licenceOf("CC BY-SA 4.0")).toEqual({
      ...{ hub: "cc-by-sa-4.0", name: "CC BY-SA 4.0" },
      url: "https://creativecommons.org/licenses/by-sa/4.0/",
    });
    expect(licenceOf(" ")).toEqual({ hub: "unknown", name: "", url: "" });
    expect(licenceOf("only for us")).toEqual({ hub: "other", name: "only for us", url: "" });
  });
});

const samples = "../shared/samples";

describe.skipIf(!existsSync(`${samples}/base.json`))("the same content as the sample for the hub", () => {
  it("has the same spans in the same columns", async () => {
    const sample = JSON.parse(readFileSync(`${samples}/huggingface/data/train.jsonl`, "utf8")) as {
      text: string;
      spans: Array<{ id: string; label: string; start: number; end: number; text: string }>;
    };
    const base = JSON.parse(readFileSync(`${samples}/base.json`, "utf8")) as {
      spans: Array<{ id: string; label: string; utf16: [number, number] }>;
    };
    const spans = base.spans.map(({ id, label, utf16: [start, end] }) => ({ id, label, start, end }));
    await run(new InventedProject([{ text: sample.text, work: { c_anna: { spans } } }]));
    const [row] = await rowsOf(train);
    expect(row?.text).toBe(sample.text);
    const own = row?.spans as Array<{ id: string; label: string; start: number; end: number; quote: string }>;
    const plain = own.map(({ id, label, start, end, quote }) => ({ id, start, end, label, text: quote }));
    expect(plain.sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(sample.spans);
  });

  it("describes it in Croissant with the same vocabulary and the same shape", async () => {
    type Described = { "@context": object; conformsTo: string; distribution: object[]; recordSet: object[] };
    const sample = JSON.parse(readFileSync(`${samples}/huggingface/croissant.json`, "utf8")) as Described;
    await run(new InventedProject(articles.slice(0, 1)), {
      about: { licence: "mit", homepage: "https://example.org", citation: "Roth 2026", authors: "Roth" },
    });
    const own = JSON.parse(await readFile(join(folder, "croissant.json"), "utf8")) as Described;
    expect(own["@context"]).toEqual(sample["@context"]);
    expect(own.conformsTo).toBe(sample.conformsTo);
    expect(Object.keys(own)).toEqual(expect.arrayContaining(Object.keys(sample)));
    expect(Object.keys(own.distribution[0] ?? {})).toEqual(
      expect.arrayContaining(Object.keys(sample.distribution[0] ?? {})),
    );
    const shapes = (described: Described) =>
      new Set(
        JSON.stringify(described.recordSet).match(/"(@type|transform|extract|column|jsonPath|subField)":"?/g),
      );
    expect(shapes(own)).toEqual(shapes(sample));
  });

  it("reads tables of another maker", async () => {
    const [row] = await rowsOf(train, `${samples}/huggingface`);
    expect(row?.text).toBe(
      (JSON.parse(readFileSync(`${samples}/base.json`, "utf8")) as { text: string }).text,
    );
  });
});
