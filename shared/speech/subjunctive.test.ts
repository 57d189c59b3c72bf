import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { awkwardText } from "../text/awkward-text.cases";
import { findSubjunctives } from "./subjunctive";

/** [text, the words that show the mood with the mood of their clause] */
const cases: Array<[text: string, words: string[]]> = [
  ["Er sei krank.", ["sei I"]],
  ["Sie seien krank.", ["seien I"]],
  ["Er habe gelogen.", ["habe I"]],
  ["Ich habe gelogen.", []],
  ["Das werde teuer.", ["werde I"]],
  ["Heute werde ich schwimmen.", []],
  [
    "Man könne, müsse, solle, dürfe, wolle nichts tun.",
    ["könne I", "müsse I", "solle I", "dürfe I", "wolle I"],
  ],
  ["Es gebe Streit.", ["gebe I"]],
  ["Die Summe enthalte einen Zuschlag.", ["enthalte I"]],
  ["Die Inbetriebnahme verschiebe sich.", ["verschiebe I"]],
  ["Bei Sturm fahre kein Schiff.", ["fahre I"]],
  ["Das koste Geld.", ["koste I"]],
  ["Er kritisiere das.", ["kritisiere I"]],
  ["Man handle richtig, er wandele nur.", ["handle I", "wandele I"]],
  ["Sie hätten das gesagt.", ["hätten II"]],
  ["Das würde helfen.", ["würde II"]],
  ["Er wurde müde und sagte nichts.", []],
  ["Die klare Lage, eine reiche Stadt, ohne weite Wege.", []],
  ["Ihr Vorschlag ist gut, meine Idee auch.", []],
  ["Es sei denn, es regnet.", []],
  ["Sei es Glück, sei es Können.", []],
  ["Gott sei Dank!", []],
  ["Er tat, als sei nichts geschehen.", []],
  ["Der EU zufolge ist alles gut.", []],
  ["Heute ist gerade alles leise.", []],
  ["Er sagte: „Das sei gut.“", []],
  ["Er werde „alles geben“ und gehe.", ["werde I", "gehe I"]],
  ["Ich glaube, er gehe.", ["gehe I"]],
];

describe("Konjunktiv", () => {
  it.each(cases)("%s", (text, words) => {
    const found = findSubjunctives(text, "de").flatMap(({ evidence, mood }) =>
      evidence.map(({ word }) => `${word} ${mood}`),
    );
    expect(found).toEqual(words);
  });

  it("knows no other language", () => {
    expect(findSubjunctives("He says he habe seen it.", "en")).toEqual([]);
  });

  it("gives exact places", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          awkwardText,
          fc
            .array(fc.constantFrom("er ", "sei ", "habe ", ", ", "„", "“", "\u00ad", ". "), { maxLength: 40 })
            .map((parts) => parts.join("")),
        ),
        (text) => {
          for (const { start, end, evidence } of findSubjunctives(text, "de")) {
            for (const each of evidence) {
              expect(each.start >= start && each.end <= end).toBe(true);
              expect(text.slice(each.start, each.end)).toBe(each.word);
            }
          }
        },
      ),
    );
  });
});
