import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Bounds, fitBounds, smallest } from "./window-bounds";

const left: Bounds = { x: 0, y: 0, width: 1920, height: 1040 };
const right: Bounds = { x: 1920, y: 0, width: 2560, height: 1400 };

describe("where the window opens", () => {
  test("the first time: in the middle of the main screen", () => {
    const bounds = fitBounds(undefined, [left, right]);
    expect(bounds).toMatchObject({ width: 1280, height: 860, x: 320, y: 90 });
  });

  test("later: where it was", () => {
    const was = { x: 2100, y: 50, width: 1500, height: 900 };
    expect(fitBounds(was, [left, right])).toEqual(was);
  });

  test("the screen it was on is gone: in the middle of the main one, as large as it was", () => {
    const was = { x: 2100, y: 50, width: 1500, height: 900 };
    expect(fitBounds(was, [left])).toEqual({ x: 210, y: 70, width: 1500, height: 900 });
  });

  test("the title bar above the screen comes down", () => {
    expect(fitBounds({ x: 10, y: -30, width: 1000, height: 700 }, [left]).y).toBe(0);
  });

  test("on a screen smaller than the smallest window it fits the window's minimum", () => {
    const small = { x: 0, y: 0, width: 800, height: 500 };
    expect(fitBounds(undefined, [small])).toEqual({ x: 0, y: 0, ...smallest });
  });

  test("can always be grabbed, whatever was remembered", () => {
    const number = fc.integer({ min: -5000, max: 5000 });
    const size = fc.integer({ min: 1, max: 6000 });
    const bounds = fc.record({ x: number, y: number, width: size, height: size });
    fc.assert(
      fc.property(bounds, (was) => {
        const now = fitBounds(was, [left, right]);
        const seen = [left, right].some(
          (area) =>
            Math.min(now.x + now.width, area.x + area.width) - Math.max(now.x, area.x) >= 100 &&
            now.y >= area.y &&
            now.y <= area.y + area.height - 40,
        );
        expect(seen).toBe(true);
        expect(now.width).toBeGreaterThanOrEqual(smallest.width);
      }),
    );
  });
});
