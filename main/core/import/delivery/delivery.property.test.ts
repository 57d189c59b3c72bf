import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findDelivery, readDelivery } from "./deliver";

const word = fc.constantFrom(
  "Hafen",
  "the",
  "ferry",
  "Straße",
  "und",
  "said",
  "elf",
  "Kai.",
  "über",
  "nobody",
);
const sentence = fc.array(word, { minLength: 8, maxLength: 20 }).map((words) => `So ${words.join(" ")}.`);
const body = fc.array(sentence, { minLength: 1, maxLength: 4 });
const title = fc
  .array(fc.constantFrom("Streik", "Ferry", "Brücke", "strike"), { minLength: 2, maxLength: 5 })
  .map((w) => w.join(" "));
const given = fc.record({ title, body, day: fc.integer({ min: 10, max: 28 }) });
type Given = { title: string; body: string[]; day: number };

const formats: Record<string, (article: Given, i: number, all: number) => string> = {
  nexis: ({ title: head, body: text, day }) =>
    `${head}\nEvening Lantern\nMarch ${day}, 2025\nCopyright 2025 Lantern\nSection: CITY\nLength: 30 words\nBody\n${text.join("\n")}\nLoad-Date: March ${day}, 2025\nEnd of Document\n`,
  counted: ({ title: head, body: text, day }, i, all) =>
    `   ${i + 1} of ${all} DOCUMENTS\n\n  Evening Lantern\n\n  March ${day}, 2025 Monday\n\n${head}\n\nLENGTH: 30 words\n\n${text.join("\n\n")}\n\nLOAD-DATE: March ${day}, 2025\n\nLANGUAGE: ENGLISH\n\n   Copyright 2025 Lantern\n`,
  factiva: ({ title: head, body: text, day }, i) =>
    `HD\t${head}\nWC\t30 words\nPD\t${day} March 2025\nSN\tEvening Lantern\nLA\tEnglish\nLP\n${text.join("\n")}\nAN\tDocument EVLA0000202503${day}el3b0${1000 + i}\n`,
  plain: ({ title: head, body: text, day }, i) =>
    `${head}\n30 words\n${day} March 2025\nEvening Lantern\nEVLA\nEnglish\nCopyright 2025 Lantern\n${text.join("\n")}\nDocument EVLA0000202503${day}el3b0${1000 + i}\n`,
  genios: ({ title: head, body: text, day }, i) =>
    `${head}\n\n${text.join("\n\n")}\n\nQuelle: Abendlaterne vom ${day}.03.2025, S. 1\nDokumentnummer: A${i}\nAlle Rechte vorbehalten: (c) Laterne\n----------\n`,
  tags: ({ title: head, body: text, day }, i) =>
    `ND: ${i}\nQU: Abendlaterne\nDA: ${day}.03.2025\nUE: ${head}\nTX: ${text.join("\n")}\nCR: Laterne\n\n`,
};

const encoding = { encodingSure: true, remarks: [] };

/** Lines that count or divide, and page headers. */
const separator = /^\s*(?:-+|\d+ of \d+ DOCUMENTS|Dokument \d+ von \d+|Page \d+ of \d+)?\s*$/u;
const onlySeparators = (text: string) => text.split("\n").every((line) => separator.test(line));

/** Articles and left-overs follow one another, and nothing but blanks and separators lies between them. */
function expectTiled(text: string): void {
  const found = findDelivery(text);
  if (!found) return;
  const parts = [...found.articles, ...found.leftOver].sort((a, b) => a.start - b.start);
  let at = 0;
  for (const { start, end } of parts) {
    expect(start).toBeGreaterThanOrEqual(at);
    expect(onlySeparators(text.slice(at, start))).toBe(true);
    at = end;
  }
  expect(onlySeparators(text.slice(at))).toBe(true);
  for (const { start, end, body: inner, mask } of found.articles) {
    expect(inner.start).toBeGreaterThanOrEqual(start);
    expect(inner.end).toBeLessThanOrEqual(end);
    for (const part of mask) expect(part.start >= start && part.end <= end).toBe(true);
  }
}

describe.each(Object.entries(formats))("%s", (_, print) => {
  it("gives every article back: a stretch of the delivery with its words unmasked", () => {
    fc.assert(
      fc.property(fc.array(given, { minLength: 1, maxLength: 5 }), (articles) => {
        const text = articles.map((article, i) => print(article, i, articles.length)).join("");
        expectTiled(text);
        const read = readDelivery(text, encoding);
        const found =
          read?.parts.flatMap((part) => (part.kind === "article" && !part.leftOut ? [part.article] : [])) ??
          [];
        expect(found).toHaveLength(articles.length);
        for (const [i, article] of found.entries()) {
          const source = articles[i];
          expect(text).toContain(article.text);
          expect(article.metadata.title).toBe(source?.title);
          expect(article.metadata.published).toBe(`2025-03-${source?.day}`);
          for (const line of source?.body ?? []) {
            const at = article.text.lastIndexOf(line);
            expect(at).toBeGreaterThanOrEqual(0);
            expect(article.mask.some(({ start, end }) => start < at + line.length && end > at)).toBe(false);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it("reads a thousand articles in a moment", () => {
    const one = {
      title: "Streik am Kai",
      body: Array.from({ length: 5 }, () => `So ${"elf Schiffe ".repeat(20)}warten.`),
      day: 12,
    };
    const text = Array.from({ length: 1000 }, (_, i) => print(one, i, 1000)).join("");
    const begin = performance.now();
    expect(readDelivery(text, encoding)?.parts).toHaveLength(1000);
    // Far above what it takes (0.2 s), far below what going through the text again for every article would.
    expect(performance.now() - begin).toBeLessThan(6000);
  });
});

it("loses nothing, however the marks are mixed", () => {
  const mark = fc.constantFrom(
    "End of Document",
    "Body",
    "Length: 12 words",
    "March 12, 2025 Monday",
    "Evening Lantern",
    "Copyright 2025 Lantern",
    "Load-Date: March 12, 2025",
    "1 of 3 DOCUMENTS",
    "HD\tStreik",
    "SN\tLaterne",
    "PD\t12 March 2025",
    "LP\tSo.",
    "TD",
    "AN\tDocument EVLA000020250311el3b00002",
    "Document EVLA000020250311el3b00002",
    "30 words",
    "12 March 2025",
    "English",
    "Quelle: Laterne vom 12.03.2025",
    "Dokumentnummer: 4",
    "Alle Rechte vorbehalten: (c) x",
    "-----------",
    "Dokument 2 von 3",
    "QU: Laterne",
    "TX: Der Text",
    "ND: 1",
    "",
    "Ein ganz gewöhnlicher Satz, der nichts bedeutet.",
    "Page 3 of 9",
    "Search Summary",
  );
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 40 }), (lines) => expectTiled(lines.join("\n"))),
    { numRuns: 500 },
  );
});
