import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ForeignReader } from "../foreign";
import { findUnit } from "../units/find-unit";
import { lineReaders } from "./lines";
import { foreignFile } from "./markup/foreign-files";

const text = "Frau Öhm 🌊 sprach am Dienstag.\r\nDer Hafen schwieg.";

/** A small sound file of each format, invented. */
const sound: Record<string, { name: string; content: string }> = {
  "wortlaut-jsonl": {
    name: "wortlaut.jsonl",
    content: [
      { record: "dataset", format: "wortlaut-jsonl", formatVersion: 1, offsetUnit: "utf-16", project: {} },
      { record: "codebook", codebook: null },
      {
        record: "article",
        id: "a_1",
        title: "T",
        text: "Ada kam.",
        lengthUtf16: 8,
        mask: [{ start: 0, end: 1, reason: "other" }],
      },
      { record: "work", article: "a_1", coder: "c_1", status: "done", note: "" },
      {
        record: "span",
        article: "a_1",
        id: "s_1",
        coder: "c_1",
        label: "actor",
        start: 0,
        end: 3,
        quote: "Ada",
        attributes: { a: ["x"] },
      },
      {
        record: "link",
        article: "a_1",
        id: "l_1",
        coder: "c_1",
        role: "is",
        from: "s_1",
        to: "e_1",
        toKind: "actor",
      },
    ]
      .map((record) => JSON.stringify(record))
      .join("\n"),
  },
  csv: {
    name: "a.csv",
    content: `doc;start;end;label;text;farbe\nA;0;4;PER;"Frau";rot\nA;5;8;PER;"Ö""hm";\n`,
  },
  doccano: {
    name: "a.jsonl",
    content: JSON.stringify({
      ...{ text, entities: [{ id: 1, start_offset: 0, end_offset: 4, label: "PER" }], Comments: ["x"] },
      relations: [{ id: 1, from_id: 1, to_id: 9, type: "r" }],
    }),
  },
  "label-studio": {
    name: "a.json",
    content: JSON.stringify([
      {
        ...{ id: 1, data: { text, coders: { 1: "c" } } },
        annotations: [
          {
            completed_by: 1,
            result: [
              {
                id: "a",
                from_name: "label",
                type: "labels",
                value: { start: 0, end: 4, text: "Frau", labels: ["PER"] },
              },
              { id: "a", from_name: "p", type: "choices", value: { choices: ["x"] } },
              { type: "relation", from_id: "a", to_id: "b", labels: ["r"], direction: "left" },
            ],
          },
        ],
      },
    ]),
  },
  "prodigy-jsonl": {
    name: "a.jsonl",
    content: JSON.stringify({
      text,
      tokens: [{ text: "Frau", start: 0, end: 4, id: 0, ws: true }],
      spans: [{ start: 0, end: 4, token_start: 0, token_end: 0, label: "PER" }],
      relations: [{ head: 0, child: 0, label: "r" }],
    }),
  },
  "spacy-jsonl": { name: "a.jsonl", content: JSON.stringify([text, { entities: [[0, 4, "PER"]] }]) },
  conll: {
    name: "a.conll",
    content: "-DOCSTART- -X- O O\n\nFrau -X- O B-PER\nÖhm -X- O I-PER\n\nkam -X- O O\n",
  },
};

const junk = fc.constantFrom(
  "",
  "null",
  "-1",
  "1e99",
  "[]",
  "{}",
  '"',
  "\u0000",
  "\t",
  "\n",
  "\ud83d",
  "__proto__",
  "99999999999",
  ":",
  ";",
);
const edit = fc.record({ at: fc.nat(2000), cut: fc.nat(12), put: junk });

async function survives(reader: ForeignReader, name: string, content: string | Uint8Array): Promise<void> {
  const files = [foreignFile(name, content)];
  expect(reader.recognise(files)).toBeGreaterThanOrEqual(0);
  const read = await reader.read(files, new AbortController().signal);
  if (!read.ok) {
    expect(read.error.why.length).toBeGreaterThan(3);
    return;
  }
  const { documents, problems } = read.value;
  expect(problems.every(({ where, why }) => where !== undefined && why !== "")).toBe(true);
  for (const { spans, links } of documents) {
    expect(new Set(spans.map(({ key }) => key)).size).toBeLessThanOrEqual(spans.length);
    for (const { pieces, label, coder } of spans) {
      expect(typeof label).toBe("string");
      expect(typeof coder).toBe("string");
      for (const { start, end } of pieces)
        expect(Number.isSafeInteger(start) && Number.isSafeInteger(end)).toBe(true);
    }
    for (const { from, to } of links) expect([typeof from, typeof to.kind]).toEqual(["string", "string"]);
  }
  await findUnit(
    read.value,
    documents.map((document) => ({ document, text: document.text ?? text, isCertain: true })),
  );
}

describe.each(lineReaders.filter(({ id }) => sound[id]).map((reader) => ({ reader, id: reader.id })))(
  "$id",
  ({ reader, id }) => {
    const { name = "", content = "" } = sound[id] ?? {};

    it("reads a sound file", async () => {
      const read = await reader.read([foreignFile(name, content)], new AbortController().signal);
      if (!read.ok) throw new Error(read.error.why);
      expect(read.value.documents.flatMap(({ spans }) => spans).length).toBeGreaterThan(0);
    });

    it("gives a result or a clear problem for any damage", async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
          let damaged = content;
          for (const { at, cut, put } of edits) {
            const place = at % (damaged.length + 1);
            damaged = damaged.slice(0, place) + put + damaged.slice(place + cut);
          }
          await survives(reader, name, damaged);
        }),
        { numRuns: 100 },
      );
    });

    it("gives a result or a clear problem for any bytes and any JSON", async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.json({ maxDepth: 4 })),
          async (bytes) => {
            await survives(reader, name, bytes);
          },
        ),
        { numRuns: 60 },
      );
    });
  },
);
