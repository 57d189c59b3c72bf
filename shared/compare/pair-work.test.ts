import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { awkwardText } from "../text/awkward-text.cases";
import { compareArticles } from "./compare-articles";
import type { ComparedArticle } from "./compared-article";
import { comparePair, prepareArticle } from "./pair";
import { PairWork } from "./pair-work";
import { defaultCompareSettings } from "./settings";
import { Vocabulary } from "./vocabulary";

const article = (id: string, text: string, mask: ComparedArticle["mask"] = []): ComparedArticle => ({
  ...{ id, text, mask },
  language: "de",
  entities: [],
});

/** Compares two texts and counts the steps; checks that quotes are what the texts say. */
function stepsFor(one: string, other: string, mask: ComparedArticle["mask"] = []) {
  const vocabulary = new Vocabulary();
  const work = new PairWork();
  const [a, b] = [article("a", one, mask), article("b", other, mask)].map((each) =>
    prepareArticle(each, vocabulary),
  ) as [ReturnType<typeof prepareArticle>, ReturnType<typeof prepareArticle>];
  const passages = comparePair(a, b, defaultCompareSettings, work);
  for (const { a: inOne, b: inOther } of passages) {
    expect(inOne.quote).toBe(one.slice(inOne.start, inOne.end));
    expect(inOther.quote).toBe(other.slice(inOther.start, inOther.end));
  }
  return { steps: work.steps, words: a.tokens.count + b.tokens.count, passages };
}

const sentence = "Der Stadtrat hat den Umbau des alten Gaswerks nach langer Debatte beschlossen. ";

const hostile = fc.oneof(
  fc.constantFrom(
    "Hafen ",
    "der ",
    "a",
    "12. ",
    ".",
    "\n",
    "-",
    "'",
    "\u0301",
    "\u00ad",
    "漢",
    "\ud800",
    "Fähre\n",
  ),
  fc.constantFrom(sentence, "Die Fähre fährt. Die Fähre fährt nicht. ", "Hafen Werft Hafen Kran "),
);
const repeated = fc
  .tuple(hostile, fc.integer({ min: 1, max: 300 }))
  .map(([part, times]) => part.repeat(times));
const hostileText = fc
  .array(fc.oneof(repeated, awkwardText), { maxLength: 3 })
  .map((parts) => parts.join(""));

describe("the work for a pair of articles", () => {
  test("that repeat themselves grows with their length, not with its square", () => {
    const measured = [200, 800].map((times) =>
      stepsFor(sentence.repeat(times), `Nun. ${sentence.repeat(times)}`),
    );
    const [short, long] = measured as [(typeof measured)[0], (typeof measured)[0]];
    expect(long.passages.length).toBeGreaterThan(0);
    expect(long.steps / long.words).toBeLessThan(2 * (short.steps / short.words) + 100);
  });

  test("that have a few words in all orders is bounded", () => {
    const words = ["Hafen", "Werft", "Streik", "Lotse", "Kran"];
    const text = (step: number, count: number) =>
      Array.from({ length: count }, (_, at) => words[((at * at + step * at) >> 3) % words.length]).join(" ");
    expect(stepsFor(text(1, 6000), text(3, 6000)).steps).toBeLessThan(60_000_000);
  });

  test("whose words are all alike is bounded", () => {
    const text = (seed: number) =>
      Array.from({ length: 1500 }, (_, at) => `flottenparade${((at * seed) % 1499).toString(36)}x`).join(" ");
    expect(stepsFor(text(7), text(11)).steps).toBeLessThan(60_000_000);
  });

  test("long runs stay whole among many repeats of their words", () => {
    const run = "Am Kai brannte ein Lagerhaus nieder, Rauch zog über den ganzen Hafen. ";
    const found = stepsFor(sentence.repeat(300) + run, run + sentence.repeat(200));
    expect(found.passages.some(({ a }) => a.quote.includes("Rauch zog über den ganzen Hafen"))).toBe(true);
  });

  test("survives any text, masked or not", () => {
    fc.assert(
      fc.property(hostileText, hostileText, fc.boolean(), (one, other, masked) => {
        const { steps, words, passages } = stepsFor(one, other, masked ? [{ start: 0, end: 1 << 30 }] : []);
        expect(steps).toBeLessThan(40_000_000 + 1000 * words);
        if (masked) expect(passages).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test("paraphrases and clusters survive thousands of paragraphs of one word", () => {
    const lines = (step: number) =>
      Array.from({ length: 1000 }, (_, at) => `Wort${(at * step) % 997}`).join("\n");
    const articles = [article("a", lines(3)), article("b", lines(5))];
    expect(compareArticles(articles, defaultCompareSettings)).toBeDefined();
  });
});

describe("a comparison that is ended", () => {
  test("in the middle of a long pair has no outcome, and takes few more steps", () => {
    let looks = 0;
    const signal = {
      get aborted() {
        looks++;
        return looks > 3;
      },
    };
    const articles = [article("a", sentence.repeat(140)), article("b", `Nun. ${sentence.repeat(138)}`)];
    expect(compareArticles(articles, defaultCompareSettings, [], { signal })).toBeUndefined();
    expect(looks).toBe(4);
  });
});
