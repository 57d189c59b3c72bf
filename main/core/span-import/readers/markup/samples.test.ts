import { describe, expect, it } from "vitest";
import { brat } from "../brat";
import { uimaJson } from "../uima-json";
import { uimaXmi } from "../uima-xmi";
import { webannoTsv } from "../webanno-tsv";
import { basePlaces, hasSamples, placesOf, readWhole, sampleBase, sampleFiles } from "./foreign-files";

describe.skipIf(!hasSamples)("the samples of other tools (../shared/samples)", () => {
  it("brat", async () => {
    const dataset = await readWhole(brat, sampleFiles("brat"));
    expect(dataset.problems).toEqual([]);
    expect(placesOf(dataset).filter((place) => !place.includes(";"))).toEqual(basePlaces("cp"));
    const [document] = dataset.documents;
    expect(document?.text).toBe(sampleBase().text);
    const claim = document?.spans.find(({ key }) => key === "T2");
    expect(claim).toMatchObject({
      attributes: { polarity: "negative", hedged: true },
      note: "Prüfen: ironisch?",
    });
    expect(document?.spans.find(({ key }) => key === "T7")?.pieces).toHaveLength(2);
    expect(document?.links).toEqual([
      {
        ...{ coder: "", role: "makes", from: "T1", to: { kind: "span", key: "T2" } },
        attributes: { note: "Notiz an der Relation" },
      },
    ]);
    expect(dataset.definitions).toContainEqual({
      ...{ kind: "attribute", name: "polarity", of: ["claim"], values: ["positive", "negative"] },
    });
  });

  it("WebAnno TSV", async () => {
    const dataset = await readWhole(webannoTsv, sampleFiles("webanno-tsv/doc1.tsv"));
    expect(dataset.problems).toEqual([]);
    expect(placesOf(dataset)).toEqual(basePlaces("utf16"));
    const [document] = dataset.documents;
    expect(`${document?.text}\n`).toBe(sampleBase().text);
    const claim = document?.spans.find(({ label }) => label === "claim");
    expect(claim).toMatchObject({ attributes: { polarity: "negative" }, note: "Prüfen: ironisch?" });
    expect(claim?.quote).toBe(sampleBase().spans[1]?.text);
    const actor = document?.spans.find(({ label }) => label === "actor");
    expect(document?.links).toMatchObject([
      { role: "makes", from: actor?.key, to: { kind: "span", key: claim?.key } },
    ]);
  });

  it.each([
    ["UIMA XMI", uimaXmi, ["uima/doc1.xmi", "uima/TypeSystem.xml"]],
    ["UIMA XMI without its types", uimaXmi, ["uima/doc1.xmi"]],
    ["CAS JSON", uimaJson, ["uima/doc1.json"]],
  ] as const)("%s", async (_, reader, names) => {
    const files = names.flatMap((name) => sampleFiles(name));
    expect(reader.recognise(files)).toBeGreaterThan(0.9);
    const dataset = await readWhole(reader, files);
    expect(dataset.problems).toEqual([]);
    expect(placesOf(dataset)).toEqual(basePlaces("utf16"));
    const [document] = dataset.documents;
    expect(document).toMatchObject({ text: sampleBase().text, language: "de" });
    expect(document?.spans.find(({ key }) => key === "22")).toMatchObject({
      ...{ attributes: { polarity: "negative" }, note: "Prüfen: ironisch?" },
    });
    expect(document?.links).toMatchObject([{ role: "makes", from: "21", to: { kind: "span", key: "22" } }]);
  });
});
