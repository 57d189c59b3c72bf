import { describe, expect, test } from "vitest";
import { isFormula, leastWorth, worth } from "./formula";
import { prepareArticle } from "./pair-prepare";
import { Vocabulary } from "./vocabulary";

function worthsIn(text: string, language = "de"): Record<string, number> {
  const { tokens, worths } = prepareArticle(
    { id: "a", text, language, mask: [], entities: [] },
    new Vocabulary(),
  );
  return Object.fromEntries(
    [...worths].map((each, i) => [
      text.slice(tokens.starts[i], tokens.ends[i]),
      Math.round(each * 100) / 100,
    ]),
  );
}

describe("the worth of words", () => {
  test("is little for names, titles, days, numbers and phrases of the news", () => {
    const worths = worthsIn(
      "Am Dienstag besuchte die französische Ministerin nach Angaben der Stadt 26 Lotsen.",
    );
    expect(worths).toMatchObject({
      Am: worth.none,
      Dienstag: worth.name,
      besuchte: worth.full,
      französische: worth.name,
      Ministerin: worth.name,
      Angaben: worth.weak,
      "26": worth.number,
    });
  });

  test("is little for what says who a named person is, whatever that is", () => {
    const worths = worthsIn("Davon berichtete später die leitende Ärztin Maria Brand.");
    expect([worths.leitende, worths.Ärztin, worths.Maria, worths.Brand]).toEqual([0.25, 0.25, 0.25, 0.25]);
  });

  test("is none for short words of languages without a list", () => {
    expect(worthsIn("Dom na wzgórzu", "pl")).toEqual({
      Dom: worth.full,
      na: worth.none,
      wzgórzu: worth.full,
    });
  });
});

test("a run is a formula when its words are worth little; a long one may be worth less", () => {
  expect(isFormula(leastWorth - 0.1, 5)).toBe(true);
  expect(isFormula(leastWorth, 5)).toBe(false);
  expect(isFormula(leastWorth - 0.1, 7)).toBe(false);
});
