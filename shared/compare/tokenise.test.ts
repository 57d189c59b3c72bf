import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { awkwardText } from "../text/awkward-text.cases";
import { sentencesOf } from "../text/sentences";
import type { ComparedArticle } from "./compared-article";
import { normaliseWord, tokenise } from "./tokenise";
import { type Tokens, tokenFlag } from "./tokens";
import { Vocabulary } from "./vocabulary";

function article(text: string, language = "de", rest: Partial<ComparedArticle> = {}): ComparedArticle {
  return { id: "a", text, language, mask: [], entities: [], ...rest };
}

function wordsIn(text: string, language = "de", rest: Partial<ComparedArticle> = {}): string[] {
  const vocabulary = new Vocabulary();
  const tokens = tokenise(article(text, language, rest), vocabulary);
  return [...tokens.words].map((word) => vocabulary.wordText(word));
}

function slices(text: string, tokens: Tokens): string[] {
  return [...tokens.starts].map((start, i) => text.slice(start, tokens.ends[i]));
}

describe("words", () => {
  test.each([
    ["Der Müller-Grundstraße", ["der", "muller", "grundstrasse"]],
    ["GROẞE Œuvre", ["grosse", "oeuvre"]],
    ["Mu\u0308ller Müller", ["muller", "muller"]],
    ["Donau\u00addampf\u00adschiff", ["donaudampfschiff"]],
    ["Staats\u2011 und\u2013Land", ["staats", "und", "land"]],
    ["Lindqvågs „Wort“ »da«", ["lindqvags", "wort", "da"]],
    ["1,8 und 10.000 und 10,000 und 27.6.2025.", ["1.8", "und", "10000", "und", "10000", "und", "27.6.2025"]],
    ["Am 3. März, 14:30 Uhr, 5G", ["am", "3", "marz", "14", "30", "uhr", "5g"]],
    ["Putin's Putin’s Hans’ O'Neill", ["putin", "putin", "hans", "o", "neill"]],
    ["Пётр пошёл", ["пётр", "пошёл"]],
    ["東京に行く", ["東", "京", "に", "行", "く"]],
    ["ﬁnden ２０２５", ["finden", "2025"]],
    ["a😀b \ud800c", ["a", "b", "c"]],
  ])("of %s", (text, expected) => {
    expect(wordsIn(text)).toEqual(expected);
  });

  test("English short forms are one word", () => {
    expect(wordsIn("They don't, we’ll see Ana's", "en")).toEqual(["they", "dont", "well", "see", "ana"]);
  });

  test("accents stay where the stemmer knows them", () => {
    expect(wordsIn("Élysée côté", "fr")).toEqual(["élysée", "côté"]);
    expect(wordsIn("Élysée côté", "de")).toEqual(["elysee", "cote"]);
  });

  test("the same spelling is another word in another language, numbers are the same", () => {
    const vocabulary = new Vocabulary();
    const german = tokenise(article("die 2025"), vocabulary);
    const english = tokenise(article("die 2025", "en-GB"), vocabulary);
    expect(german.stems[0]).not.toBe(english.stems[0]);
    expect(german.words[1]).toBe(english.words[1]);
    expect(vocabulary.isStop(german.words[0] as number)).toBe(true);
    expect(vocabulary.isStop(english.words[0] as number)).toBe(false);
  });

  test("inflected words share a stem", () => {
    const vocabulary = new Vocabulary();
    const { stems } = tokenise(article("Häuser Hauses Haus chinesischen chinesische"), vocabulary);
    expect(stems[1]).toBe(stems[2]);
    expect(stems[3]).toBe(stems[4]);
  });
});

describe("what is known of a word's place", () => {
  test("masked words are none, and a barrier stands behind", () => {
    const text = "Hier steht Werbung im Text";
    const mask = [{ start: 11, end: 18 }];
    const tokens = tokenise(article(text, "de", { mask }), new Vocabulary());
    expect(slices(text, tokens)).toEqual(["Hier", "steht", "im", "Text"]);
    const { barrier, masked } = tokenFlag;
    expect([...tokens.flags].map((flag) => flag & (barrier | masked))).toEqual([
      barrier,
      0,
      barrier | masked,
      0,
    ]);
    expect([...tokens.sentences]).toEqual([0, 2, 4]);
  });

  test("a mask that cuts a word leaves the rest of it", () => {
    expect(wordsIn("Abendzeitung", "de", { mask: [{ start: 0, end: 5 }] })).toEqual(["zeitung"]);
  });

  test("sentences are those of the text", () => {
    const text = "Am 3. Mai kam er. Dann ging sie.\n\nWer blieb?";
    const tokens = tokenise(article(text), new Vocabulary());
    const begins = [...tokens.sentences].slice(0, -1).map((index) => tokens.starts[index]);
    expect(begins).toEqual(sentencesOf(text, "de").map(({ start }) => start));
    expect(tokens.sentences.at(-1)).toBe(tokens.count);
  });

  test("names, numbers and capitals are flagged", () => {
    const text = "Gestern traf Präsidentin Lindqvåg 26 Fischer in Brüssel";
    const tokens = tokenise(article(text), new Vocabulary());
    const flagged = (flag: number) =>
      slices(text, tokens).filter((_, i) => (tokens.flags[i] as number) & flag);
    expect(flagged(tokenFlag.name)).toEqual(["Lindqvåg", "Brüssel"]);
    expect(flagged(tokenFlag.number)).toEqual(["26"]);
    expect(flagged(tokenFlag.capital)).toEqual(["Gestern", "Präsidentin", "Lindqvåg", "Fischer", "Brüssel"]);
  });

  test("tagged words know their entity, the shorter one where two overlap", () => {
    const vocabulary = new Vocabulary();
    const entities = [
      { key: "actor-1", start: 0, end: 20 },
      { key: "actor-2", start: 4, end: 9 },
    ];
    const tokens = tokenise(article("Die Stadt am Meer ruft", "de", { entities }), vocabulary);
    expect([...tokens.entities].map((entity) => vocabulary.entityKey(entity))).toEqual([
      "actor-1",
      "actor-2",
      "actor-1",
      "actor-1",
      "actor-1",
    ]);
  });

  test("lean reading gives the same words and offsets", () => {
    const text = "Der Bau kostet 1,8 Millionen.\nDas ist viel.";
    const vocabulary = new Vocabulary();
    const full = tokenise(article(text), vocabulary);
    const lean = tokenise(article(text), vocabulary, { lean: true });
    expect([lean.words, lean.stems, lean.starts, lean.ends]).toEqual([
      full.words,
      full.stems,
      full.starts,
      full.ends,
    ]);
  });
});

const anyText = fc.oneof(
  awkwardText,
  fc.string({ unit: "binary", maxLength: 60 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
    .map((codes) => String.fromCharCode(...codes)),
  fc
    .array(
      fc.constantFrom(
        "a",
        "B",
        "ü",
        "u\u0308",
        "ß",
        "\u00ad",
        "\u200b",
        "'",
        "’",
        "s",
        "t",
        "1",
        ".",
        ",",
        "-",
        " ",
        "漢",
        "\u0301",
        "\ud800",
        "\udc00",
        "\n",
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join("")),
);

describe("any text", () => {
  test("tokens are whole, in order, apart, and their text normalises to their word", () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom("de", "en", "fr", "zh", ""), (text, language) => {
        const vocabulary = new Vocabulary();
        const tokens = tokenise(article(text, language), vocabulary);
        let last = 0;
        for (let i = 0; i < tokens.count; i++) {
          const start = tokens.starts[i] as number;
          const end = tokens.ends[i] as number;
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
          const word = vocabulary.wordText(tokens.words[i] as number);
          expect(word).not.toBe("");
          expect(normaliseWord(text.slice(start, end), language)).toBe(word);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("no word touches masked text", () => {
    fc.assert(
      fc.property(anyText, fc.nat(60), fc.nat(30), (text, start, length) => {
        const mask = [{ start, end: start + length }];
        const tokens = tokenise(article(text, "de", { mask }), new Vocabulary());
        for (let i = 0; i < tokens.count; i++) {
          const outside =
            (tokens.ends[i] as number) <= start || (tokens.starts[i] as number) >= start + length;
          expect(outside).toBe(true);
        }
      }),
    );
  });

  test("every letter and digit of a text is in some word", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tokens = tokenise(article(text), new Vocabulary());
        let rest = "";
        let last = 0;
        for (let i = 0; i < tokens.count; i++) {
          rest += `${text.slice(last, tokens.starts[i])} `;
          last = tokens.ends[i] as number;
        }
        expect((rest + text.slice(last)).replaceAll("\u02bc", "")).not.toMatch(/[\p{L}\p{N}]/u);
      }),
    );
  });
});
