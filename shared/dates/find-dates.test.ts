import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findDates } from "./find-dates";
import type { DateContext, DateExpression } from "./timex";
import { isTimexValue } from "./timex-value";

const german: DateContext = { language: "de", published: "2025-09-04" };

/** Pieces that make dates, or nearly do, when they are put together in any order. */
const pieces = [
  ..."am Dienstag|im März|2019|3.|3. September|vor zwei Jahren|seit|bis|gestern|Abend|12.30 Uhr|um|der Nacht zum".split(
    "|",
  ),
  ..."Ende|Mai|–|-|/|.|, |. |\n|\n\n|\u00a0|\u00ad|é|e\u0301|👩‍👩‍👧|„|“|(|)|täglich|alle|jeden|14-Tage|des Jahres".split(
    "|",
  ),
  ..."in den letzten|Jahren|20. Jahrhundert|80er-Jahre|nächste Woche|on Tuesday|last year|3/9/2025|2025-09-04".split(
    "|",
  ),
  ..."two weeks ago|September 3|12:30|§|die|wird|wurde|haben|0|00|000|99|x".split("|"),
];
const patchwork = fc
  .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(" ", " ", "", "\n")), { maxLength: 40 })
  .map((parts) => parts.flat().join(""));
const anyText = fc.oneof(
  patchwork,
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({ maxLength: 200 }),
);
const context = fc.record({
  language: fc.constantFrom("de", "de-CH", "en", "en-GB", "fr", ""),
  published: fc.constantFrom(null, "2025", "2025-09", "2025-09-04", "2024-02-29", "0001-01-01", "9999-12-31"),
});

function expectSound(text: string, found: readonly DateExpression[]): void {
  let last = 0;
  for (const { start, end, quote, phrase, others, type, value } of found) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start);
    expect(quote).toBe(text.slice(start, end));
    expect(quote).not.toMatch(/^\s|\s$|\n/u);
    if (phrase) expect([phrase.start < start, phrase.end]).toEqual([true, end]);
    for (const reading of [{ type, value }, ...(others ?? [])]) {
      expect(`${reading.type} ${reading.value} ${isTimexValue(reading.type, reading.value)}`).toMatch(
        /true$/,
      );
    }
    last = end;
  }
}

describe("findDates on any text", () => {
  test("offsets are exact, sorted and without overlaps, values are TIMEX3", () => {
    fc.assert(
      fc.property(anyText, context, (text, given) => expectSound(text, findDates(text, given))),
      { numRuns: 600 },
    );
  });

  test("the same text gives the same dates", () => {
    fc.assert(
      fc.property(anyText, context, (text, given) => {
        expect(findDates(text, given)).toEqual(findDates(text, given));
      }),
      { numRuns: 100 },
    );
  });

  test("a paragraph more changes nothing before it", () => {
    fc.assert(
      fc.property(patchwork, patchwork, context, (text, more, given) => {
        const before = findDates(text, given);
        const after = findDates(`${text}\n${more}`, given);
        expect(after.slice(0, before.length)).toEqual(before);
      }),
      { numRuns: 300 },
    );
  });

  test("nothing is found in what is masked, nor across it", () => {
    fc.assert(
      fc.property(patchwork, fc.nat(), fc.nat(), (text, a, b) => {
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ];
        const found = findDates(text, { ...german, mask: [{ start, end }] });
        expectSound(text, found);
        if (start === end) return;
        expect(found.filter((date) => date.start < end && date.end > start)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test("a text without its composed letters, with soft hyphens and strange blanks gives the same dates", () => {
    const plain = "Am 3. März kam er, vor fünf Jahren war er da, um 12.30 Uhr ging er.";
    const strange = plain.normalize("NFD").replaceAll(" ", "\u00a0").replace("Jahren", "Jah\u00adren");
    const values = (text: string) => findDates(text, german).map(({ value }) => value);
    expect(values(strange)).toEqual(values(plain));
    expectSound(strange, findDates(strange, german));
    expect(values(plain)).toHaveLength(3);
  });

  test("an empty text and an unknown language give nothing that is not written in digits", () => {
    expect(findDates("", german)).toEqual([]);
    const found = findDates("Le 3.9.2019, mardi, le 2025-09-01.", { language: "fr", published: null });
    expect(found.map(({ value }) => value)).toEqual(["2019-09-03", "2025-09-01"]);
  });

  test("a weekday's other readings lie a week around it", () => {
    const [tuesday] = findDates("Er kam am Dienstag.", german);
    expect(tuesday).toMatchObject({
      value: "2025-09-02",
      phrase: { start: 7, end: 18 },
      why: { key: "weekdayBefore", values: { weekday: 2, date: "2025-09-04" } },
      others: [{ value: "2025-09-09", why: { key: "weekdayAfter" } }],
    });
  });
});

describe("the time it takes grows with the text", () => {
  const hostile: Array<[string, (n: number) => string]> = [
    ["digits", (n) => "1".repeat(n)],
    ["numbers with stops", (n) => "1. ".repeat(n / 3)],
    ["numbers with hyphens", (n) => "12-".repeat(n / 3)],
    ["open ends", (n) => "vor mehr als zwei ".repeat(n / 18)],
    ["prepositions", (n) => "in den letzten ".repeat(n / 15)],
    ["weekdays", (n) => "Dienstag ".repeat(n / 9)],
    ["weekdays in one sentence with verbs", (n) => "am Montag, wird und soll ".repeat(n / 25)],
    ["blanks", (n) => `am${" ".repeat(n)}Dienstag`],
    ["commas", (n) => ", ".repeat(n / 2)],
    ["combining marks", (n) => `e${"\u0301".repeat(n)}`],
    ["one long word", (n) => "a".repeat(n)],
    ["soft hyphens", (n) => "Mai\u00ad".repeat(n / 4)],
    ["clock ranges", (n) => "9.15-11 und 13.45-17.15 ".repeat(n / 24)],
    ["years", (n) => "2019 ".repeat(n / 5)],
  ];
  test.each(hostile)("%s", (_name, make) => {
    for (const language of ["de", "en"]) {
      const text = make(200_000);
      const started = performance.now();
      findDates(text, { language, published: "2025-09-04" });
      // Quadratic behaviour takes minutes; a busy machine does not make this fail.
      expect(performance.now() - started).toBeLessThan(15_000);
    }
  });
});
