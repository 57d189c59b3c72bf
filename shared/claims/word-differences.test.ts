import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordDifferences } from "./word-differences";

const told = (wording: string, reference: string) =>
  wordDifferences(wording, reference)
    .map(({ kind, text }) => (kind === "same" ? text : kind === "own" ? `[${text}]` : `{${text}}`))
    .join("");

describe("where wordings differ", () => {
  it("marks words of one's own and names those that are missing", () => {
    expect(told("Das Wehr kostet drei Millionen Mark.", "Das neue Wehr kostet wohl zwei Millionen.")).toBe(
      "Das {neue}Wehr kostet [drei] {wohl zwei}Millionen [Mark].",
    );
  });

  it("takes case, hyphens and ß for no difference", () => {
    expect(told("Ein GROẞES Fluß-Wehr", "ein grosses fluss wehr")).toBe("Ein GROẞES Fluß-Wehr");
    expect(told("same words", "same words")).toBe("same words");
  });

  it("says all of it when nothing is common, and nothing of empty wordings", () => {
    expect(told("ganz anders", "völlig neu")).toBe("[ganz anders]{völlig neu}");
    expect(wordDifferences("", "")).toEqual([]);
    expect(told("", "alles")).toBe("{alles}");
  });

  const words = fc.array(fc.constantFrom("Wehr", "Fluss", "kommt", "nicht", "und", "ß", "é", "🌊", "-"), {
    maxLength: 12,
  });
  it("keeps the wording as it is and every word of the other one", () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const wording = a.join(" ");
        const pieces = wordDifferences(wording, b.join(" "));
        expect(
          pieces
            .filter(({ kind }) => kind !== "missing")
            .map(({ text }) => text)
            .join(""),
        ).toBe(wording);
        const count = (text: string) => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
        const sum = (...kinds: string[]) =>
          pieces.filter(({ kind }) => kinds.includes(kind)).reduce((all, { text }) => all + count(text), 0);
        expect(sum("same", "missing")).toBe(count(b.join(" ")));
      }),
    );
  });

  it("marks nothing in a wording held against itself, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
        expect(wordDifferences(text, text).every(({ kind }) => kind === "same")).toBe(true);
      }),
    );
  });
});
