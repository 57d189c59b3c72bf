import { describe, expect, it } from "vitest";
import type { Passage, Witness } from "#shared/compare/passage";
import type { SharedPassage } from "../../state/shared-passages";
import { placesToTag, quoteOf, withinWitness } from "./tag-places";

const witness = (article: string, start: number, quote: string): Witness => ({
  article,
  start,
  end: start + quote.length,
  quote,
});
const one = witness("a_1", 10, "Die Fähre nach Norrholm legte am Abend ab");
const two = witness("a_2", 200, "Die Fähre nach Norrholm legte am Abend ab");
const three = witness("a_3", 55, "Ein Schiff nach Norrholm legte am Abend ab");

const link = (id: string, a: Witness, b: Witness, edits: Passage["edits"] = []): Passage => ({
  id,
  kind: edits.length > 0 ? "edited" : "verbatim",
  score: 1,
  a,
  b,
  edits,
  shared: { a: 6, b: 6 },
});
const changed = { a: { start: 200, end: 209 }, b: { start: 55, end: 65 }, kind: "changed" as const };
const passage: SharedPassage = {
  id: "c",
  kind: "edited",
  witnesses: [one, two, three],
  // The first and the third are joined only by way of the second.
  links: [link("p", one, two), link("q", two, three, [changed])],
};

describe("placesToTag", () => {
  it("takes all of every witness when nothing is marked", () => {
    expect([...placesToTag(passage, undefined).keys()]).toEqual(["a_1", "a_2", "a_3"]);
  });

  it("goes through one article to another", () => {
    const start = one.start + one.quote.indexOf("Norrholm");
    const places = placesToTag(passage, { article: "a_1", start, end: start + 8 });
    for (const article of ["a_1", "a_2", "a_3"]) {
      const place = places.get(article);
      expect(place && quoteOf(passage, { article, ...place })).toBe("Norrholm");
    }
  });

  it("takes what stands in the place of changed words", () => {
    const place = placesToTag(passage, { article: "a_1", start: 10, end: 19 }).get("a_3");
    expect(place && quoteOf(passage, { article: "a_3", ...place })).toBe("Ein Schiff");
  });
});

describe("withinWitness", () => {
  it("cuts a selection to the passage, and knows when it lies elsewhere", () => {
    expect(withinWitness(passage, { article: "a_1", start: 0, end: 13 })).toEqual({
      article: "a_1",
      start: 10,
      end: 13,
    });
    expect(withinWitness(passage, { article: "a_1", start: 0, end: 10 })).toBeUndefined();
  });
});
