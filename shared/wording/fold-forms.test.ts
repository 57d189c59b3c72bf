import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldForms } from "./fold-forms";

const uses = (wordings: readonly string[]) =>
  wordings.map((wording, at) => ({ wording, count: wordings.length - at }));
const leaders = (wordings: readonly string[], language = "de") =>
  [...foldForms(uses(wordings), [language])].map((group) => wordings[group]);

const german = ["de"];

describe("foldForms", () => {
  it.each([
    ["de", "Falk", "Falks"],
    ["de", "Ebba Jansen-Ohl", "Ebba Jansen Ohl"],
    ["de", "Ortsverein", "des Ortsvereins"],
    ["de", "der oldersander Bürgermeister", "dem oldersander Bürgermeister"],
    ["de", "VORSITZENDE", "die Vorsitzende"],
    ["en", "the mayor", "mayor’s"],
    ["en", "Falk", "Falk's"],
  ])("%s: %s and %s are one", (language, a, b) => {
    expect(leaders([a, b], language)).toEqual([a, a]);
  });

  it.each([
    ["Wiebke Falk", "Falk"],
    ["Bürgermeisterin Falk", "Falk"],
    // How a name is transliterated is worth comparing.
    ["Selenskyj", "Zelensky"],
    ["Deich", "Teich"],
  ])("%s and %s stay apart", (a, b) => {
    expect(leaders([a, b])).toEqual([a, b]);
  });

  it("takes the most frequent form, however late it comes, and knows one form across languages", () => {
    const forms = ["Falks", "FALK", "Falk", "Falk's", "Die Ankerklinik", "ankerklinik"];
    const counts = [1, 2, 9, 3, 1, 2];
    const groups = foldForms(
      forms.map((wording, at) => ({ wording, count: counts[at] ?? 0 })),
      ["de", "en"],
    );
    expect([...groups]).toEqual([2, 2, 2, 2, 5, 5]);
  });

  it("gives every wording a leader that leads itself, whatever they are and in whatever order they come", () => {
    const wordings = fc.uniqueArray(
      fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom("Rat", "Rats", "des Rates", "RAT", "Räte")),
    );
    fc.assert(
      fc.property(wordings, fc.infiniteStream(fc.nat(5)), (all, counts) => {
        const given = all.map((wording) => ({
          wording,
          count: counts.next().value as number,
        }));
        const groups = foldForms(given, german);
        const named = (list: typeof given, found: Int32Array) =>
          new Map(list.map(({ wording }, at) => [wording, list[found[at] ?? -1]?.wording]));
        for (const group of groups) expect(groups[group]).toBe(group);
        const backwards = given.toReversed();
        expect(named(backwards, foldForms(backwards, german))).toEqual(named(given, groups));
      }),
      { numRuns: 60 },
    );
  });
});
