import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sayReason } from "../messages/reasons";
import { awkwardText } from "../text/awkward-text.cases";
import { buildKnownPatterns, findKnownWordings } from "./find-known";
import type { TaggedWording } from "./names";
import { tokensOf } from "./tokens";

const tagged: TaggedWording[] = [
  { label: "actor", wording: "Kim", actor: "kim", count: 4 },
  { label: "actor", wording: "Kim Jong Un", actor: "kim", count: 6 },
  { label: "actor", wording: "der Kremlchef", actor: "putin", count: 2 },
  { label: "actor", wording: "der chinesische Präsident", actor: "xi", count: 1 },
  { label: "actor", wording: "Peseschkian", actor: "iran", count: 1 },
  { label: "actor", wording: "SOZ", actor: "soz", count: 1 },
  { label: "actor", wording: "die Regierung", count: 1 },
  { label: "actor", wording: "Choe Son-hui", count: 1 },
  { label: "actor", wording: "Minister", actor: "a", count: 2 },
  { label: "actor", wording: "Minister", actor: "b", count: 1 },
  { label: "place", wording: "Kim", count: 1 },
  { label: "actor", wording: "—", count: 1 },
];
const names: Record<string, string> = { kim: "Kim Jong Un", putin: "Wladimir Putin", a: "Anna A." };
const patterns = buildKnownPatterns(tagged, "de", { actorName: (id) => names[id] });

function found(text: string, mask: Array<{ start: number; end: number }> = []) {
  return findKnownWordings(text, "de", patterns, { mask })
    .filter((match) => match.label === "actor")
    .map((match) => `${match.quote} (${match.how})`);
}

describe("findKnownWordings", () => {
  it.each([
    ["Gestern traf Kim Jong Un ein.", ["Kim Jong Un (same)"]],
    ["Gestern traf Kim Jong-un ein.", ["Kim Jong-un (same)"]],
    ["Kims Besuch und Kim Jong Uns Zug", ["Kims (inflected)", "Kim Jong Uns (inflected)"]],
    ["KIM JONG UN kommt", ["KIM JONG UN (same)"]],
    ["Der Kim-Besuch, das Anti-Kim-Lager, Kimmel und Ibrakim", []],
    [
      "dem Kremlchef, des Kremlchefs und vom Kremlchef",
      ["dem Kremlchef (inflected)", "des Kremlchefs (inflected)", "Kremlchef (inflected)"],
    ],
    ["Unser Kremlchef kann nicht.", []],
    ["mit dem chinesischen Präsidenten", ["dem chinesischen Präsidenten (inflected)"]],
    ["Der chinesische Präsident kam.", ["Der chinesische Präsident (same)"]],
    ["Pezeshkian und Pezeshkians Amt", ["Pezeshkian (variant)", "Pezeshkians (variant)"]],
    ["die SOZ, der SOZ und Soz", ["SOZ (same)", "SOZ (same)"]],
    [
      "Kim Jong\u00a0Un, Ki\u00adm und Kim\nJong Un",
      ["Kim Jong\u00a0Un (same)", "Ki\u00adm (same)", "Kim\nJong Un (same)"],
    ],
    ["kim", []],
    ["Choe Son Hui und Choe Son-huis Reise", ["Choe Son Hui (same)", "Choe Son-huis (inflected)"]],
  ])("%s: %j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it("leaves out what is masked and what crosses a mask", () => {
    expect(found("Kim und Kim Jong Un", [{ start: 0, end: 3 }])).toEqual(["Kim Jong Un (same)"]);
    expect(found("Kim Jong Un", [{ start: 9, end: 20 }])).toEqual(["Kim (same)"]);
  });

  it("proposes a wording under each of its labels", () => {
    const labels = findKnownWordings("Kim", "de", patterns).map((match) => match.label);
    expect(labels.sort()).toEqual(["actor", "place"]);
  });

  it("keeps everybody an ambiguous wording is linked to", () => {
    const [match] = findKnownWordings("Der Minister kam.", "de", patterns);
    expect(match).toMatchObject({ actor: "a", count: 3, actors: [{ actor: "a" }, { actor: "b" }] });
    expect(match && sayReason(match.why, "en")).toBe("tagged 3× elsewhere, mostly as Anna A.");
  });

  it("says why in both languages", () => {
    const [match] = findKnownWordings("mit Kim Jong-uns Zug", "de", patterns);
    expect(match && sayReason(match.why, "en")).toBe(
      "form of “Kim Jong Un”, tagged 6× elsewhere as Kim Jong Un",
    );
    expect(match && sayReason(match.why, "de")).toBe(
      "Form von „Kim Jong Un“, anderswo 6× markiert als Kim Jong Un",
    );
  });

  it("is less sure of common words tagged once, and of words seldom tagged where they occur", () => {
    const score = (text: string, occurrences?: number) => {
      const counted = buildKnownPatterns(tagged, "de", { occurrences: () => occurrences });
      return findKnownWordings(text, "de", counted)[0]?.score ?? 0;
    };
    expect(score("SOZ", 1)).toBeGreaterThan(score("SOZ", 20));
    expect(score("SOZ")).toBeGreaterThan(0.6);
    const common = buildKnownPatterns([{ label: "actor", wording: "Minister", count: 1 }], "de");
    expect(findKnownWordings("Ein Minister", "de", common)[0]?.score).toBeLessThan(0.6);
  });

  it("finds whole words at exact offsets, whatever the text", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(awkwardText, fc.constantFrom("Kim", " ", "Kim Jong-un", "-", "Kims"))),
        (parts) => {
          const text = parts.join("");
          const matches = findKnownWordings(text, "de", patterns);
          const tokens = tokensOf(text, "de");
          const starts = new Set(tokens.map((token) => token.start));
          const ends = new Set(tokens.map((token) => token.end));
          for (const match of matches) {
            expect(text.slice(match.start, match.end)).toBe(match.quote);
            expect(starts.has(match.start) && ends.has(match.end)).toBe(true);
          }
          expect(findKnownWordings(text, "de", patterns)).toEqual(matches);
        },
      ),
    );
  });

  it("finds every tagged wording in a text that is nothing else", () => {
    const wording = fc.stringMatching(/^[A-ZÄ][a-zß]{1,8}( [A-Z][a-z]{1,6}){0,3}$/);
    fc.assert(
      fc.property(wording, (text) => {
        const one = buildKnownPatterns([{ label: "x", wording: text, count: 1 }], "de");
        expect(findKnownWordings(text, "de", one)).toMatchObject([
          { start: 0, end: text.length, how: "same" },
        ]);
      }),
    );
  });
});
