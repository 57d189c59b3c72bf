import { expect, it } from "vitest";
import { readByline, readDateLine } from "./byline";

it.each([
  ["Von Xaver Muster", { author: "Xaver Muster", place: "" }],
  ["VON XAVER MUSTER", { author: "XAVER MUSTER", place: "" }],
  ["Von Xaver Muster und Anna von der Aue", { author: "Xaver Muster und Anna von der Aue", place: "" }],
  ["By Jane Q. Sample, Nordheim", { author: "Jane Q. Sample", place: "Nordheim" }],
  ["Autorin: Anna Beispiel", { author: "Anna Beispiel", place: "" }],
] as const)("reads %s", (line, expected) => {
  expect(readByline(line)).toEqual(expected);
});

it.each([
  "Von Nordheim aus fuhren drei Schiffe.",
  "Von der Aue bis zum Hafen",
  "Von Montag an gilt das neue Gesetz",
  "By the time they arrived",
  "Von Xaver Muster stammt der Satz, den niemand vergisst.",
])("takes %s for text", (line) => {
  expect(readByline(line)).toBeUndefined();
});

it.each([
  ["Stand: 04.09.2025, 12:30 Uhr", "2025-09-04"],
  ["Veröffentlicht am 4. September 2025", "2025-09-04"],
  ["Donnerstag, 4. September 2025", "2025-09-04"],
  ["04.09.2025", "2025-09-04"],
  ["Published September 4, 2025 at 10:15 a.m.", "2025-09-04"],
] as const)("reads the date line %s", (line, value) => {
  expect(readDateLine(line)?.reading).toEqual({ kind: "date", value });
});

it.each([
  "Am 4. September 2025 wurde der Hafen geschlossen.",
  "Der Hafen öffnet am 04.09.2025",
  "Donnerstag, 4. September 2025, ein Tag wie jeder andere in Nordheim",
])("takes %s for text", (line) => {
  expect(readDateLine(line)).toBeUndefined();
});
