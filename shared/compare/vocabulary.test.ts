import { describe, expect, test } from "vitest";
import { Vocabulary, wordKind } from "./vocabulary";

describe("vocabulary", () => {
  test("numbers a word once, in whatever order and however many words there are", () => {
    const vocabulary = new Vocabulary();
    const german = vocabulary.language("de-AT");
    expect(vocabulary.language("de")).toBe(german);
    const words = Array.from({ length: 30_000 }, (_, i) => `wort${(i * 7919) % 30_000}x`);
    const numbers = words.map((word) => vocabulary.internWord(word, german));
    expect(new Set(numbers).size).toBe(words.length);
    expect(Math.max(...numbers)).toBe(vocabulary.size);
    words.forEach((word, i) => {
      if (i % 997 === 0) {
        expect(vocabulary.internWord(word, german)).toBe(numbers[i]);
        expect(vocabulary.wordText(numbers[i] as number)).toBe(word);
      }
    });
  });

  test("keeps words of languages apart, but not numbers", () => {
    const vocabulary = new Vocabulary();
    const [german, english] = [vocabulary.language("de"), vocabulary.language("en")];
    expect(vocabulary.internWord("die", german)).not.toBe(vocabulary.internWord("die", english));
    expect(vocabulary.internWord("1.8", german)).toBe(vocabulary.internWord("1.8", english));
    expect(vocabulary.wordLanguage(vocabulary.internWord("die", english))).toBe("en");
    expect(vocabulary.wordLanguage(vocabulary.internWord("1.8", english))).toBe("");
  });

  test("knows stems, and their hash depends on stem and language alone", () => {
    const one = new Vocabulary();
    const other = new Vocabulary();
    other.internWord("zuvor", other.language("fr"));
    const stem = (vocabulary: Vocabulary, word: string, tag: string) =>
      vocabulary.stemOf(vocabulary.internWord(word, vocabulary.language(tag)));
    expect(stem(one, "kinder", "de")).toBe(stem(one, "kindern", "de"));
    expect(one.stemText(stem(one, "kindern", "de"))).toBe("kind");
    expect(one.stemHash(stem(one, "kindern", "de"))).toBe(other.stemHash(stem(other, "kinder", "de")));
    expect(one.stemHash(stem(one, "kind", "de"))).not.toBe(one.stemHash(stem(one, "kind", "en")));
    expect(one.stemLanguage(stem(one, "kind", "en"))).toBe("en");
  });

  test("numbers entities apart from words", () => {
    const vocabulary = new Vocabulary();
    const number = vocabulary.entity("actor-1");
    expect(vocabulary.entity("actor-1")).toBe(number);
    expect(number).toBeGreaterThan(0);
    expect(vocabulary.entityKey(number)).toBe("actor-1");
    expect(vocabulary.entityKey(0)).toBe("");
  });

  test("says what lists know of a word", () => {
    const vocabulary = new Vocabulary();
    const kind = (word: string) =>
      vocabulary.classOf(vocabulary.internWord(word.toLowerCase(), vocabulary.language("de")), () => word);
    expect(kind("Ministerin") & wordKind.title).toBeTruthy();
    expect(kind("Dienstag") & wordKind.calendar).toBeTruthy();
    expect(kind("Frankreich") & wordKind.state).toBeTruthy();
    expect(kind("Wohnung") & wordKind.name).toBe(0);
    expect(kind("Kröglow") & wordKind.name).toBeTruthy();
  });
});
