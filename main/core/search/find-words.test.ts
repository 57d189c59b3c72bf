import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { literalFinder, patternFinder } from "./find-pattern";
import { type WordsQuery, wordsFinder } from "./find-words";
import { comparedForm } from "./fold-text";
import type { StemLanguage } from "./light-stem";
import { TextSegment } from "./text-segment";

interface Hit {
  article: number;
  start: number;
  end: number;
}

const plain = { matchCase: false, wholeWords: false, foldAccents: false, inflections: false };

function find(
  texts: readonly string[],
  query: string,
  options: Partial<WordsQuery> = {},
  language: StemLanguage = "de",
): Hit[] {
  const segment = TextSegment.of(texts.map((text, index) => ({ id: `a_${index}`, text })));
  const full = { ...plain, ...options, query };
  const finder = wordsFinder(full, () => language) ?? literalFinder(full);
  const hits: Hit[] = [];
  for (const _ of finder.find(
    segment,
    () => true,
    (article, start, end) => hits.push({ article, start, end }),
  ));
  return hits;
}

const quotes = (texts: readonly string[], query: string, options = {}, language: StemLanguage = "de") =>
  find(texts, query, options, language).map(({ article, start, end }) => texts[article]?.slice(start, end));

const texts = [
  "Der Präsident sprach.\nDer präsident\nschwieg, die Präsidentin nicht.",
  "Kein Wort davon.",
  "Cafe\u0301 und Café, aber kein Cafe. Preis: 3,50 € (ca.) 🙂🙂",
  "Auf der Straße, STRASSE oder Strasse; Bundes\u00adrat, Kim Jong‑un und „Kim“.",
];

describe("looking for words", () => {
  it("ignores case unless told otherwise", () => {
    expect(quotes(texts, "präsident")).toEqual(["Präsident", "präsident", "Präsident"]);
    expect(quotes(texts, "präsident", { matchCase: true })).toEqual(["präsident"]);
  });

  it("takes whole words of any alphabet", () => {
    expect(quotes(texts, "präsident", { wholeWords: true })).toEqual(["Präsident", "präsident"]);
    expect(quotes(["Путин, Путина; x𝒜x 𝒜"], "Путин", { wholeWords: true })).toEqual(["Путин"]);
    expect(quotes(["x𝒜 x"], "x", { wholeWords: true })).toEqual(["x"]);
  });

  it("lets a blank stand for any white space", () => {
    expect(quotes(texts, "präsident  schwieg")).toEqual(["präsident\nschwieg"]);
  });

  it("finds accents composed and decomposed, and no bare letter inside an accented one", () => {
    expect(quotes(texts, "café")).toEqual(["Cafe\u0301", "Café"]);
    expect(quotes(texts, "cafe")).toEqual(["Cafe"]);
    expect(quotes(texts, "cafe", { foldAccents: true })).toEqual(["Cafe\u0301", "Café", "Cafe"]);
    expect(quotes(texts, "CAFÉ", { foldAccents: true, matchCase: true })).toEqual([]);
  });

  it("folds letters that are written with two, quotes, dashes and soft hyphens", () => {
    expect(quotes(texts, "strasse", { foldAccents: true })).toEqual(["Straße", "STRASSE", "Strasse"]);
    expect(quotes(texts, "straße", { foldAccents: true, matchCase: true })).toEqual([]);
    expect(quotes(texts, "trase", { foldAccents: true })).toEqual([]);
    expect(quotes(texts, "straße")).toEqual(["Straße"]);
    expect(quotes(texts, "Bundesrat")).toEqual(["Bundes\u00adrat"]);
    expect(quotes(texts, "jong-un", { foldAccents: true })).toEqual(["Jong‑un"]);
    expect(quotes(texts, '"Kim"', { foldAccents: true })).toEqual(["„Kim“"]);
    expect(quotes(texts, '"Kim"')).toEqual([]);
  });

  it("takes signs of regular expressions as they are", () => {
    expect(quotes(texts, "(ca.)")).toEqual(["(ca.)"]);
    expect(quotes(texts, "3.50")).toEqual([]);
    expect(quotes(texts, "🙂")).toEqual(["🙂", "🙂"]);
  });

  it("finds inflected forms and nothing that only begins alike", () => {
    const inflected = { inflections: true };
    const forms = ["Der Präsident, des Präsidenten; die Präsidentin. Präsidentschaft Präsidenten"];
    expect(quotes(forms, "Präsident", inflected)).toEqual(["Präsident", "Präsidenten", "Präsidenten"]);
    expect(quotes(forms, "prasident", { ...inflected, foldAccents: true })).toHaveLength(3);
    expect(quotes(["Er sagte, sie sagten: sagt man, die Sage."], "sagte", inflected)).toEqual([
      "sagte",
      "sagten",
      "sagt",
    ]);
    expect(
      quotes(["chinesische Regierung, der chinesischen Regierungen"], "chinesische Regierung", inflected),
    ).toEqual(["chinesische Regierung", "chinesischen Regierungen"]);
    expect(quotes(["Macht machen Mann man"], "Macht", inflected)).toEqual(["Macht"]);
    expect(quotes(["policies and a policy, the police"], "policy", inflected, "en")).toEqual([
      "policies",
      "policy",
    ]);
    expect(quotes(["Häuser, Haus, Hauses"], "Haus", { ...inflected, foldAccents: true })).toHaveLength(3);
  });

  it("keeps hits inside their article", () => {
    expect(find(["ab", "cd"], "b c")).toEqual([]);
    expect(find(["ab", "ab"], "ab")).toEqual([
      { article: 0, start: 0, end: 2 },
      { article: 1, start: 0, end: 2 },
    ]);
  });
});

const alphabet = [
  ..."aäAÄsSßeé\u0301 \nbB.-–„“🙂ﬁİıςσ",
  "e\u0301",
  "\u00ad",
  "ss",
  "한",
  "Ж",
  "ж",
  "\u0000",
] as const;
// An accent on a blank or a soft hyphen belongs to no letter: whether a place ends before or behind it is left open.
const tricky = fc
  .array(fc.constantFrom(...alphabet), { maxLength: 24 })
  .map((parts) => parts.join(""))
  .filter((text) => !/[\s\0\u00ad]\u0301/u.test(text));
const invisible = /^[\u00ad]/u;

/** Places where a character with its marks begins or ends. */
function edges(text: string): number[] {
  const found = [0];
  for (const { index, 0: character } of text.matchAll(/[\s\S]\p{M}*/gu)) found.push(index + character.length);
  return found;
}

/** The leftmost places, none overlapping, whose compared form is that of the query: tried one by one. */
function naive(text: string, query: string, options: WordsQuery): Array<[number, number]> {
  const form = comparedForm(query.trim(), options);
  const at = edges(text);
  const found: Array<[number, number]> = [];
  let free = 0;
  for (const start of at) {
    if (start < free || invisible.test(text.slice(start)) || /^\p{M}/u.test(text.slice(start))) continue;
    const end = at.find((to) => {
      if (to <= start || comparedForm(text.slice(start, to), options) !== form) return false;
      if (!options.wholeWords) return true;
      const [before, after] = [text.slice(0, start), text.slice(to)].map((part) =>
        part.replaceAll("\u00ad", ""),
      );
      const word = /[\p{L}\p{M}\p{N}_]/u;
      return !word.test(before?.at(-1) ?? "") && !word.test(after?.at(0) ?? "");
    });
    if (end === undefined) continue;
    found.push([start, end]);
    free = end;
  }
  return found;
}

describe("the index finds what looking at every place finds", () => {
  it("with all options", () => {
    fc.assert(
      fc.property(
        fc.array(tricky, { minLength: 1, maxLength: 3 }),
        fc.nat(),
        fc.nat(6),
        fc.record({ matchCase: fc.boolean(), foldAccents: fc.boolean(), wholeWords: fc.boolean() }),
        (made, at, length, options) => {
          const all = made.join("|");
          const cut = edges(all);
          const from = at % cut.length;
          const query = all.slice(cut[from], cut[Math.min(cut.length - 1, from + 1 + length)]).trim();
          fc.pre(
            comparedForm(query, options) !== "" &&
              !/^\p{M}/u.test(query) &&
              !query.includes("\u0000") &&
              !query.includes("\u00ad"),
          );
          const full = { ...options, query, inflections: false };
          const expected = made.flatMap((text, article) =>
            naive(text, query, full).map(([start, end]) => ({ article, start, end })),
          );
          expect(find(made, query, options)).toEqual(expected);
        },
      ),
      { numRuns: 4000 },
    );
  });

  it("gives offsets of the texts as they are for every folded character", () => {
    fc.assert(
      fc.property(fc.array(tricky, { minLength: 1, maxLength: 4 }), (made) => {
        const segment = TextSegment.of(made.map((text, index) => ({ id: `a_${index}`, text })));
        for (const [index, text] of made.entries()) expect(segment.text(index)).toBe(text);
        const { foldStarts, starts } = segment.parts;
        for (let at = 0; at < segment.folded.length; at++) {
          const article = segment.articleAt(at);
          expect(at).toBeGreaterThanOrEqual(foldStarts[article] ?? 0);
          expect(at).toBeLessThan(foldStarts[article + 1] ?? 0);
          const start = segment.startOf(at);
          if (start < 0) continue;
          expect(start).toBeGreaterThanOrEqual(starts[article] ?? 0);
          expect(start).toBeLessThan(starts[article + 1] ?? 0);
          let behind = at + 1;
          while (segment.endOf(behind) < 0) behind++;
          expect(segment.endOf(behind)).toBeGreaterThan(start);
        }
      }),
    );
  });
});

describe("looking for regular expressions", () => {
  const find = (text: string, query: string, options: Partial<WordsQuery> = {}) => {
    const finder = patternFinder({ ...plain, ...options, query });
    if (!finder.ok) return finder.error.code;
    const found: string[] = [];
    const segment = TextSegment.of([{ id: "a_0", text }]);
    for (const _ of finder.value.find(
      segment,
      () => true,
      (_article, start, end) => found.push(text.slice(start, end)),
    ));
    return found;
  };

  it("finds them, never an empty place", () => {
    expect(find("Abkommen von 1994 und 2025", "\\d{4}")).toEqual(["1994", "2025"]);
    expect(find("aab", "a*")).toEqual(["aa"]);
    expect(find("Rat Räte rat", "r.t", { wholeWords: true, matchCase: true })).toEqual(["rat"]);
  });

  it("finds accents folded, with the offsets of the text", () => {
    expect(find("Café e\u0301 Straße", "e\\b", { foldAccents: true })).toEqual(["é", "e\u0301", "e"]);
    expect(find("Straße", "str\\w+", { foldAccents: true })).toEqual(["Straße"]);
    expect(find("Straße", "s$|se", { foldAccents: true })).toEqual([]);
  });

  it("says what is none", () => {
    expect(find("", "(")).toBe("search-pattern");
    expect(find("", ")(", { wholeWords: true })).toBe("search-pattern");
  });
});
