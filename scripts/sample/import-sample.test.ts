import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { prepareImport } from "#core/import/index";
import { inlineJobs } from "#core/jobs/index";
import { readSample, sampleArticlePath } from "#core/project/sample-files";

const sampleFolder = join(import.meta.dirname, "../../assets/sample");
const { articles } = await readSample(sampleFolder);
const draft = await prepareImport(
  inlineJobs(),
  { summaries: () => [] },
  { paths: [join(sampleFolder, "articles")] },
);
const rows = draft.ok ? draft.value.rows : [];

describe("the importer on the sample's raw files", () => {
  it("takes every file as one new article", () => {
    expect(rows.map(({ fileName }) => fileName).sort()).toEqual(articles.map(({ file }) => file).sort());
    expect(rows.every(({ state, encoding }) => state === "ready" && encoding === "utf-8")).toBe(true);
  });

  it.each(articles)("$file: proposes the date, language and dateline the sample knows", (known) => {
    const metadata = rows.find(({ fileName }) => fileName === known.file)?.metadata;
    expect(metadata).toMatchObject({ published: known.published, language: known.language });
    if (known.agency) expect(metadata).toMatchObject({ agency: known.agency, place: known.place });
    if (known.mask.some(({ reason }) => reason === "title")) expect(metadata?.title).toBe(known.title);
  });

  it.each(articles)("$file: masks where the sample does, and no word of the article", (known) => {
    const text = readFileSync(sampleArticlePath(sampleFolder, known), "utf8");
    const proposed = rows.find(({ fileName }) => fileName === known.file)?.mask ?? [];
    expect(proposed.map(({ start, reason }) => ({ start, reason }))).toEqual(
      known.mask.map(({ quote, reason }) => ({ start: text.indexOf(quote), reason })),
    );
    known.mask.forEach(({ quote }, index) => {
      const { start, end } = proposed[index] ?? { start: 0, end: 0 };
      expect(quote.startsWith(text.slice(start, end).trimEnd())).toBe(true);
    });
  });
});
