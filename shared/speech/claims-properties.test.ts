import fc from "fast-check";
import { expect, it } from "vitest";
import { awkwardText } from "../text/awkward-text.cases";
import { englishCases } from "./english.cases";
import { findClaims } from "./find-claims";
import { germanCases } from "./german.cases";
import { proposeForClaim } from "./propose-for-claim";

const words = fc.constantFrom(
  ...'„ “ " » « ( ) , : ; . ! – sagte sagt habe sei seien laut zufolge nach Angaben der die das dass und er sie Berlin Kanzler Meier am Montag teilte mit wies zurück said that the mayor according to reportedly he she wie so heißt es forderte , zu gehen'.split(
    " ",
  ),
);
const sentence = fc.constantFrom(...[...germanCases, ...englishCases].map(([text]) => text));
const newsy = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: words },
      { weight: 1, arbitrary: sentence },
      { weight: 1, arbitrary: awkwardText },
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(" "));
const language = fc.constantFrom("de", "en", "fr", "");
const ranges = fc.array(
  fc.tuple(fc.nat(300), fc.nat(60)).map(([start, length]) => ({ start, end: start + length + 1 })),
  { maxLength: 4 },
);

it("gives exact places, scores and reasons for any text, and the same ones again", () => {
  fc.assert(
    fc.property(newsy, language, ranges, (text, language, mask) => {
      const claims = findClaims(text, { language, mask });
      expect(findClaims(text, { language, mask })).toEqual(claims);
      for (const { start, end, quote, score, why, speaker, reportedVia } of claims) {
        for (const place of [{ start, end, quote }, speaker, reportedVia]) {
          if (!place) continue;
          expect(place.start).toBeLessThan(place.end);
          expect(text.slice(place.start, place.end)).toBe(place.quote);
          expect(place.quote.trim()).toBe(place.quote);
        }
        expect(score).toBeGreaterThan(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(why.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 400 },
  );
});

it("finds nothing in what is masked", () => {
  fc.assert(
    fc.property(newsy, language, ranges, (text, language, mask) => {
      for (const { start, end } of findClaims(text, { language, mask })) {
        for (const part of mask)
          expect(start >= part.end || end <= part.start || part.start >= text.length).toBe(true);
      }
    }),
  );
});

it("proposes links for any claim, each to something that stands there", () => {
  fc.assert(
    fc.property(
      newsy,
      language,
      ranges,
      fc.nat(200),
      fc.integer({ min: 1, max: 80 }),
      (text, language, places, start, length) => {
        const spans = places.map((place, index) => ({ ...place, id: `s${index}` }));
        const claim = { start, end: start + length };
        const links = proposeForClaim(text, { language, claim, actors: spans, dates: spans });
        for (const link of [
          ...links.speakers,
          ...links.reportedVia,
          ...links.addressedTo,
          ...links.whenSaid,
        ]) {
          expect(text.slice(link.start, link.end)).toBe(link.quote);
          expect(link.score).toBeGreaterThan(0);
        }
      },
    ),
  );
});

it("takes time that grows with the text, whatever stands in it", () => {
  const hostile = [
    "„",
    '"',
    "a ",
    "Ab ",
    ", ",
    "sagte er, ",
    "laut ",
    "(",
    ": ",
    "Ab Ab, ",
    "X said, ",
    "„a“, sagte Er. ",
  ];
  for (const part of hostile) {
    const timeOf = (length: number) => {
      const text = part.repeat(length / part.length);
      const started = performance.now();
      findClaims(text, { language: part.startsWith("X") ? "en" : "de" });
      return performance.now() - started;
    };
    timeOf(20_000);
    // Eight times the text: eight times as long, and some for a busy machine; the square would be 64 times.
    const growsEvenly = () => timeOf(400_000) < 40 * Math.max(25, timeOf(50_000));
    // Once more, and again, because something else may have had the processor meanwhile.
    expect(growsEvenly() || growsEvenly() || growsEvenly(), part).toBe(true);
  }
});
