import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayAt, type Lane, layOutTimeLine, neighbour, xOf } from "./time-line-layout";

const plot = { left: 150, width: 600, top: 30 };
const range = { from: 0, to: 100 };
const time = fc
  .tuple(fc.integer({ min: -50, max: 140 }), fc.integer({ min: 1, max: 40 }))
  .map(([from, length]) => ({ from, to: from + length }));

function lanesOf(groups: ReadonlyArray<ReadonlyArray<{ from: number; to: number }>>): Lane[] {
  let event = 0;
  return groups.map((times, at) => ({
    source: `S${at}`,
    events: times.map((one) => ({ event: event++, time: one })),
    published: [...times],
  }));
}

describe("the layout of the time line", () => {
  it("draws or counts every event once, without overlap, inside the plot", () => {
    fc.assert(
      fc.property(fc.array(fc.array(time, { maxLength: 40 }), { maxLength: 5 }), (groups) => {
        const lanes = lanesOf(groups);
        const { marks, lanes: boxes } = layOutTimeLine(lanes, range, plot);
        const drawn = marks.flatMap(({ events }) => events);
        expect(new Set(drawn).size).toBe(drawn.length);
        const outside = boxes.reduce((sum, { before, after }) => sum + before + after, 0);
        expect(drawn.length + outside).toBe(groups.flat().length);
        for (const [at, one] of marks.entries()) {
          const box = boxes[one.lane];
          expect(one.y >= (box?.top ?? 0) && one.y + one.height <= (box?.top ?? 0) + (box?.height ?? 0)).toBe(
            true,
          );
          expect(one.x).toBeGreaterThanOrEqual(plot.left - 0.01);
          for (const two of marks.slice(at + 1)) {
            const apart =
              one.x + one.width <= two.x || two.x + two.width <= one.x || one.y + one.height <= two.y;
            expect(apart || two.y + two.height <= one.y).toBe(true);
          }
        }
      }),
    );
  });

  it("counts together what would need too many rows, and stays drawable with very many", () => {
    const many = Array.from({ length: 60 }, () =>
      Array.from({ length: 300 }, (_, at) => ({ from: at % 100, to: (at % 100) + 1 })),
    );
    const { marks, lanes } = layOutTimeLine(lanesOf(many), range, plot);
    expect(marks.length).toBeLessThan(2500);
    expect(lanes.every(({ isBinned }) => isBinned)).toBe(true);
    expect(marks.reduce((sum, { events }) => sum + events.length, 0)).toBe(18_000);
  });

  it("finds days at places again", () => {
    expect(dayAt(xOf(37, range, plot), range, plot)).toBeCloseTo(37);
  });

  it("leads along a lane and to the nearest mark of the next lane that has any", () => {
    const lanes = lanesOf([
      [
        { from: 10, to: 11 },
        { from: 80, to: 81 },
      ],
      [],
      [
        { from: 20, to: 21 },
        { from: 70, to: 71 },
      ],
    ]);
    const { marks } = layOutTimeLine(lanes, range, plot);
    const at = (key: string) => marks.find((mark) => mark.key === key);
    const from = at("e0");
    expect(from && neighbour(marks, from, "right")?.key).toBe("e1");
    expect(from && neighbour(marks, from, "left")).toBeUndefined();
    expect(from && neighbour(marks, from, "down")?.key).toBe("e2");
    const last = at("e3");
    expect(last && neighbour(marks, last, "up")?.key).toBe("e1");
  });
});
