import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ExportRequest } from "#shared/ipc/export-types";
import { exportFrom } from "../export-dataset";
import { type InventedArticle, InventedProject } from "../invented-project";
import { exporters } from "../registry";
import { coefficient, count, dateWords } from "./card-words";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "wortlaut-card-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const sentence = "Bürgermeisterin Falk bestreitet den Plan am Montag.";
const articles: InventedArticle[] = [
  {
    text: `NEUSTADT ${sentence}`,
    source: "Bote | Kurier",
    mask: [{ start: 0, end: 8, reason: "dateline" }],
    work: {
      c_anna: {
        spans: [
          { id: "s_1", label: "claim", start: 9, end: 60, attributes: { stance: "denies" } },
          { id: "s_2", label: "actor", start: 9, end: 29 },
        ],
        links: [{ id: "l_1", role: "said-by", from: "s_1", to: "s_2" }],
      },
      c_ben: { spans: [{ id: "s_1", label: "actor", start: 25, end: 29 }] },
    },
  },
  { text: "Ein zweiter Artikel.", published: "2025-12-24" },
  { text: "Der Chor singt im Mai auf dem Markt.", published: null },
];
const project = new InventedProject(articles);

async function cardOf(request: ExportRequest, target = "out"): Promise<string> {
  const report = await exportFrom(project, request, join(folder, target), { now: new Date() });
  if (!report.ok) throw new Error(report.error.why);
  expect(report.value.files.map(({ path }) => path)).toContain(`datacard-${request.format}.md`);
  return readFile(join(folder, target, `datacard-${request.format}.md`), "utf8");
}

describe("numbers in words", () => {
  it.each([
    [0.345, "0.34", "0,34"],
    [-0.001, "0.00", "0,00"],
    [-0.4, "−0.40", "−0,40"],
    [1, "1.00", "1,00"],
  ])("%d is %s and %s", (value, en, de) => {
    expect([coefficient(value), coefficient(value, "de")]).toEqual([en, de]);
  });

  it("has separators, and words for dates", () => {
    expect([count(1234567), count(1234, "de"), count(12)]).toEqual(["1,234,567", "1.234", "12"]);
    expect(["2025-12-24", "2025-12", "2025"].map((date) => dateWords(date, "de"))).toEqual([
      "24.12.2025",
      "12/2025",
      "2025",
    ]);
  });
});

describe("the data card", () => {
  it("says what the dataset is, counts what is in it and what labels mean", async () => {
    const card = await cardOf({
      format: "csv",
      about: {
        title: "Falk | 2026",
        description: "Was gesagt wurde.",
        authors: "A. Muster 0000-0001\nB. Muster",
        licence: "CC-BY-4.0",
        citation: "@misc{falk}",
        version: "1.2",
        homepage: "https://example.org",
      },
    });
    for (const words of [
      "# Falk \\| 2026",
      "Was gesagt wurde.",
      "A. Muster 0000-0001; B. Muster",
      "| Licence | CC-BY-4.0 |",
      "@misc{falk}",
      "| articles | 3 |",
      "| articles without any span | 2 |",
      "| spans | 3 |",
      "| links | 1 |",
      "| Bote \\| Kurier | 1 |",
      "| 2025 | 1 |",
      "| (unknown) | 1 |",
      "### Claim (`claim`)",
      "1 span in 1 article; lengths in characters: median 51",
      "> What somebody asserts",
      "denies (denies): 1",
      "| anna (c_anna) | 1 | 2 |",
      "UTF-16 code units",
    ]) {
      expect(card).toContain(words);
    }
    expect(card).toMatch(/\| .*\(said-by\) \| Claim \| .* \| 1 \| span: 1 \|/);
  });

  it("gives agreement as it is counted by hand", async () => {
    const card = await cardOf({ format: "csv" });
    expect(card).toContain("1 article was worked on by two or more of 2 coders");
    // One span of an actor each, overlapping; one claim of one coder.
    expect(card).toMatch(/\| all \| [^|]+ \| 0\.00 \| 0\.67 \|/);
    expect(card).toMatch(/\| Actor \| [^|]+ \| 0\.00 \| 1\.00 \|/);
    expect(await cardOf({ format: "csv", work: "one" }, "one")).toContain("nothing is said about agreement");
  });

  it("has a paragraph to be pasted, in English and German", async () => {
    const card = await cardOf({ format: "csv", split: [34, 33, 33], texts: "none" });
    expect(card).toContain(
      "The dataset “Invented; “project”” comprises 3 news articles (21 words) from 2 sources",
    );
    expect(card).toContain(
      "Der Datensatz „Invented; “project”“ umfasst 3 Nachrichtenartikel (21 Wörter) aus 2 Quellen",
    );
    expect(card).toContain("published between 2025-12-24 and 2026-01-02");
    expect(card).toContain(
      "Whole articles were split into 1 train, 1 dev and 1 test, stratified by source and category",
    );
    expect(card).toContain("Die Texte selbst sind nicht Teil der Dateien.");
    expect(card).not.toContain("bestreitet den Plan");
  });

  it("is the same each time, and names coders only where the format does", async () => {
    const request: ExportRequest = { format: "csv", split: [34, 33, 33] };
    expect(await cardOf(request, "two")).toBe(await cardOf(request, "one"));
    const nameless = exporters.find(({ cannotCarry, read }) => read && cannotCarry.coders !== undefined);
    const card = await cardOf({ format: nameless?.id ?? "" }, "three");
    expect(card).not.toContain("anna (");
    expect(card).toContain("| c_anna |");
  });
});
