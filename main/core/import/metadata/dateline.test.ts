import fc from "fast-check";
import { expect, it } from "vitest";
import { isAgency, placeName, readDateline } from "./dateline";
import { datelines, noDatelines } from "./dateline.cases";

it.each(datelines)("reads %j", (dateline, rest, says) => {
  expect(readDateline(dateline + rest)).toEqual({ ...says, end: dateline.length });
});

it.each(noDatelines)("finds none in %j", (paragraph) => {
  expect(readDateline(paragraph)).toBeUndefined();
});

it("ends inside the paragraph, whatever that is, and is quick about it", () => {
  const piece = fc.constantFrom(
    "NORDHEIM",
    "Nordheim",
    " ",
    "/",
    ", ",
    "(dpa)",
    "(",
    ")",
    " - ",
    "–",
    "4. September 2025",
    "a",
    ".",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const paragraph = pieces.join("");
      const found = readDateline(paragraph);
      if (found) expect(found.end).toBeLessThan(paragraph.length);
    }),
  );
});

it("knows agencies, alone and together", () => {
  expect(["dpa", "dpa-AFX", "AP/dpa", "Reuters, AFP", "Grüne", "62", "CDU/CSU"].map(isAgency)).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});

it("writes shouted places as names", () => {
  expect(["PEKING", "ROM/PARIS", "DEN HAAG", "USA", "Bad Nordheim"].map(placeName)).toEqual([
    "Peking",
    "Rom/Paris",
    "Den Haag",
    "USA",
    "Bad Nordheim",
  ]);
});
