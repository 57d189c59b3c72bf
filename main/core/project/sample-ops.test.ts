import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Annotations } from "#shared/model/annotations";
import { neverChanged } from "#shared/model/file";
import { articleIdOf } from "#shared/model/ids";
import { applyOp } from "#shared/ops/apply-op";
import { opSchema } from "#shared/ops/op";
import { readSample, type SampleWork, sampleArticlePath } from "./sample-files";
import { articleOp, placeOf, registryOps, workOps } from "./sample-ops";

const folder = path.join(import.meta.dirname, "../../../assets/sample");
const sample = await readSample(folder);
const article = articleIdOf("ab".repeat(32));

async function textOf(file: string): Promise<string> {
  const known = sample.articles.find((one) => one.file === file);
  if (!known) throw new Error(`${file} is not in the sample`);
  return readFile(sampleArticlePath(folder, known), "utf8");
}

function empty(coder: string): Annotations {
  return {
    format: "wortlaut-annotations",
    formatVersion: 1,
    offsetUnit: "utf-16",
    coder,
    article,
    textSha256: "",
    status: "todo",
    note: "",
    spans: [],
    links: [],
    saved: neverChanged,
  };
}

describe("workOps", () => {
  it.each(sample.work.map((work) => [`${work.coder}, ${work.article}`, work] as const))(
    "%s: every op is valid and applies, and the result is what the file says",
    async (_, work) => {
      const text = await textOf(work.article);
      let annotations = empty(work.coder);
      for (const op of workOps(work, article, text)) {
        opSchema.parse(op);
        const applied = applyOp(annotations, op);
        if (!applied.ok) throw new Error(`${applied.error.what}: ${applied.error.why}`);
        annotations = applied.value.document as Annotations;
      }
      expect(annotations.status).toBe(work.status);
      expect(annotations.note).toBe(work.note);
      expect(annotations.spans.map(({ quote }) => quote)).toEqual(work.spans.map(({ quote }) => quote));
      for (const span of annotations.spans) expect(text.slice(span.start, span.end)).toBe(span.quote);
      expect(annotations.links).toHaveLength(work.links.length);
    },
  );

  it("names the file and the quote when a quote is not in the text", () => {
    const work: SampleWork = {
      coder: "anna",
      article: "deich.txt",
      status: "done",
      note: "",
      spans: [{ label: "actor", quote: "Deich", nth: 2, attributes: {} }],
      links: [],
    };
    expect(() => workOps(work, article, "Der Deich hält.")).toThrow(/deich\.txt.*Deich/);
  });
});

describe("articleOp and registryOps", () => {
  it.each(sample.articles)("$file: masks what the sample says", async (known) => {
    const text = await textOf(known.file);
    const op = opSchema.parse(articleOp(known, article, text));
    if (op.op !== "edit-article") throw new Error(op.op);
    expect(op.set.mask?.map(({ start, end }) => text.slice(start, end))).toEqual(
      known.mask.map(({ quote }) => quote),
    );
  });

  it("are valid ops for every coder, actor and statement", () => {
    const ops = registryOps(sample).map((op) => opSchema.parse(op).op);
    const count = (kind: string) => ops.filter((op) => op === kind).length;
    expect(count("put-coder")).toBe(2);
    expect(count("put-actor")).toBe(sample.actors.length);
    expect(count("put-statement")).toBe(sample.statements.length);
  });
});

describe("placeOf", () => {
  it("counts overlapping places", () => {
    expect([1, 2, 3].map((nth) => placeOf("aaa", "aa", nth))).toEqual([0, 1, -1]);
  });
});

describe("readSample", () => {
  const made: string[] = [];
  afterAll(() => Promise.all(made.map((one) => rm(one, { recursive: true }))));

  it("names the file that is missing, broken or wrong", async () => {
    const bare = await mkdtemp(path.join(tmpdir(), "wortlaut-sample-"));
    made.push(bare);
    await expect(readSample(bare)).rejects.toThrow(/\.json: this file of the sample project is missing/);
    for (const name of ["actors", "statements", "coders"]) {
      await writeFile(path.join(bare, `${name}.json`), JSON.stringify({ [name]: [] }));
    }
    for (const content of ["{ half", JSON.stringify({ title: "", language: "de", articles: [] })]) {
      await writeFile(path.join(bare, "articles.json"), content);
      await expect(readSample(bare)).rejects.toThrow(/articles\.json/);
    }
  });
});
