import { describe, expect, test } from "vitest";
import { evaluateQuality } from "./evaluate";
import { operations } from "./operations";

describe("the bench of shared wording", () => {
  const { scores, unrelated } = evaluateQuality();

  test("has places for every operation in both languages, and never finds more than there are", () => {
    for (const language of ["de", "en"]) {
      const own = scores.filter((score) => score.language === language);
      expect(new Set(own.map(({ operation }) => operation))).toEqual(new Set(operations));
      for (const { gold, found, passages, right } of own) {
        expect(gold).toBeGreaterThan(4);
        expect(found).toBeLessThanOrEqual(gold);
        expect(right).toBeLessThanOrEqual(passages);
      }
    }
  });

  test("sentences that are kept or moved are found, all of them, and nothing else", () => {
    for (const { operation, gold, found, passages, right } of scores) {
      if (operation !== "keep" && operation !== "reorder") continue;
      expect(found).toBe(gold);
      expect(right).toBe(passages);
    }
  });

  test("unrelated articles give no passages", () => {
    expect(unrelated.pairs).toBe(43);
    expect(unrelated.examples).toEqual([]);
  });
});
