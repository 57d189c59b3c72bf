import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chooseRuns, commonRuns, type Run } from "./exact";
import { prepareArticle } from "./pair-prepare";
import { Vocabulary } from "./vocabulary";

function prepared(one: string, other: string) {
  const vocabulary = new Vocabulary();
  return [one, other].map((text, i) =>
    prepareArticle({ id: `${i}`, text, language: "de", mask: [], entities: [] }, vocabulary),
  ) as [ReturnType<typeof prepareArticle>, ReturnType<typeof prepareArticle>];
}

describe("common runs", () => {
  test("are as long as they can be, and all of them", () => {
    const [a, b] = prepared("eins zwei drei vier fünf", "drei vier fünf eins zwei drei");
    expect(commonRuns(a, b, 2)).toEqual([
      { a: 0, b: 3, length: 3 },
      { a: 2, b: 0, length: 3 },
    ]);
    expect(commonRuns(a, b, 4)).toEqual([]);
  });

  test("are those that comparing each word with each finds", () => {
    const words = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 14 });
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [a, b] = prepared(one.join(" "), other.join(" "));
        const expected: Run[] = [];
        for (let i = 0; i < one.length; i++) {
          for (let j = 0; j < other.length; j++) {
            if (i > 0 && j > 0 && one[i - 1] === other[j - 1]) continue;
            let length = 0;
            while (i + length < one.length && one[i + length] === other[j + length]) length++;
            if (length >= 2) expected.push({ a: i, b: j, length });
          }
        }
        expect(commonRuns(a, b, 2)).toEqual(expected);
      }),
    );
  });
});

describe("choosing runs", () => {
  test("takes the longest first and cuts the others at what is taken", () => {
    const taken = { a: new Uint8Array(20), b: new Uint8Array(20) };
    const runs = [
      { a: 0, b: 0, length: 4 },
      { a: 2, b: 10, length: 6 },
    ];
    expect(chooseRuns(runs, taken, ({ length }) => length >= 2)).toEqual([
      { a: 2, b: 10, length: 6 },
      { a: 0, b: 0, length: 2 },
    ]);
    expect([...taken.a].filter(Boolean)).toHaveLength(8);
  });

  test("keeps away from words that were taken before", () => {
    const taken = { a: Uint8Array.of(0, 0, 1, 0, 0), b: new Uint8Array(5) };
    const chosen = chooseRuns([{ a: 0, b: 0, length: 5 }], taken, ({ length }) => length >= 2);
    expect(chosen).toEqual([
      { a: 0, b: 0, length: 2 },
      { a: 3, b: 3, length: 2 },
    ]);
  });
});
