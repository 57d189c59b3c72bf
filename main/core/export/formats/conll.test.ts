import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ExportRequest } from "#shared/ipc/export-types";
import { exportFrom } from "../export-dataset";
import { type InventedArticle, InventedProject } from "../invented-project";
import { LabelNames, lineStyle, readTokenLine } from "./conll/layout";
import { rangesOf, type Scheme, schemes, tagsOf } from "./conll/schemes";
import { placeTokens, sentenceTokensOf } from "./conll/sentence-tokens";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "wortlaut-conll-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function run(source: InventedProject, request: Omit<ExportRequest, "format"> = {}) {
  const report = await exportFrom(source, { format: "conll", ...request }, folder);
  if (!report.ok) throw new Error(report.error.why);
  return report.value;
}
const file = (name: string) => readFile(join(folder, "conll", name), "utf8");
const plain = { columns: "plain" };

const text = "Frau Falk kam. Frau Roth ging nach Neustadt.";
const article = (spans: Array<[label: string, start: number, end: number]>): InventedArticle => ({
  text,
  work: { c_anna: { spans: spans.map(([label, start, end], at) => ({ id: `s_${at}`, label, start, end })) } },
});

describe("CoNLL", () => {
  it("has a line a token, an empty one behind each sentence, and a file for each label", async () => {
    await run(new InventedProject([article([["actor", 0, 9]])]));
    expect((await file("actor.conll")).split("\n")).toEqual([
      ...[
        "-DOCSTART- -X- O O",
        "",
        "Frau -X- O B-actor",
        "Falk -X- O I-actor",
        "kam -X- O O",
        ". -X- O O",
        "",
      ],
      ...[
        "Frau -X- O O",
        "Roth -X- O O",
        "ging -X- O O",
        "nach -X- O O",
        "Neustadt -X- O O",
        ". -X- O O",
        "",
        "",
      ],
    ]);
    const words = (content: string) => content.split("\n").map((line) => line.split(" ")[0]);
    expect(words(await file("date.conll"))).toEqual(words(await file("actor.conll")));
  });

  it.each([
    ["IOB2", "B-actor I-actor B-actor I-actor"],
    ["IOB1", "I-actor I-actor B-actor I-actor"],
    ["BIOES", "B-actor E-actor B-actor E-actor"],
  ])("keeps neighbours apart in %s", async (scheme, tags) => {
    const source = new InventedProject([
      {
        text: "Frau Falk Frau Roth",
        work:
          article([
            ["actor", 0, 9],
            ["actor", 10, 19],
          ]).work ?? {},
      },
    ]);
    await run(source, { options: { ...plain, scheme } });
    const lines = (await file("actor.conll")).split("\n").filter((line) => line !== "");
    expect(lines.slice(1).map((line) => line.split("\t")[1])).toEqual(tags.split(" "));
  });

  it("widens spans to tokens, leaves out overlaps of a label, and lists both", async () => {
    const spans = article([
      ["actor", 5, 9],
      ["actor", 1, 9],
      ["claim", 10, 14],
      ["actor", 14, 15],
      ["date", 14, 19],
    ]);
    const { loss, spans: kept } = await run(new InventedProject([spans]));
    expect(kept).toBe(3);
    const table = (await file("left-out.csv")).trimEnd().split("\r\n").slice(1);
    const { id } = new InventedProject([spans]).summaries()[0] ?? { id: "" };
    expect(table.sort()).toEqual([
      `${id},c_anna,actor,1,9,rau Falk,widened,0,9,Frau Falk`,
      `${id},c_anna,actor,14,15, ,blank,,,`,
      `${id},c_anna,actor,5,9,Falk,overlap,,,`,
      `${id},c_anna,date,14,19, Frau,narrowed,15,19,Frau`,
    ]);
    const counts = Object.fromEntries(loss.map(({ what, count }) => [what, count]));
    expect(counts).toMatchObject({
      "spans that cut a token": 1,
      "spans with blanks at their ends": 1,
      "spans left out that overlap another of their label": 1,
      "spans left out without a token": 1,
    });
  });

  it("joins sentences that a span goes over, in the files of all labels", async () => {
    const { loss } = await run(new InventedProject([article([["claim", 0, 24]])]), { options: plain });
    for (const name of ["claim.conll", "actor.conll"]) {
      expect((await file(name)).split("\n\n").length).toBe(3);
    }
    expect(loss).toContainEqual(expect.objectContaining({ what: "borders of sentences", count: 1 }));
  });

  it("says where each document begins, and names it there on request", async () => {
    const other: InventedArticle = { text: "Regen.", published: "2026-03-01" };
    const source = new InventedProject([
      { ...article([]), work: { c_anna: { spans: [] }, c_ben: { spans: [] } } },
      other,
    ]);
    await run(source, { options: { ...plain, docstart: "ids" } });
    const rows = (await file("documents.csv")).trimEnd().split("\r\n").slice(1);
    const lines = (await file("actor.conll")).split("\n");
    const [first, second] = source.summaries().map(({ id }) => id);
    const starts = rows.map((row) => lines[Number(row.split(",")[3]) - 1]);
    expect(starts).toEqual([
      ...[`-DOCSTART-|${first}|c_anna\tO`, `-DOCSTART-|${first}|c_ben\tO`, `-DOCSTART-|${second}\tO`],
    ]);
  });

  it("has files for the chosen labels only, and for those nobody defined", async () => {
    const spans = article([
      ["actor", 0, 9],
      ["claim", 0, 14],
    ]);
    const chosen = await run(new InventedProject([spans]), { labels: ["actor"] });
    const names = (files: ReadonlyArray<{ path: string }>) =>
      files.map(({ path }) => path).filter((path) => path.endsWith(".conll"));
    expect(names(chosen.files)).toEqual(["conll/actor.conll"]);
    await rm(folder, { recursive: true });
    const unknown: InventedArticle = {
      ...{ text: "Sturm über Neustadt.", published: "2026-03-01" },
      work: { c_anna: { spans: [{ id: "s", label: "Actor", start: 0, end: 5 }] } },
    };
    const late = await run(new InventedProject([spans, unknown]), { split: [100, 0, 0] });
    expect(names(late.files)).toContain("conll/Actor-2-train.conll");
    expect(await file("Actor-2-train.conll")).toContain("Sturm -X- O B-Actor");
  });
});

describe("tags", () => {
  const ranges = fc.array(fc.tuple(fc.nat(3), fc.nat(3), fc.boolean()), { maxLength: 8 }).map((steps) => {
    let at = 0;
    return steps.map(([gap, length, isBorder]) => {
      const first = at + gap;
      at = first + length + 1;
      return { first, last: at - 1, isBorder };
    });
  });

  it("say which tokens belong to which span, in every scheme", () => {
    fc.assert(
      fc.property(ranges, fc.constantFrom<Scheme>(...schemes), fc.nat(3), (spans, scheme, rest) => {
        const plainSpans = spans.map(({ first, last }) => ({ first, last }));
        const borders = new Set([0, ...spans.filter(({ isBorder }) => isBorder).map(({ first }) => first)]);
        const begins = (token: number) => borders.has(token);
        const tags = tagsOf(plainSpans, (spans.at(-1)?.last ?? -1) + 1 + rest, "x", scheme, begins);
        expect(rangesOf(tags, "x", scheme, begins)).toEqual(plainSpans);
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ["IOB2", "I-x"],
    ["IOB2", "S-x"],
    ["BIOES", "B-x O"],
    ["BIOES", "B-x I-x"],
    ["BIOES", "E-x"],
    ["IOB1", "B-y"],
  ] as Array<[Scheme, string]>)("that are not of %s are refused: %s", (scheme, tags) => {
    expect(() => rangesOf(tags.split(" "), "x", scheme, () => false)).toThrow();
  });
});

describe("tokens of CoNLL", () => {
  it("are found again in any text, and hold no blanks", () => {
    const unit = fc.constantFrom(
      "a",
      "ä.",
      " ",
      "\n",
      "\u2028",
      "🙂",
      "„Nein“",
      "3. ",
      "\u0000",
      "\ufeff",
      "-",
      "\u00a0",
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 20 }), (units) => {
        const whole = units.join("");
        const { tokens } = sentenceTokensOf(whole, "de");
        const words = tokens.map(({ start, end }) => whole.slice(start, end));
        expect(words.filter((word) => /[\s\u0085]/.test(word.replaceAll("\ufeff", "")))).toEqual([]);
        expect(placeTokens(whole, words)).toEqual(tokens.map(({ start, end }) => ({ start, end })));
      }),
      { numRuns: 100 },
    );
  });

  it("are refused in another text", () => {
    expect(() => placeTokens("a b", ["a"])).toThrow("goes on");
    expect(() => placeTokens("a b", ["a", "c"])).toThrow("not in the text");
  });

  it.each(["a -X- O", "a b -X- O O", " -X- O O", "a -X- O B x", "a\tO"])("are not read from %j", (line) => {
    expect(() => readTokenLine(line, lineStyle({ columns: "conll2003" }))).toThrow("no line of a token");
  });

  it("stand in files whose names differ by more than upper and lower case", () => {
    const names = new LabelNames();
    expect(["claim", "Claim", "claim-2"].map((label) => names.nameFor(label))).toEqual([
      ...["claim", "Claim-2", "claim-2-2"],
    ]);
  });
});

const samples = "../shared/samples";

describe.skipIf(!existsSync(`${samples}/base.json`))(
  "the same content as the samples that readers accepted",
  () => {
    const base = () =>
      JSON.parse(readFileSync(`${samples}/base.json`, "utf8")) as {
        text: string;
        spans: Array<{ id: string; label: string; utf16: [number, number] }>;
      };
    /** The sample's tokenizer keeps the stop of an ordinal with its number, ours does not. */
    const withOrdinal = (content: string, blank: string) =>
      content.replace(new RegExp(`^3(${blank}.*)\\n\\.${blank}.*$`, "m"), "3.$1");
    const onlyActors = (content: string) => content.replace(/[BIES]-(?!actor).*$/gm, "O");

    it.each([
      ["doc1.conll2003", { columns: "conll2003" }, " "],
      ["doc1.iob2.conll", { ...plain }, "\t"],
      ["doc1.bioes.conll", { ...plain, scheme: "BIOES" }, "\t"],
    ])("%s", async (name, options, blank) => {
      const { text: content, spans } = base();
      const own = spans.map(({ id, label, utf16: [start, end] }) => ({ id, label, start, end }));
      await run(new InventedProject([{ text: content, work: { c_anna: { spans: own } } }]), { options });
      const written = withOrdinal(await file("actor.conll"), blank);
      const wanted = onlyActors(readFileSync(`${samples}/conll/${name}`, "utf8"));
      expect(written.endsWith(wanted)).toBe(true);
      expect(written.length - wanted.length).toBe(
        options.columns === "plain" ? "-DOCSTART-\tO\n\n".length : 0,
      );
    });
  },
);
