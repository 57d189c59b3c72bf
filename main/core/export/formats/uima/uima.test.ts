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
import { type Cas, workOfCas } from "./cas";
import { parseCasJson } from "./cas-json";
import { typeNames, typeSystemOf } from "./type-system";
import { parseXmi } from "./xmi";

const { project, codebook, coders, actors, statements } = sampleOrNothing();
const head = {
  project: project(),
  codebook: codebook(),
  coders: coders(),
  actors: actors(),
  statements: statements(),
};
const types = typeSystemOf(head);

function sampleOrNothing(): InventedProject {
  return hasSamples ? sampleProject() : new InventedProject([]);
}

/** Spans, relations and sentences with what the sample says of them, whatever their numbers are. */
function content({ text, language, structures }: Cas) {
  const byId = new Map(structures.map((structure) => [structure.id, structure]));
  const wanted: string[] = [typeNames.span, typeNames.relation];
  const found = structures
    .filter(({ type }) => wanted.includes(type))
    .map(({ type, begin, end, texts, references }) => {
      const { identifier: _i, created: _c, modified: _m, ...own } = texts;
      const ends = Object.entries(references).map(([name, id]) => [
        name,
        byId.get(id)?.begin,
        byId.get(id)?.end,
      ]);
      return JSON.stringify([type, begin, end, Object.entries(own).sort(), ends.sort()]);
    });
  return { text, language, found: found.sort() };
}

describe.skipIf(!hasSamples)("the samples UIMA and cassis accepted", () => {
  it("are what comes of their content", async () => {
    const xmi = await exported(sampleProject(), "uima-xmi");
    const json = await exported(sampleProject(), "uima-json");
    const pathOf = (paths: string[], extension: string) =>
      paths.find((path) => path.startsWith("c_mk/") && path.endsWith(extension)) ?? "";
    const ourXmi = parseXmi(xmi.bytes(pathOf(xmi.paths, ".xmi")), types.types);
    const sampleXmi = parseXmi(Buffer.from(sampleFile("uima/doc1.xmi")), types.types);
    expect(content(ourXmi)).toEqual(content(sampleXmi));
    const sentences = (cas: Cas) =>
      cas.structures.filter(({ type }) => type === typeNames.sentence).map(({ begin, end }) => [begin, end]);
    expect(sentences(ourXmi)).toEqual(sentences(sampleXmi));
    const ourJson = parseCasJson(json.text(pathOf(json.paths, ".json")));
    expect(content(ourJson)).toEqual(content(parseCasJson(sampleFile("uima/doc1.json"))));
    expect(xmi.text("TypeSystem.xml")).toContain("<name>polarity</name><description>Polarität</description>");
  });

  it("are read", () => {
    const cas = parseXmi(Buffer.from(sampleFile("uima/doc1.xmi")), types.types);
    const { spans, links } = workOfCas(cas, "c_mk", new TextRows(cas.text), types);
    expect(spans.map(({ label, start, end, quote }) => [label, start, end, quote])).toEqual(
      baseSample().spans.map((span) => [span.label, ...span.utf16, span.text]),
    );
    expect(spans[1]).toMatchObject({ attributes: { polarity: "negative" }, note: "Prüfen: ironisch?" });
    expect(links).toMatchObject([{ role: "makes", toKind: "span" }]);
  });
});

describe("XMI", () => {
  const text = "a\u0000b\uFFFE & <🙂>\n\t„c“";
  const invented = new InventedProject([
    {
      text,
      work: {
        c_anna: {
          spans: [
            {
              id: "s_1",
              label: "actor",
              start: 1,
              end: 4,
              attributes: { role: "x\u0001", "": "y" },
              note: "\u0002n",
            },
          ],
        },
      },
    },
  ]);

  it("has a blank for each control character, counted, and offsets as they were", async () => {
    const files = await exported(invented, "uima-xmi");
    const path = files.paths.find((own) => own.startsWith("c_anna/")) ?? "";
    const cas = parseXmi(files.bytes(path), types.types);
    expect(cas.text).toBe("a b  & <🙂>\n\t„c“");
    const span = cas.structures.find(({ type }) => type === typeNames.span);
    expect(span).toMatchObject({ begin: 1, end: 4, texts: { note: " n" } });
    expect(
      files.loss.filter(({ what }) => what.includes("control characters")).map(({ count }) => count),
    ).toEqual([2, 1]);
  });

  it("is refused with a document type", () => {
    const source = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e "e">]><x>&e;</x>';
    expect(() => parseXmi(Buffer.from(source), types.types)).toThrow("document type");
  });

  it("leaves control characters alone in JSON", async () => {
    const files = await exported(invented, "uima-json");
    const path = files.paths.find((own) => own.startsWith("c_anna/")) ?? "";
    expect(parseCasJson(files.text(path)).text).toBe(text);
    expect(files.loss).toEqual([]);
  });
});
