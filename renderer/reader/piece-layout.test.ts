import fc from "fast-check";
import { expect, test } from "vitest";
import { assignLanes, type Drawable, lanes, layoutPieces, type Shape } from "./piece-layout";

function drawable(id: string, shape: Shape, start: number, end: number): Drawable {
  return { id, label: shape, shape, start, end, selected: false, other: false };
}

const shapes = fc.constantFrom<Shape>("tint", "underline", "dotted", "dashed", "double", "wavy");
const some = (count: number) =>
  fc
    .array(fc.tuple(shapes, fc.nat(60), fc.integer({ min: 1, max: 25 })), { maxLength: count })
    .map((all) => all.map(([shape, start, length], i) => drawable(`s${i}`, shape, start, start + length)));

const summary = (drawables: Drawable[], start = 0, end = 100) =>
  layoutPieces(drawables, { start, end }).map(
    (piece) =>
      `${piece.start}-${piece.end} ${piece.layers
        .map(({ drawable: { id }, depth, lane, markStart, markEnd }) => {
          const marks = `${markStart ? "[" : ""}${markEnd ? "]" : ""}`;
          return `${id}${depth ? `^${depth}` : ""}${lane ? `_${lane}` : ""}${marks}`;
        })
        .join(" ")}`,
  );

test("pieces hold exactly the spans that lie over them, in order and without gaps", () => {
  fc.assert(
    fc.property(some(14), fc.nat(40), fc.integer({ min: 1, max: 60 }), (drawables, from, length) => {
      const within = { start: from, end: from + length };
      const pieces = layoutPieces(drawables, within);
      for (let at = within.start; at < within.end; at++) {
        const over = drawables.filter(({ start, end }) => start <= at && end > at).map(({ id }) => id);
        const found = pieces.filter(({ start, end }) => start <= at && end > at);
        expect(found).toHaveLength(over.length > 0 ? 1 : 0);
        expect(found[0]?.layers.map((layer) => layer.drawable.id).sort() ?? []).toEqual(over.sort());
      }
    }),
  );
});

test("lines that overlap never share a lane while there are lanes", () => {
  fc.assert(
    fc.property(some(20), (drawables) => {
      const assigned = assignLanes(drawables);
      const lines = drawables.filter(({ shape }) => shape !== "tint");
      for (const a of lines) {
        const crowd = lines.filter((b) => b !== a && b.start < a.end && a.start < b.end);
        for (const b of crowd) {
          const free = Math.max(assigned.get(a) ?? 0, assigned.get(b) ?? 0) < lanes - 1;
          if (free) expect(assigned.get(a)).not.toBe(assigned.get(b));
        }
        if (crowd.length === 0) expect(assigned.get(a)).toBe(0);
      }
      expect(assigned.size).toBe(lines.length);
    }),
  );
});

test("what is inside is underlined inside", () => {
  const outer = drawable("outer", "underline", 0, 30);
  const inner = drawable("inner", "dotted", 10, 20);
  expect(summary([outer, inner])).toEqual(["0-10 outer_1", "10-20 inner outer_1", "20-30 outer_1"]);
});

test("a nested tint is deeper and has its borders marked", () => {
  const outer = drawable("o", "tint", 0, 30);
  const inner = drawable("i", "tint", 10, 20);
  expect(summary([outer, inner])).toEqual(["0-10 o", "10-20 i^1[] o", "20-30 o"]);
});

test("crossing tints show where each one begins and ends", () => {
  expect(summary([drawable("a", "tint", 0, 20), drawable("b", "tint", 10, 31)])).toEqual([
    "0-10 a",
    "10-20 a^1] b[",
    "20-31 b",
  ]);
});

test("touching spans of one kind have one mark between them, of different kinds none", () => {
  expect(summary([drawable("a", "tint", 0, 5), drawable("b", "tint", 5, 9)])).toEqual(["0-5 a", "5-9 b["]);
  expect(summary([drawable("a", "underline", 0, 5), drawable("b", "dotted", 5, 9)])).toEqual([
    "0-5 a",
    "5-9 b[",
  ]);
  expect(summary([drawable("a", "tint", 0, 5), drawable("b", "underline", 5, 9)])).toEqual([
    "0-5 a",
    "5-9 b",
  ]);
});

test("what begins before the paragraph has no mark at its start", () => {
  const outer = drawable("o", "tint", 0, 30);
  const inner = drawable("i", "tint", 5, 25);
  expect(summary([outer, inner], 10, 20)).toEqual(["10-20 i^1 o"]);
});
