import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Mask } from "../model/article";
import {
  addMask,
  isMasked,
  normaliseMask,
  removeMask,
  touchesMask,
  unmaskedRanges,
  unmaskedText,
} from "./mask";

const length = 30;
const masks = fc.array(
  fc.record({
    start: fc.nat(length),
    end: fc.nat(length + 5),
    reason: fc.constantFrom("notice" as const, "other" as const),
  }),
  { maxLength: 6 },
);
const covered = (mask: readonly Mask[]) =>
  Array.from({ length }, (_, i) => mask.some(({ start, end }) => start <= i && i < end));

describe("mask", () => {
  it("normalised covers the same places, sorted and without overlaps", () => {
    fc.assert(
      fc.property(masks, (mask) => {
        const normal = normaliseMask(mask, length);
        expect(covered(normal)).toEqual(covered(mask.filter(({ start, end }) => end > start)));
        normal.forEach((part, i) => {
          expect(part.start).toBeGreaterThanOrEqual(normal[i - 1]?.end ?? 0);
        });
      }),
    );
  });

  it("adds and removes exactly the range", () => {
    fc.assert(
      fc.property(masks, fc.nat(length - 1), fc.integer({ min: 1, max: 10 }), (raw, start, size) => {
        const mask = normaliseMask(raw, length);
        const end = Math.min(length, start + size);
        const added = addMask(mask, { start, end, reason: "other" }, length);
        expect(covered(added)).toEqual(covered(mask).map((on, i) => on || (i >= start && i < end)));
        const removed = removeMask(mask, start, end);
        expect(covered(removed)).toEqual(covered(mask).map((on, i) => on && !(i >= start && i < end)));
        expect(isMasked(added, start, end)).toBe(true);
        expect(touchesMask(removed, start, end)).toBe(false);
      }),
    );
  });

  it("leaves the article", () => {
    const text = " date 2025-03-04 Der Rat tagt./mk";
    const mask: Mask[] = [
      { start: 0, end: 17, reason: "date-prefix" },
      { start: 30, end: 33, reason: "signature" },
    ];
    expect(unmaskedText(text, mask)).toBe("Der Rat tagt.");
    expect(unmaskedRanges([], 0)).toEqual([]);
  });
});
