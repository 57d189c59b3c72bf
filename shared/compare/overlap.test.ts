import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ArticleWords, leastRunWorth, wordMark, worthSteps } from "./article-words";
import { sharedPairs, WordOverlap } from "./overlap";

interface Row {
  word: number;
  mark: number;
}

function packed(articles: readonly (readonly Row[])[]): ArticleWords {
  const all = articles.flat();
  let at = 0;
  return {
    starts: Uint32Array.from([0, ...articles.map(({ length }) => (at += length))]),
    words: Uint32Array.from(all, ({ word }) => word),
    marks: Uint8Array.from(all, ({ mark }) => mark),
  };
}

/** Words as letters: small ones are worth nothing, "|" is masked text. */
function rows(text: string): Row[] {
  const found: Row[] = [];
  let masked = 0;
  for (const letter of text) {
    if (letter === "|") {
      masked = wordMark.masked;
      continue;
    }
    const worth = letter === letter.toUpperCase() ? worthSteps : 0;
    found.push({ word: letter.toUpperCase().charCodeAt(0), mark: worth | masked });
    masked = 0;
  }
  return found;
}

/** All longest common runs by looking at every pair of places. */
function naive(a: readonly Row[], b: readonly Row[], minWords: number): { a: number; b: number } {
  const inA = new Set<number>();
  const inB = new Set<number>();
  const fits = (i: number, j: number) => a[i] !== undefined && a[i]?.word === b[j]?.word;
  const joined = (i: number, j: number) =>
    fits(i, j) && fits(i - 1, j - 1) && (((a[i]?.mark ?? 0) | (b[j]?.mark ?? 0)) & wordMark.masked) === 0;
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b.length; j++) {
      if (!fits(i, j) || joined(i, j)) continue;
      let length = 1;
      while (joined(i + length, j + length)) length++;
      let worth = 0;
      for (let k = 0; k < length; k++)
        worth += Math.min((a[i + k]?.mark ?? 0) & wordMark.worth, (b[j + k]?.mark ?? 0) & wordMark.worth);
      if (length < minWords || worth < leastRunWorth) continue;
      for (let k = 0; k < length; k++) {
        inA.add(i + k);
        inB.add(j + k);
      }
    }
  }
  return { a: inA.size, b: inB.size };
}

function naivePairs(articles: readonly (readonly Row[])[], minWords: number): number[][] {
  const pairs: number[][] = [];
  for (const [a, one] of articles.entries()) {
    for (let b = a + 1; b < articles.length; b++) {
      const shared = naive(one, articles[b] ?? [], minWords);
      if (shared.a > 0) pairs.push([a, b, shared.a, shared.b]);
    }
  }
  return pairs;
}

function found(articles: readonly (readonly Row[])[], minWords: number): number[][] {
  const { a, b, sharedA, sharedB } = sharedPairs(packed(articles), { minWords });
  return Array.from(a, (one, row) => [one, b[row] ?? -1, sharedA[row] ?? -1, sharedB[row] ?? -1]);
}

const wordArbitrary = fc
  .tuple(fc.nat({ max: 3 }), fc.constantFrom(0, 5, 10, worthSteps, worthSteps), fc.nat({ max: 9 }))
  .map(([word, worth, masked]) => ({ word, mark: masked === 0 ? worth | wordMark.masked : worth }));
const articlesArbitrary = fc.array(fc.array(wordArbitrary, { maxLength: 40 }), { maxLength: 8 });

describe("the pairs that share wording", () => {
  it("are those that looking at every pair of places finds", () => {
    fc.assert(
      fc.property(articlesArbitrary, fc.integer({ min: 3, max: 8 }), (articles, minWords) => {
        expect(found(articles, minWords)).toEqual(naivePairs(articles, minWords));
      }),
      { numRuns: 400 },
    );
  });

  it("count the same whichever article comes first", () => {
    fc.assert(
      fc.property(articlesArbitrary, fc.integer({ min: 3, max: 8 }), (articles, minWords) => {
        const last = articles.length - 1;
        const turned = found([...articles].reverse(), minWords)
          .map(([a = 0, b = 0, sharedA = 0, sharedB = 0]) => [last - b, last - a, sharedB, sharedA])
          .sort(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d);
        expect(turned).toEqual(found(articles, minWords));
      }),
    );
  });

  it("share words once, however many runs they are in, and moved ones too", () => {
    expect(found([rows("ABCDEFGHIJ"), rows("xFGHIJyABCDE")], 5)).toEqual([[0, 1, 10, 10]]);
    // The run stands twice in the second article.
    expect(found([rows("xABCDEy"), rows("ABCDEzABCDE")], 5)).toEqual([[0, 1, 5, 10]]);
  });

  it("are none when the run is short, a formula, or goes through masked text", () => {
    expect(found([rows("ABCDx"), rows("ABCDy")], 5)).toEqual([]);
    expect(found([rows("abCDefg"), rows("abCDefg")], 5)).toEqual([]);
    expect(found([rows("ABC|DEF"), rows("ABCDEF")], 5)).toEqual([]);
    expect(found([rows("ABC|DEFGH"), rows("ABCDEFGH")], 5)).toEqual([[0, 1, 5, 5]]);
    expect(found([[], rows("ABCDE"), []], 5)).toEqual([]);
  });

  it("link each with the next where a text stands in more than 50 articles", () => {
    const articles = Array.from({ length: 60 }, () => rows("ABCDEFGH"));
    expect(found(articles, 5)).toEqual(Array.from({ length: 59 }, (_, a) => [a, a + 1, 8, 8]));
    expect(found(articles.slice(0, 50), 5)).toHaveLength(1225);
  });
});

it("one article against another ends soon where both are one word again and again", () => {
  const all = packed([rows("A".repeat(3000)), rows("A".repeat(3000))]);
  const overlap = new WordOverlap(all, { minWords: 5 });
  overlap.take(0);
  expect(overlap.with(1)).toEqual({ a: 3000, b: 3000 });
});
