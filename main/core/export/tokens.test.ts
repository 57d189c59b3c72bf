import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isCharacterBoundary } from "#shared/text/offsets";
import { wordsOf } from "#shared/text/words";
import { tokensOf, trimTokenBlanks } from "./tokens";

const texts = (text: string, borders: number[] = []) =>
  tokensOf(text, wordsOf(text, "de"), borders).tokens.map(
    ({ start, end, space }) => text.slice(start, end) + (space ? "_" : ""),
  );

/** What Python's str.isspace says of one character. */
const isPythonBlank = (sign: string) => {
  const code = sign.codePointAt(0) ?? 0;
  if ((code >= 0x09 && code <= 0x0d) || (code >= 0x1c && code <= 0x20)) return true;
  if (code >= 0x2000 && code <= 0x200a) return true;
  return [0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000].includes(code);
};

describe("tokens", () => {
  it("are words and single signs; one blank belongs to the token before it", () => {
    expect(texts("„Nein“, sagte Kim Jong-un.")).toEqual([
      "„",
      "Nein",
      "“",
      ",_",
      "sagte_",
      "Kim_",
      "Jong-un",
      ".",
    ]);
    expect(texts("a  b\n\nc ")).toEqual(["a_", " ", "b", "\n\n", "c_"]);
    expect(texts("  a")).toEqual(["  ", "a"]);
    expect(texts("80\u202f000 🙂🙂")).toEqual(["80", "\u202f", "000_", "🙂", "🙂"]);
    expect(texts("")).toEqual([]);
  });

  it("are cut at borders, and borders inside words are counted", () => {
    expect(texts("Ministerpräsident", [8])).toEqual(["Minister", "präsident"]);
    expect(
      tokensOf("Der Ministerpräsident.", wordsOf("Der Ministerpräsident.", "de"), [0, 3, 12, 21, 22]).cut,
    ).toBe(1);
  });

  it("make up the text as spaCy rebuilds it", () => {
    const unit = fc.constantFrom(
      "Wort",
      "a",
      "ü",
      "e\u0301",
      "🙂",
      " ",
      "  ",
      "\n",
      "\t",
      "\u00a0",
      "\u202f",
      "9",
      ".",
      "-",
      "\u0000",
    );
    fc.assert(
      fc.property(fc.array(unit), fc.array(fc.nat(60)), (units, places) => {
        const text = units.join("");
        const borders = places.filter((place) => isCharacterBoundary(text, place));
        const trimmed = borders
          .map((start) => trimTokenBlanks(text, start, Math.min(text.length, start + 7)))
          .filter(({ start, end }) => end > start && isCharacterBoundary(text, end));
        const { tokens } = tokensOf(
          text,
          wordsOf(text, "de"),
          trimmed.flatMap(({ start, end }) => [start, end]),
        );
        let at = 0;
        let beforeIsBlank = false;
        for (const token of tokens) {
          expect(token.start).toBe(at);
          const signs = [...text.slice(token.start, token.end)];
          const isBlank = signs.every(isPythonBlank);
          expect(isBlank || !signs.some(isPythonBlank)).toBe(true);
          // A run of blanks is one token, and its first blank belongs to the word before it.
          expect(isBlank && beforeIsBlank).toBe(false);
          expect(token.space && isBlank).toBe(false);
          expect(!isBlank && text[token.end] === " ").toBe(token.space);
          at = token.end + (token.space ? 1 : 0);
          beforeIsBlank = isBlank;
        }
        expect(at).toBe(text.length);
        for (const { start, end } of trimmed) {
          expect(tokens.some((token) => token.start === start)).toBe(true);
          expect(tokens.some((token) => token.end === end)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("signs between words", () => {
  it("are the user-perceived characters", () => {
    const sign = fc.constantFrom(
      ..." .,;:!?-–—…„“”‚‘’»«()[]/&%§°·•‰‹›※🙂\u0308\u200d\ufe0f🇩🇪".split(/(?:)/u),
      "👩‍❤️‍👩",
      "\n",
    );
    fc.assert(
      fc.property(fc.array(sign), (signs) => {
        const text = signs.join("");
        const clusters = [...new Intl.Segmenter("und", { granularity: "grapheme" }).segment(text)];
        const edges = new Set(clusters.map(({ index }) => index));
        for (const { start } of tokensOf(text, [], []).tokens) {
          // Blanks are apart from what joins them: they are cut by Python's rules.
          if (!/\s/u.test(text[start - 1] ?? "") && !/\s/u.test(text[start] ?? "")) {
            expect(start === 0 || edges.has(start)).toBe(true);
          }
        }
      }),
    );
  });
});
