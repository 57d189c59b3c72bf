import { describe, expect, test } from "vitest";
import { broaderGroupsOf, likeWord } from "./like-words";
import { stemWord } from "./stems";

const group = (word: string, language: string) => likeWord(stemWord(word, language), language);

describe("words for the same thing", () => {
  test("inflected words of one line share a name, words of two lines do not", () => {
    expect(group("soldaten", "de")).toBeDefined();
    expect(group("soldaten", "de")).toBe(group("truppe", "de"));
    expect(group("reisen", "de")).not.toBe(group("besuchen", "de"));
    expect(group("troops", "en")).toBe(group("soldier", "en"));
  });

  test("umlauts are folded as in the words of articles", () => {
    expect(group("arzte", "de")).toBe(group("mediziner", "de"));
    expect(group("arzte", "de")).toBeDefined();
  });

  test("function words and words of the calendar are in no group", () => {
    for (const word of ["aus", "ende", "anfang", "die", "um"]) expect(group(word, "de")).toBeUndefined();
    for (const word of ["back", "call", "the", "end"]) expect(group(word, "en")).toBeUndefined();
  });

  test("each language has its own, others have none", () => {
    expect(likeWord("troop", "de")).toBeUndefined();
    expect(likeWord("soldat", "fr")).toBeUndefined();
    expect(likeWord("soldat", "de-CH")).toBe(likeWord("soldat", "de"));
    expect(likeWord("constructor", "constructor")).toBeUndefined();
  });
});

test("groups that have to do with one another share a broader name, others share none", () => {
  const names = (word: string, language: string) => broaderGroupsOf(group(word, language) ?? "", language);
  const common = (one: string, other: string, language: string) =>
    names(one, language).some((name) => names(other, language).includes(name));
  expect(common("reise", "besuch", "de")).toBe(true);
  expect(common("prison", "verdict", "en")).toBe(true);
  expect(common("reise", "mord", "de")).toBe(false);
  expect(names("constructor", "constructor")).toEqual([]);
});
