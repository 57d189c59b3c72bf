import { expect, test } from "vitest";
import { readValues, writeValues } from "./attribute-values";

const speech = [
  { id: "direct", name: "wörtlich" },
  { id: "indirekt", name: "indirekt" },
];

test("a value says its id only where it does not follow from its name", () => {
  expect(writeValues(speech)).toBe("wörtlich = direct\nindirekt");
});

test("what was written is read again as it was", () => {
  expect(readValues(writeValues(speech), speech)).toEqual(speech);
});

test("a renamed value keeps its id, a new one gets one of its own", () => {
  expect(readValues("wörtlich = direct\nmittelbar", speech)).toEqual([
    { id: "direct", name: "wörtlich" },
    { id: "indirekt", name: "mittelbar" },
  ]);
  expect(readValues("wörtlich = direct\nindirekt\nÄußerung", speech)[2]).toEqual({
    id: "ausserung",
    name: "Äußerung",
  });
});

test("values that go take nothing of the others", () => {
  expect(readValues("indirekt", speech)).toEqual([{ id: "indirekt", name: "indirekt" }]);
});

test("two values never have one id, and blank lines are no values", () => {
  expect(readValues("a\n\nA\n  \n", [])).toEqual([
    { id: "a", name: "a" },
    { id: "a-2", name: "A" },
  ]);
});
