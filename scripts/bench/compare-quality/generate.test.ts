import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { englishArticles } from "./base-english";
import { germanArticles } from "./base-german";
import { generatePair } from "./generate";
import { type Language, operations, randomFrom, strengths } from "./operations";
import { rewriters } from "./rewrite";

const articles: Record<Language, readonly string[]> = { de: germanArticles, en: englishArticles };

describe("generated pairs of articles", () => {
  test("gold places lie in the texts in whole sentences, apart from one another, the same for the same seed", () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Language>("de", "en"),
        fc.constantFrom(...operations),
        fc.constantFrom(...strengths),
        fc.nat(5),
        fc.nat(),
        (language, operation, strength, at, seed) => {
          const [base, filler] = [articles[language][at] ?? "", articles[language][(at + 1) % 6] ?? ""];
          const pair = generatePair(base, filler, operation, strength, language, seed);
          expect(pair).toEqual(generatePair(base, filler, operation, strength, language, seed));
          let last = 0;
          for (const { a, b } of pair.gold) {
            expect(base.slice(a.start, a.end)).toMatch(/^["\p{Lu}].*[.!?"]$/su);
            expect(b.start).toBeGreaterThan(last);
            last = b.end;
            expect(b.end).toBeLessThanOrEqual(pair.b.length);
            const same = pair.b.slice(b.start, b.end) === base.slice(a.start, a.end);
            expect(same).toBe(operation === "keep" || operation === "reorder");
          }
        },
      ),
    );
  });

  test("reordering puts sentences into another order", () => {
    const orders = [1, 2, 3, 4, 5].map((seed) =>
      generatePair(germanArticles[0] ?? "", germanArticles[1] ?? "", "reorder", "once", "de", seed).gold.map(
        ({ a }) => a.start,
      ),
    );
    expect(orders.some((starts) => starts.some((start, at) => start < (starts[at - 1] ?? 0)))).toBe(true);
  });

  test("each operation does what it is called", () => {
    const de = (operation: keyof ReturnType<typeof rewriters>, sentence: string) =>
      rewriters("de")[operation](sentence, randomFrom(7));
    const sentence = "Am Abend schloss die große Straßenbahn ihre Türen.";
    const words = (text: string) => text.split(" ").length;
    expect(words(de("delete", sentence))).toBe(words(sentence) - 1);
    expect(words(de("insert", sentence))).toBeGreaterThan(words(sentence));
    expect(de("swap", sentence).split(/[ .]/u).sort()).toEqual(sentence.split(/[ .]/u).sort());
    expect(de("synonym", "Es gab Streit um Kosten.")).toBe("Es gab Zank um Kosten.");
    expect(de("spelling", sentence)).toContain("grosse");
    expect(de("hyphen", sentence)).toContain("Straß\u00adenbahn");
    expect(de("compound", "Da kam die Bahn und der Wagen hielt.")).toMatch(/Sonder\p{Ll}/u);
    expect(de("inflect", sentence)).not.toBe(sentence);
    expect(rewriters("en").spelling("They organise a rally.", randomFrom(1))).toBe("They organize a rally.");
  });
});
