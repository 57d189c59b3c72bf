import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { ColumnMapping } from "#shared/ipc/import-types";
import { encodeAs } from "../encodings";
import { buildDocx, paragraph } from "../fixtures/docx/build-docx";
import { buildPdf } from "../fixtures/pdf/build-pdf";
import type { ReadArticle, ReadFile, ReadOptions } from "../importer";
import { propose } from "../metadata/propose";
import { readableExtensions } from "../readable-extensions";
import { chooseImporter, importers, importFormats } from "../registry";

const fixture = (name: string) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url));

async function read(name: string, bytes: Uint8Array = fixture(name), options: ReadOptions = {}) {
  const importer = chooseImporter(bytes.subarray(0, 4096), name);
  if (!importer) throw new Error(`nothing reads ${name}`);
  return importer.read({ name, bytes }, options);
}

async function readFileOf(name: string, bytes?: Uint8Array, options?: ReadOptions): Promise<ReadFile> {
  const result = await read(name, bytes, options);
  if (!result.ok) throw new Error(result.error.why);
  return result.value;
}

const articlesOf = ({ parts }: ReadFile) =>
  parts.flatMap((part) => (part.kind === "article" ? [part.article] : []));

async function readOne(name: string, bytes?: Uint8Array, options?: ReadOptions): Promise<ReadArticle> {
  const [article] = articlesOf(await readFileOf(name, bytes, options));
  if (!article) throw new Error("no article");
  return article;
}

async function codeOf(name: string, bytes: Uint8Array): Promise<string> {
  const result = await read(name, bytes);
  return result.ok ? "ok" : result.error.code;
}

const utf8 = (text: string) => Buffer.from(text, "utf8");

describe("text", () => {
  it("keeps every character", async () => {
    const text = " \u00a0Ein\tText\u00ad mit e\u0301, 😀 und ﬁ.\n\n\n  Ende \n";
    expect((await readOne("a.txt", utf8(text))).text).toBe(text);
  });

  it("reads the encoding it is told to", async () => {
    const bytes = encodeAs("Brot für 3 €\n", "iso-8859-15") ?? new Uint8Array();
    expect(await readOne("a.txt", bytes, { encoding: "iso-8859-1" })).toMatchObject({
      text: "Brot für 3 ¤\n",
      encoding: "iso-8859-1",
    });
  });

  it("refuses nothing but blanks, and binary data", async () => {
    expect(await codeOf("a.txt", utf8(" \n\t\n"))).toBe("import-empty");
    expect(
      chooseImporter(
        Uint8Array.from({ length: 900 }, (_, i) => (i * 151) % 251),
        "a.bin",
      ),
    ).toBeUndefined();
  });
});

describe("markdown", () => {
  it("reads the text without its markup and the front matter as metadata", async () => {
    const article = await readOne("markdown/article.md");
    expect(article.text).toBe(
      "Der Hafen öffnet wieder\nDer Hafen von Nordheim öffnet im Herbst wieder.\nWas jetzt kommt\n" +
        "Die Fischer kehren zurück.\nDie Stadt hofft auf Gäste.\n„Wir haben lange gewartet“, sagte der Vorsitzende.",
    );
    expect(article.metadata).toEqual({
      title: "Der Hafen öffnet wieder",
      published: "2025-03-11",
      author: "Xaver Muster, Anna Beispiel",
      source: "Hafenbote",
    });
    const proposal = propose(article, { fileName: "article.md", folder: "" });
    expect(proposal.mask).toEqual([{ start: 0, end: 23, reason: "title" }]);
  });

  it("reads code, hard breaks and HTML inside, and survives broken front matter", async () => {
    expect(
      (await readOne("a.md", utf8("---\nnie zu\n\nEins  \nzwei <b>drei</b>\n\n```\nvier\n```\n"))).text,
    ).toBe("nie zu\nEins\nzwei drei\nvier");
    expect(await codeOf("a.md", utf8("<!-- nur ein Kommentar -->\n"))).toBe("import-empty");
  });
});

describe("html", () => {
  it("reads the article and nothing around it; scripts never run", async () => {
    const article = await readOne("html/article.html");
    expect(article.text.split("\n")).toEqual([
      "Der Hafen von Nordheim öffnet im Herbst\u00a02025 wieder. Das teilte die Stadt am Dienstag mit, nachdem der Rat den Bauplan gebilligt hatte.",
      "Die Arbeiten hätten länger gedauert als geplant, sagte eine Sprecherin.",
      "Grund seien fehlende Bauteile gewesen, die erst im Winter kamen.",
      "Fischer warten seit zwei Jahren",
      "Auch die Fischer wollen nun zurückkehren, sagte der Vorsitzende ihres Verbandes. Sie waren nach Südheim ausgewichen & hatten dort höhere Gebühren bezahlt.",
    ]);
    expect(article.metadata).toEqual({
      title: "Der Hafen öffnet wieder",
      source: "Hafenbote",
      published: "2025-03-11",
      author: "Xaver Muster, Anna Beispiel",
      language: "de",
    });
    expect(globalThis).not.toHaveProperty("wortlautScriptRan");
  });

  it("believes the charset of the page", async () => {
    const page =
      '<html><head><meta charset="iso-8859-1"><title>Größe</title></head><body><p>„Öl“ – 3 €</p></body></html>';
    const bytes = encodeAs(page, "windows-1252") ?? new Uint8Array();
    expect(await readOne("a.html", bytes)).toMatchObject({
      text: "„Öl“ – 3 €",
      encoding: "windows-1252",
      encodingSure: true,
      metadata: { title: "Größe" },
    });
  });

  it("reads pages in other character sets that say so", async () => {
    const head = utf8(
      '<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"></head><body><p>',
    );
    const bytes = Buffer.concat([head, Uint8Array.of(0xcf, 0xee, 0xf0, 0xf2), utf8("</p></body></html>")]);
    const article = await readOne("a.html", bytes);
    expect(article.text).toBe("Порт");
    expect(article).not.toHaveProperty("encoding");
  });

  it("reads markup that leaves out tags, tables and preformatted text", async () => {
    const article = await readOne(
      "a.html",
      utf8("<p>Eins<p>zwei<table><tr><td>a<td>b</table><pre>x\n  y</pre>"),
    );
    expect(article.text).toBe("Eins\nzwei\na\tb\nx\n  y");
  });

  it("takes the whole page if no article is found in it, and says so", async () => {
    // Pages hide everything from screen readers while a dialog asks for consent.
    const page = '<body><div aria-hidden="true"><p>Der Hafen öffnet.</p><p>Bald.</p></div></body>';
    const article = await readOne("a.html", utf8(page));
    expect(article.text).toBe("Der Hafen öffnet.\nBald.");
    expect(article.remarks).toContain("whole-page");
  });

  it("takes broken markup, broken JSON-LD and impossible dates without falling", async () => {
    const page =
      '<html><script type="application/ld+json">{"@type":"NewsArticle",</script><meta name=date content="2025-02-30">' +
      "<body><div><p>Der Hafen <b>öffnet</p></i></div";
    const article = await readOne("a.html", utf8(page));
    expect(article.text).toBe("Der Hafen öffnet");
    expect(article.remarks).toContain("date-impossible");
    expect(article.metadata.published).toBeUndefined();
  });

  it("is recognised in a file called .txt", () => {
    expect(chooseImporter(utf8("\n<!DOCTYPE html><html>"), "a.txt")?.id).toBe("html");
  });
});

describe("docx", () => {
  const body = [
    paragraph("Der Hafen öffnet wieder", "Title"),
    paragraph("Von Xaver Muster"),
    paragraph("NORDHEIM (dpa) - Der Hafen  öffnet\nim Herbst & bald."),
    "<w:p/>",
    `<w:p><w:r><w:t xml:space="preserve">Die Fischer warten.</w:t></w:r><w:r><w:footnoteReference w:id="5"/></w:r></w:p>`,
  ];

  it("reads paragraphs, line breaks and footnotes", async () => {
    const bytes = buildDocx({
      body,
      title: "Aus der Vorlage",
      author: "Anna Beispiel",
      created: "2025-03-10T09:00:00Z",
      footnotes: { 5: "Seit 2023." },
    });
    const article = await readOne("a.docx", bytes);
    expect(article.text).toBe(
      "Der Hafen öffnet wieder\nVon Xaver Muster\nNORDHEIM (dpa) - Der Hafen  öffnet\nim Herbst & bald.\nDie Fischer warten.[1]\nSeit 2023. ",
    );
    expect(article.properties).toEqual({
      title: "Aus der Vorlage",
      author: "Anna Beispiel",
      published: "2025-03-10",
    });
    const { metadata, reasons } = propose(article, { fileName: "a.docx", folder: "" });
    expect(metadata).toMatchObject({
      title: "Der Hafen öffnet wieder",
      author: "Xaver Muster",
      agency: "dpa",
      place: "Nordheim",
      published: "2025-03-10",
    });
    expect(reasons.published).toBe("document-properties");
  });

  it("says what is wrong with a broken, an empty and a protected document", async () => {
    const whole = buildDocx({ body });
    expect(await codeOf("a.docx", whole.subarray(0, whole.length - 40))).toBe("import-broken-file");
    expect(await codeOf("a.docx", buildDocx({ body: [] }))).toBe("import-empty");
    const damaged = Uint8Array.from(whole);
    damaged.fill(0x55, 200, 260);
    expect(await codeOf("a.docx", damaged)).toBe("import-broken-file");
  });
});

describe("pdf", () => {
  const lines = (texts: string[], top = 780, x = 60) =>
    texts.map((text, i) => ({ text, x, y: top - i * 14 }));
  const filler = "Die Stadt Nordheim hat lange darüber beraten und am Ende beschlossen,";

  it("joins lines to paragraphs and takes no character away", async () => {
    const page = [
      { text: "Der Hafen öffnet wieder", x: 60, y: 800, size: 20 },
      ...lines([filler, "den Hafen im Herbst zu öffnen. „Endlich“, sagte die Bürger-", "meisterin."], 770),
      ...lines([filler, "die Gebühren für drei Jahre nicht zu erhöhen, wie es heißt, und"], 714),
    ];
    const second = lines(["erst danach neu zu rechnen – für 3 €."], 780);
    const article = await readOne("a.pdf", buildPdf({ pages: [page, second], created: "D:20250311120000" }));
    expect(article.text.split("\n")).toEqual([
      "Der Hafen öffnet wieder",
      `${filler} den Hafen im Herbst zu öffnen. „Endlich“, sagte die Bürger-meisterin.`,
      `${filler} die Gebühren für drei Jahre nicht zu erhöhen, wie es heißt, und erst danach neu zu rechnen – für 3 €.`,
    ]);
    expect(article.remarks).toEqual(["line-hyphens"]);
    expect(article.properties).toMatchObject({ published: "2025-03-11" });
    expect(propose(article, { fileName: "a.pdf", folder: "" }).metadata.title).toBe(
      "Der Hafen öffnet wieder",
    );
  });

  it("begins a paragraph at an indented line and after a short last line", async () => {
    const page = [
      ...lines([filler, "den Hafen zu öffnen.", filler], 780),
      { text: "und das Geld zu suchen, das dafür noch immer fehlt, wie sie sagt,", x: 60, y: 738 },
      { text: "Dazu kommt die Frage nach den Gebühren, über die niemand", x: 75, y: 724 },
      { text: "reden will, bevor nicht alle Zahlen auf dem Tisch liegen, heißt es.", x: 60, y: 710 },
    ];
    expect((await readOne("a.pdf", buildPdf({ pages: [page] }))).text.split("\n")).toHaveLength(3);
  });

  it("masks what comes back on every page", async () => {
    const pages = [1, 2, 3].map((n) => [
      { text: "Hafenbote", x: 60, y: 820, size: 8 },
      ...lines([`Seite ${n} beginnt hier.`, "Und hier endet sie."], 700),
      { text: `- ${n} -`, x: 290, y: 30, size: 8 },
    ]);
    const article = await readOne("a.pdf", buildPdf({ pages }));
    const masked = article.mask.map(({ start, end }) => article.text.slice(start, end));
    expect(masked).toEqual(["Hafenbote", "- 1 -", "Hafenbote", "- 2 -", "Hafenbote", "- 3 -"]);
  });

  it("says what is wrong with a scan, a protected and a broken file", async () => {
    expect(await codeOf("a.pdf", buildPdf({ pages: [[]] }))).toBe("import-no-text");
    expect(await codeOf("a.pdf", buildPdf({ pages: [lines(["geheim"])], encrypted: true }))).toBe(
      "import-encrypted",
    );
    expect(await codeOf("a.pdf", utf8("%PDF-1.4\nund dann nichts mehr"))).toBe("import-broken-file");
  });

  it("remarks on single pages without text", async () => {
    const article = await readOne("a.pdf", buildPdf({ pages: [lines([filler]), []] }));
    expect(article.remarks).toContain("pages-without-text");
  });
});

describe("csv", () => {
  it("finds delimiter, quotes, header and columns in German", async () => {
    const file = await readFileOf("csv/semicolon.csv");
    expect(file.table?.mapping).toEqual({
      Überschrift: "title",
      Quelle: "source",
      Erscheinungsdatum: "published",
      Volltext: "text",
      Bemerkung: "ignore",
    });
    expect(file.parts.map(({ kind, label }) => [kind, label])).toEqual([
      ["article", "row 2"],
      ["failed", "row 3"],
      ["article", "row 4"],
    ]);
    const [first, last] = articlesOf(file);
    expect(first).toMatchObject({
      text: 'Der Hafen öffnet im Herbst; das teilte die Stadt mit.\nDie Fischer "freuen" sich.',
      metadata: { title: "Hafen öffnet wieder", source: "Hafenbote", published: "2025-03-11" },
      reasons: { title: "column" },
    });
    expect(last?.remarks).toContain("date-impossible");
  });

  it("reads tabs, English names and quotes inside cells", async () => {
    const file = await readFileOf("csv/tabs.tsv");
    const articles = articlesOf(file);
    expect(articles.map(({ text }) => text)).toEqual([
      'The harbour "reopens" in the autumn, the town said.',
      "The fishermen are glad.",
    ]);
    expect(articles[0]?.metadata.published).toBe("2025-03-11");
    expect(articles[1]?.remarks).toEqual(["row-width"]);
  });

  it("finds the text without a header, by its length", async () => {
    const file = await readFileOf("csv/no-header.csv");
    expect(file.table).toMatchObject({ columns: ["Column 1", "Column 2"], mapping: { "Column 1": "text" } });
    expect(articlesOf(file)).toHaveLength(2);
  });

  it("asks for the text column, and follows the person's mapping", async () => {
    const bytes = utf8("a,b\nx,Erster Text\ny,Zweiter Text\n");
    const file = await readFileOf("a.csv", bytes);
    expect(file.parts).toMatchObject([{ kind: "failed", error: { code: "import-mapping" } }]);
    expect(file.table?.sample).toEqual([
      ["x", "Erster Text"],
      ["y", "Zweiter Text"],
    ]);
    const mapping: ColumnMapping = { a: "title", b: "text" };
    const again = await readFileOf("a.csv", bytes, { mapping });
    expect(articlesOf(again).map(({ text, metadata }) => [metadata.title, text])).toEqual([
      ["x", "Erster Text"],
      ["y", "Zweiter Text"],
    ]);
  });

  it("names the line of a broken table", async () => {
    const result = await read("csv/broken.csv");
    expect(result).toMatchObject({ ok: false, error: { code: "import-broken-file" } });
    expect(result.ok ? "" : result.error.why).toMatch(/line \d.*quote/u);
  });

  it("keeps names of columns apart", async () => {
    expect((await readFileOf("a.csv", utf8("text,text,\n1,2,3\n"))).table?.columns).toEqual([
      "text",
      "text (2)",
      "Column 3",
    ]);
  });
});

describe("jsonl", () => {
  it("reads objects, nested fields, lists and plain strings; a broken line fails alone", async () => {
    const file = await readFileOf("jsonl/articles.jsonl");
    expect(file.parts.map(({ kind, label }) => [kind, label])).toEqual([
      ["article", "row 1"],
      ["article", "row 3"],
      ["failed", "row 4"],
      ["failed", "row 2"],
    ]);
    expect(articlesOf(file).map(({ text }) => text)).toEqual([
      "Der Hafen öffnet im Herbst.\nDie Stadt freut sich.",
      "Die Fischer streiten.\nDie Stadt schweigt.",
    ]);
    expect(file.table?.mapping).toEqual({
      id: "ignore",
      headline: "title",
      "meta.outlet": "source",
      "meta.published": "published",
      body: "text",
      tags: "ignore",
      text: "ignore",
    });
  });

  it("reads an array inside an object", async () => {
    const articles = articlesOf(await readFileOf("jsonl/array.json"));
    expect(articles.map(({ metadata }) => [metadata.title, metadata.published])).toEqual([
      ["Hafen öffnet wieder", "2025-03-11"],
      ["Gebühren", "2025-03-12"],
    ]);
  });

  it("says what is wrong with what is no JSON", async () => {
    expect(await codeOf("a.json", utf8("[{]"))).toBe("import-broken-file");
    expect(await codeOf("a.jsonl", utf8("kein JSON\nauch nicht\n"))).toBe("import-broken-file");
    expect(await codeOf("a.json", utf8("[]"))).toBe("import-empty");
  });
});

it("offers every format with its extensions", () => {
  expect(importFormats().flatMap(({ extensions }) => extensions)).toEqual(readableExtensions);
  expect(importFormats().map(({ id }) => id)).toEqual(importers.map(({ id }) => id));
});
