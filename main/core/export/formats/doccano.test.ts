import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { exportFrom } from "../export-dataset";
import { InventedProject } from "../invented-project";
import { distinctKeys, hexColour, letterColour } from "./label-colour";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "wortlaut-doccano-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

interface Line {
  id: number;
  text: string;
  coder: string;
  label?: Array<[number, number, string]>;
  entities?: Array<{ id: number; label: string; start_offset: number; end_offset: number }>;
  relations?: Array<{ id: number; from_id: number; to_id: number; type: string }>;
  Comments: string[];
}

async function run(source: InventedProject, kind: "spans" | "relations") {
  const report = await exportFrom(source, { format: "doccano", options: { kind } }, folder);
  if (!report.ok) throw new Error(report.error.why);
  const lines = (await readFile(join(folder, "doccano/doccano.jsonl"), "utf8")).trimEnd().split("\n");
  return { report: report.value, lines: lines.map((line) => JSON.parse(line) as Line) };
}

const text = "🙂 Frau Falk bestreitet den Plan.";
const span = (id: string, label: string, start: number, end: number) => ({ id, label, start, end });
const project = new InventedProject(
  [
    {
      text,
      work: {
        c_anna: {
          spans: [{ ...span("s_1", "actor", 3, 12), note: "n" }, span("s_2", "claim", 3, 32)],
          links: [
            { id: "l_1", role: "said-by", from: "s_2", to: "s_1" },
            { id: "l_2", role: "is", from: "s_1", to: "ac_1" },
          ],
        },
        c_ben: { spans: [span("s_1", "actor", 8, 12)] },
      },
    },
    { text: "Nichts.", published: "2026-02-02" },
  ],
  { actors: [{ id: "ac_1", name: "Falk", kind: "person", aliases: [], note: "" }] },
);

describe("doccano", () => {
  it("has a line for each coder and article, numbers for spans and code points", async () => {
    const { lines, report } = await run(project, "relations");
    expect(lines.map(({ id, coder }) => [id, coder])).toEqual([
      [1, "c_anna"],
      [2, "c_ben"],
      [3, ""],
    ]);
    expect(lines[0]).toMatchObject({
      text,
      entities: [
        { id: 1, label: "claim", start_offset: 2, end_offset: 31 },
        { id: 2, label: "actor", start_offset: 2, end_offset: 11 },
      ],
      relations: [{ id: 1, from_id: 1, to_id: 2, type: "said-by" }],
      Comments: ["n"],
    });
    // doccano reads all lines as one table: a field that is missing in one becomes an error there.
    expect(new Set(lines.map((line) => Object.keys(line).join())).size).toBe(1);
    expect(report.loss).toContainEqual(
      expect.objectContaining({ what: "links with actors and statements", count: 1 }),
    );
  });

  it("has triples for projects without relations, and counts the relations that are not shown", async () => {
    const { lines, report } = await run(project, "spans");
    expect(lines[0]?.label).toEqual([
      [2, 31, "claim"],
      [2, 11, "actor"],
    ]);
    expect(lines[2]?.label).toEqual([]);
    expect(report.loss).toContainEqual(expect.objectContaining({ what: "links with other spans", count: 1 }));
    expect(existsSync(join(folder, "doccano/relation_config.json"))).toBe(false);
  });

  it("gives every label a colour and a key of its own", async () => {
    await run(project, "relations");
    type Entry = { text: string; suffix_key: string; background_color: string; text_color: string };
    const read = async (name: string) =>
      JSON.parse(await readFile(join(folder, `doccano/${name}.json`), "utf8")) as Entry[];
    const labels = await read("label_config");
    expect(labels[0]).toEqual({
      ...{ text: "claim", prefix_key: null, suffix_key: "1" },
      ...{ background_color: "#b26a00", text_color: "#ffffff" },
    });
    for (const entries of [labels, await read("relation_config")]) {
      expect(new Set(entries.map(({ suffix_key }) => suffix_key)).size).toBe(entries.length);
    }
  });

  it("finds keys and letters that can be read", () => {
    expect(distinctKeys(["A", "a", undefined, "?"], "abc")).toEqual(["a", "b", "c", ""]);
    expect(hexColour("#ABCDEF")).toBe("#abcdef");
    expect(hexColour("nobody knows")).toBe(hexColour("slate"));
    expect([letterColour("#ffffff"), letterColour("#102030")]).toEqual(["#000000", "#ffffff"]);
  });
});

const samples = "../shared/samples";

describe.skipIf(!existsSync(`${samples}/base.json`))(
  "the same content as the samples doccano accepted",
  () => {
    const base = () =>
      JSON.parse(readFileSync(`${samples}/base.json`, "utf8")) as {
        text: string;
        spans: Array<{ id: string; label: string; utf16: [number, number] }>;
      };
    const sampleProject = () => {
      const { text: content, spans } = base();
      const own = spans.map(({ id, label, utf16: [start, end] }) => ({
        ...span(id, label, start, end),
        ...(id === "T2" ? { note: "Prüfen: ironisch?" } : {}),
      }));
      const links = [{ id: "R1", role: "makes", from: "T1", to: "T2" }];
      return new InventedProject([{ text: content, work: { c_anna: { spans: own, links } } }]);
    };
    const sample = (name: string) => JSON.parse(readFileSync(`${samples}/doccano/${name}`, "utf8")) as Line;

    it("has the same triples", async () => {
      const { lines } = await run(sampleProject(), "spans");
      const wanted = sample("doc1.span.jsonl");
      const order = (triples: Line["label"]) => (triples ?? []).map((triple) => triple.join(" ")).sort();
      expect(lines[0]).toMatchObject({ id: wanted.id, text: wanted.text, Comments: wanted.Comments });
      expect(order(lines[0]?.label)).toEqual(order(wanted.label));
    });

    it("has the same entities and relations", async () => {
      const { lines } = await run(sampleProject(), "relations");
      const named = ({ entities = [], relations = [] }: Line) => {
        const name = new Map(
          entities.map((one) => [one.id, `${one.label} ${one.start_offset} ${one.end_offset}`]),
        );
        return {
          entities: [...name.values()].sort(),
          relations: relations.map(({ from_id, to_id, type }) => [name.get(from_id), type, name.get(to_id)]),
        };
      };
      const [line] = lines;
      if (!line) throw new Error("there is no line");
      expect(named(line)).toEqual(named(sample("doc1.rel.jsonl")));
    });
  },
);
