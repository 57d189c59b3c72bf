import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ok } from "#shared/result";
import { searchArticles } from "./search-articles";

const texts: Record<string, string> = {
  a_1: "Der Präsident sprach.\nDer präsident\nschwieg, die Präsidentin nicht.",
  a_2: "Kein Wort davon.",
  a_3: "Cafe\u0301 und Café, aber kein Cafe. Preis: 3,50 € (ca.) 🙂🙂",
};
const plain = { matchCase: false, wholeWords: false, limit: 100 };
const search = (query: string, options = {}) =>
  searchArticles(Object.keys(texts), async (id) => ok(texts[id] ?? ""), query, { ...plain, ...options });
const quotes = async (query: string, options = {}) =>
  (await search(query, options)).hits.map((hit) => hit.quote);

describe("searching the articles", () => {
  test("ignores case unless told otherwise, and counts articles", async () => {
    expect(await search("präsident")).toMatchObject({ total: 3, articles: 1 });
    expect(await quotes("präsident", { matchCase: true })).toEqual(["präsident"]);
  });

  test("whole words end at letters of any alphabet", async () => {
    expect(await quotes("präsident", { wholeWords: true })).toEqual(["Präsident", "präsident"]);
  });

  test("a blank stands for any white space", async () => {
    expect(await quotes("präsident schwieg")).toEqual(["präsident\nschwieg"]);
  });

  test("finds accents composed and decomposed, and no bare letter inside an accented one", async () => {
    expect(await quotes("café")).toEqual(["Cafe\u0301", "Café"]);
    expect(await quotes("cafe")).toEqual(["Cafe"]);
  });

  test("takes signs of regular expressions as they are", async () => {
    expect(await quotes("(ca.)")).toEqual(["(ca.)"]);
    expect(await quotes("3.50")).toEqual([]);
  });

  test("gives offsets and surroundings of the text as it is", async () => {
    const [hit] = (await search("€")).hits;
    const text = texts.a_3 ?? "";
    expect(text.slice(hit?.start, hit?.end)).toBe("€");
    expect(text).toContain(`${hit?.before}€${hit?.after}`);
  });

  test("counts beyond the limit", async () => {
    const answer = await search("e", { limit: 2 });
    expect(answer.hits).toHaveLength(2);
    expect(answer.total).toBeGreaterThan(5);
  });

  test("stops when told", async () => {
    expect(await search("der", { signal: AbortSignal.abort() })).toMatchObject({ total: 0 });
  });

  test("finds every stretch of a text that is looked for with matching case", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: "grapheme", minLength: 1 }),
        fc.nat(),
        fc.nat(),
        async (text, a, b) => {
          const characters = [...new Intl.Segmenter("de").segment(text)].map(({ segment }) => segment);
          const from = a % characters.length;
          const query = characters.slice(from, from + 1 + (b % 4)).join("");
          fc.pre(query.trim() !== "" && query === query.normalize("NFC"));
          const answer = await searchArticles(["a"], async () => ok(text), query, {
            ...plain,
            matchCase: true,
          });
          expect(answer.total).toBeGreaterThan(0);
        },
      ),
    );
  });
});
