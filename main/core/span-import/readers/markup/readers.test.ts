import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { ForeignDataset } from "../../foreign";
import { brat } from "../brat";
import { refiQda } from "../refi-qda";
import { uimaXmi } from "../uima-xmi";
import { webAnnotationReader } from "../web-annotation";
import { webannoTsv } from "../webanno-tsv";
import { foreignFile, readWhole } from "./foreign-files";

/** The links in words. */
function linksOf({ documents }: ForeignDataset): string[] {
  return documents.flatMap(({ links }) =>
    links.map(({ from, role, to }) => `${from} ${role} ${to.kind === "span" ? to.key : to.name}`),
  );
}

describe("brat", () => {
  const text = "Ada sagt, Bo komme.\n";
  const one = "T1\tPerson 0 3\tAda\n";

  it("folders with the same documents are coders", async () => {
    const files = ["anna", "ben"].flatMap((coder) => [
      foreignFile(`${coder}/a.txt`, text),
      foreignFile(`${coder}/a.ann`, coder === "anna" ? one : "T1\tPerson 10 12\tBo\n"),
    ]);
    files.push(
      foreignFile("anna/b.txt", "Nur Anna.\n"),
      foreignFile("anna/b.ann", one.replace("Ada", "Nur")),
    );
    const { documents } = await readWhole(brat, files);
    const said = documents.map(({ name, spans }) => [
      name,
      ...spans.map(({ key, coder }) => `${coder} ${key}`),
    ]);
    expect(said).toEqual([
      ["a", "anna 1/T1", "ben 2/T1"],
      ["b", "anna T1"],
    ]);
  });

  it("folders with documents of their own are part of the names", async () => {
    const files = ["mai/a", "juni/b"].flatMap((path) => [
      foreignFile(`${path}.txt`, text),
      foreignFile(`${path}.ann`, one),
    ]);
    const { documents } = await readWhole(brat, files);
    expect(documents.map(({ name, spans }) => `${name} ${spans[0]?.coder}`)).toEqual(["juni/b ", "mai/a "]);
  });

  it("documents of the same name with other texts stay apart", async () => {
    const files = [
      ...[foreignFile("anna/a.txt", text), foreignFile("anna/a.ann", one)],
      ...[foreignFile("ben/a.txt", `${text}Mehr.`), foreignFile("ben/a.ann", one)],
    ];
    const { documents } = await readWhole(brat, files);
    expect(documents.map(({ name, spans }) => [name, spans[0]?.coder])).toEqual([
      ["a", "anna"],
      ["a (2)", "ben"],
    ]);
  });

  it("events become spans and links, a second one of the same trigger a span of its own", async () => {
    const lines = `${one}T2\tSay 4 8\tsagt\nT3\tPerson 10 12\tBo\nT4\tMove 13 18\tkomme\nE1\tSay:T2 By:T1 What:E3\nE2\tAsk:T2 By2:T3\nE3\tMove:T4 Who:T3\nA1\tNegated E2\n#1\tAnnotatorNotes E1\tleise\n`;
    const dataset = await readWhole(brat, [foreignFile("a.txt", text), foreignFile("a.ann", lines)]);
    expect(linksOf(dataset)).toEqual(["T2 By T1", "T2 What T4", "E2 By T3", "T4 Who T3"]);
    expect(dataset.documents[0]?.spans.filter(({ quote }) => quote === "sagt")).toMatchObject([
      { key: "T2", label: "Say", note: "leise", attributes: {} },
      { key: "E2", label: "Ask", note: "", attributes: { Negated: true } },
    ]);
  });

  it("references are actors, names and colours come from the configuration", async () => {
    const files = [
      ...[
        foreignFile("a.txt", text),
        foreignFile("a.ann", `${one}N1\tReference T1 Wikipedia:42\tAda Lind\n`),
      ],
      foreignFile(
        "annotation.conf",
        "[entities]\nPerson\n!Group\n\tClub\n[relations]\n[events]\n[attributes]\n",
      ),
      foreignFile(
        "visual.conf",
        "[labels]\nPerson | Mensch | M\n[drawing]\nPerson\tbgColor:#AA00ff, borderColor:darken\n",
      ),
    ];
    const dataset = await readWhole(brat, files);
    expect(linksOf(dataset)).toEqual(["T1 Reference Ada Lind"]);
    expect(dataset.actors).toMatchObject([{ name: "Ada Lind", external: "Wikipedia:42" }]);
    expect(dataset.definitions).toEqual([
      { kind: "label", name: "Mensch", colour: "#aa00ff" },
      { kind: "label", name: "Club" },
    ]);
    expect(dataset.documents[0]?.spans[0]?.label).toBe("Mensch");
  });

  it("lines that cannot be read are told with their number", async () => {
    const lines = `${one}T2\tPerson 5 x\tsagt\nT3\tPerson 9 4\tx\nR1\tby Arg1:T1 Arg2:T9\nT1\tPerson 0 3\tAda\n?\n`;
    const dataset = await readWhole(brat, [foreignFile("a.txt", text), foreignFile("a.ann", lines)]);
    expect(dataset.problems.map(({ where }) => where).sort()).toEqual(
      [2, 3, 4, 5, 6].map((line) => `a.ann, line ${line}`),
    );
    expect(dataset.documents[0]?.spans).toHaveLength(1);
  });
});

const tsv = (rows: string[], layers = ["#T_SP=a.Span|value"]) =>
  ["#FORMAT=WebAnno TSV 3.2", ...layers, "", "", ...rows, ""].join("\n");

describe("WebAnno TSV", () => {
  it("values and texts are read without their escapes, gaps are filled", async () => {
    const rows = [
      "#Text=Ada\\\\Bo",
      "1-1\t0-6\tAda\\\\Bo\ta\\|b\\[c\\]\\->d\t",
      "",
      "#Text=Ja",
      "2-1\t8-10\tJa\t*\t",
    ];
    const { documents, problems } = await readWhole(webannoTsv, [foreignFile("a.tsv", tsv(rows))]);
    expect(problems).toEqual([]);
    expect(documents[0]?.text).toBe("Ada\\Bo\n\nJa");
    expect(documents[0]?.spans.map(({ label, quote }) => [label, quote])).toEqual([
      ["a|b[c]->d", "Ada\\Bo"],
      ["Span", "Ja"],
    ]);
  });

  it("offsets a program counted in code points are seen by the tokens", async () => {
    const rows = ["#Text=🚢 Ada sagt", "1-1\t0-1\t🚢\t_\t", "1-2\t2-5\tAda\tx\t", "1-3\t6-10\tsagt\t_\t"];
    const { documents, problems } = await readWhole(webannoTsv, [foreignFile("a.tsv", tsv(rows))]);
    expect(problems).toEqual([]);
    expect(documents[0]).toMatchObject({
      text: "🚢 Ada sagt",
      spans: [{ quote: "Ada", pieces: [{ start: 2, end: 5 }] }],
    });
  });

  it("slots and chains are counted, not passed over", async () => {
    const layers = ["#T_SP=a.Pred|ROLE_a.Pred:args_a.Link|a.Arg", "#T_CH=a.Chain|type|rel"];
    const rows = ["#Text=Ada", "1-1\t0-3\tAda\tagent[1]\t1-1[2]\tx->1\tr\t"];
    const { problems } = await readWhole(webannoTsv, [foreignFile("a.tsv", tsv(rows, layers))]);
    expect(problems.map(({ why }) => why)).toEqual([
      expect.stringContaining("a slot (a.Pred:args_a.Link)"),
      expect.stringContaining("chains of the layer a.Chain"),
    ]);
  });

  it("an exported project of INCEpTION has its coders in its folders", async () => {
    const file = (label: string) => strToU8(tsv(["#Text=Ada", `1-1\t0-3\tAda\t${label}\t`]));
    const bytes = zipSync({
      "exportedproject123.json": strToU8("{}"),
      "source/d1.txt": strToU8("Ada"),
      "annotation/d1.txt/anna.tsv": file("x"),
      "annotation/d1.txt/ben.tsv": file("y"),
      "curation/d1.txt/CURATION_USER.tsv": file("z"),
    });
    const files = [foreignFile("project.zip", bytes)];
    expect(webannoTsv.recognise(files)).toBeGreaterThan(0.7);
    const { documents } = await readWhole(webannoTsv, files);
    expect(
      documents.map(({ name, spans }) => [name, spans.map(({ coder, label }) => `${coder} ${label}`)]),
    ).toEqual([["d1.txt", ["anna x", "ben y", "CURATION_USER z"]]]);
  });
});

describe("UIMA", () => {
  const xmi = (inside: string) =>
    `<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:c="http:///a.ecore"><cas:Sofa xmi:id="1" sofaString="Ada sagt"/>${inside}</xmi:XMI>`;

  it("one archive a coder, with the type system in it, is how INCEpTION delivers XMI", async () => {
    const types = `<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier"><types><typeDescription><name>a.Mood</name><supertypeName>uima.tcas.Annotation</supertypeName><features><featureDescription><name>sure</name><rangeTypeName>uima.cas.Boolean</rangeTypeName></featureDescription><featureDescription><name>of</name><rangeTypeName>a.Mood</rangeTypeName></featureDescription></features></typeDescription></types></typeSystemDescription>`;
    const inner = zipSync({
      "anna.xmi": strToU8(
        xmi(
          '<c:Mood xmi:id="5" sofa="1" begin="0" end="3" sure="true" of="6"/><c:Mood xmi:id="6" sofa="1" begin="4" end="8"/>',
        ),
      ),
      "TypeSystem.xml": strToU8(types),
    });
    const bytes = zipSync({ "annotation/d1.txt/anna.zip": inner });
    const dataset = await readWhole(uimaXmi, [foreignFile("project.zip", bytes)]);
    expect(dataset.problems).toEqual([]);
    expect(dataset.documents).toMatchObject([{ name: "d1.txt", text: "Ada sagt" }]);
    expect(dataset.documents[0]?.spans).toMatchObject([
      { label: "Mood", coder: "anna", attributes: { sure: true } },
      { label: "Mood", coder: "anna", attributes: {} },
    ]);
    expect(linksOf(dataset)).toEqual(["5 of 6"]);
  });

  it("places that are none and relations that lead nowhere are told", async () => {
    const inside =
      '<c:A xmi:id="5" sofa="1" begin="x" end="3"/><c:A xmi:id="7" sofa="1" begin="0" end="3"/><c:R xmi:id="6" sofa="1" begin="0" end="3" Governor="7" Dependent="9"/><c:Loose xmi:id="8"/>';
    const dataset = await readWhole(uimaXmi, [
      foreignFile("a.xmi", xmi(inside).replace("<c:Loose", '<c:R xmi:id="9"/><c:Loose')),
    ]);
    expect(dataset.documents[0]?.spans).toHaveLength(1);
    expect(dataset.problems.map(({ why }) => why)).toEqual([
      "The place of a A is no pair of numbers.",
      "1 × a R between things that are no spans",
      "1 × a R that stands nowhere in a text, which is not taken over",
      "1 × a Loose that stands nowhere in a text, which is not taken over",
    ]);
  });
});

describe("Web Annotation", () => {
  it("Recogito's files have no source, and tags that are more than words", async () => {
    const file = JSON.stringify([
      {
        ...{ id: "#a", type: "Annotation", motivation: "" },
        body: [
          { type: "TextualBody", purpose: "tagging", value: "claim" },
          { purpose: "commenting", value: "so" },
        ],
        target: {
          selector: [
            { type: "TextQuoteSelector", exact: "Ada" },
            { type: "TextPositionSelector", start: 0, end: 3 },
          ],
        },
      },
      {
        ...{ id: "#b", type: "Annotation" },
        body: [{ type: "SpecificResource", purpose: "tagging", source: { id: "x", label: "Ort" } }],
        target: { annotation: "b", selector: [{ quote: "Bo", start: 5, end: 7 }] },
      },
      {
        motivation: "linking",
        body: [{ purpose: "tagging", value: "meets" }],
        target: [{ id: "#a" }, { id: "#b" }],
      },
    ]);
    const dataset = await readWhole(webAnnotationReader, [foreignFile("text1.json", file)]);
    expect(dataset.problems).toEqual([]);
    expect(dataset.documents).toMatchObject([
      {
        name: "text1",
        spans: [
          { label: "claim", quote: "Ada", note: "so", pieces: [{ start: 0, end: 3 }] },
          { label: "Ort", quote: "Bo", pieces: [{ start: 5, end: 7 }] },
        ],
      },
    ]);
    expect(linksOf(dataset)).toEqual(["a1 meets a2"]);
  });

  it("the rows of Hypothesis have tags, a text and an account", async () => {
    const file = JSON.stringify({
      total: 2,
      rows: [
        {
          ...{
            id: "x1",
            created: "2025-01-02T03:04:05.678901+00:00",
            user: "acct:mia@hypothes.is",
            tags: ["a", "b"],
          },
          ...{ text: "Notiz", uri: "https://www.blatt.example/hafen?x=1", document: { title: ["Hafen"] } },
          target: [
            {
              source: "https://www.blatt.example/hafen?x=1",
              selector: [
                { type: "RangeSelector" },
                { type: "TextPositionSelector", start: 4, end: 9 },
                { type: "TextQuoteSelector", exact: "Hafen", prefix: "Der ", suffix: " " },
              ],
            },
          ],
        },
        {
          id: "x2",
          user: "acct:mia@hypothes.is",
          tags: [],
          text: "Seite",
          uri: "https://b.example/",
          target: [{ source: "https://b.example/" }],
        },
      ],
    });
    const dataset = await readWhole(webAnnotationReader, [foreignFile("export.json", file)]);
    expect(dataset.documents).toMatchObject([{ name: "hafen", title: "Hafen", source: "blatt.example" }]);
    expect(dataset.documents[0]?.spans).toMatchObject([
      { label: "a", note: "Notiz", quote: "Hafen", before: "Der ", created: "2025-01-02T03:04:05.678Z" },
      { label: "b", note: "" },
    ]);
    expect(dataset.coders).toEqual([{ key: "acct:mia@hypothes.is", name: "mia" }]);
    expect(dataset.problems).toHaveLength(1);
  });
});

describe("REFI-QDA", () => {
  const project = (sources: string, more = "") =>
    `<Project xmlns="urn:QDA-XML:project:1.5" name="p"><Users><User guid="{AB-1}" name="Mia"/></Users><CodeBook><Codes><Code guid="c1" name="Thema" isCodable="false"><Code guid="c2" name="Hafen" isCodable="true" color="#AABBCC"><Description>Nur Häfen.</Description></Code></Code></Codes></CodeBook><Sources>${sources}</Sources>${more}</Project>`;
  const selection = (start: number, end: number, name: string, inner = "") =>
    `<PlainTextSelection guid="s${start}" name="${name}" startPosition="${start}" endPosition="${end}" creatingUser="ab-1">${inner}<Coding guid="k${start}"><CodeRef targetGUID="C2"/></Coding></PlainTextSelection>`;
  const qdpx = (source: string, text: string, more = "") =>
    foreignFile(
      "p.qdpx",
      zipSync({ "project.qde": strToU8(project(source, more)), "Sources/T1.TXT": strToU8(text) }),
    );
  const source = (inside: string) =>
    `<TextSource guid="t" name="Artikel" plainTextPath="internal://t1.txt">${inside}</TextSource>`;

  it("codes bear the names above them, GUIDs are found however they are written, memos are notes", async () => {
    const memo =
      '<Notes><Note guid="n1" name="Memo"><PlainTextContent>Wichtig.</PlainTextContent></Note></Notes>';
    const inside = selection(4, 9, "Hafen", '<NoteRef targetGUID="N1"/>');
    const dataset = await readWhole(refiQda, [qdpx(source(inside), "Der Hafen\r\nist offen", memo)]);
    expect(dataset.problems).toEqual([]);
    expect(dataset.documents).toMatchObject([
      {
        ...{ name: "Artikel", text: "Der Hafen\r\nist offen" },
        spans: [{ label: "Thema / Hafen", coder: "ab-1", quote: "Hafen", note: "Wichtig." }],
      },
    ]);
    expect(dataset.definitions).toEqual([
      { kind: "label", name: "Thema / Hafen", colour: "#aabbcc", guideline: "Nur Häfen." },
    ]);
  });

  it("paragraphs parted by U+2029 alone become lines; names that are no words of the text are no quotes", async () => {
    const inside = selection(0, 3, "Selektion 1") + selection(4, 9, "Selektion 2");
    const { documents } = await readWhole(refiQda, [qdpx(source(inside), "Der\u2029Hafen\u2029")]);
    expect(documents[0]?.text).toBe("Der\nHafen\n");
    expect(documents[0]?.spans.map(({ quote }) => quote)).toEqual([null, null]);
  });

  it("other media, lost codes and missing texts are told", async () => {
    const pdf = '<PDFSource guid="p" name="Scan" path="x.pdf"><PDFSelection guid="q"/></PDFSource>';
    const lost = '<TextSource guid="u" name="Weg" plainTextPath="relative:///gone.txt"/>';
    const unknown = selection(0, 3, "Der").replace("C2", "C9");
    const dataset = await readWhole(refiQda, [qdpx(source(unknown) + pdf + lost, "Der Hafen")]);
    expect(dataset.problems.map(({ why }) => why)).toEqual([
      "PDF is no text: 1 selections in it are not taken over.",
      "Its code is not in the codebook of the file.",
      "Its text (relative:///gone.txt) is not there.",
    ]);
    expect(dataset.documents.map(({ name, text }) => [name, text])).toEqual([
      ["Artikel", "Der Hafen"],
      ["Weg", null],
    ]);
  });
});
