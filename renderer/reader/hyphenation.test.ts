import fc from "fast-check";
import createHyphenator from "hyphen/hyphen.js";
import german from "hyphen/patterns/de-1996.js";
import american from "hyphen/patterns/en-us.js";
import { expect, test } from "vitest";
import { dividedParts, Hyphenator, loadedHyphenator, loadHyphenator, patternsFor } from "./hyphenation";

const deutsch = new Hyphenator(german, "de");
const english = new Hyphenator(american, "en");

function divided(hyphenator: Hyphenator, word: string): string {
  const breaks = [0, ...hyphenator.breaksOf(word), word.length];
  return breaks
    .slice(1)
    .map((end, i) => word.slice(breaks[i], end))
    .join("|");
}

test("words are divided as the language does, with three letters left at each end", () => {
  expect(divided(deutsch, "Entwicklungsweg")).toBe("Ent|wick|lungs|weg");
  expect(divided(deutsch, "Wirtschaftsministerium")).toBe("Wirt|schafts|mi|nis|te|rium");
  expect(divided(deutsch, "Bundesregierung")).toBe("Bun|des|re|gie|rung");
  expect(divided(deutsch, "Beziehungen")).toBe("Bezie|hun|gen");
  expect(divided(deutsch, "STRASSENBAHN")).toBe("STRAS|SEN|BAHN");
  expect(divided(english, "development")).toBe("devel|op|ment");
  expect(divided(english, "reformation")).toBe("ref|or|ma|tion");
});

test("short words stay whole, and so does what is not of the language's letters", () => {
  expect(deutsch.breaksOf("Zeitung")).toEqual([]);
  expect(deutsch.breaksOf("правительство")).toEqual([]);
  expect(deutsch.breaksOf("𝔊𝔢𝔰𝔢𝔩𝔩𝔰𝔠𝔥𝔞𝔣𝔱")).toEqual([]);
});

test("a letter with a mark of its own is never cut from it", () => {
  const composed = "Rückführungsabkommen";
  const parts = divided(deutsch, composed);
  expect(parts).toContain("|");
  expect(divided(deutsch, composed.normalize("NFD"))).toBe(parts.normalize("NFD"));
});

test("the package that brings the patterns divides the same words in the same places", () => {
  const letters = fc.string({
    unit: fc.constantFrom(..."aaeeeiioouäöübcdfghklmnprstßvwz"),
    minLength: 8,
    maxLength: 24,
  });
  // It keeps what it has divided in the third part.
  const theirs = createHyphenator([german[0], german[1], {}], { hyphenChar: "|", minWordLength: 8 });
  fc.assert(
    fc.property(letters, (word) => {
      const parts = theirs(word).split("|");
      const ends = parts.map((_, i) => parts.slice(0, i + 1).join("").length);
      const wanted = ends.filter((at) => at >= 3 && word.length - at >= 3);
      expect(new Hyphenator(german, "de").breaksOf(word)).toEqual(wanted);
    }),
  );
});

test("in a text only long words of letters are divided, not addresses nor words with breaks of their own", () => {
  const text =
    "Die (Bundesregierung) schrieb an rat@entwicklungsweg.de, www.entwicklungsweg.de, Ent\u00adwicklungsweg. Entwicklungsweg-Beziehungen!";
  const parts = dividedParts(text, { start: 0, end: text.length }, deutsch);
  expect(parts.map(({ start, end }) => text.slice(start, end))).toEqual([
    ...["Bun", "des", "re", "gie"],
    ...["Ent", "wick", "lungs"],
    ...["Bezie", "hun"],
  ]);
  expect(parts[0]?.start).toBe(text.indexOf("Bundesregierung"));
});

test("a word that is cut off by the ends of the stretch stays whole", () => {
  const text = "Entwicklungsweg Bundesregierung Entwicklungsweg";
  const inside = (start: number, end: number) => dividedParts(text, { start, end }, deutsch).length;
  expect(inside(0, text.length)).toBe(10);
  expect(inside(1, text.length - 1)).toBe(4);
  expect(inside(16, 31)).toBe(4);
});

test("every language on offer finds its patterns, and others do without", async () => {
  expect(patternsFor("de-AT")).toBe("de");
  expect(patternsFor("en-GB")).toBe("en-gb");
  expect(patternsFor("en-US")).toBe("en");
  expect(patternsFor("ja")).toBeUndefined();
  expect(patternsFor("constructor")).toBeUndefined();
  expect(await loadHyphenator("zh")).toBeNull();
  expect(loadedHyphenator("fr")).toBeNull();
  const french = await loadHyphenator("fr-CH");
  expect(french && divided(french, "gouvernement")).toBe("gou|ver|ne|ment");
  expect(loadedHyphenator("fr")).toBe(french);
});
