import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quotedRangeAt, quotedRanges } from "./quoted-ranges";
import { eachWord, foldWord, readWords, WordList } from "./read-words";

function wordsIn(text: string, start = 0, end = text.length): string[] {
  const words: string[] = [];
  eachWord(text, start, end, (from, to) => words.push(text.slice(from, to)));
  return words;
}

describe("words", () => {
  it("end at blanks and punctuation, not at hyphens and apostrophes inside", () => {
    expect(wordsIn("Die Kaz-Reise: sie sagt's, „gut“ – ’n 5.000 🙂 o\u0308l don’t -x y-")).toEqual([
      ...["Die", "Kaz-Reise", "sie", "sagt's", "gut", "n", "5", "000", "o\u0308l", "don’t", "x", "y"],
    ]);
    expect(wordsIn("Deich und Flut", 3, 10)).toEqual(["ch", "und", ""].slice(0, 2));
  });

  it("are folded lightly", () => {
    expect(foldWord("STRAẞE")).toBe(foldWord("Strasse"));
    expect(foldWord("Dei\u00adch’s")).toBe("deich's");
    expect(foldWord("Deiche")).not.toBe(foldWord("Deich"));
  });

  it("are found in order and cover every letter, in any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        let last = 0;
        eachWord(text, 0, text.length, (start, end) => {
          expect(text.slice(last, start)).not.toMatch(/[\p{L}\p{N}]/u);
          expect(end).toBeGreaterThan(start);
          last = end;
        });
        expect(text.slice(last)).not.toMatch(/[\p{L}\p{N}]/u);
      }),
    );
  });

  it("are counted in and out of quotations, numbers and what is masked left out", () => {
    const text = "Mask Der Deich hält, „der Deich bricht“ im Jahr 2025.";
    const list = new WordList();
    const stretches = [{ start: 5, end: text.length }];
    const counts = readWords(text, stretches, quotedRanges(text, "de"), list);
    const named = [...counts.words].map((number, at) => [
      list.written[number],
      counts.outside[at],
      counts.inside[at],
    ]);
    expect(named).toEqual([
      ["Der", 1, 0],
      ["Deich", 1, 1],
      ["hält", 1, 0],
      ["der", 0, 1],
      ["bricht", 0, 1],
      ["im", 1, 0],
      ["Jahr", 1, 0],
    ]);
    expect(list.folded[list.number("Der")]).toBe(list.folded[list.number("der")]);
  });
});

describe("quotedRanges", () => {
  it("holds what is inside quotation marks with the marks, quotations in quotations once", () => {
    const text = "Falk: „Er sagte ‚nein‘ dazu.“ Danach »gut«. Ohne.";
    const ranges = quotedRanges(text, "de");
    expect([...ranges]).toEqual([6, 29, 37, 42]);
    const inside = (words: string) =>
      quotedRangeAt(ranges, text.indexOf(words), text.indexOf(words) + words.length) >= 0;
    expect(["Er", "nein", "dazu.“", "gut", "„Er sagte ‚nein‘ dazu.“"].map(inside)).toEqual(
      new Array(5).fill(true),
    );
    expect(["Falk", "Danach", "Ohne", "“ Danach", "Falk: „Er"].map(inside)).toEqual(new Array(5).fill(false));
  });
});
