import fc from "fast-check";
import { expect, test } from "vitest";
import { type RolePlace, spreadRoles } from "./role-places";

test("names that have room stay where their words begin", () => {
  const places = [
    { left: 10, top: 0, width: 40 },
    { left: 100, top: 0, width: 40 },
    { left: 20, top: 30, width: 40 },
  ];
  expect(spreadRoles(places, 500)).toEqual([10, 100, 20]);
});

test("a name moves behind the one before it, in whatever order they come", () => {
  const places = [
    { left: 30, top: 1, width: 40 },
    { left: 10, top: 0, width: 40 },
  ];
  expect(spreadRoles(places, 500)).toEqual([54, 10]);
});

test("what would leave the text is pushed back", () => {
  expect(spreadRoles([{ left: 90, top: 0, width: 40 }], 100)).toEqual([60]);
  const two = [
    { left: 40, top: 0, width: 40 },
    { left: 50, top: 0, width: 40 },
  ];
  expect(spreadRoles(two, 100)).toEqual([16, 60]);
});

test("no two names of a line ever touch where the line has room for all", () => {
  const place = fc.record({
    left: fc.nat(600),
    top: fc.constantFrom(0, 30, 60),
    width: fc.integer({ min: 10, max: 80 }),
  });
  fc.assert(
    fc.property(fc.array(place, { maxLength: 7 }), (places: RolePlace[]) => {
      const lefts = spreadRoles(places, 650);
      places.forEach((a, i) => {
        expect((lefts[i] ?? 0) + a.width).toBeLessThanOrEqual(650);
        places.slice(i + 1).forEach((b, k) => {
          const [left, other] = [lefts[i] ?? 0, lefts[i + 1 + k] ?? 0];
          if (a.top === b.top) expect(left + a.width <= other || other + b.width <= left).toBe(true);
        });
      });
    }),
  );
});
