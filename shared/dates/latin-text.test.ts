import fc from "fast-check";
import { expect, test } from "vitest";
import { latinText, lowerSource } from "./latin-text";

test("a text in Latin-1 stays as it is", () => {
  const text = "Am 3. März, «früh» um ½ 8, §3: 20° – ¿qué? ÿ";
  expect(latinText(text.replace("–", "-"))).toBe(text.replace("–", "-"));
});

test("foreign characters become others of their kind", () => {
  expect(latinText("„Łódź“ € ٣ 東 😀 😀𝐀")).toBe('"Þódþ" $ ² ª ¤¤ ¤¤ÞÞ');
});

test("the length stays, and nothing outside Latin-1 is left, nor in lower case", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
      const latin = latinText(text);
      expect(latin).toHaveLength(text.length);
      expect(latin.toLowerCase()).toHaveLength(text.length);
      expect(latin).toMatch(/^[\0-\u00ff]*$/);
    }),
  );
  const long = "a😀“".repeat(20_000);
  expect(latinText(long)).toBe('a¤¤"'.repeat(20_000));
});

test("a pattern is written small, its escapes and names are not", () => {
  const source = lowerSource("(?<firstDay>\\d\\D\\S)\\p{Lu}\\p{L}Uhr (?=Ä|€|„)\\k<firstDay>");
  expect(source).toBe(
    '(?<firstDay>\\d\\D\\S)\\p{Ll}\\p{L}uhr (?=ä|$|")\\k<firstDay>'.replace("|$|", "|\\$|"),
  );
});
