import fc from "fast-check";
import { expect, test } from "vitest";
import { articleDoc } from "./article-doc";
import { ArticlePositions } from "./positions";

const texts = fc
  .array(
    fc.oneof(
      fc.constant(""),
      fc.string({ unit: "grapheme", maxLength: 30 }),
      fc.constant("Wort ".repeat(900)),
    ),
    {
      minLength: 1,
      maxLength: 60,
    },
  )
  .map((paragraphs) => paragraphs.map((text) => text.replaceAll("\n", " ")).join("\n"));

test("every offset has a position with the same text behind it, and comes back", () => {
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), (text, first, second) => {
      const positions = new ArticlePositions(text);
      const doc = articleDoc(text, positions);
      doc.check();
      const [start, end] = [first % (text.length + 1), second % (text.length + 1)].sort((a, b) => a - b) as [
        number,
        number,
      ];
      const [from, to] = [positions.toPosition(start), positions.toPosition(end)];
      expect(positions.toOffset(from)).toBe(start);
      expect(positions.toRange(from, to)).toEqual({ start, end });
      expect(doc.resolve(from).parent.type.name).toBe("paragraph");
      expect(doc.textBetween(from, to, "\n")).toBe(text.slice(start, end));
    }),
    { numRuns: 200 },
  );
});

test("positions between paragraphs and outside are the nearest place in the text", () => {
  const positions = new ArticlePositions("ab\n\ncd");
  const doc = articleDoc("ab\n\ncd", positions);
  const offsets = Array.from({ length: doc.content.size + 3 }, (_, position) => positions.toOffset(position));
  expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
  expect(offsets[0]).toBe(0);
  expect(offsets.at(-1)).toBe(6);
  expect(positions.toPosition(-5)).toBe(positions.toPosition(0));
  expect(positions.toPosition(99)).toBe(positions.toPosition(6));
});

test("sections close after ten paragraphs or a screen of text and hold everything once", () => {
  const text = [...Array.from({ length: 25 }, (_, i) => `Absatz ${i}`), "x".repeat(5000), "Ende"].join("\n");
  const positions = new ArticlePositions(text);
  expect(positions.sectionStarts).toEqual([0, 10, 20, 25, 26]);
  const parts = positions.sectionStarts.map((_, index) => {
    const { start, end } = positions.sectionRange(index);
    return text.slice(start, end);
  });
  expect(parts.join("\n")).toBe(text);
  expect(positions.sectionOf(26)).toBe(4);
});

test("paragraphs that a range touches", () => {
  const positions = new ArticlePositions("ab\ncd\nef");
  const numbers = (start: number, end: number) =>
    positions.paragraphsIn(start, end).map(({ index }) => index);
  expect(numbers(0, 2)).toEqual([0]);
  expect(numbers(1, 4)).toEqual([0, 1]);
  expect(numbers(3, 8)).toEqual([1, 2]);
  expect(numbers(0, 0)).toEqual([0]);
});
