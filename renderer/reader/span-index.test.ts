import fc from "fast-check";
import { expect, test } from "vitest";
import { compareSpans, type Span } from "#shared/model/annotations";
import { spanAt } from "./reader-cases";
import { changedRanges, SpanIndex } from "./span-index";

const text = "x".repeat(200);
const someSpans = fc
  .array(fc.tuple(fc.nat(180), fc.integer({ min: 1, max: 20 }), fc.constantFrom("claim", "actor")), {
    maxLength: 40,
  })
  .map((places) =>
    places.map(([start, length, label], i) => spanAt(text, `s_${i}`, label, start, start + length)),
  );

test("overlapping spans are those a look at each one finds, in order", () => {
  fc.assert(
    fc.property(someSpans, fc.nat(200), fc.integer({ min: 1, max: 60 }), (spans, start, length) => {
      const index = new SpanIndex(spans);
      const end = start + length;
      const expected = spans.filter((span) => span.start < end && span.end > start).sort(compareSpans);
      expect(index.overlapping(start, end)).toEqual(expected);
      const around = index.covering(start);
      expect(around).toHaveLength(spans.filter((span) => span.start <= start && span.end > start).length);
      const lengths = around.map((span) => span.end - span.start);
      expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
    }),
  );
});

test("walking from span to span meets each one once, both ways", () => {
  fc.assert(
    fc.property(someSpans, (spans) => {
      const index = new SpanIndex(spans);
      const met: Span[] = [];
      for (let span = index.nearest(0, 1); span; span = index.beside(span.id, 1)) met.push(span);
      expect(met).toEqual([...spans].sort(compareSpans));
      const back: Span[] = [];
      for (let span = index.nearest(201, -1); span; span = index.beside(span.id, -1)) back.push(span);
      expect(back.reverse()).toEqual(met);
    }),
  );
});

test("changed ranges are the places of what was added and removed", () => {
  fc.assert(
    fc.property(someSpans, fc.array(fc.nat(39)), someSpans, (spans, taken, others) => {
      const before = [...spans].sort(compareSpans);
      const added = others.slice(0, 3).map((span, i) => ({ ...span, id: `n_${i}` }));
      const after = [...before.filter((_, i) => !taken.includes(i)), ...added].sort(compareSpans);
      const expected = [...before.filter((span) => !after.includes(span)), ...added];
      const key = ({ start, end }: { start: number; end: number }) => `${start}-${end}`;
      expect(changedRanges(before, after).map(key).sort()).toEqual(expected.map(key).sort());
    }),
  );
  expect(changedRanges([], [])).toEqual([]);
});

test("exactly the same span is found, others at the place are not", () => {
  const index = new SpanIndex([spanAt(text, "a", "claim", 3, 9), spanAt(text, "b", "actor", 3, 8)]);
  expect(index.same("claim", 3, 9)?.id).toBe("a");
  expect(index.same("actor", 3, 9)).toBeUndefined();
  expect(index.touching(9).map(({ id }) => id)).toEqual(["a"]);
  expect(index.touching(10)).toEqual([]);
});
