import { expect, it } from "vitest";
import { editsBetween } from "./decided-edits";
import { prepareArticle } from "./pair-prepare";
import { Vocabulary } from "./vocabulary";

/** Every seventh word differs where `step` does. */
function longText(words: number, step: number): string {
  const word = (at: number) => `wort${[...String(at)].map((digit) => "abcdefghij"[Number(digit)]).join("")}`;
  return `Anfang ${Array.from({ length: words }, (_, at) => word(at % 7 === 3 ? at * step : at)).join(" ")} Ende`;
}

it.each([1500, 6000])(
  "places of %d words that were linked are not held against each other for long",
  (words) => {
    const vocabulary = new Vocabulary();
    const [a, b] = [3, 11].map((step) => {
      const article = {
        id: `a_${step}`,
        text: longText(words, step),
        language: "de",
        mask: [],
        entities: [],
      };
      return prepareArticle(article, vocabulary);
    });
    if (!a || !b) throw new Error("two articles");
    const whole = (text: string) => ({ start: 0, end: text.length });
    const { edits, shared } = editsBetween(a, b, whole(a.article.text), whole(b.article.text), vocabulary);
    expect(shared.a).toBeGreaterThan(words * 0.85);
    expect(shared.a).toBeLessThan(words);
    for (const edit of edits) {
      expect(a.article.text.slice(edit.a.start, edit.a.end)).not.toMatch(/^Anfang|Ende$/u);
      expect(edit.a.end).toBeGreaterThanOrEqual(edit.a.start);
    }
    expect(edits.length).toBeGreaterThan(0);
  },
);
