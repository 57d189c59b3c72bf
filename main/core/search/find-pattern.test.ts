import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { patternFinder } from "./find-pattern";
import { plainCharacter } from "./fold-text";
import { PlaceList } from "./place-list";
import { TextSegment } from "./text-segment";

function find(text: string, query: string): Array<[number, number]> {
  const segment = TextSegment.of([{ id: "a_1", text }]);
  const finder = patternFinder({ query, matchCase: true, wholeWords: false, foldAccents: true });
  if (!finder.ok) throw new Error(finder.error.why);
  const found: Array<[number, number]> = [];
  const all = finder.value.find(
    segment,
    () => true,
    (_article, start, end) => found.push([start, end]),
  );
  for (const _ of all);
  return found;
}

/** The same with an offset for every single unit of the text without accents. */
function naive(text: string, query: string): Array<[number, number]> {
  let plain = "";
  const origins: number[] = [];
  let at = 0;
  for (const character of text) {
    const bare = character === "\n" ? character : plainCharacter(character);
    for (let unit = 0; unit < bare.length; unit++) origins.push(bare === character ? at + unit : at);
    plain += bare;
    at += character.length;
  }
  origins.push(text.length);
  return [...plain.matchAll(new RegExp(query, "gu"))].flatMap(
    ({ index, 0: match }): Array<[number, number]> => {
      const [start = 0, end = 0] = [origins[index], origins[index + match.length]];
      const isInside = start === origins[index - 1] || end === origins[index + match.length - 1];
      return isInside || end <= start ? [] : [[start, end]];
    },
  );
}

describe("a regular expression without regard to accents", () => {
  it("finds letters that are longer or shorter without accents at their places", () => {
    expect(find("Straße — Häfen", "strasse|Hafen|-")).toEqual([
      [7, 8],
      [9, 14],
    ]);
    expect(find("Weiß", "s$")).toEqual([]);
    expect(find("cafe\u0301 cafés", "cafe")).toHaveLength(2);
  });

  it("finds what looking at every unit finds", () => {
    const text = fc
      .array(fc.constantFrom(..."aäßæ🂡🙂𝐀é\u0301\u00ad\n\t –„s—ﬁ한Ж", "ss", "e\u0301"), { maxLength: 20 })
      .map((parts) => parts.join(""));
    const query = fc.constantFrom(
      "s",
      "ss",
      "a+",
      "\\w+",
      ".",
      "[^a]",
      "^.",
      "e.",
      "\\s",
      "A",
      "f|i",
      "\\p{L}{2}",
    );
    fc.assert(
      fc.property(text, query, (made, asked) => {
        expect(find(made, asked)).toEqual(naive(made, asked));
      }),
      { numRuns: 2000 },
    );
  });
});

describe("a list of places", () => {
  it("comes by article, start and end, however they were found", () => {
    const place = fc.tuple(fc.nat(5), fc.nat(9), fc.nat(9));
    fc.assert(
      fc.property(fc.array(place, { maxLength: 40 }), (made) => {
        const places = new PlaceList();
        for (const [article, start, end] of made) places.push(article, start, end);
        const order = Array.from(places.inOrder(), (at) => made[at]);
        const sorted = made.toSorted(([a, b, c], [x, y, z]) => a - x || b - y || c - z);
        expect(order).toEqual(sorted);
      }),
    );
  });
});
