import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sayReason } from "../messages/reasons";
import { awkwardText } from "../text/awkward-text.cases";
import { wordsOf } from "../text/words";
import { countNameWords, findNames } from "./find-names";
import { englishNameCases, germanNameCases } from "./find-names.cases";
import type { NameWordCount } from "./names";

function named(text: string, language: string): string[] {
  return findNames(text, language).map(({ quote, kindGuess }) => `${kindGuess}: ${quote}`);
}

describe("findNames", () => {
  it.each(germanNameCases)("German: %s", (text, names) => {
    expect(named(text, "de")).toEqual(names);
  });

  it.each(englishNameCases)("English: %s", (text, names) => {
    expect(named(text, "en")).toEqual(names);
  });

  it("gives the name without its title as the core", () => {
    const text = "Nordkoreas Machthaber Kim Jong Un blieb.";
    const [name] = findNames(text, "de");
    expect(text.slice(name?.core.start, name?.core.end)).toBe("Kim Jong Un");
  });

  it("knows a name again by one of its words, and says so", () => {
    const found = findNames("Mirjam Tannhof kam. Später ging Tannhof wieder.", "de");
    expect(found.map(({ quote }) => quote)).toEqual(["Mirjam Tannhof", "Tannhof"]);
    const why = found[1]?.why;
    expect(why && sayReason(why, "en")).toBe("part of “Mirjam Tannhof” in this article");
    expect(why && sayReason(why, "de")).toBe("Teil von „Mirjam Tannhof“ in diesem Artikel");
  });

  it("is less sure of a state where something happens in it", () => {
    const [scene, actor] = findNames("Das geschah in China. Später gab China nach.", "de");
    expect(scene?.score).toBeLessThan(0.6);
    expect(actor?.score).toBeGreaterThan(0.9);
  });

  it("finds nothing that touches a mask", () => {
    const text = "Xi Jinping traf Wladimir Putin.";
    const found = findNames(text, "de", { mask: [{ start: 0, end: 4 }] });
    expect(found.map(({ quote }) => quote)).toEqual(["Wladimir Putin"]);
  });

  it("learns from the project's own words what is a noun and what is a name", () => {
    const counts = new Map<string, NameWordCount>();
    const article =
      "Sie kauften den Brofel. Der gute Brofel, ein Brofel. Gestern kam Quandtner. Mit Quandtner und ohne Quandtner, für Quandtner, gegen Quandtner.";
    countNameWords(counts, article, "de");
    const quotes = (text: string, given?: typeof counts) =>
      findNames(text, "de", given ? { counts: given } : {}).map(({ quote }) => quote);
    expect(quotes("Dann startete Brofel.")).toEqual(["Brofel"]);
    expect(quotes("Dann startete Brofel.", counts)).toEqual([]);
    expect(quotes("Wir sahen mit Quandtner fern.", counts)).toEqual(["Quandtner"]);
    countNameWords(counts, article, "de", -1);
    expect(counts.size).toBe(0);
  });

  it("has words for every reason, keeps to whole words and exact offsets, whatever the text", () => {
    const piece = fc.oneof(
      awkwardText,
      fc.constantFrom(
        "Präsident ",
        "Kim Jong-un ",
        "der ",
        "chinesische ",
        "Chinas ",
        "EU ",
        "AG ",
        "„Welt“ ",
        "von ",
        "J. ",
        "(CDU) ",
      ),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }),
        fc.constantFrom("de", "en", "fr", "", "x"),
        (parts, language) => {
          const text = parts.join("");
          const found = findNames(text, language);
          let last = 0;
          for (const { start, end, quote, core, score, why } of found) {
            expect(text.slice(start, end)).toBe(quote);
            expect(start).toBeGreaterThanOrEqual(last);
            expect(start <= core.start && core.start < core.end && core.end <= end).toBe(true);
            expect(score > 0 && score <= 1).toBe(true);
            expect(sayReason(why, "de")).not.toBe(why.key);
            last = end;
          }
          expect(findNames(text, language)).toEqual(found);
        },
      ),
    );
  });

  it("cuts no word of ordinary text", () => {
    const word = fc.constantFrom(
      "Kim",
      "Jong-un",
      "Chinas",
      "Präsident",
      "EU-Kommission",
      "und",
      "der",
      "Haus",
      "(CDU)",
      "„Zeit“,",
      "kam.",
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), (words) => {
        const text = words.join(" ");
        const ranges = wordsOf(text, "de");
        for (const { start, core } of findNames(text, "de")) {
          expect(ranges.some((range) => range.start === start)).toBe(true);
          expect(ranges.some((range) => range.end === core.end)).toBe(true);
        }
      }),
    );
  });
});

const corpus = path.resolve(import.meta.dirname, "../../../shared/corpus");

describe.skipIf(!existsSync(corpus))("findNames in the users' articles (../shared/corpus)", () => {
  it("finds who they are about, with title and state", () => {
    for (const file of readdirSync(corpus).filter((name) => name.endsWith(".txt"))) {
      const text = readFileSync(path.join(corpus, file), "utf8");
      const found = findNames(text, "de");
      const persons = found.filter(({ kindGuess }) => kindGuess === "person");
      const kim = persons.filter(({ core }) => /^Kim/u.test(text.slice(core.start, core.end)));
      expect(kim.length, file).toBeGreaterThanOrEqual(4);
      expect(
        persons.some(({ why }) => why.key === "state-title-name"),
        file,
      ).toBe(true);
      // Every mention of these states is a name or part of one.
      for (const { index } of text.matchAll(/(?<![\p{L}-])(?:China|Nordkorea|Russland)(?![\p{L}-])/gu)) {
        expect(
          found.some(({ start, end }) => start <= index && index < end),
          `${file} ${index}`,
        ).toBe(true);
      }
    }
  });
});
