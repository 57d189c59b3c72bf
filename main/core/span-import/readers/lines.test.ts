import { describe, expect, it } from "vitest";
import type { ForeignDataset, ForeignReader } from "../foreign";
import { conll } from "./conll/conll";
import { doccano } from "./doccano";
import { labelStudio } from "./label-studio";
import { lineReaders } from "./lines";
import {
  basePlaces,
  foreignFile,
  hasSamples,
  placesOf,
  readWhole,
  sampleBase,
  sampleFiles,
} from "./markup/foreign-files";
import { prodigyJsonl } from "./prodigy-jsonl";
import { spacyJsonl } from "./spacy-jsonl";
import { spanTable } from "./table/span-table";

const samples: Array<[string, ForeignReader]> = [
  ["doccano/doc1.rel.jsonl", doccano],
  ["doccano/doc1.span.jsonl", doccano],
  ["labelstudio/doc1.json", labelStudio],
  ["spacy/doc1.docjson.jsonl", spacyJsonl],
  ["spacy/doc1.prodigy.jsonl", prodigyJsonl],
];
const flat = samples.map(([path, reader]) => ({ path, reader }));

describe.skipIf(!hasSamples)("samples of other tools", () => {
  it.each(flat)("$path is read with its content", async ({ path, reader }) => {
    const dataset = await readWhole(reader, sampleFiles(path));
    expect(dataset.problems).toEqual([]);
    expect(dataset.documents[0]?.text).toBe(sampleBase().text);
    expect(placesOf(dataset)).toEqual(basePlaces("cp"));
  });

  it.each(flat)("$path is recognised as what it is", ({ path, reader }) => {
    expect(best(path)).toBe(reader.id);
  });

  it("training tuples have the entities that do not overlap", async () => {
    const dataset = await readWhole(spacyJsonl, sampleFiles("spacy/doc1.train.jsonl"));
    const entities = basePlaces("cp").filter((place) => !/^(claim|evidence)/.test(place));
    expect(placesOf(dataset)).toEqual(entities);
    expect(best("spacy/doc1.train.jsonl")).toBe("spacy-jsonl");
  });

  it("relations, attributes and notes come along", async () => {
    const rel = await readWhole(doccano, sampleFiles("doccano/doc1.rel.jsonl"));
    expect(ends(rel)).toEqual([["makes", "actor", "claim"]]);
    expect(rel.documents[0]?.work?.[0]?.note).toBe("Prüfen: ironisch?");
    const studio = await readWhole(labelStudio, sampleFiles("labelstudio/doc1.json"));
    expect(ends(studio)).toEqual([["makes", "actor", "claim"]]);
    const claim = studio.documents[0]?.spans.find(({ label }) => label === "claim");
    expect(claim).toMatchObject({ attributes: { polarity: "negative" }, note: "Prüfen: ironisch?" });
    expect(claim?.quote).toBe(sampleBase().spans[1]?.text);
    const prodigy = await readWhole(prodigyJsonl, sampleFiles("spacy/doc1.prodigy.jsonl"));
    expect(ends(prodigy)).toEqual([["makes", "actor", "claim"]]);
  });

  it.each(["doc1.iob2.conll", "doc1.bioes.conll", "doc1.bilou.conll", "doc1.conll2003", "doc1.conllup"])(
    "conll/%s has the words of the entities",
    async (name) => {
      const path = `conll/${name}`;
      expect(best(path)).toBe("conll");
      const dataset = await readWhole(conll, sampleFiles(path));
      expect(dataset.problems).toEqual([]);
      expect(dataset.documents).toHaveLength(1);
      const found = quotes(dataset).filter(([label]) => label !== "claim");
      const wanted = sampleBase().spans.filter(({ label }) => label === "actor" || label === "date");
      expect(found).toEqual(wanted.map(({ label, text }) => [label, text]));
      if (name === "doc1.conllup") {
        expect(quotes(dataset).filter(([label]) => label === "claim")).toEqual([
          ["claim", sampleBase().spans[1]?.text],
        ]);
        expect(dataset.documents[0]?.text).toBe(sampleBase().text.trimEnd());
      }
    },
  );

  it.each(["tabular/doc1.csv", "tabular/doc1.xlsx"])(
    "%s is a list of spans, trap cells and all",
    async (path) => {
      expect(best(path)).toBe("csv");
      const dataset = await readWhole(spanTable, sampleFiles(path));
      expect(dataset.problems).toEqual([]);
      const [document] = dataset.documents;
      expect(document).toMatchObject({ name: "doc1", text: null, published: "2025-09-04" });
      const places = placesOf(dataset);
      for (const place of basePlaces("cp")) expect(places).toContain(place);
      const claim = document?.spans.find(({ key }) => key === "T2");
      expect(claim?.attributes).toEqual({ polarity: "negative" });
      expect(claim?.note).toMatch(/^Prüfen: "ironisch"\?\r?\nzweite Zeile; =1\+1$/);
    },
  );
});

function best(path: string): string | undefined {
  const files = sampleFiles(path);
  return lineReaders.toSorted((a, b) => b.recognise(files) - a.recognise(files))[0]?.id;
}

function ends({ documents }: ForeignDataset): string[][] {
  return documents.flatMap(({ spans, links }) => {
    const labels = new Map(spans.map(({ key, label }) => [key, label]));
    return links.map(({ role, from, to }) => [
      role,
      labels.get(from) ?? "",
      to.kind === "span" ? (labels.get(to.key) ?? "") : "",
    ]);
  });
}

function quotes({ documents }: ForeignDataset): string[][] {
  return documents.flatMap(({ text, spans }) =>
    spans.map(({ label, pieces: [piece] }) => [label, text?.slice(piece?.start, piece?.end) ?? ""]),
  );
}

describe("tags", () => {
  const read = async (lines: string) => {
    const dataset = await readWhole(conll, [
      foreignFile("a.conll", `${lines.split(" ").join("\n").replaceAll("/", "\t")}\n`),
    ]);
    return { quotes: quotes(dataset), problems: dataset.problems.length };
  };

  it("of IOB1 begin with I, and with B only behind a neighbour", async () => {
    const found = await read("Ada/I-PER Beck/I-PER ruft/O Ebba/I-PER Kim/B-PER an/O");
    expect(found).toEqual({
      quotes: [
        ["PER", "Ada Beck"],
        ["PER", "Ebba"],
        ["PER", "Kim"],
      ],
      problems: 0,
    });
  });

  it("of IOB2 that begin with I are taken and told", async () => {
    const found = await read("Ada/B-PER Beck/I-PER ruft/O Kim/B-PER in/O Rom/I-LOC an/O");
    expect(found).toEqual({
      quotes: [
        ["PER", "Ada Beck"],
        ["PER", "Kim"],
        ["LOC", "Rom"],
      ],
      problems: 1,
    });
  });
});

describe("tables", () => {
  it("may name their columns in German, with the text of the documents beside them", async () => {
    const dataset = await readWhole(spanTable, [
      foreignFile(
        "Stellen.csv",
        "Dokument;Kategorie;Von;Bis;Zitat;Kodierer;Stimmung\nBrief 1;Person;4;7;Ada;AB;gut\n",
      ),
      foreignFile("Texte.csv", "Dokument;Titel;Volltext\nBrief 1;Ein Brief;Die Ada kam.\n"),
    ]);
    expect(dataset.problems).toEqual([]);
    expect(dataset.documents).toMatchObject([
      {
        ...{ name: "Brief 1", title: "Ein Brief", text: "Die Ada kam." },
        spans: [
          {
            label: "Person",
            coder: "AB",
            pieces: [{ start: 4, end: 7 }],
            quote: "Ada",
            attributes: { Stimmung: "gut" },
          },
        ],
      },
    ]);
  });

  it("say which rows cannot be read", async () => {
    const csv = "doc,label,start,end\nA,per,0,3\nA,per,x,3\nA,,0,3\n";
    const dataset = await readWhole(spanTable, [foreignFile("a.csv", csv)]);
    expect(dataset.documents[0]?.spans).toHaveLength(1);
    expect(dataset.problems.map(({ where }) => where)).toEqual(["a.csv, row 3", "a.csv, row 4"]);
  });
});

describe("Label Studio", () => {
  it("predictions are the work of somebody else, and cancelled annotations are told", async () => {
    const region = (id: string) => ({
      ...{ id, from_name: "label", to_name: "text", type: "labels" },
      value: { start: 0, end: 3, text: "Ada", labels: ["PER"] },
    });
    const task = {
      ...{ id: 7, data: { text: "Ada kam." } },
      annotations: [
        { id: 1, completed_by: { email: "ada@example.org" }, result: [region("a")] },
        { id: 2, completed_by: 4, was_cancelled: true, result: [region("b")] },
      ],
      predictions: [{ model_version: "v1", result: [region("c")] }],
    };
    const dataset = await readWhole(labelStudio, [foreignFile("tasks.json", JSON.stringify([task]))]);
    expect(dataset.documents[0]?.spans.map(({ coder }) => coder)).toEqual([
      "ada@example.org",
      "prediction v1",
    ]);
    expect(dataset.problems).toHaveLength(1);
  });
});
