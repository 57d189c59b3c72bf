import { describe, expect, it } from "vitest";
import { buildDocx, paragraph } from "../fixtures/docx/build-docx";
import { articlesOf, fixture } from "../fixtures/read-fixture";
import { buildRtf, buildRtfTable } from "../fixtures/rtf/build-rtf";

const textOf = (name: string) => Buffer.from(fixture(name)).toString("utf8");
const utf8 = (text: string) => Buffer.from(text, "utf8");

const strike = {
  title: "Harbour strike enters second week as talks stall",
  source: "The Northport Courier (Northport)",
  published: "2025-03-10",
  language: "en",
  place: "Northport",
  author: "Ada Quill and Tom Marsh in Northport",
  agency: "",
};

describe("Nexis", () => {
  it("divides a delivery with a cover sheet and page headers", async () => {
    const { kind, articles, leftOut } = await articlesOf("nexis/english.txt");
    expect(kind).toBe("nexis");
    expect(articles.map(({ metadata }) => metadata.title)).toEqual([
      strike.title,
      "Mayor rejects plan for a second crossing",
      "Letters: What the ferry is worth",
    ]);
    expect(articles[0]?.metadata).toEqual(strike);
    expect(articles[0]?.open).toHaveLength(3);
    expect(articles[0]?.open[0]).toMatch(/^The strike of the dockers/u);
    expect(articles[0]?.open[2]).toMatch(/Language: that was the trouble.*its own\.$/u);
    expect(articles[1]?.metadata).toMatchObject({
      source: "Evening Lantern",
      published: "2025-03-11",
      language: "en",
    });
    expect(articles[2]?.open).toHaveLength(1);
    expect(articles.every(({ sure }) => sure > 0.9)).toBe(true);
    expect(leftOut.map(({ reason }) => reason)).toEqual(["contents"]);
  });

  it("reads the same out of Word and RTF", async () => {
    const text = textOf("nexis/english.txt");
    const plain = (await articlesOf("a.txt", utf8(text))).articles;
    const docx = buildDocx({ body: text.split("\n").map((line) => paragraph(line)) });
    for (const [name, bytes] of [
      ["a.docx", docx],
      ["a.rtf", buildRtf(text)],
    ] as const) {
      const { kind, articles } = await articlesOf(name, bytes);
      expect(kind).toBe("nexis");
      expect(articles.map(({ text: own, metadata, mask }) => ({ own, metadata, mask }))).toEqual(
        plain.map(({ text: own, metadata, mask }) => ({ own, metadata, mask })),
      );
    }
  });

  it("reads German deliveries", async () => {
    const { articles } = await articlesOf("nexis/german.txt");
    expect(articles.map(({ metadata }) => metadata)).toEqual([
      {
        title: "Streik im Hafen: Beide Seiten warten",
        source: "Nordbucht Zeitung",
        published: "2025-03-10",
        language: "de",
        place: "Nordbucht",
        author: "Ina Körner",
        agency: "dpa",
      },
      {
        title: "Bürgermeisterin lehnt zweite Brücke ab",
        source: "Abendlaterne",
        published: "2025-03-11",
        language: "de",
        place: "",
        author: "",
        agency: "",
      },
    ]);
    expect(articles[0]?.open[0]).toMatch(/^Der Streik im Hafen/u);
    expect(articles[0]?.open.at(-1)).toMatch(/Gespräche an\.$/u);
  });

  it.each([
    [
      "nexis/old-layout.txt",
      "Mayor rejects plan for a second crossing; Nine thousand names were not enough",
      "en",
      42,
    ],
    ["nexis/old-german.txt", "Streik im Hafen", "de", 28],
  ])("reads the older layout %s", async (name, title, language, words) => {
    const { articles, leftOut } = await articlesOf(name);
    expect(articles).toHaveLength(2);
    expect(articles[0]).toMatchObject({ words, metadata: { title, language } });
    expect(articles.every(({ sure }) => sure > 0.9)).toBe(true);
    expect(leftOut).toEqual([]);
  });

  it("takes a single article in a file, as in a ZIP of many", async () => {
    const one = textOf("nexis/german.txt").split("Bürgermeisterin lehnt")[0] ?? "";
    const { kind, articles, file } = await articlesOf("one.txt", utf8(one));
    expect(kind).toBe("nexis");
    expect(articles).toHaveLength(1);
    expect(file.parts[0]?.label).toBe("");
  });

  it("says that the last article breaks off", async () => {
    const text = textOf("nexis/english.txt");
    const cut = text.slice(0, text.indexOf("Supporters of the plan") + 40);
    const { articles } = await articlesOf("a.txt", utf8(cut));
    expect(articles).toHaveLength(2);
    expect(articles[1]?.remarks).toContain("cut-off");
    expect(articles[1]?.sure).toBeLessThan(articles[0]?.sure ?? 0);
  });

  it("stays one article when the person wants it so", async () => {
    const text = textOf("nexis/english.txt");
    const { articles, file } = await articlesOf("a.txt", utf8(text), { whole: true });
    expect(articles.map((article) => article.text)).toEqual([text]);
    expect(file.whole).toBe(true);
  });
});

describe("Factiva", () => {
  it("reads field codes in tables", async () => {
    const { kind, articles, leftOut } = await articlesOf("factiva/headed.html");
    expect(kind).toBe("factiva");
    expect(articles.map(({ metadata }) => metadata)).toEqual([
      {
        title: "Harbour strike enters second week",
        source: "The Northport Courier",
        published: "2025-03-10",
        language: "en",
        place: "",
        author: "Ada Quill",
        agency: "",
      },
      {
        title: "Bürgermeisterin lehnt zweite Brücke ab",
        source: "Abendlaterne",
        published: "2025-03-11",
        language: "de",
        place: "",
        author: "",
        agency: "dpa",
      },
    ]);
    expect(articles[0]?.open.map((line) => line.slice(0, 12))).toEqual([
      "The strike o",
      "The union sa",
      "IN the town ",
    ]);
    expect(leftOut.map(({ reason }) => reason)).toEqual(["cover", "search-list"]);
  });

  it("reads the display without codes", async () => {
    const { articles } = await articlesOf("factiva/plain.html");
    expect(
      articles.map(({ metadata }) => [metadata.title, metadata.source, metadata.published, metadata.author]),
    ).toEqual([
      ["Harbour strike enters second week", "The Northport Courier", "2025-03-10", "Ada Quill"],
      ["What the ferry is worth", "Evening Lantern", "2025-03-12", ""],
    ]);
    expect(articles.map(({ open }) => open.length)).toEqual([2, 1]);
    expect(articles.every(({ sure }) => sure > 0.9)).toBe(true);
  });

  it("reads field codes out of RTF", async () => {
    const rows: Array<[string, string]> = [
      ["HD", "Zweite Brücke abgelehnt"],
      ["WC", "9 Wörter"],
      ["PD", "11 März 2025"],
      ["SN", "Abendlaterne"],
      ["LA", "German"],
      ["LP", "Die Bürgermeisterin hat den Plan abgelehnt."],
      ["TD", "Neuntausend hatten unterschrieben.\nNun warten sie."],
      ["AN", "Document EVLA000020250311el3b00002"],
    ];
    const rtf = `{\\rtf1\\ansi\\ansicpg1252 ${buildRtfTable(rows)}\\pard © 2025 Factiva, Inc. All rights reserved.\\par}`;
    const { kind, articles } = await articlesOf("a.rtf", Buffer.from(rtf, "latin1"));
    expect(kind).toBe("factiva");
    expect(articles[0]?.metadata).toMatchObject({
      title: "Zweite Brücke abgelehnt",
      published: "2025-03-11",
      language: "de",
    });
    expect(articles[0]?.open).toEqual([
      "Die Bürgermeisterin hat den Plan abgelehnt.",
      "Neuntausend hatten unterschrieben.",
      "Nun warten sie.",
    ]);
  });
});

describe("WISO and Genios", () => {
  it("reads labelled lines below the articles; a rule inside divides nothing", async () => {
    const { kind, articles, leftOut } = await articlesOf("genios/labels.txt");
    expect(kind).toBe("genios");
    expect(leftOut.map(({ reason }) => reason)).toEqual(["contents"]);
    expect(
      articles.map(({ metadata }) => [metadata.title, metadata.source, metadata.published, metadata.author]),
    ).toEqual([
      ["Streik im Hafen: Beide Seiten warten", "NORDBUCHT ZEITUNG", "2025-03-10", ""],
      ["Bürgermeisterin lehnt zweite Brücke ab", "Abendlaterne", "2025-03-11", "Percy Blüthe"],
      ["Die Fähre bleibt liegen", "NORDBUCHT ZEITUNG", "2025-03-12", ""],
    ]);
    expect(articles[1]?.open).toHaveLength(3);
    expect(articles[0]?.open.at(-2)).toMatch(/Quelle dieser Zahl/u);
  });

  it("reads labelled lines above the articles", async () => {
    const { articles } = await articlesOf("genios/head.txt");
    expect(articles.map(({ metadata, open }) => [metadata.title, metadata.author, open.length])).toEqual([
      ["Streik im Hafen", "Ina Körner", 2],
      ["Zweite Brücke abgelehnt", "", 1],
    ]);
  });

  it("reads two-letter tags; capitals with a colon in the text are none", async () => {
    const { articles, leftOut } = await articlesOf("genios/tags.txt");
    expect(articles.map(({ metadata }) => [metadata.title, metadata.source, metadata.published])).toEqual([
      ["Streik im Hafen: Beide Seiten warten", "Nordbucht Zeitung", "2025-03-10"],
      ["Zweite Brücke abgelehnt", "Abendlaterne", "2025-03-11"],
    ]);
    expect(articles[0]?.open.at(-1)).toMatch(/^EU: So nennt/u);
    expect(leftOut).toEqual([{ reason: "cover", text: "GBI - Ausgabe der Dokumente" }]);
  });
});

describe("the same article out of two deliveries", () => {
  it.each(["nexis/old-layout.txt", "nexis/old-german.txt", "genios/labels.txt", "nexis/english.txt"])(
    "is the same text (%s)",
    async (name) => {
      const text = textOf(name);
      const other = text
        .replace(/(\d) of (\d) DOCUMENTS/gu, "1$1 of 9$2 DOCUMENTS")
        .replace(/Dokument (\d) von (\d)/gu, "Dokument 1$1 von 9$2")
        .replace(/^Page [24] of/gmu, "Page 77 of");
      const first = (await articlesOf("a.txt", utf8(text))).articles;
      const second = (await articlesOf("a.txt", utf8(other))).articles;
      expect(other).not.toBe(text);
      expect(second.map((article) => article.text)).toEqual(first.map((article) => article.text));
    },
  );
});

it("reads a line with newspaper and day above the headline (Genios)", async () => {
  const text =
    "Abendlaterne vom 11.03.2025, Nr. 60, S. 1 / Stadt\n\nZweite Brücke abgelehnt\n\nDie Bürgermeisterin hat den Plan abgelehnt.\n\n" +
    "Dokumentnummer: 0311-1\nAlle Rechte vorbehalten: (c) Laterne Medien\n";
  const { articles } = await articlesOf("a.txt", utf8(text));
  expect(articles[0]?.metadata).toMatchObject({
    title: "Zweite Brücke abgelehnt",
    source: "Abendlaterne",
    published: "2025-03-11",
  });
  expect(articles[0]?.open).toEqual(["Die Bürgermeisterin hat den Plan abgelehnt."]);
});

it("takes ordinary texts that speak of lengths, sources and documents as one article", async () => {
  const text =
    "Der Bericht\n\nLänge: 3 km\nQuelle: Eigene Messung\n\nDokument 1 von 2 fehlt, sagte der Sprecher am 10. März 2025.\nLoad-Date: unbekannt, hieß es.\n";
  const { kind, articles } = await articlesOf("a.txt", utf8(text));
  expect(kind).toBeUndefined();
  expect(articles.map((article) => article.text)).toEqual([text]);
});

describe("articles that are not set as expected", () => {
  const good = (n: number) =>
    `Titel ${n}\nAbendlaterne\nMärz 2025\nCopyright 2025 Laterne\nLänge: 6 Wörter\nText\nDie Fähre fährt auch heute nicht.\nLadedatum: 1. März 2025\nEnde des Dokuments\n`;

  it("are dated by month where there is no day", async () => {
    const { articles } = await articlesOf("a.txt", utf8(good(1) + good(2)));
    expect(articles.map(({ metadata }) => metadata.published)).toEqual(["2025-03", "2025-03"]);
  });

  it("stay articles, of which less is sure (Nexis)", async () => {
    const odd =
      "Ein Beitrag ohne Kopf\nDie Fähre fährt auch morgen nicht, sagte die Reederei.\nEnde des Dokuments\n";
    const { articles, leftOut } = await articlesOf("a.txt", utf8(good(1) + odd + good(2)));
    expect(articles.map(({ metadata }) => metadata.title)).toEqual([
      "Titel 1",
      "Ein Beitrag ohne Kopf",
      "Titel 2",
    ]);
    expect(articles.map(({ sure }) => sure > 0.6)).toEqual([true, false, true]);
    expect(leftOut).toEqual([]);
  });

  it("stay articles, of which less is sure (Factiva)", async () => {
    const coded =
      "HD\tTitel\nPD\t1 March 2025\nSN\tBote\nLP\nEs bleibt dabei.\nAN\tDocument EVLA000020250311el3b00002\n";
    const odd =
      "Ein Beitrag ohne Kopf\nDie Fähre fährt auch morgen nicht.\nDocument EVLA000020250311el3b00003\n";
    const { articles } = await articlesOf("a.txt", utf8(coded + odd));
    expect(articles.map(({ sure }) => sure > 0.6)).toEqual([true, false]);
    expect(articles[1]?.open).toEqual(["Die Fähre fährt auch morgen nicht."]);
  });
});
