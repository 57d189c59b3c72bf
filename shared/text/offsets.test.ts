import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { awkwardText } from "./awkward-text.cases";
import {
  CodePointMap,
  isCharacterBoundary,
  lineColumnOf,
  nextBoundary,
  numberParagraphs,
  paragraphAt,
  paragraphNumberAt,
  paragraphsOf,
  previousBoundary,
  splitsSurrogatePair,
} from "./offsets";

describe("CodePointMap", () => {
  it("agrees with counting code points one by one, both ways", () => {
    fc.assert(
      fc.property(awkwardText, (text) => {
        const map = new CodePointMap(text);
        let utf16 = 0;
        let codePoint = 0;
        for (const character of text) {
          expect(map.toCodePoint(utf16)).toBe(codePoint);
          expect(map.toUtf16(codePoint)).toBe(utf16);
          utf16 += character.length;
          codePoint += 1;
        }
        expect(map.toCodePoint(text.length)).toBe(codePoint);
        expect(map.toUtf16(codePoint)).toBe(text.length);
        expect(map.length).toBe(codePoint);
      }),
    );
  });

  it("refuses to cut a surrogate pair and to leave the text", () => {
    const map = new CodePointMap("a😀b");
    expect(() => map.toCodePoint(2)).toThrow(RangeError);
    expect(() => map.toCodePoint(5)).toThrow(RangeError);
    expect(() => map.toCodePoint(-1)).toThrow(RangeError);
    expect(() => map.toUtf16(4)).toThrow(RangeError);
  });
});

describe("paragraphs", () => {
  it("joined by line feeds are the text", () => {
    fc.assert(
      fc.property(awkwardText, (text) => {
        const paragraphs = paragraphsOf(text);
        expect(paragraphs.map(({ start, end }) => text.slice(start, end)).join("\n")).toBe(text);
        expect(paragraphs.map(({ index }) => index)).toEqual([...paragraphs.keys()]);
      }),
    );
  });

  it("are found again by every offset, as paragraph and column", () => {
    fc.assert(
      fc.property(awkwardText, (text) => {
        const paragraphs = paragraphsOf(text);
        for (let offset = 0; offset <= text.length; offset++) {
          const { paragraph, column } = lineColumnOf(paragraphs, offset);
          const before = text.slice(0, offset).split("\n");
          expect(paragraph).toBe(before.length);
          expect(column).toBe(before.at(-1)?.length);
          expect(paragraphAt(paragraphs, offset).index).toBe(paragraph - 1);
        }
      }),
    );
  });
});

describe("isCharacterBoundary", () => {
  it("agrees with segmenting the whole text", () => {
    const segmenter = new Intl.Segmenter("und", { granularity: "grapheme" });
    fc.assert(
      fc.property(awkwardText, (text) => {
        const edges = new Set([0, text.length, ...[...segmenter.segment(text)].map(({ index }) => index)]);
        for (let offset = 0; offset <= text.length; offset++) {
          expect(isCharacterBoundary(text, offset), `at ${offset} of ${JSON.stringify(text)}`).toBe(
            edges.has(offset),
          );
        }
      }),
    );
  });

  it("is false outside the text and between whole numbers", () => {
    for (const offset of [-1, 4, 1.5, Number.NaN]) expect(isCharacterBoundary("abc", offset)).toBe(false);
  });

  it("snaps outwards to whole characters", () => {
    const text = "x👨🏻‍🚒y";
    expect(previousBoundary(text, 3)).toBe(1);
    expect(nextBoundary(text, 3)).toBe(text.length - 1);
    expect(splitsSurrogatePair(text, 2)).toBe(true);
  });
});

describe("numberParagraphs", () => {
  it("counts only paragraphs with text; a blank one belongs to the one before it", () => {
    const paragraphs = numberParagraphs("\nEins\n\n \t\u00a0\nZwei\nDrei\n");
    expect(paragraphs.map(({ number, blank }) => (blank ? `(${number})` : number))).toEqual([
      "(1)",
      1,
      "(1)",
      "(1)",
      2,
      3,
      "(3)",
    ]);
    expect(paragraphNumberAt(paragraphs, 0)).toBe(1);
    expect(paragraphNumberAt(paragraphs, 6)).toBe(1);
    expect(paragraphNumberAt(paragraphs, 12)).toBe(2);
    expect(paragraphNumberAt(paragraphs, 99)).toBe(3);
  });

  it("keeps every paragraph and its place", () => {
    fc.assert(
      fc.property(awkwardText, (text) => {
        const numbered = numberParagraphs(text);
        expect(numbered.map(({ index, start, end }) => ({ index, start, end }))).toEqual(paragraphsOf(text));
        const counted = numbered.filter(({ blank }) => !blank).map(({ number }) => number);
        expect(counted).toEqual(counted.map((_, index) => index + 1));
      }),
    );
  });
});
