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

const inOneGo = (text: string) =>
  [...whole.segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ start: index, end: index + segment.length }));

it("finds the same in long tables, code and addresses, which have no blank before a letter", () => {
  const piece = fc.constantFrom(
    ...[
      "1",
      " 2,5",
      "\t3.000",
      "<a>",
      "/",
      "::",
      ".",
      "'",
      "_",
      '"',
      "x",
      "--",
      "=",
      "e\u0301",
      " ",
      "😀",
      "\n7",
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1500, maxLength: 1700 }), (pieces) => {
      const text = pieces.join("").replaceAll("-", "+");
      expect(wordsOf(text, "de")).toEqual(inOneGo(text));
    }),
    { numRuns: 4 },
  );
});

it("takes time that grows with the length alone, whatever the text is", () => {
  for (const unit of ["<a>", "1.5\t", "7 ", "a/b/", "a;"]) {
    expect(wordsOf(unit.repeat(10_000), "de").length).toBeGreaterThanOrEqual(10_000);
  }
});
