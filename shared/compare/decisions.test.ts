import { describe, expect, test } from "vitest";
import type { PassageDecision } from "../model/passage-decision";
import { describeSpan } from "../text/anchor";
import { compareArticles } from "./compare-articles";
import type { ComparedArticle } from "./compared-article";
import { defaultCompareSettings } from "./settings";

const common = "Das alte Kraftwerk am Fluss wird im kommenden Frühjahr endgültig stillgelegt";
const a: ComparedArticle = {
  id: "a",
  text: `${common}. Danach soll dort ein Museum für Glas entstehen. Die Turbinen bleiben als Denkmal stehen.`,
  language: "de",
  mask: [],
  entities: [],
};
const b: ComparedArticle = {
  id: "b",
  text: `Es schneite. ${common}. Später richtet der Verein eine Ausstellung von Vasen ein. Von den Maschinen trennt man sich nicht.`,
  language: "de",
  mask: [],
  entities: [],
};

function place(article: ComparedArticle, quote: string): PassageDecision["a"] {
  const start = article.text.indexOf(quote);
  if (start < 0) throw new Error(`no "${quote}"`);
  const end = start + quote.length;
  return { article: article.id, start, end, ...describeSpan(article.text, start, end) };
}

function decide(more: Partial<PassageDecision> & Pick<PassageDecision, "a" | "b">): PassageDecision {
  return {
    id: "d1",
    verdict: "same",
    kind: "paraphrase",
    origin: "by-hand",
    coder: "anna",
    created: "2026-03-01T10:00:00Z",
    ...more,
  };
}

function compare(decisions: PassageDecision[], articles = [a, b], settings = defaultCompareSettings) {
  const comparison = compareArticles(articles, settings, decisions);
  if (!comparison) throw new Error("aborted");
  return comparison;
}

const museum = "Danach soll dort ein Museum für Glas entstehen";
const show = "Später richtet der Verein eine Ausstellung von Vasen ein";

describe("decisions by hand", () => {
  test("what is linked is there, sure, with the decision's id, with any settings, and counts", () => {
    const decision = decide({ a: place(a, museum), b: place(b, show) });
    for (const settings of [
      defaultCompareSettings,
      { ...defaultCompareSettings, minWords: 40, paraphrases: false },
    ]) {
      const { passages } = compare([decision], [a, b], settings);
      const [found] = passages.filter((passage) => passage.decision === "d1");
      expect(found).toMatchObject({ kind: "paraphrase", score: 1, a: { quote: museum }, b: { quote: show } });
    }
    const words = (decisions: PassageDecision[]) => compare(decisions).pairs[0]?.sharedWordsA ?? 0;
    expect(words([decision])).toBe(words([]) + museum.split(" ").length);
  });

  test("a decision that names the articles the other way round is the same decision", () => {
    const [one] = compare([decide({ a: place(b, show), b: place(a, museum) })]).passages.filter(
      ({ decision }) => decision,
    );
    expect([one?.a.quote, one?.b.quote]).toEqual([museum, show]);
  });

  test("what is turned down is gone, and stays gone when words are found elsewhere in the text", () => {
    expect(compare([]).passages.map(({ a: { quote } }) => quote)).toContain(common);
    const decision = decide({
      verdict: "different",
      kind: "verbatim",
      a: place(a, common),
      b: place(b, common),
    });
    const moved = { ...b, text: `Noch ein Satz vorweg. ${b.text}` };
    for (const articles of [
      [a, b],
      [a, moved],
    ]) {
      const { passages, notices } = compare([decision], articles);
      expect(passages.map(({ a: { quote } }) => quote)).not.toContain(common);
      expect(notices).toEqual([]);
    }
  });

  test("a decided passage takes the place of the computed one, with its kind and the words that differ", () => {
    const longer = `Es schneite. ${common}`;
    const decision = decide({ kind: "edited", a: place(a, common), b: place(b, longer) });
    const found = compare([decision]).passages.filter(({ b: { quote } }) => quote.includes(common));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ kind: "edited", decision: "d1", shared: { a: 11, b: 11 } });
    const [edit] = found[0]?.edits ?? [];
    expect(found[0]?.edits).toHaveLength(1);
    expect(edit?.a.start).toBe(edit?.a.end);
    expect(b.text.slice(edit?.b.start, edit?.b.end)).toBe("Es schneite");
  });

  test("words that differ are marked inside and at both ends", () => {
    const kept = "Die Turbinen bleiben als Denkmal stehen";
    const other = "Von den Maschinen trennt man sich nicht";
    const [found] = compare([
      decide({ kind: "edited", a: place(a, kept), b: place(b, other) }),
    ]).passages.filter(({ decision }) => decision);
    const marked = found?.edits.map((edit) => [
      a.text.slice(edit.a.start, edit.a.end),
      b.text.slice(edit.b.start, edit.b.end),
    ]);
    expect(marked).toEqual([[kept, other]]);
  });

  test("of two decisions about the same places the later one holds", () => {
    const places = { a: place(a, common), b: place(b, common) };
    const early = decide({ ...places, id: "early", kind: "verbatim", created: "2026-03-01T10:00:00+02:00" });
    const late = decide({
      ...places,
      id: "late",
      verdict: "different",
      kind: "verbatim",
      created: "2026-03-01T09:00:00Z",
    });
    expect(compare([late, early]).passages.map(({ decision }) => decision)).not.toContain("early");
    const again = { ...early, created: "2026-03-02T10:00:00Z" };
    expect(compare([again, late]).passages.map(({ decision }) => decision)).toContain("early");
  });

  test("a decision whose place is gone is told, never dropped silently; one about other articles is passed over", () => {
    const places = { a: place(a, museum), b: place(b, show) };
    const gone = { ...b, text: "Ganz anderer Text ohne jede Ähnlichkeit mit dem alten." };
    expect(compare([decide(places)], [a, gone]).notices).toEqual([{ code: "decision-lost", subject: "d1" }]);
    const third = { ...b, id: "c" };
    expect(compare([decide(places)], [a, third]).notices).toEqual([]);
  });
});
