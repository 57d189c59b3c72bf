import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { ForeignDataset, ForeignFile, ForeignReader } from "../../foreign";
import { brat } from "../brat";
import { dna } from "../dna";
import { inventedDna } from "../dna/invented-dna";
import { dnaEvents } from "../dna-events";
import { markupReaders } from "../markup";
import { refiQda } from "../refi-qda";
import { tei } from "../tei";
import { uimaJson } from "../uima-json";
import { uimaXmi } from "../uima-xmi";
import { webAnnotationReader } from "../web-annotation";
import { webannoTsv } from "../webanno-tsv";
import { foreignFile } from "./foreign-files";

const signal = new AbortController().signal;
const ann =
  "T1\tActor 0 3\tAda\nT2\tClaim 9 12;16 20\tJa. Nein\nR1\tsays Arg1:T1 Arg2:T2\t\nE1\tClaim:T2 By:T1\nA1\tSure T2 yes\n#1\tAnnotatorNotes T2\tso\nN1\tReference T1 W:1\tAda\n*\tEquiv T1 T2\n";
const tsv =
  "#FORMAT=WebAnno TSV 3.3\n#T_SP=a.Span|label|note\n#T_RL=a.Rel|label|BT_a.Span\n\n\n#Text=Ada 🚢 sagt.\n1-1\t0-3\tAda\tactor[1]|x[2]\t*[1]|n\\|1[2]\t_\t_\t\n1-2\t4-6\t🚢\tx[2]\tn\\|1[2]\tby\t1-1[1_2]\t\n1-3\t7-11\tsagt\t_\t_\t_\t_\t\n";
const xmi =
  '<?xml version="1.0"?><xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:c="http:///webanno/custom.ecore"><c:Span xmi:id="2" sofa="1" begin="0" end="3" label="actor"/><c:Span xmi:id="3" sofa="1" begin="0" end="9" label="claim"/><c:Rel xmi:id="4" sofa="1" begin="0" end="3" Governor="2" Dependent="3"/><cas:Sofa xmi:id="1" sofaID="v" sofaString="Ada sagt."/></xmi:XMI>';
const json = JSON.stringify({
  "%TYPES": {},
  "%FEATURE_STRUCTURES": [
    { "%ID": 1, "%TYPE": "uima.cas.Sofa", sofaString: "Ada sagt." },
    { "%ID": 2, "%TYPE": "a.Span", "@sofa": 1, begin: 0, end: 3, label: "actor", "@to": 2 },
  ],
});
const jsonld = JSON.stringify([
  {
    ...{ id: "#1", type: "Annotation", motivation: "tagging", creator: { id: "u", name: "Mia" } },
    body: [
      { type: "TextualBody", value: "claim", purpose: "tagging" },
      { value: "a=b", purpose: "classifying" },
    ],
    target: {
      source: "http://x.example/a",
      selector: [
        { type: "TextPositionSelector", start: 0, end: 3 },
        { type: "TextQuoteSelector", exact: "Ada", prefix: "", suffix: " s" },
      ],
    },
  },
  { motivation: "linking", body: [{ value: "by", purpose: "classifying" }, { id: "#1" }], target: "#1" },
]);
const qde =
  '<?xml version="1.0"?><Project xmlns="urn:QDA-XML:project:1.0" name="p"><Users><User guid="u" name="Mia"/></Users><CodeBook><Codes><Code guid="c" name="Claim" isCodable="true"><Code guid="d" name="x" isCodable="true"/></Code></Codes></CodeBook><Sources><TextSource guid="s" name="doc" plainTextPath="internal://s.txt"><PlainTextSelection guid="l" name="Ada" startPosition="0" endPosition="3"><Coding guid="k" creatingUser="u"><CodeRef targetGUID="d"/></Coding></PlainTextSelection></TextSource></Sources><Links><Link guid="z" name="by" originGUID="l" targetGUID="l"/></Links></Project>';
const teiFile =
  '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><titleStmt><title>a</title></titleStmt></teiHeader><text><body><p><anchor xml:id="a1"/>Ada<anchor xml:id="a2"/> sagt <persName key="x">Bo</persName></p></body></text><standOff><listAnnotation><annotation xml:id="T1" target="#range(a1,a2)" ana="#l"/></listAnnotation><listRelation><relation name="by" active="#T1" passive="#T1"/></listRelation></standOff></TEI>';
const events =
  "statement_id;time;person;start_position;stop_position;text;coder;document_id\n1;2020-01-01;Ada;0;3;Ada;Mia;4\n";

type Case = readonly [string, ForeignReader, () => Promise<ForeignFile[]> | ForeignFile[]];
const cases: readonly Case[] = [
  ["brat", brat, () => [foreignFile("a.txt", "Ada sagt Ja. Ja Nein"), foreignFile("a.ann", ann)]],
  ["webanno-tsv", webannoTsv, () => [foreignFile("a.tsv", tsv)]],
  ["uima-xmi", uimaXmi, () => [foreignFile("a.xmi", xmi)]],
  ["uima-json", uimaJson, () => [foreignFile("a.json", json)]],
  ["web-annotation", webAnnotationReader, () => [foreignFile("a.jsonld", jsonld)]],
  [
    "refi-qda",
    refiQda,
    () => [
      foreignFile(
        "a.qdpx",
        zipSync({ "project.qde": strToU8(qde), "sources/s.txt": strToU8("Ada sagt.") }, { level: 0 }),
      ),
    ],
  ],
  ["tei", tei, () => [foreignFile("a.xml", teiFile)]],
  ["dna", dna, async () => [foreignFile("a.dna", await inventedDna())]],
  ["dna-events", dnaEvents, () => [foreignFile("a.csv", events)]],
];

/** What every dataset must hold, whatever it was made of. */
function check({ documents, problems }: ForeignDataset): void {
  const names = new Set(documents.map(({ name }) => name));
  expect(names.size).toBe(documents.length);
  for (const { spans, links } of documents) {
    const keys = new Set(spans.map(({ key }) => key));
    expect(keys.size).toBe(spans.length);
    for (const { pieces, attributes } of spans) {
      for (const { start, end } of pieces) expect([start, end].every(Number.isSafeInteger)).toBe(true);
      expect(Object.getPrototypeOf(attributes)).toBe(Object.prototype);
    }
    for (const { from, to } of links) {
      expect(keys.has(from)).toBe(true);
      if (to.kind === "span") expect(keys.has(to.key)).toBe(true);
    }
  }
  for (const { why } of problems) expect(why).not.toBe("");
}

describe.each(cases)("%s", (_, reader, make) => {
  it("is recognised and read", async () => {
    const files = await make();
    expect(reader.recognise(files)).toBeGreaterThanOrEqual(0.9);
    const read = await reader.read(files, signal);
    if (!read.ok) throw new Error(read.error.why);
    check(read.value);
    expect(read.value.documents.flatMap(({ spans }) => spans).length).toBeGreaterThan(0);
  });

  it("gives documents or reasons when bytes are changed, and never an exception", async () => {
    const files = await make();
    const insert = fc.constantFrom(
      "",
      "0",
      "-1",
      "99999999999",
      "\t",
      "|",
      "[",
      '"',
      "<",
      "]]>",
      "&x;",
      "\n",
      "\\",
      "null",
      "{}",
    );
    const damage = fc.record({
      cut: fc.nat(1000),
      changes: fc.array(fc.tuple(fc.nat(1000), insert), { maxLength: 6 }),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ cut, changes }) => {
        const damaged = files.map(({ name, head, size }) =>
          foreignFile(name, hurt(head, size, cut, changes)),
        );
        const read = await reader.read(damaged, signal);
        if (read.ok) check(read.value);
        else expect([read.error.code.startsWith("import-"), read.error.why === ""]).toEqual([true, false]);
      }),
      { numRuns: reader === dna ? 15 : 60 },
    );
  });
});

/** The bytes with pieces put in and, now and then, the end cut off. */
function hurt(
  bytes: Uint8Array,
  _size: number,
  cut: number,
  changes: ReadonlyArray<readonly [number, string]>,
) {
  let text = Buffer.from(bytes).toString("latin1");
  for (const [at, piece] of changes) {
    const place = Math.floor((at / 1000) * text.length);
    text = text.slice(0, place) + piece + text.slice(place + (at % 3));
  }
  const end = cut % 2 === 0 ? Math.floor((cut / 1000) * text.length) : text.length;
  return new Uint8Array(Buffer.from(text.slice(0, end), "latin1"));
}

describe("hostile files", () => {
  const whys = async (reader: ForeignReader, files: ForeignFile[]) => {
    const read = await reader.read(files, signal);
    return read.ok
      ? read.value.problems.map(({ where, why }) => `${where}: ${why}`).join("\n")
      : read.error.why;
  };

  it("no document type and no entities of their own", async () => {
    const doctype = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]>';
    const evil = xmi.replace('<?xml version="1.0"?>', doctype).replace("Ada sagt.", "&e;");
    expect(await whys(uimaXmi, [foreignFile("a.xmi", evil)])).toContain("document type");
    const qdpx = zipSync({ "project.qde": strToU8(qde.replace('<?xml version="1.0"?>', doctype)) });
    expect(await whys(refiQda, [foreignFile("a.qdpx", qdpx)])).toContain("document type");
  });

  it("no deep nesting", async () => {
    const deep = xmi.replace("<c:Span ", `${"<a>".repeat(5000)}${"</a>".repeat(5000)}<c:Span `);
    expect(await whys(uimaXmi, [foreignFile("a.xmi", deep)])).toContain("nested too deeply");
    const list = foreignFile("a.jsonld", "[".repeat(100_000) + "]".repeat(100_000));
    expect(await whys(webAnnotationReader, [list])).not.toBe("");
  });

  it("no archives in archives without end, and names that lead elsewhere are names only", async () => {
    let inner = zipSync({ "a.ann": strToU8(ann) }, { level: 0 });
    for (let depth = 0; depth < 6; depth++) inner = zipSync({ "in.zip": inner }, { level: 0 });
    expect(await whys(brat, [foreignFile("a.zip", inner)])).toContain("too deep");
    const outside = zipSync({ "../../a.txt": strToU8("Ada sagt Ja. Ja Nein"), "../../a.ann": strToU8(ann) });
    const read = await brat.read([foreignFile("a.zip", outside)], signal);
    expect(read.ok && read.value.documents.map(({ name }) => name)).toEqual(["a"]);
  });

  it("attributes called like parts of objects are attributes", async () => {
    const lines = "T1\tActor 0 3\tAda\nA1\t__proto__ T1 x\nA2\tconstructor T1 y\n";
    const read = await brat.read([foreignFile("a.txt", "Ada"), foreignFile("a.ann", lines)], signal);
    const [span] = (read.ok && read.value.documents[0]?.spans) || [];
    expect(Object.entries(span?.attributes ?? {})).toEqual([
      ["__proto__", "x"],
      ["constructor", "y"],
    ]);
  });

  it("is called off when that is wanted", async () => {
    for (const [, reader, make] of cases) {
      const read = await reader.read(await make(), AbortSignal.abort());
      expect(read.ok ? "" : read.error.code).toBe("import-cancelled");
    }
  });

  it("files of other kinds are no format's", () => {
    const other = [foreignFile("a.txt", "Nur ein Text."), foreignFile("b.csv", "title;text\nA;B\n")];
    for (const reader of markupReaders) expect(reader.recognise(other)).toBe(0);
  });
});
