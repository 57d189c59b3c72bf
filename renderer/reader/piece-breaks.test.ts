import fc from "fast-check";
import { expect, test } from "vitest";
import { cutAtBreaks } from "./piece-breaks";
import { type Drawable, layoutPieces } from "./piece-layout";

const within = { start: 0, end: 60 };

function tint(start: number, end: number, id = `s_${start}_${end}`): Drawable {
  return { id, label: "claim", shape: "tint", start, end, selected: false, other: false };
}

/** Parts of words: pairs of neighbouring places, some of them next to each other. */
const parts = fc
  .uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 16 })
  .map((places) => places.sort((a, b) => a - b))
  .chain((places) =>
    fc
      .array(fc.boolean(), { minLength: places.length, maxLength: places.length })
      .map((chosen) =>
        places.slice(1).flatMap((end, i) => (chosen[i] ? [{ start: places[i] ?? 0, end }] : [])),
      ),
  );
const spans = fc.array(
  fc
    .tuple(fc.nat(58), fc.integer({ min: 1, max: 30 }))
    .map(([start, length]) => tint(start, Math.min(60, start + length))),
  { maxLength: 6 },
);

test("every place to divide ends one part, and no border of a piece lies inside a part", () => {
  fc.assert(
    fc.property(spans, parts, (drawables, divided) => {
      const pieces = layoutPieces(drawables, within);
      const drawn = cutAtBreaks(pieces, divided);
      expect(drawn.filter(({ hyphen }) => hyphen).map(({ end }) => end)).toEqual(
        divided.map(({ end }) => end),
      );
      const borders = pieces.flatMap(({ start, end }) => [start, end]);
      let last = 0;
      for (const { start, end } of drawn) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(borders.some((border) => border > start && border < end)).toBe(false);
        last = end;
      }
    }),
  );
});

test("put together again the parts are the pieces, with each mark once", () => {
  fc.assert(
    fc.property(spans, parts, (drawables, divided) => {
      const pieces = layoutPieces(drawables, within);
      const drawn = cutAtBreaks(pieces, divided).filter(({ layers }) => layers.length > 0);
      for (const piece of pieces) {
        const inside = drawn.filter(({ start, end }) => start >= piece.start && end <= piece.end);
        expect(inside[0]?.start).toBe(piece.start);
        expect(inside.at(-1)?.end).toBe(piece.end);
        inside.slice(1).forEach(({ start }, i) => {
          expect(start).toBe(inside[i]?.end);
        });
        piece.layers.forEach((layer, depth) => {
          const same = inside.map(({ layers }) => layers[depth]);
          expect(same.every((other) => other?.drawable === layer.drawable)).toBe(true);
          expect(same.map((other) => other?.markStart)).toEqual(
            inside.map((_, i) => layer.markStart && i === 0),
          );
          expect(same.map((other) => other?.markEnd)).toEqual(
            inside.map((_, i) => layer.markEnd && i === inside.length - 1),
          );
        });
      }
      expect(drawn.length).toBeGreaterThanOrEqual(pieces.length);
    }),
  );
});

test("a span that begins or ends inside a part of a word leaves only what touches the place to divide", () => {
  const drawn = cutAtBreaks(layoutPieces([tint(2, 4)], within), [
    { start: 0, end: 6 },
    { start: 6, end: 9 },
  ]);
  expect(drawn.map(({ start, end, hyphen }) => [start, end, hyphen])).toEqual([
    [2, 4, false],
    [4, 6, true],
    [6, 9, true],
  ]);
});
