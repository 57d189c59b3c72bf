import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { awkwardText } from "./awkward-text.cases";
import { countWords, snapToWords, trimBlanks, wordAt, wordEdge, wordsOf } from "./words";

const words = (text: string, language = "de") =>
  wordsOf(text, language).map(({ start, end }) => text.slice(start, end));

describe("wordsOf", () => {
  it("keeps hyphenated words together and leaves punctuation out", () => {
    expect(words("Der 80-jährige Jon-un sagte: „Nein!“")).toEqual([
      "Der",
      "80-jährige",
      "Jon-un",
      "sagte",
      "Nein",
    ]);
    expect(words("Hafen- und Ufer-Ausbau – bald")).toEqual(["Hafen", "und", "Ufer-Ausbau", "bald"]);
    expect(words("Größe, ẞ und e\u0301te\u0301")).toEqual(["Größe", "ẞ", "und", "e\u0301te\u0301"]);
  });

  it("survives any language tag", () => {
    for (const language of ["", "de", "en-GB", "xx", "not a tag", "zh"])
      expect(countWords("a b", language)).toBe(2);
  });

  it("gives ordered, disjoint ranges inside the text", () => {
    fc.assert(
      fc.property(awkwardText, (text) => {
        let last = 0;
        for (const { start, end } of wordsOf(text, "de")) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe("wordAt", () => {
  it("finds what wordsOf finds, at every offset inside a word", () => {
    fc.assert(
      fc.property(awkwardText, (text) => {
        for (const word of wordsOf(text, "de")) {
          for (let at = word.start; at < word.end; at++) expect(wordAt(text, at, "de")).toEqual(word);
        }
      }),
    );
  });

  it("takes the word before when the caret stands behind it", () => {
    expect(wordAt("Ja, gut", 2, "de")).toEqual({ start: 0, end: 2 });
    expect(wordAt("Ja, gut", 3, "de")).toBeUndefined();
    expect(wordAt("\nJa", 0, "de")).toBeUndefined();
  });
});

describe("borders", () => {
  it("widen to whole words and narrow to no blanks", () => {
    const text = "Die Hafenbehörde prüft";
    expect(snapToWords(text, 6, 10, "de")).toEqual({ start: 4, end: 16 });
    expect(snapToWords(text, 4, 16, "de")).toEqual({ start: 4, end: 16 });
    expect(trimBlanks(" \u00a0ab \n", 0, 6)).toEqual({ start: 2, end: 4 });
    expect(trimBlanks("   ", 0, 3)).toEqual({ start: 3, end: 3 });
  });

  it("step from word to word, over paragraphs", () => {
    const text = "eins zwei\n\ndrei";
    expect(wordEdge(text, 4, 1, "end", "de")).toBe(9);
    expect(wordEdge(text, 9, 1, "end", "de")).toBe(15);
    expect(wordEdge(text, 15, 1, "end", "de")).toBe(15);
    expect(wordEdge(text, 11, -1, "start", "de")).toBe(5);
    expect(wordEdge(text, 0, -1, "start", "de")).toBe(0);
  });
});
