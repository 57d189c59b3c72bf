import { describe, expect, it } from "vitest";
import { type CaseGroup, describeFound, readCase } from "../case-text";
import { findDates } from "../find-dates";
import { calendarCases } from "./calendar.cases";
import { lengthCases } from "./length.cases";
import { germanNews } from "./news.cases";
import { periodCases } from "./period.cases";
import { relativeCases } from "./relative.cases";
import { germanTraps } from "./traps.cases";
import { weekdayCases } from "./weekday.cases";

const groups: readonly CaseGroup[] = [
  ...calendarCases,
  ...weekdayCases,
  ...relativeCases,
  ...lengthCases,
  ...periodCases,
];

describe.each(groups)("German dates: $rule", ({ cases, published, why }) => {
  it.each(cases)("%s", (marked) => {
    const { text, expected } = readCase(marked);
    const found = findDates(text, {
      language: "de-AT",
      published: published === undefined ? "2025-09-04" : published,
    });
    expect(found.map(describeFound)).toEqual(expected);
    expect(why.split(" ")).toContain(found.at(-1)?.why.key);
  });
});

it.each(germanNews)("German news: %s", (marked) => {
  const { text, expected } = readCase(marked);
  const found = findDates(text, { language: "de-AT", published: "2025-09-04" });
  expect(found.map(describeFound)).toEqual(expected);
});

it.each(germanTraps)("finds no date in: %s", (text) => {
  expect(findDates(text, { language: "de", published: "2025-09-04" }).map(describeFound)).toEqual([]);
});

it("shows at least 250 German expressions", () => {
  const count = groups.flatMap(({ cases }) => cases).flatMap((marked) => readCase(marked).expected).length;
  expect(count).toBeGreaterThanOrEqual(250);
});
