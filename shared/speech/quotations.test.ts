import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { awkwardText } from "../text/awkward-text.cases";
import { findQuotations } from "./quotations";

/** [text, what stands between the marks with its kind and depth, language] */
const cases: Array<[text: string, found: string[], language?: string]> = [
  ["„Das geht nicht“, sagte er.", ["speech 0 Das geht nicht"]],
  ["Er rief: »Halt!« Dann «Los!»", ["speech 0 Halt!", "words 0 Los!"]],
  ['"Warum?", fragte sie.', ["speech 0 Warum?"]],
  ["“We don't know,” she said.", ["speech 0 We don't know,"], "en"],
  ["‘It’s fine,’ he added. The boys’ dog ran.", ["speech 0 It’s fine,"], "en"],
  ["'We saw the boys' dog,' he said.", ["speech 0 We saw the boys' dog,"], "en"],
  ["The '90s were rock 'n' roll, weren't they?", [], "en"],
  ["Hans' Haus und das war's.", []],
  ["Er sagte: „Wir haben ‚nie‘ gelogen.“", ["speech 0 Wir haben ‚nie‘ gelogen.", "words 1 nie"]],
  ["“He said ‘no’ to me,” she wrote.", ["speech 0 He said ‘no’ to me,", "words 1 no"], "en"],
  [
    'Das „Handelsblatt“ und der Verein „La Vista Serena"',
    ["title 0 Handelsblatt", "title 0 La Vista Serena"],
  ],
  ["Die „sogenannte“ Reform", ["words 0 sogenannte"]],
  ["Mit der Aufschrift „Schlick happens“ zogen sie los.", ["title 0 Schlick happens"]],
  ["Ein Wort: „Nein“", ["speech 0 Nein"]],
  ["「東京」と『本』", ["words 0 東京", "words 0 本"], "ja"],
  ["« Nous partons », dit-il.", ["speech 0  Nous partons "], "fr"],
  ["“One.\n\n“Two.\n\n“Three.” End", ["speech 0 One.", "speech 0 Two.", "speech 0 Three."], "en"],
  ["„Eins.\n\nZwei.“ Ende", ["speech 0 Eins.\n\nZwei."]],
  ["„Nie geschlossen.\n\nNeuer Absatz, „zwei“ da.", ["words 0 zwei"]],
  ['6\'2" tall and 5" wide', [], "en"],
  ['gelten."Laut Plan ist "alles gut".', ["words 0 alles gut"]],
  ["(„Wir machen weiter so“)", ["speech 0 Wir machen weiter so"]],
  ["›Komm herein‹, rief sie.", ["speech 0 Komm herein"]],
  ['„“ und "" sind leer.', []],
  ["", []],
];

describe("quotations", () => {
  it.each(cases)("%s", (text, found, language = "de") => {
    const read = findQuotations(text, language).map(
      ({ kind, depth, inner }) => `${kind} ${depth} ${text.slice(inner.start, inner.end)}`,
    );
    expect(read).toEqual(found);
  });

  it("says that a quotation goes on in the next paragraph", () => {
    const open = findQuotations("“One.\n“Two.”", "en").map((quotation) => quotation.open ?? false);
    expect(open).toEqual([true, false]);
  });

  it("finds places in any text, in order, nested or apart", () => {
    const marked = fc.string({
      unit: fc.constantFrom("„", "“", "”", '"', "'", "’", "‚", "‘", "»", "«", "a", "s", " ", ".", ",", "\n"),
    });
    fc.assert(
      fc.property(fc.oneof(marked, awkwardText), fc.constantFrom("de", "en", "fr", ""), (text, language) => {
        const found = findQuotations(text, language);
        expect(found).toEqual(findQuotations(text, language));
        found.forEach((quotation, index) => {
          const { start, end, inner } = quotation;
          expect(start).toBeLessThan(inner.start);
          expect(inner.start).toBeLessThanOrEqual(inner.end);
          expect(inner.end).toBeLessThanOrEqual(end);
          expect(end).toBeLessThanOrEqual(text.length);
          const before = found[index - 1];
          if (before) expect(before.start < start && (before.end <= start || before.end >= end)).toBe(true);
        });
      }),
    );
  });
});
