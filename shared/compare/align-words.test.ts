import { describe, expect, test } from "vitest";
import { alikeWords } from "./align-words";
import { prepareArticle } from "./pair-prepare";
import { Vocabulary } from "./vocabulary";

function likeness(one: string, other: string): string[] {
  const vocabulary = new Vocabulary();
  const [a, b] = [one, other].map((text, i) =>
    prepareArticle({ id: `${i}`, text: `So ${text}`, language: "de", mask: [], entities: [] }, vocabulary),
  );
  if (!a || !b) return [];
  return [...alikeWords(a, b).values()].flat().map(({ word, how }) => `${vocabulary.wordText(word)}: ${how}`);
}

describe("alike words", () => {
  test.each([
    ["Mueller", "Müller", ["muller: variant"]],
    ["erwarten", "erwartet", ["erwartet: variant"]],
    ["Flottenparade", "Parade", ["parade: similar"]],
    ["Hafenamt", "Hafenbehörde", []],
    ["Krieg", "Frieden", []],
    ["2024", "2025", []],
    ["Haus", "Haus", []],
  ])("%s and %s", (one, other, expected) => {
    expect(likeness(one, other)).toEqual(expected);
  });

  test("names that sound the same are variants", () => {
    expect(likeness("Boris Kuznezow", "Boris Kusnezow")).toContain("kusnezow: variant");
  });
});
