import { expect, test } from "vitest";
import { readTypedDate } from "./typed-date";

test.each([
  ["2025", "2025"],
  ["2025-09", "2025-09"],
  ["2025-09-04", "2025-09-04"],
  [" 4.9.2025 ", "2025-09-04"],
  ["04.09.2025", "2025-09-04"],
  ["4. 9. 2025", "2025-09-04"],
  ["9.2025", "2025-09"],
  ["2025-9-4", "2025-09-04"],
  ["29.2.2024", "2024-02-29"],
])("reads %j as %s", (typed, date) => {
  expect(readTypedDate(typed)).toBe(date);
});

test.each([
  "",
  "gestern",
  "30.2.2025",
  "29.2.2025",
  "4.13.2025",
  "04/09/2025",
  "4.9.25",
  "2025-00",
  "0.9.2025",
])("does not take %j for a date", (typed) => {
  expect(readTypedDate(typed)).toBeUndefined();
});
