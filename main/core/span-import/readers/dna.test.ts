import { describe, expect, it } from "vitest";
import { dna } from "./dna";
import { inventedDna, inventedText } from "./dna/invented-dna";
import { dnaEvents } from "./dna-events";
import { foreignFile, readWhole } from "./markup/foreign-files";

const signal = new AbortController().signal;

describe("files of DNA 3", () => {
  it("statements become spans, their variables links and attributes", async () => {
    const files = [foreignFile("hafen.dna", await inventedDna())];
    expect(dna.recognise(files)).toBe(1);
    const dataset = await readWhole(dna, files);
    const [document] = dataset.documents;
    expect(document).toMatchObject({
      ...{ name: "Hafen offen", title: "Hafen offen", text: inventedText, author: "R. Korn" },
      ...{ source: "Küstenblatt", published: "2025-09-04" },
    });
    expect(document?.spans).toEqual([
      {
        ...{ key: "10", coder: "2", label: "DNA Statement", pieces: [{ start: 0, end: 25 }] },
        ...{
          quote: "Der Hafen 🚢 bleibt offen",
          attributes: { agreement: true, strength: 3, topic: "Verkehr" },
        },
        note: "",
      },
      {
        ...{ key: "12", coder: "1", label: "DNA Statement", pieces: [{ start: 53, end: 66 }] },
        ...{ quote: "Das Amt prüft", attributes: { agreement: false }, note: "Wer prüft?" },
      },
    ]);
    expect(dataset.coders).toContainEqual({ key: "2", name: "Mia", colour: "#0010ff" });
    expect(dataset.definitions).toContainEqual({ kind: "label", name: "DNA Statement", colour: "#efd033" });
  });

  it("a statement duplicated for a second speaker is one span with two", async () => {
    const dataset = await readWhole(dna, [foreignFile("hafen.dna", await inventedDna())]);
    const links = dataset.documents[0]?.links.map(({ role, from, to, attributes }) => [
      ...[role, from, to.kind === "span" ? to.key : to.name, attributes],
    ]);
    expect(links).toEqual([
      ["said-by", "10", "Ada Lind", {}],
      ["said-by", "10", "Seeamt", {}],
      ["same-as", "10", "Hafen bleibt offen", { stance: "supports" }],
      ["said-by", "10", "Bo Holm", {}],
      ["linked", "12", "10", {}],
    ]);
    expect(dataset.actors.map(({ name, kind, note }) => [name, kind, note])).toEqual([
      ["Ada Lind", "person", "Type: Beamtin"],
      ["Seeamt", "organisation", ""],
      ["Bo Holm", "person", ""],
    ]);
    expect(dataset.actors[2]?.parent).toBe(dataset.actors[0]?.id);
  });

  it("a statement of a document that is not there is told", async () => {
    const dataset = await readWhole(dna, [foreignFile("hafen.dna", await inventedDna())]);
    expect(dataset.problems).toEqual([
      { where: "hafen.dna, statement 13", why: "Its document is not in the file." },
    ]);
  });

  const older = `CREATE TABLE DOCUMENTS(ID INTEGER, Title TEXT, Text TEXT, Date INTEGER);
    CREATE TABLE STATEMENTS(ID INTEGER, StatementTypeId INTEGER, DocumentId INTEGER, Start INTEGER, Stop INTEGER, Coder INTEGER);
    CREATE TABLE DATASHORTTEXT(ID INTEGER, StatementId INTEGER, VariableId INTEGER, StatementTypeId INTEGER, Value TEXT);`;
  it.each([
    ["DNA 2", async () => inventedDna(older), "Analyzer 2"],
    ["DNA 1", async () => new TextEncoder().encode('<?xml version="1.0"?><discourse/>'), "Analyzer 1"],
    ["another database", async () => inventedDna("CREATE TABLE a(b)"), "not of Discourse"],
    ["no database", async () => new TextEncoder().encode("nothing"), "no database"],
    ["a damaged one", async () => (await inventedDna()).subarray(0, 5000), "damaged"],
  ])("%s is refused in words", async (_, make, why) => {
    const read = await dna.read([foreignFile("a.dna", await make())], signal);
    expect(read.ok ? "" : read.error.why).toContain(why);
  });
});

describe("event lists of DNA", () => {
  const rows = [
    "statement_id;time;person;concept;agreement;start_position;stop_position;text;coder;document_id;document_title;document_author;document_source;document_section;document_type",
    '5;2025-09-04 00:00:00;Ada Lind;Hafen offen;1;0;25;"Der Hafen, der bleibt";Mia;7;Hafen;R. Korn;Küstenblatt;;',
    "6;2025-09-04 00:00:00;Ada Lind;Hafen offen;0;x;25;Der;Mia;7;Hafen;R. Korn;Küstenblatt;;",
  ];
  it("rows become spans of documents without texts", async () => {
    const dataset = await readWhole(dnaEvents, [foreignFile("events.csv", `\uFEFF${rows.join("\n")}\n`)]);
    expect(dataset.documents).toMatchObject([
      {
        ...{ name: "Hafen", text: null, source: "Küstenblatt", published: "2025-09-04" },
        spans: [
          {
            ...{ key: "5", coder: "Mia", label: "statement", pieces: [{ start: 0, end: 25 }] },
            ...{ quote: "Der Hafen, der bleibt", attributes: { agreement: true } },
          },
        ],
      },
    ]);
    expect(dataset.documents[0]?.links.map(({ role, to }) => [role, to.kind])).toEqual([
      ["said-by", "actor"],
      ["same-as", "statement"],
    ]);
    expect(dataset.problems).toHaveLength(1);
    expect(dataset.problems[0]?.where).toBe("events.csv, event 2");
  });

  it("the data frame R writes has row names and NA", async () => {
    const csv =
      '"","statement_id","time","organization","start_position","stop_position","text","coder","document_id","document_title"\n"1",3,"2024-01-02",NA,4,9,"Hafen",NA,1,"Blatt"\n';
    const files = [foreignFile("events.csv", csv)];
    expect(dnaEvents.recognise(files)).toBeGreaterThan(0.9);
    const dataset = await readWhole(dnaEvents, files);
    expect(dataset.documents[0]?.spans).toMatchObject([{ key: "3", coder: "", attributes: {} }]);
    expect(dataset.documents[0]?.links).toEqual([]);
  });
});
