import { describe, expect, it } from "vitest";
import { InventedProject } from "../../invented-project";
import { TextRows } from "../../text-rows";
import {
  baseSample,
  exported,
  hasSamples,
  sampleFile,
  sampleProject,
} from "../standoff-parts/sample-project";
import { readAnn } from "./ann";
import { fragmentsOf } from "./lines";

/** The sample's lines that its base content has, its first two spans in our order. */
function sampleLines(): string[] {
  return sampleFile("brat/doc1.ann")
    .split("\n")
    .filter((line) => line !== "" && !/^(T7|A2|#2)\t/.test(line))
    .map((line) => line.replace(/\bT([12])\b/g, (_, number: string) => `T${number === "1" ? 2 : 1}`));
}

describe.skipIf(!hasSamples)("the sample brat accepted", () => {
  it("is what comes of its content", async () => {
    const files = await exported(sampleProject(), "brat");
    const ann = files.paths.find((path) => path.endsWith(".ann")) ?? "";
    expect(files.text(ann).trimEnd().split("\n").sort()).toEqual(sampleLines().sort());
    expect(files.text(ann.replace(".ann", ".txt"))).toBe(sampleFile("base.txt"));
    expect(files.text("annotation.conf")).toContain("makes\tArg1:actor, Arg2:claim\n");
    expect(files.text("annotation.conf")).toContain("polarity\tArg:claim, Value:positive|negative\n");
  });

  it("is read", () => {
    const same = (names: string[]) => Object.fromEntries(names.map((name) => [name, name]));
    const { spans, links } = readAnn(sampleLines().join("\n"), {
      coder: "c_mk",
      made: new TextRows(sampleFile("base.txt")),
      names: {
        labels: same(["actor", "claim", "evidence", "date"]),
        ...{ roles: same(["makes"]), attributes: same(["polarity"]), values: same(["negative"]) },
      },
      shown: new Map(),
    });
    const places = baseSample().spans.map((span) => [span.label, ...span.utf16, span.text]);
    const found = spans.map(({ label, start, end, quote }) => [label, start, end, quote]);
    expect(found.sort()).toEqual(places.sort());
    expect(spans.find(({ note }) => note !== "")).toMatchObject({
      attributes: { polarity: "negative" },
      note: "Prüfen: ironisch?",
    });
    expect(links).toMatchObject([{ role: "makes", from: "s2", to: "s1" }]);
  });
});

describe("brat", () => {
  it("cuts a span where brat would end the line", () => {
    expect(fragmentsOf("ab\n\ncd\te", 1, 8)).toEqual([
      [1, 2],
      [4, 6],
      [7, 8],
    ]);
    expect(fragmentsOf("\nab\u2028", 0, 4)).toEqual([[1, 3]]);
    expect(fragmentsOf("a \n b", 1, 4)).toEqual([]);
  });

  it("names actors, keeps the role of a link to them, and says what it changed", async () => {
    const project = new InventedProject(
      [
        {
          text: "Falk\nsagt 🙂 nein.",
          work: {
            c_anna: {
              spans: [
                {
                  id: "s_a",
                  label: "claim",
                  start: 0,
                  end: 12,
                  note: "eins\nzwei",
                  attributes: { role: "x" },
                },
              ],
              links: [{ id: "l_a", role: "said-by", from: "s_a", to: "ac_1" }],
            },
          },
        },
        { text: "Niemand war hier." },
      ],
      { actors: [{ id: "ac_1", name: "Ämtchen", kind: "person", aliases: ["A:B"], note: "" }] },
    );
    const files = await exported(project, "brat");
    const ann = files.paths.find((path) => path.startsWith("c_anna/") && path.endsWith(".ann")) ?? "";
    expect(files.text(ann)).toBe(
      "T1\tclaim 0 4;5 11\tFalk sagt 🙂\n" +
        "N1\tReference T1 actors:ac_1\tÄmtchen\n" +
        "#1\tAnnotatorNotes T1\teins zwei\n" +
        '#2\tAttributes T1\t{"role":"x"}\n' +
        "#3\tRole N1\tsaid-by\n",
    );
    expect(files.text("actors.txt")).toBe("ac_1\tname:Name:Ämtchen\tname:Name:A:B\tattr:Kind:person\n");
    expect(files.paths.some((path) => path.startsWith("_nobody/"))).toBe(true);
    expect(files.loss.map(({ what }) => what)).toContain("notes with line breaks or blanks at their ends");
    expect(files.loss.map(({ what }) => what)).toContain("spans over a line break or tab");
  });
});
