import fc from "fast-check";
import { expect, it } from "vitest";
import { wordsOf } from "./words";

const whole = new Intl.Segmenter("de", { granularity: "word" });

it("finds in a long text what segmenting it at once finds", () => {
  const piece = fc.constantFrom(
    ...[
      "Nordheim",
      " ",
      "\n",
      "  ",
      "3,5",
      "don't",
      "e\u0301",
      " \u0301a",
      "U.S.",
      "\u00a0",
      "日本語",
      "ไทย",
      "😀",
      "_",
    ],
    ...["a\u00adb", "„", "“", ". ", ", ", "\u200d", "\t", "x:y", "Straße", " ß"],
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 300, maxLength: 500 }), (pieces) => {
      const text = pieces.join("");
      const expected = [...whole.segment(text)]
        .filter(({ isWordLike }) => isWordLike)
        .map(({ index, segment }) => ({ start: index, end: index + segment.length }));
      expect(wordsOf(text, "de")).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});
