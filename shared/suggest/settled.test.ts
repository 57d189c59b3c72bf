import { describe, expect, it } from "vitest";
import { isCovered, turnsDown } from "./settled";
import type { Suggestion } from "./suggestion";

const suggestion: Suggestion = {
  id: "date.date.4.15",
  kind: "date",
  label: "date",
  start: 4,
  end: 15,
  quote: "am Dienstag",
  attributes: { value: "2025-01-28" },
  why: [],
  score: 1,
};
const same = { label: "date", start: 4, end: 15 };

describe("turnsDown", () => {
  it.each([
    ["the same kind and value", { kind: "date", ...same, value: "2025-01-28" }, true],
    ["another value", { kind: "date", ...same, value: "2025-02-04" }, true],
    ["no value", { kind: "date", ...same }, true],
    ["another kind", { kind: "known", ...same, value: "p_1" }, true],
    ["another label", { kind: "date", ...same, label: "claim" }, false],
    ["other words", { kind: "date", ...same, end: 14 }, false],
    ["a value proposed for a tag that stood there", { kind: "speech", ...same, value: "direct" }, false],
    ["a link proposed to these words", { kind: "speaker", ...same, value: "s_1" }, false],
  ])("%s", (_what, rejection, expected) => {
    expect(turnsDown(rejection, suggestion)).toBe(expected);
  });
});

it("half of the shorter one covers", () => {
  expect(isCovered({ start: 0, end: 10 }, { start: 8, end: 12 })).toBe(true);
  expect(isCovered({ start: 0, end: 10 }, { start: 9, end: 12 })).toBe(false);
  expect(isCovered({ start: 0, end: 10 }, { start: 10, end: 12 })).toBe(false);
});
