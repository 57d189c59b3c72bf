import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ribbonPath } from "./ribbon-path";

const window = { top: 0, bottom: 500 };
const both = { left: window, right: window };

describe("ribbonPath", () => {
  it("joins two places that are in view", () => {
    expect(ribbonPath({ top: 10, bottom: 30 }, { top: 100, bottom: 140 }, both, 40)).toBe(
      "M0 10C20 10 20 100 40 100V140C20 140 20 30 0 30Z",
    );
  });

  it("is nothing when neither end is in view, also when they lie on different sides", () => {
    expect(ribbonPath({ top: -50, bottom: -10 }, { top: 600, bottom: 640 }, both, 40)).toBe("");
    expect(ribbonPath({ top: 510, bottom: 520 }, { top: 600, bottom: 640 }, both, 40)).toBe("");
  });

  it("never leaves what is seen of the columns", () => {
    const extent = fc.tuple(fc.integer({ min: -2000, max: 2000 }), fc.nat(400));
    fc.assert(
      fc.property(extent, extent, ([left, tall], [right, long]) => {
        const path = ribbonPath(
          { top: left, bottom: left + tall },
          { top: right, bottom: right + long },
          both,
          40,
        );
        for (const [, y] of path.matchAll(/[\d.]+ (-?[\d.]+)/g)) {
          expect(Number(y)).toBeGreaterThanOrEqual(0);
          expect(Number(y)).toBeLessThanOrEqual(500);
        }
      }),
    );
  });
});
