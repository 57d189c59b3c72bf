import { expect, it } from "vitest";
import { isInPeriod } from "./period";

it("takes a month and a year for all their days", () => {
  expect(isInPeriod("2025-03", { from: "2025-03-15" })).toBe(true);
  expect(isInPeriod("2025-03-31", { to: "2025-03" })).toBe(true);
  expect(isInPeriod("2025-04-01", { to: "2025-03" })).toBe(false);
  expect(isInPeriod("2025-02-28", { from: "2025-03" })).toBe(false);
  expect(isInPeriod("2025", { from: "2025-06", to: "2025-07" })).toBe(true);
  expect(isInPeriod(null, { from: "2025" })).toBe(false);
  expect(isInPeriod(null, {})).toBe(true);
});
