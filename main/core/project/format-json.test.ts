import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatJson, jsonPieces } from "./format-json";

describe("formatJson", () => {
  it("gives each field and each record of a list a line of its own", () => {
    const document = {
      format: "x",
      spans: [{ id: "a", n: 1 }, { id: "b" }],
      links: [],
      gone: undefined,
      saved: { n: 2 },
    };
    expect(formatJson(document).split("\n")).toEqual([
      "{",
      '  "format": "x",',
      '  "spans": [',
      '    {"id":"a","n":1},',
      '    {"id":"b"}',
      "  ],",
      '  "links": [],',
      '  "saved": {"n":2}',
      "}",
      "",
    ]);
  });

  it("is read back by JSON.parse as what JSON.stringify would write", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (document) => {
        expect(JSON.parse(formatJson(document))).toEqual(JSON.parse(JSON.stringify(document)));
      }),
    );
    expect(formatJson({})).toBe("{\n}\n");
  });

  it("hands a large document on in pieces", () => {
    const spans = Array.from({ length: 5000 }, (_, i) => ({ id: `s_${i}`, quote: "x".repeat(100) }));
    const pieces = [...jsonPieces({ spans })];
    expect(pieces.length).toBeGreaterThan(5);
    expect(JSON.parse(pieces.join(""))).toEqual({ spans });
  });
});
