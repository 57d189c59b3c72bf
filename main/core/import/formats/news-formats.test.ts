import { deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildEpub } from "../fixtures/epub/build-epub";
import { articlesOf, fixture, readBytes } from "../fixtures/read-fixture";
import { buildWarc, response } from "../fixtures/warc/build-warc";

const utf8 = (text: string) => Buffer.from(text, "utf8");
const latin1 = (text: string) => Buffer.from(text, "latin1");

async function codeOf(name: string, bytes: Uint8Array): Promise<string> {
  const read = await readBytes(name, bytes);
  return read.ok ? "ok" : read.error.code;
}

describe("RTF", () => {
  it("reads characters, footnotes and tables, and nothing that is not text", async () => {
    const { articles } = await articlesOf("rtf/letter.rtf");
    expect(articles[0]?.text).toBe(
      [
        "Die Fähre bleibt liegen",
        "Das Wasser steht zu niedrig, sagte die Reederei am Montag. “Wir warten”, hieß es – und „warten“ heißt hier: Stunden.1",
        "Нева und 日本, 😀 auch.",
        "Zum Fahrplan",
        "Ort\tAbfahrt",
        "Kai 3\t7.15\u00a0Uhr",
        "Fähre {Ende} \\ Schluss",
        "1 Nach Angaben der Hafenmeisterei.",
        "",
      ].join("\n"),
    );
    expect(articles[0]?.metadata).toMatchObject({ author: "Ina Körner", published: "2025-03-10" });
  });

  it.each([
    ["\\ansicpg1250 \\'e8e\\'9a", "češ"],
    ["\\ansicpg1251 \\'cc\\'e8\\'f0", "Мир"],
    ["\\uc2 \\u228\\'c3\\'a4x", "äx"],
    ["\\uc0 \\u228 x", "äx"],
    ["{\\uc2\\u8364 ??}\\u228?y", "€äy"],
    ["a\\\nb\\bin3 }}}c", "a\nbc"],
    ["\\pard x\\tab y\\line z", "x\ty\nz"],
    ['{\\field{\\*\\fldinst{HYPERLINK "x"}}{\\fldrslt{\\ul Ort}}} da', "Ort da"],
    ["{\\shp{\\*\\shpinst{\\shptxt Kasten}}}da", "da"],
  ])("%s", async (source, text) => {
    const { articles } = await articlesOf("a.rtf", latin1(`{\\rtf1\\ansi ${source}}`));
    expect(articles[0]?.text).toBe(text);
  });

  it("says that a document breaks off, and refuses one without text", async () => {
    const { articles } = await articlesOf("a.rtf", latin1("{\\rtf1\\ansi Ein Anfang und {\\b kein"));
    expect(articles[0]?.text).toBe("Ein Anfang und kein");
    expect(articles[0]?.remarks).toContain("cut-off");
    expect(await codeOf("a.rtf", latin1("{\\rtf1\\ansi{\\fonttbl{\\f0 Ari"))).toBe("import-broken-file");
    expect(await codeOf("a.rtf", latin1("{\\rtf1\\ansi\\par}"))).toBe("import-empty");
  });

  it("reads every character back, whatever surrounds it", async () => {
    const character = fc.constantFrom("a", "ß", "„", "😀", "漢", "\\", "{", "}", " ", "€", "\u00a0");
    await fc.assert(
      fc.asyncProperty(fc.array(character, { minLength: 1, maxLength: 30 }), async (characters) => {
        const text = `x${characters.join("")}x`;
        const rtf = Array.from(text, (c) =>
          /[\\{}]/u.test(c)
            ? `\\${c}`
            : c > "\u007f"
              ? [...Array(c.length).keys()].map((i) => `\\u${(c.charCodeAt(i) << 16) >> 16}?`).join("")
              : c,
        ).join("");
        const { articles } = await articlesOf("a.rtf", latin1(`{\\rtf1\\ansi{\\b ${rtf}}}`));
        expect(articles[0]?.text).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  it("never fails in an unexpected way", async () => {
    const piece = fc.constantFrom(
      "{",
      "}",
      "\\par",
      "\\u",
      "\\'",
      "\\'zz",
      "\\*",
      "\\bin9",
      "\\upr",
      "\\ud",
      "\\info",
      "\\f9 ",
      "x",
      "\\",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        expect(["ok", "import-empty", "import-broken-file"]).toContain(
          await codeOf("a.rtf", latin1(`{\\rtf1 ${pieces.join("")}`)),
        );
      }),
      { numRuns: 200 },
    );
  });
});

describe("NITF and NewsML-G2", () => {
  it("reads NITF; captions and the last line are masked", async () => {
    const { articles } = await articlesOf("news-xml/nitf.xml");
    expect(articles[0]?.metadata).toEqual({
      title: "Harbour strike enters second week",
      source: "The Northport Courier",
      published: "2025-03-10",
      language: "en",
      place: "Northport",
      author: "Ada Quill, Tom Marsh",
      agency: "Northwire",
    });
    expect(articles[0]?.open).toEqual([
      "Owners and dockers wait for each other",
      "Talks broke off late at night.",
      "The strike of the dockers in Northport entered its second week on Monday — after talks broke off.",
      '"Nobody walks away from an empty table," said the chair of the union.',
      "Ships\t11",
    ]);
    expect(articles[0]?.text).toContain("A ship waits off the pier.");
  });

  it("reads all items of a message; embargo and withdrawal are noted, a package is left out", async () => {
    const { articles, leftOut } = await articlesOf("news-xml/newsml.xml");
    expect(
      articles.map(({ metadata }) => [metadata.title, metadata.source, metadata.published, metadata.author]),
    ).toEqual([
      ["Harbour strike enters second week", "The Northport Courier", "2025-03-09", "Ada Quill"],
      ["Brücke abgelehnt", "Northwire", "2025-03-11", "Percy Blüthe"],
      ["Ferry", "Northwire", "2025-03-11", ""],
    ]);
    expect(articles.map(({ remarks }) => remarks[0])).toEqual(["embargo", "canceled", "very-short"]);
    expect(articles.map(({ open }) => open.length)).toEqual([2, 1, 2]);
    expect(leftOut).toEqual([{ reason: "no-text", text: "Morning package" }]);
  });

  it("refuses entities of its own, and broken XML; nothing is loaded", async () => {
    const nitf = Buffer.from(fixture("news-xml/nitf.xml")).toString("utf8");
    const bomb = nitf.replace(/<!DOCTYPE[^>]*>/u, '<!DOCTYPE nitf [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>');
    expect(await codeOf("a.xml", utf8(bomb))).toBe("import-broken-file");
    const outside = nitf.replace(
      /<!DOCTYPE[^>]*>/u,
      '<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/hosts">]>',
    );
    expect(await codeOf("a.xml", utf8(outside))).toBe("import-broken-file");
    expect(await codeOf("a.xml", utf8(nitf.slice(0, 900)))).toBe("import-broken-file");
    expect(await codeOf("a.xml", utf8(nitf.replace("&mdash;", "&unknown;")))).toBe("import-broken-file");
    const deep = `<nitf>${"<p>".repeat(600)}${"</p>".repeat(600)}</nitf>`;
    expect(await codeOf("a.xml", utf8(deep))).toBe("import-broken-file");
  });
});

describe("feeds", () => {
  it("reads RSS in its declared encoding; an entry without text is left out", async () => {
    const { articles, leftOut } = await articlesOf("news-xml/rss.xml");
    expect(
      articles.map(({ metadata }) => [metadata.title, metadata.published, metadata.author, metadata.source]),
    ).toEqual([
      ["Streik im Hafen", "2025-03-10", "Ina Körner", "Nordbucht Zeitung"],
      ["Brücke abgelehnt", "2025-03-11", "Percy Blüthe", "Nordbucht Zeitung"],
    ]);
    expect(articles[0]?.open).toEqual([
      "Der Streik im Hafen geht in die zweite Woche.",
      "Am Kai warteten elf Schiffe.",
      "Mehr am Abend.",
    ]);
    expect(articles[1]?.remarks).toContain("summary-only");
    expect(articles[1]?.sure).toBeLessThan(articles[0]?.sure ?? 0);
    expect(leftOut).toEqual([{ reason: "no-text", text: "Nur ein Titel" }]);
  });

  it("reads Atom with text, HTML and XHTML", async () => {
    const { articles } = await articlesOf("news-xml/atom.xml");
    expect(articles.map(({ metadata, open }) => [metadata.title, metadata.published, ...open])).toEqual([
      [
        "The ferry men speak",
        "2025-03-11",
        "Those who steer the ferry have spoken.",
        "They would rather be asked.",
      ],
      ["Second crossing", "2025-03-12", "The mayor said no.", "Nine thousand names."],
      ["Letters", "2025-03-13", "A letter about the ferry & its worth."],
    ]);
  });

  it("refuses a feed without entries", async () => {
    expect(await codeOf("a.rss", utf8("<rss><channel><title>x</title></channel></rss>"))).toBe(
      "import-empty",
    );
  });
});

const paragraph = "<p>Die Fähre fährt im Winter an jedem vierten Tag nicht, sagte die Reederei.</p>";

describe("EPUB", () => {
  const book = buildEpub([
    ["nav.xhtml", '<body><nav epub:type="toc"><ol><li>Streik</li></ol></nav></body>', "nav"],
    ["a.xhtml", `<h1>Streik im Hafen</h1>${paragraph}`],
    [
      "b.xhtml",
      `<h1>Lokales</h1><h2>Brücke abgelehnt</h2>${paragraph}<h2>Fähre bleibt liegen</h2>${paragraph}${paragraph}`,
    ],
  ]);

  it("reads chapters, and sections with headings, in their order", async () => {
    const { kind, articles, leftOut } = await articlesOf("x.epub", book);
    expect(kind).toBe("epub");
    expect(articles.map(({ metadata, text }) => [metadata.title, text.split("\n").length])).toEqual([
      ["Streik im Hafen", 2],
      ["Lokales", 1],
      ["Brücke abgelehnt", 2],
      ["Fähre bleibt liegen", 3],
    ]);
    expect(articles[0]?.metadata).toMatchObject({
      source: "Nordbucht Zeitung",
      published: "2025-03-10",
      language: "de",
    });
    expect(leftOut).toEqual([{ reason: "navigation", text: "Streik" }]);
  });

  it("is one article if the person wants it so", async () => {
    const { articles, file } = await articlesOf("x.epub", book, { whole: true });
    expect(articles).toHaveLength(1);
    expect(file.whole).toBe(true);
  });

  it("refuses a book that is cut off or has no package", async () => {
    expect(await codeOf("x.epub", book.subarray(0, 400))).toBe("import-broken-file");
    expect(await codeOf("x.epub", buildEpub([]))).toBe("import-empty");
  });
});

const page = (title: string) =>
  `<!DOCTYPE html><html lang="de"><head><title>${title}</title></head><body><article><h1>${title}</h1>${paragraph.repeat(4)}</article></body></html>`;

describe("web archives", () => {
  const html = { "Content-Type": "text/html; charset=utf-8" };
  const chunked = Buffer.concat([
    utf8("5\r\n<!DOC\r\n"),
    utf8(`${(utf8(page("Drei")).length - 5).toString(16)}\r\n`),
    utf8(page("Drei")).subarray(5),
    utf8("\r\n0\r\n\r\n"),
  ]);
  const records = [
    { headers: { "WARC-Type": "warcinfo" }, block: "software: invented\r\n" },
    response("https://www.courier.example.org/1", html, page("Eins")),
    response(
      "https://courier.example.org/2",
      { ...html, "Content-Encoding": "gzip" },
      gzipSync(page("Zwei")),
    ),
    response("https://courier.example.org/3", { ...html, "Transfer-Encoding": "chunked" }, chunked),
    response(
      "https://courier.example.org/4",
      { ...html, "Content-Encoding": "deflate" },
      deflateSync(page("Vier")),
    ),
    response(
      "https://courier.example.org/5",
      { ...html, "Content-Encoding": "deflate" },
      deflateRawSync(page("Fünf")),
    ),
    response(
      "https://courier.example.org/6",
      { "Content-Type": "text/html; charset=iso-8859-1" },
      latin1(page("Sächs")),
    ),
    response("https://courier.example.org/gone", html, "gone", "404 Not Found"),
    response("https://courier.example.org/pier.png", { "Content-Type": "image/png" }, "x"),
    response(
      "https://courier.example.org/broken",
      { ...html, "Content-Encoding": "gzip" },
      Buffer.of(0x1f, 0x8b, 1, 2),
    ),
    {
      headers: { "WARC-Type": "resource", "WARC-Target-URI": "file:///a.html", "Content-Type": "text/html" },
      block: page("Sieben"),
    },
  ];

  async function pagesOf(bytes: Uint8Array, name = "crawl.warc") {
    const read = await readBytes(name, bytes);
    if (!read.ok) throw new Error(read.error.why);
    const titles: string[] = [];
    for (const part of read.value.parts) {
      if (part.kind !== "member") continue;
      const content = part.read();
      if (!content.ok) titles.push(content.error.code);
      else {
        const { articles } = await articlesOf(
          "a.html",
          content.value,
          part.about?.charset ? { charset: part.about.charset } : {},
        );
        titles.push(articles[0]?.metadata.title ?? "");
      }
    }
    const rest = read.value.parts.find((part) => part.kind === "article");
    return { titles, parts: read.value.parts, rest: rest?.kind === "article" ? rest : undefined };
  }

  it.each([false, true])("reads every page however it was sent (packed: %s)", async (packed) => {
    const { titles, parts, rest } = await pagesOf(
      buildWarc(records, packed),
      packed ? "c.warc.gz" : "c.warc",
    );
    expect(titles).toEqual(["Eins", "Zwei", "Drei", "Vier", "Fünf", "Sächs", "import-broken-file", "Sieben"]);
    expect(parts[0]).toMatchObject({
      label: "https://www.courier.example.org/1",
      about: { properties: { source: "courier.example.org" } },
    });
    expect(rest?.leftOut).toBe("not-pages");
    expect(rest?.article.text).toBe(
      "response 404 text/html https://courier.example.org/gone\nresponse 200 image/png https://courier.example.org/pier.png",
    );
  });

  it("reads what is there of an archive that breaks off", async () => {
    const whole = buildWarc(records.slice(0, 3));
    const { titles, parts } = await pagesOf(whole.subarray(0, whole.length - 60));
    expect(titles).toEqual(["Eins"]);
    expect(parts.at(-1)).toMatchObject({ kind: "failed", error: { code: "import-broken-file" } });
    const packed = buildWarc(records.slice(0, 3), true);
    expect((await pagesOf(packed.subarray(0, packed.length - 40), "c.warc.gz")).titles[0]).toBe("Eins");
  });

  it("reads a page saved as MHTML", async () => {
    const { articles } = await articlesOf("mhtml/page.mhtml");
    expect(articles[0]?.metadata).toMatchObject({
      title: "Harbour strike enters second week",
      source: "courier.example.org",
      published: "2025-03-10",
    });
    expect(articles[0]?.open).toHaveLength(3);
    expect(articles[0]?.open[0]).toContain("– again.");
    const bytes = Buffer.from(fixture("mhtml/page.mhtml")).toString("latin1");
    expect(await codeOf("a.mhtml", latin1(bytes.slice(0, 330)))).toBe("import-broken-file");
  });
});
