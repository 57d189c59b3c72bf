import { describe, expect, test } from "vitest";
import { projectBackground, shippedBackground } from "./background";
import { stemWord } from "./stems";

const idf = (word: string, language: string) => shippedBackground.idf(stemWord(word, language), language);

describe("how telling words are", () => {
  test("words of every article tell less than common ones, and these less than rare ones, in both languages", () => {
    expect(idf("jahren", "de")).toBeLessThan(idf("ministerium", "de"));
    expect(idf("ministerium", "de")).toBeLessThan(idf("schlickschicht", "de"));
    expect(idf("years", "en")).toBeLessThan(idf("ministry", "en"));
    expect(idf("ministry", "en")).toBeLessThan(idf("mudflats", "en"));
  });

  test("inflected forms of a listed word count as that word, whatever the region", () => {
    expect(idf("millionen", "de")).toBe(idf("million", "de"));
    expect(shippedBackground.idf("jahr", "de-AT")).toBe(shippedBackground.idf("jahr", "de"));
  });

  test("a word of one language is not common in another, and unknown languages have none that are", () => {
    expect(idf("people", "de")).toBeGreaterThan(idf("people", "en"));
    expect(idf("years", "xx")).toBe(shippedBackground.idf("years", "xx"));
    expect(shippedBackground.idf("constructor", "constructor")).toBeGreaterThan(5);
  });

  test("years are commoner than other numbers", () => {
    expect(idf("2019", "de")).toBeLessThan(idf("412", "de"));
  });

  test("a project with many articles decides, one with few hardly", () => {
    const everyArticle = (articles: number) =>
      projectBackground(articles, () => articles).idf("schlick", "de");
    expect(everyArticle(10_000)).toBeLessThan(1.2);
    expect(everyArticle(3)).toBeGreaterThan(5);
    expect(projectBackground(10_000, () => 1).idf("jahr", "de")).toBeGreaterThan(7);
  });
});
