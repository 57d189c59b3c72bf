import { expect, it } from "vitest";
import { hasGluedHeadline } from "./remarks";

it("looks through long runs of letters and figures in time that grows with their length", () => {
  for (const run of ["a", "1", "a1", "Ä"]) expect(hasGluedHeadline(run.repeat(200_000))).toBe(false);
  expect(hasGluedHeadline(`${"a".repeat(200_000)} Die Brücke bleibt`)).toBe(true);
});
