import fc from "fast-check";
import { expect, test } from "vitest";
import { articleDoc } from "./article-doc";
import { blocksOf } from "./blocks";
import { ArticlePositions } from "./positions";

const sentence = "Der Rat tagt am 3. Mai im Haus. ";
const endless = sentence.repeat(3000).trim();

test("a blank line is the gap after its paragraph, further ones are blank, and none has a number", () => {
  const blocks = blocksOf("\nEins\n\n \nZwei\nDrei");
  expect(blocks.map(({ kind, number }) => `${kind} ${number}`)).toEqual([
    "blank 1",
    "tight 1",
    "gap 1",
    "blank 1",
    "text 2",
    "text 3",
  ]);
  const text = "Eins\n\nZwei";
  const doc = articleDoc(text, new ArticlePositions(text));
  const shown: unknown[] = [];
  doc.descendants((node) => {
    if (node.type.name === "paragraph") shown.push(node.attrs);
  });
  expect(shown).toEqual([
    { number: 1, kind: "tight" },
    { number: 0, kind: "gap" },
    { number: 2, kind: "text" },
  ]);
});

test("an endless paragraph is shown in parts that end with a sentence and are one paragraph", () => {
  const text = `Vorweg.\n${endless}\nDanach.`;
  const blocks = blocksOf(text);
  const parts = blocks.filter(({ number }) => number === 2);
  expect(parts.length).toBeGreaterThan(10);
  for (const { start, end } of parts) {
    expect(end - start).toBeLessThanOrEqual(6000);
    expect(text.slice(start, end)).toMatch(/^Der .*Haus\.$/u);
  }
  expect(parts.map(({ start, end }) => text.slice(start, end)).join(" ")).toBe(endless);
  expect(parts.map(({ goesOn }) => goesOn)).toEqual(parts.map((_, i) => i > 0));
  expect(parts.map(({ kind }) => kind)).toEqual(
    parts.map((_, i) => (i < parts.length - 1 ? "tight" : "text")),
  );
  expect(blocks.at(-1)).toMatchObject({ number: 3, goesOn: false });
});

test("positions and text agree across the parts of an endless paragraph", () => {
  const positions = new ArticlePositions(endless);
  const doc = articleDoc(endless, positions);
  doc.check();
  fc.assert(
    fc.property(fc.nat(endless.length), fc.nat(endless.length), (first, second) => {
      const [start, end] = [Math.min(first, second), Math.max(first, second)];
      const [from, to] = [positions.toPosition(start), positions.toPosition(end)];
      expect(positions.toRange(from, to)).toEqual({ start, end });
      expect(doc.textBetween(from, to, " ")).toBe(endless.slice(start, end));
      expect(positions.numberAt(start)).toBe(1);
    }),
  );
});

test("writing without blanks stays whole, and a blank that carries a mark is no place to cut", () => {
  expect(blocksOf("会".repeat(50_000))).toHaveLength(1);
  expect(blocksOf("a \u0301".repeat(20_000))).toHaveLength(1);
  expect(blocksOf("Wort ".repeat(10_000).trim()).length).toBeGreaterThan(5);
  expect(blocksOf("x".repeat(20_000) + " y".repeat(5000)).length).toBeGreaterThan(1);
});

test("between two blocks lies exactly one unit, and all of the text is in them", () => {
  const paragraph = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 20 }),
    fc.constant(endless.slice(0, 20_000)),
  );
  fc.assert(
    fc.property(fc.array(paragraph, { minLength: 1, maxLength: 6 }), (paragraphs) => {
      const text = paragraphs.map((words) => words.replaceAll("\n", " ")).join("\n");
      const blocks = blocksOf(text);
      expect(blocks[0]?.start).toBe(0);
      expect(blocks.at(-1)?.end).toBe(text.length);
      blocks.slice(1).forEach(({ start, goesOn }, i) => {
        expect(start).toBe((blocks[i]?.end ?? 0) + 1);
        expect(text[start - 1]).toBe(goesOn ? " " : "\n");
      });
    }),
  );
});
