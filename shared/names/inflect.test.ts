import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { awkwardText } from "../text/awkward-text.cases";
import { foldName, soundKey } from "./fold";
import { sameWording } from "./inflect";
import { wordingCases } from "./inflect.cases";
import { sameWord, stemOf } from "./word-forms";

describe("sameWording", () => {
  it.each(wordingCases)("%s and %s (%s): %s", (a, b, language, how) => {
    expect(sameWording(a, b, language)?.how).toBe(how);
    expect(sameWording(b, a, language)?.how).toBe(how);
  });

  it("takes every text for itself and does not mind the order", () => {
    fc.assert(
      fc.property(awkwardText, awkwardText, (a, b) => {
        expect(sameWording(a, a, "de")).toEqual({ relation: "same", how: "identical" });
        expect(sameWording(a, b, "de")).toEqual(sameWording(b, a, "de"));
      }),
    );
  });
});

describe("foldName", () => {
  it("stays the same when it is applied again, and for NFD", () => {
    fc.assert(
      fc.property(awkwardText, (text) => {
        expect(foldName(foldName(text))).toBe(foldName(text));
        expect(foldName(text.normalize("NFD"))).toBe(foldName(text));
      }),
    );
  });

  it("gives texts with the same fold the same sound", () => {
    expect(soundKey("Łukašenka")).toBe(soundKey("lukasenka"));
  });
});

describe("stemOf", () => {
  it("is the same for all forms of a word", () => {
    const word = fc.stringMatching(/^[a-z]{2,8}$/);
    const ending = fc.constantFrom("", "s", "es", "n", "en", "e", "er", "em");
    fc.assert(
      fc.property(word, ending, ending, fc.boolean(), (stem, a, b, asAdjective) => {
        const [one, other] = [stem + a, stem + b];
        if (sameWord(one, other, "de", asAdjective)) expect(stemOf(one, "de")).toBe(stemOf(other, "de"));
      }),
      { numRuns: 2000 },
    );
  });
});
