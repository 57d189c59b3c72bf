import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InventedProject } from "../../invented-project";
import {
  baseSample,
  exported,
  hasSamples,
  sampleFile,
  sampleProject,
} from "../standoff-parts/sample-project";
import { escapeValue, stackedValues, unescapeValue } from "./escapes";
import { parseTsv } from "./tsv";

/** The sample with its first two spans numbered in our order: the longer one first. */
function renumbered(): string {
  const swap = (number: string) => ({ "1": "2", "2": "1" })[number] ?? number;
  return sampleFile("webanno-tsv/doc1.tsv")
    .replace(/\[(\d)_(\d)\]/g, (_, from: string, to: string) => `[${swap(from)}_${swap(to)}]`)
    .replace(/\[(\d)\]/g, (_, number: string) => `[${swap(number)}]`)
    .replace(/([^\t|]*\[2\])\|([^\t|]*\[1\])/g, "$2|$1");
}

describe.skipIf(!hasSamples)("the sample INCEpTION accepted", () => {
  it("is what comes of its content, sign for sign where tokens are the same", async () => {
    const files = await exported(sampleProject(), "webanno-tsv");
    const path = files.paths.find((own) => own.endsWith("/c_mk.tsv")) ?? "";
    const [ours, sample] = [files.text(path), renumbered()];
    // In the second sentence "3." is one token of the sample and two of ours.
    const firstSentence = (content: string) => content.slice(0, content.indexOf("2-6\t"));
    expect(firstSentence(ours)).toBe(firstSentence(sample));
    const byNumber = (content: string) =>
      parseTsv(content, sampleFile("base.txt")).spans.sort((a, b) => a.number - b.number);
    expect(byNumber(ours)).toEqual(byNumber(sample));
    expect(files.text(path.replace("annotation/", "source/").replace("/c_mk.tsv", ".txt"))).toBe(
      sampleFile("base.txt"),
    );
  });

  it("is read", () => {
    const { spans, relations } = parseTsv(sampleFile("webanno-tsv/doc1.tsv"), sampleFile("base.txt"));
    expect(spans.map(({ start, end, features }) => [features.label, start, end])).toEqual(
      baseSample().spans.map(({ label, utf16 }) => [label, ...utf16]),
    );
    expect(spans[1]?.features).toEqual({ label: "claim", note: "Prüfen: ironisch?", polarity: "negative" });
    expect(relations).toEqual([{ role: "makes", from: 1, to: 2, features: {} }]);
  });
});

describe("WebAnno TSV", () => {
  it("escapes whatever stands in a value", () => {
    const signs = fc.constantFrom(
      "\\",
      "[",
      "]",
      "|",
      "_",
      "->",
      "-",
      ">",
      ";",
      "\t",
      "\n",
      "*",
      "a",
      "[1]",
      "🙂",
    );
    const value = fc.array(signs, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 3 }), (values) => {
        const cell = values.map((own, at) => `${escapeValue(own)}[${at + 1}]`).join("|");
        expect(cell).not.toMatch(/[\t\n]/);
        const read = stackedValues(cell).map((own) => [unescapeValue(own.value), Number(own.number)]);
        expect(read).toEqual(values.map((own, at) => [own, at + 1]));
      }),
      { numRuns: 100 },
    );
    expect(escapeValue("a->b_[*]")).toBe("a\\->b\\_\\[\\*\\]");
    expect(escapeValue("")).toBe("*");
  });

  it("counts what stands between sentences and cannot be kept, as INCEpTION fills it", async () => {
    const project = new InventedProject([
      {
        text: " Ein Satz kam. Noch ein Satz kam.\nDer dritte kam.\n\nDer vierte kam.\n Der fünfte kam.",
        work: { c_anna: { spans: [{ id: "s_1", label: "actor", start: 1, end: 4 }] } },
      },
    ]);
    const files = await exported(project, "webanno-tsv");
    // One blank is a line end there, and the empty line is a line end and a blank.
    const gaps = files.loss.find(({ what }) => what === "blanks and line ends between sentences");
    expect(gaps?.count).toBe(2);
  });

  it("gives all coders the same tokens, cut where any span begins or ends", async () => {
    const project = new InventedProject([
      {
        text: "80-jährige 🙂 kamen.\n\nEnde\tgut.",
        work: {
          c_anna: { spans: [{ id: "s_1", label: "actor", start: 13, end: 19 }] },
          c_ben: {
            spans: [
              { id: "s_1", label: "actor", start: 14, end: 17 },
              { id: "s_2", label: "claim", start: 20, end: 22 },
            ],
            links: [{ id: "l_1", role: "about", from: "s_1", to: "s_2" }],
          },
        },
      },
    ]);
    const files = await exported(project, "webanno-tsv");
    const rows = (coder: string) => {
      const content = files.text(files.paths.find((path) => path.endsWith(`${coder}.tsv`)) ?? "");
      return content.split("\n").filter((line) => /^\d/.test(line));
    };
    const tokens = (coder: string) => rows(coder).map((line) => line.split("\t").slice(0, 3).join(" "));
    expect(tokens("c_anna")).toEqual(tokens("c_ben"));
    expect(tokens("c_ben")).toContain("1-3 14-17 kam");
    expect(tokens("c_ben")).toContain("2-1 22-26 Ende");
    expect(rows("c_anna")[1]).toBe("1-2\t11-13\t🙂\t_\t");
    // A span of nothing but line ends has no token; with it goes the link.
    expect(files.loss.find(({ what }) => what === "spans of nothing but blanks")?.count).toBe(1);
    expect(files.text("webanno-tsv-articles.jsonl")).toContain('"role":"about"');
  });
});
