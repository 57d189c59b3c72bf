import { expect, test } from "vitest";
import { defaultCodebook } from "#shared/model/default-codebook";
import { suggestionOf } from "./reader-cases";
import { nestedIn, shapeOf, sideLanes, suggestionsIn } from "./suggestion-layout";

const { labels } = defaultCodebook("en");
const text = "Der Rat von Oldersand tagt am Montag.";
const rat = suggestionOf(text, "g_1", "Rat von Oldersand");
const town = suggestionOf(text, "g_2", "Oldersand");
const claim = suggestionOf(text, "g_3", "Der Rat von Oldersand tagt", { label: "claim", kind: "known" });

test("what tints its words is shown beside the lines, everything else around the words", () => {
  expect(shapeOf(claim, labels)).toBe("beside");
  expect(shapeOf(rat, labels)).toBe("around");
  expect(shapeOf({ ...rat, kind: "claim" }, labels)).toBe("beside");
  expect(shapeOf({ ...rat, label: "unknown" }, labels)).toBe("around");
});

test("only what has text in the window is drawn", () => {
  expect(suggestionsIn([rat, town], { start: 0, end: rat.start })).toEqual([]);
  expect(suggestionsIn([rat, town], { start: 0, end: rat.start + 1 })).toEqual([rat]);
  expect(suggestionsIn([rat, town], { start: rat.end, end: 99 })).toEqual([]);
});

test("an outline with others inside is wider", () => {
  expect(nestedIn(rat, [rat, town])).toBe(1);
  expect(nestedIn(town, [rat, town])).toBe(0);
});

test("brackets that share a line stand side by side, as far as there are lanes", () => {
  const stretch = (top: number, bottom: number) => ({ top, bottom });
  expect(sideLanes([stretch(0, 30), stretch(30, 60)], 3)).toEqual([0, 0]);
  expect(sideLanes([stretch(0, 60), stretch(30, 90), stretch(60, 120)], 3)).toEqual([0, 1, 0]);
  expect(sideLanes([stretch(0, 90), stretch(0, 90), stretch(0, 90), stretch(0, 90)], 3)).toEqual([
    0, 1, 2, 2,
  ]);
});
