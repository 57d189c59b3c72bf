import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { uiLanguages } from "../../messages/define";
import { sayReason } from "../../messages/reasons/index";
import { describeFound, readCase } from "../case-text";
import { findDates } from "../find-dates";
import type { DateContext } from "../timex";
import { isTimexValue } from "../timex-value";
import { englishCases, englishTraps } from "./english.cases";
import { englishNews } from "./news.cases";

const context: DateContext = { language: "en", published: "2025-09-04" };

/** The text with what was found in brackets, and what it means. */
function found(text: string, more: Partial<DateContext> = {}) {
  const dates = findDates(text, { ...context, ...more });
  let marked = "";
  let at = 0;
  for (const { start, end } of dates) {
    marked += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return {
    marked: marked + text.slice(at),
    timexes: dates.map(({ type, value, mod, why }) => [
      [type, value, mod].filter(Boolean).join(" "),
      why.key,
    ]),
  };
}

describe("English", () => {
  it("has at least 120 expressions in its table", () => {
    expect(englishCases.flatMap((item) => item.found).length).toBeGreaterThanOrEqual(120);
  });

  it.each(englishCases)("$text", (item) => {
    const { marked, timexes } = found(item.text.replaceAll(/[[\]]/g, ""));
    expect(marked).toBe(item.text);
    expect(timexes).toEqual(item.found);
  });

  it.each(englishNews)("in news: %s", (marked) => {
    const { text, expected } = readCase(marked);
    expect(findDates(text, context).map(describeFound)).toEqual(expected);
  });

  it("says the rule of every expression in words", () => {
    for (const { text } of englishCases) {
      for (const { why } of findDates(text.replaceAll(/[[\]]/g, ""), context)) {
        for (const language of uiLanguages) {
          const said = sayReason(why, language);
          expect(said).not.toBe(why.key);
          expect(said).not.toMatch(/[{}]|undefined|NaN/);
        }
      }
    }
  });

  it.each(englishTraps)("finds nothing in: %s", (text) => {
    expect(found(text).marked).toBe(text);
  });

  it("reads digits by the country, and offers the other reading", () => {
    const [american] = findDates("Dated 09/04/2025.", context);
    const [british] = findDates("Dated 09/04/2025.", { ...context, language: "en-GB" });
    expect([american?.value, american?.others?.map(({ value }) => value)]).toEqual([
      "2025-09-04",
      ["2025-04-09"],
    ]);
    expect([british?.value, british?.others?.map(({ value }) => value)]).toEqual([
      "2025-04-09",
      ["2025-09-04"],
    ]);
    const [certain] = findDates("Dated 09/24/2025.", { ...context, language: "en-GB" });
    expect([certain?.value, certain?.others]).toEqual(["2025-09-24", undefined]);
  });

  it("says what waits for the date of an undated article", () => {
    const dates = findDates("He left on Tuesday, in 2019, on April 27 and two years ago.", {
      ...context,
      published: null,
    });
    expect(dates.map(({ value, waiting }) => [value, waiting ?? false])).toEqual([
      ["XXXX-WXX-2", true],
      ["2019", false],
      ["2019-04-27", false],
      ["XXXX", true],
    ]);
  });

  it("finds only valid values at places that hold the quote, in whatever words", () => {
    const words = englishCases.flatMap(({ text }) => text.replaceAll(/[[\]]/g, "").split(" "));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 30 }), (chosen) => {
        const text = chosen.join(" ");
        let behind = 0;
        for (const { start, end, quote, type, value } of findDates(text, context)) {
          expect(start).toBeGreaterThanOrEqual(behind);
          expect(text.slice(start, end)).toBe(quote);
          expect(isTimexValue(type, value), `${quote}: ${type} ${value}`).toBe(true);
          behind = end;
        }
      }),
      { numRuns: 400 },
    );
  });
});
