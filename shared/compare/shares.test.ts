import { describe, expect, test } from "vitest";
import type { Passage, PassageKind } from "./passage";
import { shareOf, wordsInside } from "./shares";
import { tokenise } from "./tokenise";
import { Vocabulary } from "./vocabulary";

const vocabulary = new Vocabulary();
const read = (id: string, text: string) =>
  tokenise({ id, text, language: "de", mask: [], entities: [] }, vocabulary);
const a = read("a", "eins zwei drei vier fünf sechs");
const b = read("b", "null zwei drei vier neun");

function passage(kind: PassageKind, [start, end]: [number, number], decision?: string): Passage {
  return {
    id: `${kind}${start}`,
    kind,
    score: 1,
    a: { article: "a", start, end, quote: "" },
    b: { article: "b", start, end, quote: "" },
    edits: [],
    shared: { a: 1, b: 1 },
    ...(decision ? { decision } : {}),
  };
}

describe("how much is shared", () => {
  test("a word in several passages counts once, a word that is cut does not", () => {
    expect(
      wordsInside(a, [
        { start: 5, end: 14 },
        { start: 5, end: 19 },
        { start: 26, end: 28 },
      ]),
    ).toBe(3);
    expect(wordsInside(a, [])).toBe(0);
    expect(wordsInside(a, [{ start: 0, end: 1000 }])).toBe(a.count);
  });

  test("formulas and proposals do not count, what is verbatim, edited or confirmed does", () => {
    const share = (one: Passage) => shareOf(a, b, [one]).sharedWordsA;
    expect(share(passage("verbatim", [5, 14]))).toBe(2);
    expect(share(passage("edited", [5, 14]))).toBe(2);
    expect(share(passage("formula", [5, 14]))).toBe(0);
    expect(share(passage("formula", [5, 14], "d1"))).toBe(0);
    expect(share(passage("paraphrase", [5, 14]))).toBe(0);
    expect(share(passage("paraphrase", [5, 14], "d1"))).toBe(2);
  });

  test("both sides are counted in their own text", () => {
    expect(shareOf(a, b, [passage("verbatim", [5, 19])])).toEqual({
      a: "a",
      b: "b",
      sharedWordsA: 3,
      sharedWordsB: 3,
    });
  });
});
