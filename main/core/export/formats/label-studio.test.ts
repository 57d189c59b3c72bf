import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SaxesParser } from "saxes";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { AttributeDefinition } from "#shared/model/codebook";
import { exportFrom } from "../export-dataset";
import { InventedProject } from "../invented-project";
import { configOf } from "./label-studio/config";
import { controlsOf, controlValue } from "./label-studio/controls";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "wortlaut-label-studio-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

interface Result {
  id?: string;
  type: string;
  from_name?: string;
  value?: { labels?: string[]; choices?: string[]; text: string | string[]; start: number; end: number };
}
interface Task {
  data: Record<string, unknown>;
  annotations: Array<{ completed_by?: number; result: Result[] }>;
}

async function run(source: InventedProject, options = {}, split?: number[]) {
  const request = { format: "label-studio", options, ...(split ? { split } : {}) };
  const report = await exportFrom(source, request, folder);
  if (!report.ok) throw new Error(report.error.why);
  return report.value;
}
const tasks = async (name = "tasks") =>
  JSON.parse(await readFile(join(folder, `label-studio/${name}.json`), "utf8")) as Task[];

/** The elements of an XML text with their attributes; throws when it is no XML. */
function elementsOf(xml: string): Array<{ name: string; attributes: Record<string, string> }> {
  const found: Array<{ name: string; attributes: Record<string, string> }> = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => found.push({ name, attributes: { ...attributes } }));
  parser.write(xml).close();
  return found;
}

const text = "🙂 Frau Falk bestreitet den Plan.";
const project = new InventedProject([
  {
    text,
    work: {
      c_anna: {
        spans: [
          { id: "s_1", label: "actor", start: 3, end: 12, attributes: { role: "Amt", odd: [] }, note: "n" },
          { id: "s_2", label: "claim", start: 3, end: 32, attributes: { stance: "denies", certainty: "no" } },
        ],
        links: [{ id: "l_1", role: "said-by", from: "s_2", to: "s_1" }],
      },
      c_ben: { spans: [] },
    },
  },
  { text: "Nichts.", published: "2026-02-02" },
]);

describe("Label Studio", () => {
  it("has a task an article and an annotation for each coder", async () => {
    const { loss } = await run(project);
    const [first, second] = await tasks();
    expect(first?.data).toMatchObject({ text, coders: { 1: "c_anna", 2: "c_ben" } });
    expect(first?.annotations.map(({ completed_by }) => completed_by)).toEqual([1, 2]);
    expect(second?.annotations).toEqual([]);
    expect(loss).toContainEqual(
      expect.objectContaining({ what: "attribute values the codebook does not foresee", count: 2 }),
    );
  });

  it("says region by region what was tagged, with the text of each", async () => {
    await run(project);
    const results = (await tasks())[0]?.annotations[0]?.result ?? [];
    const claim = { start: 2, end: 31, text: "Frau Falk bestreitet den Plan" };
    const actor = { start: 2, end: 11, text: "Frau Falk" };
    const common = { to_name: "text" };
    expect(results).toEqual([
      { ...common, id: "s_2", from_name: "label", type: "labels", value: { ...claim, labels: ["claim"] } },
      {
        ...common,
        id: "s_2",
        from_name: "stance",
        type: "choices",
        value: { ...claim, choices: ["denies"] },
      },
      { ...common, id: "s_1", from_name: "label", type: "labels", value: { ...actor, labels: ["actor"] } },
      { ...common, id: "s_1", from_name: "role", type: "textarea", value: { ...actor, text: ["Amt"] } },
      { ...common, id: "s_1", from_name: "note", type: "textarea", value: { ...actor, text: ["n"] } },
      { from_id: "s_2", to_id: "s_1", type: "relation", direction: "right", labels: ["said-by"] },
    ]);
  });

  it("leaves the coder out on request, and writes valid JSON for an empty part", async () => {
    await run(project, { completedBy: false }, [100, 0, 0]);
    const parts = await Promise.all(["tasks-train", "tasks-dev", "tasks-test"].map(tasks));
    expect(parts.map(({ length }) => length)).toEqual([2, 0, 0]);
    expect(parts[0]?.[0]?.annotations[0]).not.toHaveProperty("completed_by");
  });

  it("has a control in its configuration for every result, and for labels nobody defined", async () => {
    const source = new InventedProject([
      { text, work: { c_anna: { spans: [{ id: "s", label: "un_known", start: 0, end: 2 }] } } },
    ]);
    await run(source);
    const elements = elementsOf(await readFile(join(folder, "label-studio/config.xml"), "utf8"));
    const values = (name: string) =>
      elements.filter((element) => element.name === name).map(({ attributes }) => attributes.value);
    expect(values("Label")).toEqual(["claim", "actor", "date", "un_known"]);
    expect(values("Relation")).toContain("said-by");
    const named = elements.filter(({ attributes }) => attributes.toName === "text");
    expect(named.map(({ attributes }) => attributes.name)).toEqual([
      ...["label", "speech", "stance", "certainty", "role", "type", "value", "mod", "note"],
    ]);
    expect(elements.find(({ attributes }) => attributes.value === "claim")?.attributes).toMatchObject({
      ...{ background: "#b26a00", hotkey: "1", hint: "Claim" },
    });
  });

  it("escapes names in the configuration and keeps controls apart", () => {
    const codebook = new InventedProject([]).codebook();
    const [one, two] = codebook.labels;
    if (!one || !two) throw new Error("the codebook has labels");
    const note: AttributeDefinition = {
      id: "note",
      name: 'a<b & "c"\n\u0001',
      type: "number",
      required: false,
    };
    const labels = [one, two].map((label) => ({ ...label, attributes: [note] }));
    const controls = controlsOf({ ...codebook, labels });
    expect(controls.map(({ name }) => name)).toEqual(["claim-note", "actor-note"]);
    const elements = elementsOf(configOf({ ...codebook, labels }, { labels: [], roles: ['"&<'] }));
    expect(elements.some(({ attributes }) => attributes.value === 'a<b & "c"\n\ufffd')).toBe(true);
    expect(elements.some(({ name, attributes }) => name === "Relation" && attributes.value === '"&<')).toBe(
      true,
    );
  });

  it.each([
    ["choice", "a", { choices: ["a"] }],
    ["choice", "c", undefined],
    ["choice", ["a"], undefined],
    ["choices", ["a", "b"], { choices: ["a", "b"] }],
    ["choices", [], undefined],
    ["yes-no", false, { choices: ["no"] }],
    ["yes-no", "no", undefined],
    ["number", 1.5, { number: 1.5 }],
    ["text", "x", { text: ["x"] }],
    ["date", 3, undefined],
  ] as const)("shows for %s the value %j as %j", (type, value, shown) => {
    const values = ["a", "b"].map((id) => ({ id, name: id }));
    const attribute: AttributeDefinition = { id: "x", name: "X", type, required: false, values };
    const given = Array.isArray(value) ? [...value] : (value as string | number | boolean);
    expect(controlValue({ name: "x", label: "l", attribute }, given)?.value).toEqual(shown);
  });
});

const samples = "../shared/samples";

describe.skipIf(!existsSync(`${samples}/base.json`))(
  "the same content as the sample Label Studio accepted",
  () => {
    it("has the same results and controls", async () => {
      const base = JSON.parse(readFileSync(`${samples}/base.json`, "utf8")) as {
        text: string;
        spans: Array<{ id: string; label: string; utf16: [number, number] }>;
      };
      const spans = base.spans.map(({ id, label, utf16: [start, end] }) => ({
        ...{ id, label, start, end },
        ...(id === "T2" ? { attributes: { polarity: "negative" }, note: "Prüfen: ironisch?" } : {}),
      }));
      const links = [{ id: "R1", role: "makes", from: "T1", to: "T2" }];
      const source = new InventedProject([{ text: base.text, work: { c_anna: { spans, links } } }]);
      const codebook = source.codebook();
      const polarity: AttributeDefinition = {
        ...{ id: "polarity", name: "Polarity", type: "choice", required: false },
        values: ["positive", "negative"].map((id) => ({ id, name: id })),
      };
      const labels = codebook.labels.map((label) => ({
        ...label,
        attributes: label.id === "claim" ? [polarity] : [],
      }));
      source.codebook = () => ({ ...codebook, labels });
      await run(source);
      const sample = JSON.parse(readFileSync(`${samples}/labelstudio/doc1.json`, "utf8")) as Task[];
      const sorted = (list: readonly Task[]) =>
        (list[0]?.annotations[0]?.result ?? []).map((result) => JSON.stringify(flat(result))).sort();
      expect(sorted(await tasks())).toEqual(sorted(sample));
      const own = elementsOf(await readFile(join(folder, "label-studio/config.xml"), "utf8"));
      for (const { name, attributes } of elementsOf(
        readFileSync(`${samples}/labelstudio/config.xml`, "utf8"),
      )) {
        expect(own).toContainEqual({ name, attributes: expect.objectContaining(attributes) as object });
      }
    });
  },
);

/** A result with its fields in one order. */
function flat(result: object): object {
  const entries = Object.entries(result).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    entries.map(([key, value]) => [
      key,
      typeof value === "object" && value !== null && !Array.isArray(value) ? flat(value as object) : value,
    ]),
  );
}
