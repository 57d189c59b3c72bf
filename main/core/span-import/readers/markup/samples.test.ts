import { describe, expect, it } from "vitest";
import { brat } from "../brat";
import { refiQda } from "../refi-qda";
import { tei } from "../tei";
import { uimaJson } from "../uima-json";
import { uimaXmi } from "../uima-xmi";
import { webAnnotationReader } from "../web-annotation";
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

  it("Web Annotation", async () => {
    const files = sampleFiles("webannotation");
    const dataset = await readWhole(webAnnotationReader, files);
    expect(dataset.problems).toEqual([]);
    expect(dataset.units[0]).toBe("code-point");
    expect(placesOf(dataset)).toEqual(basePlaces("cp"));
    const [document] = dataset.documents;
    expect(document).toMatchObject({ name: "doc1", text: null });
    const [actor, claim] = document?.spans ?? [];
    expect(claim).toMatchObject({
      ...{
        attributes: { polarity: "negative" },
        note: "Prüfen: ironisch?",
        created: "2025-09-04T10:00:00.000Z",
      },
      ...{ quote: sampleBase().spans[1]?.text, after: ".\nKim Jong", coder: "urn:example:wortlaut:user:mk" },
    });
    expect(dataset.coders).toEqual([{ key: "urn:example:wortlaut:user:mk", name: "MK" }]);
    expect(document?.links).toMatchObject([
      { role: "makes", from: actor?.key, to: { kind: "span", key: claim?.key } },
    ]);
  });

  it("REFI-QDA", async () => {
    const dataset = await readWhole(refiQda, sampleFiles("refi-qda/doc1.qdpx"));
    expect(dataset.problems).toEqual([]);
    expect(placesOf(dataset)).toEqual(basePlaces("cp"));
    const [document] = dataset.documents;
    expect(document).toMatchObject({ name: "doc1", text: sampleBase().text, published: "2025-09-04" });
    const claim = document?.spans.find(({ label }) => label === "claim");
    expect(claim).toMatchObject({
      ...{ note: "Prüfen: ironisch?", quote: sampleBase().spans[1]?.text },
      attributes: { polarity: "negative" },
    });
    expect(dataset.coders).toEqual([{ key: claim?.coder, name: "MK" }]);
    expect(document?.links).toMatchObject([
      { role: "makes", from: document?.spans[0]?.key, to: { kind: "span", key: claim?.key } },
    ]);
    expect(dataset.definitions).toContainEqual({ kind: "label", name: "claim", colour: "#d62728" });
  });

  it("TEI", async () => {
    const dataset = await readWhole(tei, sampleFiles("tei/doc1.xml"));
    expect(dataset.problems).toEqual([]);
    expect(placesOf(dataset)).toEqual(basePlaces("utf16"));
    const [document] = dataset.documents;
    expect(`${document?.text}\n`).toBe(sampleBase().text);
    expect(document?.spans.find(({ key }) => key === "T2")).toMatchObject({
      ...{ attributes: { polarity: "negative" }, note: "Prüfen: ironisch?" },
    });
    expect(document?.spans.find(({ key }) => key === "T5")?.attributes).toEqual({ when: "2025-09-03" });
    expect(document?.links).toMatchObject([{ role: "makes", from: "T1", to: { kind: "span", key: "T2" } }]);
  });

  it("TEI with a group of spans behind the text", async () => {
    const dataset = await readWhole(tei, sampleFiles("tei/doc1-spangrp.xml"));
    expect(dataset.problems).toEqual([]);
    const first = basePlaces("utf16").filter((place) => Number(place.split("-")[1]) <= 38);
    expect(placesOf(dataset)).toEqual(first);
    expect(dataset.documents[0]?.links).toMatchObject([{ role: "makes", from: "T1" }]);
  });
});
