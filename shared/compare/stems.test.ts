import { expect, test } from "vitest";
import { accentsCount, hasStemmer, primaryLanguage, stemWord } from "./stems";
import { stopWords } from "./stop-words";

test("a language is known by its tag, whatever region", () => {
  expect(["de", "de-AT", "DE_ch", "", "123"].map(primaryLanguage)).toEqual(["de", "de", "de", "", ""]);
  expect(["de-AT", "en", "pt-BR", "nb"].every(hasStemmer)).toBe(true);
  expect(["pl", "zh", "", "constructor"].some(hasStemmer)).toBe(false);
});

test("words are stemmed in their language, numbers and short words never", () => {
  expect(stemWord("regierungen", "de")).toBe(stemWord("regierung", "de"));
  expect(stemWord("running", "en")).toBe("run");
  expect(stemWord("41jahrige", "de")).toBe("41jahrige");
  expect(stemWord("regierungen", "pl")).toBe("regierungen");
  expect(stemWord("toString", "constructor")).toBe("toString");
});

test("a word of a million letters is left alone", () => {
  const long = "en".repeat(500_000);
  expect(stemWord(long, "de")).toBe(long);
});

test("accents count where a stemmer needs them", () => {
  expect([accentsCount("fr"), accentsCount("de"), accentsCount("en-GB"), accentsCount("pl")]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

test("function words are normalised as tokens are", () => {
  expect(stopWords("de").has("fur")).toBe(true);
  expect(stopWords("en").has("dont")).toBe(true);
  expect(stopWords("pl").size).toBe(0);
  for (const language of ["de", "en"]) {
    for (const word of stopWords(language)) expect(word).toMatch(/^[a-z]+$/u);
  }
});
