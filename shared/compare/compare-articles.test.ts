import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareArticles } from "./compare-articles";
import type { ComparedArticle } from "./compared-article";
import { defaultCompareSettings } from "./settings";

function article(id: string, text: string, language = "de"): ComparedArticle {
  return { id, text, language, mask: [], entities: [] };
}

const agency = article(
  "agency",
  "Der Damm bei Lohwede ist in der Nacht gebrochen. Das Wasser überflutete zweihundert Häuser und eine Schule. Helfer brachten die Bewohner mit Booten in Sicherheit.",
);
const daily = article(
  "daily",
  "Helfer brachten die Bewohner mit Booten in Sicherheit. Vorher war der Damm bei Lohwede in der Nacht gebrochen. Eine Schule und zweihundert Häuser wurden von dem Wasser überflutet.",
);
const weekly = article(
  "weekly",
  "In Lohwede feiert man gern. Helfer brachten die Bewohner mit Booten in Sicherheit, als das Wasser kam.",
);
const other = article(
  "other",
  "Der Komponist Arno Flimm hat eine Oper über Bienen geschrieben. Die Uraufführung in der Scheune dauerte sechs Stunden.",
);

function compare(articles: ComparedArticle[], settings = defaultCompareSettings) {
  const comparison = compareArticles(articles, settings);
  if (!comparison) throw new Error("aborted");
  return comparison;
}

describe("comparing articles", () => {
  test("finds moved sentences, rewritten ones and what several articles have", () => {
    const { passages, clusters, articles } = compare([agency, daily, weekly]);
    const kinds = new Map(passages.map(({ a, b, kind }) => [`${a.article} ${b.article} ${a.quote}`, kind]));
    const boats = "Helfer brachten die Bewohner mit Booten in Sicherheit";
    expect(kinds.get(`agency daily ${boats}`)).toBe("verbatim");
    expect(passages.some(({ a }) => a.quote.includes("überflutete zweihundert Häuser"))).toBe(true);
    const [helped] = clusters.filter(({ witnesses }) => witnesses.length === 3);
    expect(helped?.witnesses.map(({ article: id, quote }) => [id, quote])).toEqual(
      ["agency", "daily", "weekly"].map((id) => [id, boats]),
    );
    expect(articles.map(({ id }) => id)).toEqual(["agency", "daily", "weekly"]);
    expect(articles[2]?.shared).toBe(8);
  });

  test("articles on other events share nothing", () => {
    const { passages, clusters, pairs } = compare([agency, other]);
    expect(passages).toEqual([]);
    expect(clusters).toEqual([]);
    expect(pairs).toEqual([{ a: "agency", b: "other", sharedWordsA: 0, sharedWordsB: 0 }]);
  });

  test("paraphrases can be left out", () => {
    const kinds = (paraphrases: boolean) =>
      compare([agency, daily], { ...defaultCompareSettings, paraphrases }).passages.map(({ kind }) => kind);
    expect(kinds(true)).toContain("paraphrase");
    expect(kinds(false)).not.toContain("paraphrase");
  });

  test("tells of articles without words, without stemmer, in another language", () => {
    const { notices } = compare([agency, article("none", " – "), article("sw", "Habari za asubuhi", "sw")]);
    expect(notices).toEqual([
      { code: "empty-article", subject: "none" },
      { code: "no-stemmer", subject: "sw", value: "sw" },
      { code: "mixed-languages", subject: "sw", value: "sw" },
    ]);
  });

  test("stops between pairs when told to, reads the clock it is given, counts an article once", () => {
    expect(
      compareArticles([agency, daily], defaultCompareSettings, [], { signal: { aborted: true } }),
    ).toBeUndefined();
    let time = 5;
    const timed = compareArticles([agency, daily, agency], defaultCompareSettings, [], {
      now: () => (time += 2),
    });
    expect(timed?.ms).toBe(2);
    expect(timed?.articles.map(({ id }) => id)).toEqual(["agency", "daily"]);
  });

  test("the same whichever article comes first; all pairs in order; quotes are the text", () => {
    const sentences = [agency, daily, weekly, other].flatMap(({ text }) => text.split(". "));
    const text = fc.array(fc.constantFrom(...sentences), { maxLength: 6 }).map((chosen) => chosen.join(". "));
    fc.assert(
      fc.property(fc.tuple(text, text, text), (texts) => {
        const articles = texts.map((one, at) => article(`article${at}`, one));
        const forward = compare(articles);
        const backward = compare([...articles].reverse());
        const ids = ({ passages, clusters }: typeof forward) =>
          [passages, clusters].map((list) => list.map(({ id, kind }) => `${id} ${kind}`).sort());
        expect(ids(backward)).toEqual(ids(forward));
        const texture = new Map(articles.map((one) => [one.id, one.text]));
        for (const { a, b } of forward.passages) {
          for (const { article: id, start, end, quote } of [a, b]) {
            expect(texture.get(id)?.slice(start, end)).toBe(quote);
          }
        }
        const order = forward.passages.map(
          ({ a, b }) => `${a.article} ${b.article} ${String(a.start).padStart(6)}`,
        );
        expect(order).toEqual([...order].sort());
      }),
      { numRuns: 60 },
    );
  });
});
