import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordsOf } from "#shared/text/words";
import { wordBounds } from "./word-bounds";

function found(text: string, start = 0, end = text.length): number[] {
  const into: number[] = [];
  wordBounds(text, start, end, "de", into);
  return into;
}

const expected = (text: string, from = 0) =>
  wordsOf(text, "de").flatMap(({ start, end }) => [from + start, from + end]);

const part = fc.constantFrom(
  ..."aÄßé0579 \n\t-‐.,:;'’‘·_!\"%/()–…„“@#",
  ...[
    "ab",
    "3",
    "Jong-un",
    "3.500,50",
    "don't",
    "U.S.",
    "e.g.",
    "\u0301",
    "\u200d",
    "\u00ad",
    "👍🏽",
    "한국",
    "日本",
  ],
  ...["ת״א", "สวัสดี", "\u00a0", "\u202f", "1_a", "--", "'n'", "ŉ", "ﬁ", "Ω"],
);

describe("wordBounds", () => {
  it("finds what wordsOf finds", () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 24 }), (parts) => {
        const text = parts.join("");
        expect(found(text)).toEqual(expected(text));
      }),
      { numRuns: 1500 },
    );
  });

  it("finds what wordsOf finds in a stretch of a text", () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), fc.nat(), fc.nat(), (parts, one, two) => {
        const text = parts.join("");
        const [start, end] = [one % (text.length + 1), two % (text.length + 1)].sort((a, b) => a - b);
        expect(found(text, start, end)).toEqual(expected(text.slice(start, end), start));
      }),
      { numRuns: 300 },
    );
  });
});
