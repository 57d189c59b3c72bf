import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { awkwardText } from "./awkward-text.cases";
import { sentenceAt, sentencesOf } from "./sentences";

const cases: Array<[name: string, sentences: string[]]> = [
  ["plain", ["Der Hafen bleibt zu.", "Das sagte die Senatorin.", "Warum?", "Niemand weiß es!"]],
  [
    "ordinals",
    ["Am 3. September tagt der Rat.", "Zum 80. Jahrestag kommen Gäste.", "Der 2. Bauabschnitt ruht."],
  ],
  [
    "abbreviations",
    ["Dr. Ilse Brand vom Amt bzw. der Behörde kam z. B. am Montag.", "Rund 3,5 Mio. Euro fehlen."],
  ],
  ["initials", ["J. K. Wernicke lehnt ab.", "Der Plan steht."]],
  ["quotation marks", ["„Wir bauen.“", "Das war alles.", "»Nein!«, rief er.", "So endete es."]],
  ["question inside", ["„Wann denn?“, fragte sie.", "Keiner antwortete."]],
  ["years", ["Er begann 2019.", "Danach war Ruhe."]],
  ["ellipsis", ["Er zögerte … und ging.", "Dann kam er zurück …", "Alle warteten."]],
  ["english", ["Mr. Hale met Gov. Brook at 5 p.m. on Monday.", "Nobody spoke.", "The U.S. firm left."]],
  ["decimal", ["Es waren 97,5 Prozent.", "Version 2.1 kam später."]],
];

describe("sentencesOf", () => {
  it.each(cases)("%s", (_name, sentences) => {
    const text = sentences.join(" ");
    expect(sentencesOf(text, "de").map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
  });

  it("never crosses a paragraph", () => {
    const text = "Zwischentitel ohne Punkt\n\nDer Text beginnt.";
    expect(sentencesOf(text, "de").map(({ start, end }) => text.slice(start, end))).toEqual([
      "Zwischentitel ohne Punkt",
      "Der Text beginnt.",
    ]);
  });

  it("covers everything but blanks, in order", () => {
    fc.assert(
      fc.property(awkwardText, (text) => {
        let last = 0;
        for (const { start, end } of sentencesOf(text, "de")) {
          expect(text.slice(last, start).trim()).toBe("");
          expect(text.slice(start, end)).not.toContain("\n");
          last = end;
        }
        expect(text.slice(last).trim()).toBe("");
      }),
    );
  });
});

describe("sentenceAt", () => {
  it("agrees with sentencesOf", () => {
    const text = "Eins steht. Zwei geht.\nDrei.";
    expect(sentenceAt(text, 0, "de")).toEqual({ start: 0, end: 11 });
    expect(sentenceAt(text, 11, "de")).toEqual({ start: 0, end: 11 });
    expect(sentenceAt(text, 12, "de")).toEqual({ start: 12, end: 22 });
    expect(sentenceAt(text, text.length, "de")).toEqual({ start: 23, end: 28 });
    expect(sentenceAt("", 0, "de")).toBeUndefined();
  });
});
